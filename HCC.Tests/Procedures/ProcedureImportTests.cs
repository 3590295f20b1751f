using System.Text;
using HCC.Procedures;

namespace HCC.Tests.Procedures;

/// <summary>Files of procedures: all or nothing, with every fault told; versions on a real database (S024, S046, B04, B05).</summary>
public sealed class ProcedureImportTests
{
    const string Heading = "code,name,field,agency,level,processing_days,fee_vnd,result,papers,online_level,verified\n";
    static readonly DateOnly Day = Catalogue.Day;

    static ProcedureFile Read(string csv) => ProcedureImport.Read(Encoding.UTF8.GetBytes(csv));

    static string Line(string code, string name = "Tên thủ tục", string days = "3", string fee = "0") => $"{code},{name},Hộ tịch,UBND cấp xã,Xã,{days},{fee},Giấy,Tờ khai;CCCD,trực tuyến,D\n";

    [Fact]
    public void The_own_catalogue_is_without_faults()
    {
        var file = ProcedureImport.Read(Catalogue.OwnBytes());
        Assert.Empty(file.Faults);
        Assert.Empty(file.Warnings);
        Assert.Equal(138, file.Rows.Count);
    }

    [Theory]
    [InlineData(",Tên,3,0", "code", "không được để trống")]
    [InlineData("1.000001,,3,0", "name", "không được để trống")]
    [InlineData("1.1,Tên,3,0", "code", "không đúng dạng")]
    [InlineData("1.000001'; DROP TABLE,Tên,3,0", "code", "không đúng dạng")]
    [InlineData("1.000001,Tên,ba,0", "processing_days", "không phải là số")]
    [InlineData("1.000001,Tên,-1,0", "processing_days", "số âm")]
    [InlineData("1.000001,Tên,1e9,0", "processing_days", "không phải là số")]
    [InlineData("1.000001,Tên,99999,0", "processing_days", "lớn bất thường")]
    [InlineData("1.000001,Tên,3,miễn", "fee_vnd", "không phải là số")]
    [InlineData("1.000001,Tên,3,-5", "fee_vnd", "số âm")]
    [InlineData("1.000001,Tên,3,99999999999999999999", "fee_vnd", "không phải là số")]
    [InlineData("1.000001,=HYPERLINK(1),3,0", "name", "công thức")]
    [InlineData("1.000001,+84 90,3,0", "name", "công thức")]
    [InlineData("1.000001,-1+1,3,0", "name", "công thức")]
    [InlineData("1.000001,@SUM(A1),3,0", "name", "công thức")]
    [InlineData("1.000001,Tên\u0000,3,0", "name", "ký tự điều khiển")]
    [InlineData("1.000001,\tTên,3,0", "name", "ký tự điều khiển")]
    [InlineData("1.000001,Tên\u202Eabc,3,0", "name", "U+202E")]
    [InlineData("1.000001,\"Tên,3,0", null, "CSV")]
    [InlineData("1.000001,\"Tên\"x,3,0", null, "CSV")]
    [InlineData("1.000001,Tên,3", null, "3 ô")]
    [InlineData("1.000001,Tên,3,0,thêm", null, "5 ô")]
    public void A_bad_row_is_named_with_row_column_and_sentence(string bad, string? column, string sentence)
    {
        var file = Read("code,name,processing_days,fee_vnd\n1.000009,Đúng,1,0\n" + bad + "\n");
        Assert.Empty(file.Rows);
        var fault = Assert.Single(file.Faults);
        Assert.Equal((3, column), (fault.Row, fault.Column));
        Assert.Contains(sentence, fault.Vi, StringComparison.Ordinal);
        Assert.NotEqual(fault.Vi, fault.En);
    }

    [Fact]
    public void Five_faults_among_many_rows_are_all_told()
    {
        var csv = new StringBuilder(Heading);
        for (var n = 0; n < 5000; n++)
        {
            csv.Append(n switch
            {
                10 => Line("sai"),
                20 => Line("1.000020", ""),
                30 => Line("1.000029"),
                40 => Line("1.000040", days: "31/02"),
                4999 => Line("1.004999", fee: "x"),
                _ => Line($"1.{n:000000}"),
            });
        }

        var file = Read(csv.ToString());
        Assert.Empty(file.Rows);
        Assert.Equal([(12, "code"), (22, "name"), (32, "code"), (42, "processing_days"), (5001, "fee_vnd")], file.Faults.Select(f => (f.Row, f.Column!)));
        Assert.Contains("dòng 31", file.Faults[2].Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void Endless_faults_are_counted_and_not_listed()
    {
        var file = Read(Heading + string.Concat(Enumerable.Repeat(Line("sai"), 1000)));
        Assert.Equal(201, file.Faults.Count);
        Assert.Contains("800", file.Faults[^1].Vi, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("code,name,processing_day\n1.000001,Tên,3\n", "processing_day")]
    [InlineData("name\nTên\n", "code")]
    [InlineData("code,name,name\n1.000001,Tên,Tên\n", "name")]
    public void A_wrong_heading_is_refused(string csv, string column)
    {
        var fault = Assert.Single(Read(csv).Faults);
        Assert.Equal((1, column), (fault.Row, fault.Column));
    }

    [Fact]
    public void What_is_no_text_is_refused()
    {
        Assert.Contains("Excel", Assert.Single(ProcedureImport.Read("PK\u0003\u0004xl/workbook.xml"u8.ToArray()).Faults).Vi, StringComparison.Ordinal);
        Assert.Contains("UTF-8", Assert.Single(ProcedureImport.Read([.. Encoding.UTF8.GetBytes(Heading), 0xC3, 0x28]).Faults).Vi, StringComparison.Ordinal);
        Assert.Single(Read("").Faults);
        Assert.Single(Read(Heading).Faults);
        Assert.Contains("8 MB", Assert.Single(ProcedureImport.Read(new byte[ProcedureImport.MostBytes + 1]).Faults).Vi, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_is_not_read_past_the_limit()
    {
        await using var endless = new EndlessStream();
        var file = await ProcedureImport.ReadAsync(endless, TestContext.Current.CancellationToken);
        Assert.Single(file.Faults);
        Assert.InRange(endless.Given, ProcedureImport.MostBytes, ProcedureImport.MostBytes + 200_000);
    }

    [Fact]
    public void Excel_in_Vietnam_writes_semicolons_commas_and_dots()
    {
        var file = Read("\uFEFFcode;name;processing_days;fee_vnd;papers\r\n1.000001;Tên;4,75;1.050.000;\"Tờ khai;CCCD\"\r\n\r\n1.000002;Đa\u0306ng ky\u0301  ;0,125;;\r\n");
        Assert.Empty(file.Faults);
        Assert.Equal((4.75, 1_050_000L, "Tờ khai;CCCD"), (file.Rows[0].ProcessingDays, file.Rows[0].FeeVnd, file.Rows[0].Papers));
        Assert.Equal(("Đăng ký", 0.125, null), (file.Rows[1].Name, file.Rows[1].ProcessingDays, file.Rows[1].FeeVnd));
    }

    [Fact]
    public void A_fee_in_thousands_and_a_row_without_field_are_warned_of()
    {
        var file = Read("code,name,field,agency,fee_vnd\n1.000001,Tên,,UBND cấp xã,90\n1.000002,Tên,Hộ tịch,UBND cấp xã,1000\n");
        Assert.Empty(file.Faults);
        Assert.Equal(2, file.Rows.Count);
        Assert.Equal([(2, "field"), (2, "fee_vnd")], file.Warnings.Select(w => (w.Row, w.Column!)));
        Assert.Contains("đơn vị nghìn", file.Warnings[1].Vi, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        await using var house = await CatalogueHouse.OpenAsync();
        var first = await house.Desk.ImportAsync(ProcedureImport.OwnFile(), Day, "staff:1", stop: TestContext.Current.CancellationToken);
        Assert.True(first is { Done: true, New: 138, Changed: 0, Unchanged: 0, Ended: 0 });
        Assert.Equal(138, house.Procedures.All.Count);
        var second = await house.Desk.ImportAsync(ProcedureImport.OwnFile(), Day.AddDays(3), "staff:1", stop: TestContext.Current.CancellationToken);
        Assert.True(second is { Done: true, New: 0, Changed: 0, Unchanged: 138, Ended: 0 });
        Assert.Single(await house.RowsAsync("1.001193"));
    }

    [Fact]
    public async Task A_changed_procedure_gets_a_new_version_and_keeps_its_past()
    {
        await using var house = await CatalogueHouse.OpenAsync();
        await house.ImportAsync(Heading + Line("1.000001") + Line("1.000002") + Line("1.000003"), Day.AddDays(-10));
        var report = await house.ImportAsync(Heading + Line("1.000001", fee: "5000") + Line("1.000002") + Line("1.000004"), Day);
        Assert.True(report is { Done: true, New: 1, Changed: 1, Unchanged: 1, Ended: 0 });

        var versions = await house.RowsAsync("1.000001");
        Assert.Equal([(Day.AddDays(-10), Day.AddDays(-1), 0L), (Day, (DateOnly?)null, 5000L)], versions.Select(v => (v.FromDay, v.ToDay, v.FeeVnd!.Value)));
        Assert.Equal(5000, house.Procedures.Find("1.000001")!.FeeVnd);
        Assert.Equal(0, house.Procedures.On(Day.AddDays(-1)).Find("1.000001")!.FeeVnd);
        Assert.NotNull(house.Procedures.Find("1.000003")); // not named, not replaced: stays
        Assert.Null(house.Procedures.On(Day.AddDays(-1)).Find("1.000004"));
    }

    [Fact]
    public async Task A_version_of_a_later_day_waits_for_it()
    {
        await using var house = await CatalogueHouse.OpenAsync();
        await house.ImportAsync(Heading + Line("1.000001", "Tên một"), Day.AddDays(-10));
        await house.ImportAsync(Heading + Line("1.000001", "Tên ba"), Day.AddDays(10));
        Assert.Equal("Tên một", house.Procedures.Find("1.000001")!.Name);

        // A change before it ends where the later one begins; putting the same day right makes no second version.
        await house.ImportAsync(Heading + Line("1.000001", "Tên hại"), Day);
        var report = await house.ImportAsync(Heading + Line("1.000001", "Tên hai"), Day);
        Assert.Equal(1, report.Changed);
        Assert.Equal(
            [("Tên một", Day.AddDays(-10), Day.AddDays(-1)), ("Tên hai", Day, Day.AddDays(9)), ("Tên ba", Day.AddDays(10), (DateOnly?)null)],
            (await house.RowsAsync("1.000001")).Select(v => (v.Name, v.FromDay, v.ToDay)));
    }

    [Fact]
    public async Task A_whole_catalogue_ends_what_it_does_not_name_and_can_bring_it_back()
    {
        await using var house = await CatalogueHouse.OpenAsync();
        await house.ImportAsync(Heading + Line("1.000001") + Line("1.000002"), Day.AddDays(-10));
        var report = await house.ImportAsync(Heading + Line("1.000001"), Day, replace: true);
        Assert.True(report is { Unchanged: 1, Ended: 1 });
        Assert.Null(house.Procedures.Find("1.000002"));
        Assert.NotNull(house.Procedures.On(Day.AddDays(-1)).Find("1.000002"));

        Assert.Equal(1, (await house.ImportAsync(Heading + Line("1.000002"), Day.AddDays(5))).New);
        Assert.Equal(2, (await house.RowsAsync("1.000002")).Count);
    }

    [Fact]
    public async Task A_file_with_a_fault_writes_nothing()
    {
        await using var house = await CatalogueHouse.OpenAsync();
        var report = await house.ImportAsync(Heading + Line("1.000001") + Line("sai"), Day, replace: true);
        Assert.False(report.Done);
        Assert.Empty(house.Procedures.Versions);
        await house.Desk.LoadAsync();
        Assert.Empty(house.Procedures.Versions);
    }

    [Fact]
    public async Task Imports_at_the_same_time_leave_the_last_commit_in_memory()
    {
        await using var house = await CatalogueHouse.OpenAsync();
        await Task.WhenAll(Enumerable.Range(1, 20).Select(n => house.ImportAsync(Heading + Line($"1.0000{n:00}"), Day)));
        Assert.Equal(20, house.Procedures.All.Count);
    }

    sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)'a', offset, count);
            Given += count;
            return count;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
