using HCC.Centers;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HCC.Dossiers.Reminders;

/// <summary>Every working morning the reminders of each center are made by themselves; sending stays with people.</summary>
/// <param name="desk">Makes them.</param>
/// <param name="book">The centers.</param>
/// <param name="log">Log.</param>
public sealed partial class ReminderClock(ReminderDesk desk, CenterBook book, ILogger<ReminderClock> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the host opens first
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), TimeProvider.System);
        try
        {
            do
            {
                foreach (var center in book.All)
                {
                    try
                    {
                        if (await desk.MakeAsync(center.Code).ConfigureAwait(false) is > 0 and var made)
                        {
                            Made(log, center.Code, made);
                        }
                    }
                    catch (Exception fault) when (fault is not OperationCanceledException)
                    {
                        Failed(log, center.Code, fault); // the next turn tries again
                    }
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Reminders of {Center} for this morning: {Agencies} agencies.")]
    private static partial void Made(ILogger log, string center, int agencies);

    [LoggerMessage(2, LogLevel.Warning, "The reminders of {Center} could not be made; they are tried again.")]
    private static partial void Failed(ILogger log, string center, Exception fault);
}
