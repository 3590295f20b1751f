using Bunit;
using HCC.Access;
using HCC.Centers;
using HCC.Dashboard.Dossiers;
using HCC.Dossiers;
using HCC.Persistence;
using HCC.Tests.Desk;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using static HCC.Tests.Dossiers.SomeDossiers;

namespace HCC.Tests.Dossiers;

/// <summary>The page of apology letters.</summary>
public sealed class ApologiesPageTests : IAsyncLifetime
{
    private StaffHouse house = null!;

    public async ValueTask InitializeAsync()
    {
        house = await StaffHouse.StartAsync();
        await PutAsync(house.Get<WriteLane>(), house.Get<CenterBook>().Get(StaffHouse.Center), News("LATE-1", At(10, 17), At(12, 10), cause: "chờ xác minh"), News("OPEN-1", At(19, 17), agency: "sct"), News("FINE", At(25, 17)));
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task A_letter_goes_from_due_to_written_to_sent()
    {
        var screen = (await house.SignInAsync("canbo", StaffRole.Officer)).Screen;
        var page = screen.Render<ApologiesPage>();
        page.Until(() => Assert.Equal("2 Chưa có thư", page.Says("letters-Due")));
        page.Until(() => Assert.Equal(["LATE-1", "OPEN-1"], page.FindAll("[data-testid=due-letter] th").Select(c => c.TextContent.Trim()).Order(StringComparer.Ordinal)));
        await page.PressAsync("write-LATE-1");
        Assert.Equal("chờ xác minh", page.Id("letter-reason").GetAttribute("value"));
        await page.PickAsync("letter-due", "2026-11-20T08:00:00");
        await page.TypeAsync("letter-number", "5/TXL");
        await page.InvokeAsync(() => page.Find("[data-testid=letter-dialog] form").SubmitAsync());
        page.Until(() => Assert.Equal("Ngày hẹn mới phải sau lúc này.", page.Says("letter-refusal")));
        Assert.Equal("5/TXL", page.Id("letter-number").GetAttribute("value"));
        await page.PickAsync("letter-due", "2026-11-27T17:00:00");
        var form = page.Find("[data-testid=letter-dialog] form");
        await page.InvokeAsync(() => Task.WhenAll(form.SubmitAsync(), form.SubmitAsync()));
        page.Until(() => Assert.Equal("1 Đã lập, chưa gửi", page.Says("letters-Written")));
        Assert.Equal(["1", "0", "0"], page.Id("letters-of-sct").QuerySelectorAll("td").Select(c => c.TextContent.Trim()));

        screen.Services.GetRequiredService<NavigationManager>().NavigateTo(ApologiesPage.Path + "?list=Written");
        var written = screen.Render<ApologiesPage>();
        written.Sees("letter");
        Assert.Contains("5/TXL", written.Says("letter"), StringComparison.Ordinal);
        await written.PickAsync("send-by-1", nameof(ApologyChannel.Email));
        await written.PressAsync("send-1");
        written.Until(() => Assert.Equal("1 Đã gửi", written.Says("letters-Sent")));
        Assert.Equal(ApologyChannel.Email, Assert.Single(house.Get<ApologyDesk>().Letters(StaffHouse.Center)).Channel);
    }

    [Fact]
    public async Task Who_only_reads_has_no_buttons()
    {
        var page = (await house.SignInAsync("kiemsoat", StaffRole.Auditor)).Screen.Render<ApologiesPage>();
        page.Sees("due-letter");
        Assert.Empty(page.FindAll("[data-testid^=write-]"));
    }

    [Fact]
    public async Task The_letters_of_one_dossier_are_found_by_its_code()
    {
        (await house.Get<ApologyDesk>().WriteAsync(StaffHouse.Center, "LATE-1", "x", At(27, 17), "5/TXL", house.Press())).OrThrow();
        var screen = (await house.SignInAsync("canbo", StaffRole.Officer)).Screen;
        screen.Services.GetRequiredService<NavigationManager>().NavigateTo(ApologiesPage.Path + "?code=LATE-1");
        var page = screen.Render<ApologiesPage>();
        page.Until(() => Assert.Contains("5/TXL", page.Says("letter"), StringComparison.Ordinal));
        Assert.False(page.Has("due-letter"));
    }
}
