using System.Collections.Immutable;
using HCC.Calendars;
using HCC.Centers;
using HCC.Counters;
using HCC.Insights;
using HCC.Ticketing;

namespace HCC.Live;

/// <summary>
/// The hall in memory while it moves: one center, one service day, folded from the day's rows. Only the write lane touches it; all others
/// see <see cref="HallSnapshot"/>s. Every figure changes by taking a ticket's old facts away and adding the new ones.
/// </summary>
internal sealed class HallState
{
    private const int CallsShown = 48;
    private const int CallsKept = 120;
    private const int AbsentShown = 60;

    private readonly Dictionary<long, Trace> tickets = [];
    private readonly Dictionary<string, LineFold> lines;
    private readonly Dictionary<string, CounterFold> counters;
    private readonly LinkedList<HallCall> calls = new();
    private readonly LinkedList<Ticket> absent = new();
    private readonly HashSet<long> ratedTickets = [];
    private readonly FigureFold day = new();
    private ImmutableArray<HallCall>? callsShown;
    private DayFigures? dayShown;

    public HallState(Center center, DateOnly serviceDay, WeekdayBaseline? baseline)
    {
        (Center, Day, Baseline) = (center, serviceDay, baseline);
        lines = center.Lines.ToDictionary(l => l.Code, l => new LineFold(l, [.. center.Counters.Where(c => c.Serves(l.Code)).Select(c => c.Code)]), StringComparer.OrdinalIgnoreCase);
        counters = center.Counters.ToDictionary(c => c.Code, c => new CounterFold(c, CounterStanding.ClosedOn(center.Code, c.Code, serviceDay)), StringComparer.OrdinalIgnoreCase);
    }

    public Center Center { get; }

    public DateOnly Day { get; }

    public WeekdayBaseline? Baseline { get; }

    /// <summary>Tickets before a new one, and the wait to expect.</summary>
    public (int Ahead, WaitRange? Wait) Forecast(string line, double weight, DateTimeOffset issuedAt, DateTimeOffset now)
    {
        var fold = lines[line];
        var service = fold.Figures.RecentService(fold.Line.TypicalMinutes) / 60;
        var capacities = fold.Counters.Select(c => Capacity(counters[c], line)).ToArray();
        var perCall = service / Math.Max(1, capacities.Count(c => c.Open));
        var ahead = fold.Queue.Ahead(weight, issuedAt, now, perCall);
        return (ahead, WaitForecast.Estimate(Center, ahead, service, capacities, now));
    }

    public void Apply(HallChange change)
    {
        switch (change)
        {
            case TicketMoved moved when moved.Ticket.ServiceDay == Day:
                Move(moved.Ticket, moved.Move);
                break;
            case CounterMoved moved when counters.TryGetValue(moved.Standing.Code, out var counter):
                counter.Standing = moved.Standing;
                counter.Shown = null;
                DirtyLinesOf(counter);
                break;
            case TicketRated rated when rated.Day == Day:
                Rate(rated);
                break;
            case CallAnnounced announced:
                Announce(announced);
                break;
        }
    }

    public HallSnapshot ToSnapshot(long version, DateTimeOffset now) => new()
    {
        Center = Center.Code,
        Version = version,
        At = now,
        Day = Day,
        Open = Center.IsOpen(now),
        GivesNumbers = Center.GivesNumbers(now),
        Lines = [.. Center.Lines.Select(l => Show(lines[l.Code], now))],
        Counters = [.. Center.Counters.Select(c => Show(counters[c.Code]))],
        Calls = callsShown ??= [.. calls.Take(CallsShown)],
        Absent = [.. absent.Select(t => View(t))],
        Today = dayShown ??= day.ToDay(),
        SameWeekday = Baseline,
    };

    /// <summary>Folds the stored rows of the day; used once at warm-up, before anything is shown.</summary>
    public void Load(IReadOnlyList<Ticket> stored, IReadOnlyList<TicketMove> moves)
    {
        var byTicket = moves.GroupBy(m => m.Ticket).ToDictionary(g => g.Key, g => g.ToList());
        // In the order of their last steps, so that "the last waits" mean the same after a restart.
        foreach (var ticket in stored.OrderBy(t => t.ChangedAt).ThenBy(t => t.Id))
        {
            Put(ticket, byTicket[ticket.Id]);
        }

        var made = tickets.Values.SelectMany(t => Ticket.Effective(t.History, out _, out _).Where(m => m.Action is TicketAction.Call or TicketAction.Recall).Select(m => CallOf(t.Ticket, m)));
        var active = new HashSet<long>();
        foreach (var call in made.OfType<HallCall>().OrderByDescending(c => c.At).ThenByDescending(c => c.Call).Take(CallsKept))
        {
            calls.AddLast(call with { Active = active.Add(call.Ticket) && tickets[call.Ticket].Ticket.Status.IsAtCounter() });
        }

        absent.Clear();
        foreach (var ticket in tickets.Values.Select(t => t.Ticket).Where(t => t.Status == TicketStatus.NoShow).OrderByDescending(t => t.EndedAt).ThenByDescending(t => t.Id).Take(AbsentShown))
        {
            absent.AddLast(ticket);
        }

        foreach (var counter in counters.Values)
        {
            counter.LastFinished = LastFinishedAt(counter);
        }
    }

    private void Move(Ticket ticket, TicketMove move)
    {
        List<TicketMove> history;
        if (tickets.TryGetValue(ticket.Id, out var trace))
        {
            TakeAway(trace);
            history = trace.History;
            history.Add(move);
        }
        else
        {
            history = [move];
        }

        Put(ticket, history);
        switch (move.Action)
        {
            case TicketAction.Call or TicketAction.Recall:
                Called(ticket, move);
                break;
            case TicketAction.Undo when move.Reason is nameof(TicketAction.Call) or nameof(TicketAction.Recall):
                Uncalled(TicketMove.CallIdOf(ticket.Id, move.Step - 1));
                break;
            case TicketAction.Complete when counters.TryGetValue(ticket.Counter ?? "", out var counter):
                counter.LastFinished = Finished(ticket);
                break;
            case TicketAction.Undo when move.Reason == nameof(TicketAction.Complete) && counters.TryGetValue(ticket.Counter ?? "", out var counter) && counter.LastFinished?.Ticket == ticket.Id:
                counter.LastFinished = LastFinishedAt(counter);
                break;
        }

        Settle(ticket);
    }

    private void Put(Ticket ticket, List<TicketMove> history)
    {
        var trace = new Trace(ticket, history, TicketFacts.Of(history));
        tickets[ticket.Id] = trace;
        Count(trace, 1);
        if (ticket.Status == TicketStatus.Waiting && lines.TryGetValue(ticket.Line, out var line))
        {
            line.Queue.Add(ticket);
        }
        else if (ticket.Status == TicketStatus.NoShow)
        {
            absent.AddFirst(ticket);
            if (absent.Count > AbsentShown)
            {
                absent.RemoveLast();
            }
        }

        if (counters.TryGetValue((ticket.Status == TicketStatus.Waiting ? null : ticket.Counter) ?? "", out var counter))
        {
            counter.Shown = null;
            if (ticket.Status.IsAtCounter())
            {
                counter.InHand = ticket;
            }
            else if (ticket.Status == TicketStatus.OnHold)
            {
                counter.Held.Add(ticket);
            }

            DirtyLinesOf(counter);
        }
    }

    private void TakeAway(Trace trace)
    {
        Count(trace, -1);
        var ticket = trace.Ticket;
        if (lines.TryGetValue(ticket.Line, out var line))
        {
            line.Queue.Remove(ticket);
        }

        if (ticket.Status == TicketStatus.NoShow)
        {
            Remove(absent, t => t.Id == ticket.Id);
        }

        if (counters.TryGetValue(ticket.Counter ?? "", out var counter))
        {
            counter.Shown = null;
            counter.Held.RemoveAll(t => t.Id == ticket.Id);
            if (counter.InHand?.Id == ticket.Id)
            {
                counter.InHand = null;
            }

            DirtyLinesOf(counter);
        }
    }

    private void Count(Trace trace, int sign)
    {
        day.Add(trace.Ticket.Id, trace.Facts, sign);
        dayShown = null;
        foreach (var code in trace.Facts.Waits.Select(w => w.Line).Append(trace.Facts.IssuedLine).Append(trace.Facts.Line).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (lines.TryGetValue(code, out var line))
            {
                line.Figures.Add(trace.Ticket.Id, trace.Facts, sign, line.Line.Code);
                line.Shown = null;
                line.FiguresShown = null;
            }
        }

        if (trace.Facts.Counter is { } served && counters.TryGetValue(served, out var counter))
        {
            counter.Served += sign;
            counter.Shown = null;
        }
    }

    private void Rate(TicketRated rated)
    {
        ratedTickets.Add(rated.Ticket);
        day.Rate(rated.Score);
        dayShown = null;
        if (lines.TryGetValue(rated.Line, out var line))
        {
            line.Figures.Rate(rated.Score);
            line.Shown = null;
            line.FiguresShown = null;
        }

        if (counters.TryGetValue(rated.Counter, out var counter))
        {
            counter.Rated++;
            counter.Shown = null;
            counter.LastFinished = counter.LastFinished?.Ticket == rated.Ticket ? counter.LastFinished with { Rated = true } : counter.LastFinished;
        }
    }

    private void Called(Ticket ticket, TicketMove move)
    {
        if (CallOf(ticket, move) is not { } call)
        {
            return;
        }

        calls.AddFirst(call);
        if (calls.Count > CallsKept)
        {
            calls.RemoveLast();
        }

        callsShown = null;
    }

    private HallCall? CallOf(Ticket ticket, TicketMove move) => counters.TryGetValue(move.Counter ?? "", out var counter)
        ? new HallCall(
            move.CallId, ticket.Id, ticket.Number.ToString(), counter.Counter.Code, counter.Counter.Zone, move.At, move.Action == TicketAction.Recall,
            ticket.Needs?.Contains("slow", StringComparison.Ordinal) == true, Active: false, ticket.Language, Taken: false, SpokenAt: null)
        : null;

    private void Uncalled(long call)
    {
        if (Remove(calls, c => c.Call == call))
        {
            callsShown = null;
        }
    }

    // Of a ticket's calls the newest is active as long as the ticket is at a counter; also after an undo, and the same after a restart.
    private void Settle(Ticket ticket)
    {
        var active = ticket.Status.IsAtCounter();
        for (var node = calls.First; node is not null; node = node.Next)
        {
            if (node.Value.Ticket != ticket.Id)
            {
                continue;
            }

            if (node.Value.Active != active)
            {
                node.Value = node.Value with { Active = active };
                callsShown = null;
            }

            active = false;
        }
    }

    private void Announce(CallAnnounced announced)
    {
        for (var node = calls.First; node is not null; node = node.Next)
        {
            if (node.Value.Call == announced.Call)
            {
                node.Value = node.Value with { Taken = true, SpokenAt = announced.SpokenAt ?? node.Value.SpokenAt };
                callsShown = null;
                counters[node.Value.Counter].Shown = null;
                return;
            }
        }
    }

    private void DirtyLinesOf(CounterFold counter)
    {
        foreach (var code in counter.Counter.Lines)
        {
            lines[code].Shown = null;
        }
    }

    private LineStanding Show(LineFold fold, DateTimeOffset now)
    {
        if (fold.Shown is { } shown && (now - fold.ShownAt).Duration() < TimeSpan.FromSeconds(30))
        {
            return shown;
        }

        fold.ShownAt = now;
        return fold.Shown = new LineStanding
        {
            Code = fold.Line.Code,
            Agency = fold.Line.Agency,
            Waiting = fold.Queue.Count,
            WaitingPriority = fold.Queue.Priority,
            LongestSince = fold.Queue.LongestSince,
            OpenCounters = fold.Counters.Count(c => counters[c].Standing.State == CounterState.Open),
            Forecast = Forecast(fold.Line.Code, Center.CallRule.NormalWeight, now, now).Wait,
            Tickets = [.. fold.Queue.First(LineStanding.LongestList).Select(t => View(t))],
            Today = fold.FiguresShown ??= fold.Figures.ToLine(fold.Line.TypicalMinutes),
        };
    }

    private CounterView Show(CounterFold fold)
    {
        if (fold.Shown is { } shown)
        {
            return shown;
        }

        var call = fold.InHand is { } inHand ? calls.FirstOrDefault(c => c.Ticket == inHand.Id) : null;
        return fold.Shown = new CounterView
        {
            Code = fold.Counter.Code,
            Zone = fold.Counter.Zone,
            State = fold.Standing.Day == Day ? fold.Standing.State : CounterState.Closed,
            Since = fold.Standing.Since,
            Reason = fold.Standing.Reason,
            Officer = fold.Standing.Officer,
            OfficerName = fold.Standing.OfficerName,
            Ticket = fold.InHand is { } t ? View(t, call?.Call) : null,
            Held = [.. fold.Held.OrderBy(h => h.HeldUntil).ThenBy(h => h.Id).Select(h => View(h))],
            LastFinished = fold.LastFinished,
            Served = fold.Served,
            Rated = fold.Rated,
            CallHeard = call is null ? null : call.SpokenAt is not null,
        };
    }

    private CounterCapacity Capacity(CounterFold counter, string line) => new(
        counter.Standing.State != CounterState.Closed && counter.Standing.Day == Day,
        counter.Standing.State == CounterState.Open && counter.InHand is null,
        counter.Counter.Lines.Where(l => !Same(l, line)).Sum(l => lines[l].Queue.Count * lines[l].Line.TypicalMinutes));

    private static TicketView View(Ticket t, long? call = null) => new()
    {
        Id = t.Id,
        Number = t.Number.ToString(),
        Line = t.Line,
        Status = t.Status,
        Procedure = t.Procedure,
        Priority = t.Priority,
        Weight = t.Weight,
        Needs = t.Needs,
        Language = t.Language,
        IssuedAt = t.IssuedAt,
        Since = t.Status == TicketStatus.Waiting ? t.WaitingSince : t.ChangedAt,
        ForCounter = t.Status == TicketStatus.OnHold ? t.Counter : t.ForCounter,
        HeldUntil = t.HeldUntil,
        Calls = t.Calls,
        Why = t.Why,
        Call = call,
    };

    private FinishedService? LastFinishedAt(CounterFold counter) =>
        tickets.Values.Select(t => t.Ticket).Where(t => t.Status == TicketStatus.Completed && Same(t.Counter, counter.Counter.Code)).MaxBy(t => (t.EndedAt, t.Id)) is { } last ? Finished(last) : null;

    private FinishedService Finished(Ticket t) => new(t.Id, t.Number.ToString(), t.EndedAt ?? t.ChangedAt, t.Language, ratedTickets.Contains(t.Id));

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static bool Remove<T>(LinkedList<T> list, Predicate<T> match)
    {
        for (var node = list.First; node is not null; node = node.Next)
        {
            if (match(node.Value))
            {
                list.Remove(node);
                return true;
            }
        }

        return false;
    }

    private sealed record Trace(Ticket Ticket, List<TicketMove> History, TicketFacts Facts);

    private sealed class LineFold(ServiceLine line, string[] counters)
    {
        public ServiceLine Line { get; } = line;

        public string[] Counters { get; } = counters;

        public LineQueue Queue { get; } = new();

        public FigureFold Figures { get; } = new();

        public LineFigures? FiguresShown { get; set; }

        public LineStanding? Shown { get; set; }

        public DateTimeOffset ShownAt { get; set; }
    }

    private sealed class CounterFold(Counter counter, CounterStanding standing)
    {
        public Counter Counter { get; } = counter;

        public CounterStanding Standing { get; set; } = standing;

        public Ticket? InHand { get; set; }

        public List<Ticket> Held { get; } = [];

        public FinishedService? LastFinished { get; set; }

        public int Served { get; set; }

        public int Rated { get; set; }

        public CounterView? Shown { get; set; }
    }
}
