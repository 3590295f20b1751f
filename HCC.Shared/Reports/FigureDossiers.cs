using System.Text.Json;
using HCC.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HCC.Reports;

/// <summary>The dossiers behind a figure of a stored report: the way from a number on paper to its rows.</summary>
/// <param name="Period">Period of the report.</param>
/// <param name="Revision">Revision.</param>
/// <param name="Ids">Dossiers.</param>
public sealed record FigureDossiers(ReportPeriod Period, int Revision, IReadOnlyList<long> Ids)
{
    /// <summary>Letters of the columns (<see cref="PeriodCount.Evidence"/>): carried over, new; early, on time, late; in time, overdue; returned, online.</summary>
    public const string Columns = "CNEOLIDRW";

    /// <summary>Finds them; null when the center has no such report or the report no such column.</summary>
    /// <param name="readers">Read-only contexts.</param>
    /// <param name="center">Center.</param>
    /// <param name="report">Row id of the stored revision.</param>
    /// <param name="agency">Agency; null = all.</param>
    /// <param name="column">Letter of the column.</param>
    public static async Task<FigureDossiers?> FindAsync(IDbContextFactory<HccDb> readers, string center, long report, string? agency, char column)
    {
        if (!Columns.Contains(column, StringComparison.Ordinal))
        {
            return null;
        }

        await using var db = await readers.CreateDbContextAsync().ConfigureAwait(false);
        return await db.Reports.AsNoTracking().FirstOrDefaultAsync(r => r.Id == report && r.Center == center).ConfigureAwait(false) is { } row
            ? new FigureDossiers(JsonSerializer.Deserialize<OfficialReport>(row.Json, HccJson.Options)!.Period, row.Revision, ReportDesk.DossiersBehind(row.Evidence, agency, column))
            : null;
    }
}
