namespace HCC.Dossiers.Forms;

/// <summary>The forms of the one-stop shop, by the numbers of Circular 03/2025/TT-VPCP, annex I (regulation §1.5).</summary>
public enum DossierFormKind
{
    /// <summary>Giấy tiếp nhận hồ sơ và hẹn trả kết quả: 01 (S081).</summary>
    Receipt = 1,

    /// <summary>Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: 02.</summary>
    Supplement,

    /// <summary>Phiếu từ chối tiếp nhận giải quyết hồ sơ: 03.</summary>
    Refusal,

    /// <summary>Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết: 04 (S082).</summary>
    Apology,

    /// <summary>Thông báo dừng giải quyết hồ sơ: 05.</summary>
    Stop,

    /// <summary>Phiếu kiểm soát quá trình giải quyết hồ sơ: 06 (S088, S092).</summary>
    ControlSlip,

    /// <summary>Sổ theo dõi hồ sơ: 07.</summary>
    Register,
}

/// <summary>What a form prints, and nothing else of the dossier. Texts are printed as given: whoever fills it decides whether an identity number is masked.</summary>
/// <param name="Head">Head.</param>
public abstract record DossierForm(FormHead Head)
{
    /// <summary>Which form.</summary>
    public abstract DossierFormKind Kind { get; }
}

/// <summary>Head of a form.</summary>
/// <param name="Parent">Superior body; may be empty.</param>
/// <param name="Issuer">Who issues it: the center, or the agency that apologises.</param>
/// <param name="Place">Place in the date line.</param>
/// <param name="On">Day of issue; decides the edition of the form.</param>
/// <param name="Number">Running number; null leaves it free.</param>
public sealed record FormHead(string Parent, string Issuer, string Place, DateOnly On, string? Number = null);

/// <summary>A person or organisation on a form; what is empty is printed as a dotted line to fill in.</summary>
/// <param name="Name">Ông (Bà)/Tổ chức.</param>
/// <param name="IdNumber">Số định danh cá nhân/tổ chức, full or masked.</param>
/// <param name="Address">Địa chỉ.</param>
/// <param name="Phone">Số điện thoại.</param>
/// <param name="Email">Email.</param>
public sealed record FormPerson(string Name, string IdNumber = "", string Address = "", string Phone = "", string Email = "");

/// <summary>Form 01, receipt and appointment.</summary>
/// <param name="Head">Head.</param>
/// <param name="DossierCode">Mã hồ sơ.</param>
/// <param name="Applicant">Whose dossier it is.</param>
/// <param name="Request">Nội dung yêu cầu giải quyết.</param>
/// <param name="Papers">Thành phần hồ sơ nộp, one line each.</param>
/// <param name="TimeLimit">Thời gian giải quyết theo quy định, e.g. <c>10 ngày làm việc</c>.</param>
/// <param name="ReceivedAt">Thời gian nhận hồ sơ.</param>
/// <param name="DueAt">Thời gian trả kết quả.</param>
public sealed record ReceiptForm(FormHead Head, string DossierCode, FormPerson Applicant, string Request, IReadOnlyList<string> Papers, string TimeLimit, DateTimeOffset ReceivedAt, DateTimeOffset DueAt) : DossierForm(Head)
{
    /// <inheritdoc/>
    public override DossierFormKind Kind => DossierFormKind.Receipt;

    /// <summary>Who files on the applicant's behalf; null when nobody does.</summary>
    public FormPerson? Proxy { get; init; }

    /// <summary>Giấy tờ ủy quyền.</summary>
    public string ProxyPaper { get; init; } = "";

    /// <summary>Số lượng hồ sơ (bộ).</summary>
    public int Sets { get; init; } = 1;

    /// <summary>Đăng ký nhận kết quả tại.</summary>
    public string ReturnPlace { get; init; } = "";

    /// <summary>Sổ theo dõi hồ sơ, quyển số.</summary>
    public string Book { get; init; } = "";

    /// <summary>Số thứ tự in it.</summary>
    public string BookEntry { get; init; } = "";

    /// <summary>Người nộp hồ sơ.</summary>
    public string Submitter { get; init; } = "";

    /// <summary>Người tiếp nhận hồ sơ.</summary>
    public string Officer { get; init; } = "";

    /// <summary>What the QR code says, e.g. the address where the dossier is looked up; empty prints none. Never personal data.</summary>
    public string QrText { get; init; } = "";
}

/// <summary>Form 02, request for a supplement. It may be made once per dossier (regulation §1.2).</summary>
/// <param name="Head">Head.</param>
/// <param name="Applicant">Hồ sơ của.</param>
/// <param name="Request">Nội dung yêu cầu giải quyết.</param>
/// <param name="Items">Yêu cầu hoàn thiện, one line each.</param>
/// <param name="Reason">Lý do.</param>
/// <param name="Contact">Whom to ask.</param>
/// <param name="ContactPhone">Số điện thoại.</param>
/// <param name="Guide">Người hướng dẫn.</param>
public sealed record SupplementForm(FormHead Head, FormPerson Applicant, string Request, IReadOnlyList<string> Items, string Reason, string Contact, string ContactPhone, string Guide) : DossierForm(Head)
{
    /// <inheritdoc/>
    public override DossierFormKind Kind => DossierFormKind.Supplement;
}

/// <summary>Form 03, refusal to receive.</summary>
/// <param name="Head">Head.</param>
/// <param name="Applicant">Tiếp nhận hồ sơ của.</param>
/// <param name="DossierCode">Mã hồ sơ, when there is one.</param>
/// <param name="Request">Nội dung yêu cầu giải quyết.</param>
/// <param name="Reasons">Lý do cụ thể, one line each.</param>
/// <param name="Submitter">Người nộp hồ sơ.</param>
/// <param name="Officer">Người tiếp nhận hồ sơ.</param>
public sealed record RefusalForm(FormHead Head, FormPerson Applicant, string DossierCode, string Request, IReadOnlyList<string> Reasons, string Submitter, string Officer) : DossierForm(Head)
{
    /// <inheritdoc/>
    public override DossierFormKind Kind => DossierFormKind.Refusal;
}

/// <summary>Form 04, apology and request for an extension; signed by the head of the agency that is late.</summary>
/// <param name="Head">Head.</param>
/// <param name="To">Kính gửi.</param>
/// <param name="ReceivedOn">Ngày tiếp nhận.</param>
/// <param name="ReceivedBy">Where the dossier was received.</param>
/// <param name="Procedure">Tên thủ tục hành chính.</param>
/// <param name="IdNumber">Số định danh of the applicant, full or masked.</param>
/// <param name="DossierCode">Mã số hồ sơ.</param>
/// <param name="DueAt">Thời gian hẹn trả.</param>
/// <param name="Reason">Lý do.</param>
/// <param name="NewDueOn">Ngày trả mới.</param>
/// <param name="SignerTitle">Thủ trưởng cơ quan, đơn vị: position.</param>
/// <param name="SignerName">Name.</param>
public sealed record ApologyForm(FormHead Head, string To, DateOnly ReceivedOn, string ReceivedBy, string Procedure, string IdNumber, string DossierCode, DateTimeOffset DueAt, string Reason, DateOnly NewDueOn, string SignerTitle, string SignerName) : DossierForm(Head)
{
    /// <inheritdoc/>
    public override DossierFormKind Kind => DossierFormKind.Apology;
}

/// <summary>
/// Form 05, notice that work on a dossier stops because the applicant asked for it and nothing is decided yet (Decree 118/2025 art. 21, Circular 03/2025
/// art. 7). The field list of the annex has not been seen (regulation §1.5): these are the fields that the two articles call for.
/// </summary>
/// <param name="Head">Head.</param>
/// <param name="Applicant">Applicant.</param>
/// <param name="DossierCode">Mã hồ sơ.</param>
/// <param name="Procedure">Tên thủ tục hành chính.</param>
/// <param name="ReceivedAt">Thời gian nhận hồ sơ.</param>
/// <param name="RequestedOn">Day of the applicant's request.</param>
/// <param name="Reason">Lý do.</param>
/// <param name="PapersBack">Papers given back, one line each.</param>
/// <param name="SignerTitle">Position of the signatory.</param>
/// <param name="SignerName">Name.</param>
public sealed record StopForm(FormHead Head, FormPerson Applicant, string DossierCode, string Procedure, DateTimeOffset ReceivedAt, DateOnly RequestedOn, string Reason, IReadOnlyList<string> PapersBack, string SignerTitle, string SignerName) : DossierForm(Head)
{
    /// <inheritdoc/>
    public override DossierFormKind Kind => DossierFormKind.Stop;
}

/// <summary>Form 06, control slip: goes with the dossier from hand to hand.</summary>
/// <param name="Head">Head.</param>
/// <param name="DossierCode">Mã số hồ sơ.</param>
/// <param name="Agency">Cơ quan giải quyết.</param>
/// <param name="CoAgencies">Cơ quan phối hợp.</param>
/// <param name="ReceivedAt">Ngày nhận.</param>
/// <param name="DueAt">Hẹn trả.</param>
/// <param name="HandOvers">Hand-overs in their order.</param>
public sealed record ControlSlipForm(FormHead Head, string DossierCode, string Agency, IReadOnlyList<string> CoAgencies, DateTimeOffset ReceivedAt, DateTimeOffset DueAt, IReadOnlyList<ControlSlipRow> HandOvers) : DossierForm(Head)
{
    /// <inheritdoc/>
    public override DossierFormKind Kind => DossierFormKind.ControlSlip;
}

/// <summary>A hand-over on the control slip.</summary>
/// <param name="From">Giao.</param>
/// <param name="To">Nhận.</param>
/// <param name="At">Thời gian giao nhận; null = not yet.</param>
/// <param name="Giver">Người giao.</param>
/// <param name="Receiver">Người nhận.</param>
/// <param name="Result">Trước hạn, đúng hạn or quá hạn; entered by the receiving side.</param>
/// <param name="Note">Ghi chú.</param>
public sealed record ControlSlipRow(string From, string To, DateTimeOffset? At, string Giver, string Receiver, string Result, string Note);

/// <summary>Form 07, register; kept per field or group of fields.</summary>
/// <param name="Head">Head.</param>
/// <param name="Field">Lĩnh vực of this book.</param>
/// <param name="Entries">Entries in their order.</param>
public sealed record RegisterForm(FormHead Head, string Field, IReadOnlyList<RegisterEntry> Entries) : DossierForm(Head)
{
    /// <inheritdoc/>
    public override DossierFormKind Kind => DossierFormKind.Register;

    /// <summary>Whether places for signatures follow: a book that is printed to be signed (S116); the bare form has none.</summary>
    public bool ToBeSigned { get; init; }
}

/// <summary>An entry of the register.</summary>
/// <param name="DossierCode">Mã hồ sơ.</param>
/// <param name="Procedure">Tên TTHC.</param>
/// <param name="Applicant">Tên tổ chức, cá nhân.</param>
/// <param name="Contact">Địa chỉ, số điện thoại.</param>
/// <param name="Agency">Cơ quan chủ trì giải quyết.</param>
/// <param name="ReceivedAt">Nhận hồ sơ.</param>
/// <param name="DueAt">Hẹn trả kết quả.</param>
/// <param name="ReturnedAt">Trả kết quả; null = not yet.</param>
/// <param name="ReturnWay">Phương thức nhận kết quả.</param>
/// <param name="Signed">Ký nhận, as far as it is known electronically.</param>
public sealed record RegisterEntry(string DossierCode, string Procedure, string Applicant, string Contact, string Agency, DateTimeOffset ReceivedAt, DateTimeOffset DueAt, DateTimeOffset? ReturnedAt, string ReturnWay, string Signed);
