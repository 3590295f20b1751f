using System.Globalization;
using HCC.Access;
using HCC.Calendars;
using HCC.Persistence;
using HCC.Text;
using Microsoft.Data.Sqlite;

namespace HCC.Dossiers.Scans;

/// <summary>Draws samples of scanned dossiers and keeps the verdicts on them (S113). A sample and a verdict are written once and never changed.</summary>
/// <param name="database">For reading without disturbing the lane.</param>
/// <param name="lane">The writer.</param>
/// <param name="audit">The audit chain.</param>
/// <param name="time">Clock of the product.</param>
public sealed class ScanCheckDesk(Database database, WriteLane lane, AuditChain audit, TimeProvider time)
{
    /// <summary>Largest sample.</summary>
    public const int MostDossiers = 200;

    private const string Columns = "id, agency, from_day, to_day, seed, population, at, actor";

    /// <summary>Draws a sample out of the dossiers that were received in a period and are scanned.</summary>
    /// <param name="center">Center.</param>
    /// <param name="agency">Agency; null = all.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="size">How many.</param>
    /// <param name="seed">Seed number.</param>
    /// <param name="press">Press.</param>
    public Task<Answer<ScanSample>> DrawAsync(string center, string? agency, DateOnly from, DateOnly to, int size, long seed, Press press) =>
        RunAsync(press, string.Create(CultureInfo.InvariantCulture, $"draw|{center}|{agency}|{from:O}|{to:O}|{size}|{seed}"), (tx, at) =>
        {
            if (size is < 1 or > MostDossiers)
            {
                return RefusalText.Of("scans.size", nameof(RefusalText.ScanSampleSize), MostDossiers) with { Status = 400 };
            }

            if (to < from || to.DayNumber - from.DayNumber > 366)
            {
                return RefusalText.Of("scans.period", nameof(RefusalText.ScanSamplePeriod)) with { Status = 400 };
            }

            var ids = tx.Sql.Query(
                "SELECT id, code FROM dossiers WHERE center = @p0 AND (@p1 IS NULL OR agency = @p1) AND received_at >= @p2 AND received_at < @p3 AND scanned_in = 1 AND state NOT IN ('Submitted','Refused')",
                r => (Id: r.GetInt64(0), Code: r.GetString(1)), center, agency, VietnamTime.At(from, default), VietnamTime.At(to.AddDays(1), default)).ToDictionary(d => d.Code, d => d.Id, StringComparer.Ordinal);
            if (ids.Count == 0)
            {
                return RefusalText.Of("scans.empty", nameof(RefusalText.ScanSampleEmpty));
            }

            tx.Sql.Execute("INSERT INTO scan_samples (center, agency, from_day, to_day, seed, population, at, actor) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)", center, agency, from, to, seed, ids.Count, at, press.Actor);
            var sample = tx.Sql.Number("SELECT MAX(id) FROM scan_samples");
            foreach (var (code, n) in ScanDraw.Of(seed, ids.Keys, size).Select((c, n) => (c, n)))
            {
                tx.Sql.Execute("INSERT INTO scan_sample_dossiers (sample, place, dossier) VALUES (@p0, @p1, @p2)", sample, n + 1, ids[code]);
            }

            audit.Append(tx, at, press.Actor, "scans.drawn", center, string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {Math.Min(size, ids.Count)} of {ids.Count}"));
            return One(tx.Sql, center, sample)!;
        });

    /// <summary>Gives the verdict on a dossier of a sample.</summary>
    /// <param name="center">Center.</param>
    /// <param name="sample">Sample.</param>
    /// <param name="code">Dossier.</param>
    /// <param name="passed">Whether pages, order and legibility are right (regulation §1.6).</param>
    /// <param name="note">What is wrong; needed when it failed.</param>
    /// <param name="press">Press.</param>
    public Task<Answer<ScanSample>> JudgeAsync(string center, long sample, string code, bool passed, string? note, Press press) =>
        RunAsync(press, string.Create(CultureInfo.InvariantCulture, $"judge|{center}|{sample}|{code}|{passed}|{note}"), (tx, at) =>
        {
            if (One(tx.Sql, center, sample) is not { } found || found.Dossiers.FirstOrDefault(d => d.Code == DossierCode.Tidy(code)) is not { } one || tx.Dossier(center, code) is not { } dossier)
            {
                return RefusalText.Of("scans.unknown", nameof(RefusalText.ScanSampleUnknown)) with { Status = 404 };
            }

            if (one.Passed is not null)
            {
                return RefusalText.Of("scans.judged", nameof(RefusalText.ScanVerdictThere), one.Code);
            }

            if (note?.Length > DossierDesk.MostText || (!passed && string.IsNullOrWhiteSpace(note)))
            {
                return RefusalText.Of("scans.note", nameof(RefusalText.ScanVerdictNote)) with { Status = 400 };
            }

            tx.Sql.Execute("INSERT INTO scan_verdicts (sample, dossier, passed, note, at, actor) VALUES (@p0, @p1, @p2, @p3, @p4, @p5)", sample, dossier.Id, passed ? 1 : 0, string.IsNullOrWhiteSpace(note) ? null : VietnameseText.Tidy(note), at, press.Actor);
            return One(tx.Sql, center, sample)!;
        });

    /// <summary>The samples of a center, newest first.</summary>
    public IReadOnlyList<ScanSample> Samples(string center, int most = 20)
    {
        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var sql = new LaneSql(connection);
        return [.. sql.Query($"SELECT {Columns} FROM scan_samples WHERE center = @p0 ORDER BY id DESC LIMIT @p1", Read, center, most).Select(s => Whole(sql, s))];
    }

    private static ScanSample? One(LaneSql sql, string center, long id) =>
        sql.First($"SELECT {Columns} FROM scan_samples WHERE center = @p0 AND id = @p1", Read, center, id) is { } sample ? Whole(sql, sample) : null;

    private static ScanSample Whole(LaneSql sql, ScanSample sample) => sample with
    {
        Dossiers = sql.Query(
            """
            SELECT d.code, d.agency, d.procedure_name, v.passed, v.note, v.actor FROM scan_sample_dossiers s JOIN dossiers d ON d.id = s.dossier
            LEFT JOIN scan_verdicts v ON v.sample = s.sample AND v.dossier = s.dossier WHERE s.sample = @p0 ORDER BY s.place
            """,
            r => new ScanChecked(r.GetString(0), r.GetString(1), r.GetString(2), r.IsDBNull(3) ? null : r.GetInt64(3) == 1, r.Text(4), r.Text(5)), sample.Id),
    };

    private static ScanSample Read(System.Data.Common.DbDataReader r) => new(r.GetInt64(0), r.Text(1), r.Day(2), r.Day(3), r.GetInt64(4), r.GetInt32(5), r.Time(6), r.GetString(7), []);

    private Task<Answer<ScanSample>> RunAsync(Press press, string request, Func<HallTransaction, DateTimeOffset, Answer<ScanSample>> verb) => lane.RunAsync(tx =>
    {
        var at = time.GetUtcNow();
        return tx.Once(press, request, at, () => verb(tx, at));
    });
}
