using System.Text;
using Bunit;
using HCC.Access;
using HCC.Dashboard.Office.Checking;
using HCC.Tests.Desk;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace HCC.Tests.Reports.Checking;

/// <summary>The office page "Kiểm tra báo cáo".</summary>
public sealed class CheckReportPageTests : IAsyncLifetime
{
    private StaffHouse house = null!;

    public async ValueTask InitializeAsync() => house = await StaffHouse.StartAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Pasted_faults_are_listed_and_marked_by_number_in_the_table()
    {
        var page = await OpenAsync(PublishedReports.Text("soc-trang-2019-10-annex-1-as-printed.csv"));
        await page.PressAsync("check");
        page.Until(() => Assert.Equal("9 lỗi, 1 câu hỏi, 0 lưu ý. Đã kiểm tra 279 phép tính.", page.Says("outcome")));
        Assert.Equal(9, page.FindAll("[data-testid=fault]").Count);
        Assert.Contains("Có phải bảng bị lệch cột như vậy không?", page.Says("question"), StringComparison.Ordinal);
        var cell = page.Find("[data-address=G4]");
        Assert.Contains("cell-bad", cell.ClassName, StringComparison.Ordinal);
        Assert.Equal("3Lỗi3Đề xuất→ 37 ?", string.Concat(cell.TextContent.Split('\n').Select(t => t.Trim())));
        Assert.Contains("cell-range", page.Find("[data-address=G12]").ClassName, StringComparison.Ordinal);
        Assert.DoesNotContain("cell-bad", page.Find("[data-address=C5]").ClassName, StringComparison.Ordinal);
        Assert.False(page.Find("details.report-input").HasAttribute("open"));

        await page.InvokeAsync(() => page.FindAll("[data-testid=fault] button")[3].Click());
        Assert.Equal(["F5", "G5", "H5", "I5"], page.FindAll(".is-looked").Select(c => c.GetAttribute("data-address")!));
    }

    [Fact]
    public async Task A_clean_report_says_how_much_was_checked()
    {
        var page = await OpenAsync(PublishedReports.Text("huong-tra-2018-q2.csv"));
        await page.PressAsync("check");
        page.Until(() => Assert.StartsWith("Không có lỗi số liệu. Đã kiểm tra ", page.Says("outcome"), StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[data-testid=fault]"));
    }

    [Fact]
    public async Task A_file_is_checked_and_an_unreadable_one_told_with_its_name_while_texts_stay()
    {
        var page = await OpenAsync("");
        await page.PressAsync("check");
        page.Until(() => Assert.Equal("Hãy dán bảng, chọn tệp hoặc nhập lời văn trước khi kiểm tra.", page.Says("refusal")));

        var input = page.FindComponents<InputFile>()[0];
        await page.InvokeAsync(() => input.UploadFiles(InputFileContent.CreateFromText("%PDF-1.7", "bao-cao.pdf")));
        await page.PressAsync("check");
        page.Until(() => Assert.Equal("bao-cao.pdf: Tệp không phải là bảng. Hãy dùng tệp .xlsx hoặc .csv.", page.Says("refusal")));
        Assert.True(page.Find("details.report-input").HasAttribute("open"));

        await page.PressAsync("file-drop");
        await page.InvokeAsync(() => page.FindComponents<InputFile>()[0].UploadFiles(InputFileContent.CreateFromText(PublishedReports.Text("soc-trang-2019-10-annex-1-as-printed.csv"), "phu-luc.csv")));
        await page.PressAsync("check");
        page.Until(() => Assert.Equal(9, page.FindAll("[data-testid=fault]").Count));
        Assert.False(page.Has("refusal"));
    }

    [Fact]
    public void A_long_table_shows_its_faults_and_says_how_many_rows_it_hides()
    {
        var rows = Enumerable.Range(0, 400).Select(n => (string[])[$"Đơn vị {n}", "10", "6", n == 390 ? "5" : "4"]).Prepend(["Đơn vị", "Tổng số", "Đã giải quyết", "Đang giải quyết"]);
        var report = new HCC.Reports.Checking.ReportDocument([HCC.Reports.Checking.ReportTable.Of(rows)]);
        var table = Assert.Single(MarkedTable.Of(report, HCC.Reports.Checking.ReportCheck.Run(report)));
        Assert.Equal(250, table.Hidden);
        Assert.Equal("392", table.Rows[^1].Number);
        Assert.Contains(table.Rows[^1].Cells, c => c.Mark == CellMark.Fault);
    }

    // The text fields live in the browser; what they hold comes as a stream.
    private async Task<IRenderedComponent<CheckReportPage>> OpenAsync(string table)
    {
        var (screen, _) = await house.SignInAsync("lanhdao", StaffRole.Leader);
        var module = screen.JSInterop.SetupModule("./js/report-check.js");
        module.Mode = JSRuntimeMode.Loose;
        var (asked, seen) = (0, new List<string>());
        foreach (var text in (string[])[table, "", ""])
        {
            var number = asked++;
            module.Setup<IJSStreamReference>("text", call => Order(call, number)).SetResult(new TextOfField(text));
        }

        bool Order(JSRuntimeInvocation call, int number)
        {
            var id = call.Arguments[0] is Microsoft.AspNetCore.Components.ElementReference element ? element.Id : "";
            if (!seen.Contains(id))
            {
                seen.Add(id);
            }

            return seen.IndexOf(id) == number;
        }

        var page = screen.Render<CheckReportPage>();
        page.Sees("check");
        return page;
    }

    private sealed class TextOfField(string text) : IJSStreamReference
    {
        public long Length => Encoding.UTF8.GetByteCount(text) + 1;

        public ValueTask<Stream> OpenReadStreamAsync(long maxAllowedSize = 512000, CancellationToken cancellationToken = default) => new(new MemoryStream(Encoding.UTF8.GetBytes(text + "\n")));

        public ValueTask DisposeAsync() => default;
    }
}
