using HCC.Calendars;
using HCC.Dossiers.Forms;

namespace HCC.Tests.Dossiers.Forms;

/// <summary>One form of each kind, filled in with made-up people.</summary>
static class SampleForms
{
    static readonly FormHead Head = new("UBND xã Phú Lộc", "Trung tâm Phục vụ hành chính công xã Phú Lộc", "Phú Lộc", new DateOnly(2026, 2, 5), "7");

    static readonly FormPerson An = new("Nguyễn Thị An", "0940********3", "Ấp 3, xã Phú Lộc, thành phố Cần Thơ", "0901 234 567", "an.nguyen@example.vn");

    static readonly DateTimeOffset Received = VietnamTime.At(new DateOnly(2026, 2, 5), new TimeOnly(8, 5)), Due = VietnamTime.At(new DateOnly(2026, 2, 12), new TimeOnly(16, 30));

    const string Code = "H15.50.05.13-260205-0012", Procedure = "Đăng ký lại khai sinh";

    public static ReceiptForm Receipt { get; } = new(Head, Code, An, Procedure, ["Tờ khai đăng ký lại khai sinh (01 bản chính)", "Giấy tờ, tài liệu có thông tin về nội dung khai sinh (02 bản sao)", "Văn bản cam đoan (01 bản chính)"], "05 ngày làm việc", Received, Due)
    {
        Proxy = new FormPerson("Trần Văn Bình", "0940********8", "Ấp 5, xã Phú Lộc, thành phố Cần Thơ", "0907 654 321"),
        ProxyPaper = "Giấy ủy quyền ngày 01/02/2026",
        ReturnPlace = "Trung tâm Phục vụ hành chính công xã Phú Lộc",
        Submitter = "Trần Văn Bình",
        Officer = "Lê Thị Cúc",
        QrText = "https://hcc.example.vn/tra-cuu/H15.50.05.13-260205-0012",
    };

    public static SupplementForm Supplement { get; } = new(Head, An, Procedure, ["Bổ sung bản sao giấy tờ có thông tin về nội dung khai sinh", "Ký tên ở trang 2 của tờ khai"], "Thành phần hồ sơ chưa đủ theo quy định tại Điều 26 Nghị định số 123/2015/NĐ-CP", "bà Lê Thị Cúc", "0299 3 822 333", "Lê Thị Cúc");

    public static RefusalForm Refusal { get; } = new(Head, An with { Email = "" }, "", Procedure, ["Việc hộ tịch đã được đăng ký và bản chính sổ hộ tịch còn lưu giữ, vì vậy không thuộc trường hợp đăng ký lại khai sinh"], "Nguyễn Thị An", "Lê Thị Cúc");

    public static ApologyForm Apology { get; } = new(Head with { Issuer = "Phòng Văn hóa - Xã hội xã Phú Lộc" }, "bà Nguyễn Thị An", new DateOnly(2026, 2, 5), "Trung tâm Phục vụ hành chính công xã Phú Lộc", Procedure, "0940********3", Code, Due, "Chờ kết quả xác minh của cơ quan đăng ký hộ tịch nơi đã đăng ký khai sinh trước đây", new DateOnly(2026, 2, 24), "Trưởng phòng", "Phạm Văn Dũng");

    public static StopForm Stop { get; } = new(Head, An, Code, Procedure, Received, new DateOnly(2026, 2, 9), "Người nộp đề nghị dừng vì đã tìm được giấy khai sinh bản chính", ["Văn bản cam đoan (01 bản chính)"], "KT. Giám đốc\nPhó Giám đốc", "Võ Minh Em");

    public static ControlSlipForm ControlSlip { get; } = new(Head, Code, "Phòng Văn hóa - Xã hội xã Phú Lộc", ["Công an xã Phú Lộc"], Received, Due,
    [
        new("Trung tâm Phục vụ hành chính công xã Phú Lộc", "Phòng Văn hóa - Xã hội", Received.AddMinutes(35), "Lê Thị Cúc", "Phạm Văn Dũng", "Đúng hạn", ""),
        new("Phòng Văn hóa - Xã hội", "Công an xã Phú Lộc", Received.AddDays(1), "Phạm Văn Dũng", "Trần Quốc Phong", "Trước hạn", "Xác minh nơi cư trú"),
        new("Công an xã Phú Lộc", "Phòng Văn hóa - Xã hội", null, "", "", "", ""),
    ]);

    public static RegisterForm Register { get; } = new(Head, "Hộ tịch",
    [
        .. Enumerable.Range(1, 24).Select(n => new RegisterEntry(
            FormattableString.Invariant($"H15.50.05.13-260205-{n:0000}"), Procedure, "Nguyễn Thị An", "Ấp 3, xã Phú Lộc; 0901 234 567", "Phòng Văn hóa - Xã hội", Received, Due, n < 20 ? Due.AddDays(-1) : null, n % 3 == 0 ? "Bưu chính công ích" : "Trực tiếp", "")),
    ]);

    public static IReadOnlyList<DossierForm> All { get; } = [Receipt, Supplement, Refusal, Apology, Stop, ControlSlip, Register];
}
