using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HCC.Reports;

/// <summary>
/// Makes periodic reports from dossiers and ratings, keeps every revision with the dossiers behind each figure, and signs them. A report
/// cannot be signed while a late or overdue dossier has no cause or an identity fails (S101, report-errors R1–R4, R14).
/// </summary>
/// <param name="database">For reading without disturbing the lane.</param>
/// <param name="lane">The writer.</param>
/// <param name="book">The centers.</param>
/// <param name="audit">The audit chain.</param>
/// <param name="time">Clock of the product.</param>
public sealed class ReportDesk(Database database, WriteLane lane, CenterBook book, AuditChain audit, TimeProvider time)
{
    /// <summary>Counts a period freshly: figures, causes, ratings, channels. Texts that the office enters are taken from <paramref name="texts"/>.</summary>
    /// <param name="center">Center code.</param>
    /// <param name="period">Period.</param>
    /// <param name="texts">A report whose number, date, texts, recipients and signatory are taken over; null = none yet.</param>
    public Answer<OfficialReport> Make(string center, ReportPeriod period, OfficialReport? texts = null)
    {
        if (book.Find(center) is not { } found)
        {
            return Counters.CounterRefusal.UnknownCenter(center);
        }

        if (!ReportPeriod.Allows(period.From, period.To))
        {
            return ReportRefusal.Period();
        }

        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var snapshot = connection.BeginTransaction(deferred: true); // all counts see the same state
        using var sql = new LaneSql(connection);
        var rows = PeriodCount.Rows(sql, found, period.From, period.To);
        var plan = ReportCalendar.Find(found, period.From, period.To);
        period = plan?.Period ?? period;
        var before = ReportCalendar.Compared(plan?.Plan, period);
        var previous = PeriodCount.Rows(sql, found, before.From, before.To);
        var (start, end) = PeriodCount.Bounds(period.From, period.To);
        return new OfficialReport
        {
            Center = found.Code,
            Parent = texts?.Parent ?? found.Superior(),
            Issuer = texts?.Issuer ?? found.Name.Vi,
            Place = texts?.Place ?? found.Place(),
            Number = texts?.Number,
            SignedOn = texts?.SignedOn,
            Period = period,
            Plan = plan?.Plan.Code,
            ComparedWith = before,
            SignedBefore = plan is null || plan.Value.Period.Cumulated ? null : SignedBefore(found.Code, plan.Value.Plan, period),
            CarriedNote = texts?.CarriedNote,
            Basis = texts?.Basis ?? plan?.Plan.Basis ?? "",
            Rows = rows,
            Before = previous.Count == 0 || previous.Sum(r => r.Received) == 0 ? null : AnnexRow.Sum("Tổng cộng", previous),
            Causes = Causes(sql, found, start, end),
            Ratings = Ratings(sql, found, period),
            Channels = Channels(sql, found, start, end),
            NotResolved = PeriodCount.NotResolved(sql, found.Code, period.From, period.To),
            TakenIn = TakenIn.Count(sql, found.Code, start, end),
            Activities = texts?.Activities ?? [],
            Shortcomings = texts?.Shortcomings ?? [],
            Duties = texts?.Duties ?? [],
            Recipients = texts?.Recipients ?? plan?.Plan.Recipients ?? [],
            SignerTitle = texts?.SignerTitle ?? plan?.Plan.SignerTitle ?? "GIÁM ĐỐC",
            SignerName = texts is not null ? texts.SignerName : LastSigner(found.Code),
        };
    }

    /// <summary>What keeps a report from being signed; empty = nothing.</summary>
    public static IReadOnlyList<SigningFault> Faults(OfficialReport report)
    {
        var faults = new List<SigningFault>();
        foreach (var row in report.Rows.Where(r => !r.Holds))
        {
            faults.Add(new SigningFault("R4", row.Agency, $"{row.Name}: tổng số {row.Total} khác đã giải quyết {row.Resolved} cộng đang giải quyết {row.InProgress}.", $"{row.Name}: total {row.Total} is not resolved {row.Resolved} plus in progress {row.InProgress}."));
        }

        foreach (var row in report.Rows)
        {
            NoCause(CauseOf.Late, row, row.Late, "đã giải quyết quá hạn", "solved late");
            NoCause(CauseOf.Overdue, row, row.Overdue, "đang giải quyết quá hạn", "in progress and overdue");
        }

        var follows = report.ComparedWith is not { } compared || compared.To.AddDays(1) == report.Period.From;
        if (follows && report.Before is { } before && before.InProgress != report.Total.CarriedOver)
        {
            faults.Add(new SigningFault("R14", "", $"Kỳ trước chuyển sang {report.Total.CarriedOver}, nhưng kỳ trước đang giải quyết {before.InProgress}.", $"Carried over {report.Total.CarriedOver}, but in progress at the end of the period before {before.InProgress}."));
        }

        if (report.SignedBefore is { } signed)
        {
            if (!signed.Follows)
            {
                faults.Add(new SigningFault("S191", "", $"Báo cáo đã ký trước đó kết thúc ngày {signed.To:dd/MM/yyyy}; kỳ này phải bắt đầu ngày {signed.To.AddDays(1):dd/MM/yyyy}.", $"The report signed before ends on {signed.To:dd/MM/yyyy}; this period must begin on {signed.To.AddDays(1):dd/MM/yyyy}."));
            }
            else if (signed.To.AddDays(1) == report.Period.From && signed.InProgress != report.Total.CarriedOver && string.IsNullOrWhiteSpace(report.CarriedNote))
            {
                faults.Add(new SigningFault("R14", "", $"Báo cáo đã ký của kỳ trước ghi đang giải quyết {signed.InProgress}, kỳ này chuyển sang {report.Total.CarriedOver}. Hãy ghi lý do chênh lệch.", $"The signed report before says {signed.InProgress} in progress, this one carries over {report.Total.CarriedOver}. Please enter the reason for the difference."));
            }
        }

        if (string.IsNullOrWhiteSpace(report.Number))
        {
            faults.Add(new SigningFault("S200", "", "Chưa có số, ký hiệu báo cáo.", "The report has no number yet."));
        }

        return faults;

        void NoCause(CauseOf of, AnnexRow row, int count, string vi, string en)
        {
            var missing = count - report.Causes.Where(c => c.Of == of && c.Agency == row.Agency).Sum(c => c.Count);
            if (missing > 0)
            {
                faults.Add(new SigningFault("S101", row.Agency, $"{row.Name}: {missing} hồ sơ {vi} chưa có nguyên nhân.", $"{row.Name}: {missing} dossiers {en} have no cause."));
            }
        }
    }

    /// <summary>Saves a revision; a signed one can only be followed by another, never changed.</summary>
    public Task<Answer<ReportSaved>> SaveAsync(OfficialReport report, bool sign, Press press) => lane.RunAsync(tx => tx.Once<ReportSaved>(press, $"report|{JsonSerializer.Serialize(report, HccJson.Options)}|{sign}", time.GetUtcNow(), () =>
    {
        if (sign && Faults(report) is { Count: > 0 } faults)
        {
            return ReportRefusal.NotReady(faults);
        }

        var (from, to, at) = (report.Period.From, report.Period.To, time.GetUtcNow());
        var counted = PeriodCount.Rows(tx.Sql, book.Get(report.Center), from, to);
        if (sign && !counted.SequenceEqual(report.Rows))
        {
            return ReportRefusal.Moved(); // a dossier changed between drawing and signing
        }

        var revision = (int)tx.Sql.Number("SELECT COALESCE(MAX(revision), 0) + 1 FROM reports WHERE center = @p0 AND from_day = @p1 AND to_day = @p2", report.Center, from, to);
        tx.WithDb(db => db.Reports.Add(new ReportRow
        {
            Center = report.Center, FromDay = from, ToDay = to, Revision = revision, Json = JsonSerializer.Serialize(report, HccJson.Options), Evidence = Pack(PeriodCount.Evidence(tx.Sql, report.Center, from, to)),
            At = at, Actor = press.Actor, SignedAt = sign ? at : null, SignedBy = sign ? press.Actor : null,
        }));
        audit.Append(tx, at, press.Actor, sign ? "report.sign" : "report.save", $"{report.Center}/{IsoDay.Of(from)}/{IsoDay.Of(to)}", "revision " + revision.ToString(CultureInfo.InvariantCulture));
        return new ReportSaved(report.Center, from, to, revision, sign ? at : null);
    }));

    /// <summary>A stored revision; null when there is none.</summary>
    public StoredReport? Stored(long id)
    {
        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var db = Database.On(connection);
        return db.Reports.AsNoTracking().FirstOrDefault(r => r.Id == id) is { } row ? StoredReport.Of(row) : null;
    }

    /// <summary>Stored revisions of a center, newest period first, without their evidence.</summary>
    public IReadOnlyList<StoredReport> AllStored(string center, int most = 100)
    {
        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var db = Database.On(connection);
        return [.. db.Reports.AsNoTracking().Where(r => r.Center == center).OrderByDescending(r => r.ToDay).ThenByDescending(r => r.Revision).Take(most).AsEnumerable().Select(StoredReport.Of)];
    }

    /// <summary>The dossiers of a stored revision behind a figure.</summary>
    /// <param name="evidence">As stored.</param>
    /// <param name="agency">Agency; null = all.</param>
    /// <param name="column">Letter of the column (<see cref="PeriodCount.Evidence"/>).</param>
    public static IReadOnlyList<long> DossiersBehind(byte[] evidence, string? agency, char column) =>
        [.. Unpack(evidence).Where(e => (agency is null || e.Agency == agency) && e.Columns.Contains(column, StringComparison.Ordinal)).Select(e => e.Id)];

    // The newest signed report of the same plan whose period began before this one.
    // Who signed last most likely signs again; the page shows the name and it can be changed.
    private string? LastSigner(string center) => AllStored(center).Where(s => s.SignedAt is not null && s.Report.SignerName is { Length: > 0 }).MaxBy(s => s.SignedAt)?.Report.SignerName;

    private SignedBefore? SignedBefore(string center, ReportPlan plan, ReportPeriod period)
    {
        if (AllStored(center).Where(s => s.SignedAt is not null && s.Report.Plan == plan.Code && s.Report.Period.From < period.From).MaxBy(s => (s.Report.Period.To, s.Revision)) is not { } last)
        {
            return null;
        }

        var (to, before) = (last.Report.Period.To, period);
        while (before.From > to.AddDays(1))
        {
            before = ReportCalendar.LastBefore(plan, before.To);
        }

        return new(last.Report.Number, to, last.Report.Total.InProgress, before.From == to.AddDays(1));
    }

    private static List<ReportCause> Causes(LaneSql sql, Center center, DateTimeOffset start, DateTimeOffset end) =>
        sql.Query(
            """
            SELECT kind, agency, cause, COUNT(*) FROM (
                SELECT agency, cause, CASE WHEN ended_at < @p2 THEN 'Late' ELSE 'Overdue' END AS kind FROM dossiers
                WHERE center = @p0 AND cause IS NOT NULL AND received_at < @p2 AND ((ended_at >= @p1 AND ended_at < @p2 AND outcome = 'Late') OR ((ended_at IS NULL OR ended_at >= @p2) AND due_at < @p2 AND (paused_since IS NULL OR paused_since >= @p2)))
                UNION ALL
                SELECT agency, reason, 'Returned' FROM dossiers WHERE center = @p0 AND reason IS NOT NULL AND state IN ('Returned','Withdrawn') AND ended_at >= @p1 AND ended_at < @p2
            ) GROUP BY kind, agency, cause ORDER BY kind, COUNT(*) DESC, agency, cause
            """,
            r => new ReportCause(r.Name<CauseOf>(0), r.GetString(1), center.Agency(r.GetString(1))?.Name.Vi ?? r.GetString(1), r.GetInt32(3), r.GetString(2)),
            center.Code, start, end);

    private static List<RatingsRow>? Ratings(LaneSql sql, Center center, ReportPeriod period)
    {
        var rated = sql.Query(
            "SELECT line, score, reasons, COUNT(*) FROM ratings WHERE center = @p0 AND day >= @p1 AND day <= @p2 GROUP BY line, score, reasons",
            r => (Agency: center.Line(r.GetString(0))?.Agency ?? r.GetString(0), Score: r.GetInt32(1), Reasons: r.Text(2), Count: r.GetInt32(3)), center.Code, period.From, period.To);
        return rated.Count == 0 ? null : [.. rated.GroupBy(r => r.Agency).Select(g => new RatingsRow(
            center.Agency(g.Key)?.Name.Vi ?? g.Key,
            g.Sum(r => r.Count),
            g.Where(r => r.Score >= 3).Sum(r => r.Count),
            [.. g.Where(r => r.Score < 3 && r.Reasons is not null).SelectMany(r => r.Reasons!.Split(',', ' ').Where(c => c.Length > 0).Select(c => (Code: c, r.Count))).GroupBy(c => c.Code)
                .Select(c => new ReasonCount(center.RatingReasons.FirstOrDefault(x => x.Code == c.Key)?.Name.Vi ?? c.Key, c.Sum(x => x.Count)))]))
            .OrderBy(r => r.Name, StringComparer.Ordinal)];
    }

    private static List<ChannelRow>? Channels(LaneSql sql, Center center, DateTimeOffset start, DateTimeOffset end)
    {
        var rows = sql.Query(
            "SELECT agency, SUM(channel = 'Counter'), SUM(channel = 'Online'), SUM(channel = 'Post'), SUM(hand_over = 'WithPost') FROM dossiers WHERE center = @p0 AND received_at >= @p1 AND received_at < @p2 AND state NOT IN ('Submitted','Refused') GROUP BY agency",
            r => (r.GetString(0), new ChannelRow(center.Agency(r.GetString(0))?.Name.Vi ?? r.GetString(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3), r.GetInt32(4))), center.Code, start, end);
        return rows.Count == 0 ? null : [.. rows.OrderBy(r => center.Agency(r.Item1)?.Order ?? int.MaxValue).Select(r => r.Item2)];
    }

    private static byte[] Pack(List<(long Id, string Agency, string Columns)> evidence)
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Fastest))
        using (var text = new StreamWriter(zip, Encoding.UTF8))
        {
            foreach (var (id, agency, columns) in evidence)
            {
                text.Write(string.Create(CultureInfo.InvariantCulture, $"{id} {agency} {columns}\n"));
            }
        }

        return bytes.ToArray();
    }

    private static IEnumerable<(long Id, string Agency, string Columns)> Unpack(byte[] evidence)
    {
        using var text = new StreamReader(new GZipStream(new MemoryStream(evidence), CompressionMode.Decompress), Encoding.UTF8);
        while (text.ReadLine() is { } line)
        {
            var parts = line.Split(' ');
            yield return (long.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], parts[2]);
        }
    }
}

/// <summary>A reason against signing.</summary>
/// <param name="Rule">Rule or row id.</param>
/// <param name="Where">Agency or column; empty = the whole.</param>
/// <param name="Sentence">In Vietnamese.</param>
/// <param name="SentenceEn">In English.</param>
public sealed record SigningFault(string Rule, string Where, string Sentence, string SentenceEn);

/// <summary>A saved revision.</summary>
/// <param name="Center">Center.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Revision">Number within the period.</param>
/// <param name="SignedAt">When it was signed; null = draft.</param>
public sealed record ReportSaved(string Center, DateOnly From, DateOnly To, int Revision, DateTimeOffset? SignedAt);

/// <summary>A stored revision of a report.</summary>
/// <param name="Id">Row id.</param>
/// <param name="Report">The report.</param>
/// <param name="Revision">Number within the period.</param>
/// <param name="At">When it was saved.</param>
/// <param name="Actor">Who saved it.</param>
/// <param name="SignedAt">When it was signed; null = draft.</param>
public sealed record StoredReport(long Id, OfficialReport Report, int Revision, DateTimeOffset At, string Actor, DateTimeOffset? SignedAt)
{
    internal static StoredReport Of(ReportRow row) => new(row.Id, JsonSerializer.Deserialize<OfficialReport>(row.Json, HccJson.Options)!, row.Revision, row.At, row.Actor, row.SignedAt);
}
