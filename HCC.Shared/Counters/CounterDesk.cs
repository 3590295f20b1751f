using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Live;
using HCC.Persistence;
using HCC.Ticketing;

namespace HCC.Counters;

/// <summary>The verbs of a counter: open, pause with a reason, close. One officer has one counter; one counter has one officer.</summary>
/// <param name="lane">The writer.</param>
/// <param name="book">The centers.</param>
/// <param name="time">Clock of the product.</param>
public sealed class CounterDesk(WriteLane lane, CenterBook book, TimeProvider time)
{
    /// <summary>Whether somebody limited to some agencies may work at a counter: it is one of theirs, or nothing but their matters is served there (S131).</summary>
    public static bool MayServe(Center center, Counter counter, AgencyLimit? limit) =>
        limit is null || limit.Allows(counter.Agency) || (counter.Lines.Count > 0 && counter.Lines.All(l => limit.Allows(center.Line(l)?.Agency)));

    /// <summary>Opens a counter, or resumes it after a pause. Opening one's own open counter again changes nothing and is done.</summary>
    /// <param name="center">Center.</param>
    /// <param name="counter">Counter.</param>
    /// <param name="officerName">Name for colleagues.</param>
    /// <param name="press">Press; its actor is the officer.</param>
    public Task<Answer<CounterStanding>> OpenAsync(string center, string counter, string? officerName, Press press) =>
        RunAsync(center, counter, press, $"open|{center}|{counter}", (tx, c, standing, at) =>
        {
            if (!MayServe(c, c.Counter(standing.Code)!, press.Limit))
            {
                return CounterRefusal.NotOfYours(standing.Code);
            }

            if (standing.State == CounterState.Open)
            {
                return standing.Officer == press.Actor ? standing : CounterRefusal.Taken(standing);
            }

            if (standing.State == CounterState.Paused && standing.Officer != press.Actor)
            {
                return CounterRefusal.Taken(standing);
            }

            // A person has one counter; a program stands for many people.
            var elsewhere = press.Actor.StartsWith("key:", StringComparison.Ordinal) ? null : tx.StandingsOn(standing.Center, standing.Day).FirstOrDefault(s => s.Officer == press.Actor && s.State != CounterState.Closed && s.Code != standing.Code);
            return elsewhere is not null ? CounterRefusal.OfficerElsewhere(elsewhere.Code) : Move(tx, standing, CounterAction.Open, press.Actor, officerName ?? standing.OfficerName, null, at);
        });

    /// <summary>Pauses an open counter that has no ticket in hand; the reason is one of the center's list.</summary>
    public Task<Answer<CounterStanding>> PauseAsync(string center, string counter, string? reason, Press press) =>
        RunAsync(center, counter, press, $"pause|{center}|{counter}|{reason}", (tx, c, standing, at) =>
            c.PauseReasons.All(r => r.Code != reason) ? CounterRefusal.PauseReason() : Busy(tx, standing) ?? Move(tx, standing, CounterAction.Pause, standing.Officer ?? press.Actor, standing.OfficerName, reason, at, press.Actor));

    /// <summary>Closes a counter that has no ticket in hand. Closing a closed counter changes nothing and is done.</summary>
    public Task<Answer<CounterStanding>> CloseAsync(string center, string counter, Press press) =>
        RunAsync(center, counter, press, $"close|{center}|{counter}", (tx, _, standing, at) =>
            standing.State == CounterState.Closed ? standing : Busy(tx, standing) ?? Close(tx, standing, press.Actor, at));

    // Nobody will call at a closed counter: what is held there or was sent there goes back to its line, with its number and its place in time.
    private static Answer<CounterStanding> Close(HallTransaction tx, CounterStanding standing, string actor, DateTimeOffset at)
    {
        foreach (var ticket in tx.BoundTo(standing.Center, standing.Day, standing.Code))
        {
            var move = ticket.Apply(TicketAction.Transfer, actor, at, new MoveDetail(Line: ticket.Line, Reason: $"Quầy {standing.Code} đóng", ActingCounter: standing.Code));
            if (move.Done)
            {
                tx.Changed(new TicketMoved(ticket, tx.Save(ticket, move.Value)));
            }
        }

        return Move(tx, standing, CounterAction.Close, null, null, null, at, actor);
    }

    private static Answer<CounterStanding>? Busy(HallTransaction tx, CounterStanding standing) =>
        tx.TicketAt(standing.Center, standing.Day, standing.Code) is { } ticket ? TicketRefusal.CounterBusy(standing.Code, ticket.Number) : (Answer<CounterStanding>?)null;

    private static Answer<CounterStanding> Move(HallTransaction tx, CounterStanding standing, CounterAction action, string? officer, string? officerName, string? reason, DateTimeOffset at, string? actor = null)
    {
        if (CounterFlow.Next(standing.State, action) is not { } to)
        {
            return CounterRefusal.NotNow(standing);
        }

        var after = standing with { State = to, Officer = officer, OfficerName = officerName, Reason = reason, Since = at };
        tx.Save(after, new CounterMove(standing.Center, standing.Day, standing.Code, action, standing.State, to, at, actor ?? officer ?? "system", reason));
        tx.Changed(new CounterMoved(after));
        return after;
    }

    private Task<Answer<CounterStanding>> RunAsync(string center, string counter, Press press, string request, Func<HallTransaction, Center, CounterStanding, DateTimeOffset, Answer<CounterStanding>> verb)
    {
        if (book.Find(center) is not { } found)
        {
            return Task.FromResult<Answer<CounterStanding>>(CounterRefusal.UnknownCenter(center));
        }

        if (found.Counter(counter) is not { } known)
        {
            return Task.FromResult<Answer<CounterStanding>>(CounterRefusal.Unknown(counter));
        }

        return lane.RunAsync(tx =>
        {
            var at = time.GetUtcNow();
            return tx.Once(press, request, at, () => verb(tx, found, tx.Standing(found.Code, known.Code, VietnamTime.ServiceDay(at)), at));
        });
    }
}
