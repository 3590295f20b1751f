using DocumentFormat.OpenXml;
using HCC.Reports.Documents;
using QRCoder;

namespace HCC.Dossiers.Forms;

/// <summary>The forms 01–07 as Word documents, labels as in the annex of the circular (regulation §1.5).</summary>
public static class DossierFormWord
{
    internal const string SignHint = "(Ký và ghi rõ họ tên)";

    /// <summary>Writes a form.</summary>
    public static void Write(DossierForm form, Stream to) => (form switch
    {
        ReceiptForm receipt => Receipt(receipt),
        SupplementForm supplement => Supplement(supplement),
        RefusalForm refusal => Refusal(refusal),
        ApologyForm apology => Apology(apology),
        StopForm halt => Stop(halt),
        ControlSlipForm slip => FormTables.ControlSlip(slip),
        RegisterForm register => FormTables.Register(register),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form.GetType().Name, "No such form."),
    }).Word.Write(to);

    private static FormSheet Receipt(ReceiptForm form)
    {
        var sheet = new FormSheet(form).Gap(6)
            .Field("Mã hồ sơ", form.DossierCode, strong: true)
            .Person(form.Applicant, "Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức");
        if (form.Proxy is { } proxy)
        {
            sheet.Field("Người được ủy quyền", proxy.Name, strong: true).Field("Địa chỉ", proxy.Address).Field("Số định danh cá nhân", proxy.IdNumber)
                .Fields("Số điện thoại", proxy.Phone, "Email", proxy.Email).Field("Giấy tờ ủy quyền", form.ProxyPaper);
        }

        sheet.Field("Nội dung yêu cầu giải quyết", form.Request)
            .List("Thành phần hồ sơ nộp gồm", form.Papers)
            .Field("Số lượng hồ sơ", $"{Printed.InSentence(form.Sets)} (bộ)")
            .Field("Thời gian giải quyết hồ sơ theo quy định là", form.TimeLimit)
            .Field("Thời gian nhận hồ sơ", Printed.Moment(form.ReceivedAt))
            .Field("Thời gian trả kết quả", Printed.Moment(form.DueAt), strong: true)
            .Field("Đăng ký nhận kết quả tại", form.ReturnPlace)
            .Fields("Vào Sổ theo dõi hồ sơ, Quyển số", form.Book, "Số thứ tự", form.BookEntry, split: 0.65);
        return sheet.Signatures([("Người nộp hồ sơ", SignHint, form.Submitter), ("Người tiếp nhận hồ sơ", SignHint, form.Officer)], form.QrText.Length == 0 ? null : Code(sheet.Word, form.QrText));
    }

    private static FormSheet Supplement(SupplementForm form) => new FormSheet(form).Gap(6)
        .Field("Hồ sơ của", form.Applicant.Name, strong: true)
        .Field("Nội dung yêu cầu giải quyết", form.Request)
        .Field("Địa chỉ", form.Applicant.Address)
        .Fields("Số điện thoại", form.Applicant.Phone, "Email", form.Applicant.Email)
        .List("Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau", form.Items)
        .Field("Lý do", form.Reason)
        .Text($"Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, Ông (Bà)/Tổ chức liên hệ với {Given(form.Contact)}, số điện thoại {Given(form.ContactPhone)} để được hướng dẫn.")
        .Signatures([("Người hướng dẫn", SignHint, form.Guide)]);

    private static FormSheet Refusal(RefusalForm form) => new FormSheet(form).Gap(6)
        .Person(form.Applicant, "Tiếp nhận hồ sơ của")
        .Field("Mã hồ sơ (nếu có)", form.DossierCode)
        .Field("Nội dung yêu cầu giải quyết", form.Request)
        .Text("Qua xem xét, không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:")
        .List("Lý do", form.Reasons)
        .Text("Xin thông báo để Ông (Bà)/Tổ chức được biết và thực hiện.")
        .Signatures([("Người nộp hồ sơ", SignHint, form.Submitter), ("Người tiếp nhận hồ sơ", SignHint, form.Officer)]);

    private static FormSheet Apology(ApologyForm form) => new FormSheet(form).Gap(6)
        .Centred($"Kính gửi: {Given(form.To)}")
        .Text($"{Printed.Capital(Printed.Day(form.ReceivedOn))}, {Given(form.ReceivedBy)} tiếp nhận giải quyết hồ sơ đề nghị thực hiện thủ tục hành chính {Given(form.Procedure)} của Ông (Bà)/Tổ chức.")
        .Field("Số định danh cá nhân/tổ chức", form.IdNumber)
        .Field("Mã số hồ sơ", form.DossierCode, strong: true)
        .Field("Thời gian hẹn trả kết quả", Printed.Moment(form.DueAt))
        .Text($"Tuy nhiên đến nay, {form.Head.Issuer} chưa trả kết quả giải quyết hồ sơ của Ông (Bà)/Tổ chức đúng thời hạn quy định.")
        .Field("Lý do", form.Reason)
        .Text($"Vì vậy, {form.Head.Issuer} trân trọng xin lỗi Ông (Bà)/Tổ chức và sẽ trả kết quả giải quyết hồ sơ vào ", new TextRun(Printed.Day(form.NewDueOn), Bold: true), ".")
        .Text("Rất mong nhận được sự thông cảm của Ông (Bà)/Tổ chức vì sự chậm trễ này./.")
        .Signatures([(form.SignerTitle, "", form.SignerName)]);

    private static FormSheet Stop(StopForm form)
    {
        var sheet = new FormSheet(form).Gap(6)
            .Centred($"Kính gửi: Ông (Bà)/Tổ chức {Given(form.Applicant.Name)}")
            .Field("Mã hồ sơ", form.DossierCode, strong: true)
            .Field("Số định danh cá nhân/tổ chức", form.Applicant.IdNumber)
            .Field("Địa chỉ", form.Applicant.Address)
            .Fields("Số điện thoại", form.Applicant.Phone, "Email", form.Applicant.Email)
            .Field("Tên thủ tục hành chính", form.Procedure)
            .Field("Thời gian nhận hồ sơ", Printed.Moment(form.ReceivedAt))
            .Text($"Theo đề nghị {Printed.Day(form.RequestedOn)} của Ông (Bà)/Tổ chức và do hồ sơ chưa có quyết định hoặc kết quả giải quyết, {form.Head.Issuer} thông báo dừng giải quyết hồ sơ nêu trên.")
            .Field("Lý do", form.Reason);
        if (form.PapersBack.Count > 0)
        {
            sheet.List("Giấy tờ trả lại", form.PapersBack);
        }

        return sheet.Text("Xin thông báo để Ông (Bà)/Tổ chức được biết./.").Signatures([(form.SignerTitle, "", form.SignerName)]);
    }

    private static string Given(string text) => text.Trim() is { Length: > 0 } given ? given : "……………………";

    /// <summary>The QR code, 28 mm with its quiet zone, and what it is for.</summary>
    private static OpenXmlElement[] Code(WordDocument word, string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(code);
        var picture = WordParts.Paragraph(TextStyle.SignHint);
        picture.Append(word.Picture(png.GetGraphic(8), 28, "Mã QR tra cứu hồ sơ"));
        return [picture, WordParts.Paragraph(TextStyle.SignHint, "Quét mã để tra cứu")];
    }
}
