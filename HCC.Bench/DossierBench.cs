using System.Diagnostics;
using System.Globalization;
using System.Text;
using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Dossiers;
using HCC.Persistence;
using HCC.Reports;
using HCC.Scoring;
using HCC.Simulation;

namespace HCC.Bench;

/// <summary>
/// The register with 500.000 dossiers (eight years of the hall of October 2019): how long each list takes on the server, median and slowest of several
/// runs. Target: 300 ms each (S119).
/// </summary>
internal static class DossierBench
{
    private const int Wanted = 500_000;
    private const int Imported = 100_000;

    public static async Task RunAsync(BenchHall hall)
    {
        var clock = Stopwatch.StartNew();
        await FillAsync(hall);
        var (list, apologies) = (hall.Get<DossierList>(), hall.Get<ApologyDesk>());
        var center = hall.Get<CenterBook>().Get(BenchHall.Center);
        var count = await hall.Get<WriteLane>().RunAsync(tx => tx.Sql.Number("SELECT COUNT(*) FROM dossiers"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} dossiers, {new FileInfo(Path.Combine(hall.Folder, "hcc.db")).Length / 1_000_000} MB, filled in {clock.Elapsed.TotalSeconds:N0} s\n"));
        var tomorrow = new DateOnly(2026, 11, 23);
        var filter = new DossierFilter(BenchHall.Center);
        Console.WriteLine($"{"",-44}{"median ms",10}{"slowest",10}{"found",10}");
        Page("page 1", filter);
        Page("page 200 (10.000 down)", filter, 9_950);
        Page("one agency", filter with { Agency = "stnmt" });
        Page("one agency, page 100", filter with { Agency = "stnmt" }, 4_950);
        Page("one channel", filter with { Channel = DossierChannel.Post });
        Page("a month of 2021", filter with { From = new(2021, 3, 1), To = new(2021, 3, 31) });
        Page("a month of 2021, one agency, online", filter with { From = new(2021, 3, 1), To = new(2021, 3, 31), Agency = "stp", Channel = DossierChannel.Online });
        Page("search: one rare code", filter with { Text = "000.00.12.H59-210310-0003" });
        Page("search: name of three words", filter with { Text = "nguyen van binh" });
        Page("search: half a word that many have", filter with { Text = "ngu" });
        Page("search: a frequent word, one agency", filter with { Text = "thi", Agency = "stp" });
        Page("search: nothing", filter with { Text = "khongcogi" });
        foreach (var chase in Enum.GetValues<Chase>().Where(c => c != Chase.All))
        {
            Page("chase list: " + chase, filter with { Chase = chase });
        }

        Page("chase list: Overdue, one agency", filter with { Chase = Chase.Overdue, Agency = "stp" });
        Page("chase list: EndedLate, one agency", filter with { Chase = Chase.EndedLate, Agency = "stp" });
        var limited = filter with { Limit = AgencyLimit.To(["stp", "sct"]) };
        Page("account of two agencies: page 1", limited);
        Page("account of two agencies: page 100", limited, 4_950);
        Page("account of two agencies: name of three words", limited with { Text = "nguyen van binh" });
        Page("account of two agencies: overdue", limited with { Chase = Chase.Overdue });
        Time("chase counts by agency", () => list.ChaseCounts(BenchHall.Center, tomorrow).Sum(c => c.Open));
        Time("agencies without dossiers", () => list.Silent(center).Count);
        Time("causes named before", () => list.Causes(BenchHall.Center).Count);
        Time("apologies due, written, sent", () => apologies.Counts(BenchHall.Center).Sum(c => c.Due));
        Time("the register of today, for the wall", () => list.Day(BenchHall.Center)!.Open);
        var reports = hall.Get<ReportDesk>();
        Time("monthly report, counted freshly", () => reports.Make(BenchHall.Center, ReportPeriod.MonthOf(new(2026, 10, 16), new(2026, 11, 15))).OrThrow().Total.Total);
        Time("cumulated report of a year", () => reports.Make(BenchHall.Center, new ReportPeriod(PeriodKind.Year, 2026, 0, new(2025, 12, 16), new(2026, 11, 15))).OrThrow().Total.Total);
        var (scores, plan) = (hall.Get<ScoringReader>(), Quarters.PlanOf(center));
        Time("score sheet of a quarter", () => scores.Make(BenchHall.Center, "qd-766", Quarters.Of(2026, 3, plan)).OrThrow().Hall.Whole(Measure.Punctual));
        Time("score sheets of four quarters", () => Quarters.UpTo(Quarters.Of(2023, 2, plan), 4, plan).Sum(q => scores.Make(BenchHall.Center, "tt-01-2018", q).OrThrow().Hall.Whole(Measure.Punctual)));
        var (ways, years, trends) = (hall.Get<HCC.Dossiers.Slips.WayReader>(), hall.Get<HCC.Reports.Years.YearDesk>(), hall.Get<HCC.Reports.Trends.TrendReader>());
        Time("time of each step, 30 days", () => ways.Count(center, new(2026, 10, 16), new(2026, 11, 14)).Ended);
        Time("time of each step, a quarter", () => ways.Count(center, new(2026, 8, 16), new(2026, 11, 15)).Ended);
        Time("seals against results, a week", () => hall.Get<HCC.Dossiers.Slips.SealBook>().Days(BenchHall.Center, new(2026, 11, 9), new(2026, 11, 15)).Returned);
        Time("results by post, a month", () => hall.Get<HCC.Dossiers.Deliveries.DeliveryBook>().Given(BenchHall.Center, new(2026, 10, 16), new(2026, 11, 15)).Count);
        Time("tables of one year", () => years.Make(BenchHall.Center, 2026, 2026).OrThrow().Count);
        Time("tables of five years", () => years.Make(BenchHall.Center, 2022, 2026).OrThrow().Count);
        Time("visits and online dossiers, 36 months", () => trends.Visits(BenchHall.Center, 36).Count);
        Time("one dossier with its steps", () => list.Find(BenchHall.Center, "000.00.12.H59-210310-0003")?.Moves.Count ?? 0);

        await ImportAsync(hall, center);

        void Page(string what, DossierFilter asked, int skip = 0) => Time(what, () => list.Page(asked, tomorrow, skip) is var page && page.More ? -page.Count : page.Count);
    }

    // A list of one source with 100.000 rows beside the 500.000 that are there: target 60 s (S143). The same file again finds nothing new.
    private static async Task ImportAsync(BenchHall hall, Center center)
    {
        var (text, agencies, day) = (new StringBuilder("Mã hồ sơ,Tên thủ tục,Đơn vị,Người nộp,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả\n"), center.Agencies.Where(a => a.Kind != AgencyKind.Post).ToList(), new DateOnly(2025, 1, 2));
        for (var n = 0; n < Imported; n++)
        {
            var received = day.AddDays(n % 600);
            text.Append(CultureInfo.InvariantCulture, $"N-{n:000000},Cấp đổi giấy phép,{agencies[n % agencies.Count].Code},Nguyễn Văn {n % 997},{received:dd/MM/yyyy},{received.AddDays(10):dd/MM/yyyy},{(n % 9 == 0 ? "" : received.AddDays(n % 12).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture))}\n");
        }

        var (file, desk) = (Encoding.UTF8.GetBytes(text.ToString()), hall.Get<DossierImportDesk>());
        foreach (var what in (string[])["import of 100.000 rows", "the same file again"])
        {
            var clock = Stopwatch.StartNew();
            var done = (await desk.ImportAsync(center.Code, "bench.csv", file, ImportProfile.Auto, new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.FromHours(7)), "bench")).OrThrow();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-44}{clock.Elapsed.TotalSeconds,9:N1}s{"",10}{done.Added,10}"));
        }
    }

    private static void Time(string what, Func<int> ask)
    {
        var (times, found) = (new List<double>(), 0);
        for (var n = 0; n < 7; n++)
        {
            var began = Stopwatch.GetTimestamp();
            found = ask();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-44}{times[times.Count / 2],10:N1}{times[^1],10:N1}{(found < 0 ? ">" + -found : found.ToString(CultureInfo.InvariantCulture)),10}"));
    }

    // Two months at a time, backwards; what is long past has ended and is handed over, as in a hall that does its work.
    private static async Task FillAsync(BenchHall hall)
    {
        var (lane, seal, center) = (hall.Get<WriteLane>(), hall.Get<FieldSeal>(), hall.Get<CenterBook>().Get(BenchHall.Center));
        var rows = Seeds.Annex(center.Code, default).Select(r => new AnnexRow(r.Agency, r.Agency, r.CarriedOver, r.Received, r.Early, r.OnTime, r.Late, r.InTime, r.Overdue, r.Returned, r.Online)).ToList();
        lane.Filling = true;
        var (to, filled) = (new DateOnly(2026, 11, 19), 0);
        while (filled < Wanted)
        {
            var period = new ReportPeriod(PeriodKind.Month, to.Year, to.Month, to.AddMonths(-1).AddDays(1), to);
            await DossierHistory.FillAsync(lane, seal, center, rows, period, seed: filled + 1);
            filled = (int)await lane.RunAsync(tx => tx.Sql.Number("SELECT COUNT(*) FROM dossiers"));
            to = to.AddMonths(-2);
        }

        var past = VietnamTime.At(new DateOnly(2026, 9, 1), default);
        await lane.RunAsync(tx =>
        {
            tx.Sql.Execute("UPDATE dossiers SET ended_at = due_at, state = 'Solved', outcome = 'OnTime' WHERE ended_at IS NULL AND due_at < @p0", past);
            tx.Sql.Execute("UPDATE dossiers SET hand_over = 'HandedOver', handed_over_at = ended_at WHERE state = 'Solved' AND ended_at < @p0", past);
        });
        lane.Filling = false;
    }
}
