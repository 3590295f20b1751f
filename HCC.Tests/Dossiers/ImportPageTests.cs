using System.Globalization;
using System.Text;
using Bunit;
using HCC.Access;
using HCC.Dashboard.Dossiers;
using HCC.Dossiers;
using HCC.Tests.Desk;
using Microsoft.AspNetCore.Components.Forms;
using static HCC.Tests.Dossiers.SomeDossiers;

namespace HCC.Tests.Dossiers;

/// <summary>The import page: nothing is written before the last press, and nothing that was said is lost.</summary>
public sealed class ImportPageTests : IAsyncLifetime
{
    private const string Head = "Mã hồ sơ;Tên thủ tục hành chính;Đơn vị giải quyết;Hình thức nộp;Ngày tiếp nhận;Ngày hẹn trả;Trạng thái\n";

    private StaffHouse house = null!;
    private BunitContext screen = null!;
    private IRenderedComponent<ImportPage> page = null!;

    private DossierList List => house.Get<DossierList>();

    public async ValueTask InitializeAsync()
    {
        house = await StaffHouse.StartAsync();
        screen = (await house.SignInAsync("quantri", StaffRole.Administrator)).Screen;
        page = screen.Render<ImportPage>();
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Unknown_words_are_matched_on_the_screen_and_then_the_file_is_taken()
    {
        Upload(Head + "A-1;Việc;Phòng Lạ;Zalo;18/11/2026;25/11/2026;Chờ sao Thủy\nA-2;Việc;Sở Tư pháp;Trực tiếp;18/11/2026;25/11/2026;Đang xử lý\n");
        page.Until(() => Assert.Contains("Có 2 lỗi", page.Says("faulty"), StringComparison.Ordinal));
        Assert.Equal(["2 Trạng thái Chờ sao Thủy", "2 Đơn vị giải quyết Phòng Lạ"], page.FindAll("[data-testid=fault]").Select(f => string.Join(' ', f.QuerySelectorAll("td").Take(3).Select(c => c.TextContent))).Order(StringComparer.Ordinal));
        Assert.True(page.Id("import").HasAttribute("disabled"));
        await ChangeAsync("word-Agency-Phòng Lạ", "sct");
        page.Until(() => Assert.Contains("Có 1 lỗi", page.Says("faulty"), StringComparison.Ordinal));
        await ChangeAsync("word-State-Chờ sao Thủy", nameof(DossierState.Paused));
        page.Sees("ready");
        await ChangeAsync("word-Channel-Zalo", nameof(DossierChannel.Online));
        page.Until(() => Assert.Equal("Online", page.Id("word-Channel-Zalo").GetAttribute("value")));
        Assert.Equal("sct", page.Id("word-Agency-Phòng Lạ").GetAttribute("value")); // stays in sight
        Assert.Null(List.Find(StaffHouse.Center, "A-1"));

        await page.TypeAsync("profile-name", "Một cửa tỉnh");
        await page.InvokeAsync(() => page.Find(".keep-profile").SubmitAsync());
        page.Until(() => Assert.Equal("Đã lưu mẫu “Một cửa tỉnh”.", page.Says("said")));
        await page.PressAsync("import");
        page.Until(() => Assert.Equal("2", page.Says("added")));
        var taken = List.Find(StaffHouse.Center, "A-1")!.Value.Dossier;
        Assert.Equal(("sct", DossierState.Paused, DossierChannel.Online, "import:mot-cua-tinh"), (taken.Agency, taken.State, taken.Channel, taken.Source));
        Assert.Contains("14 đơn vị", page.Says("missing"), StringComparison.Ordinal);
        Assert.DoesNotContain("Sở Công Thương", page.Says("missing"), StringComparison.Ordinal);
        Assert.Contains("Một cửa tỉnh 20/11/2026 09:00", page.Says("import-row"), StringComparison.Ordinal);

        // The profile reads the next file by itself.
        await page.PressAsync("another");
        await ChangeAsync("profile", "mot-cua-tinh");
        Upload(Head + "A-3;Việc;Phòng Lạ;Zalo;18/11/2026;25/11/2026;Chờ sao Thủy\n");
        page.Sees("ready");
    }

    [Fact]
    public async Task A_foreign_list_is_understood_once_its_headings_are_pointed_at()
    {
        Upload("Phần mềm Sở X;;;;\nXuất ngày 19/11/2026;;;;\nSố phiếu;Việc;Bắt đầu;Hạn;Khách\nS1;Xin dấu;18/11/2026;25/11/2026;Lan\n");
        page.Sees("raw");
        await page.PressAsync("head-3");
        page.Sees("columns");
        Assert.Contains("Xin dấu", page.Id("columns").TextContent, StringComparison.Ordinal); // the rows below it
        foreach (var (at, meaning) in ((int, DossierColumn)[])[(0, DossierColumn.Code), (1, DossierColumn.ProcedureName), (2, DossierColumn.ReceivedAt), (3, DossierColumn.DueAt), (4, DossierColumn.Applicant)])
        {
            await page.PickAsync("column-" + at.ToString(CultureInfo.InvariantCulture), meaning.ToString());
            page.Until(() => Assert.Equal(meaning.ToString(), page.Id("column-" + at.ToString(CultureInfo.InvariantCulture)).GetAttribute("value")));
        }

        await ChangeAsync("whole-agency", "stp");
        page.Sees("ready");
        await page.PressAsync("import");
        page.Sees("result");
        Assert.False(page.Has("missing")); // a file of one agency says nothing about the others
        Assert.Equal(("stp", "Lan", At(18, 7, 30)), (List.Find(StaffHouse.Center, "S1")!.Value.Dossier.Agency, List.Find(StaffHouse.Center, "S1")!.Value.Dossier.Applicant, List.Find(StaffHouse.Center, "S1")!.Value.Dossier.ReceivedAt));
    }

    [Fact]
    public async Task Faults_are_given_as_a_file_and_data_of_a_time_to_come_are_refused()
    {
        Upload(Head + "A-1;=1+1;Sở Tư pháp;;18/11/2026;31/02/2026;Đang xử lý\n");
        page.Sees("faulty");
        await page.PressAsync("download-faults");
        page.Until(() => Assert.Single(screen.JSInterop.Invocations["save"]));
        Assert.Equal("\uFEFF\"Dòng\",\"Cột\",\"Giá trị\",\"Cần làm gì\"\r\n\"2\",\"Ngày hẹn trả\",\"31/02/2026\",\"Không đọc được ngày giờ. Hãy ghi như 20/11/2026 hoặc 20/11/2026 14:30.\"\r\n", screen.JSInterop.Invocations["save"][0].Arguments[1]);
        Upload(Head + "A-1;Việc;Sở Tư pháp;;18/11/2026;25/11/2026;Đang xử lý\n");
        page.Sees("ready");
        await ChangeAsync("data-at", "2026-11-21T09:00:00");
        Assert.True(page.Has("future"));
        Assert.True(page.Id("import").HasAttribute("disabled"));
        await ChangeAsync("data-at", "2026-11-18T16:20:00");
        await page.PressAsync("import");
        page.Until(() => Assert.Contains("18/11/2026 16:20 đã cũ", page.Says("import-row"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_file_again_is_told_and_changes_nothing()
    {
        var file = Head + "A-1;Việc;Sở Tư pháp;;18/11/2026;25/11/2026;Đang xử lý\n";
        Upload(file);
        await page.PressAsync("import");
        page.Sees("result");
        await page.PressAsync("another");
        Upload(file);
        page.Until(() => Assert.Contains("20/11/2026 09:00 bởi Cán bộ quantri", page.Says("again"), StringComparison.Ordinal));
        await page.PressAsync("import");
        page.Until(() => Assert.Equal(("0", "0", "1"), (page.Says("added"), page.Says("changed"), page.Says("unchanged"))));
    }

    [Fact]
    public async Task A_right_that_was_taken_away_stops_the_last_press()
    {
        Upload(Head + "A-1;Việc;Sở Tư pháp;;18/11/2026;25/11/2026;Đang xử lý\n");
        page.Sees("ready");
        await house.Get<StaffDesk>().ChangeAsync(1, [StaffRole.Officer], null, disabled: false, "test");
        await page.PressAsync("import");
        page.Until(() => Assert.Contains("không còn quyền", page.Says("refusal"), StringComparison.Ordinal));
        Assert.Null(List.Find(StaffHouse.Center, "A-1"));
    }

    private void Upload(string text) => page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(Encoding.UTF8.GetBytes(text), "a.csv", house.Now));

    private async Task ChangeAsync(string id, string value)
    {
        page.Sees(id);
        await page.InvokeAsync(() => page.Id(id).ChangeAsync(new() { Value = value }));
    }
}
