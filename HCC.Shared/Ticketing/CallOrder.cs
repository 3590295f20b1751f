using System.Globalization;
using HCC.Centers;
using HCC.Text;

namespace HCC.Ticketing;

/// <summary>What the rule of calling needs to know of a waiting ticket.</summary>
/// <param name="Id">Ticket.</param>
/// <param name="Number">Its number.</param>
/// <param name="Line">Its line.</param>
/// <param name="Priority">Its priority group, or null.</param>
/// <param name="Weight">How many times each of its minutes counts.</param>
/// <param name="IssuedAt">Start of its wait for the order.</param>
/// <param name="ForCounter">Counter to which it was sent, or null.</param>
/// <param name="Held">Whether it is held at <paramref name="ForCounter"/>.</param>
/// <param name="DueAt">While held: when it is due again.</param>
public readonly record struct WaitingTicket(long Id, TicketNumber Number, string Line, string? Priority, double Weight, DateTimeOffset IssuedAt, string? ForCounter = null, bool Held = false, DateTimeOffset? DueAt = null)
{
    /// <summary>Minutes waited so far.</summary>
    public double Waited(DateTimeOffset now) => Math.Max(0, (now - IssuedAt).TotalMinutes);

    /// <summary>Accumulated priority: weight × minutes waited (Kleinrock 1964; Stanford, Taylor and Ziedins 2014).</summary>
    public double Score(DateTimeOffset now) => Weight * Waited(now);
}

/// <summary>The ticket to call and why it is this one, in words for officer and citizen.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Why">The sentence.</param>
public sealed record NextCall(WaitingTicket Ticket, string Why);

/// <summary>
/// The order of calling, one rule for the live desk and every forecast: a held ticket that is due, then a ticket sent to this very
/// counter, then the highest accumulated priority among the lines that the counter serves; ties go to the earlier number.
/// Nobody starves, since everybody's score grows; a maximum wait raises an alarm and never reorders (wait-time study §3).
/// </summary>
public static class NextTicket
{
    /// <summary>Chooses the next ticket for a counter, or null when nobody waits for it.</summary>
    public static NextCall? Choose(Center center, Counter counter, IEnumerable<WaitingTicket> waiting, DateTimeOffset now)
    {
        WaitingTicket? best = null, second = null;
        foreach (var ticket in waiting)
        {
            if (!MayCall(counter, ticket, now))
            {
                continue;
            }

            if (best is null || Before(ticket, best.Value, now))
            {
                (best, second) = (ticket, best);
            }
            else if (second is null || Before(ticket, second.Value, now))
            {
                second = ticket;
            }
        }

        return best is { } chosen ? new NextCall(chosen, WhyThisOne.Say(center, chosen, second, now)) : null;
    }

    /// <summary>Whether a counter may call a ticket now.</summary>
    public static bool MayCall(Counter counter, WaitingTicket ticket, DateTimeOffset now) =>
        ticket.Held ? Same(ticket.ForCounter, counter.Code) && ticket.DueAt <= now
        : ticket.ForCounter is not null ? Same(ticket.ForCounter, counter.Code)
        : counter.Serves(ticket.Line);

    /// <summary>Whether a ticket comes before another.</summary>
    public static bool Before(WaitingTicket a, WaitingTicket b, DateTimeOffset now)
    {
        var (rankA, rankB) = (Rank(a), Rank(b));
        if (rankA != rankB)
        {
            return rankA > rankB;
        }

        var (scoreA, scoreB) = (a.Score(now), b.Score(now));
        return scoreA != scoreB ? scoreA > scoreB : a.Id < b.Id;
    }

    private static int Rank(WaitingTicket ticket) => ticket.Held ? 2 : ticket.ForCounter is not null ? 1 : 0;

    private static bool Same(string? a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Says why a ticket was chosen. Stored in Vietnamese with the call; officers, citizens and complaints read the same sentence.</summary>
public static class WhyThisOne
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>The sentence for a choice over the runner-up.</summary>
    public static string Say(Center center, WaitingTicket chosen, WaitingTicket? second, DateTimeOffset now)
    {
        if (chosen.Held)
        {
            return Text(nameof(FlowText.WhyHeld));
        }

        if (chosen.ForCounter is not null)
        {
            return Text(nameof(FlowText.WhySent), Minutes(chosen));
        }

        var group = center.Priority(chosen.Priority)?.Name.Vi;
        return (group, second) switch
        {
            (null, null) => Text(nameof(FlowText.WhyOnlyOne), Minutes(chosen)),
            (not null, null) => Text(nameof(FlowText.WhyPriorityAlone), group, Minutes(chosen)),
            (not null, { } next) => Text(nameof(FlowText.WhyPriority), group, Minutes(chosen), chosen.Weight, next.Number, Minutes(next)),
            (null, { Priority: not null } next) => Text(nameof(FlowText.WhyNormalOverPriority), Minutes(chosen), next.Number, Minutes(next), next.Weight),
            (null, { } next) => Text(nameof(FlowText.WhyLongest), Minutes(chosen), next.Number, Minutes(next)),
        };

        int Minutes(WaitingTicket ticket) => (int)ticket.Waited(now);
    }

    /// <summary>The sentence for a call out of order.</summary>
    public static string Chosen(string? reason) => string.IsNullOrWhiteSpace(reason) ? Text(nameof(FlowText.WhyChosen)) : Text(nameof(FlowText.WhyChosenReason), reason.Trim());

    private static string Text(string name, params object?[] parts) => string.Format(Vi, FlowText.ResourceManager.GetString(name, Vi)!, parts);
}
