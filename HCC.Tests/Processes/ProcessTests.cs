using System.Globalization;
using System.Text;
using Bunit;
using HCC.Access;
using HCC.Centers;
using HCC.Dashboard.Processes;
using HCC.Persistence;
using HCC.Processes;
using HCC.Tests.Desk;
using Microsoft.AspNetCore.Components.Forms;

namespace HCC.Tests.Processes;

/// <summary>The register of internal processes (S086, S087). Now is Friday 20/11/2026, 09:00; ten working days ago was 06/11.</summary>
public sealed class ProcessTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private StaffHouse house = null!;

    private ProcessDesk Desk => house.Get<ProcessDesk>();

    private ProcessBook Book => house.Get<ProcessBook>();

    private Center Center => house.Get<CenterBook>().Get(StaffHouse.Center);

    public async ValueTask InitializeAsync() => house = await StaffHouse.StartAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    private static ProcessDraft Draft(string procedure = "9.000001", string decision = "1/QĐ", DateOnly? approved = null, DateOnly? from = null, DateOnly? entered = null, DecisionLevel level = DecisionLevel.Agency, params ProcessStep[] steps) =>
        new(procedure, "Thủ tục thử", level, decision, approved ?? new(2026, 11, 6), from ?? approved ?? new(2026, 11, 6), entered, steps.Length > 0 ? steps : [new("Bộ phận Một cửa", "Tiếp nhận", 4, WayStep.Reception), new("Sở Tư pháp", "Thẩm định", 12.5, WayStep.Appraisal)]);

    [Fact]
    public async Task Approved_ten_working_days_ago_and_not_entered_is_red_with_ten()
    {
        (await Desk.AddAsync(StaffHouse.Center, Draft(), house.Press())).OrThrow();
        (await Desk.AddAsync(StaffHouse.Center, Draft("9.000002", approved: new(2026, 11, 13)), house.Press())).OrThrow(); // five working days: not too long
        var page = (await house.SignInAsync("canbo", StaffRole.Officer)).Screen.Render<ProcessesPage>();
        page.Until(() => Assert.Equal("Chưa cập nhật, 10 ngày", page.Says("open-9.000001")));
        Assert.Contains("badge-bad", page.Id("open-9.000001").ClassName, StringComparison.Ordinal);
        Assert.Equal("Chưa cập nhật, 5 ngày", page.Says("open-9.000002"));
        Assert.Contains("badge-warn", page.Id("open-9.000002").ClassName, StringComparison.Ordinal);
        Assert.Contains("1 quy trình", page.Says("late"), StringComparison.Ordinal);
        Assert.False(page.Has("add")); // reading is one right, settings another
        Assert.True(Book.All(StaffHouse.Center)[0].IsEntryLate(Center with { ProcessEntryWithinDays = 9 }, Today));
        Assert.False(Book.All(StaffHouse.Center)[0].IsEntryLate(Center with { ProcessEntryWithinDays = 10 }, Today));
    }

    [Fact]
    public async Task The_entry_is_noted_once_and_the_red_goes()
    {
        var page = (await house.SignInAsync("quantri", StaffRole.Administrator)).Screen.Render<ProcessesPage>();
        var kept = (await Desk.AddAsync(StaffHouse.Center, Draft(), house.Press())).OrThrow();
        Assert.Equal("process.entered", (await Desk.EnterAsync(StaffHouse.Center, kept.Id, new(2026, 11, 5), house.Press())).Refusal!.Code);
        Assert.Equal("process.entered", (await Desk.EnterAsync(StaffHouse.Center, kept.Id, new(2026, 11, 21), house.Press())).Refusal!.Code);
        page = (await house.SignInAsync("quantri2", StaffRole.Administrator)).Screen.Render<ProcessesPage>();
        await page.PressAsync("show-9.000001");
        await page.PickAsync("entered-on", "2026-11-16");
        await page.PressAsync("enter");
        page.Until(() => Assert.Contains("16/11/2026", page.Says("said"), StringComparison.Ordinal));
        page.Until(() => Assert.False(page.Has("late")));
        Assert.Equal((new DateOnly(2026, 11, 16), 6), (Book.All(StaffHouse.Center)[0].EnteredOn!.Value, Book.All(StaffHouse.Center)[0].DaysToEntry(Center, Today)));
        Assert.Equal("process.entered-before", (await Desk.EnterAsync(StaffHouse.Center, kept.Id, Today, house.Press())).Refusal!.Code);
        Assert.Equal("process.unknown", (await Desk.EnterAsync("xa-trinh-dien", kept.Id, Today, house.Press())).Refusal!.Code);
    }

    [Fact]
    public async Task Nineteen_of_279_are_decided_by_the_province()
    {
        var table = new StringBuilder("Mã thủ tục,Tên thủ tục,Thẩm quyền,Số quyết định,Ngày phê duyệt,Ngày hiệu lực,Ngày cập nhật phần mềm,Đơn vị thực hiện,Nội dung bước,Khâu,Số giờ\n");
        for (var n = 0; n < 279; n++)
        {
            table.Append(CultureInfo.InvariantCulture, $"9.{n:000000},Thủ tục {n},{(n % 15 == 0 ? "UBND cấp tỉnh" : "Sở")},{n}/QĐ,01/10/2026,,05/10/2026,Bộ phận Một cửa,Tiếp nhận,Tiếp nhận,4\n,,,,,,,Sở Tư pháp,,Thẩm định,\"12,5\"\n");
        }

        Assert.Equal((279, 0), (await Desk.ImportAsync(StaffHouse.Center, Encoding.UTF8.GetBytes(table.ToString()), house.Press())).OrThrow() is var first ? (first.Added, first.Same) : default);
        Assert.Equal((0, 279), (await Desk.ImportAsync(StaffHouse.Center, Encoding.UTF8.GetBytes(table.ToString()), house.Press())).OrThrow() is var again ? (again.Added, again.Same) : default);
        var page = (await house.SignInAsync("canbo", StaffRole.Officer)).Screen.Render<ProcessesPage>();
        page.Until(() => Assert.Equal(279, page.FindAll("[data-testid=row]").Count));
        await page.PickAsync("level", nameof(DecisionLevel.Province));
        page.Until(() => Assert.Equal(19, page.FindAll("[data-testid=row]").Count));
        Assert.Contains("19", page.Find(".kit-bar [role=status]").TextContent, StringComparison.Ordinal);
        Assert.Contains("279", page.Find(".kit-bar [role=status]").TextContent, StringComparison.Ordinal);
        await page.TypeAsync("filter", "thu tuc 15"); // without accents: 15, 150
        page.Until(() => Assert.Equal(2, page.FindAll("[data-testid=row]").Count));
        Assert.Equal(2, Book.All(StaffHouse.Center)[0].Steps.Count);
        Assert.Equal((16.5, WayStep.Appraisal), (Book.All(StaffHouse.Center)[0].Hours, Book.All(StaffHouse.Center)[0].Steps[1].Way));
    }

    [Fact]
    public async Task A_table_with_faults_is_not_taken_and_each_row_says_why()
    {
        var page = (await house.SignInAsync("quantri", StaffRole.Administrator)).Screen.Render<ProcessesPage>();
        await page.PressAsync("import");
        page.Sees("file");
        const string text = "Mã thủ tục,Tên thủ tục,Thẩm quyền,Số quyết định,Ngày phê duyệt,Đơn vị thực hiện,Số giờ\n9.000001,Tốt,Sở,1/QĐ,01/10/2026,Bộ phận Một cửa,4\n9.000002,Cấp lạ,Sao Hỏa,2/QĐ,01/10/2026,Bộ phận Một cửa,4\n9.000003,Giờ lạ,Sở,3/QĐ,01/10/2026,Bộ phận Một cửa,bốn\n9.000004,Ngày lạ,Sở,4/QĐ,32/13/2026,Bộ phận Một cửa,4\n9.000005,Tương lai,Sở,5/QĐ,01/12/2026,Bộ phận Một cửa,4\n9.000006,,Sở,6/QĐ,01/10/2026,Bộ phận Một cửa,4\n";
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(Encoding.UTF8.GetBytes(text), "a.csv"));
        page.Until(() => Assert.Equal(["3", "4", "5", "6", "7"], page.FindAll("[data-testid=fault]").Select(f => f.Children[0].TextContent)));
        Assert.Contains("UBND cấp tỉnh", page.FindAll("[data-testid=fault]")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("bốn", page.FindAll("[data-testid=fault]")[1].TextContent, StringComparison.Ordinal);
        Assert.Empty(Book.All(StaffHouse.Center));
        Assert.Contains("Số quyết định", Assert.Single((await Desk.ImportAsync(StaffHouse.Center, "Mã thủ tục,Thẩm quyền,Ngày phê duyệt,Đơn vị thực hiện,Số giờ\n"u8.ToArray(), house.Press())).OrThrow().Faults).Sentence, StringComparison.Ordinal);
        Assert.NotEmpty((await Desk.ImportAsync(StaffHouse.Center, [0x50, 0x4B, 1, 2, 3], house.Press())).OrThrow().Faults);
    }

    [Fact]
    public async Task A_new_version_takes_over_on_its_day_and_the_old_one_stays()
    {
        (await Desk.AddAsync(StaffHouse.Center, Draft(decision: "1/QĐ", approved: new(2026, 1, 5)), house.Press())).OrThrow();
        (await Desk.AddAsync(StaffHouse.Center, Draft(decision: "2/QĐ", approved: new(2026, 11, 2), from: new(2026, 11, 9)), house.Press())).OrThrow();
        (await Desk.AddAsync(StaffHouse.Center, Draft(decision: "3/QĐ", approved: new(2026, 11, 18), from: new(2026, 12, 1)), house.Press())).OrThrow();
        Assert.Equal(["1/QĐ", "1/QĐ", "2/QĐ", "2/QĐ", "3/QĐ"], new[] { new DateOnly(2026, 1, 5), new(2026, 11, 8), new(2026, 11, 9), new(2026, 11, 30), new(2026, 12, 1) }.Select(d => Book.InForce(StaffHouse.Center, "9.000001", d)!.Decision));
        Assert.Null(Book.InForce(StaffHouse.Center, "9.000001", new(2026, 1, 4)));
        Assert.Equal(["2/QĐ"], Book.Current(StaffHouse.Center, Today).Select(p => p.Decision));
        Assert.Equal(["3/QĐ", "2/QĐ", "1/QĐ"], Book.Versions(StaffHouse.Center, "9.000001").Select(p => p.Decision));

        // The same again is refused; other hours under the same decision correct it from its first day on, and both stay.
        Assert.Equal("process.same", (await Desk.AddAsync(StaffHouse.Center, Draft(decision: "2/QĐ", approved: new(2026, 11, 2), from: new(2026, 11, 9)), house.Press())).Refusal!.Code);
        (await Desk.AddAsync(StaffHouse.Center, Draft(decision: "2/QĐ", approved: new(2026, 11, 2), from: new(2026, 11, 9), steps: new ProcessStep("Sở Tư pháp", "Thẩm định", 8)), house.Press())).OrThrow();
        Assert.Equal((8.0, 4), (Book.InForce(StaffHouse.Center, "9.000001", new(2026, 11, 9))!.Hours, Book.Versions(StaffHouse.Center, "9.000001").Count));
    }

    [Theory]
    [InlineData("", "1/QĐ", 4, "process.procedure")]
    [InlineData("9.000001", " ", 4, "process.decision")]
    [InlineData("9.000001", "1/QĐ", 0, "process.hours")]
    [InlineData("9.000001", "1/QĐ", 2001, "process.hours")]
    public async Task What_makes_no_sense_is_refused(string procedure, string decision, double hours, string code) =>
        Assert.Equal(code, (await Desk.AddAsync(StaffHouse.Center, Draft(procedure, decision, steps: new ProcessStep("A", "B", hours)), house.Press())).Refusal!.Code);

    [Fact]
    public async Task A_process_is_written_by_hand_and_what_was_typed_survives_a_refusal()
    {
        var page = (await house.SignInAsync("quantri", StaffRole.Administrator)).Screen.Render<ProcessesPage>();
        await page.PressAsync("add");
        await page.PickAsync("procedure", "1.001193");
        await page.PickAsync("decision", "12/QĐ-UBND");
        await page.PickAsync("draft-level", nameof(DecisionLevel.Province));
        foreach (var (office, hours, n) in new[] { ("Bộ phận Một cửa", "4", 0), ("Sở Tư pháp", "bốn", 1), ("Lãnh đạo Sở", "8", 2) })
        {
            await page.PickAsync($"office-{n}", office);
            await page.PickAsync($"hours-{n}", hours);
        }

        await page.InvokeAsync(() => page.Find("[data-testid=process-dialog] form").SubmitAsync());
        page.Until(() => Assert.StartsWith("Bước 2:", page.Says("refusal"), StringComparison.Ordinal));
        Assert.Equal("12/QĐ-UBND", page.Id("decision").GetAttribute("value"));
        await page.PickAsync("hours-1", "12,5");
        await page.InvokeAsync(() => page.Find("[data-testid=process-dialog] form").SubmitAsync());
        page.Until(() => Assert.Contains("12/QĐ-UBND", page.Says("said"), StringComparison.Ordinal));
        var kept = Assert.Single(Book.All(StaffHouse.Center));
        Assert.Equal(("Đăng ký khai sinh", DecisionLevel.Province, 24.5, (WayStep?)WayStep.Approval), (kept.Name, kept.Level, kept.Hours, kept.Steps[2].Way)); // the name is the catalogue's
        Assert.Equal(1, await house.Get<WriteLane>().RunAsync(tx => tx.Sql.Number("SELECT COUNT(*) FROM audit WHERE action = 'process.added'")));
    }
}
