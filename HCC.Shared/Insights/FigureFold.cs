using HCC.Ticketing;

namespace HCC.Insights;

/// <summary>Mutable counts behind <see cref="DayFigures"/> or <see cref="LineFigures"/>; one owner, no locks.</summary>
public sealed class FigureFold
{
    private const int RecentWaits = 20;
    private const int RecentServices = 30;

    /// <summary>Known service times weigh like this many when they are mixed with the expected time.</summary>
    private const int PriorServices = 5;

    private readonly int[] byStatus = new int[Enum.GetValues<TicketStatus>().Length];
    private readonly int[] issuedBySlot = new int[48];
    private readonly int[] servedBySlot = new int[48];
    private readonly int[] scores = new int[5];
    private readonly TimeHistogram waits = new();
    private readonly TimeHistogram services = new();

    // In the order of time, all of the day: what is "recent" then depends on the rows alone and not on the order of changes.
    private readonly SortedSet<(DateTimeOffset At, long Ticket, double Seconds)> waitsInTime = [];
    private readonly SortedSet<(DateTimeOffset At, long Ticket, double Seconds)> servicesInTime = [];
    private int issued;

    /// <summary>Tickets of a status.</summary>
    public int Of(TicketStatus status) => byStatus[(int)status];

    /// <summary>Adds (1) or takes away (−1) the facts of a ticket; <paramref name="line"/> limits the fold to one line, null takes all.</summary>
    public void Add(long ticket, TicketFacts facts, int sign, string? line = null)
    {
        if (line is null || facts.IssuedLine == line)
        {
            issued += sign;
            issuedBySlot[facts.IssuedSlot] += sign;
        }

        if (line is null || facts.Line == line)
        {
            byStatus[(int)facts.Status] += sign;
            if (facts is { ServedSlot: { } slot, ServiceSeconds: { } seconds, ServedAt: { } at })
            {
                servedBySlot[slot] += sign;
                services.Add(seconds, sign);
                Remember(servicesInTime, (at, ticket, seconds), sign);
            }
        }

        foreach (var (waitLine, seconds, at) in facts.Waits)
        {
            if (line is null || waitLine == line)
            {
                waits.Add(seconds, sign);
                Remember(waitsInTime, (at, ticket, seconds), sign);
            }
        }
    }

    /// <summary>Adds a rating.</summary>
    public void Rate(int score) => scores[score - 1]++;

    /// <summary>Figures of the whole day.</summary>
    public DayFigures ToDay() => new()
    {
        Issued = issued,
        Served = Of(TicketStatus.Completed),
        NoShow = Of(TicketStatus.NoShow),
        Cancelled = Of(TicketStatus.Cancelled),
        Waiting = Of(TicketStatus.Waiting),
        AtCounters = Of(TicketStatus.Called) + Of(TicketStatus.Serving),
        OnHold = Of(TicketStatus.OnHold),
        Wait = waits.ToSpread(),
        RecentWaitSeconds = RecentWait(),
        RecentWaits = Math.Min(RecentWaits, waitsInTime.Count),
        Service = services.ToSpread(),
        IssuedByHalfHour = [.. issuedBySlot],
        ServedByHalfHour = [.. servedBySlot],
        Ratings = new RatingFigures([.. scores]),
    };

    /// <summary>Figures of a line.</summary>
    /// <param name="typicalMinutes">Expected service time while few are known.</param>
    public LineFigures ToLine(double typicalMinutes) => new(
        issued, Of(TicketStatus.Completed), Of(TicketStatus.NoShow), Of(TicketStatus.Cancelled), waits.ToSpread(), services.ToSpread(),
        RecentWait(), RecentService(typicalMinutes), new RatingFigures([.. scores]));

    /// <summary>Mean of the last service times in seconds, drawn toward the expected time while few are known.</summary>
    public double RecentService(double typicalMinutes) =>
        ((typicalMinutes * 60 * PriorServices) + servicesInTime.Reverse().Take(RecentServices).Sum(s => s.Seconds)) / (PriorServices + Math.Min(RecentServices, servicesInTime.Count));

    private double? RecentWait() => waitsInTime.Count == 0 ? null : Median(waitsInTime.Reverse().Take(RecentWaits).Select(w => w.Seconds));

    private static void Remember(SortedSet<(DateTimeOffset At, long Ticket, double Seconds)> inTime, (DateTimeOffset At, long Ticket, double Seconds) time, int sign)
    {
        if (sign > 0)
        {
            inTime.Add(time);
        }
        else
        {
            inTime.Remove(time);
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
