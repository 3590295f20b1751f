using HCC.Centers;
using HCC.Insights;
using HCC.Persistence;

namespace HCC.Live;

/// <summary>Builds the hall's moving state from the rows of one service day, and the baseline from the same weekday before.</summary>
internal static class HallWarmUp
{
    private const int WeeksBack = 4;

    public static HallState Fold(HallTransaction tx, Center center, DateOnly day)
    {
        var state = new HallState(center, day, Baseline(tx, center.Code, day));
        state.Load(tx.TicketsOf(center.Code, day), tx.MovesOf(center.Code, day));
        foreach (var standing in tx.StandingsOn(center.Code, day))
        {
            state.Apply(new CounterMoved(standing));
        }

        foreach (var rated in tx.RatingsOn(center.Code, day))
        {
            state.Apply(rated);
        }

        foreach (var announced in tx.AnnouncementsOn(center.Code, day))
        {
            state.Apply(announced);
        }

        return state;
    }

    // Only days on which somebody was served count: a holiday says nothing about an ordinary Friday.
    private static WeekdayBaseline? Baseline(HallTransaction tx, string center, DateOnly day)
    {
        var issued = new double[48];
        var served = new double[48];
        var waits = new TimeHistogram();
        var days = new List<DateOnly>();
        for (var week = 1; week <= WeeksBack; week++)
        {
            var before = day.AddDays(-7 * week);
            var fold = new FigureFold();
            foreach (var moves in tx.MovesOf(center, before).GroupBy(m => m.Ticket))
            {
                var facts = TicketFacts.Of([.. moves]);
                fold.Add(moves.Key, facts, 1);
                foreach (var (_, seconds, _) in facts.Waits)
                {
                    waits.Add(seconds);
                }
            }

            var figures = fold.ToDay();
            if (figures.Served == 0)
            {
                continue;
            }

            days.Add(before);
            for (var slot = 0; slot < 48; slot++)
            {
                issued[slot] += figures.IssuedByHalfHour[slot];
                served[slot] += figures.ServedByHalfHour[slot];
            }
        }

        return days.Count == 0 ? null : new WeekdayBaseline(
            [.. days], [.. issued.Select(n => n / days.Count)], [.. served.Select(n => n / days.Count)], waits.Count == 0 ? null : waits.Quantile(0.5));
    }
}
