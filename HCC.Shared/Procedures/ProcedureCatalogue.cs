using System.Collections.Immutable;
using HCC.Calendars;
using HCC.Centers;
using HCC.Persistence;

namespace HCC.Procedures;

/// <summary>
/// The catalogue of procedures in memory. All versions are loaded together and swapped as a whole; what is in force follows the day by
/// itself, so a version with a future date appears at midnight and the old one goes (S024) without anybody loading anything.
/// </summary>
/// <param name="time">Clock of the product.</param>
public sealed class ProcedureCatalogue(TimeProvider time)
{
    private readonly Lock gate = new();
    private ImmutableArray<Procedure> versions = [];
    private ProcedureEdition? today;

    /// <summary>Every version of every procedure, in the order of the rows.</summary>
    public IReadOnlyList<Procedure> Versions
    {
        get
        {
            lock (gate)
            {
                return versions;
            }
        }
    }

    /// <summary>The procedures in force today, in Vietnam's time. The same object until the day or the catalogue changes.</summary>
    public ProcedureEdition Today
    {
        get
        {
            var day = VietnamTime.ServiceDay(time.GetUtcNow());
            if (Volatile.Read(ref today) is { } current && current.Day == day)
            {
                return current;
            }

            lock (gate)
            {
                return today is { } made && made.Day == day ? made : today = new ProcedureEdition(day, versions);
            }
        }
    }

    /// <summary>All procedures in force today.</summary>
    public IReadOnlyList<Procedure> All => Today.All;

    /// <summary>The procedures in force on another day; made anew at each call.</summary>
    public ProcedureEdition On(DateOnly day) => Today is { } current && current.Day == day ? current : new ProcedureEdition(day, Versions);

    /// <summary>The procedure with this code in force today, or null.</summary>
    public Procedure? Find(string? code) => Today.Find(code);

    /// <summary>The procedures served at a center today with their lines.</summary>
    public IReadOnlyList<ServedProcedure> For(Center center) => Today.For(center);

    /// <summary>Searches the procedures in force today; see <see cref="ProcedureEdition.Search"/>.</summary>
    public IReadOnlyList<ProcedureHit> Search(Center? center, string? query, string? agency = null, string? field = null, int most = 20) =>
        Today.Search(center, query, agency, field, most);

    /// <summary>Takes all versions from their rows; the index is made here and not in the first search.</summary>
    public void Load(IEnumerable<ProcedureRow> rows)
    {
        var loaded = rows.OrderBy(r => r.Id).Select(Procedure.Of).ToImmutableArray();
        var edition = new ProcedureEdition(VietnamTime.ServiceDay(time.GetUtcNow()), loaded);
        lock (gate)
        {
            versions = loaded;
            Volatile.Write(ref today, edition);
        }
    }
}
