using HCC.Calendars;
using HCC.Insights;
using HCC.Persistence;
using Microsoft.Data.Sqlite;

namespace HCC.Dossiers.Scans;

/// <summary>Digitisation of an agency in a period (S110–S112).</summary>
/// <param name="Agency">Agency; empty for the sum.</param>
/// <param name="Received">Dossiers received on paper: what came in online needs no scanning (regulation §1.6).</param>
/// <param name="ScannedIn">Of these, with scanned papers.</param>
/// <param name="Solved">Results of the period.</param>
/// <param name="ScannedOut">Of these, scanned.</param>
/// <param name="Signed">Of these, digitally signed.</param>
/// <param name="SentBack">Results sent back in the period because they were not signed or not scanned.</param>
public sealed record ScanRate(string Agency, int Received, int ScannedIn, int Solved, int ScannedOut, int Signed, int SentBack)
{
    /// <summary>Số hóa đầu vào.</summary>
    public Share In => new(ScannedIn, Received);

    /// <summary>Số hóa đầu ra.</summary>
    public Share Out => new(ScannedOut, Solved);

    /// <summary>Results signed.</summary>
    public Share SignedShare => new(Signed, Solved);

    /// <summary>All together.</summary>
    public static ScanRate Sum(IEnumerable<ScanRate> rates) =>
        rates.Aggregate(new ScanRate("", 0, 0, 0, 0, 0, 0), (a, b) => new("", a.Received + b.Received, a.ScannedIn + b.ScannedIn, a.Solved + b.Solved, a.ScannedOut + b.ScannedOut, a.Signed + b.Signed, a.SentBack + b.SentBack));
}

/// <summary>Counts the rates of digitisation out of the register.</summary>
/// <param name="database">The database.</param>
public sealed class ScanRates(Database database)
{
    /// <summary>The rates of each agency that has anything in a period.</summary>
    /// <param name="center">Center.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    public IReadOnlyList<ScanRate> Of(string center, DateOnly from, DateOnly to)
    {
        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var sql = new LaneSql(connection);
        var (start, end) = (VietnamTime.At(from, default), VietnamTime.At(to.AddDays(1), default));
        var rates = new Dictionary<string, ScanRate>(StringComparer.OrdinalIgnoreCase);
        foreach (var (agency, received, scanned) in sql.Query(
            "SELECT agency, SUM(channel <> 'Online'), SUM(channel <> 'Online' AND scanned_in) FROM dossiers WHERE center = @p0 AND received_at >= @p1 AND received_at < @p2 AND state NOT IN ('Submitted','Refused') GROUP BY agency || ''",
            r => (r.GetString(0), r.GetInt32(1), r.GetInt32(2)), center, start, end))
        {
            rates[agency] = Rate(agency) with { Received = received, ScannedIn = scanned };
        }

        foreach (var (agency, solved, scanned, signed) in sql.Query(
            "SELECT agency, COUNT(*), SUM(scanned_out), SUM(result_signed) FROM dossiers WHERE center = @p0 AND ended_at >= @p1 AND ended_at < @p2 AND state = 'Solved' GROUP BY agency || ''",
            r => (r.GetString(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3)), center, start, end))
        {
            rates[agency] = Rate(agency) with { Solved = solved, ScannedOut = scanned, Signed = signed };
        }

        foreach (var (agency, count) in sql.Query(
            "SELECT d.agency, COUNT(*) FROM dossiers d JOIN dossier_moves m ON m.dossier = d.id WHERE d.center = @p0 AND d.send_backs > 0 AND m.action = 'SendBack' AND m.at >= @p1 AND m.at < @p2 GROUP BY d.agency || ''",
            r => (r.GetString(0), r.GetInt32(1)), center, start, end))
        {
            rates[agency] = Rate(agency) with { SentBack = count };
        }

        return [.. rates.Values.OrderBy(r => r.Agency, StringComparer.Ordinal)];

        ScanRate Rate(string agency) => rates.GetValueOrDefault(agency) ?? new ScanRate(agency, 0, 0, 0, 0, 0, 0);
    }
}
