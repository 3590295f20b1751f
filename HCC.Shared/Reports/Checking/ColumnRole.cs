using System.Text.Json.Serialization;

namespace HCC.Reports.Checking;

/// <summary>What a column of a report holds, whatever words its hall uses (layouts: regulation §3.2, §3.5; S189, S195).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ColumnRole>))]
public enum ColumnRole
{
    /// <summary>Not recognised; its sums are checked nevertheless.</summary>
    Unknown,

    /// <summary>Số thứ tự.</summary>
    Ordinal,

    /// <summary>Đơn vị, lĩnh vực: the name of the row.</summary>
    Unit,

    /// <summary>Tổng số hồ sơ.</summary>
    Total,

    /// <summary>Kỳ trước chuyển sang.</summary>
    CarriedOver,

    /// <summary>Mới tiếp nhận trong kỳ.</summary>
    Received,

    /// <summary>Tiếp nhận trực tuyến, beside <see cref="ReceivedDirect"/>.</summary>
    ReceivedOnline,

    /// <summary>Tiếp nhận trực tiếp, bưu chính.</summary>
    ReceivedDirect,

    /// <summary>Đã giải quyết.</summary>
    Resolved,

    /// <summary>Giải quyết trước hạn.</summary>
    Early,

    /// <summary>Giải quyết đúng hạn.</summary>
    OnTime,

    /// <summary>Trước hạn và đúng hạn together ("trong hạn" of what is resolved).</summary>
    Punctual,

    /// <summary>Giải quyết quá hạn, trễ hạn.</summary>
    Late,

    /// <summary>Đang giải quyết.</summary>
    InProgress,

    /// <summary>Đang giải quyết còn hạn.</summary>
    InTime,

    /// <summary>Đang giải quyết quá hạn.</summary>
    Overdue,

    /// <summary>Bị trả lại, rút hồ sơ.</summary>
    Returned,

    /// <summary>Of the received: online, in a column of its own at the end.</summary>
    Online,

    /// <summary>A part of the total that is not all of it, e.g. dossiers of one procedure.</summary>
    Part,

    /// <summary>Tỷ lệ %.</summary>
    Percent,

    /// <summary>Ghi chú, mức độ and the like: not counted.</summary>
    Ignored,
}
