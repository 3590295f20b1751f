namespace HCC.Ticketing;

/// <summary>Where a ticket stands. Stored by name.</summary>
public enum TicketStatus
{
    /// <summary>Đang chờ.</summary>
    Waiting,

    /// <summary>Đã gọi, chưa đến quầy.</summary>
    Called,

    /// <summary>Đang phục vụ.</summary>
    Serving,

    /// <summary>Tạm giữ.</summary>
    OnHold,

    /// <summary>Vắng mặt khi gọi.</summary>
    NoShow,

    /// <summary>Hoàn tất.</summary>
    Completed,

    /// <summary>Đã hủy.</summary>
    Cancelled,
}

/// <summary>What may happen to a ticket. Stored by name in its moves.</summary>
public enum TicketAction
{
    /// <summary>Phát số.</summary>
    Issue,

    /// <summary>Gọi.</summary>
    Call,

    /// <summary>Gọi lại.</summary>
    Recall,

    /// <summary>Bắt đầu phục vụ.</summary>
    Begin,

    /// <summary>Tạm giữ.</summary>
    Hold,

    /// <summary>Chuyển sang lĩnh vực hoặc quầy khác.</summary>
    Transfer,

    /// <summary>Hoàn tất.</summary>
    Complete,

    /// <summary>Ghi vắng mặt.</summary>
    MarkNoShow,

    /// <summary>Đưa lại hàng chờ.</summary>
    Reinstate,

    /// <summary>Hủy.</summary>
    Cancel,

    /// <summary>Hoàn tác bước vừa làm.</summary>
    Undo,
}
