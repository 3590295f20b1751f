using Bunit;
using HCC.Access;
using HCC.Centers;
using HCC.Dashboard.Dossiers;
using HCC.Dashboard.Steps;
using HCC.Dossiers;
using HCC.Dossiers.Forms;
using HCC.Dossiers.Slips;
using HCC.Persistence;
using HCC.Processes;
using HCC.Tests.Desk;
using HCC.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace HCC.Tests.Dossiers.Slips;

/// <summary>Control slips with allotted time and signatures (S108, S109). Working days are 07:00–11:30 and 13:30–17:00; now is Friday 20/11/2026, 09:00.</summary>
public sealed class SlipTests : IAsyncLifetime
{
    private StaffHouse house = null!;

    private Center Center => house.Get<CenterBook>().Get(StaffHouse.Center);

    private SlipDesk Desk => house.Get<SlipDesk>();

    private SlipBook Book => house.Get<SlipBook>();

    private static DateTimeOffset At(int day, int hour, int minute = 0) => HallFixture.At(day, hour, minute);

    public async ValueTask InitializeAsync()
    {
        house = await StaffHouse.StartAsync();
        (await house.Get<ProcessDesk>().AddAsync(StaffHouse.Center, new("9.000001", "Việc", DecisionLevel.Agency, "1/QĐ", new(2026, 11, 2), new(2026, 11, 2), new(2026, 11, 3),
            [new("Một cửa", "Tiếp nhận", 4, WayStep.Reception), new("Phòng A", "Thẩm định", 2, WayStep.Appraisal), new("Phòng B", "Phê duyệt", 8, WayStep.Approval), new("Văn thư", "Đóng dấu", 1, WayStep.Seal)]), house.Press())).OrThrow();
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Four_steps_are_four_lines_with_their_times_in_order_and_what_took_too_long_is_red()
    {
        await FourStepsAsync("S-1");
        var lines = Lines("S-1");
        Assert.Equal(["Một cửa", "Phòng A", "Phòng B", "Văn thư"], lines.Select(l => l.Office));
        Assert.Equal([(2.0, 4.0, false), (4.5, 2.0, true), (4.0, 8.0, false), (6.5, 1.0, true)], lines.Select(l => (l.Worked.TotalHours, l.Allotted!.Value, l.IsOver)));
        Assert.Equal(lines.SelectMany(l => new[] { l.From, l.To ?? house.Now }), lines.SelectMany(l => new[] { l.From, l.To ?? house.Now }).Order());
        Assert.Equal((null, SignState.Open), (lines[3].To, lines[3].Sign)); // still there: its age runs
        house.Pass(TimeSpan.FromHours(1));
        Assert.Equal(7.5, Lines("S-1")[3].Worked.TotalHours);
    }

    [Fact]
    public async Task Where_no_process_was_in_force_on_the_day_of_receipt_nothing_is_allotted()
    {
        await PutAsync("S-1", At(18, 8), null, [(At(18, 10), "Phòng A")], procedure: "9.000002");
        Assert.All(Lines("S-1"), l => Assert.Equal((null, false), (l.Allotted, l.IsOver)));
        (await house.Get<ProcessDesk>().AddAsync(StaffHouse.Center, new("9.000002", "Việc", DecisionLevel.Agency, "2/QĐ", new(2026, 11, 19), new(2026, 11, 19), null, [new("Phòng A", "", 1)]), house.Press())).OrThrow();
        Assert.All(Lines("S-1"), l => Assert.Null(l.Allotted)); // the new one is for what comes later
    }

    [Fact]
    public async Task An_unsigned_step_two_of_four_is_listed_with_its_office()
    {
        await FourStepsAsync("S-1");
        await SignAsync(1);
        await SignAsync(3);
        var step = Assert.Single(Book.Unsigned(Center, new(2026, 11, 1), new(2026, 11, 20)));
        Assert.Equal(("S-1", 2, 4, "Phòng A", "Văn thư", At(18, 10)), (step.Code, step.Number, step.Of, step.Office, step.Holder, step.From));
        Assert.Empty(Book.Unsigned(Center, new(2026, 11, 1), new(2026, 11, 20), "sct"));
        Assert.Empty(Book.Unsigned(Center, new(2026, 11, 19), new(2026, 11, 20))); // received before
        var screen = (await house.SignInAsync("canbo", StaffRole.Officer)).Screen;
        screen.Services.GetRequiredService<NavigationManager>().NavigateTo("/office/dossiers/steps?tab=unsigned");
        var list = screen.Render<StepsPage>();
        list.Until(() => Assert.Contains("Phòng A", list.Says("row"), StringComparison.Ordinal));
        Assert.Contains("2/4", list.Says("row"), StringComparison.Ordinal);

        async Task SignAsync(int step) => (await Desk.SignAsync(StaffHouse.Center, "S-1", step, "Lê Văn Ký", At(19, 9), SlipDesk.AtDesk, house.Press())).OrThrow();
    }

    [Fact]
    public async Task A_step_is_signed_once_in_its_time_and_by_somebody()
    {
        await FourStepsAsync("S-1");
        Assert.Equal("slip.signer", (await SignAsync(2, " ", At(19, 9))).Refusal!.Code);
        Assert.Equal("slip.time", (await SignAsync(2, "A", At(18, 9))).Refusal!.Code);
        Assert.Equal("slip.time", (await SignAsync(2, "A", At(20, 10))).Refusal!.Code);
        Assert.Equal("slip.unknown", (await SignAsync(9, "A", At(19, 9))).Refusal!.Code);
        Assert.Equal("api:mot-cua", (await SignAsync(2, "Lê Văn Ký", At(19, 9))).OrThrow().Source);
        Assert.Equal("slip.signed", (await SignAsync(2, "Ai khác", At(19, 9))).Refusal!.Code);
        Assert.Equal((SignState.Signed, "Lê Văn Ký", At(19, 9)), (Lines("S-1")[1].Sign, Lines("S-1")[1].Signature!.Signer, Lines("S-1")[1].Signature!.SignedAt));

        Task<Answer<StepSignature>> SignAsync(int step, string signer, DateTimeOffset at) => Desk.SignAsync(StaffHouse.Center, "S-1", step, signer, at, "api:mot-cua", house.Press());
    }

    [Fact]
    public async Task What_a_source_brought_says_that_its_signatures_are_not_told()
    {
        await SomeDossiers.PutAsync(house.Get<WriteLane>(), Center, SomeDossiers.News("N-1", At(25, 17)));
        Assert.Equal([SignState.NotTold], Lines("N-1").Select(l => l.Sign));
        Assert.Empty(Book.Unsigned(Center, new(2026, 11, 1), new(2026, 11, 20)));
    }

    [Fact]
    public async Task The_result_waiting_to_be_handed_over_is_the_last_line()
    {
        await PutAsync("S-1", At(18, 8), At(19, 9), [(At(18, 10), "Phòng A")]);
        Assert.Equal([("Một cửa", 2.0), ("Phòng A", 7.0), (Center.Name.Vi, 8.0)], Lines("S-1").Select(l => (l.Office, l.Worked.TotalHours)));
    }

    [Fact]
    public async Task The_page_shows_the_red_step_and_takes_a_signature()
    {
        await FourStepsAsync("S-1");
        var page = (await house.SignInAsync("canbo", StaffRole.Officer)).Screen.Render<OneDossierPage>(p => p.Add(x => x.Code, "S-1"));
        page.Until(() => Assert.Contains("4,5 / 2 giờ", page.Says("slip-2"), StringComparison.Ordinal));
        Assert.Equal("is-over", page.Id("slip-2").ClassName);
        Assert.DoesNotContain("is-over", page.Id("slip-1").ClassName ?? "", StringComparison.Ordinal);
        Assert.Contains("chưa ký", page.Says("slip-2"), StringComparison.Ordinal);
        await page.PressAsync("sign-2");
        await page.PickAsync("signer", "Lê Văn Ký");
        await page.PickAsync("signed-at", "2026-11-18T17:00:00");
        await page.InvokeAsync(() => page.Find("[data-testid=sign-dialog] form").SubmitAsync());
        page.Until(() => Assert.Contains("Lê Văn Ký", page.Says("slip-2"), StringComparison.Ordinal));
        Assert.False(page.Has("sign-2"));
    }

    [Fact]
    public async Task Form_06_tells_the_step_that_took_too_long_its_signature_and_the_age_of_the_open_one()
    {
        await FourStepsAsync("S-1");
        (await Desk.SignAsync(StaffHouse.Center, "S-1", 2, "Lê Văn Ký", At(19, 9), SlipDesk.AtDesk, house.Press())).OrThrow();
        var (dossier, moves) = house.Get<DossierList>().Find(StaffHouse.Center, "S-1")!.Value;
        var rows = ControlSlip.Rows(dossier, moves, "Trung tâm", a => a ?? "", Book.Lines(Center, dossier, moves));
        Assert.Equal(["", "", "Trước hạn (2/4 giờ)", "Quá hạn (4,5/2 giờ)", "Trước hạn (4/8 giờ)", "Quá hạn (6,5/1 giờ)"], rows.Select(r => r.Result));
        Assert.Equal("Chưa ký số", rows[2].Note);
        Assert.Equal("Đã ký số: Lê Văn Ký, 09:00 19/11/2026", rows[3].Note);
        Assert.Equal(("Văn thư", "Đang giữ 6,5 giờ làm việc"), (rows[5].From, rows[5].Note));
    }

    // Một cửa 2 hours; Phòng A 1,5 + 3 = 4,5; Phòng B 0,5 + 3,5 = 4; Văn thư until now 1 + 3,5 + 2 = 6,5.
    private Task FourStepsAsync(string code) => PutAsync(code, At(18, 8), null, [(At(18, 10), "Phòng A"), (At(18, 16, 30), "Phòng B"), (At(19, 10, 30), "Văn thư")]);

    private async Task PutAsync(string code, DateTimeOffset received, DateTimeOffset? ended, (DateTimeOffset At, string Holder)[] forwards, string procedure = "9.000001")
    {
        await house.Get<WriteLane>().RunAsync(tx =>
        {
            var dossier = new Dossier { Id = tx.NextDossierId(), Center = StaffHouse.Center, Code = code, Agency = "stp", Procedure = procedure, ProcedureName = "Việc", Applicant = "Nguyễn Văn An", Source = "desk" };
            tx.Insert(dossier, dossier.Receive("staff:1", received, At(24, 17), "Một cửa"));
            foreach (var (at, holder) in forwards)
            {
                tx.Save(dossier, dossier.Apply(DossierAction.Forward, "staff:1", at, new DossierStep(holder)).OrThrow());
            }

            if (ended is { } end)
            {
                tx.Save(dossier, dossier.Apply(DossierAction.Solve, "staff:1", end).OrThrow());
            }
        });
    }

    private IReadOnlyList<SlipLine> Lines(string code) => house.Get<DossierList>().Find(StaffHouse.Center, code) is { } found ? Book.Lines(Center, found.Dossier, found.Moves) : [];
}
