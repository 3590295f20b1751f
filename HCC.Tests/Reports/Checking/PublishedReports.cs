using System.Globalization;
using HCC.Reports.Checking;
using HCC.Tests.Support;

namespace HCC.Tests.Reports.Checking;

/// <summary>The published reports whose faults are known (report-errors), and layouts of other halls that hold.</summary>
internal static class PublishedReports
{
    public static string Text(string name) => System.IO.File.ReadAllText(Path.Combine(SourceTree.Root, "HCC.Tests", "Data", name));

    public static ReportDocument File(string name) => ReportFile.ReadText(Text(name)).OrThrow();

    public static CheckResult Check(string name) => ReportCheck.Run(File(name));

    public static CheckResult Check(IEnumerable<string[]> rows, string prose = "", ReportDocument? previous = null) => ReportCheck.Run(new ReportDocument([ReportTable.Of(rows)], prose), previous);

    /// <summary>The prose of October 2019, up to its ratings.</summary>
    public static string OctoberProse { get; } = string.Join('\n', Text("monthly-report-2019-10.txt").Split('\n').Take(34));

    /// <summary>The annex of October 2019 with the lost cells put back, in the words and numbers of the print.</summary>
    public static List<string[]> OctoberClean()
    {
        var printed = Rows("soc-trang-2019-10-annex-1-as-printed.csv");
        var corrected = Rows("soc-trang-2019-10-annex-1.csv");
        for (var row = 1; row <= 16; row++)
        {
            (printed[row][6], printed[row][7], printed[row][8]) = (Grouped(corrected[row][7]), Grouped(corrected[row][9]), Grouped(corrected[row][11]));
        }

        return printed;
    }

    private static string Grouped(string digits) => CheckText.Number(decimal.Parse(digits, CultureInfo.InvariantCulture));

    /// <summary>Rows of the only table of a file.</summary>
    public static List<string[]> Rows(string name) => Rows(File(name));

    public static List<string[]> Rows(ReportDocument report) => [.. Assert.Single(report.Tables).Rows.Select(r => r.Select(c => c.Text).ToArray())];

    public static List<string[]> With(this IEnumerable<string[]> rows, string address, string text)
    {
        var copy = rows.Select(r => (string[])r.Clone()).ToList();
        var (row, column) = Place(address);
        copy[row][column] = text;
        return copy;
    }

    public static string At(this List<string[]> rows, string address) => Place(address) is var (row, column) ? rows[row][column] : "";

    public static string[] Rules(this CheckResult result) => [.. result.Faults.Select(f => $"{f.Rule} {f.Cells[0].Address}")];

    private static (int Row, int Column) Place(string address) => (int.Parse(address.AsSpan(1), CultureInfo.InvariantCulture) - 1, address[0] - 'A');
}

/// <summary>Tables of other halls, all of which hold: other words, other columns, other totals.</summary>
internal static class OtherLayouts
{
    /// <summary>Form II.06a of Circular 01/2020: thirteen columns, headings of three lines, formulas, nested sums by roman ordinals.</summary>
    public const string Form06a = """
        | TT | Lĩnh vực, công việc giải quyết theo cấp | Tiếp nhận | | | | Đã giải quyết | | | | Đang giải quyết | | |
        |---|---|---|---|---|---|---|---|---|---|---|---|---|
        | | | Tổng số | Trong kỳ | | Từ kỳ trước | Tổng số | Trước hạn | Đúng hạn (gồm cả hồ sơ chờ bổ sung và trả lại/xin rút) | Quá hạn | Tổng số | Trong hạn (gồm chờ bổ sung) | Quá hạn |
        | | | | Trực tuyến | Trực tiếp, bưu chính | | | | | | | | |
        | (1) | (2) | (3)=(4)+(5)+(6) | (4) | (5) | (6) | (7)=(8)+(9)+(10) | (8) | (9) | (10) | (11)=(12)+(13) | (12) | (13) |
        | I | Cấp tỉnh | 300 | 200 | 60 | 40 | 250 | 150 | 95 | 5 | 50 | 48 | 2 |
        | 1 | Sở Xây dựng | 100 | 70 | 20 | 10 | 80 | 50 | 28 | 2 | 20 | 19 | 1 |
        | 2 | Sở Tư pháp | 200 | 130 | 40 | 30 | 170 | 100 | 67 | 3 | 30 | 29 | 1 |
        | II | Cấp xã | 1.200 | 900 | 200 | 100 | 1.100 | 1.000 | 90 | 10 | 100 | 95 | 5 |
        | 1 | Phường 1 | 700 | 500 | 150 | 50 | 650 | 600 | 45 | 5 | 50 | 48 | 2 |
        | 2 | Phường 2 | 500 | 400 | 50 | 50 | 450 | 400 | 45 | 5 | 50 | 47 | 3 |
        | | Tổng cộng | 1.500 | 1.100 | 260 | 140 | 1.350 | 1.150 | 185 | 15 | 150 | 143 | 7 |
        """;

    /// <summary>Three counts, a rate, "Cộng" below, semicolons.</summary>
    public const string Four = """
        STT;Đơn vị;Tiếp nhận;Đã giải quyết;Đang giải quyết;Tỷ lệ giải quyết
        1;Phường An Hòa;100;90;10;90,0%
        2;Phường Tân Quy Đông;250;200;50;80,0%
        3;Xã Tân Phú Đông;81;78;3;96,3%
        ;Cộng;431;368;63;85,4%
        """;

    /// <summary>No total and no sub-sums: what was there and what came is what went and what is left.</summary>
    public const string Six = """
        TT,Tên đơn vị,Tồn kỳ trước,Nhận mới trong tháng,Đã trả đúng hẹn,Đã trả trễ hẹn,Còn lại,Ghi chú
        1,Công an xã,12,30,28,2,12,
        2,Tổ địa chính,5,45,40,1,9,chậm do đo đạc
        3,Tư pháp - Hộ tịch,0,100,100,0,0,-
        Tổng,,17,175,168,3,21,
        """;

    /// <summary>The sum stands on top, sums of groups in the middle, a column of rates at the end.</summary>
    public const string Top = """
        STT,Đơn vị,Số hồ sơ tiếp nhận,,,Số hồ sơ giải quyết,,,,
        ,,Tổng số,Kỳ trước chuyển qua,Mới tiếp nhận,Đã giải quyết,,Chưa giải quyết,,Tỷ lệ đúng hạn (%)
        ,,,,,Đúng hạn,Trễ hạn,Chưa đến hạn,Trễ hạn,
        ,TOÀN TỈNH,1300,200,1100,1000,50,240,10,"95,24"
        I,Khối sở ngành,800,150,650,620,30,145,5,"95,38"
        1,Sở Nội vụ,300,50,250,240,10,48,2,"96,00"
        2,Sở Tài chính,500,100,400,380,20,97,3,"95,00"
        II,Khối xã phường,500,50,450,380,20,95,5,"95,00"
        1,Phường 1,200,20,180,150,10,38,2,"93,75"
        2,Phường 2,300,30,270,230,10,57,3,"95,83"
        """;

    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>(StringComparer.Ordinal) { [nameof(Form06a)] = Form06a, [nameof(Four)] = Four, [nameof(Six)] = Six, [nameof(Top)] = Top };

    public static ReportDocument Read(string name) => ReportFile.ReadText(All[name]).OrThrow();
}
