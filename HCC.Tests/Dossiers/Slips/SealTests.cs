using Bunit;
using HCC.Access;
using HCC.Centers;
using HCC.Dashboard.Dossiers;
using HCC.Dashboard.Steps;
using HCC.Dossiers;
using HCC.Dossiers.Slips;
using HCC.Persistence;
using HCC.Tests.Desk;
using HCC.Tests.Support;

namespace HCC.Tests.Dossiers.Slips;

/// <summary>The log of the second seal beside the results given out (S118). Now is Friday 20/11/2026, 09:00.</summary>
public sealed class SealTests : IAsyncLifetime
{
    private static readonly DateOnly Friday = new(2026, 11, 20);
    private StaffHouse house = null!;

    private SealDesk Desk => house.Get<SealDesk>();

    private SealBook Book => house.Get<SealBook>();

    public async ValueTask InitializeAsync()
    {
        house = await StaffHouse.StartAsync();
        await SomeDossiers.PutAsync(house.Get<WriteLane>(), house.Get<CenterBook>().Get(StaffHouse.Center),
            Solved("A", At(20, 8)), Solved("B", At(20, 8, 30)), Solved("C", null), SomeDossiers.News("D", At(25, 17)));
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    private static DateTimeOffset At(int day, int hour, int minute = 0) => HallFixture.At(day, hour, minute);

    private static DossierNews Solved(string code, DateTimeOffset? handed) => SomeDossiers.News(code, At(25, 17), At(19, 16)) with { HandedOverAt = handed };

    private Task<Answer<SealEntry>> SealAsync(string code, int sheets = 2) => Desk.SealAsync(StaffHouse.Center, code, sheets, house.Press("staff:1"));

    [Fact]
    public async Task Sealed_and_given_out_are_equal_when_every_result_was_sealed()
    {
        (await SealAsync("A")).OrThrow();
        var days = Book.Days(StaffHouse.Center, Friday, Friday);
        Assert.Equal((1, 2, 2, false), (days.Sealed, days.Sheets, days.Returned, days.IsEven));
        Assert.Equal(["B"], days.Unsealed.Select(u => u.Code));
        (await SealAsync("B", 3)).OrThrow();
        days = Book.Days(StaffHouse.Center, Friday, Friday);
        Assert.Equal((2, 5, 2, true), (days.Sealed, days.Sheets, days.Returned, days.IsEven));
    }

    [Fact]
    public async Task A_sealed_result_that_still_lies_here_is_a_difference_until_it_is_given_out()
    {
        (await SealAsync("C")).OrThrow();
        Assert.Equal(["C"], Book.Days(StaffHouse.Center, Friday, Friday).Waiting.Select(w => w.Code));
        house.Pass(TimeSpan.FromDays(3));
        (await house.Get<DossierDesk>().StepAsync(StaffHouse.Center, "C", DossierAction.HandOver, default, house.Press())).OrThrow();
        var monday = Book.Days(StaffHouse.Center, new(2026, 11, 23), new(2026, 11, 23));
        Assert.Equal((0, 1), (monday.Sealed, monday.Returned));
        Assert.Equal(["C"], monday.Earlier.Select(e => e.Code));
        Assert.Empty(monday.Unsealed);
    }

    [Fact]
    public async Task A_result_is_sealed_once_and_a_mistake_is_cancelled_by_an_entry_of_its_own()
    {
        var entry = (await SealAsync("A")).OrThrow();
        Assert.Equal("seal.twice", (await SealAsync("A")).Refusal!.Code);
        Assert.Equal("seal.reason", (await Desk.CancelAsync(StaffHouse.Center, entry.Id, " ", house.Press())).Refusal!.Code);
        (await Desk.CancelAsync(StaffHouse.Center, entry.Id, "nhầm hồ sơ", house.Press())).OrThrow();
        Assert.Equal("seal.cancelled", (await Desk.CancelAsync(StaffHouse.Center, entry.Id, "nhầm", house.Press())).Refusal!.Code);
        Assert.Equal(0, Book.Days(StaffHouse.Center, Friday, Friday).Sealed);
        Assert.Equal(["A", "B"], Book.Days(StaffHouse.Center, Friday, Friday).Unsealed.Select(u => u.Code));
        (await SealAsync("A", 5)).OrThrow();
        Assert.Equal(5, Assert.Single(Book.Days(StaffHouse.Center, Friday, Friday).Entries).Sheets);
        Assert.Equal(3, await house.Get<WriteLane>().RunAsync(tx => tx.Sql.Number("SELECT COUNT(*) FROM seals"))); // nothing is taken away
    }

    [Fact]
    public async Task What_cannot_be_sealed_is_refused()
    {
        Assert.Equal("seal.no-result", (await SealAsync("D")).Refusal!.Code);
        Assert.Equal("dossier.unknown", (await SealAsync("NONE")).Refusal!.Code);
        Assert.Equal("seal.sheets", (await SealAsync("A", 0)).Refusal!.Code);
        Assert.Equal("seal.off", (await Desk.SealAsync("xa-trinh-dien", "A", 1, house.Press())).Refusal!.Code);
    }

    [Fact]
    public async Task The_page_notes_a_seal_and_lists_the_difference()
    {
        var page = (await house.SignInAsync("canbo", StaffRole.Officer)).Screen.Render<SealPage>();
        page.Until(() => Assert.Equal("2", page.Says("returned")));
        await page.PickAsync("code", "A");
        await page.PickAsync("sheets", "4");
        await page.InvokeAsync(() => page.Find("[data-testid=seal-form]").SubmitAsync());
        page.Until(() => Assert.Equal("1", page.Says("sealed")));
        Assert.Contains("B", page.Says("unsealed"), StringComparison.Ordinal);
        await page.PressAsync("cancel-A");
        await page.PickAsync("reason", "nhầm");
        await page.InvokeAsync(() => page.Find("[data-testid=cancel-dialog] form").SubmitAsync());
        page.Until(() => Assert.Equal("0", page.Says("sealed")));
    }

    [Fact]
    public async Task The_page_of_a_dossier_notes_the_seal_of_its_result()
    {
        var page = (await house.SignInAsync("canbo", StaffRole.Officer)).Screen.Render<OneDossierPage>(p => p.Add(x => x.Code, "A"));
        page.Sees("not-sealed");
        await page.PickAsync("seal-sheets", "7");
        await page.InvokeAsync(() => page.Find("form.seal-note").SubmitAsync());
        page.Until(() => Assert.Contains("7 trang", page.Says("sealed-once"), StringComparison.Ordinal));
        Assert.Equal(7, Book.Of(StaffHouse.Center, "A")!.Sheets);
    }

    [Fact]
    public async Task A_center_without_a_second_seal_says_so()
    {
        var screen = (await house.SignInAsync("canbo", StaffRole.Officer)).Screen;
        house.Get<CenterBook>().Put(house.Get<CenterBook>().Get(StaffHouse.Center) with { KeepsSecondSeal = false });
        var page = screen.Render<SealPage>();
        page.Sees("seal-off");
        Assert.False(page.Has("seal-form"));
    }
}
