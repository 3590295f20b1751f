using DocumentFormat.OpenXml.Packaging;
using HCC.Reports;
using HCC.Reports.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace HCC.Tests.Reports.Documents;

/// <summary>The report as Word writes it: layout of Decree 30/2020, annexes, one number on all parts (S189, S199, S200).</summary>
public sealed class ReportWordTests
{
    static readonly OfficialReport October = SampleReports.October2019;

    [Fact]
    public void The_page_is_A4_with_the_margins_of_the_decree_and_annex_I_lies_across() => Look(October, file =>
    {
        var pages = file.MainDocumentPart!.Document.Body!.Descendants<W.SectionProperties>().ToList();
        Assert.Equal([false, true, true, false, false], pages.Select(p => p.GetFirstChild<W.PageSize>()!.Orient!.Value == W.PageOrientationValues.Landscape));
        foreach (var page in pages)
        {
            var size = page.GetFirstChild<W.PageSize>()!;
            Assert.Equal((11906u, 16838u), (Math.Min(size.Width!.Value, size.Height!.Value), Math.Max(size.Width.Value, size.Height.Value)));
            var margin = page.GetFirstChild<W.PageMargin>()!;
            Assert.InRange(margin.Left!.Value, Twips(30), Twips(35));
            Assert.InRange(margin.Right!.Value, Twips(15), Twips(20));
            Assert.InRange((uint)margin.Top!.Value, Twips(20), Twips(25));
            Assert.InRange((uint)margin.Bottom!.Value, Twips(20), Twips(25));
            Assert.NotNull(page.GetFirstChild<W.TitlePage>()); // no number on the first page
            Assert.Equal(1, page.GetFirstChild<W.PageNumberType>()!.Start!.Value);
        }
    });

    [Fact]
    public void The_head_the_title_and_the_signature_are_those_of_an_administrative_document() => Look(October, file =>
    {
        var lines = Opened.Text(file.MainDocumentPart!.Document.Body!).Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        Assert.Equal(
        [
            "UBND TỈNH SÓC TRĂNG", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG TỈNH SÓC TRĂNG", "Số: 06/BC-TTHC",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Sóc Trăng, ngày 24 tháng 10 năm 2019",
            "BÁO CÁO", "Tình hình, kết quả giải quyết thủ tục hành chính tháng 10 năm 2019",
        ],
            lines.Take(8));
        var signed = lines.SkipWhile(l => l != "Nơi nhận:").TakeWhile(l => l != "Phụ lục I");
        Assert.Equal(["Nơi nhận:", "- Như trên;", "- Chủ tịch, các PCT. UBND tỉnh (để b/c);", "- CVP, các PCVP. UBND (để b/c);", "- Các Sở, ngành tỉnh;", "- Công chức Sở, ngành làm việc tại TT;", "- Lưu: VT, TTHC.", "GIÁM ĐỐC", "Nguyễn Văn Mẫu"], signed);
    });

    [Fact]
    public void The_type_is_Times_New_Roman_in_the_sizes_of_the_decree() => Look(October, file =>
    {
        var styles = file.MainDocumentPart!.StyleDefinitionsPart!.Styles!;
        Assert.Equal("Times New Roman", styles.Descendants<W.RunFonts>().Single().Ascii!.Value);
        double Size(string id) => double.Parse(styles.Elements<W.Style>().Single(s => s.StyleId == id).StyleRunProperties!.FontSize!.Val!, System.Globalization.CultureInfo.InvariantCulture) / 2;
        Assert.All(["NoiDung", "DeMuc", "TenLoai", "TrichYeu", "ChuKy", "TieuNgu", "DiaDanhNgay", "PhuLucTen", "SoTrang"], id => Assert.InRange(Size(id), 13, 14));
        Assert.All(["QuocHieu", "CoQuanChuQuan", "CoQuanBanHanh"], id => Assert.InRange(Size(id), 12, 13));
        Assert.Equal((13, 12, 11), (Size("SoKyHieu"), Size("NoiNhan"), Size("NoiNhanDanhSach")));
        var body = styles.Elements<W.Style>().Single(s => s.StyleId == "NoiDung").StyleParagraphProperties!;
        Assert.Equal(W.JustificationValues.Both, body.Justification!.Val!.Value);
        Assert.InRange(int.Parse(body.Indentation!.FirstLine!, System.Globalization.CultureInfo.InvariantCulture), (int)Twips(10), (int)Twips(12.7));
    });

    [Fact]
    public void The_body_holds_the_same_sentences_as_the_screen() => Look(October, file =>
    {
        var written = file.MainDocumentPart!.Document.Body!.Elements<W.Paragraph>().Select(p => Opened.Text(p).Trim()).ToList();
        Assert.All(ReportProse.Of(October), p => Assert.Contains(p.Mark + p.Text, written));
    });

    [Fact]
    public void Annex_I_prints_every_cell_of_the_report() => Look(October, file =>
    {
        var table = Opened.Ruled(file)[0];
        var rows = Opened.Rows(table);
        Assert.Equal(3 + 16 + 2, rows.Count);
        Assert.Equal(["1", "2", "3=(4+5)", "4", "5", "6=(7+8+9)", "7", "8", "9", "10=(11+12)", "11", "12", "13", "14"], rows[2]);
        foreach (var (row, source) in rows.Skip(3).Zip(SampleReports.Rows("soc-trang-2019-10-annex-1.csv")))
        {
            string[] columns = ["tong_so", "ky_truoc", "moi_tiep_nhan", "da_giai_quyet_tong", "truoc_han", "dung_han", "qua_han", "dang_giai_quyet_tong", "con_han", "dang_qua_han", "bi_tra_lai", "truc_tuyen"];
            Assert.Equal([source["stt"], source["don_vi"], .. columns.Select(c => Printed.Count(long.Parse(source[c], System.Globalization.CultureInfo.InvariantCulture)))], row);
        }

        Assert.Equal(["", "Tổng cộng", "5.661", "1.194", "4.467", "3.892", "3.794", "86", "12", "1.769", "1.747", "22", "4", "578"], rows[^2]);
        Assert.Equal(["", "Tỷ lệ %", "100,00", "21,09", "78,91", "68,75", "97,48", "2,21", "0,31", "31,25", "98,76", "1,24", "0,07", "10,21"], rows[^1]);
    });

    [Fact]
    public void The_heads_of_tables_are_repeated_on_every_page_and_figures_stand_right() => Look(October, file =>
    {
        foreach (var table in Opened.Ruled(file))
        {
            var repeated = table.Elements<W.TableRow>().TakeWhile(r => r.TableRowProperties!.GetFirstChild<W.TableHeader>() is not null).Count();
            Assert.InRange(repeated, 2, 3);
            Assert.DoesNotContain(table.Elements<W.TableRow>().Skip(repeated), r => r.TableRowProperties!.GetFirstChild<W.TableHeader>() is not null);
        }

        var total = Opened.Ruled(file)[0].Elements<W.TableRow>().Last();
        Assert.All(total.Elements<W.TableCell>().Skip(2), cell => Assert.Equal("BangSo", cell.GetFirstChild<W.Paragraph>()!.ParagraphProperties!.ParagraphStyleId!.Val!.Value));
    });

    [Fact]
    public void Every_annex_names_the_number_and_the_period_of_the_report() => Look(October, file =>
    {
        var text = Opened.Text(file.MainDocumentPart!.Document.Body!);
        Assert.Equal(4, text.Split("(Kèm theo Báo cáo số 06/BC-TTHC ngày 24 tháng 10 năm 2019 của Trung tâm Phục vụ hành chính công tỉnh Sóc Trăng)").Length - 1);
        Assert.Equal(4, text.Split("\n(từ ngày 16/9/2019 đến ngày 15/10/2019)").Length - 1);
        Assert.All(["Phụ lục I\n", "Phụ lục II\n", "Phụ lục III\n", "Phụ lục IV\n"], name => Assert.Contains("\n" + name, text, StringComparison.Ordinal));
    });

    [Fact]
    public void Ratings_are_printed_with_base_and_interval_and_few_of_them_without_percentage() => Look(October, file =>
    {
        var rows = Opened.Rows(Opened.Ruled(file)[1]);
        Assert.Equal(["4", "Sở Thông tin và Truyền thông", "7", "100,00", "7", "0", "không đủ dữ liệu", "", ""], rows[^2]);
        Assert.Equal(["", "Tổng cộng", "817", "20,99", "816", "1", "99,88", "99,31 – 99,98", "nghiệp vụ nhân viên (1)"], rows[^1]);
    });

    [Fact]
    public void Online_and_post_have_their_annexes_and_no_base_is_a_dash() => Look(October, file =>
    {
        var (online, post) = (Opened.Rows(Opened.Ruled(file)[2]), Opened.Rows(Opened.Ruled(file)[3]));
        Assert.Equal(["3", "Sở Khoa học và Công nghệ", "0", "0", "0", "0", "–"], online[^2]);
        Assert.Equal(["", "Tổng cộng", "990", "620", "220", "150", "22,22"], online[^1]);
        Assert.Equal(["", "Tổng cộng", "990", "150", "15,15", "421"], post[^1]);
        Assert.Contains("Dấu “–”: không tính được tỷ lệ", Opened.Text(file.MainDocumentPart!.Document.Body!), StringComparison.Ordinal);
    });

    [Fact]
    public void A_draft_leaves_number_day_and_name_free() => Look(October with { Number = null, SignedOn = null, SignerName = null, Ratings = null, Channels = null }, file =>
    {
        var text = Opened.Text(file.MainDocumentPart!.Document.Body!);
        Assert.Contains("Số:        /BC-……", text, StringComparison.Ordinal);
        Assert.Contains("Sóc Trăng, ngày      tháng      năm 2019", text, StringComparison.Ordinal);
        Assert.Contains("(Kèm theo Báo cáo số       /BC-…… ngày      tháng      năm 2019", text, StringComparison.Ordinal);
        Assert.Single(Opened.Ruled(file));
    });

    [Theory]
    [InlineData("6", 7)]
    [InlineData("4", 5)]
    public void Other_layouts_print_their_own_columns(string layout, int columns) => Look(October with { Layout = layout, Period = new ReportPeriod(PeriodKind.Quarter, 2018, 2, new DateOnly(2018, 4, 1), new DateOnly(2018, 6, 30)) }, file =>
    {
        Assert.All(Opened.Rows(Opened.Ruled(file)[0]).Skip(3), row => Assert.Equal(columns, row.Length));
        Assert.Contains("TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH QUÝ II NĂM 2018", Opened.Text(file.MainDocumentPart!.Document.Body!), StringComparison.Ordinal);
    });

    [Fact]
    public void Text_that_no_document_can_hold_is_made_fit()
    {
        var hostile = "Sở <b>&\u0001\uD800\uFFFE \"x\" " + new string('ờ', 50_000);
        Look(October with { Rows = [AnnexRow.Empty("1", hostile)], Activities = [hostile], Ratings = [new RatingsRow(hostile, 20, 1, [new ReasonCount(hostile, 19)])] }, file =>
            Assert.StartsWith("Sở <b>& \"x\" ờờ", Opened.Rows(Opened.Ruled(file)[0])[3][1], StringComparison.Ordinal));
    }

    static uint Twips(double millimetres) => (uint)Math.Round(millimetres * 1440 / 25.4);

    static void Look(OfficialReport report, Action<WordprocessingDocument> look) => Opened.Word(to => ReportWord.Write(report, to), look);
}
