using System.Globalization;
using HCC.Calendars;
using HCC.Centers;
using HCC.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HCC.Reports;

/// <summary>
/// Makes the drafts that are due (scheduled making): some days after a period of a plan has ended its draft stands in the archive, for people to
/// check, complete and sign. A period that has any revision, by whomever, is left alone. Nothing is ever signed here.
/// </summary>
/// <param name="desk">Makes and keeps.</param>
/// <param name="book">The centers with their plans.</param>
/// <param name="time">Clock of the product.</param>
/// <param name="log">Log.</param>
public sealed partial class ReportClock(ReportDesk desk, CenterBook book, TimeProvider time, ILogger<ReportClock> log) : BackgroundService
{
    /// <summary>Who stands as the author of a draft made by itself.</summary>
    public const string Actor = "system:reports";

    /// <summary>Makes all drafts that are due now; the number of drafts made.</summary>
    public async Task<int> MakeDueAsync()
    {
        var (made, today) = (0, VietnamTime.ServiceDay(time.GetUtcNow()));
        foreach (var center in book.All)
        {
            foreach (var plan in center.ReportPlans.Where(p => p.DraftAfterDays is not null))
            {
                var period = ReportCalendar.LastBefore(plan, today);
                if (period.To.AddDays(plan.DraftAfterDays!.Value) > today || desk.AllStored(center.Code).Any(s => s.Report.Plan == plan.Code && s.Report.Period.To >= period.To))
                {
                    continue;
                }

                var drawn = desk.Make(center.Code, period);
                if (!drawn.Done || drawn.Value.Total.Total == 0)
                {
                    continue; // a hall that had no dossier has nothing to report
                }

                var key = string.Create(CultureInfo.InvariantCulture, $"draft|{center.Code}|{plan.Code}|{period.To:yyyy-MM-dd}");
                if ((await desk.SaveAsync(drawn.Value, sign: false, new Press(Actor, key)).ConfigureAwait(false)).Done)
                {
                    made++;
                    Made(log, center.Code, period.Name);
                }
            }
        }

        return made;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the host opens first
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(15), TimeProvider.System);
        try
        {
            do
            {
                try
                {
                    await MakeDueAsync().ConfigureAwait(false);
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    Failed(log, fault); // the next turn tries again
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
        }
    }

    [LoggerMessage(1, LogLevel.Information, "The draft of the report of {Center}, {Period}, is in the archive.")]
    private static partial void Made(ILogger log, string center, string period);

    [LoggerMessage(2, LogLevel.Warning, "Drafts of reports could not be made; they are tried again.")]
    private static partial void Failed(ILogger log, Exception fault);
}
