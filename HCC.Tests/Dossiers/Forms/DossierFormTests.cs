using HCC.Dossiers.Forms;
using HCC.Reports.Documents;
using HCC.Tests.Reports.Documents;
using HCC.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace HCC.Tests.Dossiers.Forms;

/// <summary>The forms 01–07 of Circular 03/2025 (regulation §1.5).</summary>
public sealed class DossierFormTests
{
    public static TheoryData<DossierFormKind> Kinds() => [.. Enum.GetValues<DossierFormKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_form_is_a_valid_document_with_its_number_its_basis_and_its_head(DossierFormKind kind)
    {
        var text = Text(SampleForms.All.Single(f => f.Kind == kind));
        Assert.Contains($"Mẫu số 0{(int)kind} (Phụ lục I Thông tư số 03/2025/TT-VPCP ngày 15/9/2025)", text, StringComparison.Ordinal);
        Assert.Contains(Printed.Capitals(DossierFormEdition.All[^1].Faces[kind].Title), text, StringComparison.Ordinal);
        Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", text, StringComparison.Ordinal);
        Assert.Contains("Phú Lộc, ngày 05 tháng 02 năm 2026", text, StringComparison.Ordinal);
        Assert.Contains("\nSố: 07/", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_receipt_prints_the_fields_of_the_circular_and_its_QR_code()
    {
        Opened.Word(to => DossierFormWord.Write(SampleForms.Receipt, to), file =>
        {
            var text = Opened.Text(file.MainDocumentPart!.Document.Body!);
            Assert.All(
            [
                "Mã hồ sơ: H15.50.05.13-260205-0012", "Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức: Nguyễn Thị An", "Số định danh cá nhân/tổ chức: 0940********3", "Địa chỉ: Ấp 3, xã Phú Lộc, thành phố Cần Thơ",
                "Số điện thoại: 0901 234 567\tEmail: an.nguyen@example.vn", "Người được ủy quyền: Trần Văn Bình", "Giấy tờ ủy quyền: Giấy ủy quyền ngày 01/02/2026",
                "Nội dung yêu cầu giải quyết: Đăng ký lại khai sinh", "3. Văn bản cam đoan (01 bản chính).", "Số lượng hồ sơ: 01 (bộ)",
                "Thời gian giải quyết hồ sơ theo quy định là: 05 ngày làm việc", "Thời gian nhận hồ sơ: 08 giờ 05 phút, ngày 05 tháng 02 năm 2026", "Thời gian trả kết quả: 16 giờ 30 phút, ngày 12 tháng 02 năm 2026",
                "Đăng ký nhận kết quả tại: Trung tâm Phục vụ hành chính công xã Phú Lộc", "NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ", "Lê Thị Cúc",
            ],
                line => Assert.Contains("\n" + line, text, StringComparison.Ordinal));
            var picture = Assert.Single(file.MainDocumentPart.ImageParts);
            using var png = picture.GetStream();
            Span<byte> start = stackalloc byte[8];
            png.ReadExactly(start);
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], start.ToArray());
        });
        Opened.Word(to => DossierFormWord.Write(SampleForms.Receipt with { QrText = "" }, to), file => Assert.Empty(file.MainDocumentPart!.ImageParts));
    }

    [Fact]
    public void The_supplement_the_refusal_and_the_stop_say_what_and_why()
    {
        Has(SampleForms.Supplement, "Hồ sơ của: Nguyễn Thị An", "1. Bổ sung bản sao giấy tờ có thông tin về nội dung khai sinh;", "2. Ký tên ở trang 2 của tờ khai.", "Lý do: Thành phần hồ sơ chưa đủ", "bà Lê Thị Cúc, số điện thoại 0299 3 822 333", "NGƯỜI HƯỚNG DẪN");
        Has(SampleForms.Refusal, "Tiếp nhận hồ sơ của: Nguyễn Thị An", "Mã hồ sơ (nếu có): \t", "1. Việc hộ tịch đã được đăng ký", "NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ");
        Has(SampleForms.Stop, "Kính gửi: Ông (Bà)/Tổ chức Nguyễn Thị An", "Theo đề nghị ngày 09 tháng 02 năm 2026", "Lý do: Người nộp đề nghị dừng", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC");
    }

    [Fact]
    public void The_apology_names_both_days_and_is_signed_by_the_head_of_the_agency() => Has(
        SampleForms.Apology,
        "Kính gửi: bà Nguyễn Thị An", "Ngày 05 tháng 02 năm 2026, Trung tâm Phục vụ hành chính công xã Phú Lộc tiếp nhận giải quyết hồ sơ", "Mã số hồ sơ: H15.50.05.13-260205-0012",
        "Thời gian hẹn trả kết quả: 16 giờ 30 phút, ngày 12 tháng 02 năm 2026", "chưa trả kết quả giải quyết hồ sơ của Ông (Bà)/Tổ chức đúng thời hạn", "Lý do: Chờ kết quả xác minh", "trân trọng xin lỗi", "ngày 24 tháng 02 năm 2026", "TRƯỞNG PHÒNG", "Phạm Văn Dũng");

    [Fact]
    public void The_control_slip_has_a_row_per_hand_over_and_free_places_for_the_next() => Opened.Word(to => DossierFormWord.Write(SampleForms.ControlSlip, to), file =>
    {
        var rows = Opened.Rows(Assert.Single(Opened.Ruled(file)));
        Assert.Equal(["Tên đơn vị", "Thời gian giao nhận (giờ, phút, ngày)", "Kết quả giải quyết", "Ghi chú"], rows[0]);
        Assert.Equal(["1. Giao: Trung tâm Phục vụ hành chính công xã Phú Lộc\n2. Nhận: Phòng Văn hóa - Xã hội", "08:40 05/02/2026", "Lê Thị Cúc", "Phạm Văn Dũng", "Đúng hạn", ""], rows[2]);
        Assert.Equal(["1. Giao: Công an xã Phú Lộc\n2. Nhận: Phòng Văn hóa - Xã hội", "", "", "", "", ""], rows[4]);
    });

    [Fact]
    public void The_register_lies_across_and_repeats_its_head() => Opened.Word(to => DossierFormWord.Write(SampleForms.Register, to), file =>
    {
        var table = Assert.Single(Opened.Ruled(file));
        Assert.Equal(2, table.Elements<W.TableRow>().Count(r => r.TableRowProperties!.GetFirstChild<W.TableHeader>() is not null));
        Assert.Equal(W.PageOrientationValues.Landscape, file.MainDocumentPart!.Document.Body!.Elements<W.SectionProperties>().Single().GetFirstChild<W.PageSize>()!.Orient!.Value);
        Assert.Equal(["1", "H15.50.05.13-260205-0001", "Đăng ký lại khai sinh", "Nguyễn Thị An", "Ấp 3, xã Phú Lộc; 0901 234 567", "Phòng Văn hóa - Xã hội", "08:05 05/02/2026", "16:30 12/02/2026", "16:30 11/02/2026", "Trực tiếp", ""], Opened.Rows(table)[2]);
    });

    [Fact]
    public void A_form_takes_the_edition_in_force_on_its_day()
    {
        var old = SampleForms.ControlSlip.Head with { On = new DateOnly(2025, 9, 14) };
        Assert.Contains("Mẫu số 05 (Thông tư số 01/2018/TT-VPCP ngày 23/11/2018)", Text(SampleForms.ControlSlip with { Head = old }), StringComparison.Ordinal);
        Assert.Contains("Mẫu số 06 (Phụ lục I Thông tư số 03/2025", Text(SampleForms.ControlSlip with { Head = old with { On = new DateOnly(2025, 9, 15) } }), StringComparison.Ordinal);

        // Circular 01/2018 had no such form: it is printed without a number that it never had.
        var stop = Text(SampleForms.Stop with { Head = old });
        Assert.DoesNotContain("Mẫu số", stop, StringComparison.Ordinal);
        Assert.Contains("THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", stop, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_form_is_one_to_fill_in_by_hand()
    {
        var blank = new SupplementForm(SampleForms.Supplement.Head with { Number = null }, new FormPerson(""), "", [], "", "", "", "");
        Has(blank, "Số: ……/PBS-TTPVHCC", "Hồ sơ của: \t", "1. \t", "liên hệ với ……………………, số điện thoại ……………………");
    }

    [Fact]
    public async Task Every_form_fits_its_page_in_PDF()
    {
        Needs.Program(PdfPrinter.Program);
        Needs.Program("pdfinfo", "-v");
        var stop = TestContext.Current.CancellationToken;
        using var printer = new PdfPrinter(NullLogger<PdfPrinter>.Instance, patience: TimeSpan.FromMinutes(5)); // a busy machine is not what is tested
        var file = Path.GetTempFileName();
        try
        {
            foreach (var form in SampleForms.All)
            {
                await File.WriteAllBytesAsync(file, (await printer.PrintAsync(Opened.Word(to => DossierFormWord.Write(form, to)), stop)).OrThrow(), stop);
                Assert.Matches($@"Pages:\s+{(form.Kind == DossierFormKind.Register ? 3 : 1)}\b", Needs.Say("pdfinfo", file));
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    static string Text(DossierForm form)
    {
        var text = "";
        Opened.Word(to => DossierFormWord.Write(form, to), file => text = Opened.Text(file.MainDocumentPart!.Document.Body!));
        return text;
    }

    static void Has(DossierForm form, params string[] texts)
    {
        var text = Text(form);
        Assert.All(texts, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }
}
