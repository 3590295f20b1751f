using System.Collections.Immutable;
using HCC.Calendars;
using HCC.Centers;
using HCC.Counters;
using HCC.Insights;
using HCC.Live;
using HCC.Ticketing;

namespace HCC.Tests.Wall;

/// <summary>A hall put together by hand: the seed center of Sóc Trăng, Friday 20 November 2026, with what a test says.</summary>
internal sealed class Hall
{
    public static readonly Center Center = CenterJson.Read(Seeds.CenterDocument("soc-trang"));
    public static readonly Center Commune = CenterJson.Read(Seeds.CenterDocument("xa-trinh-dien"));

    private readonly Center center;
    private readonly Dictionary<string, List<TicketView>> waiting = [];
    private readonly Dictionary<string, LineFigures> figures = [];
    private readonly Dictionary<string, WaitRange> forecasts = [];
    private readonly Dictionary<string, CounterView> counters;
    private readonly int[] scores = new int[5];
    private readonly int[] issued = new int[48];
    private readonly int[] served = new int[48];
    private int ids;

    public Hall(string time = "09:00", Center? center = null)
    {
        this.center = center ?? Center;
        At = VietnamTime.At(new DateOnly(2026, 11, 20), TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture));
        counters = this.center.Counters.ToDictionary(c => c.Code, c => new CounterView { Code = c.Code, Zone = c.Zone, State = CounterState.Closed, Since = At.AddHours(-9), Held = [], Served = 0, Rated = 0 });
    }

    public DateTimeOffset At { get; set; }

    public WeekdayBaseline? Usual { get; set; }

    public double? RecentWait { get; set; }

    public Spread Wait { get; set; } = Spread.None;

    public Hall Wait_in(string line, params double[] minutes)
    {
        foreach (var m in minutes)
        {
            waiting.TryAdd(line, []);
            waiting[line].Add(Ticket(line, TicketStatus.Waiting, m));
        }

        return this;
    }

    public Hall Open(params string[] codes) => Set(CounterState.Open, codes);

    public Hall Busy(string code, string line, TicketStatus status = TicketStatus.Serving)
    {
        counters[code] = counters[code] with { State = CounterState.Open, Ticket = Ticket(line, status, 3) };
        return this;
    }

    public Hall Paused(string code, string reason, double minutes)
    {
        counters[code] = counters[code] with { State = CounterState.Paused, Reason = reason, Since = At.AddMinutes(-minutes) };
        return this;
    }

    public Hall Finished(string code, double minutesAgo)
    {
        counters[code] = counters[code] with { LastFinished = new FinishedService(99, "L099", At.AddMinutes(-minutesAgo), "vi", false) };
        return this;
    }

    public Hall Served(string line, int count, int halfHour = 16)
    {
        figures[line] = Line(count);
        served[halfHour] += count;
        issued[halfHour] += count;
        return this;
    }

    public Hall Expect(string line, int low, int high)
    {
        forecasts[line] = new(low, high);
        return this;
    }

    public Hall Rated(params int[] byScore)
    {
        byScore.CopyTo(scores, 0);
        return this;
    }

    public WallFigures Figures => WallFigures.Of(center, Snapshot);

    public HallSnapshot Snapshot
    {
        get
        {
            var lines = center.Lines.Select(l => new LineStanding
            {
                Code = l.Code,
                Agency = l.Agency,
                Waiting = waiting.GetValueOrDefault(l.Code)?.Count ?? 0,
                WaitingPriority = waiting.GetValueOrDefault(l.Code)?.Count(t => t.Weight > 1) ?? 0,
                LongestSince = waiting.GetValueOrDefault(l.Code)?.Min(t => t.IssuedAt),
                OpenCounters = center.CountersOf(l.Code).Count(c => counters[c.Code].State == CounterState.Open),
                Forecast = forecasts.GetValueOrDefault(l.Code),
                Tickets = [.. (waiting.GetValueOrDefault(l.Code) ?? []).OrderBy(t => t.IssuedAt).Take(LineStanding.LongestList)],
                Today = figures.GetValueOrDefault(l.Code) ?? Line(0),
            }).ToImmutableArray();
            return new HallSnapshot
            {
                Center = center.Code,
                Version = 1,
                At = At,
                Day = VietnamTime.ServiceDay(At),
                Open = center.IsOpen(At),
                GivesNumbers = center.GivesNumbers(At),
                Lines = lines,
                Counters = [.. center.Counters.Select(c => counters[c.Code])],
                Calls = [],
                Absent = [],
                SameWeekday = Usual,
                Today = new DayFigures
                {
                    Issued = issued.Sum(),
                    Served = served.Sum(),
                    NoShow = 0,
                    Cancelled = 0,
                    Waiting = lines.Sum(l => l.Waiting),
                    AtCounters = counters.Values.Count(c => c.Ticket is not null),
                    OnHold = 0,
                    Wait = Wait,
                    RecentWaitSeconds = RecentWait,
                    RecentWaits = RecentWait is null ? 0 : 20,
                    Service = Spread.None,
                    IssuedByHalfHour = [.. issued],
                    ServedByHalfHour = [.. served],
                    Ratings = new RatingFigures([.. scores]),
                },
            };
        }
    }

    public static WeekdayBaseline EveryHalfHour(double count, int days = 4) => new(
        [.. Enumerable.Range(1, days).Select(w => new DateOnly(2026, 11, 20).AddDays(-7 * w))], [.. Enumerable.Repeat(count, 48)], [.. Enumerable.Repeat(count, 48)], 600);

    private Hall Set(CounterState state, string[] codes)
    {
        foreach (var code in codes)
        {
            counters[code] = counters[code] with { State = state };
        }

        return this;
    }

    private TicketView Ticket(string line, TicketStatus status, double minutes) => new()
    {
        Id = ++ids,
        Number = center.Line(line)!.Prefix + ids.ToString("000", System.Globalization.CultureInfo.InvariantCulture),
        Line = line,
        Status = status,
        Weight = 1,
        Language = "vi",
        IssuedAt = At.AddMinutes(-minutes),
        Since = At.AddMinutes(-minutes),
    };

    private static LineFigures Line(int served) => new(served, served, 0, 0, Spread.None, Spread.None, null, 600, RatingFigures.None);
}
