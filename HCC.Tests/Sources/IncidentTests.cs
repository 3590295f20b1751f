using Bunit;
using HCC.Access;
using HCC.Centers;
using HCC.Dashboard.Sources;
using HCC.Dossiers;
using HCC.Persistence;
using HCC.Sources;
using HCC.Tests.Desk;
using static HCC.Tests.Dossiers.SomeDossiers;

namespace HCC.Tests.Sources;

/// <summary>The incident log and what it touches (S097), and codes that stand in two centers (S096). Now is 20/11/2026, 09:00.</summary>
public sealed class IncidentTests : IAsyncLifetime
{
    private StaffHouse house = null!;

    private IncidentDesk Desk => house.Get<IncidentDesk>();

    public async ValueTask InitializeAsync()
    {
        house = await StaffHouse.StartAsync();
        await PutAsync(house.Get<WriteLane>(), house.Get<CenterBook>().Get(StaffHouse.Center),
            News("H59.12-0001", At(18, 10), At(18, 14)), // due in the incident, ended late
            News("H59.12-0002", At(18, 10), agency: "sct"), // due in it, open
            News("H59.12-0003", At(18, 10), At(17, 9)), // due in it, ended in time
            News("H59.12-0004", At(18, 12), At(19, 9)), // late, due after it
            News("H59.12-0005", At(18, 8), At(18, 9))); // late, due before it
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    private Task<Answer<Incident>> ReportAsync(DateTimeOffset from, DateTimeOffset? to, string[]? agencies = null, string[]? procedures = null, string system = "mot-cua", string what = "Phần mềm treo") =>
        Desk.ReportAsync(StaffHouse.Center, system, from, to, what, agencies ?? [], procedures ?? [], house.Press("staff:1"));

    [Fact]
    public async Task Dossiers_that_fell_due_in_it_carry_the_mark_and_are_counted()
    {
        (await ReportAsync(At(18, 9), At(18, 11))).OrThrow();
        var effect = Assert.Single(Desk.All(StaffHouse.Center));
        Assert.Equal((1, 1), (effect.EndedLate, effect.Overdue));
        Assert.Equal(["H59.12-0001", "H59.12-0002"], Codes(Chase.InIncident));
        Assert.Single(Desk.Hitting(Of("H59.12-0001")));
        Assert.Empty(Desk.Hitting(Of("H59.12-0004")));
        Assert.Empty(Desk.Hitting(Of("H59.12-0005")));
    }

    [Fact]
    public async Task Only_the_agencies_and_procedures_that_were_hit_are_touched()
    {
        (await ReportAsync(At(18, 9), null, agencies: ["sct"])).OrThrow();
        Assert.Equal(["H59.12-0002"], Codes(Chase.InIncident));
        Assert.Equal((0, 1), (Desk.All(StaffHouse.Center)[0].EndedLate, Desk.All(StaffHouse.Center)[0].Overdue));
        (await ReportAsync(At(18, 9), null, procedures: ["1.000001"])).OrThrow();
        await house.Get<WriteLane>().RunAsync(tx => tx.Sql.Execute("UPDATE dossiers SET procedure = '1.000001' WHERE code = 'H59.12-0004'"));
        Assert.Equal(["H59.12-0002", "H59.12-0004"], Codes(Chase.InIncident));
        Assert.All(Desk.All(StaffHouse.Center), e => Assert.Equal(e.EndedLate + e.Overdue, Codes(Chase.All).Select(Of).Count(d => e.Incident.Hits(d) && (d.Outcome == DossierOutcome.Late || d.IsOverdue(house.Now)))));
    }

    [Fact]
    public async Task An_end_is_told_once_and_times_must_make_sense()
    {
        var open = (await ReportAsync(At(18, 9), null)).OrThrow();
        Assert.Equal("incident.time", (await Desk.EndAsync(StaffHouse.Center, open.Id, At(18, 8), house.Press())).Refusal!.Code);
        Assert.Equal("incident.time", (await Desk.EndAsync(StaffHouse.Center, open.Id, At(21, 8), house.Press())).Refusal!.Code);
        Assert.Equal(At(18, 11), (await Desk.EndAsync(StaffHouse.Center, open.Id, At(18, 11), house.Press())).OrThrow().To);
        Assert.Equal("incident.ended", (await Desk.EndAsync(StaffHouse.Center, open.Id, At(18, 12), house.Press())).Refusal!.Code);
        Assert.Equal("incident.unknown", (await Desk.EndAsync("xa-trinh-dien", open.Id, At(18, 12), house.Press())).Refusal!.Code);
        Assert.Equal("incident.time", (await ReportAsync(At(21, 9), null)).Refusal!.Code);
        Assert.Equal("incident.time", (await ReportAsync(At(18, 9), At(18, 8))).Refusal!.Code);
        Assert.Equal("incident.system", (await ReportAsync(At(18, 9), null, system: "nowhere")).Refusal!.Code);
        Assert.Equal("incident.what", (await ReportAsync(At(18, 9), null, what: " ")).Refusal!.Code);
        Assert.Equal("dossier.agency", (await ReportAsync(At(18, 9), null, agencies: ["nowhere"])).Refusal!.Code);
    }

    [Fact]
    public async Task The_same_code_in_two_centers_is_flagged_in_both()
    {
        await PutAsync(house.Get<WriteLane>(), house.Get<CenterBook>().Get("xa-trinh-dien"), News("H59.12-0004", At(25, 17), agency: house.Get<CenterBook>().Get("xa-trinh-dien").Agencies[0].Code), News("OTHER-0001", At(25, 17), agency: house.Get<CenterBook>().Get("xa-trinh-dien").Agencies[0].Code));
        Assert.Equal(["H59.12-0004"], Codes(Chase.InTwoCenters));
        Assert.Equal(["H59.12-0004"], Codes(Chase.InTwoCenters, "xa-trinh-dien"));
    }

    [Fact]
    public async Task The_page_shows_which_sources_are_silent_and_takes_an_incident()
    {
        var screen = (await house.SignInAsync("truongca", StaffRole.Supervisor)).Screen;
        var page = screen.Render<SourcesPage>();
        page.Sees("report");
        Assert.Contains("chưa có dữ liệu", page.Markup, StringComparison.Ordinal);
        await page.PressAsync("report");
        await page.PickAsync("what", "Không chuyển được hồ sơ");
        await page.PickAsync("from", "2026-11-18T09:00:00");
        await page.PickAsync("to", "2026-11-18T08:00:00");
        await page.InvokeAsync(() => page.Find("[data-testid=incident-dialog] form").SubmitAsync());
        page.Until(() => Assert.Contains("Thời gian sự cố không hợp lệ", page.Says("refusal"), StringComparison.Ordinal));
        Assert.Equal("Không chuyển được hồ sơ", page.Id("what").GetAttribute("value"));
        await page.PickAsync("to", "");
        await page.InvokeAsync(() => page.Find("[data-testid=incident-dialog] form").SubmitAsync());
        page.Until(() => Assert.Equal("Đã lưu.", page.Says("said")));
        var incident = Assert.Single(Desk.All(StaffHouse.Center)).Incident;
        Assert.Equal((At(18, 9), (DateTimeOffset?)null), (incident.From, incident.To));
        page.Sees($"end-{incident.Id}");
    }

    private List<string> Codes(Chase chase, string center = StaffHouse.Center) =>
        [.. house.Get<DossierList>().Page(new DossierFilter(center, Chase: chase), new DateOnly(2026, 11, 23)).Dossiers.Select(d => d.Code).Order(StringComparer.Ordinal)];

    private Dossier Of(string code) => house.Get<DossierList>().Find(StaffHouse.Center, code)!.Value.Dossier;
}
