using HCC.Reports;

namespace HCC.Centers;

/// <summary>
/// One periodic report of a center as data (S191, S193, S199): when its periods end, what stands on it, who gets it and when its draft is made.
/// Only ends are data. A period begins the day after the one before has ended, so gaps and overlaps cannot be written down.
/// </summary>
public sealed record ReportPlan
{
    /// <summary>Short stable code, e.g. <c>thang</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Name in lists, e.g. "Báo cáo tháng".</summary>
    public required Words Name { get; init; }

    /// <summary>Length of its periods.</summary>
    public required PeriodKind Kind { get; init; }

    /// <summary>Whether every period begins with the year (lũy kế): the end of June then covers six months, the end of September nine.</summary>
    public bool Cumulated { get; init; }

    /// <summary>On which day of the month its periods end, with dates of effect; the newest that is in force counts.</summary>
    public required IReadOnlyList<PeriodEnd> Ends { get; init; }

    /// <summary>Single periods that end on another day by order, e.g. 12/10/2023 instead of 15/10 (S191).</summary>
    public IReadOnlyList<OrderedEnd> OtherEnds { get; init; } = [];

    /// <summary>Days after the end at which the draft is made and kept by itself; null = only by hand.</summary>
    public int? DraftAfterDays { get; init; }

    /// <summary>Symbol after the number, e.g. <c>BC-TTPVHCC</c> (S200).</summary>
    public string Symbol { get; init; } = "BC-TTPVHCC";

    /// <summary>Legal basis, the opening sentence.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Nơi nhận of this kind of report (S199).</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Position of the signatory.</summary>
    public string SignerTitle { get; init; } = "GIÁM ĐỐC";

    /// <summary>Whether signed reports of this kind stand on the public board (S203).</summary>
    public bool IsPublic { get; init; }
}

/// <summary>Day of the month on which periods end.</summary>
/// <param name="Day">1 to 31; a month that is shorter ends on its last day, so 31 means calendar months.</param>
/// <param name="ValidFrom">First month to which it applies, by its first day; null = always.</param>
public sealed record PeriodEnd(int Day, DateOnly? ValidFrom = null);

/// <summary>A period that ends on another day by order.</summary>
/// <param name="Year">Year that the period counts for.</param>
/// <param name="Month">Month 1–12 with which it ends.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Basis">The order.</param>
public sealed record OrderedEnd(int Year, int Month, DateOnly Last, string? Basis = null);
