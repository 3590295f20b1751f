using System.Globalization;
using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Persistence;

namespace HCC.BlankForms;

/// <summary>Keeps the register of blank forms (S205). The file lies in the database with its version, so that a backup has both or neither. Who may call it is decided before.</summary>
/// <param name="lane">The writer.</param>
/// <param name="book">The centers.</param>
/// <param name="audit">The audit chain.</param>
/// <param name="time">Clock of the product.</param>
public sealed class BlankFormDesk(WriteLane lane, CenterBook book, AuditChain audit, TimeProvider time)
{
    /// <summary>Adds a version; the one before ends on the eve of its first day.</summary>
    /// <param name="center">Center.</param>
    /// <param name="draft">The version with its file.</param>
    /// <param name="press">Press.</param>
    public Task<Answer<BlankForm>> AddAsync(string center, BlankFormDraft draft, Press press)
    {
        var checkedOne = BlankFormCheck.Tidy(draft, VietnamTime.ServiceDay(time.GetUtcNow()));
        if (!checkedOne.Done)
        {
            return Task.FromResult<Answer<BlankForm>>(checkedOne.Refusal);
        }

        var (d, hash) = (checkedOne.Value, checkedOne.Value.Hash);
        return lane.RunAsync(tx =>
        {
            var at = time.GetUtcNow();
            return tx.Once<BlankForm>(press, string.Create(CultureInfo.InvariantCulture, $"form|{center}|{d.Code}|{d.Name}|{string.Join(' ', d.Procedures)}|{d.Basis}|{d.FromDay:yyyyMMdd}|{d.FileName}|{hash}"), at, () =>
            {
                if (book.Find(center) is not { } place)
                {
                    return Counters.CounterRefusal.UnknownCenter(center);
                }

                tx.Sql.Execute(
                    "INSERT INTO blank_forms (center, code, name, procedures, basis, from_day, file_name, size, hash, actor, at) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10)",
                    place.Code, d.Code, d.Name, string.Join(' ', d.Procedures), d.Basis, d.FromDay, d.FileName, d.File.Length, hash, press.Actor, at);
                var id = tx.Sql.Number("SELECT MAX(id) FROM blank_forms");
                tx.Sql.Execute("INSERT INTO blank_form_files (form, bytes) VALUES (@p0, @p1)", id, d.File);
                audit.Append(tx, at, press.Actor, "form.added", $"{place.Code}/{d.Code}", hash);
                return tx.Sql.BlankForms("id = @p0", id)[0];
            });
        });
    }
}
