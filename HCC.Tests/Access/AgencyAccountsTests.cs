using Bunit;
using HCC.Access;
using HCC.Dashboard.Desk;
using HCC.Dashboard.Dossiers;
using HCC.Dashboard.Office;
using HCC.Dashboard.Office.Scores;
using HCC.Dossiers;
using HCC.Persistence;
using HCC.Tests.Desk;
using static HCC.Tests.Dossiers.SomeDossiers;

namespace HCC.Tests.Access;

/// <summary>Accounts of the post and of agencies at the pages they open (S131, S132, S169).</summary>
public sealed class AgencyAccountsTests : IAsyncLifetime
{
    private StaffHouse house = null!;

    public async ValueTask InitializeAsync()
    {
        house = await StaffHouse.StartAsync();
        await PutAsync(house.Get<WriteLane>(), house.Get<HCC.Centers.CenterBook>().Home,
            News("T-1", At(19, 17), applicant: "Người Một"), News("T-2", At(25, 17), agency: "sct", applicant: "Người Hai"), News("T-3", At(19, 17), agency: "sxd", applicant: "Người Ba"));
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task The_post_clerk_sees_two_agencies_and_no_dossier_of_another()
    {
        var (screen, _) = await house.SignInLimitedAsync("buudien", StaffRole.Post, "stp", "sct");
        var register = screen.Render<RegisterPage>();
        register.Until(() => Assert.Equal("2 hồ sơ", register.Says("count")));
        Assert.Equal(["", "sct", "stp"], register.FindAll("[data-testid=agency] option").Select(o => o.GetAttribute("value")!).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("Người Ba", register.Markup, StringComparison.Ordinal);
        await register.PickAsync("chase", "Overdue");
        register.Until(() => Assert.Equal("1 hồ sơ", register.Says("count")));

        Assert.True(screen.Render<OneDossierPage>(p => p.Add(x => x.Code, "T-1")).Has("axes"));
        var other = screen.Render<OneDossierPage>(p => p.Add(x => x.Code, "T-3"));
        other.Sees("not-found");
        Assert.DoesNotContain("Người Ba", other.Markup, StringComparison.Ordinal);
        Assert.False(house.Get<DossierList>().Page(new DossierFilter(StaffHouse.Center, "ba", Limit: AgencyLimit.To(["stp"])), new DateOnly(2026, 11, 23)).Dossiers.Any());
    }

    [Fact]
    public async Task The_desks_refuse_what_lies_outside_even_when_a_page_let_it_pass()
    {
        var press = new Press("staff:77", "k1", AgencyLimit.To(["stp"]));
        var reception = new DossierReception { Agency = "sxd", ProcedureName = "Cấp giấy phép xây dựng", ProcessingTime = "20 ngày", Applicant = "Trần Thị Bình", FeeVnd = 0 };
        Assert.Equal("dossier.agency", (await house.Get<DossierDesk>().ReceiveAsync(StaffHouse.Center, reception, press)).Refusal!.Code);
        Assert.Equal("dossier.agency", (await house.Get<DossierDesk>().RefuseAsync(StaffHouse.Center, reception, "Thiếu giấy tờ", press with { Key = "k2" })).Refusal!.Code);
        Assert.Equal("dossier.unknown", (await house.Get<DossierDesk>().StepAsync(StaffHouse.Center, "T-3", DossierAction.Solve, default, press with { Key = "k3" })).Refusal!.Code);
        Assert.Equal("dossier.unknown", (await house.Get<HCC.Dossiers.Fees.FeeDesk>().PayAsync(StaffHouse.Center, "T-3", 1000, HCC.Dossiers.Fees.PayWay.Cash, null, null, press with { Key = "k4" })).Refusal!.Code);
        (await house.Get<DossierDesk>().ReceiveAsync(StaffHouse.Center, reception with { Agency = "stp" }, press with { Key = "k5" })).OrThrow();
    }

    [Fact]
    public async Task Counters_of_other_agencies_are_neither_offered_nor_opened()
    {
        var (screen, who) = await house.SignInLimitedAsync("buudien", StaffRole.Post, "sct", "stttt", "skhcn");
        var desk = screen.Render<DeskPage>();
        desk.Sees("open-21");
        Assert.Equal(["open-21", "open-22", "open-24"], desk.FindAll("button.counter-tile").Select(b => b.GetAttribute("data-testid")!)); // 24 serves press and science, both assigned
        var refused = await house.Counters.OpenAsync(StaffHouse.Center, "27", "A", new Press($"staff:{who.Id}", "o1", AgencyLimit.To(["sct"])));
        Assert.Equal("counter.not-yours", refused.Refusal!.Code);
        Assert.Equal("counter.not-yours", (await house.Counters.OpenAsync(StaffHouse.Center, "24", "A", new Press($"staff:{who.Id}", "o2", AgencyLimit.To(["skhcn"])))).Refusal!.Code); // also serves another's line
    }

    [Fact]
    public async Task An_agency_answers_the_points_proposed_for_it_and_sees_no_other()
    {
        var (screen, _) = await house.SignInLimitedAsync("donvi", StaffRole.Agency, "sxd");
        var own = screen.Render<OwnScoresPage>();
        own.Sees("own-sxd");
        Assert.DoesNotContain("Sở Tư pháp", own.Markup, StringComparison.Ordinal);
        var other = screen.Render<ScoringAgencyPage>(p => p.Add(x => x.Agency, "stp"));
        other.Sees("no-sheet");
        Assert.False(other.Has("total"));

        var leader = (await house.SignInAsync("sep", StaffRole.Leader)).Screen.Render<ScoringAgencyPage>(p => p.Add(x => x.Agency, "sxd"));
        leader.Sees("propose");
        await leader.PressAsync("propose");
        leader.Until(() => Assert.Equal("Đã đề xuất", leader.Says("state")));
        var mine = screen.Render<ScoringAgencyPage>(p => p.Add(x => x.Agency, "sxd"));
        mine.Sees("comment-form");
        Assert.False(mine.Has("propose"));
        await mine.PickAsync("comment-by", "Sở Xây dựng");
        await mine.PickAsync("comment-text", "Hồ sơ T-3 chờ ý kiến Bộ.");
        await mine.InvokeAsync(() => mine.Find("[data-testid=comment-form]").Submit());
        mine.Until(() => Assert.Contains("Hồ sơ T-3 chờ ý kiến Bộ.", mine.Says("history"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_account_of_the_post_is_made_with_its_agencies_and_changing_them_signs_it_out()
    {
        var page = (await house.SignInAsync("quantri", StaffRole.Administrator)).Screen.Render<StaffPage>();
        await page.PressAsync("new-staff");
        await page.PickAsync("staff-display", "Hồ Thị Bưu Điện");
        await page.PickAsync("staff-user", "buudien");
        await page.TypeAsync("staff-password", "mat-khau-dai-2026");
        await page.PickAsync("role-post", true);
        await page.InvokeAsync(() => page.Find("[data-testid=staff-dialog] form").Submit());
        page.Until(() => Assert.Contains("ít nhất một đơn vị", page.Says("staff-refusal"), StringComparison.Ordinal));
        await page.PickAsync("staff-center", StaffHouse.Center);
        await page.PickAsync("staff-limited", true);
        await page.PickAsync("staff-agency-stp", true);
        await page.PickAsync("staff-agency-sct", true);
        await page.InvokeAsync(() => page.Find("[data-testid=staff-dialog] form").Submit());
        page.Until(() => Assert.Contains("Sở Tư pháp, Sở Công Thương", string.Join('|', page.FindAll("[data-testid=row]").Select(r => r.TextContent)).Replace("Sở Công Thương, Sở Tư pháp", "Sở Tư pháp, Sở Công Thương", StringComparison.Ordinal), StringComparison.Ordinal));

        var book = house.Get<AccessBook>();
        var desk = house.Get<StaffDesk>();
        var made = (await desk.CheckAsync("buudien", "mat-khau-dai-2026")).OrThrow();
        var identity = book.FindStaff(made.Id, made.SecurityStamp)!;
        Assert.Equal(["sct", "stp"], identity.FindAll(AgencyLimit.Claim).Select(c => c.Value).Order(StringComparer.Ordinal));
        Assert.True(book.IsStillGood(identity));
        (await desk.ChangeAsync(made.Id, [StaffRole.Post], StaffHouse.Center, disabled: false, "test", ["sct"])).OrThrow();
        Assert.False(book.IsStillGood(identity));
        Assert.Equal("staff.center", (await desk.ChangeAsync(made.Id, [StaffRole.Officer], null, disabled: false, "test", ["sct"])).Refusal!.Code);
        Assert.Equal("staff.agencies", (await desk.ChangeAsync(made.Id, [StaffRole.Agency], StaffHouse.Center, disabled: false, "test")).Refusal!.Code);
    }

    [Fact]
    public async Task The_report_tells_what_the_post_took_in()
    {
        var (_, post) = await house.SignInLimitedAsync("buudien", StaffRole.Post, "stp");
        var (_, officer) = await house.SignInAsync("canbo", StaffRole.Officer);
        foreach (var (actor, count) in new[] { ($"staff:{post.Id}", 2), ($"staff:{officer.Id}", 3) })
        {
            for (var n = 0; n < count; n++)
            {
                (await house.Get<DossierDesk>().ReceiveAsync(StaffHouse.Center, new DossierReception { Agency = "stp", ProcedureName = "Cấp Phiếu lý lịch tư pháp", ProcessingTime = "3 ngày làm việc", Applicant = "Người nộp", FeeVnd = 0 }, house.Press(actor))).OrThrow();
            }
        }

        // What was taken in stays the post's when the account changes.
        (await house.Get<StaffDesk>().ChangeAsync(post.Id, [StaffRole.Officer], StaffHouse.Center, disabled: false, "test")).OrThrow();
        var report = house.Get<HCC.Reports.ReportDesk>().Make(StaffHouse.Center, HCC.Reports.ReportPeriod.MonthOf(new(2026, 11, 1), new(2026, 11, 30))).OrThrow();
        Assert.Equal(new HCC.Reports.TakenIn(3, 2), report.TakenIn);
        Assert.Contains(new HCC.Reports.Documents.DossierProse(report).Paragraphs(), p => p.Text.Contains("03 hồ sơ do công chức, viên chức tiếp nhận và 02 hồ sơ do nhân viên Bưu điện", StringComparison.Ordinal));
    }
}
