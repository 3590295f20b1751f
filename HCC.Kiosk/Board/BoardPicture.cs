using HCC.Calendars;
using HCC.Centers;
using HCC.Counters;
using HCC.Live;
using HCC.Ticketing;

namespace HCC.Kiosk.Board;

/// <summary>What a hall board shows at an instant: cut from the snapshot for one zone, or for the whole hall. Carries nothing about persons (I10).</summary>
public sealed record BoardPicture
{
    /// <summary>A call is marked as new, and stays on the board, at least this long.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(20);

    /// <summary>Calls under the newest in a quiet hall; a burst makes room for more.</summary>
    private const int EarlierRows = 4;
    private const int MostRows = 8;

    /// <summary>Lines that fit on one page of the waiting list.</summary>
    private const int WaitingRows = 6;

    /// <summary>A page of the waiting list stays this many seconds.</summary>
    private const int SecondsPerPage = 10;

    /// <summary>The newest call; null when there is none to show.</summary>
    public required BoardCall? Newest { get; init; }

    /// <summary>Calls before it, newest first, each ticket once.</summary>
    public required IReadOnlyList<BoardCall> Earlier { get; init; }

    /// <summary>Counters that are open or have somebody, in the order of the hall.</summary>
    public required IReadOnlyList<BoardCounter> Counters { get; init; }

    /// <summary>The page of waiting lines shown now.</summary>
    public required IReadOnlyList<BoardLine> Waiting { get; init; }

    /// <summary>Tickets waiting in all lines of the board.</summary>
    public required int WaitingInAll { get; init; }

    /// <summary>Page of the waiting list, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>Pages of the waiting list.</summary>
    public required int Pages { get; init; }

    /// <summary>Calls for the announcer, newest first: those of the last two minutes.</summary>
    public required IReadOnlyList<AnnouncedCall> Announced { get; init; }

    /// <summary>Why nobody is called now; null while the hall is open.</summary>
    public required ClosedHall? Closed { get; init; }

    /// <summary>Cuts the picture.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="center">Its settings.</param>
    /// <param name="zone">Zone of the board, null = the whole hall.</param>
    /// <param name="now">Now, by the product's clock.</param>
    public static BoardPicture Of(HallSnapshot hall, Center center, Zone? zone, DateTimeOffset now)
    {
        bool Here(string code) => zone is null || string.Equals(code, zone.Code, StringComparison.OrdinalIgnoreCase);

        var calls = hall.Calls.Where(c => Here(c.Zone)).ToList();
        var shown = calls.DistinctBy(c => c.Ticket).Select(c => new BoardCall(c, center.Counter(c.Counter)?.Name ?? new Words(c.Counter), center.Zone(c.Zone), now - c.At < Fresh)).ToList();
        var closed = ClosedHall.Of(center, now);

        // After hours the last call gives way to the sentence, but not while its person may still be on the way.
        var newest = shown.FirstOrDefault() is { } first && (closed is null || first.IsNew || first.Call.Active) ? first : null;
        var earlier = shown.Skip(1).ToList();

        var lines = hall.Lines.Where(l => zone is null || center.CountersOf(l.Code).Any(c => Here(c.Zone))).ToList();
        var listed = lines.Count <= WaitingRows ? lines : [.. lines.Where(l => l.Waiting > 0)];
        var pages = Math.Max(1, (listed.Count + WaitingRows - 1) / WaitingRows);
        var page = (int)(now.ToUnixTimeSeconds() / SecondsPerPage % pages);

        return new BoardPicture
        {
            Newest = newest,
            Earlier = [.. earlier.Take(Math.Clamp(earlier.Count(c => c.IsNew), EarlierRows, MostRows))],
            Counters = [.. hall.Counters.Where(c => Here(c.Zone) && (c.State != CounterState.Closed || c.Ticket is not null)).Select(c => BoardCounter.Of(c, center, now))],
            Waiting = [.. listed.Skip(page * WaitingRows).Take(WaitingRows).Select(l => new BoardLine(l.Code, center.Line(l.Code)?.Name ?? new Words(l.Code), l.Waiting))],
            WaitingInAll = lines.Sum(l => l.Waiting),
            Page = page + 1,
            Pages = pages,
            Announced = [.. calls.Where(c => now - c.At < TimeSpan.FromMinutes(2)).Select(c => new AnnouncedCall(c.Call, c.Number, c.Counter, c.At.ToUnixTimeMilliseconds(), c.Slow, c.Active, c.SpokenAt is not null))],
            Closed = closed,
        };
    }
}

/// <summary>A call as shown.</summary>
/// <param name="Call">The call.</param>
/// <param name="Counter">Name of the counter.</param>
/// <param name="Zone">Zone of the counter.</param>
/// <param name="IsNew">Whether it was called just now.</param>
public sealed record BoardCall(HallCall Call, Words Counter, Zone? Zone, bool IsNew);

/// <summary>A call as the announcer in the page is told it.</summary>
/// <param name="Call">Call.</param>
/// <param name="Number">Number.</param>
/// <param name="Counter">Counter.</param>
/// <param name="At">When, milliseconds since 1970, UTC.</param>
/// <param name="Slow">Said twice and slower, so it takes longer.</param>
/// <param name="Active">Whether the ticket is still at the counter.</param>
/// <param name="Spoken">Whether a board has spoken it.</param>
public sealed record AnnouncedCall(long Call, string Number, string Counter, long At, bool Slow, bool Active, bool Spoken);

/// <summary>A counter as shown.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="Number">Number of the ticket called or served there, or null.</param>
/// <param name="Call">Its call, or null.</param>
/// <param name="IsNew">Whether it was called just now.</param>
/// <param name="Paused">Whether the counter makes a pause.</param>
public sealed record BoardCounter(string Code, Words Name, string? Number, long? Call, bool IsNew, bool Paused)
{
    internal static BoardCounter Of(CounterView counter, Center center, DateTimeOffset now) => new(
        counter.Code, center.Counter(counter.Code)?.Name ?? new Words(counter.Code), counter.Ticket?.Number, counter.Ticket?.Call,
        counter.Ticket is { Status: TicketStatus.Called } called && now - called.Since < BoardPicture.Fresh, counter.State == CounterState.Paused);
}

/// <summary>A line with the number of people waiting.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="Waiting">Tickets waiting.</param>
public sealed record BoardLine(string Code, Words Name, int Waiting);

/// <summary>Why a hall is closed.</summary>
public enum ClosedWhy
{
    /// <summary>Before the first session.</summary>
    NotYet,

    /// <summary>Between two sessions.</summary>
    Lunch,

    /// <summary>After the last session.</summary>
    Over,

    /// <summary>No session on this day.</summary>
    DayOff,
}

/// <summary>A hall that receives nobody now.</summary>
/// <param name="Why">Why.</param>
/// <param name="Holiday">Name of the holiday, on a day off that has one.</param>
/// <param name="Opens">Start of the next session, local time; null when none is planned.</param>
/// <param name="Today">Whether it opens again on the same day.</param>
public sealed record ClosedHall(ClosedWhy Why, Words? Holiday, DateTimeOffset? Opens, bool Today)
{
    /// <summary>The state of a center at an instant; null while it is open.</summary>
    public static ClosedHall? Of(Center center, DateTimeOffset now)
    {
        if (center.IsOpen(now))
        {
            return null;
        }

        var day = VietnamTime.ServiceDay(now);
        var sessions = center.SessionsOf(day);
        var why = sessions.Count == 0 ? ClosedWhy.DayOff : now < sessions[0].From ? ClosedWhy.NotYet : now >= sessions[^1].To ? ClosedWhy.Over : ClosedWhy.Lunch;
        var opens = center.NextOpening(now);
        return new ClosedHall(
            why, why == ClosedWhy.DayOff ? center.Holidays.FirstOrDefault(h => h.Date == day && !h.Worked)?.Name : null,
            opens is { } at ? VietnamTime.ToLocal(at) : null, opens is { } next && VietnamTime.ServiceDay(next) == day);
    }
}
