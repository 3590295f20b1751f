using System.Globalization;
using HCC.Calendars;
using HCC.Centers;
using HCC.Persistence;
using HCC.Tables;
using Microsoft.Data.Sqlite;

namespace HCC.Reports.Trends;

/// <summary>Counts what changes from month to month: visits and online dossiers (S141), incidents by type (S139). Reads only, beside the lane.</summary>
/// <param name="database">The database.</param>
/// <param name="time">Clock of the product.</param>
public sealed class TrendReader(Database database, TimeProvider time)
{
    /// <summary>Most months at once.</summary>
    public const int MostMonths = 60;

    /// <summary>Visits and online dossiers of the last months up to today.</summary>
    /// <param name="center">Center code.</param>
    /// <param name="months">How many months, 1 to <see cref="MostMonths"/>.</param>
    public IReadOnlyList<VisitMonth> Visits(string center, int months) => Read(sql =>
    {
        var today = VietnamTime.ServiceDay(time.GetUtcNow());
        return (IReadOnlyList<VisitMonth>)[.. TrendMonth.UpTo(today, Math.Clamp(months, 1, MostMonths)).Select(m =>
        {
            var (start, end) = PeriodCount.Bounds(m.First, m.Last);
            var visits = sql.Query("SELECT COUNT(*), COALESCE(SUM(status <> 'Cancelled'), 0) FROM tickets WHERE center = @p0 AND day >= @p1 AND day <= @p2", Pair, center, m.First, m.Last)[0];
            var online = sql.Query("SELECT COUNT(*), COALESCE(SUM(channel = 'Online'), 0) FROM dossiers WHERE center = @p0 AND received_at >= @p1 AND received_at < @p2 AND state NOT IN ('Submitted','Refused')", Pair, center, start, end)[0];
            return new VisitMonth(m, visits.All == 0 ? null : visits.Some, online.All == 0 ? null : online.Some, m.Last >= today);
        })];
    });

    /// <summary>Incidents by type and month, those that are a trend first.</summary>
    /// <param name="center">Center code.</param>
    /// <param name="months">How many months.</param>
    public IReadOnlyList<IncidentTrend> Incidents(string center, int months) => Read(sql =>
    {
        var all = TrendMonth.UpTo(VietnamTime.ServiceDay(time.GetUtcNow()), Math.Clamp(months, 1, MostMonths));
        var (start, end) = PeriodCount.Bounds(all[0].First, all[^1].Last);
        return IncidentTrend.Of(
            sql.Query("SELECT kind, from_at, cases FROM incidents WHERE center = @p0 AND from_at >= @p1 AND from_at < @p2", r => (r.Text(0), VietnamTime.ServiceDay(r.Time(1)), r.IsDBNull(2) ? (int?)null : r.GetInt32(2)), center, start, end), all);
    });

    /// <summary>Visits and online dossiers as a CSV file; what is not known stays blank.</summary>
    public static string VisitsCsv(IEnumerable<VisitMonth> months) => CsvText.Mark + CsvText.Row("Tháng", "Lượt đến (số đã phát, trừ số hủy)", "Hồ sơ trực tuyến", "Tỷ lệ trực tuyến trên tổng lượt đến và hồ sơ trực tuyến (%)", "Mẫu số")
        + string.Concat(months.Select(m => CsvText.Row(m.Month.Name, Text(m.Visits), Text(m.Online), m.OnlineShare?.Rounded(2)?.ToString("0.00", CultureInfo.GetCultureInfo("vi-VN")), Text(m.OnlineShare?.Whole))));

    /// <summary>Incidents by type and month as a CSV file.</summary>
    /// <param name="center">Center, for the names of the types.</param>
    /// <param name="trends">Types.</param>
    /// <param name="months">Months of the columns.</param>
    public static string IncidentsCsv(Center center, IEnumerable<IncidentTrend> trends, IEnumerable<TrendMonth> months) => CsvText.Mark + CsvText.Row(["Loại sự cố", .. months.Select(m => m.Name), "Tổng", "Số trường hợp", "Xu hướng"])
        + string.Concat(trends.Select(t => CsvText.Row([NameOf(center, t.Kind).Vi, .. t.Months.Select(n => Text(n)), Text(t.Months.Sum()), Text(t.Cases), t.IsTrend ? "có" : ""])));

    /// <summary>Name of a type of incidents.</summary>
    public static Words NameOf(Center center, string? kind) => kind is null ? new("Chưa phân loại", "Without a type") : center.IncidentKinds.FirstOrDefault(k => string.Equals(k.Code, kind, StringComparison.OrdinalIgnoreCase))?.Name ?? new Words(kind);

    private static (int All, int Some) Pair(System.Data.Common.DbDataReader r) => (r.GetInt32(0), r.GetInt32(1));

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private T Read<T>(Func<LaneSql, T> read)
    {
        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var sql = new LaneSql(connection);
        return read(sql);
    }
}
