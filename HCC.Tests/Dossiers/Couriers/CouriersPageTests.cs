using Bunit;
using HCC.Access;
using HCC.Dashboard.Dossiers;
using HCC.Dossiers;
using HCC.Tests.Desk;

namespace HCC.Tests.Dossiers.Couriers;

/// <summary>The page of the trips: putting on the list, signing, what is at large.</summary>
public sealed class CouriersPageTests : IAsyncLifetime
{
    private StaffHouse house = null!;

    public async ValueTask InitializeAsync() => house = await StaffHouse.StartAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Files_go_on_the_next_trip_and_are_signed_for_and_the_forgotten_one_stands_out()
    {
        var (first, second) = (await ReceiveAsync(), await ReceiveAsync());
        var page = (await house.SignInAsync("nguoi", StaffRole.Officer)).Screen.Render<CouriersPage>();
        page.Sees("trips");
        Assert.Equal(4, page.FindAll("[data-testid^=trip-]").Count);
        Assert.Contains("10:30", page.Says("next"), StringComparison.Ordinal);
        await page.PressAsync("give-all");
        page.Until(() => Assert.Equal("Đã lên danh sách 2 hồ sơ.", page.Says("said")));
        Assert.True(page.Has("nobody-waits"));
        Assert.Contains("2 hồ sơ, đã ký nhận 0", page.Says("trip-2"), StringComparison.Ordinal);
        await page.PressAsync("sign-1");
        page.Until(() => Assert.Contains("họ tên người ký nhận", page.Says("refusal"), StringComparison.Ordinal));
        page.Id("receiver-1").Change("Trần Nhận");
        await page.PressAsync("sign-1");
        page.Until(() => Assert.Equal("Trần Nhận đã ký nhận hồ sơ " + first + ".", page.Says("said")));
        Assert.True(page.Has("nobody-at-large"));

        house.Pass(TimeSpan.FromHours(5)); // 14:00, the next trip leaves
        var later = (await house.SignInAsync("sau", StaffRole.Leader)).Screen.Render<CouriersPage>();
        later.Sees("at-large");
        Assert.Contains(second, later.Says("at-large"), StringComparison.Ordinal);
        Assert.DoesNotContain(first, later.Says("at-large"), StringComparison.Ordinal);
        Assert.False(later.Has("sign-2") || later.Has("code-form")); // who only reads signs nothing
    }

    [Fact]
    public async Task The_list_of_a_trip_is_printed_by_agency_with_room_for_a_signature()
    {
        var code = await ReceiveAsync();
        var desk = house.Get<HCC.Dossiers.Couriers.CourierDesk>();
        var given = (await desk.GiveAsync(StaffHouse.Center, code, HCC.Dossiers.Couriers.CourierWay.ToAgency, extra: false, house.Press())).OrThrow();
        Assert.Contains("Người nhận (ký, ghi rõ họ tên, giờ nhận)", Text(), StringComparison.Ordinal);
        Assert.Contains(code, Text(), StringComparison.Ordinal);
        Assert.Contains("Chuyến 2", Text(), StringComparison.Ordinal);
        (await desk.SignAsync(StaffHouse.Center, given.Id, "Trần Nhận", house.Press())).OrThrow();
        Assert.Contains("Trần Nhận", Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Người nhận (ký", Text(), StringComparison.Ordinal);

        string Text()
        {
            using var word = new MemoryStream();
            HCC.Dossiers.Couriers.CourierWord.Trip(house.Get<HCC.Centers.CenterBook>().Home, given.Trip, house.Get<HCC.Dossiers.Couriers.CourierBook>().Day(StaffHouse.Center, given.Trip.Day), word);
            using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(word, isEditable: false);
            return document.MainDocumentPart!.Document.InnerText.Replace('\u00A0', ' ');
        }
    }

    [Fact]
    public async Task A_code_that_cannot_go_is_refused_and_stays_in_its_field()
    {
        var code = await ReceiveAsync();
        var page = (await house.SignInAsync("nguoi", StaffRole.Officer)).Screen.Render<CouriersPage>();
        page.Sees("code");
        page.Id("code").Change(code);
        await page.InvokeAsync(() => page.Id("code-form").SubmitAsync()); // to the center, where it is
        page.Until(() => Assert.Contains("đang ở Trung tâm", page.Says("refusal"), StringComparison.Ordinal));
        Assert.Equal(code, page.Id("code").GetAttribute("value"));
    }

    private async Task<string> ReceiveAsync() =>
        (await house.Get<DossierDesk>().ReceiveAsync(StaffHouse.Center, new DossierReception { Agency = "stp", ProcedureName = "Cấp Phiếu lý lịch tư pháp", ProcessingTime = "3 ngày làm việc", Applicant = "Nguyễn Văn An" }, house.Press())).OrThrow().Code;
}
