using Bunit;
using HCC.Access;
using HCC.Centers;
using HCC.Dashboard.Dossiers;
using HCC.Dashboard.Office.Years;
using HCC.Dossiers;
using HCC.Persistence;
using HCC.Procedures;
using HCC.Reports.Years;
using HCC.Tests.Desk;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using static HCC.Tests.Dossiers.SomeDossiers;

namespace HCC.Tests.Reports.Years;

/// <summary>The tables by year on a real house: handed-in years beside counted ones, on the page and on paper. Today is 20/11/2026.</summary>
public sealed class YearTablesTests : IAsyncLifetime
{
    private StaffHouse house = null!;

    private YearDesk Desk => house.Get<YearDesk>();

    public async ValueTask InitializeAsync()
    {
        house = await StaffHouse.StartAsync();
        var level = house.Get<ProcedureCatalogue>().Versions.First(v => OnlineReaches.Of(v.OnlineLevel) == OnlineReach.Full).Code;
        await PutAsync(house.Get<WriteLane>(), house.Get<CenterBook>().Get(StaffHouse.Center),
            News("TT-1", At(25, 17), agency: "cat") with { Channel = DossierChannel.Online, Procedure = level },
            News("TT-2", At(25, 17), At(12, 10), agency: "cat") with { Channel = DossierChannel.Online },
            News("BC-1", At(25, 17), At(12, 10)) with { Channel = DossierChannel.Post },
            News("TQ-1", At(25, 17)));
        (await house.Get<DossierDesk>().StepAsync(StaffHouse.Center, "BC-1", DossierAction.GiveToPost, new DossierStep(Document: "RA123VN"), house.Press("staff:1"))).OrThrow();
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    private static YearSheet Post(string source, params (int Year, int? Total, int? Received, int? Returned)[] years) => new(YearTableKind.Post, source, [new(YearColumns.Received, new("Tiếp nhận")), new(YearColumns.Returned, new("Trả"))],
        [.. years.Select(y => new YearEntry(y.Year, 12, y.Total, new Dictionary<string, int?> { [YearColumns.Received] = y.Received, [YearColumns.Returned] = y.Returned }))]);

    private YearTable Table(YearTableKind kind, int from = 2015) => Desk.Make(StaffHouse.Center, from, 2026).OrThrow().Single(t => t.Kind == kind);

    [Fact]
    public void Years_of_the_register_are_counted_by_agency_level_and_way()
    {
        var vertical = Assert.Single(Table(YearTableKind.Vertical).Lines);
        Assert.Equal((2026, 2, 2), (vertical.Year, vertical.Total, vertical.Parts["cat"])); // one procedure of the catalogue, one without a code
        var online = Assert.Single(Table(YearTableKind.Online).Lines);
        Assert.Equal((2, 1, 0, 1), (online.Total, online.Parts[YearColumns.Full], online.Parts[YearColumns.Part], online.Parts[YearColumns.Unknown]));
        Assert.Equal([50m, 50m], Table(YearTableKind.Online).Shares.Select(s => s.Of(online)!.Value.Rounded(2)!.Value)); // 1 of 2 online, 2 of 4 received
        var post = Assert.Single(Table(YearTableKind.Post).Lines);
        Assert.Equal((2, 1, 1), (post.Total, post.Parts[YearColumns.Received], post.Parts[YearColumns.Returned]));
        Assert.False(post.IsWhole);
        Assert.Equal("2/11–2/11/2026", post.Counted!.Span);
    }

    [Fact]
    public async Task A_handed_in_year_counts_before_the_register_and_its_newest_sheet_before_older_ones()
    {
        var first = (await Desk.KeepAsync(StaffHouse.Center, Post("Báo cáo A", (2016, 0, 0, 5), (2017, 12, 4, 8)), house.Press("staff:1"))).OrThrow();
        Assert.Equal([2016, 2017, 2026], Table(YearTableKind.Post).Lines.Select(l => l.Year));
        Assert.Equal([0, 12], Table(YearTableKind.Post).Lines.Take(2).Select(l => l.Total));
        Assert.Single(Assert.Single(Table(YearTableKind.Post).Checks).Check.Faults); // kept as printed, and found
        Assert.Equal((12, null), Table(YearTableKind.Post).ChangeOf(Table(YearTableKind.Post).Lines[1]) is { } change ? (change.By, change.Percent) : default); // no percentage of nought
        (await Desk.KeepAsync(StaffHouse.Center, Post("Báo cáo B", (2017, 13, 5, 8), (2026, 90, 40, null)), house.Press("staff:1"))).OrThrow();
        Assert.Equal([0, 13, 90], Table(YearTableKind.Post).Lines.Select(l => l.Total));
        Assert.Contains("đếm được 2", YearDocuments.SourceOf(Table(YearTableKind.Post).Lines[2]).Vi, StringComparison.Ordinal);
        Assert.Null(Table(YearTableKind.Post).Lines[2].Parts[YearColumns.Returned]); // blank, not nought
        Assert.Equal(103, Table(YearTableKind.Post).Sum!.Total);
        Assert.Equal("years.unknown", (await Desk.TakeBackAsync("xa-trinh-dien", first.Id, house.Press("staff:1"))).Refusal!.Code);
        (await Desk.TakeBackAsync(StaffHouse.Center, first.Id, house.Press("staff:1"))).OrThrow();
        Assert.Equal([2017, 2026], Table(YearTableKind.Post).Lines.Select(l => l.Year));
    }

    [Fact]
    public async Task A_year_by_hand_is_added_to_what_its_source_said_before()
    {
        (await Desk.EnterAsync(StaffHouse.Center, Post("Sổ tay", (2016, 5, 5, 0)), house.Press("staff:1"))).OrThrow();
        (await Desk.EnterAsync(StaffHouse.Center, Post("Sổ tay", (2017, 12, 4, 8)), house.Press("staff:1"))).OrThrow();
        (await Desk.EnterAsync(StaffHouse.Center, Post("Sổ tay", (2016, 6, 5, 1)), house.Press("staff:1"))).OrThrow();
        Assert.Equal([6, 12], Assert.Single(Desk.Sheets(StaffHouse.Center)).Sheet.Years.Select(y => y.Total));
        Assert.Equal("years.source", (await Desk.KeepAsync(StaffHouse.Center, Post(" ", (2016, 5, 5, 0)), house.Press("staff:1"))).Refusal!.Code);
        Assert.Equal("years.range", (await Desk.KeepAsync(StaffHouse.Center, Post("Sổ", (2027, 5, 5, 0)), house.Press("staff:1"))).Refusal!.Code);
        Assert.Equal("years.figures", (await Desk.KeepAsync(StaffHouse.Center, Post("Sổ", (2020, null, null, null)), house.Press("staff:1"))).Refusal!.Code);
        Assert.Equal("years.range", Desk.Make(StaffHouse.Center, 2020, 2027).Refusal!.Code);
    }

    [Theory]
    [InlineData(YearTableKind.Online, null, 2)]
    [InlineData(YearTableKind.Online, YearColumns.Full, 1)]
    [InlineData(YearTableKind.Post, YearColumns.Received, 1)]
    [InlineData(YearTableKind.Post, YearColumns.Returned, 1)]
    [InlineData(YearTableKind.Vertical, "cat", 2)]
    public void A_counted_figure_leads_to_its_dossiers(YearTableKind kind, string? key, int count) =>
        Assert.Equal(count, Desk.DossiersBehind(house.Get<CenterBook>().Get(StaffHouse.Center), kind, 2026, key).Count);

    [Fact]
    public async Task On_the_page_a_pasted_table_is_checked_before_it_is_kept_and_shown_with_its_source()
    {
        var page = (await house.SignInAsync("truongca", StaffRole.Leader)).Screen.Render<YearsPage>();
        page.Until(() => Assert.Contains("đếm từ hồ sơ", page.Says("line-Post-2026"), StringComparison.Ordinal));
        Assert.Equal("/office/dossiers?center=soc-trang&years=Online&year=2026&part=toan-trinh", page.Id("line-Online-2026").QuerySelectorAll("a")[1].GetAttribute("href"));
        await page.PressAsync("enter");
        await page.PickAsync("kind", "Post");
        await page.PickAsync("way", "Table");
        await page.PickAsync("source", "Biểu 06");
        await page.PickAsync("pasted", "Kỳ,Tổng số,Tiếp nhận,Trả kết quả\nNăm 2016,0,0,5\nNăm 2017,0,4,8\n");
        page.Until(() => Assert.Equal(2, page.FindAll("[data-testid=finding]").Count(f => f.TextContent.Contains("lệch", StringComparison.Ordinal))));
        await page.InvokeAsync(() => page.Find("[data-testid=years-dialog] form").SubmitAsync());
        page.Until(() => Assert.Equal("Đã lưu số liệu cùng nguồn.", page.Says("said")));
        page.Until(() => Assert.Equal(2, page.Id("table-Post").QuerySelectorAll("[data-testid=fault]").Length));
        Assert.Contains("Biểu 06", page.Says("line-Post-2016"), StringComparison.Ordinal);
        await page.PressAsync($"take-back-{Desk.Sheets(StaffHouse.Center).Single().Id}");
        page.Until(() => Assert.False(page.Has("line-Post-2016")));
    }

    [Fact]
    public async Task On_the_page_one_year_is_typed_and_an_empty_field_stays_blank()
    {
        var page = (await house.SignInAsync("truongca", StaffRole.Leader)).Screen.Render<YearsPage>();
        await page.PressAsync("enter");
        await page.PickAsync("kind", "Online");
        await page.PickAsync("source", "Biểu 05");
        await page.PickAsync("year", "2020");
        await page.PickAsync("total", "30");
        await page.PickAsync("part-toan-trinh", "30");
        await page.InvokeAsync(() => page.Find("[data-testid=years-dialog] form").SubmitAsync());
        page.Until(() => Assert.Equal(["30", "30", "", ""], page.Id("line-Online-2020").QuerySelectorAll("td.num").Take(4).Select(c => c.TextContent.Trim())));
    }

    [Fact]
    public async Task The_register_shows_the_dossiers_of_a_figure_and_says_which()
    {
        var screen = (await house.SignInAsync("truongca", StaffRole.Leader)).Screen;
        screen.Services.GetRequiredService<NavigationManager>().NavigateTo("/office/dossiers?years=Online&year=2026&part=toan-trinh");
        var page = screen.Render<RegisterPage>();
        page.Until(() => Assert.Equal("Biểu 05, Toàn trình (mức độ 4), năm 2026: các hồ sơ đã đếm. Về sổ hồ sơ", page.Says("figure")));
        page.Until(() => Assert.Contains("TT-1", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("TT-2", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void On_paper_blanks_stay_blank_and_the_heading_states_each_base()
    {
        var table = new YearTable(YearTableKind.Post, YearColumns.Of(YearTableKind.Post, house.Get<CenterBook>().Get(StaffHouse.Center)),
        [
            new(2016, 12, 0, new Dictionary<string, int?> { [YearColumns.Received] = 0, [YearColumns.Returned] = 5 }, null, new(1, Post("Biểu 06", (2016, 0, 0, 5)), house.Now, "staff:1"), null),
            new(2017, 12, 12, new Dictionary<string, int?> { [YearColumns.Received] = 12, [YearColumns.Returned] = null }, 48, null, new(2017, 48, new(2017, 1, 2), new(2017, 12, 30), 12, new Dictionary<string, int?>())),
        ]);
        var printed = YearDocuments.TableOf(table);
        Assert.Equal(["1", "Năm 2016", "0", "0", "5", "", "", "", "Biểu 06"], printed.Rows[0].Cells.Select(c => c.Shown));
        Assert.Equal(["2", "Năm 2017", "12", "12", "", "25,00", "12", "", "Đếm từ 48 hồ sơ nhận 2/1–30/12/2017"], printed.Rows[1].Cells.Select(c => c.Shown));
        Assert.Equal(printed.Columns.Count, printed.Rows[2].Cells.Count);
        Assert.Equal(["Số đếm từ hồ sơ: hồ sơ tiếp nhận qua bưu chính và hồ sơ có kết quả giao bưu chính trong năm.", "Ô trống: nguồn không có số liệu; không tính là 0."], YearDocuments.Notes(table).Take(2));
        Assert.Contains(YearDocuments.Notes(table), n => n.StartsWith("Kiểm tra: Dòng “Năm 2016”", StringComparison.Ordinal));
        using var word = new MemoryStream();
        YearDocuments.Word(house.Get<CenterBook>().Get(StaffHouse.Center), [table], new DateOnly(2026, 11, 20), word);
        using var excel = new MemoryStream();
        YearDocuments.Excel(house.Get<CenterBook>().Get(StaffHouse.Center), [table], new DateOnly(2026, 11, 20), excel);
        Assert.True(word.Length > 2000 && excel.Length > 2000);
    }
}
