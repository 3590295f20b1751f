using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Persistence;
using HCC.Procedures;
using HCC.Text;
using Microsoft.Data.Sqlite;

namespace HCC.Reports.Years;

/// <summary>
/// The tables by year (S196–S198): past years are handed in with their source and kept as printed, years of which the register holds dossiers are counted.
/// A newer sheet of the same source takes the place of the older one; of two sources the newer one counts for a year.
/// </summary>
/// <param name="database">For reading without disturbing the lane.</param>
/// <param name="lane">The writer.</param>
/// <param name="book">The centers.</param>
/// <param name="catalogue">Procedures, for the levels of online services.</param>
/// <param name="audit">The audit chain.</param>
/// <param name="time">Clock of the product.</param>
public sealed class YearDesk(Database database, WriteLane lane, CenterBook book, ProcedureCatalogue catalogue, AuditChain audit, TimeProvider time)
{
    /// <summary>Longest name of a source.</summary>
    public const int MostSource = 300;

    /// <summary>Most years at once.</summary>
    public const int MostYears = 30;

    private const string Select = "SELECT id, json, at, actor FROM year_sheets";

    /// <summary>Keeps a sheet as it was handed in; faults of its sums are shown, not forbidden: it is kept as it was printed.</summary>
    /// <param name="center">Center.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="press">Press.</param>
    public Task<Answer<StoredYearSheet>> KeepAsync(string center, YearSheet sheet, Press press) => RunAsync(press, $"years|{center}|{JsonSerializer.Serialize(sheet, HccJson.Options)}", (tx, at) =>
    {
        if (book.Find(center) is not { } found)
        {
            return Counters.CounterRefusal.UnknownCenter(center);
        }

        if (VietnameseText.Tidy(sheet.Source) is not { Length: > 0 and <= MostSource } source)
        {
            return YearRefusal.Source(MostSource);
        }

        var last = VietnamTime.ServiceDay(at).Year;
        if (sheet.Years.Count is 0 or > YearSheet.MostYears || sheet.Years.Any(y => y.Year < YearEntry.FirstYear || y.Year > last || y.Months is < 1 or > 12))
        {
            return YearRefusal.Range(YearEntry.FirstYear, last, YearSheet.MostYears);
        }

        return sheet.Years.All(y => y.Total is null && y.Added is null) ? YearRefusal.Figures() : Put(tx, at, found.Code, sheet with { Source = source }, press.Actor, "years.kept");
    });

    /// <summary>Enters one year by hand: it is added to what the same source said before, or takes the place of its figures of that year.</summary>
    /// <param name="center">Center.</param>
    /// <param name="year">A sheet of this one year.</param>
    /// <param name="press">Press.</param>
    public Task<Answer<StoredYearSheet>> EnterAsync(string center, YearSheet year, Press press)
    {
        var source = VietnameseText.Tidy(year.Source);
        if (Sheets(center).FirstOrDefault(s => s.Sheet.Kind == year.Kind && s.Sheet.Source == source)?.Sheet is { } before)
        {
            var kept = before.Years.Where(y => year.Years.All(e => (e.Year, e.Months) != (y.Year, y.Months)));
            year = before with { Columns = [.. before.Columns.Concat(year.Columns).DistinctBy(c => c.Key)], Years = [.. kept.Concat(year.Years).OrderBy(y => y.Year).ThenBy(y => y.Months)] };
        }

        return KeepAsync(center, year, press);
    }

    /// <summary>Takes a sheet back: what it said stays in the register of sheets, and the years count as before it.</summary>
    /// <param name="center">Center.</param>
    /// <param name="id">Sheet.</param>
    /// <param name="press">Press.</param>
    public Task<Answer<StoredYearSheet>> TakeBackAsync(string center, long id, Press press) => RunAsync(press, string.Create(CultureInfo.InvariantCulture, $"years-back|{center}|{id}"), (tx, at) =>
        Newest(tx.Sql.Query($"{Select} WHERE center = @p0 ORDER BY id", Read, center)).FirstOrDefault(s => s.Id == id) is { } stored
            ? Put(tx, at, center, stored.Sheet with { Years = [], PrintedSum = null }, press.Actor, "years.taken-back")
            : YearRefusal.Unknown());

    /// <summary>The sheets that count, newest first.</summary>
    public IReadOnlyList<StoredYearSheet> Sheets(string center) => Reading(sql => Newest(sql.Query($"{Select} WHERE center = @p0 ORDER BY id", Read, center)));

    /// <summary>The three tables of a range of years.</summary>
    /// <param name="center">Center.</param>
    /// <param name="from">First year.</param>
    /// <param name="to">Last year.</param>
    public Answer<IReadOnlyList<YearTable>> Make(string center, int from, int to)
    {
        if (book.Find(center) is not { } found)
        {
            return Counters.CounterRefusal.UnknownCenter(center);
        }

        var last = VietnamTime.ServiceDay(time.GetUtcNow()).Year;
        if (from < YearEntry.FirstYear || to < from || to > last || to - from >= MostYears)
        {
            return YearRefusal.Range(YearEntry.FirstYear, last, MostYears);
        }

        var sheets = Sheets(center);
        return Reading<Answer<IReadOnlyList<YearTable>>>(sql =>
        {
            var counter = new YearCounter(sql, found, catalogue);
            return Enum.GetValues<YearTableKind>().Select(kind => Table(kind, found, [.. sheets.Where(s => s.Sheet.Kind == kind)], counter, from, to)).ToList();
        });
    }

    /// <summary>The first year of which anything is known; the present one when nothing is.</summary>
    public int FirstYear(string center)
    {
        var counted = Reading(sql => sql.Scalar("SELECT MIN(received_at) FROM dossiers WHERE center = @p0", center)) is long at ? VietnamTime.ServiceDay(DateTimeOffset.FromUnixTimeMilliseconds(at)).Year : VietnamTime.ServiceDay(time.GetUtcNow()).Year;
        return Math.Max(YearEntry.FirstYear, Sheets(center).SelectMany(s => s.Sheet.Years).Select(y => y.Year).Append(counted).Min());
    }

    /// <summary>The dossiers behind a counted figure.</summary>
    /// <param name="center">Center.</param>
    /// <param name="kind">Table.</param>
    /// <param name="year">Year.</param>
    /// <param name="key">Column; null = the total.</param>
    public IReadOnlyList<long> DossiersBehind(Center center, YearTableKind kind, int year, string? key) => Reading(sql => new YearCounter(sql, center, catalogue).Dossiers(kind, year, key));

    private static YearTable Table(YearTableKind kind, Center center, List<StoredYearSheet> sheets, YearCounter counter, int from, int to)
    {
        var lines = new List<YearLine>();
        for (var year = from; year <= to; year++)
        {
            var counted = counter.Count(kind, year);
            var given = (from sheet in sheets from entry in sheet.Sheet.Years where entry.Year == year select (Sheet: sheet, Entry: entry)).DistinctBy(g => g.Entry.Months).OrderBy(g => g.Entry.Months).ToList();
            lines.AddRange(given.Select(g => new YearLine(year, g.Entry.Months, g.Entry.Total ?? g.Entry.Added, g.Entry.Parts, null, g.Sheet, counted)));
            if (given.Count == 0 && counted is not null)
            {
                lines.Add(new(year, 12, counted.Total, counted.Parts, counted.Received, null, counted));
            }
        }

        // The center's own columns first, then those that only a sheet has.
        var columns = YearColumns.Of(kind, center).Concat(lines.Select(l => l.Sheet).OfType<StoredYearSheet>().SelectMany(s => s.Sheet.Columns)).DistinctBy(c => c.Key);
        return new(kind, [.. columns], lines);
    }

    // The newest of each source, unless it was taken back.
    private static List<StoredYearSheet> Newest(List<StoredYearSheet> all) =>
        [.. all.GroupBy(s => (s.Sheet.Kind, s.Sheet.Source)).Select(g => g.MaxBy(s => s.Id)!).Where(s => s.Sheet.Years.Count > 0).OrderByDescending(s => s.Id)];

    private Answer<StoredYearSheet> Put(HallTransaction tx, DateTimeOffset at, string center, YearSheet sheet, string actor, string action)
    {
        tx.Sql.Execute("INSERT INTO year_sheets (center, kind, source, json, at, actor) VALUES (@p0, @p1, @p2, @p3, @p4, @p5)", center, sheet.Kind, sheet.Source, JsonSerializer.Serialize(sheet, HccJson.Options), at, actor);
        var stored = tx.Sql.First($"{Select} WHERE id = (SELECT MAX(id) FROM year_sheets)", Read)!;
        audit.Append(tx, at, actor, action, $"{center}/{sheet.Kind}", sheet.Source);
        return stored;
    }

    private static StoredYearSheet Read(DbDataReader r) => new(r.GetInt64(0), JsonSerializer.Deserialize<YearSheet>(r.GetString(1), HccJson.Options)!, r.Time(2), r.GetString(3));

    private T Reading<T>(Func<LaneSql, T> read)
    {
        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var sql = new LaneSql(connection);
        return read(sql);
    }

    private Task<Answer<StoredYearSheet>> RunAsync(Press press, string request, Func<HallTransaction, DateTimeOffset, Answer<StoredYearSheet>> verb) => lane.RunAsync(tx =>
    {
        var at = time.GetUtcNow();
        return tx.Once(press, request, at, () => verb(tx, at));
    });
}
