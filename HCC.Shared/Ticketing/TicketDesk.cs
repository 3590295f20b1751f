using HCC.Calendars;
using HCC.Centers;
using HCC.Counters;
using HCC.Live;
using HCC.Persistence;

namespace HCC.Ticketing;

/// <summary>
/// The verbs of the queue. Each runs once per <see cref="Press"/> inside the write lane, changes one ticket through
/// <see cref="Ticket.Apply"/>, and is durable when its task ends. Who may call which verb is decided before (policies of pages and API).
/// </summary>
/// <param name="lane">The writer.</param>
/// <param name="book">The centers.</param>
/// <param name="hall">For ranks and forecasts at issue.</param>
/// <param name="time">Clock of the product.</param>
public sealed class TicketDesk(WriteLane lane, CenterBook book, LiveHall hall, TimeProvider time)
{
    /// <summary>Gives a number. The answer holds the rank and the expected wait as they were at that moment.</summary>
    public Task<Answer<TicketCard>> IssueAsync(string center, IssueRequest request, Press press) =>
        RunAsync(center, press, $"issue|{center}|{request}", (tx, c, at) => Issue(tx, c, request, press.Actor, at));

    /// <summary>
    /// Calls the next ticket for a counter by <see cref="NextTicket"/>. The value is a card, or <see cref="NextAnswer.Nobody"/> when nobody waits.
    /// </summary>
    public Task<Answer<NextAnswer>> CallNextAsync(string center, string counter, Press press) =>
        RunAsync<NextAnswer>(center, press, $"call-next|{center}|{counter}", (tx, c, at) => Ready(tx, c, counter, at) is { Done: false, Refusal: { } refusal } ? refusal : CallNext(tx, c, c.Counter(counter)!, press.Actor, at));

    /// <summary>Calls one chosen ticket, waiting, held or absent-and-reinstated; out of order, so the reason is kept.</summary>
    public Task<Answer<TicketCard>> CallAsync(string center, string counter, long ticket, string? reason, Press press) =>
        RunAsync(center, press, $"call|{center}|{counter}|{ticket}", (tx, c, at) =>
        {
            if (Ready(tx, c, counter, at) is { Done: false, Refusal: { } refusal })
            {
                return refusal;
            }

            return Today(tx, c, ticket, at) is { } found ? CallOne(tx, c, c.Counter(counter)!, found, WhyThisOne.Chosen(reason), press.Actor, at) : TicketRefusal.Unknown();
        });

    /// <summary>Calls the ticket in hand again.</summary>
    public Task<Answer<TicketCard>> RecallAsync(string center, string counter, Press press) => InHandAsync(center, counter, press, TicketAction.Recall);

    /// <summary>The citizen is at the counter.</summary>
    public Task<Answer<TicketCard>> BeginAsync(string center, string counter, Press press) => InHandAsync(center, counter, press, TicketAction.Begin);

    /// <summary>The service is done. A ticket that was called and not begun is begun in the same instant.</summary>
    /// <param name="center">Center.</param>
    /// <param name="counter">Counter.</param>
    /// <param name="outcome">Result in words, if the officer gives one.</param>
    /// <param name="press">Press.</param>
    public Task<Answer<TicketCard>> CompleteAsync(string center, string counter, string? outcome, Press press) => InHandAsync(center, counter, press, TicketAction.Complete, outcome);

    /// <summary>Nobody came.</summary>
    public Task<Answer<TicketCard>> MarkNoShowAsync(string center, string counter, Press press) => InHandAsync(center, counter, press, TicketAction.MarkNoShow);

    /// <summary>Puts the ticket in hand aside for some minutes; it comes back to this counter by itself.</summary>
    public Task<Answer<TicketCard>> HoldAsync(string center, string counter, int? minutes, Press press) =>
        RunAsync(center, press, $"hold|{center}|{counter}|{minutes}", (tx, c, at) =>
            InHand(tx, c, counter, at, ticket => Move(tx, c, ticket, TicketAction.Hold, press.Actor, at, new MoveDetail(Until: at.AddMinutes(Math.Clamp(minutes ?? c.CallRule.HoldMinutes, 1, 480)), ActingCounter: ticket.Counter))));

    /// <summary>Sends the ticket in hand to another line or counter; it keeps its number and its place in time.</summary>
    public Task<Answer<TicketCard>> TransferAsync(string center, string counter, TransferRequest request, Press press) =>
        RunAsync(center, press, $"transfer|{center}|{counter}|{request}", (tx, c, at) => InHand(tx, c, counter, at, ticket =>
        {
            var to = c.Counter(request.Counter);
            var line = c.Line(request.ServiceLine ?? (to is null || to.Serves(ticket.Line) ? ticket.Line : to.Lines is [var own, ..] ? own : null));
            var fits = line is not null && (request.Counter is null || to is not null && to.Serves(line.Code)) && !(to is null && line.Code == ticket.Line);
            return fits ? Move(tx, c, ticket, TicketAction.Transfer, press.Actor, at, new MoveDetail(to?.Code, line!.Code, Short(request.Reason, 200), ActingCounter: ticket.Counter)) : TicketRefusal.TransferWhere();
        }));

    /// <summary>Takes back the last step made at a counter, within the minutes of the center's rule.</summary>
    public Task<Answer<TicketCard>> UndoAsync(string center, string counter, Press press) =>
        RunAsync(center, press, $"undo|{center}|{counter}", (tx, c, at) => Undo(tx, c, counter, press.Actor, at));

    /// <summary>The citizen leaves the queue, or staff void a ticket.</summary>
    public Task<Answer<TicketCard>> CancelAsync(long ticket, string? reason, Press press) => OneAsync(ticket, press, TicketAction.Cancel, reason);

    /// <summary>Puts an absent ticket back; it keeps its first time of issue and so its place.</summary>
    public Task<Answer<TicketCard>> ReinstateAsync(long ticket, string? reason, Press press) => OneAsync(ticket, press, TicketAction.Reinstate, reason);

    /// <summary>The citizen leaves the queue from the phone page.</summary>
    public async Task<Answer<TicketCard>> LeaveAsync(string token, Press press) =>
        await lane.RunAsync(tx => tx.Ticket(token)?.Id).ConfigureAwait(false) is { } id ? await CancelAsync(id, null, press).ConfigureAwait(false) : TicketRefusal.Unknown();

    /// <summary>A ticket with its moves, or null.</summary>
    public Task<TicketHistory?> FindAsync(long ticket) => lane.RunAsync(tx => History(tx, tx.Ticket(ticket)));

    /// <summary>A ticket with its moves by its public name, or null.</summary>
    public Task<TicketHistory?> FindAsync(string token) => lane.RunAsync(tx => History(tx, tx.Ticket(token)));

    private TicketHistory? History(HallTransaction tx, Ticket? ticket) =>
        ticket is null ? null : new TicketHistory(TicketCard.Of(book.Get(ticket.Center), ticket), tx.Moves(ticket.Id));

    private Answer<TicketCard> Issue(HallTransaction tx, Center center, IssueRequest request, string actor, DateTimeOffset at)
    {
        if (center.Line(request.ServiceLine) is not { } line)
        {
            return TicketRefusal.UnknownLine(request.ServiceLine);
        }

        var priority = center.Priority(request.Priority);
        if (request.Priority is not null && priority is null)
        {
            return TicketRefusal.UnknownPriority(request.Priority);
        }

        if (!center.GivesNumbers(at))
        {
            return TicketRefusal.HallClosed(center.NextOpening(at)?.AddMinutes(-center.CallRule.IssueBeforeOpenMinutes));
        }

        var day = VietnamTime.ServiceDay(at);
        if ((line.DailyLimit is { } most && tx.IssuedOn(center.Code, day, line.Code) >= most) || tx.NextNumber(center.Code, day, line.Prefix, line.First, line.Last) is not { } number)
        {
            return TicketRefusal.LineFull(line);
        }

        var weight = priority?.Weight ?? center.CallRule.NormalWeight;
        var (ahead, wait) = hall.Forecast(center.Code, line.Code, weight, at, at);
        var id = tx.NextTicketId();
        var ticket = new Ticket
        {
            Id = id,
            Center = center.Code,
            ServiceDay = day,
            Number = new TicketNumber(line.Prefix, number),
            Token = TicketToken.New(id),
            Line = line.Code,
            Procedure = Short(request.Procedure, 40),
            Priority = priority?.Code,
            Weight = weight,
            Needs = Short(request.Needs, 40),
            Language = request.Language?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "en" : "vi",
            Source = Short(request.Source, 20) ?? "api",
            IssuedAt = at,
        };
        var move = ticket.Issue(actor);
        tx.Insert(ticket, move);
        tx.Changed(new TicketMoved(ticket, move));
        return TicketCard.Of(center, ticket, ahead, wait);
    }

    private static Answer<NextAnswer> CallNext(HallTransaction tx, Center center, Counter counter, string actor, DateTimeOffset at)
    {
        var day = VietnamTime.ServiceDay(at);
        var waiting = center.Lines.Where(l => counter.Serves(l.Code)).SelectMany(l => tx.Waiting(center.Code, day, l.Code));
        if (NextTicket.Choose(center, counter, waiting, at) is not { } next)
        {
            return NextAnswer.Nobody;
        }

        var called = CallOne(tx, center, counter, tx.Ticket(next.Ticket.Id)!, next.Why, actor, at);
        return called.Done ? new NextAnswer(called.Value) : called.Refusal;
    }

    private static Answer<TicketCard> CallOne(HallTransaction tx, Center center, Counter counter, Ticket ticket, string why, string actor, DateTimeOffset at)
    {
        if (ticket.Status == TicketStatus.Waiting && ticket.ForCounter is { } only && !Same(only, counter.Code))
        {
            return TicketRefusal.SentElsewhere(ticket.Number, only);
        }

        if (ticket.Status == TicketStatus.OnHold ? !Same(ticket.Counter, counter.Code) : ticket.ForCounter is null && !counter.Serves(ticket.Line))
        {
            return ticket.Status == TicketStatus.OnHold ? TicketRefusal.OtherCounter(ticket) : TicketRefusal.NoSkill(counter.Code, ticket.Number);
        }

        return Move(tx, center, ticket, TicketAction.Call, actor, at, new MoveDetail(counter.Code, Reason: why, ActingCounter: counter.Code));
    }

    private static Answer<TicketCard> Undo(HallTransaction tx, Center center, string counter, string actor, DateTimeOffset at)
    {
        if (center.Counter(counter) is not { } found)
        {
            return CounterRefusal.Unknown(counter);
        }

        counter = found.Code;
        if (tx.LastTouchedAt(center.Code, VietnamTime.ServiceDay(at), counter) is not { } ticket)
        {
            return TicketRefusal.NothingToUndo(null);
        }

        var moves = tx.Moves(ticket.Id);
        if (!Same(moves[^1].AtCounter, counter))
        {
            return TicketRefusal.NothingToUndo(ticket); // somebody else has gone on with it
        }

        if (at - moves[^1].At > TimeSpan.FromMinutes(center.CallRule.UndoMinutes))
        {
            return TicketRefusal.UndoTooLate(ticket, center.CallRule.UndoMinutes);
        }

        if (ticket.Status == TicketStatus.Completed && tx.IsRated(ticket.Id))
        {
            return TicketRefusal.AlreadyRated(ticket);
        }

        var undone = ticket.Undo(moves, actor, at, counter);
        if (!undone.Done)
        {
            return undone.Refusal;
        }

        var (before, move) = undone.Value;
        if (before.Status.IsAtCounter() && tx.Standing(center.Code, counter, VietnamTime.ServiceDay(at)) is { State: not CounterState.Open } standing)
        {
            return standing.State == CounterState.Paused ? CounterRefusal.Paused(counter) : CounterRefusal.Closed(counter); // nobody sits there to go on with it
        }

        if (before.Status.IsAtCounter() && before.Counter is { } back && tx.TicketAt(center.Code, before.ServiceDay, back) is { } other && other.Id != before.Id)
        {
            return TicketRefusal.CounterBusy(back, other.Number);
        }

        tx.Changed(new TicketMoved(before, tx.Save(before, move)));
        return TicketCard.Of(center, before);
    }

    // Why a counter may not call now, or its free state.
    private static Answer<Counter> Ready(HallTransaction tx, Center center, string counter, DateTimeOffset at)
    {
        if (center.Counter(counter) is not { } found)
        {
            return CounterRefusal.Unknown(counter);
        }

        var day = VietnamTime.ServiceDay(at);
        return tx.Standing(center.Code, found.Code, day).State switch
        {
            CounterState.Closed => CounterRefusal.Closed(found.Code),
            CounterState.Paused => CounterRefusal.Paused(found.Code),
            CounterState.Open => tx.TicketAt(center.Code, day, found.Code) is { } busy ? TicketRefusal.CounterBusy(found.Code, busy.Number) : found,
        };
    }

    private Task<Answer<TicketCard>> InHandAsync(string center, string counter, Press press, TicketAction action, string? reason = null) =>
        RunAsync(center, press, $"{action}|{center}|{counter}|{reason}", (tx, c, at) => InHand(tx, c, counter, at, ticket =>
        {
            if (action == TicketAction.Complete && ticket.Status == TicketStatus.Called)
            {
                var begun = Move(tx, c, ticket, TicketAction.Begin, press.Actor, at, new MoveDetail(ActingCounter: ticket.Counter));
                if (!begun.Done)
                {
                    return begun;
                }

                ticket = tx.Ticket(ticket.Id)!;
            }

            return Move(tx, c, ticket, action, press.Actor, at, new MoveDetail(Reason: Short(reason, 200), ActingCounter: ticket.Counter));
        }));

    private static Answer<TicketCard> InHand(HallTransaction tx, Center center, string counter, DateTimeOffset at, Func<Ticket, Answer<TicketCard>> verb)
    {
        if (center.Counter(counter) is not { } found)
        {
            return CounterRefusal.Unknown(counter);
        }

        return tx.TicketAt(center.Code, VietnamTime.ServiceDay(at), found.Code) is { } ticket ? verb(ticket) : TicketRefusal.NoTicketAtCounter(found.Code);
    }

    private async Task<Answer<TicketCard>> OneAsync(long ticket, Press press, TicketAction action, string? reason)
    {
        var at = time.GetUtcNow();
        return await lane.RunAsync(tx => tx.Once<TicketCard>(press, $"{action}|{ticket}|{reason}", at, () =>
        {
            var found = tx.Ticket(ticket);
            return found is null || found.ServiceDay != VietnamTime.ServiceDay(at) ? TicketRefusal.Unknown() : Move(tx, book.Get(found.Center), found, action, press.Actor, at, new MoveDetail(Reason: Short(reason, 200)));
        })).ConfigureAwait(false);
    }

    private static Answer<TicketCard> Move(HallTransaction tx, Center center, Ticket ticket, TicketAction action, string actor, DateTimeOffset at, MoveDetail detail)
    {
        var move = ticket.Apply(action, actor, at, detail);
        if (!move.Done)
        {
            return move.Refusal;
        }

        tx.Changed(new TicketMoved(ticket, tx.Save(ticket, move.Value)));
        return TicketCard.Of(center, ticket);
    }

    private static Ticket? Today(HallTransaction tx, Center center, long ticket, DateTimeOffset at) =>
        tx.Ticket(ticket) is { } found && found.Center == center.Code && found.ServiceDay == VietnamTime.ServiceDay(at) ? found : null;

    private Task<Answer<T>> RunAsync<T>(string center, Press press, string request, Func<HallTransaction, Center, DateTimeOffset, Answer<T>> verb)
        where T : class
    {
        if (book.Find(center) is not { } found)
        {
            return Task.FromResult<Answer<T>>(CounterRefusal.UnknownCenter(center));
        }

        return lane.RunAsync(tx =>
        {
            var at = time.GetUtcNow(); // inside the lane: the order of times is the order of commits
            return tx.Once(press, request, at, () => verb(tx, found, at));
        });
    }

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static string? Short(string? text, int most) => string.IsNullOrWhiteSpace(text) ? null : text.Trim() is { } trimmed && trimmed.Length > most ? trimmed[..most] : text.Trim();
}

/// <summary>Answer of "call next": a card, or nobody.</summary>
/// <param name="Ticket">The ticket called, or null when nobody waits for this counter.</param>
public sealed record NextAnswer(TicketCard? Ticket)
{
    /// <summary>Nobody waits.</summary>
    public static readonly NextAnswer Nobody = new((TicketCard?)null);
}
