using HCC.Feedback;
using HCC.Ticketing;

namespace HCC.Simulation;

/// <content>What citizens do: take a number, lose patience, come back, rate.</content>
public sealed partial class HallDay
{
    private const double LosesPatience = 0.012;
    private const double ComesBack = 0.2;

    // Tickets that wait for a call, as the simulation knows them; live, the snapshot knows better.
    private readonly Dictionary<long, (string Line, string? ForCounter, DateTimeOffset? DueAt, DateTimeOffset Since)> waiting = [];

    private async Task ArriveAsync(Citizen citizen, DateTimeOffset at)
    {
        var answer = await desks.Tickets.IssueAsync(center.Code, new IssueRequest(citizen.Line, citizen.Procedure, citizen.Priority, citizen.Needs, citizen.Language, Source), By(CitizenActor)).ConfigureAwait(false);
        if (answer.Value is not { } card)
        {
            Refused++; // the line is full or the kiosk has closed: home again
            return;
        }

        visits[card.Id] = new Visit(citizen);
        Queue(card, at);
        if (citizen.Dice.Chance(LosesPatience))
        {
            Later(at + Dice.Whole(TimeSpan.FromMinutes(citizen.Dice.LogNormal(30, 0.5))), now => LeaveAsync(card.Id, now));
        }
    }

    private async Task LeaveAsync(long ticket, DateTimeOffset at)
    {
        // Who sits at a counter stays; live, a real officer may have been faster than this look, and the refusal says so.
        if (waiting.TryGetValue(ticket, out var wait) && wait.DueAt is null && (await desks.Tickets.CancelAsync(ticket, null, By(CitizenActor)).ConfigureAwait(false)).Done)
        {
            waiting.Remove(ticket);
        }
    }

    private void MissedCall(Officer officer, Hand hand, DateTimeOffset at)
    {
        var dice = hand.Visit.Citizen.Dice;
        var back = at + dice.Minutes(4, 20);
        if (dice.Chance(ComesBack) && back < sessions[^1].To.AddMinutes(-5))
        {
            Later(back, async now =>
            {
                var answer = await desks.Tickets.ReinstateAsync(hand.Ticket, null, By(officer.Actor)).ConfigureAwait(false);
                if (answer.Value is { } card)
                {
                    hand.Visit.Seen = true;
                    Queue(card, now);
                }
            });
        }
    }

    private void Served(Officer officer, Hand hand, DateTimeOffset at)
    {
        var dice = hand.Visit.Citizen.Dice;
        if (dice.Chance(demand.Ratings.Participation))
        {
            Later(at + dice.Seconds(6, 45), now => RateAsync(officer, hand, now));
        }
    }

    private async Task RateAsync(Officer officer, Hand hand, DateTimeOffset at)
    {
        var dice = hand.Visit.Citizen.Dice;
        var score = dice.Pick(demand.Ratings.Scores);
        if (demand.Ratings.Worse is { } worse && dice.Chance((hand.Visit.Waited.TotalMinutes - worse.AfterMinutes) * worse.PerMinute))
        {
            score = Math.Max(1, score - 1 - (dice.Chance(0.4) ? 1 : 0));
        }

        var answer = await desks.Ratings.RateAsync(new RatingRequest(center.Code, officer.Counter.Code, hand.Ticket, score, Source: Source), By(CitizenActor)).ConfigureAwait(false);
        if (answer.Done && center.RatingLevels.Any(l => l.Score == score && l.AsksReason) && dice.Chance(demand.Ratings.ReasonGiven))
        {
            var first = dice.Pick(demand.Ratings.Reasons);
            var second = dice.Pick(demand.Ratings.Reasons);
            IReadOnlyList<string> reasons = first != second && dice.Chance(0.25) ? [first, second] : [first];
            Later(at + dice.Seconds(3, 12), _ => desks.Ratings.ExplainAsync(hand.Ticket, reasons, null, By(CitizenActor)));
        }
    }

    /// <summary>A ticket waits; an idle officer with the skill is told.</summary>
    private void Queue(TicketCard card, DateTimeOffset at)
    {
        var held = card.State == TicketStatus.OnHold;
        waiting[card.Id] = (card.ServiceLine, held ? card.Counter : card.ForCounter, held ? card.HeldUntil : null, at);
        if (held && card.HeldUntil is { } due)
        {
            Later(due, now =>
            {
                Wake(card, now);
                return Task.CompletedTask;
            });
        }
        else
        {
            Wake(card, at);
        }
    }

    private void Wake(TicketCard card, DateTimeOffset at)
    {
        var only = card.ForCounter ?? (card.State == TicketStatus.OnHold ? card.Counter : null);
        var idle = officers.Where(o => o is { Does: OfficerDoes.Idle, Woken: false } && MayCall(o, card.ServiceLine, only)).MinBy(o => o.IdleSince);
        if (idle is not null)
        {
            idle.Woken = true;
            Then(idle, at + idle.Dice.Seconds(2, 9), LookAsync);
        }
    }

    private bool SomebodyWaits(Officer officer, DateTimeOffset at) => live
        ? Now is { } hall && (hall.Lines.Any(l => l.Tickets.Any(t => MayCall(officer, l.Code, t.ForCounter))) || View(officer).Held.Any(t => t.HeldUntil <= at))
        : waiting.Values.Any(w => MayCall(officer, w.Line, w.ForCounter) && !(w.DueAt > at));

    private static bool MayCall(Officer officer, string line, string? only) => only is null ? officer.Counter.Serves(line) : string.Equals(only, officer.Counter.Code, StringComparison.OrdinalIgnoreCase);
}
