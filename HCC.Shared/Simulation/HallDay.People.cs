using HCC.Counters;
using HCC.Live;
using HCC.Ticketing;

namespace HCC.Simulation;

/// <content>
/// Real people beside the simulated ones. An officer whose counter does not look as he left it presses nothing; if it stays so, a person is
/// at work there and the officer stands back until the counter has been closed again for a while.
/// </content>
public sealed partial class HallDay
{
    /// <summary>A snapshot follows a verb within a few milliseconds; what still looks odd after this time was done by somebody else.</summary>
    private static readonly TimeSpan Surely = TimeSpan.FromMilliseconds(700);

    /// <summary>A counter that a person has closed, or left open and empty in the simulated officer's name, is free again after this time of the shown clock.</summary>
    private static readonly TimeSpan FreeAgain = TimeSpan.FromMinutes(5);

    /// <summary>The same for a counter that a person has paused.</summary>
    private static readonly TimeSpan PausedLongEnough = TimeSpan.FromMinutes(30);

    /// <summary>Takes over a day that is under way: counters and tickets in hand of simulated officers, and whoever waits. For a restart on the same data.</summary>
    public async Task TakeOverAsync(DateTimeOffset at)
    {
        agenda.Clear();
        waiting.Clear();
        foreach (var citizen in Citizens.Where(c => c.At > at))
        {
            Later(citizen.At, now => ArriveAsync(citizen, now), ofCitizen: true);
        }

        if (sessions.Count == 0)
        {
            return;
        }

        LeadLater(at);
        var hall = await FreshAsync().ConfigureAwait(false);
        foreach (var ticket in hall.Lines.SelectMany(l => l.Tickets).Concat(hall.Counters.SelectMany(c => c.Held)))
        {
            waiting[ticket.Id] = (ticket.Line, ticket.ForCounter, ticket.Status == TicketStatus.OnHold ? ticket.HeldUntil : null, ticket.Since);
        }

        foreach (var officer in officers)
        {
            officer.Session = SessionAt(at);
            PlanPause(officer, at);
            var view = hall.Counter(officer.Counter.Code)!;
            if (view.State != CounterState.Closed)
            {
                await AdoptAsync(officer, view, at).ConfigureAwait(false);
            }
            else if (at < sessions[^1].To)
            {
                Come(officer, at);
            }
        }
    }

    // The hall is folded anew when the clock has moved to another day; any command makes the lane look at the clock.
    private async Task<HallSnapshot> FreshAsync()
    {
        do
        {
            await desks.Tickets.FindAsync(0).ConfigureAwait(false);
            await Task.Delay(TimeSpan.FromMilliseconds(30), TimeProvider.System).ConfigureAwait(false);
        }
        while (Now.Day != Day);
        return Now;
    }

    private int SessionAt(DateTimeOffset at)
    {
        var session = 0;
        while (session < sessions.Count - 1 && at >= sessions[session].To)
        {
            session++;
        }

        return session;
    }

    private async Task StepAsync(Officer officer, DateTimeOffset at, Func<Officer, DateTimeOffset, Task> step)
    {
        if (live && !AsLeft(officer, View(officer)))
        {
            Then(officer, at + Real(0.2), step); // wait and see: Watch decides whether somebody else is here
            return;
        }

        await step(officer, at).ConfigureAwait(false);
        officer.OddSince = null;
    }

    private static bool AsLeft(Officer officer, CounterView view) =>
        view.State == officer.Leaves && (view.State == CounterState.Closed || view.Officer == officer.Actor)
        && view.Ticket?.Id == officer.Hand?.Ticket && (officer.Hand is null || view.Ticket?.Status == officer.Hand.Status);

    /// <summary>Looks over all counters: who is new, who has gone, whom has nobody noticed.</summary>
    private void Watch(DateTimeOffset now)
    {
        foreach (var officer in officers)
        {
            var view = View(officer);
            if (officer.Does == OfficerDoes.StandsBack)
            {
                ComeBack(officer, view, now);
            }
            else if (AsLeft(officer, view))
            {
                officer.OddSince = null;
            }
            else if (officer.OddSince is null)
            {
                officer.OddSince = TimeProvider.System.GetTimestamp();
            }
            else if (TimeProvider.System.GetElapsedTime(officer.OddSince.Value) > Surely)
            {
                StandBack(officer);
            }
        }

        // Numbers taken by real people, or sent here by them: nobody told the idle officer.
        foreach (var officer in officers.Where(o => o is { Does: OfficerDoes.Idle, Woken: false } && SomebodyWaits(o, now)))
        {
            officer.Woken = true;
            Then(officer, now + officer.Dice.Seconds(3, 9), LookAsync);
        }
    }

    private static void StandBack(Officer officer)
    {
        officer.Turn++;
        (officer.Does, officer.Hand, officer.OddSince, officer.FreeSince) = (OfficerDoes.StandsBack, null, null, null);
    }

    private void ComeBack(Officer officer, CounterView view, DateTimeOffset now)
    {
        var free = view.Ticket is null && (view.State == CounterState.Closed || view.Officer == officer.Actor);
        officer.FreeSince = free ? officer.FreeSince ?? now : null;
        if (now - officer.FreeSince <= (view.State == CounterState.Paused ? PausedLongEnough : FreeAgain) || officer.FreeSince is null)
        {
            return;
        }

        officer.FreeSince = null;
        officer.Session = SessionAt(now);
        if (view.State == CounterState.Closed)
        {
            officer.Does = OfficerDoes.Away;
            if (now < sessions[^1].To)
            {
                Come(officer, now);
            }
        }
        else
        {
            officer.Does = view.State == CounterState.Open ? OfficerDoes.Idle : OfficerDoes.Paused;
            Then(officer, now, view.State == CounterState.Open ? LookAsync : OpenAsync);
        }
    }

    /// <summary>Takes the answer of a verb on the ticket in hand; false when things are not as the officer thought.</summary>
    private bool Took(Officer officer, Answer<TicketCard> answer, DateTimeOffset at, long? ticket = null)
    {
        if (answer.Value is { } card && card.Id == (ticket ?? officer.Hand?.Ticket))
        {
            return true;
        }

        if (answer.Done)
        {
            // A person called another ticket in the very same moment: it is theirs, the step is taken back.
            Later(at, _ => desks.Tickets.UndoAsync(center.Code, officer.Counter.Code, By(officer.Actor)));
        }

        Puzzled(officer, at);
        return false;
    }

    /// <summary>A verb was refused: somebody else was here. The officer looks again and adopts what he finds, or stands back.</summary>
    private void Puzzled(Officer officer, DateTimeOffset at)
    {
        Refused++;
        StandBack(officer);
        if (live)
        {
            Later(at + Real(0.5), now => officer.Does == OfficerDoes.StandsBack && View(officer) is { State: CounterState.Open } view ? AdoptAsync(officer, view, now) : Task.CompletedTask);
        }
    }

    private async Task AdoptAsync(Officer officer, CounterView view, DateTimeOffset at)
    {
        if (view.State == CounterState.Closed || view.Officer != officer.Actor)
        {
            StandBack(officer);
        }
        else if (view.Ticket is not { } ticket)
        {
            if (view.State == CounterState.Paused)
            {
                officer.Does = OfficerDoes.Paused;
                var opens = sessions[officer.Session].From;
                Then(officer, (opens > at ? opens : at) + officer.Dice.Minutes(1, 6), OpenAsync);
            }
            else
            {
                Rest(officer, at);
                Then(officer, at + officer.Dice.Seconds(3, 12), LookAsync);
            }
        }
        else if (await desks.Tickets.FindAsync(ticket.Id).ConfigureAwait(false) is not { } found || found.Moves[^1].Actor != officer.Actor)
        {
            StandBack(officer); // a person called or began it
        }
        else
        {
            var visit = VisitOf(ticket.Id, ticket.Line);
            (visit.Seen, visit.Waited) = (true, (found.Ticket.CalledAt ?? at) - found.Ticket.IssuedAt);
            officer.Hand = new Hand(ticket.Id, visit, ticket.Status, ticket.Line);
            officer.Does = OfficerDoes.Busy;
            var left = ServiceTime(officer, officer.Hand) - (at - (found.Ticket.BeganAt ?? at));
            Then(officer, at + (ticket.Status == TicketStatus.Called ? officer.Dice.Seconds(5, 30) : left > TimeSpan.FromSeconds(20) ? left : officer.Dice.Seconds(20, 90)),
                ticket.Status == TicketStatus.Called ? BeginAsync : FinishAsync);
        }
    }
}
