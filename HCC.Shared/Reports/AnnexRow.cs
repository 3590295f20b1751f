using HCC.Insights;

namespace HCC.Reports;

/// <summary>
/// One row of Annex I: the dossiers of an agency in a period (regulation §3.2, columns 3 to 14; S189). Sums and identities hold by
/// construction, because only the parts are stored: 3 = 4 + 5, 6 = 7 + 8 + 9, 10 = 11 + 12.
/// </summary>
/// <param name="Agency">Agency code; empty in a row of sums.</param>
/// <param name="Name">Name as printed.</param>
/// <param name="CarriedOver">Column 4, kỳ trước chuyển sang.</param>
/// <param name="Received">Column 5, mới tiếp nhận.</param>
/// <param name="Early">Column 7, đã giải quyết trước hạn.</param>
/// <param name="OnTime">Column 8, đúng hạn.</param>
/// <param name="Late">Column 9, quá hạn.</param>
/// <param name="InTime">Column 11, đang giải quyết còn hạn.</param>
/// <param name="Overdue">Column 12, đang giải quyết quá hạn.</param>
/// <param name="Returned">Column 13, bị trả lại: inside column 6, never a third term (report-errors R4).</param>
/// <param name="Online">Column 14, tiếp nhận trực tuyến: inside column 5.</param>
public sealed record AnnexRow(string Agency, string Name, int CarriedOver, int Received, int Early, int OnTime, int Late, int InTime, int Overdue, int Returned, int Online)
{
    /// <summary>Column 3.</summary>
    public int Total => CarriedOver + Received;

    /// <summary>Column 6.</summary>
    public int Resolved => Early + OnTime + Late;

    /// <summary>Column 10.</summary>
    public int InProgress => InTime + Overdue;

    /// <summary>R4: every dossier is resolved or in progress.</summary>
    public bool Holds => Total == Resolved + InProgress;

    /// <summary>Early or on time over resolved.</summary>
    public Share Punctual => new(Early + OnTime, Resolved);

    /// <summary>A row with nothing in it.</summary>
    public static AnnexRow Empty(string agency, string name) => new(agency, name, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>The sum of rows under a name of its own.</summary>
    public static AnnexRow Sum(string name, IEnumerable<AnnexRow> rows) => rows.Aggregate(Empty("", name), (sum, row) => sum with
    {
        CarriedOver = sum.CarriedOver + row.CarriedOver,
        Received = sum.Received + row.Received,
        Early = sum.Early + row.Early,
        OnTime = sum.OnTime + row.OnTime,
        Late = sum.Late + row.Late,
        InTime = sum.InTime + row.InTime,
        Overdue = sum.Overdue + row.Overdue,
        Returned = sum.Returned + row.Returned,
        Online = sum.Online + row.Online,
    });
}
