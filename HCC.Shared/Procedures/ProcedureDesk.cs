using HCC.Calendars;
using HCC.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace HCC.Procedures;

/// <summary>
/// Changes of the catalogue. A changed procedure never loses its past: the old version ends the day before, the new one begins (S024, S046).
/// The same file a second time changes nothing.
/// </summary>
/// <param name="lane">The writer.</param>
/// <param name="catalogue">The catalogue in memory; learns of changes after the commit.</param>
/// <param name="log">Log.</param>
public sealed partial class ProcedureDesk(WriteLane lane, ProcedureCatalogue catalogue, ILogger<ProcedureDesk> log)
{
    private readonly Lock gate = new();
    private long written;
    private long loaded;

    /// <summary>Fills the catalogue in memory from the database; at start, and wherever the rows were changed by somebody else.</summary>
    public Task LoadAsync() => ReloadAfterAsync(_ => true);

    /// <summary>Takes a file: all of it, or nothing and the list of faults.</summary>
    /// <param name="file">CSV as <see cref="ProcedureImport"/> reads it.</param>
    /// <param name="fromDay">First day on which the file is in force.</param>
    /// <param name="actor">Who, e.g. <c>staff:1</c>.</param>
    /// <param name="replace">Whether the file is the whole catalogue: procedures in force that it does not name end the day before.</param>
    /// <param name="stop">Stops the reading; what waits for the writer is done.</param>
    public async Task<ProcedureImportReport> ImportAsync(Stream file, DateOnly fromDay, string actor, bool replace = false, CancellationToken stop = default)
    {
        var read = await ProcedureImport.ReadAsync(file, stop).ConfigureAwait(false);
        if (read.Faults.Count > 0)
        {
            Refused(actor, read.Faults.Count);
            return new ProcedureImportReport(fromDay, 0, 0, 0, 0, read.Faults, read.Warnings);
        }

        var counts = await ReloadAfterAsync(tx => tx.WithDb(db => Write(db, read.Rows, fromDay, replace))).ConfigureAwait(false);
        Imported(actor, IsoDay.Of(fromDay), counts.New, counts.Changed, counts.Unchanged, counts.Ended);
        return new ProcedureImportReport(fromDay, counts.New, counts.Changed, counts.Unchanged, counts.Ended, [], read.Warnings);
    }

    private static Counts Write(HccDb db, IReadOnlyList<ProcedureRow> file, DateOnly fromDay, bool replace)
    {
        var eve = fromDay.AddDays(-1);
        var known = db.Procedures.Where(r => r.ToDay == null || r.ToDay >= fromDay).AsEnumerable()
            .GroupBy(r => r.Code, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.OrderBy(r => r.FromDay).ToList(), StringComparer.OrdinalIgnoreCase);
        var (added, changed, unchanged, ended) = (0, 0, 0, 0);
        foreach (var row in file)
        {
            var versions = known.GetValueOrDefault(row.Code) ?? [];
            var current = versions.LastOrDefault(v => v.FromDay <= fromDay);
            var last = versions.Find(v => v.FromDay > fromDay)?.FromDay.AddDays(-1);
            if (current is null)
            {
                db.Procedures.Add(InForce(row, fromDay, last));
                added++;
            }
            else if (Same(current, row) && current.ToDay == last)
            {
                unchanged++;
            }
            else if (Same(current, row) || current.FromDay == fromDay)
            {
                // Its end is taken back, or a version that begins on this very day is put right.
                Copy(row, current);
                current.ToDay = last;
                changed++;
            }
            else
            {
                current.ToDay = eve;
                db.Procedures.Add(InForce(row, fromDay, last));
                changed++;
            }
        }

        if (replace)
        {
            var named = file.Select(r => r.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var current in known.Where(k => !named.Contains(k.Key)).Select(k => k.Value.LastOrDefault(v => v.FromDay <= fromDay)).OfType<ProcedureRow>())
            {
                if (current.FromDay == fromDay)
                {
                    db.Procedures.Remove(current); // it never was in force
                }
                else
                {
                    current.ToDay = eve;
                }

                ended++;
            }
        }

        return new Counts(added, changed, unchanged, ended);
    }

    private static ProcedureRow InForce(ProcedureRow row, DateOnly fromDay, DateOnly? last)
    {
        row.FromDay = fromDay;
        row.ToDay = last;
        return row;
    }

    private static bool Same(ProcedureRow a, ProcedureRow b) =>
        a.Name == b.Name && a.Field == b.Field && a.Agency == b.Agency && a.Level == b.Level && Nullable.Equals(a.ProcessingDays, b.ProcessingDays) && a.FeeVnd == b.FeeVnd
        && a.Result == b.Result && a.Papers == b.Papers && a.OnlineLevel == b.OnlineLevel && a.Verified == b.Verified;

    private static void Copy(ProcedureRow from, ProcedureRow to)
    {
        (to.Name, to.Field, to.Agency, to.Level) = (from.Name, from.Field, from.Agency, from.Level);
        (to.ProcessingDays, to.FeeVnd, to.Result) = (from.ProcessingDays, from.FeeVnd, from.Result);
        (to.Papers, to.OnlineLevel, to.Verified) = (from.Papers, from.OnlineLevel, from.Verified);
    }

    // The rows are read in the lane, behind the change; two imports may come back in any order, the later commit wins.
    private async Task<T> ReloadAfterAsync<T>(Func<HallTransaction, T> change)
    {
        var (result, rows, number) = await lane.RunAsync(tx =>
        {
            var done = change(tx);
            return (done, tx.WithDb(db => db.Procedures.AsNoTracking().ToList()), ++written);
        }).ConfigureAwait(false);
        lock (gate)
        {
            if (number > loaded)
            {
                loaded = number;
                catalogue.Load(rows);
            }
        }

        return result;
    }

    [LoggerMessage(1, LogLevel.Information, "{Actor} imported procedures in force from {Day}: {New} new, {Changed} changed, {Unchanged} unchanged, {Ended} ended.")]
    private partial void Imported(string actor, string day, int @new, int changed, int unchanged, int ended);

    [LoggerMessage(2, LogLevel.Warning, "{Actor} gave a file of procedures with {Faults} faults; nothing was taken.")]
    private partial void Refused(string actor, int faults);

    private sealed record Counts(int New, int Changed, int Unchanged, int Ended);
}

/// <summary>What an import did.</summary>
/// <param name="FromDay">First day in force.</param>
/// <param name="New">Procedures that were not in the catalogue on that day.</param>
/// <param name="Changed">Procedures with a new version.</param>
/// <param name="Unchanged">Procedures that were the same already.</param>
/// <param name="Ended">Procedures that the file no longer names; only when it replaces the catalogue.</param>
/// <param name="Faults">Why nothing was taken.</param>
/// <param name="Warnings">What a person should look at.</param>
public sealed record ProcedureImportReport(DateOnly FromDay, int New, int Changed, int Unchanged, int Ended, IReadOnlyList<ImportRemark> Faults, IReadOnlyList<ImportRemark> Warnings)
{
    /// <summary>Whether the file was taken.</summary>
    public bool Done => Faults.Count == 0;
}
