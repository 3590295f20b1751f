using System.Globalization;
using HCC.Calendars;
using HCC.Centers;
using HCC.Tables;
using HCC.Text;

namespace HCC.Dossiers;

/// <summary>A list of dossiers as a CSV file with the headings of <see cref="DossierColumns"/>, so that our own import reads it too. No telephone numbers, no identity numbers.</summary>
public static class DossierCsv
{
    private static readonly DossierColumn[] Columns =
    [
        DossierColumn.Code, DossierColumn.ProcedureName, DossierColumn.Agency, DossierColumn.Applicant, DossierColumn.Channel, DossierColumn.ReceivedAt, DossierColumn.DueAt,
        DossierColumn.EndedAt, DossierColumn.HandedOverAt, DossierColumn.State, DossierColumn.Holder, DossierColumn.Cause,
    ];

    /// <summary>The headings, with the mark that begins the file.</summary>
    public static string Head() => CsvText.Mark + CsvText.Row([.. Columns.Select(c => VietnameseText.Capital(FlowText.Name(c).ToString())), .. Outcome()]);

    /// <summary>A dossier as a row; times are local.</summary>
    public static string Row(Dossier d, Center center) => CsvText.Row(
        d.Code, d.ProcedureName, center.Agency(d.Agency)?.Name.Vi ?? d.Agency, d.Applicant, FlowText.Name(d.Channel).ToString(), Time(d.ReceivedAt), Time(d.DueAt),
        Time(d.EndedAt), Time(d.HandedOverAt), FlowText.Name(d.State).ToString(), d.Holder, d.Cause, d.Outcome is { } outcome ? FlowText.Name(outcome).ToString() : "");

    private static string[] Outcome() => [new Words("Kết quả giải quyết", "Outcome").Here];

    private static string Time(DateTimeOffset? at) => at is { } told ? VietnamTime.ToLocal(told).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture) : "";
}
