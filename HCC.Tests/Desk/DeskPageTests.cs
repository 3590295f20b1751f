using Bunit;
using HCC.Access;
using HCC.Counters;
using HCC.Dashboard.Desk;
using HCC.Feedback;
using HCC.Live;
using HCC.Ticketing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace HCC.Tests.Desk;

/// <summary>The counter officer's desk over a real house.</summary>
public sealed class DeskPageTests : IAsyncLifetime
{
    private StaffHouse house = null!;
    private BunitContext screen = null!;
    private Staff officer = null!;

    public async ValueTask InitializeAsync()
    {
        house = await StaffHouse.StartAsync();
        (screen, officer) = await house.SignInAsync("canbo", StaffRole.Officer);
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Theory]
    [InlineData("closed", "call-next open")]
    [InlineData("open", "call-next")]
    [InlineData("called", "begin recall hold hold-minutes transfer no-show undo")]
    [InlineData("serving", "complete-next complete hold hold-minutes transfer undo")]
    [InlineData("paused", "resume")]
    [InlineData("completed", "call-next undo")]
    public async Task Each_state_shows_exactly_its_buttons(string state, string buttons)
    {
        await house.IssueAsync();
        var page = Open("03");
        foreach (var press in state switch
        {
            "open" => ["open"],
            "called" => ["call-next"],
            "serving" => ["call-next", "begin"],
            "completed" => ["call-next", "begin", "complete"],
            "paused" => ["open", "pause", "pause-hop"],
            _ => Array.Empty<string>(),
        })
        {
            await page.PressAsync(press);
        }

        page.Until(() => Assert.Equal(buttons.Split(' ').Order(StringComparer.Ordinal), page.FindAll("[data-testid=actions] button").Select(b => b.GetAttribute("data-testid")!).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_counter_is_chosen_from_the_list_and_opened_in_the_officers_name()
    {
        var page = screen.Render<DeskPage>();
        page.Sees("open-05");
        Assert.Equal(33, page.FindAll(".counter-tile").Count);
        await page.TypeAsync("counter-search", "nhan ket qua");
        Assert.Equal(["open-07", "open-08", "open-13", "open-17"], page.FindAll(".counter-tile").Select(b => b.GetAttribute("data-testid")!));
        await page.PressAsync("open-07");
        page.Sees("call-next");
        var standing = house.Hall.Current(StaffHouse.Center).Counter("07")!;
        Assert.Equal((CounterState.Open, $"staff:{officer.Id}", "Cán bộ canbo"), (standing.State, standing.Officer, standing.OfficerName));
        Assert.StartsWith("Mở · từ 09:00", page.Says("counter-state"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_of_a_ticket_ends_in_its_rows_and_survives_a_reload()
    {
        var first = await house.IssueAsync();
        var page = Open("03");
        await page.PressAsync("call-next");
        await page.PressAsync("begin");
        page.Until(() => Assert.Equal("Đang phục vụ", page.Says("in-hand-status")));

        var again = house.ScreenOf(officer).Render<DeskPage>(); // no address, another window: the officer's counter all the same
        again.Sees("complete");
        Assert.Equal(first.Number, again.Says("in-hand"));
        await again.PressAsync("complete");
        page.Sees("call-next");
        Assert.Equal("1", page.Says("served"));
        Assert.Equal([$"{first.Number} Issue", $"{first.Number} Call", $"{first.Number} Begin", $"{first.Number} Complete"], await house.MovesAsync());
    }

    [Fact]
    public async Task A_refusal_is_said_and_nothing_is_lost()
    {
        var ticket = await house.IssueAsync();
        var page = Open("03");
        await page.PressAsync("call-next");
        await page.PressAsync("pause");
        await page.PressAsync("pause-hop");
        Assert.Equal($"Quầy 03 đang có số {ticket.Number}. Hãy hoàn tất, tạm giữ, chuyển hoặc ghi vắng mặt trước khi gọi số khác.", page.Says("refusal"));
        Assert.Equal("alert", page.Id("refusal").GetAttribute("role"));
        Assert.Equal(ticket.Number, page.Says("in-hand"));
        await page.PressAsync("begin");
        Assert.False(page.Has("refusal"));
    }

    [Fact]
    public async Task A_finished_service_that_was_rated_offers_no_undo()
    {
        await house.IssueAsync();
        var page = Open("03");
        await page.PressAsync("call-next");
        await page.PressAsync("begin");
        await page.PressAsync("complete");
        page.Sees("undo");
        Assert.Equal("hoàn tất số L001, đến 09:05", page.Id("undo").QuerySelector(".press-note")!.TextContent);
        (await house.Get<RatingDesk>().RateAsync(new RatingRequest(StaffHouse.Center, "03", Score: 5), house.Press())).OrThrow();
        page.Until(() => Assert.False(page.Has("undo")));
    }

    [Fact]
    public async Task The_second_click_of_a_double_click_presses_nothing()
    {
        await house.IssueAsync();
        await house.IssueAsync();
        var page = Open("03");
        await page.PressAsync("call-next");
        page.Sees("begin"); // it has come to stand where "call next" was
        await page.InvokeAsync(() => page.Id("begin").ClickAsync(new MouseEventArgs { Detail = 2 }));
        Assert.Equal("Đã gọi", page.Says("in-hand-status"));
        Assert.Equal(["L001 Issue", "L001 Call", "L002 Issue"], await house.MovesAsync());
    }

    [Fact]
    public async Task Two_presses_before_the_answer_are_one()
    {
        await house.IssueAsync();
        await house.IssueAsync();
        var page = Open("03");
        page.Sees("call-next");
        var button = page.Id("call-next");
        await page.InvokeAsync(() => Task.WhenAll(button.ClickAsync(new()), button.ClickAsync(new()), button.ClickAsync(new())));
        Assert.Equal(["L001 Issue", "L001 Call", "L002 Issue"], await house.MovesAsync());
    }

    [Fact]
    public async Task Completing_can_call_the_next_one_in_one_press()
    {
        await house.IssueAsync();
        await house.IssueAsync();
        var page = Open("03");
        await page.PressAsync("call-next");
        await page.PressAsync("begin");
        await page.PressAsync("complete-next");
        page.Until(() => Assert.Equal("L002", page.Says("in-hand")));
        await page.PressAsync("begin");
        await page.PressAsync("complete-next");
        page.Until(() => Assert.Equal("Đã hoàn tất số L002. Hiện không có ai chờ.", page.Says("said")));
    }

    [Fact]
    public async Task The_list_stands_in_the_order_in_which_the_house_calls()
    {
        foreach (var (line, priority, minutes) in new (string, string?, int)[] { ("gplx-doi", null, 20), ("gplx-moi", null, 8), ("gplx-doi", "cao-tuoi", 4), ("gplx-doi", null, 6), ("gplx-moi", "khuyet-tat", 1), ("gplx-doi", null, 2) })
        {
            await house.IssueAsync(line, priority);
            house.Pass(TimeSpan.FromMinutes(minutes));
        }

        var page = Open("03");
        page.Until(() => Assert.Equal(6, page.FindAll("[data-testid=waiting-row]").Count));
        var shown = page.FindAll("[data-testid=waiting-row] th").Select(r => r.TextContent.Trim()).ToList();
        var called = new List<string>();
        while (called.Count < 6)
        {
            await page.PressAsync("call-next");
            page.Sees("begin");
            called.Add(page.Says("in-hand"));
            await page.PressAsync("begin");
            await page.PressAsync("complete");
        }

        Assert.Equal(called, shown);
        Assert.NotEqual(shown.Order(StringComparer.Ordinal), shown);
    }

    [Fact]
    public async Task A_call_out_of_order_asks_for_a_reason_and_keeps_it()
    {
        await house.IssueAsync();
        var late = await house.IssueAsync();
        var page = Open("03");
        await page.PressAsync("open");
        await page.PressAsync($"call-{late.Id}");
        page.Sees("call-dialog");
        await page.InvokeAsync(() => page.Find("[data-testid=call-dialog] form").Submit());
        Assert.Contains("Vui lòng ghi lý do.", page.Id("call-dialog").TextContent, StringComparison.Ordinal);
        await page.TypeAsync("call-reason", "Chỉ nộp thêm giấy tờ");
        await page.InvokeAsync(() => page.Find("[data-testid=call-dialog] form").Submit());
        page.Until(() => Assert.Equal(late.Number, page.Says("in-hand")));
        Assert.Equal("Cán bộ chọn gọi số này: Chỉ nộp thêm giấy tờ", house.Hall.Current(StaffHouse.Center).Counter("03")!.Ticket!.Why);
    }

    [Fact]
    public async Task A_ticket_is_held_for_the_rules_minutes_or_for_chosen_ones_and_comes_back()
    {
        var ticket = await house.IssueAsync();
        var page = Open("03");
        await page.PressAsync("call-next");
        await page.PressAsync("hold");
        page.Until(() => Assert.Contains("gọi lại sau 15:00", page.Markup, StringComparison.Ordinal));
        await page.PressAsync($"call-{ticket.Id}");
        await page.PressAsync("hold-minutes");
        await page.PressAsync("hold-5");
        page.Until(() => Assert.Contains("gọi lại sau 5:00", page.Markup, StringComparison.Ordinal));
        house.Pass(TimeSpan.FromMinutes(5));
        page.Until(() => Assert.Contains("Đến giờ gọi lại", page.Id("waiting-row").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_absent_ticket_is_proposed_after_the_recalls_and_can_be_brought_back()
    {
        var ticket = await house.IssueAsync();
        var page = Open("03");
        await page.PressAsync("call-next");
        await page.PressAsync("recall");
        page.Sees("no-show");
        Assert.DoesNotContain("is-proposed", page.Id("no-show").ClassName, StringComparison.Ordinal);
        await page.PressAsync("recall");
        page.Until(() => Assert.Contains("is-proposed", page.Id("no-show").ClassName, StringComparison.Ordinal));
        await page.PressAsync("no-show");
        page.Sees($"reinstate-{ticket.Id}");
        Assert.Equal("0", page.Says("waiting-count"));
        await page.PressAsync($"reinstate-{ticket.Id}");
        page.Until(() => Assert.Equal("1", page.Says("waiting-count")));
    }

    [Fact]
    public async Task A_call_that_no_board_reports_shows_a_red_mark_after_fifteen_seconds()
    {
        await house.IssueAsync();
        var page = Open("03");
        await page.PressAsync("call-next");
        page.Until(() => Assert.Equal("Chờ đọc", page.Says("voice")));
        house.Pass(TimeSpan.FromSeconds(16));
        page.Until(() => Assert.Equal("Chưa đọc sau 15 giây", page.Says("voice")));
        Assert.Contains("badge-bad", page.Id("voice").ClassName, StringComparison.Ordinal);

        await page.PressAsync("recall");
        var call = house.Hall.Current(StaffHouse.Center).Calls[0];
        var board = house.Get<AnnouncementDesk>();
        Assert.True(await board.TakeAsync(StaffHouse.Center, call, "A", "device:1"));
        page.Until(() => Assert.Equal("Đang đọc", page.Says("voice")));
        Assert.True(await board.SpokenAsync(StaffHouse.Center, call.Call, "A", "device:1"));
        page.Until(() => Assert.Equal("Đã đọc 09:00:16", page.Says("voice")));
    }

    [Fact]
    public async Task A_transfer_offers_fitting_counters_and_the_other_desk_sees_it_sent()
    {
        var ticket = await house.IssueAsync();
        var (second, _) = await house.SignInAsync("canbo2", StaffRole.Officer);
        var other = Open("05", second);
        await other.PressAsync("open");
        var page = Open("03");
        await page.PressAsync("call-next");
        await page.PressAsync("transfer");
        page.Sees("transfer-dialog");
        Assert.True(page.Id("transfer-confirm").HasAttribute("disabled"));
        await page.PickAsync("line-gplx-moi", "gplx-moi");
        Assert.Equal(["counter-05", "counter-04", "counter-06"], page.FindAll("[data-testid^='counter-0']").Select(c => c.GetAttribute("data-testid")!)); // the open one first, never the own one
        await page.PickAsync("counter-05", "on");
        await page.PressAsync("transfer-confirm");
        other.Until(() => Assert.Contains("Chuyển đến", other.Id("waiting-row").TextContent, StringComparison.Ordinal));
        Assert.Equal("Đã chuyển số L001 đến Quầy 5.", page.Says("said"));
        Assert.False(page.Has("waiting-row")); // sent to another counter: nobody here may call it
        await other.PressAsync("call-next");
        other.Until(() => Assert.Equal(ticket.Number, other.Says("in-hand")));
    }

    [Fact]
    public async Task An_officer_acts_at_the_own_counter_only_and_a_supervisor_stands_in()
    {
        await house.IssueAsync();
        await Open("03").PressAsync("call-next");
        var (second, _) = await house.SignInAsync("canbo2", StaffRole.Officer);
        var stranger = Open("03", second);
        stranger.Sees("taken-03");
        Assert.False(stranger.Has("begin"));

        var (third, _) = await house.SignInAsync("truongca", StaffRole.Supervisor);
        var supervisor = Open("03", third);
        await supervisor.PressAsync("begin");
        Assert.Equal("Đang làm thay Cán bộ canbo", supervisor.Says("stands-in"));
        supervisor.Sees("complete");
    }

    [Fact]
    public async Task Whoever_lost_the_account_presses_in_vain()
    {
        await house.IssueAsync();
        var page = Open("03");
        await page.PressAsync("open");
        page.Sees("pause");
        await house.Get<StaffDesk>().ChangeAsync(officer.Id, [StaffRole.Officer], null, disabled: true, "test");
        await page.PressAsync("call-next");
        page.Until(() => Assert.Equal("Tài khoản này không còn quyền thực hiện việc đó tại quầy này.", page.Says("refusal")));
        Assert.Equal(["L001 Issue"], await house.MovesAsync());
    }

    [Fact]
    public async Task Closing_with_held_tickets_asks_first()
    {
        await house.IssueAsync();
        var page = Open("03");
        await page.PressAsync("call-next");
        await page.PressAsync("hold");
        page.Sees("call-next");
        await page.PressAsync("close");
        page.Sees("close-confirm");
        Assert.Equal(CounterState.Open, house.Hall.Current(StaffHouse.Center).Counter("03")!.State);
        await page.PressAsync("close-yes");
        page.Sees("open-03");
        Assert.Equal("Đã đóng Quầy 3.", page.Says("said"));
    }

    [Fact]
    public async Task A_number_is_issued_for_somebody_who_cannot_use_the_kiosk()
    {
        var page = Open("03");
        await page.PressAsync("open");
        await page.PressAsync("issue");
        page.Sees("issue-dialog");
        await page.PickAsync("issue-priority", "cao-tuoi");
        await page.PickAsync("issue-slow", true);
        await page.InvokeAsync(() => page.Find("[data-testid=issue-dialog] form").Submit());
        page.Until(() => Assert.Equal("L001", page.Says("issued-number")));
        await page.PressAsync("issue-done");
        await page.PressAsync("call-next");
        page.Sees("priority");
        Assert.Contains("Đề nghị xem giấy tờ", page.Says("priority"), StringComparison.Ordinal);
        Assert.Equal("Cần hỗ trợ: Gọi chậm, nhắc lại", page.Says("needs"));
    }

    [Fact]
    public async Task A_wait_beyond_the_alarm_is_said_in_colour_and_word()
    {
        await house.IssueAsync();
        house.Pass(TimeSpan.FromMinutes(44));
        var page = Open("03");
        page.Sees("waiting-row");
        Assert.Empty(page.FindAll("[data-testid=waiting-row] .badge-bad"));
        house.Pass(TimeSpan.FromMinutes(1));
        page.Until(() => Assert.Equal("45 ph quá lâu", string.Join(' ', page.Find("[data-testid=waiting-row] .badge-bad").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
    }

    [Fact]
    public void Every_hotkey_is_on_one_button_of_a_state_and_known_to_the_browser()
    {
        var script = File.ReadAllText(Path.Combine(Support.SourceTree.Root, "wwwroot", "js", "desk.js"));
        foreach (var status in Enum.GetValues<TicketStatus>().Where(s => s.IsAtCounter()))
        {
            var buttons = DeskButtons.For(Counter(CounterState.Open, status));
            Assert.Equal(buttons.Count, buttons.Select(b => b.Key).Append("Ctrl+Z").Distinct(StringComparer.Ordinal).Count() - 1);
            Assert.Equal(buttons.Count, buttons.Select(b => b.Place).Distinct().Count());
            Assert.Single(buttons, b => b.Place == DeskPlace.Primary);
            Assert.All(buttons, b => Assert.Contains($"'{b.Key}'", script, StringComparison.Ordinal));
        }
    }

    private IRenderedComponent<DeskPage> Open(string counter, BunitContext? at = null)
    {
        (at ?? screen).Services.GetRequiredService<NavigationManager>().NavigateTo($"/desk?counter={counter}");
        return (at ?? screen).Render<DeskPage>();
    }

    private static CounterView Counter(CounterState state, TicketStatus? status) => new()
    {
        Code = "03",
        Zone = "A",
        State = state,
        Since = default,
        Held = [],
        Served = 0,
        Rated = 0,
        Ticket = status is { } s ? new TicketView { Id = 1, Number = "L001", Line = "gplx-doi", Status = s, Weight = 1, Language = "vi", IssuedAt = default, Since = default } : null,
    };
}
