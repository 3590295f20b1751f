using HCC.Calendars;
using HCC.Dossiers;
using HCC.Persistence;
using HCC.Reports;
using HCC.Tests.Reports;
using HCC.Tests.Support;
using HCC.Text;
using static HCC.Tests.Dossiers.SomeDossiers;

namespace HCC.Tests.Dossiers;

/// <summary>The lists of the register over the 10.000 dossiers of October 2019, against a look at every one of them by hand.</summary>
public sealed class DossierListTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2019, 10, 16, 9, 0, 0, TimeSpan.FromHours(7));

    private HallFixture house = null!;
    private DossierList list = null!;
    private List<Dossier> all = [];

    private DateOnly Tomorrow => list.Tomorrow(house.Center);

    public async ValueTask InitializeAsync()
    {
        house = await October2019.HouseAsync();
        house.Set(Now);
        list = new DossierList(house.Database, house.Time);
        using var connection = house.Database.OpenForWriting();
        using var db = Database.On(connection);
        all = [.. db.Dossiers];
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public void The_chase_list_of_a_day_equals_a_query_by_hand()
    {
        Assert.Equal(new DateOnly(2019, 10, 17), Tomorrow);
        bool Due(Dossier d, DateOnly day) => d.EndedAt is null && d.DueAt >= Now && VietnamTime.ServiceDay(d.DueAt) == day;
        Same(Chase.Open, d => d.EndedAt is null);
        Same(Chase.Overdue, d => d.IsOverdue(Now));
        Same(Chase.Today, d => Due(d, new(2019, 10, 16)));
        Same(Chase.Tomorrow, d => Due(d, Tomorrow));
        Same(Chase.EndedLate, d => d.Outcome == DossierOutcome.Late);
        Same(Chase.ToHandOver, d => d.HandOver is HandOverState.Ready or HandOverState.Failed);
        var counts = list.ChaseCounts("soc-trang", Tomorrow);
        Assert.Equal(all.Where(d => d.EndedAt is null).GroupBy(d => d.Agency).Select(g => (g.Key, g.Count(), g.Count(d => d.IsOverdue(Now)), g.Count(d => Due(d, new(2019, 10, 16))), g.Count(d => Due(d, Tomorrow)))).Order(),
            counts.Select(c => (c.Agency, c.Open, c.Overdue, c.Today, c.Tomorrow)).Order());
    }

    [Theory]
    [InlineData("2019-10-16T09:00:00+07:00")]
    [InlineData("2019-10-10T10:00:00+07:00")]
    [InlineData("2019-09-20T00:00:00+07:00")]
    public void The_register_of_a_day_equals_a_count_by_hand(string at)
    {
        var now = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);
        house.Set(now);
        var (today, day) = (VietnamTime.ServiceDay(now), list.Day("soc-trang")!);
        bool IsToday(DateTimeOffset? time) => time is { } told && VietnamTime.ServiceDay(told) == today;
        Assert.Equal((all.Count(d => IsToday(d.ReceivedAt)), all.Count(d => IsToday(d.EndedAt)), all.Count(d => IsToday(d.EndedAt) && d.Outcome == DossierOutcome.Late)), (day.Received, day.Ended, day.EndedLate));
        var open = all.Where(d => d.EndedAt is null).ToList();
        Assert.Equal((open.Count(d => d.DueAt >= now && IsToday(d.DueAt)), open.Count(d => d.IsOverdue(now)), open.Count), (day.DueToday, day.Overdue, day.Open));
        Assert.True(day.Open > 0);
    }

    [Fact]
    public void A_center_without_a_dossier_has_no_figures_instead_of_noughts() => Assert.Null(list.Day("xa-trinh-dien"));

    [Fact]
    public async Task Late_without_a_cause_or_a_letter_is_the_same_rule_as_on_one_dossier()
    {
        await house.Lane.RunAsync(tx => tx.Sql.Execute("UPDATE dossiers SET cause = NULL WHERE id % 3 = 0"));
        Same(Chase.WithoutCause, d => (d.Outcome == DossierOutcome.Late || d.IsOverdue(Now)) && d.Id % 3 == 0);
        var letter = all.First(d => d.Outcome == DossierOutcome.Late).Id;
        await house.Lane.RunAsync(tx => tx.Sql.Execute("INSERT INTO apologies (dossier, reason, new_due_at, state, written_at, actor) VALUES (@p0, 'x', 0, 'Written', 0, 'x')", letter));
        Same(Chase.WithoutApology, d => (d.Outcome == DossierOutcome.Late || d.IsOverdue(Now)) && d.Id != letter);
    }

    [Fact]
    public void Words_find_without_accents_and_in_any_order_and_filters_narrow()
    {
        var wanted = all.Where(d => VietnameseText.Fold($"{d.Applicant} {d.ProcedureName}").Split(' ', ',') is var words && words.Contains("thach") && words.Contains("dat")).Select(d => d.Code).Order(StringComparer.Ordinal).ToList();
        Assert.Contains(all, d => wanted.Contains(d.Code) && d.Applicant.StartsWith("Thạch", StringComparison.Ordinal) && d.Applicant.EndsWith("Đạt", StringComparison.Ordinal));
        Assert.Equal(wanted, Codes(new("soc-trang", "dat thach")));
        Assert.Equal(wanted, Codes(new("soc-trang", "THẠCH, Đạt")));
        Assert.Equal(all.Where(d => d.Agency == "stp" && d.Channel == DossierChannel.Online).Select(d => d.Code).Order(StringComparer.Ordinal), Codes(new("soc-trang", Agency: "stp", Channel: DossierChannel.Online)));
        var (from, to) = (new DateOnly(2019, 9, 20), new DateOnly(2019, 9, 21));
        Assert.Equal(all.Count(d => VietnamTime.ServiceDay(d.ReceivedAt) >= from && VietnamTime.ServiceDay(d.ReceivedAt) <= to), list.Page(new("soc-trang", From: from, To: to), Tomorrow).Count);
        Assert.Equal(all[7].Code, Assert.Single(list.Page(new("soc-trang", all[7].Code), Tomorrow).Dossiers).Code);
        Assert.Equal(0, list.Page(new("soc-trang", "\" OR NEAR(*"), Tomorrow).Count);
        Assert.Equal(0, list.Page(new("elsewhere"), Tomorrow).Count);
    }

    [Fact]
    public void A_count_is_exact_up_to_ten_thousand_and_says_when_there_are_more()
    {
        Assert.Equal(10_032, all.Count);
        var page = list.Page(new("soc-trang"), Tomorrow, skip: 10_000);
        Assert.Equal((10_000, true, 32), (page.Count, page.More, page.Dossiers.Count));
        Assert.Equal(10_032, list.Ids(new("soc-trang"), Tomorrow).Count);
        var agency = list.Page(new("soc-trang", Agency: "stp"), Tomorrow);
        Assert.Equal((all.Count(d => d.Agency == "stp"), false), (agency.Count, agency.More));
    }

    [Fact]
    public async Task What_the_source_closed_too_soon_or_reckons_otherwise_is_listed()
    {
        await PutAsync(house.Lane, house.Center, News("SOON", At(25, 17)) with { ClosedAt = Now.AddDays(-3) }, News("YESTERDAY", At(25, 17)) with { ClosedAt = Now.AddDays(-1) }, News("CLOCK", At(25, 17)) with { SourceDueAt = At(24, 17) });
        Assert.Equal(["SOON"], Codes(new("soc-trang", Chase: Chase.ClosedTooSoon)));
        Assert.Equal(["CLOCK"], Codes(new("soc-trang", Chase: Chase.DueDiffers)));
    }

    [Fact]
    public void Agencies_that_sent_nothing_are_named_and_not_counted_as_zero()
    {
        Assert.Empty(list.Silent(house.Center));
        var more = house.Center with { Agencies = [.. house.Center.Agencies, new("so-moi", new("Sở Mới"), new("SM"), HCC.Centers.AgencyKind.Department, 99)] };
        Assert.Equal("so-moi", Assert.Single(list.Silent(more)).Code);
    }

    [Fact]
    public async Task A_figure_of_a_stored_report_leads_to_its_dossiers_in_its_own_center_only()
    {
        var desk = new ReportDesk(house.Database, house.Lane, house.Book, new HCC.Access.AuditChain(new byte[32]), house.Time);
        (await desk.SaveAsync(desk.Make("soc-trang", October2019.Period).OrThrow(), sign: false, house.Press())).OrThrow();
        var readers = new Readers(house.Database);
        var late = (await FigureDossiers.FindAsync(readers, "soc-trang", 1, "stp", 'L'))!;
        Assert.Equal((12, 1, October2019.Period), (late.Ids.Count, late.Revision, late.Period));
        Assert.All(list.Of(late.Ids), d => Assert.Equal(("stp", DossierOutcome.Late), (d.Agency, d.Outcome)));
        Assert.Equal(22, (await FigureDossiers.FindAsync(readers, "soc-trang", 1, null, 'D'))!.Ids.Count);
        Assert.Null(await FigureDossiers.FindAsync(readers, "elsewhere", 1, null, 'D'));
        Assert.Null(await FigureDossiers.FindAsync(readers, "soc-trang", 1, null, 'X'));
        Assert.Null(await FigureDossiers.FindAsync(readers, "soc-trang", 2, null, 'D'));
    }

    private void Same(Chase chase, Func<Dossier, bool> byHand) =>
        Assert.Equal(all.Where(byHand).Select(d => d.Code).Order(StringComparer.Ordinal), Codes(new("soc-trang", Chase: chase)));

    private IEnumerable<string> Codes(DossierFilter filter)
    {
        var codes = list.Of(list.Ids(filter, Tomorrow)).Select(d => d.Code).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(codes.Count, list.Page(filter, Tomorrow).Count);
        return codes;
    }

    private sealed class Readers(Database database) : Microsoft.EntityFrameworkCore.IDbContextFactory<HccDb>
    {
        public HccDb CreateDbContext() => Database.On(new Microsoft.Data.Sqlite.SqliteConnection(database.ReadString));
    }
}
