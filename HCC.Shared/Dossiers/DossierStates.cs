using System.Text.Json.Serialization;

namespace HCC.Dossiers;

/// <summary>The business axis (trạng thái nghiệp vụ; regulation §1.7). Solved, paid, handed over and synchronised happen in any order, so each has an axis of its own.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DossierState>))]
public enum DossierState
{
    /// <summary>Mới nộp trực tuyến, not yet received: in no count.</summary>
    Submitted,

    /// <summary>Từ chối tiếp nhận: in no count.</summary>
    Refused,

    /// <summary>Đang giải quyết.</summary>
    Processing,

    /// <summary>Chờ bổ sung: the applicant has been asked, once, to complete the dossier.</summary>
    AwaitingSupplement,

    /// <summary>Tạm dừng: waits for something outside the agency, e.g. a tax notice (S089).</summary>
    Paused,

    /// <summary>Đã có kết quả.</summary>
    Solved,

    /// <summary>Trả lại, không đủ điều kiện giải quyết.</summary>
    Returned,

    /// <summary>Công dân rút hồ sơ.</summary>
    Withdrawn,

    /// <summary>Dừng giải quyết (Mẫu 05), or entered by mistake (S080).</summary>
    Stopped,
}

/// <summary>The money axis (nghĩa vụ tài chính).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PaymentState>))]
public enum PaymentState
{
    /// <summary>No fee.</summary>
    Free,

    /// <summary>Chưa nộp.</summary>
    Due,

    /// <summary>Đã nộp.</summary>
    Paid,

    /// <summary>Được miễn, giảm.</summary>
    Exempt,
}

/// <summary>The hand-over axis (giao trả kết quả; S126).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HandOverState>))]
public enum HandOverState
{
    /// <summary>No result yet.</summary>
    None,

    /// <summary>Kết quả đã về quầy, waits to be collected.</summary>
    Ready,

    /// <summary>Given to the post.</summary>
    WithPost,

    /// <summary>Đã trả.</summary>
    HandedOver,

    /// <summary>The post could not deliver.</summary>
    Failed,
}

/// <summary>The synchronisation axis: whether the national portal knows.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SyncState>))]
public enum SyncState
{
    /// <summary>Not told.</summary>
    Unknown,

    /// <summary>Đã đồng bộ.</summary>
    Synced,

    /// <summary>The other side refused or is silent.</summary>
    Failed,
}

/// <summary>How a dossier came in (kênh thực hiện; regulation §2.2: 1 direct, 2 online, 3 post).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DossierChannel>))]
public enum DossierChannel
{
    /// <summary>Trực tiếp tại quầy.</summary>
    Counter,

    /// <summary>Trực tuyến.</summary>
    Online,

    /// <summary>Bưu chính công ích.</summary>
    Post,

    /// <summary>By another way, e.g. by an agency.</summary>
    Other,
}

/// <summary>Outcome of a finished dossier (S077): computed from the end and the due date, never typed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DossierOutcome>))]
public enum DossierOutcome
{
    /// <summary>Trước hạn: on a day before the due day.</summary>
    Early,

    /// <summary>Đúng hạn: on the due day, not after the due hour.</summary>
    OnTime,

    /// <summary>Quá hạn.</summary>
    Late,
}

/// <summary>Claim that a dossier is overdue only in the software (S093): handed over in time, closed late.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FalseOverdue>))]
public enum FalseOverdue
{
    /// <summary>Nobody claims it.</summary>
    None,

    /// <summary>Claimed with evidence, waits for approval.</summary>
    Claimed,

    /// <summary>Approved: counted late in the official rate, in time in the second one.</summary>
    Approved,

    /// <summary>Refused.</summary>
    Rejected,
}

/// <summary>What can be done with a dossier.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DossierAction>))]
public enum DossierAction
{
    /// <summary>Tiếp nhận.</summary>
    Receive,

    /// <summary>Nhập từ nguồn khác, first time or again.</summary>
    Import,

    /// <summary>Từ chối tiếp nhận (Mẫu 03).</summary>
    Refuse,

    /// <summary>Chuyển cho đơn vị, công chức tiếp theo.</summary>
    Forward,

    /// <summary>Yêu cầu bổ sung (Mẫu 02), once.</summary>
    AskSupplement,

    /// <summary>Đã bổ sung.</summary>
    TakeSupplement,

    /// <summary>Tạm dừng.</summary>
    Pause,

    /// <summary>Tiếp tục.</summary>
    Resume,

    /// <summary>Gia hạn (Mẫu 04).</summary>
    Extend,

    /// <summary>Có kết quả.</summary>
    Solve,

    /// <summary>Trả lại, không đủ điều kiện.</summary>
    Return,

    /// <summary>Công dân rút.</summary>
    Withdraw,

    /// <summary>Dừng giải quyết (Mẫu 05).</summary>
    Stop,

    /// <summary>Mở lại một bước kết thúc bấm nhầm.</summary>
    Reopen,

    /// <summary>Nộp phí, lệ phí.</summary>
    Pay,

    /// <summary>Kết quả giao bưu chính.</summary>
    GiveToPost,

    /// <summary>Trả kết quả.</summary>
    HandOver,

    /// <summary>Bưu chính không phát được.</summary>
    FailDelivery,

    /// <summary>Đã đồng bộ.</summary>
    MarkSynced,

    /// <summary>Ghi nguyên nhân quá hạn (S101).</summary>
    NameCause,

    /// <summary>Đề nghị công nhận trễ do cập nhật phần mềm (S093).</summary>
    ClaimFalseOverdue,

    /// <summary>Công nhận.</summary>
    ApproveFalseOverdue,

    /// <summary>Không công nhận.</summary>
    RejectFalseOverdue,

    /// <summary>Đã số hóa giấy tờ đầu vào (S110).</summary>
    ScanIn,

    /// <summary>Đã số hóa kết quả (S111).</summary>
    ScanOut,

    /// <summary>Kết quả đã được ký số, as the clerk saw it; the product itself does not sign.</summary>
    SignResult,

    /// <summary>Trả lại bước trước vì kết quả chưa ký số hoặc chưa số hóa (S112); counted.</summary>
    SendBack,

    /// <summary>Hủy một lần thu phí; the receipt stays and is cancelled by another one (S120).</summary>
    CancelPayment,
}
