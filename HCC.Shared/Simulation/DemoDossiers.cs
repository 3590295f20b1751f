using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Persistence;
using HCC.Procedures;
using HCC.Reports;
using Microsoft.Extensions.Logging;

namespace HCC.Simulation;

/// <summary>
/// The register of the demonstration: where a center has no dossier yet and its annex is known, the dossiers of October 2019 with their signed report and
/// the same amount around the shown day, so that the chase list has something to chase. Never outside the demonstration.
/// </summary>
/// <param name="book">The centers.</param>
/// <param name="lane">The writer.</param>
/// <param name="seal">Seals telephone numbers.</param>
/// <param name="reports">Makes the report.</param>
/// <param name="registers">Fills the registers that dossiers refer to.</param>
/// <param name="catalogue">Procedures in force.</param>
/// <param name="time">The shown time.</param>
/// <param name="log">Log.</param>
public sealed partial class DemoDossiers(CenterBook book, WriteLane lane, FieldSeal seal, ReportDesk reports, DemoRegisters registers, ProcedureCatalogue catalogue, TimeProvider time, ILogger<DemoDossiers> log)
{
    /// <summary>The period whose report was signed (report 06/BC-TTHC, 2019).</summary>
    public static readonly ReportPeriod October2019 = new(PeriodKind.Month, 2019, 10, new(2019, 9, 16), new(2019, 10, 15));

    /// <summary>Fills what is empty.</summary>
    public async Task FillAsync()
    {
        foreach (var center in book.All)
        {
            await registers.FillAsync(center).ConfigureAwait(false);
            var rows = Seeds.Annex(center.Code, default).Select(r => new AnnexRow(r.Agency, center.Agency(r.Agency)?.Name.Vi ?? r.Agency, r.CarriedOver, r.Received, r.Early, r.OnTime, r.Late, r.InTime, r.Overdue, r.Returned, r.Online)).ToList();
            if (rows.Count == 0 || await lane.RunAsync(tx => tx.Sql.Number("SELECT EXISTS (SELECT 1 FROM dossiers WHERE center = @p0 AND source = @p1)", center.Code, DossierHistory.Source)).ConfigureAwait(false) == 1)
            {
                continue;
            }

            var (began, yesterday) = (TimeProvider.System.GetTimestamp(), VietnamTime.ServiceDay(time.GetUtcNow()).AddDays(-1));
            var evening = VietnamTime.At(yesterday, new TimeOnly(17, 0));
            lane.Filling = true;
            try
            {
                await DossierHistory.FillAsync(lane, seal, center, rows, October2019, seed: 10, settled: true).ConfigureAwait(false);
                await DossierHistory.FillAsync(lane, seal, center, rows, new ReportPeriod(PeriodKind.Month, yesterday.Year, yesterday.Month, yesterday.AddMonths(-1).AddDays(1), yesterday), seed: 26, settled: false, new DemoSteps(seal, center, catalogue, evening)).ConfigureAwait(false);
                await lane.RunAsync(tx => Apologise(tx, center.Code)).ConfigureAwait(false);
                if (center.KeepsSecondSeal)
                {
                    await lane.RunAsync(tx => DemoSteps.Seal(tx, center.Code, evening)).ConfigureAwait(false);
                }

                var report = reports.Make(center.Code, October2019).OrThrow() with { Number = "06/BC-TTHC", SignedOn = new DateOnly(2019, 10, 24), Place = "Sóc Trăng", Basis = "Thực hiện khoản 3 Điều 9 Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ" };
                (await reports.SaveAsync(report, sign: true, new Press("demo", "october-2019")).ConfigureAwait(false)).OrThrow();
            }
            finally
            {
                lane.Filling = false;
            }

            Filled(log, center.Code, TimeProvider.System.GetElapsedTime(began).TotalSeconds);
        }
    }

    // Of the late dossiers of 2019 each got its letter, within a day.
    private static void Apologise(HallTransaction tx, string center) => tx.Sql.Execute(
        """
        INSERT INTO apologies (dossier, number, reason, new_due_at, state, channel, written_at, sent_at, actor)
        SELECT id, (row_number() OVER (ORDER BY due_at)) || '/TXL-TTHC', COALESCE(cause, 'chờ kết quả phối hợp của các cơ quan liên quan'), due_at + 432000000, 'Sent', 'Paper', due_at + 43200000, due_at + 86400000, 'demo'
        FROM dossiers WHERE center = @p0 AND outcome = 'Late' AND received_at < @p1
        """, center, VietnamTime.At(new DateOnly(2020, 1, 1), default));

    [LoggerMessage(1, LogLevel.Information, "The register of {Center} is filled with invented dossiers, in {Seconds:0.0} s.")]
    private static partial void Filled(ILogger log, string center, double seconds);
}
