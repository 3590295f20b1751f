using System.Globalization;
using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using HCC.Access;
using HCC.Centers;
using HCC.Kiosk.Take;
using HCC.Kiosk.Unattended;
using HCC.Persistence;
using HCC.Tests.Procedures;
using HCC.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HCC.Tests.Kiosk;

/// <summary>The whole kiosk over a real house, without a browser.</summary>
public sealed class KioskScreenTests
{
    private const string Many = "SELECT COUNT(*) FROM tickets";

    public KioskScreenTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi-VN");

    [Fact]
    public async Task Three_taps_after_the_door_give_a_number()
    {
        await using var kiosk = await KioskAsync();
        kiosk.Tap("door-take");
        kiosk.Tap("service-xe-co");
        kiosk.Tap("service-gplx-doi");
        kiosk.Tap("take-ticket");

        Assert.Equal("L001", kiosk.Find("ticket-number").TextContent);
        Assert.Equal("kiosk", kiosk.House.Read("SELECT source FROM tickets", r => r.GetString(0)).Single());
    }

    [Fact]
    public async Task A_group_with_one_line_goes_straight_on()
    {
        await using var kiosk = await KioskAsync(TestCenter.Of(lines: 1));
        kiosk.Tap("door-take");
        kiosk.Tap("service-chung");

        Assert.NotNull(kiosk.Find("take-ticket"));
        Assert.Contains("Lĩnh vực ho-tich", kiosk.Screen.Find("h1").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Loading_the_page_anew_after_the_press_shows_the_same_number()
    {
        await using var kiosk = await KioskAsync();
        var press = PressId.New(kiosk.House.Now);
        kiosk.Load($"/kiosk?step=ticket&line=gplx-doi&press={press}&lang=vi");
        var number = kiosk.Find("ticket-number").TextContent;
        kiosk.Load($"/kiosk?step=ticket&line=gplx-doi&press={press}&lang=vi");

        Assert.Equal(number, kiosk.Find("ticket-number").TextContent);
        Assert.Equal(1, kiosk.House.Count(Many));
    }

    [Fact]
    public async Task An_old_press_in_the_address_takes_nothing()
    {
        await using var kiosk = await KioskAsync();
        kiosk.Load($"/kiosk?step=ticket&line=gplx-doi&press={PressId.New(kiosk.House.Now.AddHours(-1))}&lang=vi");

        Assert.NotNull(kiosk.Find("door-take"));
        Assert.Equal(0, kiosk.House.Count(Many));
    }

    [Fact]
    public async Task Priority_and_a_slow_call_are_written_on_the_ticket_and_only_a_letter_on_the_paper()
    {
        await using var kiosk = await KioskAsync();
        kiosk.Load("/kiosk?step=confirm&line=gplx-doi");
        kiosk.Tap("slow-call");
        kiosk.Tap("ask-priority");
        kiosk.Tap("priority-khuyet-tat");

        Assert.NotNull(kiosk.Find("ticket-number"));
        Assert.Equal("khuyet-tat/slow-call", kiosk.House.Read("SELECT priority || '/' || needs FROM tickets", r => r.GetString(0)).Single());
        var slip = kiosk.Find("slip").TextContent;
        Assert.Contains("L001Ư", slip, StringComparison.Ordinal);
        Assert.DoesNotContain("khuyết tật", slip, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_line_without_an_open_counter_says_so_before_the_number_is_taken()
    {
        await using var kiosk = await KioskAsync(open: false);
        kiosk.Load("/kiosk?step=confirm&line=gplx-doi");

        Assert.NotNull(kiosk.Find("take-ticket"));
        Assert.Contains("chưa có quầy nào mở", kiosk.Screen.Find(".kiosk-acts [role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_last_number_there_is_no_button_but_a_way_on()
    {
        var center = TestCenter.Of(line: l => l with { DailyLimit = 1 });
        await using var kiosk = await KioskAsync(center);
        await kiosk.House.IssueAsync();
        await kiosk.House.SeeAsync(s => s.Line("ho-tich")!.Today.Issued == 1);
        kiosk.Load("/kiosk?step=confirm&line=ho-tich");

        Assert.Empty(kiosk.Screen.FindAll("[data-testid=take-ticket]"));
        Assert.Contains("đã phát hết số", kiosk.Screen.Find(".kiosk-acts [role=status]").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(kiosk.Screen.FindAll(".kiosk-acts a[href]"));
    }

    [Fact]
    public async Task A_closed_hall_gives_no_door_and_says_when_it_opens()
    {
        await using var kiosk = await KioskAsync(at: HallFixture.At(20, 18));

        Assert.Equal("true", kiosk.Find("door-take").GetAttribute("aria-disabled"));
        Assert.Contains("06:30, Thứ Hai, 23/11/2026", kiosk.Find("door-take").TextContent, StringComparison.Ordinal);
        Assert.NotNull(kiosk.Find("door-lookup").GetAttribute("href"));
    }

    [Fact]
    public async Task A_procedure_leads_to_its_line_with_the_procedure_on_the_ticket()
    {
        await using var kiosk = await KioskAsync();
        kiosk.Tap("door-lookup");
        await kiosk.Find("search-box").InputAsync(new ChangeEventArgs { Value = "doi giay phep lai xe" });
        kiosk.Tap("procedure-3.000347");
        kiosk.Tap("take-for-procedure");
        kiosk.Tap("take-ticket");

        Assert.Equal("L001", kiosk.Find("ticket-number").TextContent);
        Assert.Equal("3.000347", kiosk.House.Read("SELECT procedure FROM tickets", r => r.GetString(0)).Single());
    }

    [Fact]
    public async Task A_procedure_done_elsewhere_says_where_and_offers_no_number()
    {
        await using var kiosk = await KioskAsync();
        kiosk.Load("/kiosk?step=procedure&procedure=1.001193");

        Assert.Contains("UBND cấp xã", kiosk.Find("served-where").TextContent, StringComparison.Ordinal);
        Assert.Empty(kiosk.Screen.FindAll("[data-testid=take-for-procedure]"));
    }

    [Fact]
    public async Task A_paper_that_the_state_holds_is_not_asked_for_again()
    {
        await using var kiosk = await KioskAsync();
        kiosk.Load("/kiosk?step=procedure&procedure=1.014062");

        var marked = Assert.Single(kiosk.Screen.FindAll("[data-testid=on-record]"));
        Assert.Contains("Không cần nộp lại", marked.TextContent, StringComparison.Ordinal);
        Assert.Contains("Cơ sở dữ liệu quốc gia về dân cư", marked.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Giấy khai sinh", marked.Closest("li")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/kiosk?step=confirm&line=nonsense")]
    [InlineData("/kiosk?step=line&group=nonsense")]
    [InlineData("/kiosk?step=ticket")]
    [InlineData("/kiosk?step=procedure")]
    public async Task An_address_that_means_nothing_shows_the_start(string address)
    {
        await using var kiosk = await KioskAsync();
        kiosk.Load(address);

        Assert.NotNull(kiosk.Find("door-take"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?step=group")]
    [InlineData("?step=line&group=doi-song")]
    [InlineData("?step=confirm&line=gplx-doi")]
    [InlineData("?step=priority&line=gplx-doi")]
    [InlineData("?step=find")]
    [InlineData("?step=filter")]
    [InlineData("?step=procedure&procedure=3.000347")]
    public async Task Every_page_has_its_four_corners_one_heading_and_no_more_than_six_choices(string query)
    {
        await using var kiosk = await KioskAsync();
        kiosk.Load("/kiosk" + query);

        Assert.Equal(4, kiosk.Screen.FindAll(".corner").Count);
        Assert.Single(kiosk.Screen.FindAll("h1"));
        Assert.True(kiosk.Screen.FindAll(".tile").Count <= 6);
        Assert.True(kiosk.Screen.FindAll(".kiosk-hit").Count <= 5);
        Assert.Empty(kiosk.Screen.FindAll("[style]"));
    }

    private static async Task<Kiosk> KioskAsync(Center? center = null, DateTimeOffset? at = null, bool open = true)
    {
        var house = await HallFixture.StartAsync(center ?? TestCenter.SocTrang, at);
        if (open)
        {
            await house.OpenAllAsync();
            await house.SeeAsync(s => s.Counters.All(c => c.State == HCC.Counters.CounterState.Open));
        }

        return new Kiosk(house);
    }

    private sealed class Kiosk : IAsyncDisposable
    {
        private readonly BunitContext browser = new();
        private IRenderedComponent<KioskScreen>? screen;

        public Kiosk(HallFixture house)
        {
            House = house;
            browser.JSInterop.Mode = JSRuntimeMode.Loose;
            browser.JSInterop.SetupModule("./js/kiosk.js").Mode = JSRuntimeMode.Loose;
            browser.AddAuthorization().SetAuthorized("kiosk").SetClaims(new Claim(Scope.Claim, Scope.TicketsIssue), new Claim(Scope.ActorClaim, "device:1"));
            var rows = new Rows(house.Database);
            browser.Services.AddLocalization();
            browser.Services.AddSingleton<TimeProvider>(house.Time).AddSingleton(house.Book).AddSingleton(house.Hall).AddSingleton(house.Tickets)
                .AddSingleton(new HccSettings()).AddSingleton(new AccessBook(rows)).AddScoped<PageActor>().AddSingleton(Catalogue.Own).AddSingleton(new ProcedureDemand(rows, house.Time)).AddSingleton(new HCC.BlankForms.BlankFormBook(house.Database));
        }

        public HallFixture House { get; }

        public IRenderedComponent<KioskScreen> Screen => screen ??= browser.Render<KioskScreen>();

        public void Load(string address)
        {
            browser.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
            screen = browser.Render<KioskScreen>();
        }

        public IElement Find(string testId) => Screen.WaitForElement($"[data-testid='{testId}']", TimeSpan.FromSeconds(10));

        public void Tap(string testId) => Find(testId).Click();

        public async ValueTask DisposeAsync()
        {
            await browser.DisposeAsync();
            await House.DisposeAsync();
        }
    }

    private sealed class Rows(Database database) : IDbContextFactory<HccDb>
    {
        public HccDb CreateDbContext() => new(new DbContextOptionsBuilder<HccDb>().UseSqlite(database.ReadString).Options);
    }
}
