using HCC.Access;
using HCC.Centers;
using HCC.Persistence;
using HCC.Text;

namespace HCC.Dashboard.Api;

/// <summary>Reads what every call needs: who presses, which press, which center.</summary>
internal static class Caller
{
    /// <summary>Longest press id.</summary>
    private const int LongestKey = 200;

    /// <summary>The press of a write: its actor has the right, its key comes from the header <c>Idempotency-Key</c>.</summary>
    /// <exception cref="BadHttpRequestException">The header is missing or too long.</exception>
    public static Press Press(this HttpContext http, string scope)
    {
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        return key.Length is 0 or > LongestKey
            ? throw new BadHttpRequestException("Cần tiêu đề Idempotency-Key (1–200 ký tự). The header Idempotency-Key is needed (1–200 characters).")
            : new Press(http.User.Actor(scope), key, AgencyLimit.Of(http.User, scope));
    }

    /// <summary>The center of a call: named in the query, else the caller's own, else the house's; a caller limited to one center gets no other.</summary>
    public static Answer<Center> CenterOf(this HttpContext http, CenterBook book, string? named, string scope)
    {
        var own = http.User.Center(scope);
        var center = named is null ? book.Find(own) ?? (book.IsEmpty ? null : book.Home) : book.Find(named);
        return center is null || (own is not null && !string.Equals(own, center.Code, StringComparison.OrdinalIgnoreCase))
            ? RefusalText.Of("center.unknown", nameof(RefusalText.CenterUnknown), named ?? own) with { Status = 404 }
            : center;
    }

    /// <summary>Center and counter of a call; without a named center the counter is looked for in the caller's center, then in the house's.</summary>
    public static Answer<(Center Center, Counter Counter)> CounterOf(this HttpContext http, CenterBook book, string? named, string counter, string scope) =>
        book.FindCounter(named ?? http.User.Center(scope), counter) is { } found && http.CenterOf(book, found.Center.Code, scope).Done ? found : Counters.CounterRefusal.Unknown(counter);
}
