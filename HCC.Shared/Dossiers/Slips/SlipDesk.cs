using System.Globalization;
using HCC.Access;
using HCC.Centers;
using HCC.Persistence;
using HCC.Text;
using Microsoft.EntityFrameworkCore;

namespace HCC.Dossiers.Slips;

/// <summary>Notes that a step of a dossier was signed (S109): seen by an officer, or told by a source. Once a step; nothing is signed here.</summary>
/// <param name="lane">The writer.</param>
/// <param name="book">The centers.</param>
/// <param name="audit">The audit chain.</param>
/// <param name="time">Clock of the product.</param>
public sealed class SlipDesk(WriteLane lane, CenterBook book, AuditChain audit, TimeProvider time)
{
    /// <summary>Longest name of a signer.</summary>
    public const int MostName = 120;

    /// <summary>Source of what an officer saw.</summary>
    public const string AtDesk = "desk";

    /// <summary>Notes a signature.</summary>
    /// <param name="center">Center.</param>
    /// <param name="code">Dossier.</param>
    /// <param name="step">Number of the move with which the step began (<see cref="SlipLine.Step"/>).</param>
    /// <param name="signer">Who signed.</param>
    /// <param name="signedAt">When: not before the step began, not in the future.</param>
    /// <param name="source">Who says so.</param>
    /// <param name="press">Press.</param>
    public Task<Answer<StepSignature>> SignAsync(string center, string code, int step, string? signer, DateTimeOffset signedAt, string source, Press press) => lane.RunAsync(tx =>
    {
        var at = time.GetUtcNow();
        return tx.Once(press, string.Create(CultureInfo.InvariantCulture, $"slip|{center}|{code}|{step}|{signer}|{signedAt:O}|{source}"), at, () => Sign(tx, center, code, step, signer, signedAt, source, press, at));
    });

    private Answer<StepSignature> Sign(HallTransaction tx, string center, string code, int step, string? signer, DateTimeOffset signedAt, string source, Press press, DateTimeOffset at)
    {
        if (book.Find(center) is not { } place)
        {
            return Counters.CounterRefusal.UnknownCenter(center);
        }

        if (tx.Dossier(center, code) is not { } dossier || !dossier.State.IsReceived() || !press.Reaches(dossier.Agency))
        {
            return DossierRefusal.Unknown();
        }

        if (VietnameseText.Tidy(signer) is not { Length: > 0 and <= MostName } name)
        {
            return SlipText.Refuse("slip.signer", nameof(SlipText.BadSigner), MostName) with { Status = 400 };
        }

        var known = tx.Sql.StepSignatures(dossier.Id);
        var moves = tx.WithDb(db => db.DossierMoves.AsNoTracking().Where(m => m.Dossier == dossier.Id).OrderBy(m => m.Step).ToList());
        if (SlipLine.Of(place, dossier, moves, null, known, at).FirstOrDefault(l => l.Step == step) is not { } line)
        {
            return SlipText.Refuse("slip.unknown", nameof(SlipText.UnknownStep), step, dossier.Code) with { Status = 404 };
        }

        if (line.Signature is { } before)
        {
            return SlipText.Refuse("slip.signed", nameof(SlipText.SignedBefore), line.Office, before.Signer);
        }

        if (signedAt < line.From.AddMinutes(-1) || signedAt > at)
        {
            return SlipText.Refuse("slip.time", nameof(SlipText.BadTime)) with { Status = 400 };
        }

        tx.Sql.Execute("INSERT INTO step_signatures (dossier, step, signer, signed_at, source, actor, at) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6)", dossier.Id, step, name, signedAt, source, press.Actor, at);
        audit.Append(tx, at, press.Actor, "slip.signed", place.Code + "/" + dossier.Code, step.ToString(CultureInfo.InvariantCulture));
        return new StepSignature(step, name, signedAt, source);
    }
}
