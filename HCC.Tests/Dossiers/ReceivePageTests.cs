using Bunit;
using HCC.Access;
using HCC.Dashboard.Dossiers;
using HCC.Dossiers;
using HCC.Persistence;
using HCC.Tests.Desk;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace HCC.Tests.Dossiers;

/// <summary>Receiving at the counter: the due date while it is typed, refusals that lose nothing, and the next one.</summary>
public sealed class ReceivePageTests : IAsyncLifetime
{
    private StaffHouse house = null!;

    public async ValueTask InitializeAsync() => house = await StaffHouse.StartAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task A_clerk_finds_receives_prints_and_goes_on_without_the_mouse()
    {
        var page = await OpenAsync();
        await ChooseAsync(page);
        Assert.Contains("Cấp Phiếu lý lịch tư pháp", page.Id("reception").TextContent, StringComparison.Ordinal);
        Assert.Equal("stp", page.Id("agency").GetAttribute("value"));
        var story = page.Says("due-story");
        Assert.Contains("20/11/2026", story, StringComparison.Ordinal);
        var due = page.Says("due");
        page.Id("all-papers").Change(true);
        page.Id("applicant").Change("Trần Thị Bình");
        page.Id("phone").Change("0912 345 678");
        page.Id("address").Change("12 Trần Hưng Đạo");
        await SaveAsync(page);
        page.Sees("received-code");
        Assert.Equal("STP-261120-0001", page.Says("received-code"));
        Assert.Equal(due, page.Says("received-due"));
        Assert.Equal("/office/forms/Receipt.pdf?code=STP-261120-0001", page.Id("form-Receipt").GetAttribute("href"));
        Assert.True(page.Has("form-ControlSlip") && !page.Has("form-Refusal"));
        var (dossier, moves) = house.Get<DossierList>().Find(StaffHouse.Center, "STP-261120-0001")!.Value;
        Assert.Equal(("Trần Thị Bình", "desk", 1), (dossier.Applicant, dossier.Source, moves.Count));
        Assert.DoesNotContain("0912", dossier.PhoneSealed!, StringComparison.Ordinal);
        Assert.All(house.Get<ReceptionBook>().Of(dossier.Id)!.Papers, p => Assert.Equal(PaperState.Given, p.State));

        await page.PressAsync("next-same");
        page.Sees("reception");
        Assert.Equal(("", null), (page.Id("applicant").GetAttribute("value") ?? "", page.Id("phone").GetAttribute("value")));
        Assert.DoesNotContain(page.FindAll("[data-testid^=paper-]"), p => p.HasAttribute("checked"));
        page.Id("applicant").Change("Lê Văn Cường");
        page.Id("all-papers").Change(true);
        await SaveAsync(page);
        page.Until(() => Assert.Equal("STP-261120-0002", page.Says("received-code")));
    }

    [Fact]
    public async Task What_is_wrong_is_said_field_by_field_and_nothing_typed_is_lost()
    {
        var page = await OpenAsync();
        await ChooseAsync(page);
        page.Id("phone").Change("09 hai ba");
        page.Id("address").Change("Ấp 3");
        page.Id("fee").Change("mười");
        await SaveAsync(page);
        page.Sees("faults");
        Assert.StartsWith("Có 4 ô cần sửa", page.Says("faults"), StringComparison.Ordinal);
        Assert.Contains("chưa đánh dấu giấy tờ nào", page.Says("faults"), StringComparison.Ordinal);
        Assert.Contains("8 đến 15 chữ số", page.Says("faults"), StringComparison.Ordinal);
        Assert.Equal(("true", "true", "true"), (page.Id("applicant").GetAttribute("aria-invalid"), page.Id("phone").GetAttribute("aria-invalid"), page.Id("fee").GetAttribute("aria-invalid")));
        Assert.Equal(("09 hai ba", "Ấp 3", "mười"), (page.Id("phone").GetAttribute("value"), page.Id("address").GetAttribute("value"), page.Id("fee").GetAttribute("value")));
        Assert.Equal(0, Count("dossiers"));
    }

    [Fact]
    public async Task Two_clicks_are_one_dossier()
    {
        var page = await OpenAsync();
        await ChooseAsync(page);
        page.Id("applicant").Change("Trần Thị Bình");
        page.Id("all-papers").Change(true);
        var form = page.Id("reception");
        await page.InvokeAsync(() => Task.WhenAll(form.SubmitAsync(), form.SubmitAsync()));
        page.Sees("received-code");
        Assert.Equal(1, Count("dossiers"));
    }

    [Fact]
    public async Task The_due_date_of_a_procedure_by_hand_follows_agency_and_time()
    {
        var page = await OpenAsync();
        await page.PressAsync("not-in-list");
        page.Sees("due-waits");
        page.Id("name").Change("Xác nhận thông tin khác");
        page.Id("agency").Change("stp");
        page.Id("time").Change("2 ngày làm việc");
        page.Until(() => Assert.Equal("25/11/2026 17:00", page.Says("due"))); // Friday + 2, Tuesday 24/11 is off
        page.Id("time").Change("8 tuần");
        page.Until(() => Assert.True(page.Has("due-waits")));
        page.Id("applicant").Change("Công ty A");
        await SaveAsync(page);
        page.Until(() => Assert.Contains("8 tuần", page.Says("faults"), StringComparison.Ordinal));
        page.Id("time").Change("2 ngày làm việc");
        page.Id("fee").Change("20.000");
        await SaveAsync(page);
        page.Sees("received-code");
        Assert.Equal("20.000", page.Says("received-fee"));
    }

    [Fact]
    public async Task A_refusal_at_the_door_needs_its_reason_and_gives_its_form()
    {
        var page = await OpenAsync();
        await ChooseAsync(page);
        page.Id("applicant").Change("Trần Thị Bình");
        await page.PressAsync("refuse");
        page.Id("refuse-reason").Input("Không thuộc thẩm quyền");
        await page.InvokeAsync(() => page.Find("[data-testid=refuse-dialog] form").SubmitAsync());
        page.Sees("form-Refusal");
        Assert.False(page.Has("form-Receipt") || page.Has("received-due"));
        Assert.Equal(DossierState.Refused, house.Get<DossierList>().Find(StaffHouse.Center, page.Says("received-code"))!.Value.Dossier.State);
    }

    [Fact]
    public async Task A_paper_on_record_is_not_asked_for_again_and_a_place_outside_is_flagged()
    {
        var page = await OpenAsync();
        await ChooseAsync(page);
        page.Id("known-0").Change(true);
        page.Id("place").Change("stp");
        page.Sees("outside");
        Assert.True(page.Has("missing"));
        page.Id("applicant").Change("Trần Thị Bình");
        await SaveAsync(page);
        page.Sees("received-code");
        var (_, who) = await house.SignInAsync("khac", StaffRole.Officer);
        var one = house.ScreenOf(who).Render<OneDossierPage>(p => p.Add(x => x.Code, "STP-261120-0001"));
        one.Sees("outside");
        Assert.Contains("đã có dữ liệu, không phải nộp", one.Says("papers"), StringComparison.Ordinal);
        Assert.True(one.Has("form-Receipt"));
    }

    [Fact]
    public async Task The_ticket_in_hand_brings_its_procedure_and_stays_with_the_dossier()
    {
        var ticket = await house.IssueAsync("ly-lich", procedure: Procedure);
        var page = await OpenAsync($"?ticket={ticket.Token}");
        page.Sees("reception"); // chosen already
        Assert.Contains(ticket.Number, page.Says("ticket"), StringComparison.Ordinal);
        page.Id("applicant").Change("Trần Thị Bình");
        page.Id("all-papers").Change(true);
        await SaveAsync(page);
        page.Sees("received-code");
        Assert.Equal(ticket.Id, await house.Get<WriteLane>().RunAsync(tx => tx.Sql.Number("SELECT ticket FROM receptions")));
        var other = await OpenAsync("?ticket=x", "nguoi2");
        other.Until(() => Assert.StartsWith("Không tìm thấy số", other.Says("ticket"), StringComparison.Ordinal));
    }

    private const string Procedure = "3.000333";

    private async Task<IRenderedComponent<ReceivePage>> OpenAsync(string query = "", string user = "nguoi")
    {
        var (screen, _) = await house.SignInAsync(user, StaffRole.Officer);
        screen.Services.GetRequiredService<NavigationManager>().NavigateTo("/office/dossiers/new" + query);
        return screen.Render<ReceivePage>();
    }

    private static async Task ChooseAsync(IRenderedComponent<ReceivePage> page)
    {
        page.Sees("procedure-search");
        await page.InvokeAsync(() => page.Id("procedure-search").InputAsync("phieu ly lich tu phap"));
        page.Sees("hit-" + Procedure);
        while (page.Find("[aria-selected=true]").GetAttribute("data-testid") != "hit-" + Procedure)
        {
            await page.InvokeAsync(() => page.Id("procedure-search").KeyDownAsync(new KeyboardEventArgs { Key = "ArrowDown" }));
        }

        await page.InvokeAsync(() => page.Id("procedure-search").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" }));
        page.Sees("reception");
    }

    private static Task SaveAsync(IRenderedComponent<ReceivePage> page) => page.InvokeAsync(() => page.Id("reception").SubmitAsync());

    private long Count(string table) => house.Get<WriteLane>().RunAsync(tx => tx.Sql.Number("SELECT COUNT(*) FROM " + table)).GetAwaiter().GetResult();
}
