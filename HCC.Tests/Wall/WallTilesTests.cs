using System.Globalization;
using Bunit;
using HCC.Centers;
using HCC.Dashboard.Wall;
using HCC.Insights;
using Microsoft.Extensions.DependencyInjection;

namespace HCC.Tests.Wall;

public sealed class WallTilesTests : IDisposable
{
    private readonly BunitContext screen = new();
    private readonly (CultureInfo, CultureInfo) before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

    public WallTilesTests()
    {
        screen.Services.AddLocalization();
        screen.JSInterop.Mode = JSRuntimeMode.Loose;
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo("vi-VN"), CultureInfo.GetCultureInfo("vi-VN"));
    }

    public void Dispose()
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        screen.Dispose();
    }

    [Fact]
    public void A_calm_hall_has_no_tile_that_asks_for_a_person()
    {
        var figures = new Hall().Wait_in("gplx-doi", 5).Open("01").Figures;
        var longest = Show<LongestTile, LongestFigure>(figures.Longest).Find("[data-testid=tile-longest]");
        Assert.DoesNotContain("is-alarm", longest.ClassName);
        Assert.DoesNotContain("needs-person", longest.ClassName);
        Assert.Contains("Không có lĩnh vực nào chờ lâu.", Show<TroubleTile, TroubleFigures>(figures.Trouble).Markup);
    }

    [Fact]
    public void A_wait_beyond_the_alarm_is_said_in_words_shape_and_colour()
    {
        var tile = Show<LongestTile, LongestFigure>(new Hall().Wait_in("gplx-doi", 52).Figures.Longest);
        Assert.Contains("is-alarm", tile.Find("[data-testid=tile-longest]").ClassName);
        Assert.Contains("#alert-triangle-filled", tile.Find(".wall-tile-title use").GetAttribute("href"));
        Assert.Contains("quá mức 45 phút", tile.Markup);
        Assert.Equal("52 phút", tile.Find(".wall-number").TextContent.Trim());
        Assert.Contains("Đổi, cấp lại giấy phép lái xe", tile.Markup);
    }

    [Fact]
    public void Every_tile_tells_its_definition_with_its_base()
    {
        var tile = Show<SatisfactionTile, SatisfactionFigure>(new Hall().Served("gplx-doi", 40).Rated(0, 0, 1, 5, 10).Figures.Satisfaction).Find("[data-testid=tile-satisfaction]");
        var definition = tile.QuerySelector("#" + tile.GetAttribute("aria-describedby"))!.TextContent;
        Assert.Equal(tile.GetAttribute("title"), definition);
        Assert.Contains("n = 16", definition);
        Assert.Contains("n = 40", definition);
        Assert.Equal("93,8 %", tile.QuerySelector(".wall-number")!.TextContent.Trim());
        Assert.Contains("40,0\u00A0% lượt được đánh giá", tile.TextContent);
    }

    [Fact]
    public void No_ratings_are_a_dash_and_not_nought_percent()
    {
        var tile = Show<SatisfactionTile, SatisfactionFigure>(new Hall().Figures.Satisfaction);
        Assert.Equal("–", tile.Find(".wall-number").TextContent.Trim());
        Assert.Contains("chưa có lượt đánh giá", tile.Markup);
    }

    [Fact]
    public void Served_names_the_weekday_it_is_compared_with()
    {
        var hall = new Hall("09:00").Served("gplx-doi", 101);
        hall.Usual = Hall.EveryHalfHour(5);
        Assert.Contains("+12\u00A0% so với các thứ Sáu trước", Show<ServedTile, ServedFigure>(hall.Figures.Served).Markup);
    }

    [Fact]
    public void Served_says_that_there_is_nothing_to_compare_with() =>
        Assert.Contains("chưa có dữ liệu so sánh", Show<ServedTile, ServedFigure>(new Hall().Served("gplx-doi", 5).Figures.Served).Markup);

    [Fact]
    public void Trouble_proposes_only_counters_with_the_skill_that_are_not_open()
    {
        var tile = Show<TroubleTile, TroubleFigures>(new Hall().Wait_in("ly-lich", 50).Busy("10", "ly-lich").Paused("11", "su-co", 20).Figures.Trouble);
        Assert.Equal("Mở thêm quầy 12 · Mở lại quầy 11 (dừng 20 phút: Sự cố máy, mạng, phần mềm)", tile.Find(".trouble-do").TextContent.Trim());
    }

    [Fact]
    public void Trouble_with_all_counters_open_says_so()
    {
        var tile = Show<TroubleTile, TroubleFigures>(new Hall().Wait_in("ly-lich", 50).Busy("10", "ly-lich").Busy("11", "ly-lich").Busy("12", "ho-tich").Figures.Trouble);
        Assert.Equal("Cả 3 quầy của lĩnh vực đều đang mở", tile.Find(".trouble-do").TextContent.Trim());
    }

    [Fact]
    public void At_lunch_the_advice_is_when_the_hall_opens_again() =>
        Assert.Equal("Tiếp lại lúc 13:30", Show<TroubleTile, TroubleFigures>(new Hall("12:10").Wait_in("ly-lich", 60).Figures.Trouble).Find(".trouble-do").TextContent.Trim());

    [Fact]
    public void The_map_says_each_counters_state_by_class_icon_and_word()
    {
        var tile = Show<CountersTile, CounterFigures>(new Hall().Open("02").Busy("01", "gplx-doi").Paused("03", "hop", 4).Figures.Counters);
        var cells = tile.FindAll(".counter-cell");
        Assert.Equal(33, cells.Count);
        Assert.Equal(["is-busy bận", "is-free rảnh", "is-paused dừng", "is-closed đóng"], cells.Take(4).Select(c => $"{c.ClassList[1]} {c.QuerySelector(".counter-state")!.TextContent.Trim()}"));
        Assert.Equal(4, cells.Take(4).Select(c => c.QuerySelector("use")!.GetAttribute("href")).Distinct().Count());
    }

    [Fact]
    public void Dossiers_show_the_figures_of_the_signed_report_with_their_source()
    {
        var tile = Show<DossiersTile, DossierFigures>(DossierFigures.Latest(Seeds.Annex("soc-trang", new DateTimeOffset(2026, 11, 20, 2, 0, 0, TimeSpan.Zero)))!);
        Assert.Equal("99,69 %", tile.Find(".wall-number").TextContent.Trim());
        foreach (var printed in new[] { "5.661", "1.194", "4.467", "3.892", "3.794", "86", "12", "1.769", "1.747", "22", "68,75\u00A0%" })
        {
            Assert.Contains(printed, tile.Find(".dossier-sums").TextContent);
        }

        Assert.Contains("Trễ hạn: Sở Tư pháp 12", tile.Markup);
        Assert.Contains("Đang quá hạn: Sở Tư pháp 21, Sở GD&amp;ĐT 1", tile.Markup);
        Assert.Contains("Phụ lục I, báo cáo tháng 10/2019, kỳ 16/9–15/10/2019 · nhập lúc 09:00 20/11/2026", tile.Markup);
    }

    [Fact]
    public void A_tile_is_drawn_anew_only_when_its_own_figures_changed()
    {
        var tile = screen.Render<WaitingTile>(p => p.Add(t => t.Figure, Waiting(5)).Add(t => t.Center, Hall.Center));
        var once = tile.RenderCount;
        tile.Render(p => p.Add(t => t.Figure, Waiting(6)));
        Assert.Equal(once, tile.RenderCount); // six minutes are still one person below the alarm
        tile.Render(p => p.Add(t => t.Figure, Waiting(46)));
        Assert.True(tile.RenderCount > once);

        static WaitingFigure Waiting(double minutes) => new Hall().Wait_in("gplx-doi", minutes).Figures.Waiting;
    }

    [Fact]
    public void The_chart_draws_bars_line_and_usual_weekday_and_pales_the_running_half_hour()
    {
        var hall = new Hall("09:10").Served("gplx-doi", 5, 17);
        hall.Usual = Hall.EveryHalfHour(7);
        var tile = Show<HoursTile, HourFigures>(hall.Figures.Hours);
        Assert.Contains("Hôm nay đã phát 5 số", tile.Find("[role=img]").GetAttribute("aria-label"));
        Assert.Contains("các thứ Sáu trước (trung bình 4 ngày)", tile.Find(".key-usual").TextContent);
        var plot = HourPlot.Of(hall.Figures.Hours, screen.Services.GetRequiredService<Microsoft.Extensions.Localization.IStringLocalizer<WallText>>());
        Assert.Equal(3, plot.Data.Count);
        Assert.Equal("var(--wall-bar-running)", plot.Data[0].Marker!.Colors![^1]);
        Assert.Equal(5, plot.Data[2].Y!.Count); // the running half hour would look like a fall
    }

    [Fact]
    public void The_head_counts_what_is_urgent_and_says_until_when_the_hall_is_open()
    {
        var figures = new Hall().Wait_in("ly-lich", 50).Figures;
        var head = screen.Render<WallHead>(p => p.Add(h => h.Center, Hall.Center).Add(h => h.Day, new DateOnly(2026, 11, 20)).Add(h => h.Door, figures.Door).Add(h => h.Trouble, figures.Trouble));
        Assert.Contains("1 lĩnh vực có người chờ quá 45 phút", head.Find("[data-testid=wall-alert]").TextContent);
        Assert.Contains("Đang tiếp công dân đến 11:30", head.Markup);
        Assert.Contains("Thứ Sáu, 20/11/2026", head.Find(".wall-date").TextContent);
    }

    [Fact]
    public void The_switch_goes_round_and_can_be_stopped()
    {
        var (shown, paused) = (-1, false);
        var row = screen.Render<SceneSwitch>(p => p.Add(s => s.Scene, 1).Add(s => s.Names, ["Lúc này", "Cả ngày"]).Add(s => s.Show, n => shown = n).Add(s => s.Pause, stop => paused = stop));
        row.Find("[data-testid=scene-next]").Click();
        Assert.Equal(0, shown);
        row.Find("[data-testid=scene-pause]").Click();
        Assert.True(paused);
        Assert.Equal("true", row.Find("[data-testid=scene-2]").GetAttribute("aria-current"));
    }

    [Fact]
    public void In_English_the_words_change_and_the_numbers_do_not()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");
        var hall = new Hall("09:00").Served("gplx-doi", 1234);
        hall.Usual = Hall.EveryHalfHour(70);
        var tile = Show<ServedTile, ServedFigure>(hall.Figures.Served);
        Assert.Equal("1.234", tile.Find(".wall-number").TextContent);
        Assert.Contains("−2\u00A0% against earlier Fridays", tile.Markup);
    }

    private IRenderedComponent<TTile> Show<TTile, TFigure>(TFigure figure) where TTile : FigureTile<TFigure> where TFigure : class =>
        screen.Render<TTile>(p => p.Add(t => t.Figure, figure).Add(t => t.Center, Hall.Center));
}
