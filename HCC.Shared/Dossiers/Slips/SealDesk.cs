using System.Globalization;
using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Persistence;
using HCC.Text;

namespace HCC.Dossiers.Slips;

/// <summary>Keeps the log of the second seal (con dấu thứ hai; S118): which result, how many sheets, when, who. A mistake is cancelled by an entry of its own.</summary>
/// <param name="lane">The writer.</param>
/// <param name="book">The centers.</param>
/// <param name="audit">The audit chain.</param>
/// <param name="time">Clock of the product.</param>
public sealed class SealDesk(WriteLane lane, CenterBook book, AuditChain audit, TimeProvider time)
{
    /// <summary>Most sheets of one result.</summary>
    public const int MostSheets = 2_000;

    /// <summary>Notes that the result of a dossier was sealed.</summary>
    /// <param name="center">Center.</param>
    /// <param name="code">Dossier.</param>
    /// <param name="sheets">Sealed sheets.</param>
    /// <param name="press">Press.</param>
    public Task<Answer<SealEntry>> SealAsync(string center, string code, int sheets, Press press) => RunAsync(center, press, string.Create(CultureInfo.InvariantCulture, $"seal|{code}|{sheets}"), (tx, c, at) =>
    {
        if (tx.Dossier(c.Code, code) is not { } dossier || !dossier.State.IsReceived() || !press.Reaches(dossier.Agency))
        {
            return DossierRefusal.Unknown();
        }

        if (dossier.State != DossierState.Solved)
        {
            return SlipText.Refuse("seal.no-result", nameof(SlipText.SealNoResult), dossier.Code);
        }

        if (sheets is < 1 or > MostSheets)
        {
            return SlipText.Refuse("seal.sheets", nameof(SlipText.SealSheets), MostSheets) with { Status = 400 };
        }

        // A result that was taken back and made anew is sealed anew.
        if (tx.Sql.Seals("s.dossier = @p0 AND s.at >= @p1", dossier.Id, dossier.EndedAt) is [var before, ..])
        {
            return SlipText.Refuse("seal.twice", nameof(SlipText.SealTwice), dossier.Code, VietnamTime.ToLocal(before.At).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture));
        }

        tx.Sql.Execute("INSERT INTO seals (center, dossier, sheets, at, actor) VALUES (@p0, @p1, @p2, @p3, @p4)", c.Code, dossier.Id, sheets, at, press.Actor);
        audit.Append(tx, at, press.Actor, "seal.used", $"{c.Code}/{dossier.Code}", sheets.ToString(CultureInfo.InvariantCulture));
        return tx.Sql.Seals("s.dossier = @p0 ORDER BY s.id DESC LIMIT 1", dossier.Id)[0];
    });

    /// <summary>Cancels an entry that was a mistake; it stays readable.</summary>
    /// <param name="center">Center.</param>
    /// <param name="id">Entry.</param>
    /// <param name="reason">Why.</param>
    /// <param name="press">Press.</param>
    public Task<Answer<SealEntry>> CancelAsync(string center, long id, string? reason, Press press) => RunAsync(center, press, string.Create(CultureInfo.InvariantCulture, $"seal-cancel|{id}|{reason}"), (tx, c, at) =>
    {
        if (VietnameseText.Tidy(reason) is not { Length: > 0 and <= DossierDesk.MostText } why)
        {
            return SlipText.Refuse("seal.reason", nameof(SlipText.SealReason), DossierDesk.MostText) with { Status = 400 };
        }

        if (tx.Sql.Number("SELECT EXISTS (SELECT 1 FROM seals WHERE cancels = @p0)", id) == 1)
        {
            return SlipText.Refuse("seal.cancelled", nameof(SlipText.SealCancelled));
        }

        if (tx.Sql.Seals("s.center = @p0 AND s.id = @p1", c.Code, id) is not [var entry] || !press.Reaches(entry.Agency))
        {
            return SlipText.Refuse("seal.unknown", nameof(SlipText.SealUnknown)) with { Status = 404 };
        }

        tx.Sql.Execute("INSERT INTO seals (center, dossier, sheets, at, actor, cancels, reason) SELECT center, dossier, sheets, @p1, @p2, id, @p3 FROM seals WHERE id = @p0", id, at, press.Actor, why);
        audit.Append(tx, at, press.Actor, "seal.cancelled", $"{c.Code}/{entry.Code}", why);
        return entry;
    });

    private Task<Answer<SealEntry>> RunAsync(string center, Press press, string request, Func<HallTransaction, Center, DateTimeOffset, Answer<SealEntry>> verb) => lane.RunAsync(tx =>
    {
        var at = time.GetUtcNow();
        return tx.Once<SealEntry>(press, center + "|" + request, at, () =>
            book.Find(center) is not { } found ? Counters.CounterRefusal.UnknownCenter(center) : !found.KeepsSecondSeal ? SlipText.Refuse("seal.off", nameof(SlipText.SealOff)) : verb(tx, found, at));
    });
}
