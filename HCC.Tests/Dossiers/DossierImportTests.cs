using System.Globalization;
using System.IO.Compression;
using System.Text;
using HCC.Access;
using HCC.Dossiers;
using HCC.Tests.Reports;
using HCC.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace HCC.Tests.Dossiers;

/// <summary>Lists of other systems: all of the file or nothing, every fault with its row and column.</summary>
public sealed class DossierImportTests : IAsyncLifetime
{
    private const string Head = "STT;Mã hồ sơ;Tên thủ tục hành chính;Đơn vị giải quyết;Người nộp;SĐT;Hình thức nộp;Ngày tiếp nhận;Ngày hẹn trả;Ngày có kết quả;Trạng thái\n";
    private const string Good = "1;000.00.12.H59-191001-0001;Cấp Phiếu lý lịch tư pháp;Sở Tư pháp;Nguyễn Văn An;0912345678;Trực tuyến;01/10/2019 08:15;11/10/2019;10/10/2019 16:00;Đã trả kết quả\n";

    private HallFixture house = null!;
    private DossierImportDesk desk = null!;
    private DossierList list = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static DateTimeOffset DataAt => new(2019, 10, 15, 17, 0, 0, TimeSpan.FromHours(7));

    public async ValueTask InitializeAsync()
    {
        house = await HallFixture.StartAsync(October2019.Center);
        desk = Desk();
        list = new DossierList(house.Database, house.Time);
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task A_list_of_a_hall_is_understood_from_its_own_words()
    {
        var result = await ImportAsync("DANH SÁCH HỒ SƠ THÁNG 10\n\n" + Head + Good + "2;X-2;Đăng ký khuyến mại;sct;Công ty A;;Bưu chính;02/10/2019;20/10/2019;;Đang xử lý\n");
        Assert.Equal((2, 2, 0), (result.Rows, result.Added, result.Changed));
        var (dossier, moves) = list.Find("soc-trang", "000.00.12.H59-191001-0001")!.Value;
        Assert.Equal(("stp", DossierChannel.Online, DossierState.Solved, DossierOutcome.Early, HandOverState.Ready), (dossier.Agency, dossier.Channel, dossier.State, dossier.Outcome, dossier.HandOver));
        Assert.Equal((new DateTimeOffset(2019, 10, 1, 8, 15, 0, TimeSpan.FromHours(7)), "import:auto", DataAt), (dossier.ReceivedAt, dossier.Source, dossier.DataAt));
        Assert.Equal(DossierAction.Import, Assert.Single(moves).Action);
        Assert.DoesNotContain("0912345678", dossier.PhoneSealed!, StringComparison.Ordinal);
        Assert.Contains("Sở Thông tin và Truyền thông", result.MissingAgencies);
        Assert.Equal((DossierChannel.Post, DossierState.Processing), (list.Find("soc-trang", "x-2")!.Value.Dossier.Channel, list.Find("soc-trang", "X-2")!.Value.Dossier.State));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_a_newer_one_only_what_is_new()
    {
        await ImportAsync(Head + Good);
        var again = await ImportAsync(Head + Good);
        Assert.Equal((0, 0, 1), (again.Added, again.Changed, again.Unchanged));
        Assert.Single(list.Find("soc-trang", "000.00.12.H59-191001-0001")!.Value.Moves);
        var newer = await ImportAsync(Head + Good.Replace("10/10/2019 16:00", "14/10/2019 16:00", StringComparison.Ordinal));
        Assert.Equal((0, 1), (newer.Added, newer.Changed));
        var (dossier, moves) = list.Find("soc-trang", "000.00.12.H59-191001-0001")!.Value;
        Assert.Equal((DossierOutcome.Late, 2), (dossier.Outcome, moves.Count));
    }

    [Theory]
    [InlineData("01/10/2019 08:15", "31/02/2019", 4, "Ngày tiếp nhận")]
    [InlineData("Sở Tư pháp", "Sở Không Có", 4, "Đơn vị giải quyết")]
    [InlineData("Đã trả kết quả", "Chờ sao Thủy", 4, "Trạng thái")]
    [InlineData("11/10/2019", "30/09/2019", 4, "Ngày hẹn trả")]
    [InlineData("10/10/2019 16:00", "10/9/2019 16:00", 4, "Ngày có kết quả")]
    [InlineData("Cấp Phiếu lý lịch tư pháp", "", 4, "Tên thủ tục hành chính")]
    [InlineData("000.00.12.H59-191001-0001", "X-1", 4, "Mã hồ sơ")]
    public async Task One_fault_and_nothing_is_taken(string right, string wrong, int row, string column)
    {
        var result = await ImportAsync(Head + Good.Replace("0001;", "0009;", StringComparison.Ordinal) + Good.Replace("000.00.12.H59-191001-0001", "X-1", StringComparison.Ordinal) + Good.Replace(right, wrong, StringComparison.Ordinal));
        var fault = Assert.Single(result.Faults);
        Assert.Equal((row, column), (fault.Row, fault.Column));
        Assert.NotEqual(fault.Sentence, fault.SentenceEn);
        Assert.Equal(0, house.Count("SELECT COUNT(*) FROM dossiers"));
        Assert.Equal(0, house.Count("SELECT COUNT(*) FROM dossier_imports"));
    }

    [Fact]
    public async Task A_missing_column_is_told_once_and_not_for_each_row()
    {
        var result = await ImportAsync("Mã hồ sơ;Tên thủ tục;Đơn vị giải quyết;Ngày tiếp nhận\nA-1;Việc;stp;01/10/2019\nA-2;Việc;stp;01/10/2019\n");
        Assert.Equal((1, "ngày hẹn trả"), (Assert.Single(result.Faults).Row, result.Faults[0].Column));
        Assert.Equal(0, house.Count("SELECT COUNT(*) FROM dossiers"));
    }

    [Theory]
    [InlineData("SỞ TƯ PHÁP – Danh sách hồ sơ tháng 10", "stp")]
    [InlineData("UBND tỉnh Sóc Trăng;Sở Tư pháp", "stp")]
    [InlineData("Danh sách hồ sơ tháng 10", null)]
    [InlineData("Hồ sơ của Sở Tư pháp và Sở Xây dựng", null)]
    public void A_file_of_one_agency_may_say_so_in_its_title(string title, string? agency)
    {
        var file = System.Text.Encoding.UTF8.GetBytes(title + "\nMã hồ sơ;Tên thủ tục;Ngày tiếp nhận;Ngày hẹn trả\nA-1;Việc;01/10/2019;11/10/2019\n");
        var read = DossierFile.Read(file, house.Book.Home, ImportProfile.Auto, house.Time.GetUtcNow(), stop: TestContext.Current.CancellationToken);
        Assert.Equal(agency, read.TitleAgency);
        Assert.Equal(agency is null ? 1 : 0, read.Faults.Count);
        Assert.All(read.Faults, f => Assert.Contains("Cả tệp là của", f.Sentence, StringComparison.Ordinal));
        var told = DossierFile.Read(file, house.Book.Home, ImportProfile.Auto with { Agency = "sct" }, house.Time.GetUtcNow(), stop: TestContext.Current.CancellationToken); // what a person says goes before
        Assert.Equal((null, "sct"), (told.TitleAgency, Assert.Single(told.News).Agency));
    }

    [Fact]
    public async Task What_the_source_calls_differently_is_mapped_by_its_profile()
    {
        var profile = new ImportProfile
        {
            Code = "rieng", Name = "Phần mềm riêng", Agency = "stp", MonthFirst = true,
            Columns = new Dictionary<string, DossierColumn>(StringComparer.Ordinal) { ["viec"] = DossierColumn.ProcedureName },
            States = new Dictionary<string, DossierState>(StringComparer.Ordinal) { ["z9"] = DossierState.Returned },
        };
        var result = await ImportAsync("Code,Việc,Received,Due,Ended,State\nA-1,Xin dấu,10/01/2019,10/05/2019,10/04/2019,z9\n", profile);
        Assert.True(result.Done, string.Join(' ', result.Faults.Select(f => f.Sentence)));
        var dossier = list.Find("soc-trang", "A-1")!.Value.Dossier;
        Assert.Equal(("stp", DossierState.Returned, new DateTimeOffset(2019, 10, 1, 7, 30, 0, TimeSpan.FromHours(7))), (dossier.Agency, dossier.State, dossier.ReceivedAt));
    }

    [Fact]
    public async Task An_interrupted_import_goes_on_at_the_next_start()
    {
        var rows = new StringBuilder(Head);
        for (var n = 0; n < 700; n++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"{n};M-{n};Việc;Sở Tư pháp;A;;Trực tiếp;01/10/2019;11/10/2019;;Đang xử lý\n");
        }

        // The power goes while the second batch waits: what the lane had by then is there, the file too.
        var cut = new Cut(250, () => house.Lane.DisposeAsync().AsTask());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => desk.ImportAsync("soc-trang", "a.csv", Encoding.UTF8.GetBytes(rows.ToString()), ImportProfile.Auto, DataAt, "staff:1", cut, Stop));
        await house.RestartAsync();
        Assert.InRange(house.Count("SELECT COUNT(*) FROM dossiers"), 250, 699);
        await Desk().ResumeAsync();
        Assert.Equal(700, house.Count("SELECT COUNT(*) FROM dossiers"));
        Assert.Equal(1, house.Count("SELECT COUNT(*) FROM dossier_imports WHERE finished_at IS NOT NULL AND written = 700 AND added = 700"));
        Assert.Empty(Directory.GetFiles(Path.Combine(house.Database.Folder, "imports")));
    }

    [Fact]
    public async Task A_cancelled_reading_has_written_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => desk.ImportAsync("soc-trang", "a.csv", Encoding.UTF8.GetBytes(Head + Good), ImportProfile.Auto, DataAt, "staff:1", null, cancelled.Token));
        Assert.Equal(0, house.Count("SELECT COUNT(*) FROM dossiers"));
    }

    [Fact]
    public async Task Broken_and_hostile_files_are_refused_with_a_sentence()
    {
        byte[][] hostile =
        [
            [], [0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3], Encoding.UTF8.GetBytes("PK\u0003\u0004 no zip at all"), Encoding.Latin1.GetBytes(Head + "\xE9\xE8"), Encoding.UTF8.GetBytes(Head + "\"never closed;1;2"),
            Encoding.UTF8.GetBytes(new string(';', 300) + "\n"), Encoding.UTF8.GetBytes("%PDF-1.7"), Encoding.UTF8.GetBytes("nothing known here\n1\n"), Bomb(), Encoding.UTF8.GetBytes("a\0b;c\n"),
        ];
        foreach (var file in hostile)
        {
            var result = (await desk.ImportAsync("soc-trang", "x", file, ImportProfile.Auto, DataAt, "staff:1", null, Stop)).OrThrow();
            Assert.NotEmpty(Assert.Single(result.Faults).Sentence);
        }

        Assert.Equal(0, house.Count("SELECT COUNT(*) FROM dossiers"));
    }

    [Fact]
    public async Task A_formula_is_text_and_is_not_run()
    {
        var result = await ImportAsync(Head + Good.Replace("Nguyễn Văn An", "=HYPERLINK(\"\"http://evil\"\")", StringComparison.Ordinal).Replace(";=HY", ";\"=HY", StringComparison.Ordinal).Replace("evil\"\")", "evil\"\")\"", StringComparison.Ordinal));
        Assert.True(result.Done);
        Assert.StartsWith("=HYPERLINK", list.Find("soc-trang", "000.00.12.H59-191001-0001")!.Value.Dossier.Applicant, StringComparison.Ordinal);
    }

    private static byte[] Bomb()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var zeros = new byte[1 << 20];
            for (var n = 0; n < 80; n++)
            {
                entry.Write(zeros);
            }
        }

        return bytes.ToArray();
    }

    private DossierImportDesk Desk() => new(house.Lane, house.Book, new FieldSeal(new byte[32]), house.Database, new AuditChain(new byte[32]), house.Time, NullLogger<DossierImportDesk>.Instance);

    private async Task<ImportResult> ImportAsync(string text, ImportProfile? profile = null) =>
        (await desk.ImportAsync("soc-trang", "a.csv", Encoding.UTF8.GetBytes(text), profile ?? ImportProfile.Auto, DataAt, "staff:1", null, Stop)).OrThrow();

    private sealed class Cut(int at, Func<Task> cut) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Written == at)
            {
                cut().GetAwaiter().GetResult();
            }
        }
    }
}
