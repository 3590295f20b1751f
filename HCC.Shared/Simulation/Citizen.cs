using HCC.Calendars;
using HCC.Centers;

namespace HCC.Simulation;

/// <summary>Somebody who comes to the hall: what for, and what kind of person.</summary>
/// <param name="At">When the number is taken.</param>
/// <param name="Line">Line.</param>
/// <param name="Procedure">Procedure named at the kiosk.</param>
/// <param name="Priority">Priority declared.</param>
/// <param name="Needs">Help asked for.</param>
/// <param name="Language">Language chosen.</param>
/// <param name="Dice">The person's own chance.</param>
internal sealed record Citizen(DateTimeOffset At, string Line, string? Procedure, string? Priority, string? Needs, string Language, Dice Dice)
{
    private const double English = 0.012;

    /// <summary>All citizens of a day in the order of arrival.</summary>
    public static IReadOnlyList<Citizen> Of(Center center, Demand demand, DateOnly day, int seed)
    {
        var sessions = center.SessionsOf(day);
        if (sessions.Count == 0)
        {
            return [];
        }

        var opens = sessions[0].From.AddMinutes(-center.CallRule.IssueBeforeOpenMinutes);
        var stops = sessions[^1].To.AddMinutes(-center.CallRule.IssueStopBeforeCloseMinutes);
        var whole = new Dice(seed, center.Code, day, "day");
        var factor = demand.DayFactors.GetValueOrDefault(day.DayOfWeek, 1) * whole.LogNormal(1, demand.DaySpread);
        var citizens = new List<Citizen>();
        foreach (var line in demand.Lines.Where(l => center.CountersOf(l.Line).Count > 0))
        {
            var asksPriority = center.Line(line.Line) is { AsksPriority: true };
            var count = new Dice(seed, center.Code, day, line.Line).Poisson(line.PerDay * factor);
            for (var n = 0; n < count; n++)
            {
                var dice = new Dice(seed, center.Code, day, line.Line, n);
                var slot = dice.Pick(demand.Arrivals.Select(a => KeyValuePair.Create(a.From, a.Share)));
                var at = VietnamTime.At(day, slot) + dice.Minutes(0, 30);
                if (at < opens)
                {
                    at = opens + dice.Seconds(1, 240); // stands before the door and takes a number when the kiosk wakes
                }

                var priority = asksPriority && dice.Chance(demand.Priority.Share) ? dice.Pick(demand.Priority.Groups) : null;
                citizens.Add(new Citizen(
                    at, line.Line, line.Procedures is { Count: > 0 } procedures && dice.Chance(0.9) ? dice.Pick(procedures) : null, priority,
                    dice.Chance(priority is null ? 0.004 : 0.07) ? "slow-call" : null, dice.Chance(English) ? "en" : "vi", dice));
            }
        }

        return [.. citizens.Where(c => c.At < stops).OrderBy(c => c.At)];
    }
}

/// <summary>A citizen's way through the hall, as far as the simulation must remember it.</summary>
internal sealed class Visit(Citizen citizen)
{
    public Citizen Citizen { get; } = citizen;

    /// <summary>Has been at a counter, so will surely come when called again.</summary>
    public bool Seen { get; set; }

    /// <summary>Has been held or transferred once; that is enough for one visit.</summary>
    public bool Detoured { get; set; }

    /// <summary>What remains of a held service.</summary>
    public TimeSpan? Left { get; set; }

    /// <summary>Wait until the first call.</summary>
    public TimeSpan Waited { get; set; }
}
