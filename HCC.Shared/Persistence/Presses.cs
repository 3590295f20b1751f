using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HCC.Access;
using HCC.Text;

namespace HCC.Persistence;

/// <summary>One press of a button: who pressed, and the id that the device made for it before sending. A null key means "not repeatable".</summary>
/// <param name="Actor">Who, e.g. <c>device:3</c>.</param>
/// <param name="Key">Id of the press, at most 200 characters.</param>
/// <param name="Limit">Agencies to which whoever presses is limited; null = not limited.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Press(string Actor, string? Key, AgencyLimit? Limit = null)
{
    /// <summary>Whether whoever presses may do something with what belongs to an agency.</summary>
    public bool Reaches(string? agency) => Limit is null || Limit.Allows(agency);

    /// <summary>A press that is never repeated, e.g. of the product itself.</summary>
    public static Press Once(string actor) => new(actor, null);
}

/// <summary>
/// The same press gives the same answer, always: press and answer are stored in the transaction of the verb itself, so they are there
/// exactly when its effect is (Stripe's rule; reliability notes §1.1). Refusals are answers too.
/// </summary>
public static class Presses
{
    /// <summary>How long a press is remembered at least.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(8);

    /// <summary>Runs a verb once per press.</summary>
    /// <param name="tx">The open transaction.</param>
    /// <param name="press">Who and which press.</param>
    /// <param name="request">Verb and its inputs as a short text; another text under the same press is refused.</param>
    /// <param name="at">Now.</param>
    /// <param name="verb">The verb.</param>
    public static Answer<T> Once<T>(this HallTransaction tx, Press press, string request, DateTimeOffset at, Func<Answer<T>> verb)
        where T : class
    {
        if (press.Key is not { } key)
        {
            return verb();
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request)).AsSpan(0, 12));
        if (tx.Sql.First("SELECT request, answer FROM presses WHERE actor = @p0 AND key = @p1", r => (string[])[r.GetString(0), r.GetString(1)], press.Actor, key) is { } known)
        {
            return known[0] == hash ? Stored<T>(known[1]) : RefusalText.Of("press.reused", nameof(RefusalText.PressReused));
        }

        var answer = verb();
        tx.Sql.Execute(
            "INSERT INTO presses (actor, key, request, answer, at) VALUES (@p0, @p1, @p2, @p3, @p4)",
            press.Actor, key, hash, JsonSerializer.Serialize(new StoredAnswer<T>(answer.Done ? answer.Value : null, answer.Refusal), HccJson.Options), at);
        return answer;
    }

    /// <summary>Forgets presses older than <see cref="Kept"/>, a bounded number at a time.</summary>
    public static int ForgetPresses(this HallTransaction tx, DateTimeOffset now) =>
        tx.Sql.Execute("DELETE FROM presses WHERE at < @p0 AND id IN (SELECT id FROM presses ORDER BY id LIMIT 2000)", now - Kept);

    private static Answer<T> Stored<T>(string json)
        where T : class
    {
        var kept = JsonSerializer.Deserialize<StoredAnswer<T>>(json, HccJson.Options)!;
        return kept.Refusal is { } refusal ? refusal : kept.Value!;
    }

    private sealed record StoredAnswer<T>(T? Value, Refusal? Refusal);
}
