using HCC.Calendars;
using HCC.Centers;
using HCC.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HCC.Simulation;

/// <summary>
/// The living demonstration: every center that has demand data works through its day, with people beside the simulation welcome to press.
/// <see cref="PrepareAsync"/> runs after the lane has started and before the host answers: it chooses the shown time, fills in the same
/// weekday of the weeks before and today until now, and lets the clock go; then the hosted service goes on live, day after day.
/// </summary>
/// <param name="book">The centers.</param>
/// <param name="desks">The desks.</param>
/// <param name="lane">The writer; asked only for the last stored moves.</param>
/// <param name="clock">The product's clock; the demonstration sets it.</param>
/// <param name="options">Settings.</param>
/// <param name="log">Log.</param>
/// <param name="machine">The machine's clock; null = the system's.</param>
/// <param name="register">Fills the register before people come with their papers; null = no dossiers.</param>
public sealed partial class DemoHouse(CenterBook book, HallDesks desks, WriteLane lane, HallTime clock, DemoOptions options, ILogger<DemoHouse> log, TimeProvider? machine = null, DemoDossiers? register = null) : BackgroundService
{
    private readonly TimeProvider machine = machine ?? TimeProvider.System;
    private IReadOnlyList<HallDay> days = [];

    /// <summary>Whether <see cref="PrepareAsync"/> has ended.</summary>
    public bool IsPrepared { get; private set; }

    /// <summary>The service day shown now.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Simulated centers with their demand; the house's own first.</summary>
    private IReadOnlyList<(Center Center, Demand Demand)> Centers =>
        [.. book.All.Select(c => (Center: c, Demand: Demand.Find(c.Code))).Where(c => c.Demand is not null).Select(c => (c.Center, c.Demand!))];

    /// <summary>Chooses the shown time, fills what lies before it, and lets the clock go.</summary>
    public async Task PrepareAsync(CancellationToken stop = default)
    {
        var began = TimeProvider.System.GetTimestamp();
        var centers = Centers;
        if (centers.Count == 0)
        {
            IsPrepared = true;
            return;
        }

        var (home, demand) = centers[0];
        var now = await StartAsync(home).ConfigureAwait(false);
        Day = VietnamTime.ServiceDay(now);
        clock.Set(now, 0);
        await (register?.FillAsync() ?? Task.CompletedTask).ConfigureAwait(false);
        var filled = TimeProvider.System.GetTimestamp();
        lane.Filling = true;
        try
        {
            for (var week = 1; week <= options.HistoryWeeks && TimeProvider.System.GetElapsedTime(filled).TotalSeconds < options.HistorySeconds; week++)
            {
                await PastAsync(Plan(home, demand, Day.AddDays(-7 * week)), stop).ConfigureAwait(false);
            }

            days = [.. centers.Select(c => Shown(c.Center, c.Demand, Day))];
            foreach (var day in days)
            {
                await UntilAsync(day, now, stop).ConfigureAwait(false);
            }
        }
        finally
        {
            lane.Filling = false;
            clock.Set(now, options.Speed);
        }

        IsPrepared = true;
        Ready(log, VietnamTime.ToLocal(now), days.Count, TimeProvider.System.GetElapsedTime(began).TotalSeconds);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!IsPrepared)
        {
            await PrepareAsync(stoppingToken).ConfigureAwait(false);
        }

        while (!stoppingToken.IsCancellationRequested && days.Count > 0)
        {
            try
            {
                await Task.WhenAll(days.Select(d => d.RunLiveAsync(clock, stoppingToken))).ConfigureAwait(false);
                await Task.Delay(TimeSpan.FromSeconds(10), TimeProvider.System, stoppingToken).ConfigureAwait(false); // the evening, for whoever looks
                NextDay();
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                LiveFailed(log, fault);
                await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System, stoppingToken).ConfigureAwait(false);
            }
        }
    }

    private void NextDay()
    {
        var centers = Centers;
        var opening = Opening(centers[0].Center, Day.AddDays(1));
        Day = VietnamTime.ServiceDay(opening);
        days = [.. centers.Select(c => Shown(c.Center, c.Demand, Day))];
        var begins = days.Min(d => d.Begins ?? opening);
        clock.Set(begins.AddMinutes(-1), options.Speed);
        NewDay(log, Day);
    }

    private HallDay Plan(Center center, Demand demand, DateOnly day) => new(center, demand, day, options.Seed, desks, log);

    // The day that is shown: people bring papers too.
    private HallDay Shown(Center center, Demand demand, DateOnly day)
    {
        var shown = new HallDay(center, demand, day, options.Seed, desks, log) { WithPapers = true };
        shown.PlanPapers();
        return shown;
    }

    // A day before today: all of it, unless something of it is stored already.
    private async Task PastAsync(HallDay day, CancellationToken stop)
    {
        if (day.Begins is { } begins && await LastMoveAsync(day.Center, day.Day).ConfigureAwait(false) is null)
        {
            await day.RunFastAsync(clock, begins, day.Ends!.Value, stop).ConfigureAwait(false);
        }
    }

    // Today until now; after a restart only what has been missed since the last move.
    private async Task UntilAsync(HallDay day, DateTimeOffset now, CancellationToken stop)
    {
        if (day.Begins is not { } begins)
        {
            return;
        }

        if (await LastMoveAsync(day.Center, day.Day).ConfigureAwait(false) is { } last)
        {
            clock.Set(last, 0);
            await day.TakeOverAsync(last).ConfigureAwait(false);
            begins = last;
        }

        await day.RunFastAsync(clock, begins, begins > now ? begins : now, stop).ConfigureAwait(false);
    }

    // The real time if the hall is open then, else the set time of the current or next working day; never before what is stored.
    private async Task<DateTimeOffset> StartAsync(Center home)
    {
        var real = machine.GetUtcNow();
        var chosen = home.IsOpen(real) ? real : AtStart(home, VietnamTime.ServiceDay(real));
        if (await LastMoveAsync(home.Code, null).ConfigureAwait(false) is not { } last || last <= chosen)
        {
            return chosen;
        }

        var sessions = home.SessionsOf(VietnamTime.ServiceDay(last));
        return sessions.Count > 0 && last < sessions[^1].To ? last : AtStart(home, VietnamTime.ServiceDay(last).AddDays(1));
    }

    private DateTimeOffset AtStart(Center home, DateOnly day)
    {
        var opening = Opening(home, day);
        var start = VietnamTime.At(VietnamTime.ServiceDay(opening), options.StartAt);
        return start > opening ? start : opening;
    }

    private static DateTimeOffset Opening(Center home, DateOnly day) =>
        home.NextOpening(VietnamTime.At(day, TimeOnly.MinValue)) ?? VietnamTime.At(day, new TimeOnly(7, 30));

    private Task<DateTimeOffset?> LastMoveAsync(string center, DateOnly? day) => lane.RunAsync(tx =>
        (day is { } one
            ? tx.Sql.Scalar("SELECT MAX(changed_at) FROM tickets WHERE center = @p0 AND day = @p1", center, one)
            : tx.Sql.Scalar("SELECT MAX(changed_at) FROM tickets WHERE center = @p0 AND day = (SELECT MAX(day) FROM tickets WHERE center = @p0)", center)) is long at
        ? DateTimeOffset.FromUnixTimeMilliseconds(at) : (DateTimeOffset?)null);

    [LoggerMessage(1, LogLevel.Information, "The demonstration shows {At:yyyy-MM-dd HH:mm}: {Centers} centers, prepared in {Seconds:0.0} s.")]
    private static partial void Ready(ILogger log, DateTimeOffset at, int centers, double seconds);

    [LoggerMessage(2, LogLevel.Information, "The demonstration goes on with {Day}.")]
    private static partial void NewDay(ILogger log, DateOnly day);

    [LoggerMessage(3, LogLevel.Error, "The demonstration stumbled and goes on.")]
    private static partial void LiveFailed(ILogger log, Exception fault);
}
