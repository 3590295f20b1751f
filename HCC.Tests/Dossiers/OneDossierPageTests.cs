using Bunit;
using HCC.Access;
using HCC.Dashboard.Dossiers;
using HCC.Dossiers;
using HCC.Persistence;
using HCC.Tests.Desk;
using static HCC.Tests.Dossiers.SomeDossiers;

namespace HCC.Tests.Dossiers;

/// <summary>One dossier: what the page tells, offers, refuses and writes down.</summary>
public sealed class OneDossierPageTests : IAsyncLifetime
{
    private StaffHouse house = null!;

    private DossierDesk Desk => house.Get<DossierDesk>();

    public async ValueTask InitializeAsync()
    {
        house = await StaffHouse.StartAsync();
        (await Desk.PutAsync(StaffHouse.Center, News("OPEN/1", At(25, 17), phone: "0912 345 678") with { SourceDueAt = At(24, 17), DataAt = At(18, 8) }, house.Press())).OrThrow();
        (await Desk.PutAsync(StaffHouse.Center, News("LATE", At(10, 17), At(12, 10)), house.Press())).OrThrow();
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task It_tells_both_due_dates_the_age_of_the_data_and_who_holds_it()
    {
        var page = await OpenAsync("OPEN/1", StaffRole.Auditor);
        Assert.Equal("còn 5 ngày Đang giải quyết Không thu phí Chưa có kết quả để trả Chưa đồng bộ", page.Says("axes"));
        Assert.Equal("25/11/2026 17:00", page.Says("due"));
        Assert.Equal("24/11/2026 17:00 · khác hạn tính tại đây", page.Says("source-due"));
        Assert.Contains("18/11/2026 08:00, đã cũ hơn một ngày", page.Says("old-data"), StringComparison.Ordinal);
        Assert.Equal("Sở Tư pháp · từ 20/11/2026 09:00", page.Says("holder"));
        Assert.False(page.Has("actions")); // an auditor reads
    }

    [Fact]
    public async Task A_refusal_is_shown_what_was_typed_stays_and_two_clicks_are_one_press()
    {
        var page = await OpenAsync("OPEN/1", StaffRole.Officer);
        await page.PressAsync("do-Extend");
        await page.TypeAsync("step-reason", "Chờ xác minh");
        await page.PickAsync("step-due", "2026-11-20T17:00:00");
        await page.TypeAsync("step-document", "12/PXL");
        await SubmitAsync(page);
        page.Until(() => Assert.Equal("Hạn trả mới phải sau hạn trả hiện tại.", page.Says("step-refusal")));
        Assert.Equal(("Chờ xác minh", "12/PXL"), (page.Id("step-reason").GetAttribute("value"), page.Id("step-document").GetAttribute("value")));
        await page.PickAsync("step-due", "2026-11-30T17:00:00");
        var form = page.Find("[data-testid=step-dialog] form");
        await page.InvokeAsync(() => Task.WhenAll(form.SubmitAsync(), form.SubmitAsync()));
        page.Until(() => Assert.Equal("Đã xong: gia hạn.", page.Says("said")));
        var (dossier, moves) = house.Get<DossierList>().Find(StaffHouse.Center, "OPEN/1")!.Value;
        Assert.Equal((1, 2, At(30, 17), At(25, 17)), (dossier.Extensions, moves.Count, dossier.DueAt, dossier.FirstDueAt));
        Assert.Equal(("Chờ xác minh", "12/PXL"), (moves[1].Reason, moves[1].Document));
        Assert.Equal("30/11/2026 17:00 · đã gia hạn 1 lần", page.Says("due"));
        Assert.Equal("25/11/2026 17:00", page.Says("first-due"));
        Assert.Contains("Lý do: Chờ xác minh", page.FindAll("[data-testid=move]")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Cán bộ nguoi", page.FindAll("[data-testid=move]")[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_buttons_are_what_the_table_allows_now()
    {
        var page = await OpenAsync("OPEN/1", StaffRole.Officer);
        Assert.Equal(["Solve", "Forward", "Extend", "AskSupplement", "Pause", "MarkSynced", "Return", "Withdraw", "Stop"], Offered(page));
        await page.PressAsync("do-AskSupplement");
        await page.TypeAsync("step-reason", "Thiếu giấy ủy quyền");
        await SubmitAsync(page);
        page.Until(() => Assert.Equal(["TakeSupplement", "MarkSynced", "Return", "Withdraw", "Stop"], Offered(page)));
        house.Pass(TimeSpan.FromDays(2)); // it waits over the weekend
        await page.PressAsync("do-TakeSupplement");
        Assert.StartsWith("2026-11-27T17:00", page.Id("step-due").GetAttribute("value"), StringComparison.Ordinal); // proposed: later by the days of waiting
        await SubmitAsync(page);
        page.Until(() => Assert.DoesNotContain("AskSupplement", Offered(page))); // once only
        Assert.Contains("Extend", Offered(page));
    }

    [Fact]
    public async Task Somebody_who_was_quicker_is_told_and_nothing_is_lost()
    {
        var page = await OpenAsync("OPEN/1", StaffRole.Officer);
        await page.PressAsync("do-Pause");
        await page.TypeAsync("step-reason", "Chờ thuế");
        (await Desk.StepAsync(StaffHouse.Center, "OPEN/1", DossierAction.Solve, default, house.Press("staff:99"))).OrThrow();
        await SubmitAsync(page);
        page.Until(() => Assert.Contains("đã có kết quả", page.Says("step-refusal"), StringComparison.Ordinal));
        Assert.Equal("Chờ thuế", page.Id("step-reason").GetAttribute("value"));
        await page.InvokeAsync(() => page.Find("[data-testid=step-dialog] .dialog-foot .btn:not(.btn-primary)").ClickAsync(new()));
        page.Until(() => Assert.Contains("HandOver", Offered(page)));
    }

    [Fact]
    public async Task The_telephone_number_is_shown_on_demand_and_the_look_is_written_down()
    {
        var page = await OpenAsync("OPEN/1", StaffRole.Officer);
        Assert.DoesNotContain("0912", page.Markup, StringComparison.Ordinal);
        Assert.Equal(0, Looks());
        await page.PressAsync("show-phone");
        page.Until(() => Assert.Equal("0912 345 678", page.Says("phone")));
        Assert.Equal(1, Looks());
    }

    [Fact]
    public async Task A_false_overdue_is_claimed_by_one_and_approved_by_another()
    {
        var page = await OpenAsync("LATE", StaffRole.Supervisor);
        Assert.Equal("chưa ghi nguyên nhân", page.Says("no-cause"));
        await page.PressAsync("do-ClaimFalseOverdue");
        await page.TypeAsync("step-reason", "Sổ ký nhận số 3");
        await page.PickAsync("step-evidence", "2026-11-11T09:00:00"); // after it was due
        await SubmitAsync(page);
        page.Until(() => Assert.Contains("không muộn hơn hạn trả", page.Says("step-refusal"), StringComparison.Ordinal));
        await page.PickAsync("step-evidence", "2026-11-10T09:00:00");
        await SubmitAsync(page);
        page.Until(() => Assert.Contains("cần người khác duyệt", page.Says("claim"), StringComparison.Ordinal));
        Assert.DoesNotContain(Offered(page), a => a.Contains("FalseOverdue", StringComparison.Ordinal));

        var leader = await OpenAsync("LATE", StaffRole.Leader, "sep");
        Assert.Equal(["ApproveFalseOverdue", "RejectFalseOverdue"], Offered(leader));
        await leader.PressAsync("do-ApproveFalseOverdue");
        await SubmitAsync(leader);
        leader.Until(() => Assert.Equal("Công nhận trễ do cập nhật phần mềm", leader.Says("false-overdue")));
        Assert.StartsWith("trễ do cập nhật", leader.Says("axes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cause_is_named_from_those_used_before()
    {
        (await Desk.PutAsync(StaffHouse.Center, News("OTHER", At(10, 17), At(12, 10), cause: "chờ kết quả xác minh"), house.Press())).OrThrow();
        var page = await OpenAsync("LATE", StaffRole.Officer);
        await page.PressAsync("do-NameCause");
        await page.InvokeAsync(() => page.Find(".step-cause").ClickAsync(new()));
        await SubmitAsync(page);
        page.Until(() => Assert.Equal("chờ kết quả xác minh", page.Says("cause")));
    }

    [Fact]
    public async Task An_unknown_code_is_said_so()
    {
        var page = (await house.SignInAsync("nguoi", StaffRole.Officer)).Screen.Render<OneDossierPage>(p => p.Add(x => x.Code, "NONE"));
        page.Until(() => Assert.Contains("“NONE”", page.Says("not-found"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""[{"kind":"Received","text":{"vi":"Nhận thứ Sáu","en":"Received Friday"}},{"vi":"Cộng 5 ngày"},"Hết giờ"]""", "Nhận thứ Sáu|Cộng 5 ngày|Hết giờ")]
    [InlineData("{\"a\":1}", "")]
    [InlineData("broken", "")]
    [InlineData(null, "")]
    public void Kept_steps_of_a_due_date_are_read(string? json, string sentences) => Assert.Equal(sentences, string.Join('|', DueReckoning.Sentences(json)));

    private async Task<IRenderedComponent<OneDossierPage>> OpenAsync(string code, string role, string user = "nguoi")
    {
        var page = (await house.SignInAsync(user, role)).Screen.Render<OneDossierPage>(p => p.Add(x => x.Code, code));
        page.Sees("axes");
        return page;
    }

    private static Task SubmitAsync(IRenderedComponent<OneDossierPage> page) => page.InvokeAsync(() => page.Find("[data-testid=step-dialog] form").SubmitAsync());

    private static string[] Offered(IRenderedComponent<OneDossierPage> page) => [.. page.FindAll("[data-testid^=do-]").Select(b => b.GetAttribute("data-testid")![3..])];

    private long Looks() => house.Get<WriteLane>().RunAsync(tx => tx.Sql.Number("SELECT COUNT(*) FROM audit WHERE action = 'dossier.phone'")).GetAwaiter().GetResult();
}
