using HCC.Ticketing;

namespace HCC.Simulation;

/// <content>One ticket at one counter: called, perhaps again, served, perhaps held or sent on, finished.</content>
public sealed partial class HallDay
{
    private const double NeedsRecall = 0.07;
    private const double Transfers = 0.02;
    private const double Holds = 0.015;
    private const double FinishesTooEarly = 0.006;

    private void Called(Officer officer, TicketCard card, DateTimeOffset at)
    {
        waiting.Remove(card.Id);
        var visit = VisitOf(card.Id, card.ServiceLine);
        var dice = visit.Citizen.Dice;
        visit.Waited = visit.Waited == default ? at - card.IssuedAt : visit.Waited;
        officer.Hand = new Hand(card.Id, visit, TicketStatus.Called, card.ServiceLine);
        officer.Does = OfficerDoes.Busy;
        if (!visit.Seen && dice.Chance(demand.NoShow.After(visit.Waited)))
        {
            RecallAfter(officer, at, center.CallRule.RecallsBeforeNoShow, MarkNoShowAsync);
        }
        else if (dice.Chance(NeedsRecall))
        {
            RecallAfter(officer, at, 1, BeginAsync);
        }
        else
        {
            Then(officer, at + Walk(dice), BeginAsync);
        }
    }

    private TimeSpan Walk(Dice dice) => Dice.Whole(TimeSpan.FromMinutes(Math.Clamp(dice.LogNormal(demand.Service.CallMinutes, 0.5), 0.12, 2.5)));

    private void RecallAfter(Officer officer, DateTimeOffset at, int times, Func<Officer, DateTimeOffset, Task> then) =>
        Then(officer, at + officer.Dice.Seconds(40, 65), async (o, now) =>
        {
            if (times == 0)
            {
                await then(o, now).ConfigureAwait(false);
            }
            else if (Took(o, await desks.Tickets.RecallAsync(center.Code, o.Counter.Code, By(o.Actor)).ConfigureAwait(false), now))
            {
                if (times > 1 || then == MarkNoShowAsync)
                {
                    RecallAfter(o, now, times - 1, then);
                }
                else
                {
                    Then(o, now + o.Dice.Seconds(8, 30), then);
                }
            }
        });

    private async Task MarkNoShowAsync(Officer officer, DateTimeOffset at)
    {
        var hand = officer.Hand!;
        if (Took(officer, await desks.Tickets.MarkNoShowAsync(center.Code, officer.Counter.Code, By(officer.Actor)).ConfigureAwait(false), at))
        {
            MissedCall(officer, hand, at);
            Tidy(officer, at);
        }
    }

    private async Task BeginAsync(Officer officer, DateTimeOffset at)
    {
        var hand = officer.Hand!;
        if (!Took(officer, await desks.Tickets.BeginAsync(center.Code, officer.Counter.Code, By(officer.Actor)).ConfigureAwait(false), at))
        {
            return;
        }

        officer.Hand = hand with { Status = TicketStatus.Serving };
        hand.Visit.Seen = true;
        var service = hand.Visit.Left ?? ServiceTime(officer, hand);
        hand.Visit.Left = null;
        var detour = hand.Visit.Detoured || at > sessions[^1].To.AddMinutes(-40) ? 1 : hand.Visit.Citizen.Dice.Uniform();
        if (detour < Transfers && Elsewhere(officer, hand) is { } request)
        {
            Then(officer, at + officer.Dice.Seconds(50, 200), (o, now) => TransferAsync(o, request, now));
        }
        else if (detour is >= Transfers and < Transfers + Holds)
        {
            hand.Visit.Left = Dice.Whole(service * 0.6);
            Then(officer, at + Dice.Whole(service * 0.4), HoldAsync);
        }
        else
        {
            Then(officer, at + service, FinishAsync);
        }
    }

    private TimeSpan ServiceTime(Officer officer, Hand hand)
    {
        var mean = center.Line(hand.Line)?.TypicalMinutes ?? 10;
        var cv = lines.GetValueOrDefault(hand.Line)?.Cv ?? 0.7;
        return Dice.Whole(TimeSpan.FromMinutes(Math.Max(0.6, hand.Visit.Citizen.Dice.LogNormal(mean, cv) * officer.Pace)));
    }

    private async Task FinishAsync(Officer officer, DateTimeOffset at)
    {
        var hand = officer.Hand!;
        var completed = await desks.Tickets.CompleteAsync(center.Code, officer.Counter.Code, null, By(officer.Actor)).ConfigureAwait(false);
        if (!Took(officer, completed, at))
        {
            return;
        }

        if (!hand.Visit.Detoured && officer.Dice.Chance(FinishesTooEarly))
        {
            hand.Visit.Detoured = true;
            (officer.Does, officer.Hand) = (OfficerDoes.Idle, null);
            officer.Woken = true;
            Then(officer, at + officer.Dice.Seconds(4, 15), (o, now) => UndoAsync(o, hand, now));
            return;
        }

        await PapersAsync(officer, hand, completed.Value!.Token).ConfigureAwait(false);
        Served(officer, hand, at);
        Tidy(officer, at);
    }

    private async Task UndoAsync(Officer officer, Hand hand, DateTimeOffset at)
    {
        if (Took(officer, await desks.Tickets.UndoAsync(center.Code, officer.Counter.Code, By(officer.Actor)).ConfigureAwait(false), at, hand.Ticket))
        {
            (officer.Does, officer.Hand) = (OfficerDoes.Busy, hand);
            Then(officer, at + officer.Dice.Seconds(40, 150), FinishAsync);
        }
    }

    private async Task HoldAsync(Officer officer, DateTimeOffset at)
    {
        var answer = await desks.Tickets.HoldAsync(center.Code, officer.Counter.Code, (int)officer.Dice.Between(5, 16), By(officer.Actor)).ConfigureAwait(false);
        if (Took(officer, answer, at))
        {
            officer.Hand!.Visit.Detoured = true;
            Queue(answer.Value!, at);
            Tidy(officer, at);
        }
    }

    private async Task TransferAsync(Officer officer, TransferRequest request, DateTimeOffset at)
    {
        var answer = await desks.Tickets.TransferAsync(center.Code, officer.Counter.Code, request, By(officer.Actor)).ConfigureAwait(false);
        if (Took(officer, answer, at))
        {
            officer.Hand!.Visit.Detoured = true;
            Tidy(officer, at);
            Queue(answer.Value!, at);
        }
    }

    // The right line was another one of the same group, or a colleague knows it better.
    private TransferRequest? Elsewhere(Officer officer, Hand hand)
    {
        var group = center.Line(hand.Line)?.Group;
        var others = lines.Keys.Where(l => l != hand.Line && center.Line(l)?.Group == group && Staffed(l, officer)).Order(StringComparer.Ordinal).ToList();
        var colleagues = officers.Where(o => o != officer && o.Does is OfficerDoes.Idle or OfficerDoes.Busy && o.Counter.Serves(hand.Line)).ToList();
        return colleagues.Count > 0 && officer.Dice.Chance(0.35) ? new TransferRequest(hand.Line, officer.Dice.Pick(colleagues).Counter.Code)
            : others.Count > 0 ? new TransferRequest(officer.Dice.Pick(others)) : null;
    }

    private bool Staffed(string line, Officer except) => officers.Any(o => o != except && o.Does is OfficerDoes.Idle or OfficerDoes.Busy && o.Counter.Serves(line));

    /// <summary>A moment for the papers, then the next.</summary>
    private void Tidy(Officer officer, DateTimeOffset at)
    {
        Rest(officer, at);
        officer.Woken = true; // looks up by itself
        Then(officer, at + officer.Dice.Seconds(6, 30), LookAsync);
    }
}
