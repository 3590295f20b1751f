namespace HCC.Ticketing;

/// <summary>Phiếu số thứ tự: one citizen's turn. Changes only through <see cref="Apply"/> and <see cref="Undo"/>.</summary>
public sealed class Ticket
{
    /// <summary>Row id; 0 until stored.</summary>
    public long Id { get; set; }

    /// <summary>Center code.</summary>
    public required string Center { get; init; }

    /// <summary>Service day in Asia/Ho_Chi_Minh, fixed at issue (I7).</summary>
    public required DateOnly ServiceDay { get; init; }

    /// <summary>Number of the day.</summary>
    public required TicketNumber Number { get; init; }

    /// <summary>Random name of the ticket in public addresses: 22 letters, says nothing, cannot be guessed.</summary>
    public required string Token { get; init; }

    /// <summary>Code of the procedure that the citizen named, if any.</summary>
    public string? Procedure { get; init; }

    /// <summary>Code of the priority group, if any.</summary>
    public string? Priority { get; init; }

    /// <summary>Weight of the priority at issue; kept so that a later change of the rule does not rewrite the past.</summary>
    public required double Weight { get; init; }

    /// <summary>Help that the citizen asked for by one tap (never a health condition), e.g. <c>slow-call</c>.</summary>
    public string? Needs { get; init; }

    /// <summary>Language of the screen at issue: <c>vi</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Where the ticket came from: <c>kiosk</c>, <c>desk</c>, <c>api</c>, <c>demo</c>.</summary>
    public required string Source { get; init; }

    /// <summary>When it was issued, UTC. The order of calling counts from here, also after a transfer or a return.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>Line in which it waits or was served.</summary>
    public required string Line { get; set; }

    /// <summary>Status now.</summary>
    public TicketStatus Status { get; private set; }

    /// <summary>Counter that called, serves, holds or served it.</summary>
    public string? Counter { get; private set; }

    /// <summary>Counter to which it was sent by a transfer; only that counter calls it.</summary>
    public string? ForCounter { get; private set; }

    /// <summary>When it began to wait in its present line: issue, transfer or reinstatement.</summary>
    public DateTimeOffset WaitingSince { get; private set; }

    /// <summary>When it was last called anew (a recall does not change it).</summary>
    public DateTimeOffset? CalledAt { get; private set; }

    /// <summary>When its service began.</summary>
    public DateTimeOffset? BeganAt { get; private set; }

    /// <summary>When it was completed, cancelled or marked absent.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>While held: when it is due to be called again.</summary>
    public DateTimeOffset? HeldUntil { get; private set; }

    /// <summary>Calls and recalls since it last waited.</summary>
    public int Calls { get; private set; }

    /// <summary>Number of moves so far; guards against a lost update.</summary>
    public int Steps { get; private set; }

    /// <summary>Time of the last move, UTC.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Why the last call chose this ticket, in the words of <see cref="NextTicket"/>.</summary>
    public string? Why { get; private set; }

    /// <summary>The move that issues a new ticket; <see cref="Steps"/> is 1 afterwards.</summary>
    public TicketMove Issue(string actor)
    {
        var move = new TicketMove { Ticket = Id, Step = 1, Action = TicketAction.Issue, From = TicketStatus.Waiting, To = TicketStatus.Waiting, At = IssuedAt, Line = Line, Actor = actor };
        Take(move);
        return move;
    }

    /// <summary>The only door for a step forward. A pair that is not in <see cref="TicketFlow.Table"/> is refused and nothing changes.</summary>
    /// <param name="action">What to do; neither Issue nor Undo.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="at">When, UTC; earlier than the last move counts as the time of the last move.</param>
    /// <param name="detail">Counter, line, reason, hold time as the action needs them.</param>
    public Answer<TicketMove> Apply(TicketAction action, string actor, DateTimeOffset at, MoveDetail detail = default)
    {
        if (TicketFlow.Next(Status, action) is not { } to)
        {
            return TicketRefusal.NotNow(this, action);
        }

        if (action is TicketAction.Recall or TicketAction.Begin or TicketAction.Complete or TicketAction.Hold or TicketAction.MarkNoShow or TicketAction.Transfer
            && Status.IsAtCounter() && detail.ActingCounter is { } acting && !string.Equals(acting, Counter, StringComparison.OrdinalIgnoreCase))
        {
            return TicketRefusal.OtherCounter(this);
        }

        var move = new TicketMove
        {
            Ticket = Id,
            Step = Steps + 1,
            Action = action,
            From = Status,
            To = to,
            At = at < ChangedAt ? ChangedAt : at,
            Line = detail.Line ?? Line,
            Counter = action == TicketAction.Transfer ? detail.Counter : detail.Counter ?? Counter,
            AtCounter = detail.ActingCounter,
            Actor = actor,
            Reason = detail.Reason,
            Until = detail.Until,
        };
        Take(move);
        return move;
    }

    /// <summary>
    /// Takes back the last step: appends an Undo row and returns the ticket as it was before. A first step, an undone step and an
    /// undo itself cannot be undone.
    /// </summary>
    /// <param name="history">All moves of this ticket in order.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="actingCounter">Counter whose officer acts.</param>
    public Answer<(Ticket Before, TicketMove Move)> Undo(IReadOnlyList<TicketMove> history, string actor, DateTimeOffset at, string? actingCounter = null)
    {
        if (history.Count < 2 || history[^1].Action == TicketAction.Undo)
        {
            return TicketRefusal.NothingToUndo(this);
        }

        var before = Replay(history.Take(history.Count - 1));
        var move = new TicketMove
        {
            Ticket = Id,
            Step = Steps + 1,
            Action = TicketAction.Undo,
            From = Status,
            To = before.Status,
            At = at < ChangedAt ? ChangedAt : at,
            Line = before.Line,
            Counter = before.Counter,
            AtCounter = actingCounter,
            Actor = actor,
            Reason = history[^1].Action.ToString(),
        };
        before.Take(move);
        return (before, move);
    }

    /// <summary>A fresh copy of this ticket with its state folded from the given moves; an Undo row cancels the row before it.</summary>
    public Ticket Replay(IEnumerable<TicketMove> history)
    {
        var moves = Effective(history, out var steps, out var changedAt);
        var ticket = new Ticket
        {
            Id = Id, Center = Center, ServiceDay = ServiceDay, Number = Number, Token = Token, Procedure = Procedure, Priority = Priority,
            Weight = Weight, Needs = Needs, Language = Language, Source = Source, IssuedAt = IssuedAt, Line = moves[0].Line,
        };
        foreach (var move in moves)
        {
            ticket.Take(move);
        }

        ticket.Steps = steps;
        ticket.ChangedAt = changedAt;
        return ticket;
    }

    /// <summary>The moves that still count: each Undo row is removed together with the row that it took back.</summary>
    public static IReadOnlyList<TicketMove> Effective(IEnumerable<TicketMove> history, out int steps, out DateTimeOffset changedAt)
    {
        var kept = new List<TicketMove>();
        (steps, changedAt) = (0, default);
        foreach (var move in history)
        {
            (steps, changedAt) = (move.Step, move.At);
            if (move.Action == TicketAction.Undo)
            {
                kept.RemoveAt(kept.Count - 1);
            }
            else
            {
                kept.Add(move);
            }
        }

        return kept;
    }

    /// <summary>Sets the stored state when a row is read back; see <c>TicketRows</c>.</summary>
    public Ticket Restore(TicketState state)
    {
        (Status, Counter, ForCounter, WaitingSince, CalledAt, BeganAt, EndedAt, HeldUntil, Calls, Steps, ChangedAt, Why) =
            (state.Status, state.Counter, state.ForCounter, state.WaitingSince, state.CalledAt, state.BeganAt, state.EndedAt, state.HeldUntil, state.Calls, state.Steps, state.ChangedAt, state.Why);
        return this;
    }

    // One place says what each action means for the ticket's fields; Apply, Replay and Issue all end here.
    private void Take(TicketMove move)
    {
        (Steps, ChangedAt) = (move.Step, move.At);
        switch (move.Action)
        {
            case TicketAction.Issue:
                WaitingSince = move.At;
                break;
            case TicketAction.Call:
                (Counter, ForCounter, CalledAt, BeganAt, Calls, HeldUntil, Why) = (move.Counter, null, move.At, null, Calls + 1, null, move.Reason);
                break;
            case TicketAction.Recall:
                Calls++;
                break;
            case TicketAction.Begin:
                BeganAt = move.At;
                break;
            case TicketAction.Hold:
                HeldUntil = move.Until;
                break;
            case TicketAction.Transfer:
                (Line, ForCounter, Counter, WaitingSince, CalledAt, BeganAt, HeldUntil, Calls, Why) = (move.Line, move.Counter, null, move.At, null, null, null, 0, null);
                break;
            case TicketAction.Reinstate:
                (Counter, WaitingSince, CalledAt, EndedAt, Calls, Why) = (null, move.At, null, null, 0, null);
                break;
            case TicketAction.Complete:
            case TicketAction.MarkNoShow:
            case TicketAction.Cancel:
                (EndedAt, HeldUntil) = (move.At, null);
                break;
            case TicketAction.Undo:
                return;
        }

        Status = move.To;
    }
}

/// <summary>What a move needs beside its action.</summary>
/// <param name="Counter">Counter that calls, or to which a ticket is transferred.</param>
/// <param name="Line">Line to which a ticket is transferred.</param>
/// <param name="Reason">Reason in words, or why this one.</param>
/// <param name="Until">End of a hold.</param>
/// <param name="ActingCounter">Counter whose officer acts; a step at a counter is refused to any other.</param>
public readonly record struct MoveDetail(string? Counter = null, string? Line = null, string? Reason = null, DateTimeOffset? Until = null, string? ActingCounter = null);

/// <summary>The changing part of a ticket as stored.</summary>
public sealed record TicketState(
    TicketStatus Status, string? Counter, string? ForCounter, DateTimeOffset WaitingSince, DateTimeOffset? CalledAt, DateTimeOffset? BeganAt,
    DateTimeOffset? EndedAt, DateTimeOffset? HeldUntil, int Calls, int Steps, DateTimeOffset ChangedAt, string? Why);
