using HCC.Calendars;
using HCC.Centers;
using HCC.Counters;
using HCC.Live;
using HCC.Ticketing;

namespace HCC.Insights;

/// <summary>A counter with the skill that pauses now.</summary>
/// <param name="Code">Counter.</param>
/// <param name="Reason">Reason code.</param>
/// <param name="Minutes">For how long.</param>
public sealed record PausedCounter(string Code, string? Reason, int Minutes);

/// <summary>A line that needs a person, with the facts from which one can act. It proposes nothing that the settings do not allow.</summary>
/// <param name="Line">Line.</param>
/// <param name="Level">How much.</param>
/// <param name="Waiting">Tickets waiting.</param>
/// <param name="LongestMinutes">Longest wait now.</param>
/// <param name="Forecast">What a citizen who comes now has to expect; null when no numbers are given or nothing honest can be said.</param>
/// <param name="TooLate">Whether even the lower end of the forecast lies after the end of the last session.</param>
/// <param name="Open">Counters open with the skill.</param>
/// <param name="Skilled">All counters with the skill.</param>
/// <param name="Free">Open counters with the skill that have had no ticket in hand for a while.</param>
/// <param name="Paused">Paused counters with the skill.</param>
/// <param name="Closed">Closed counters with the skill.</param>
public sealed record TroubleLine(
    string Line, Attention Level, int Waiting, int LongestMinutes, WaitRange? Forecast, bool TooLate, int Open, int Skilled, EqualList<string> Free, EqualList<PausedCounter> Paused, EqualList<string> Closed);

/// <summary>Lines that need a person now, the worst first.</summary>
/// <param name="Lines">At most <see cref="Most"/>.</param>
/// <param name="Count">All of them.</param>
/// <param name="Alarms">Of them beyond the alarm.</param>
/// <param name="AlarmMinutes">The alarm.</param>
/// <param name="Door">The door: what can be done depends on it.</param>
public sealed record TroubleFigures(EqualList<TroubleLine> Lines, int Count, int Alarms, int AlarmMinutes, HallDoor Door)
{
    /// <summary>Lines shown.</summary>
    public const int Most = 5;

    /// <summary>A counter that has just finished is not idle; after this many minutes without a ticket in hand it is.</summary>
    public const int FreeMinutes = 3;

    internal static TroubleFigures Of(Center center, HallSnapshot hall, HallDoor door)
    {
        var found = hall.Lines.Where(l => l.Waiting > 0).Select(l => Look(center, hall, l, door)).Where(l => l.Level != Attention.Calm)
            .OrderByDescending(l => l.Level).ThenByDescending(l => l.LongestMinutes).ThenByDescending(l => l.Forecast?.High ?? 0).ThenBy(l => l.Line, StringComparer.Ordinal).ToList();
        return new([.. found.Take(Most)], found.Count, found.Count(l => l.Level == Attention.Alarm), center.CallRule.AlarmMinutes, door);
    }

    private static TroubleLine Look(Center center, HallSnapshot hall, LineStanding line, HallDoor door)
    {
        var now = hall.At;
        var minutes = line.Tickets.Length == 0 ? 0 : (now - line.Tickets.Min(t => t.Since)).TotalMinutes;
        var level = WallFigures.LevelOf(minutes, center.CallRule);
        // Outside the sessions nobody can open a counter for it: only real waits count then.
        if (level == Attention.Calm && door.State == DoorState.Open && (line.OpenCounters == 0 || ExpectedOpenMinutes(center, line, now) >= center.CallRule.AlarmMinutes))
        {
            level = Attention.Near;
        }

        var skilled = center.CountersOf(line.Code).Select(c => hall.Counter(c.Code)).OfType<CounterView>().ToList();
        return new(
            line.Code, level, line.Waiting, (int)minutes, hall.GivesNumbers ? line.Forecast : null, door.State == DoorState.Open && line.Forecast is { } wait && IsTooLate(center, now.AddMinutes(wait.Low)), line.OpenCounters, skilled.Count,
            [.. skilled.Where(c => c is { State: CounterState.Open, Ticket: null } && (now - IdleSince(c)).TotalMinutes >= FreeMinutes).Select(c => c.Code)],
            [.. skilled.Where(c => c.State == CounterState.Paused).Select(c => new PausedCounter(c.Code, c.Reason, (int)(now - c.Since).TotalMinutes))],
            [.. skilled.Where(c => c.State == CounterState.Closed).Select(c => c.Code)]);
    }

    private static bool IsTooLate(Center center, DateTimeOffset turn) => center.SessionsOf(VietnamTime.ServiceDay(turn)) is [.., var last] && turn >= last.To;

    private static DateTimeOffset IdleSince(CounterView counter) => counter.LastFinished is { } last && last.At > counter.Since ? last.At : counter.Since;

    // The middle of the range, without the lunch break: nobody can open a counter against lunch.
    private static double ExpectedOpenMinutes(Center center, LineStanding line, DateTimeOffset now)
    {
        if (line.Forecast is not { } range)
        {
            return 0;
        }

        var middle = (range.Low + range.High) / 2.0;
        return middle - HallDoor.BreakMinutes(center, now, now.AddMinutes(middle));
    }
}
