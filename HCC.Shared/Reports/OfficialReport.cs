namespace HCC.Reports;

/// <summary>
/// The periodic report as the hall signs it (S189; layout of Decree 30/2020, annex I): everything that the Word document, the workbook and
/// the screens print. Figures come from dossiers and ratings; texts marked "entered" are written by the office.
/// </summary>
public sealed record OfficialReport
{
    /// <summary>Center code.</summary>
    public required string Center { get; init; }

    /// <summary>Superior body, e.g. <c>UBND TỈNH SÓC TRĂNG</c>.</summary>
    public required string Parent { get; init; }

    /// <summary>Issuing body, e.g. <c>Trung tâm Phục vụ hành chính công tỉnh Sóc Trăng</c>.</summary>
    public required string Issuer { get; init; }

    /// <summary>Number and symbol on every part, e.g. <c>06/BC-TTHC</c>; null until it is given (S200).</summary>
    public string? Number { get; init; }

    /// <summary>Place in the date line, e.g. <c>Sóc Trăng</c>.</summary>
    public required string Place { get; init; }

    /// <summary>Day of signature; null until it is given.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>Period.</summary>
    public required ReportPeriod Period { get; init; }

    /// <summary>Code of the plan of which this is a period (<see cref="Centers.ReportPlan"/>); null = days by an order of their own.</summary>
    public string? Plan { get; init; }

    /// <summary>Legal basis, the opening sentence; entered.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Layout of Annex I: code of an <see cref="AnnexLayout"/> (S195).</summary>
    public string Layout { get; init; } = AnnexLayout.Fourteen.Code;

    /// <summary>Annex I by agency, in the order of the annex.</summary>
    public required IReadOnlyList<AnnexRow> Rows { get; init; }

    /// <summary>Sums of the period before; null when that period is not known: then no change is printed.</summary>
    public AnnexRow? Before { get; init; }

    /// <summary>The period of <see cref="Before"/>; null = the one that ends the day before this begins.</summary>
    public ReportPeriod? ComparedWith { get; init; }

    /// <summary>The report of the same plan signed last before this one; null = none.</summary>
    public SignedBefore? SignedBefore { get; init; }

    /// <summary>Why "carried over" differs from what the signed report before said, e.g. corrected entries; entered, and printed.</summary>
    public string? CarriedNote { get; init; }

    /// <summary>Why dossiers are late, overdue or returned. Every late and overdue dossier must be named by one before signature.</summary>
    public IReadOnlyList<ReportCause> Causes { get; init; } = [];

    /// <summary>Annex II, ratings by agency or counter; null when no rating was taken.</summary>
    public IReadOnlyList<RatingsRow>? Ratings { get; init; }

    /// <summary>Below this many ratings no percentage of the satisfied is printed (regulation §7.6: "không đủ dữ liệu" under 10).</summary>
    public int FewestRatings { get; init; } = 10;

    /// <summary>What the center did in the period; entered, one paragraph each.</summary>
    public IReadOnlyList<string> Activities { get; init; } = [];

    /// <summary>Shortcomings and proposals; entered.</summary>
    public IReadOnlyList<string> Shortcomings { get; init; } = [];

    /// <summary>Main duties of the next period; entered.</summary>
    public IReadOnlyList<string> Duties { get; init; } = [];

    /// <summary>Online services by agency: dossiers by channel (annex of online and post services, S197, S198); null when channels are not known.</summary>
    public IReadOnlyList<ChannelRow>? Channels { get; init; }

    /// <summary>Who took dossiers in at the counters (S132); null when nobody of the post did, or in reports of before.</summary>
    public TakenIn? TakenIn { get; init; }

    /// <summary>Nơi nhận (S199).</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Position of the signatory, e.g. <c>GIÁM ĐỐC</c>.</summary>
    public string SignerTitle { get; init; } = "GIÁM ĐỐC";

    /// <summary>Name of the signatory; null leaves the line free.</summary>
    public string? SignerName { get; init; }

    /// <summary>What the report is about, e.g. <c>Tình hình, kết quả giải quyết thủ tục hành chính tháng 10 năm 2019</c>.</summary>
    public string Subject => $"Tình hình, kết quả giải quyết thủ tục hành chính {Period.Name}";

    /// <summary>Row of sums.</summary>
    public AnnexRow Total => AnnexRow.Sum("Tổng cộng", Rows);
}

/// <summary>What the signed report before said about the day on which this one begins.</summary>
/// <param name="Number">Its number.</param>
/// <param name="To">Its last day.</param>
/// <param name="InProgress">Dossiers in progress at its end.</param>
/// <param name="Follows">Whether it ends where this one begins, or whole periods lie between that nobody signed; false = the ends were changed and days overlap or are missing.</param>
public sealed record SignedBefore(string? Number, DateOnly To, int InProgress, bool Follows);

/// <summary>What a cause explains.</summary>
public enum CauseOf
{
    /// <summary>Solved late.</summary>
    Late,

    /// <summary>In progress and overdue.</summary>
    Overdue,

    /// <summary>Returned.</summary>
    Returned,
}

/// <summary>A named cause of a number of dossiers of one agency.</summary>
/// <param name="Of">What it explains.</param>
/// <param name="Agency">Agency code.</param>
/// <param name="AgencyName">Agency as printed.</param>
/// <param name="Count">How many dossiers.</param>
/// <param name="Text">The cause in words, without a full stop, e.g. <c>chờ kết quả xác minh lý lịch tư pháp</c>.</param>
public sealed record ReportCause(CauseOf Of, string Agency, string AgencyName, int Count, string Text);

/// <summary>Ratings of an agency or counter in the period (Annex II; regulation §3.3).</summary>
/// <param name="Name">As printed.</param>
/// <param name="Count">Ratings.</param>
/// <param name="Satisfied">Of these satisfied (score 3 to 5 of 5, or as the center's scale says).</param>
/// <param name="Reasons">Reasons of the dissatisfied, with counts.</param>
/// <param name="Asked">Solved dossiers of which these were rated: base of the response rate; null when not known for this row.</param>
public sealed record RatingsRow(string Name, int Count, int Satisfied, IReadOnlyList<ReasonCount> Reasons, int? Asked = null)
{
    /// <summary>Ratings that are not satisfied.</summary>
    public int Dissatisfied => Count - Satisfied;

    /// <summary>The sum of rows; each reason once, the most frequent first.</summary>
    /// <param name="name">Name of the sum.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="asked">Base of the response rate of all together.</param>
    public static RatingsRow Sum(string name, IReadOnlyCollection<RatingsRow> rows, int asked) => new(
        name,
        rows.Sum(r => r.Count),
        rows.Sum(r => r.Satisfied),
        [.. rows.SelectMany(r => r.Reasons).GroupBy(r => r.Reason, StringComparer.Ordinal).Select(g => new ReasonCount(g.Key, g.Sum(r => r.Count))).OrderByDescending(r => r.Count).ThenBy(r => r.Reason, StringComparer.Ordinal)],
        asked);
}

/// <summary>A reason of the dissatisfied.</summary>
/// <param name="Reason">As printed.</param>
/// <param name="Count">How often it was given.</param>
public sealed record ReasonCount(string Reason, int Count);

/// <summary>Dossiers newly received by an agency, by channel.</summary>
/// <param name="Name">As printed.</param>
/// <param name="AtCounter">At the counter.</param>
/// <param name="Online">Online.</param>
/// <param name="ByPost">Through the post, to the hall.</param>
/// <param name="ReturnedByPost">Results sent home by post.</param>
public sealed record ChannelRow(string Name, int AtCounter, int Online, int ByPost, int ReturnedByPost)
{
    /// <summary>Newly received by all ways.</summary>
    public int Received => AtCounter + Online + ByPost;
}
