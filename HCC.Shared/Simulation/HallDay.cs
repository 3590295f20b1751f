using HCC.Calendars;
using HCC.Centers;
using HCC.Live;
using HCC.Persistence;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace HCC.Simulation;

/// <summary>
/// One simulated day of one center, as a list of what will happen next: citizens arrive, officers open, call, serve, pause, raters rate
/// (wait-time study §2). It acts only through the public desks. The same object runs fast (it sets the clock to each event: history) and
/// then live (it waits for the clock, and real people may press beside it); what is pending goes on from one to the other.
/// One seed gives one run, as long as nobody else presses.
/// </summary>
public sealed partial class HallDay
{
    /// <summary>Actor of simulated citizens.</summary>
    public const string CitizenActor = "demo:citizen";

    /// <summary>Actor of the simulated courier.</summary>
    public const string CourierActor = "demo:courier";

    /// <summary>Actor of the simulated agencies.</summary>
    public const string AgencyActor = "demo:agency";

    /// <summary>Source of simulated tickets and ratings; reports can leave them out by it.</summary>
    public const string Source = "demo";

    /// <summary>The people still inside after closing are served for at most this long.</summary>
    private static readonly TimeSpan Overtime = TimeSpan.FromMinutes(45);

    /// <summary>The day is over after this time even if somebody still holds a ticket.</summary>
    private static readonly TimeSpan LockUp = TimeSpan.FromMinutes(75);

    private readonly Center center;
    private readonly Demand demand;
    private readonly HallDesks desks;
    private readonly ILogger log;
    private readonly int seed;
    private readonly IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> sessions;
    private readonly IReadOnlyList<Officer> officers;
    private readonly Dictionary<string, LineDemand> lines;
    private readonly PriorityQueue<Pending, (DateTimeOffset At, long Order)> agenda = new();
    private readonly Dictionary<long, Visit> visits = [];
    private long order;
    private bool live;
    private double speed = 1;

    /// <summary>Plans the day; nothing happens before it is run.</summary>
    /// <param name="center">The center.</param>
    /// <param name="demand">Its demand.</param>
    /// <param name="day">Service day; a day off has no events.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="desks">The desks.</param>
    /// <param name="log">Log; null = none.</param>
    public HallDay(Center center, Demand demand, DateOnly day, int seed, HallDesks desks, ILogger? log = null)
    {
        (this.center, this.demand, this.seed, this.desks, this.log, Day) = (center, demand, seed, desks, log ?? NullLogger.Instance, day);
        sessions = center.SessionsOf(day);
        officers = sessions.Count == 0 ? [] : Roster.Of(center, demand, day, seed);
        lines = demand.Lines.ToDictionary(l => l.Line, StringComparer.OrdinalIgnoreCase);
        Citizens = Citizen.Of(center, demand, day, seed);
        foreach (var citizen in Citizens)
        {
            Later(citizen.At, at => ArriveAsync(citizen, at), ofCitizen: true);
        }

        foreach (var officer in officers)
        {
            Come(officer, default);
        }

        if (sessions.Count > 0)
        {
            LeadLater(sessions[0].From);
        }
    }

    /// <summary>Center code.</summary>
    public string Center => center.Code;

    /// <summary>Service day.</summary>
    public DateOnly Day { get; }

    /// <summary>When the kiosk wakes: before it nothing happens. Null on a day off.</summary>
    public DateTimeOffset? Begins => sessions.Count == 0 ? null : sessions[0].From.AddMinutes(-center.CallRule.IssueBeforeOpenMinutes);

    /// <summary>When even the last of the people inside have gone. Null on a day off.</summary>
    public DateTimeOffset? Ends => sessions.Count == 0 ? null : sessions[^1].To + LockUp;

    /// <summary>Verbs that were refused or failed so far; without people beside the simulation there are none.</summary>
    public int Refused { get; private set; }

    internal IReadOnlyList<Citizen> Citizens { get; }

    /// <summary>Runs everything due until an instant, as fast as the desks answer: the clock stands still at each event's instant.</summary>
    public async Task RunFastAsync(HallTime clock, DateTimeOffset from, DateTimeOffset until, CancellationToken stop = default)
    {
        live = false;
        while (agenda.TryPeek(out var next, out var due) && due.At <= until)
        {
            stop.ThrowIfCancellationRequested();
            agenda.Dequeue();
            if (next.IsVoid || (due.At < from && next.OfCitizen))
            {
                continue;
            }

            var at = due.At < from ? from : due.At;
            clock.Set(at, 0);
            await next.Do(at).ConfigureAwait(false);
        }

        clock.Set(until, 0);
    }

    /// <summary>Goes on with the clock until the day is over. Whatever real people do meanwhile is taken calmly.</summary>
    public async Task RunLiveAsync(TimeProvider clock, CancellationToken stop)
    {
        live = true;
        while (!stop.IsCancellationRequested)
        {
            var now = clock.GetUtcNow();
            speed = clock is HallTime hall ? hall.Speed : 1;
            Watch(now);
            if (agenda.TryPeek(out var next, out var due) && (due.At <= now || next.IsVoid))
            {
                agenda.Dequeue();
                if (!next.IsVoid && !(next.OfCitizen && now - due.At > TimeSpan.FromMinutes(10)))
                {
                    await TryAsync(next, now).ConfigureAwait(false);
                }
            }
            else if (IsOver(now))
            {
                return;
            }
            else
            {
                var wait = agenda.Count == 0 || speed <= 0 ? 1 : Math.Clamp((due.At - now).TotalSeconds / speed, 0.002, 1);
                await Task.Delay(TimeSpan.FromSeconds(wait), TimeProvider.System, stop).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Whether all is done: the last session has ended, no simulated officer works, nobody is at a counter.</summary>
    public bool IsOver(DateTimeOffset now) =>
        sessions.Count == 0 || now >= Ends
        || (now >= sessions[^1].To && officers.All(o => o.Does is OfficerDoes.Away || (o.Does is OfficerDoes.StandsBack && View(o).Ticket is null)));

    private async Task TryAsync(Pending next, DateTimeOffset now)
    {
        try
        {
            await next.Do(now).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not ObjectDisposedException)
        {
            // The lane is busy or the disk is full: a person would try again in a moment.
            Refused++;
            StepFailed(log, fault, center.Code);
            agenda.Enqueue(next, (now + Real(5), ++order));
        }
    }

    // The officer's only next step; an older plan of the same officer becomes void.
    private void Then(Officer officer, DateTimeOffset at, Func<Officer, DateTimeOffset, Task> step)
    {
        var turn = ++officer.Turn;
        agenda.Enqueue(new Pending(now => StepAsync(officer, now, step), () => officer.Turn != turn, OfCitizen: false), (at, ++order));
    }

    private void Later(DateTimeOffset at, Func<DateTimeOffset, Task> step, bool ofCitizen = false) => agenda.Enqueue(new Pending(step, null, ofCitizen), (at, ++order));

    /// <summary>Real seconds as a span of the shown clock.</summary>
    private TimeSpan Real(double seconds) => TimeSpan.FromSeconds(live && speed > 0 ? seconds * speed : seconds);

    private HallSnapshot Now => desks.Hall.Current(center.Code);

    private CounterView View(Officer officer) => Now.Counter(officer.Counter.Code)!;

    private Visit VisitOf(long ticket, string line)
    {
        if (!visits.TryGetValue(ticket, out var visit))
        {
            // Somebody real took this number at the kiosk, or the host was started anew.
            visits[ticket] = visit = new Visit(new Citizen(default, line, null, null, null, "vi", new Dice(seed, center.Code, ticket)));
        }

        return visit;
    }

    private static Press By(string actor) => Press.Once(actor);

    [LoggerMessage(1, LogLevel.Warning, "The simulated day of {Center} could not take a step and tries again.")]
    private static partial void StepFailed(ILogger log, Exception fault, string center);

    private sealed record Pending(Func<DateTimeOffset, Task> Do, Func<bool>? Void, bool OfCitizen)
    {
        public bool IsVoid => Void?.Invoke() == true;
    }
}
