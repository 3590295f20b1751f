using HCC.Calendars;
using HCC.Centers;
using HCC.Persistence;
using HCC.Procedures;

namespace HCC.Reports.Years;

/// <summary>Counts the tables by year from the dossiers: agency, channel of receipt, steps to the post; the level of online services from the catalogue.</summary>
/// <param name="sql">A reading connection.</param>
/// <param name="center">Center.</param>
/// <param name="catalogue">Procedures with their levels.</param>
internal sealed class YearCounter(LaneSql sql, Center center, ProcedureCatalogue catalogue)
{
    private const string InYear = "d.center = @p0 AND d.received_at >= @p1 AND d.received_at < @p2 AND d.state NOT IN ('Submitted','Refused')";

    private readonly Dictionary<string, OnlineReach> reaches = catalogue.Versions.GroupBy(v => v.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => OnlineReaches.Of(g.MaxBy(v => v.FromDay)!.OnlineLevel), StringComparer.Ordinal);

    /// <summary>What the register holds of a year for a table; null when no dossier was received in it and none given to the post.</summary>
    public YearCount? Count(YearTableKind kind, int year)
    {
        var (start, end) = Bounds(year);
        var span = sql.Query($"SELECT COUNT(*), MIN(d.received_at), MAX(d.received_at) FROM dossiers d WHERE {InYear}", r => (Count: r.GetInt32(0), First: r.TimeOrNull(1), Last: r.TimeOrNull(2)), center.Code, start, end)[0];
        if (span is not { Count: > 0, First: { } first, Last: { } last })
        {
            return null;
        }

        var parts = kind switch
        {
            YearTableKind.Vertical => Vertical(start, end),
            YearTableKind.Online => Online(start, end),
            YearTableKind.Post => Post(start, end),
        };
        return new(year, span.Count, VietnamTime.ServiceDay(first), VietnamTime.ServiceDay(last), parts.Values.Any(p => p is not null) ? parts.Values.Sum() : null, parts);
    }

    /// <summary>The dossiers behind a figure, newest first.</summary>
    /// <param name="kind">Table.</param>
    /// <param name="year">Year.</param>
    /// <param name="key">Column; null = the total.</param>
    public IReadOnlyList<long> Dossiers(YearTableKind kind, int year, string? key)
    {
        var (start, end) = Bounds(year);
        const string newest = " ORDER BY d.received_at DESC, d.id DESC";
        switch (kind)
        {
            case YearTableKind.Vertical:
                var agencies = YearColumns.Of(kind, center).Select(c => c.Key).Where(c => key is null || c == key).ToHashSet(StringComparer.OrdinalIgnoreCase);
                return [.. sql.Query($"SELECT d.id, d.agency FROM dossiers d WHERE {InYear}{newest}", r => (Id: r.GetInt64(0), Agency: r.GetString(1)), center.Code, start, end).Where(d => agencies.Contains(d.Agency)).Select(d => d.Id)];
            case YearTableKind.Online:
                return [.. sql.Query($"SELECT d.id, d.procedure FROM dossiers d WHERE {InYear} AND d.channel = 'Online'{newest}", r => (Id: r.GetInt64(0), Level: Level(r.Text(1))), center.Code, start, end).Where(d => key is null || d.Level == key).Select(d => d.Id)];
            default:
                var received = key == YearColumns.Returned ? [] : sql.Query($"SELECT d.id FROM dossiers d WHERE {InYear} AND d.channel = 'Post'{newest}", r => r.GetInt64(0), center.Code, start, end);
                var returned = key == YearColumns.Received ? [] : sql.Query($"SELECT DISTINCT d.id, d.received_at FROM {GivenToPost}{newest}", r => r.GetInt64(0), center.Code, start, end);
                return [.. received.Concat(returned).Distinct()];
        }
    }

    // The same dossier given twice is one result.
    private const string GivenToPost = "dossier_moves m JOIN dossiers d ON d.id = m.dossier WHERE d.center = @p0 AND m.action = 'GiveToPost' AND m.at >= @p1 AND m.at < @p2";

    // An agency of which the register holds nothing at all is not known, one without dossiers in this year has none.
    private Dictionary<string, int?> Vertical(DateTimeOffset start, DateTimeOffset end)
    {
        var counted = sql.Query($"SELECT d.agency, COUNT(DISTINCT COALESCE(d.procedure, d.procedure_name)) FROM dossiers d WHERE {InYear} GROUP BY d.agency", r => (Agency: r.GetString(0), Count: r.GetInt32(1)), center.Code, start, end)
            .ToDictionary(r => r.Agency, r => r.Count, StringComparer.OrdinalIgnoreCase);
        return YearColumns.Of(YearTableKind.Vertical, center).ToDictionary(c => c.Key, c =>
            counted.TryGetValue(c.Key, out var count) ? count : sql.Number("SELECT EXISTS (SELECT 1 FROM dossiers WHERE center = @p0 AND agency = @p1)", center.Code, c.Key) == 1 ? 0 : (int?)null);
    }

    private Dictionary<string, int?> Online(DateTimeOffset start, DateTimeOffset end)
    {
        var byLevel = sql.Query($"SELECT d.procedure, COUNT(*) FROM dossiers d WHERE {InYear} AND d.channel = 'Online' GROUP BY d.procedure", r => (Level: Level(r.Text(0)), Count: r.GetInt32(1)), center.Code, start, end).ToLookup(r => r.Level, r => r.Count);
        return YearColumns.Of(YearTableKind.Online, center).ToDictionary(c => c.Key, c => (int?)byLevel[c.Key].Sum());
    }

    private Dictionary<string, int?> Post(DateTimeOffset start, DateTimeOffset end) => new()
    {
        [YearColumns.Received] = (int)sql.Number($"SELECT COUNT(*) FROM dossiers d WHERE {InYear} AND d.channel = 'Post'", center.Code, start, end),
        [YearColumns.Returned] = (int)sql.Number($"SELECT COUNT(DISTINCT d.id) FROM {GivenToPost}", center.Code, start, end),
    };

    private string Level(string? procedure) => procedure is not null && reaches.TryGetValue(procedure, out var reach) ? reach switch
    {
        OnlineReach.Full => YearColumns.Full,
        OnlineReach.Part => YearColumns.Part,
        OnlineReach.Online or OnlineReach.None or OnlineReach.Unknown => YearColumns.Unknown,
    }
    : YearColumns.Unknown;

    private static (DateTimeOffset Start, DateTimeOffset End) Bounds(int year) => PeriodCount.Bounds(new(year, 1, 1), new(year, 12, 31));
}
