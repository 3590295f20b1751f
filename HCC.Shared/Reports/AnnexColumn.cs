namespace HCC.Reports;

/// <summary>What a column of an annex of dossiers counts (regulation §3.2), whatever the layout.</summary>
public enum AnnexColumn
{
    /// <summary>Tổng số: column 3 of the 14.</summary>
    Total,

    /// <summary>Kỳ trước chuyển sang: 4.</summary>
    CarriedOver,

    /// <summary>Mới tiếp nhận: 5.</summary>
    Received,

    /// <summary>Đã giải quyết: 6.</summary>
    Resolved,

    /// <summary>Đã giải quyết trong hạn: early and on time in one, as layouts without 7 and 8 have it.</summary>
    Punctual,

    /// <summary>Đã giải quyết trước hạn: 7.</summary>
    Early,

    /// <summary>Đã giải quyết đúng hạn: 8.</summary>
    OnTime,

    /// <summary>Đã giải quyết quá hạn: 9.</summary>
    Late,

    /// <summary>Đang giải quyết: 10.</summary>
    InProgress,

    /// <summary>Đang giải quyết, còn hạn: 11.</summary>
    InTime,

    /// <summary>Đang giải quyết, quá hạn: 12.</summary>
    Overdue,

    /// <summary>Bị trả lại: 13.</summary>
    Returned,

    /// <summary>Nhận qua trực tuyến: 14.</summary>
    Online,
}

/// <summary>How the columns hang together: sums (rules R1 to R4 of report-errors) and the base of each percentage (R6).</summary>
public static class AnnexColumns
{
    private static readonly Dictionary<AnnexColumn, AnnexColumn[][]> Sums = new()
    {
        [AnnexColumn.Total] = [[AnnexColumn.CarriedOver, AnnexColumn.Received], [AnnexColumn.Resolved, AnnexColumn.InProgress]],
        [AnnexColumn.Resolved] = [[AnnexColumn.Punctual, AnnexColumn.Late]],
        [AnnexColumn.Punctual] = [[AnnexColumn.Early, AnnexColumn.OnTime]],
        [AnnexColumn.InProgress] = [[AnnexColumn.InTime, AnnexColumn.Overdue]],
    };

    /// <summary>The ways in which a column is the sum of others; none for a part.</summary>
    public static IReadOnlyList<IReadOnlyList<AnnexColumn>> Parts(AnnexColumn column) => Sums.TryGetValue(column, out var ways) ? ways : [];

    /// <summary>The column of which another is a percentage.</summary>
    public static AnnexColumn Base(AnnexColumn column) => column switch
    {
        AnnexColumn.Early or AnnexColumn.OnTime or AnnexColumn.Punctual or AnnexColumn.Late => AnnexColumn.Resolved,
        AnnexColumn.InTime or AnnexColumn.Overdue => AnnexColumn.InProgress,
        AnnexColumn.Total or AnnexColumn.CarriedOver or AnnexColumn.Received or AnnexColumn.Resolved or AnnexColumn.InProgress or AnnexColumn.Returned or AnnexColumn.Online => AnnexColumn.Total,
    };
}
