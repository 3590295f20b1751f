using System.Globalization;
using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Dossiers;
using HCC.Persistence;
using HCC.Procedures;

namespace HCC.Processes;

/// <summary>What a table of processes did: all of it, or nothing and why.</summary>
/// <param name="Added">Versions added.</param>
/// <param name="Same">Versions that the register had already.</param>
/// <param name="Faults">Why nothing was taken.</param>
public sealed record ProcessImport(int Added, int Same, IReadOnlyList<ImportFault> Faults)
{
    /// <summary>Whether the table was taken.</summary>
    public bool Done => Faults.Count == 0;
}

/// <summary>
/// Keeps the register of internal processes (S086, S087). A version is never changed: a decision that replaces another is a version of its own, a slip of
/// the pen is corrected by the same decision with the same first day again. Who may call which verb is decided before.
/// </summary>
/// <param name="lane">The writer.</param>
/// <param name="book">The centers.</param>
/// <param name="catalogue">Procedures in force.</param>
/// <param name="audit">The audit chain.</param>
/// <param name="time">Clock of the product.</param>
public sealed class ProcessDesk(WriteLane lane, CenterBook book, ProcedureCatalogue catalogue, AuditChain audit, TimeProvider time)
{
    /// <summary>Adds a version.</summary>
    /// <param name="center">Center.</param>
    /// <param name="draft">The version.</param>
    /// <param name="press">Press.</param>
    public Task<Answer<InternalProcess>> AddAsync(string center, ProcessDraft draft, Press press) => RunAsync<InternalProcess>(center, press, "process|" + draft.Request, (tx, c, at) =>
    {
        var tidy = ProcessCheck.Tidy(draft, catalogue, VietnamTime.ServiceDay(at));
        if (!tidy.Done)
        {
            return tidy.Refusal;
        }

        if (Kept(tx, c, tidy.Value))
        {
            return ProcessText.Refuse("process.same", nameof(ProcessText.Same), tidy.Value.Procedure, tidy.Value.Decision) with { Status = 409 };
        }

        var id = tx.Insert(c.Code, tidy.Value, press.Actor, at);
        audit.Append(tx, at, press.Actor, "process.added", $"{c.Code}/{tidy.Value.Procedure}", tidy.Value.Decision);
        return tx.Sql.Processes("p.id = @p0", id)[0];
    });

    /// <summary>Notes on which day the one-stop software had it; once.</summary>
    /// <param name="center">Center.</param>
    /// <param name="id">Version.</param>
    /// <param name="day">Day: not before the approval, not in the future.</param>
    /// <param name="press">Press.</param>
    public Task<Answer<InternalProcess>> EnterAsync(string center, long id, DateOnly day, Press press) =>
        RunAsync<InternalProcess>(center, press, string.Create(CultureInfo.InvariantCulture, $"process-entered|{id}|{day:yyyyMMdd}"), (tx, c, at) =>
        {
            if (tx.Sql.Processes("p.center = @p0 AND p.id = @p1", c.Code, id) is not [var found])
            {
                return ProcessText.Refuse("process.unknown", nameof(ProcessText.Unknown)) with { Status = 404 };
            }

            if (found.EnteredOn is { } before)
            {
                return ProcessText.Refuse("process.entered-before", nameof(ProcessText.EnteredBefore), found.Decision, before.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)) with { Status = 409 };
            }

            if (day < found.ApprovedOn || day > VietnamTime.ServiceDay(at))
            {
                return ProcessText.Refuse("process.entered", nameof(ProcessText.BadEntry));
            }

            tx.InsertEntry(id, day, press.Actor, at);
            audit.Append(tx, at, press.Actor, "process.entered", $"{c.Code}/{found.Procedure}", found.Decision);
            return found with { EnteredOn = day };
        });

    /// <summary>Takes a table: all of it, or nothing and the list of faults. What the register has already is left as it is.</summary>
    /// <param name="center">Center.</param>
    /// <param name="file">CSV or XLSX as <see cref="ProcessTable"/> reads it.</param>
    /// <param name="press">Press.</param>
    public Task<Answer<ProcessImport>> ImportAsync(string center, byte[] file, Press press)
    {
        var read = ProcessTable.Read(file, catalogue, VietnamTime.ServiceDay(time.GetUtcNow()));
        if (read.Faults.Count > 0)
        {
            return Task.FromResult<Answer<ProcessImport>>(new ProcessImport(0, 0, read.Faults));
        }

        return RunAsync<ProcessImport>(center, press, "process-table|" + string.Join('|', read.Drafts.Select(d => d.Request)), (tx, c, at) =>
        {
            var added = 0;
            foreach (var draft in read.Drafts.Where(d => !Kept(tx, c, d)))
            {
                tx.Insert(c.Code, draft, press.Actor, at);
                added++;
            }

            audit.Append(tx, at, press.Actor, "process.table", c.Code, string.Create(CultureInfo.InvariantCulture, $"+{added}/{read.Drafts.Count}"));
            return new ProcessImport(added, read.Drafts.Count - added, []);
        });
    }

    // The same version with the same steps; other steps under the same decision are a correction and are added.
    private static bool Kept(HallTransaction tx, Center center, ProcessDraft d) =>
        tx.Sql.Processes("p.center = @p0 AND p.procedure = @p1 AND p.from_day = @p2 ORDER BY p.id DESC LIMIT 1", center.Code, d.Procedure, d.FromDay) is [var last]
        && (last.Decision, last.Level, last.ApprovedOn, last.Name) == (d.Decision, d.Level, d.ApprovedOn, d.Name) && last.Steps.SequenceEqual(d.Steps) && (d.EnteredOn is null || d.EnteredOn == last.EnteredOn);

    private Task<Answer<T>> RunAsync<T>(string center, Press press, string request, Func<HallTransaction, Center, DateTimeOffset, Answer<T>> verb)
        where T : class
    {
        if (book.Find(center) is not { } found)
        {
            return Task.FromResult<Answer<T>>(Counters.CounterRefusal.UnknownCenter(center));
        }

        return lane.RunAsync(tx =>
        {
            var at = time.GetUtcNow();
            return tx.Once(press, center + "|" + request, at, () => verb(tx, found, at));
        });
    }
}
