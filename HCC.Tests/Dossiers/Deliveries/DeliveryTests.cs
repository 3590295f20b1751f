using Bunit;
using HCC.Access;
using HCC.Centers;
using HCC.Dashboard.Dossiers;
using HCC.Dossiers;
using HCC.Dossiers.Deliveries;
using HCC.Persistence;
using HCC.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using static HCC.Tests.Dossiers.SomeDossiers;

namespace HCC.Tests.Dossiers.Deliveries;

/// <summary>Results that go home by post (S126). Today is 20/11/2026.</summary>
public sealed class DeliveryTests : IAsyncLifetime
{
    private StaffHouse house = null!;

    private DeliveryBook Book => house.Get<DeliveryBook>();

    private static DateOnly Today => new(2026, 11, 20);

    public async ValueTask InitializeAsync()
    {
        house = await StaffHouse.StartAsync();
        await house.Get<WriteLane>().RunAsync(tx =>
        {
            foreach (var code in (string[])["BC-1", "BC-2", "BC-3"])
            {
                DossierDesk.Put(tx, house.Get<FieldSeal>(), house.Get<CenterBook>().Get(StaffHouse.Center), News(code, At(25, 17), At(17, 10), phone: code == "BC-3" ? null : "0912345678"), "test", house.Now);
            }
        });
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    private async Task StepAsync(string code, DossierAction action, DossierStep step = default) => (await house.Get<DossierDesk>().StepAsync(StaffHouse.Center, code, action, step, house.Press("staff:1"))).OrThrow();

    private IReadOnlyList<Delivery> Given() => Book.Given(StaffHouse.Center, Today, Today);

    [Fact]
    public async Task What_is_delivered_is_handed_over_and_what_failed_is_called_until_it_goes_again()
    {
        await StepAsync("BC-1", DossierAction.GiveToPost, new DossierStep(Document: "RA1VN"));
        house.Pass(TimeSpan.FromMinutes(1));
        await StepAsync("BC-2", DossierAction.GiveToPost, new DossierStep(Document: "RA2VN"));
        Assert.Equal([("BC-2", "RA2VN", DeliveryState.WithPost), ("BC-1", "RA1VN", DeliveryState.WithPost)], Given().Select(d => (d.Code, d.Item, d.State)));
        house.Pass(TimeSpan.FromMinutes(1));
        await StepAsync("BC-1", DossierAction.HandOver);
        await StepAsync("BC-2", DossierAction.FailDelivery, new DossierStep(Reason: "sai địa chỉ"));
        Assert.Equal(HandOverState.HandedOver, house.Get<DossierList>().Find(StaffHouse.Center, "BC-1")!.Value.Dossier.HandOver);
        Assert.Equal([DeliveryState.Failed, DeliveryState.Delivered], Given().Select(d => d.State));
        Assert.Equal(("BC-2", "sai địa chỉ", true), Book.ToCall(StaffHouse.Center).Select(d => (d.Code, d.Reason, d.HasPhone)).Single());
        var rates = DeliveryRates.Of(Given());
        Assert.Equal((2, 1, 1, 0, 50m, 50m), (rates.Given, rates.Delivered, rates.Failed, rates.UnderWay, rates.DeliveredShare.Rounded(2), rates.FailedShare.Rounded(2)));
        house.Pass(TimeSpan.FromMinutes(1));
        await StepAsync("BC-2", DossierAction.GiveToPost, new DossierStep(Document: "RA3VN"));
        Assert.Empty(Book.ToCall(StaffHouse.Center));
        Assert.Equal([("RA3VN", DeliveryState.WithPost, true), ("RA2VN", DeliveryState.Failed, false), ("RA1VN", DeliveryState.Delivered, false)], Given().Select(d => (d.Item, d.State, d.IsNewest)));
        Assert.Empty(Book.Given("xa-trinh-dien", Today, Today));
        Assert.Empty(Book.Given(StaffHouse.Center, Today.AddDays(-3), Today.AddDays(-1)));
    }

    [Fact]
    public async Task Results_wanted_by_post_wait_until_they_are_given()
    {
        await house.Get<WriteLane>().RunAsync(tx => tx.Sql.Execute("INSERT INTO receptions (dossier, return_by, sets, papers, at, actor) SELECT id, 'Post', 1, '[]', 0, 'test' FROM dossiers WHERE code IN ('BC-1', 'BC-2')"));
        Assert.Equal(["BC-1", "BC-2"], Book.Waiting(StaffHouse.Center).Select(w => w.Code).Order());
        await StepAsync("BC-1", DossierAction.GiveToPost);
        Assert.Equal(["BC-2"], Book.Waiting(StaffHouse.Center).Select(w => w.Code));
    }

    [Fact]
    public async Task On_the_page_a_result_is_given_delivered_or_failed_and_the_number_is_shown_on_demand()
    {
        var (screen, who) = await house.SignInAsync("canbo", StaffRole.Officer);
        var page = screen.Render<DeliveriesPage>();
        foreach (var code in (string[])["BC-1", "BC-2"])
        {
            await page.PickAsync("code", code);
            await page.PickAsync("item", "RA-" + code);
            await page.InvokeAsync(() => page.Id("give-form").SubmitAsync());
            page.Until(() => Assert.Equal($"Đã giao bưu chính kết quả của hồ sơ {code}.", page.Says("said")));
        }

        await page.PressAsync("delivered-BC-1");
        page.Until(() => Assert.Equal("2 đã giao bưu chính 1 đã phát, 50,00 % trên 2 0 phát không được, 0,00 % trên 2 1 đang trên đường", page.Says("rates")));
        await page.PressAsync("fail-BC-2");
        await page.PickAsync("reason", "không có người nhận");
        await page.InvokeAsync(() => page.Find("[data-testid=fail-dialog] form").SubmitAsync());
        page.Until(() => Assert.Contains("Phát không được, cần gọi lại: 1", page.Says("to-call"), StringComparison.Ordinal));
        Assert.DoesNotContain("0912345678", page.Markup, StringComparison.Ordinal);
        await page.PressAsync("phone-BC-2");
        page.Until(() => Assert.Equal("0912345678", page.Says("number-BC-2")));
        await using var db = await house.Get<IDbContextFactory<HccDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal("staff:" + who.Id, (await db.Audit.SingleAsync(a => a.Action == "dossier.phone", TestContext.Current.CancellationToken)).Actor);
        var reminders = house.ScreenOf(who).Render<RemindersPage>();
        reminders.Until(() => Assert.Contains("không có người nhận", reminders.Says("to-call"), StringComparison.Ordinal));
        var elsewhere = (await house.SignInLimitedAsync("buudien", StaffRole.Post, "sct")).Screen.Render<DeliveriesPage>(); // the result is of Sở Tư pháp
        elsewhere.Until(() => Assert.StartsWith("0 đã giao bưu chính", elsewhere.Says("rates"), StringComparison.Ordinal));
        Assert.False(elsewhere.Has("to-call"));
        await elsewhere.PickAsync("code", "BC-3");
        await elsewhere.InvokeAsync(() => elsewhere.Id("give-form").SubmitAsync());
        elsewhere.Until(() => Assert.True(elsewhere.Has("refusal")));
        Assert.Equal(HandOverState.Ready, house.Get<DossierList>().Find(StaffHouse.Center, "BC-3")!.Value.Dossier.HandOver);
        var reader = (await house.SignInAsync("kiemsoat", StaffRole.Auditor)).Screen.Render<DeliveriesPage>();
        reader.Sees("rates");
        Assert.False(reader.Has("give-form"));
    }
}
