using HCC.Reports.Documents;

namespace HCC.Dossiers.Forms;

/// <summary>The forms that are tables: control slip and register.</summary>
internal static class FormTables
{
    /// <summary>Form 06. The result is entered by the receiving side at the hand-over.</summary>
    public static FormSheet ControlSlip(ControlSlipForm form)
    {
        var sheet = new FormSheet(form).Gap(6)
            .Field("Mã số hồ sơ", form.DossierCode, strong: true)
            .Field("Cơ quan giải quyết hồ sơ", form.Agency)
            .Field("Cơ quan phối hợp giải quyết hồ sơ", string.Join("; ", form.CoAgencies))
            .Field("Thời gian nhận hồ sơ", Printed.Moment(form.ReceivedAt))
            .Field("Thời gian hẹn trả kết quả", Printed.Moment(form.DueAt))
            .Gap(4);
        sheet.Word.Table(new DocumentTable(
            [new(46, Side.Left), new(27, Side.Centre), new(26, Side.Centre), new(26, Side.Centre), new(20, Side.Centre), new(20, Side.Left)],
            [
                [new("Tên đơn vị", Down: 2), new("Thời gian giao nhận (giờ, phút, ngày)", Across: 3), new("Kết quả giải quyết", Down: 2), new("Ghi chú", Down: 2)],
                [new("Thời gian"), new("Người giao"), new("Người nhận")],
            ],
            [.. form.HandOvers.Select(h => FormSheet.Row($"1. Giao: {h.From}\n2. Nhận: {h.To}", h.At is { } at ? Printed.ShortMoment(at) : "", h.Giver, h.Receiver, h.Result, h.Note))]));
        sheet.Word.Paragraph(TextStyle.Note, "Kết quả giải quyết (trước hạn, đúng hạn, quá hạn) do bên nhận ghi khi giao nhận hồ sơ.");
        return sheet;
    }

    /// <summary>Form 07, across.</summary>
    public static FormSheet Register(RegisterForm form)
    {
        var sheet = new FormSheet(form, landscape: true);
        sheet.Word.Paragraph(TextStyle.AnnexNote, $"Lĩnh vực: {form.Field}").Gap(6).Table(new DocumentTable(
            [
                new(11, Side.Centre), new(31, Side.Left), new(32, Side.Left), new(25, Side.Left), new(30, Side.Left), new(24, Side.Left),
                new(21.5, Side.Centre), new(21.5, Side.Centre), new(21.5, Side.Centre), new(20, Side.Left), new(14, Side.Left),
            ],
            [
                [
                    new("STT", Down: 2), new("Mã hồ sơ", Down: 2), new("Tên TTHC", Down: 2), new("Tên tổ chức, cá nhân", Down: 2), new("Địa chỉ, số điện thoại", Down: 2),
                    new("Cơ quan chủ trì giải quyết", Down: 2), new("Ngày, tháng, năm", Across: 3), new("Trả kết quả", Across: 2),
                ],
                [new("Nhận hồ sơ"), new("Hẹn trả kết quả"), new("Trả kết quả"), new("Phương thức nhận kết quả"), new("Ký nhận")],
            ],
            [
                .. form.Entries.Select((e, n) => FormSheet.Row(
                    FormSheet.Ordinal(n), e.DossierCode, e.Procedure, e.Applicant, e.Contact, e.Agency,
                    Printed.ShortMoment(e.ReceivedAt), Printed.ShortMoment(e.DueAt), e.ReturnedAt is { } returned ? Printed.ShortMoment(returned) : "", e.ReturnWay, e.Signed)),
            ]));
        if (form.ToBeSigned)
        {
            sheet.Word.Paragraph(TextStyle.Note, $"Tổng số: {Printed.Dossiers(form.Entries.Count)}.").Gap(6);
            sheet.Signatures([("Người lập sổ", DossierFormWord.SignHint, ""), ("Thủ trưởng đơn vị", "(Ký số hoặc ký, ghi rõ họ tên, đóng dấu)", "")]);
        }

        return sheet;
    }
}
