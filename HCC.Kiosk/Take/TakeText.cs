using System.Globalization;
using HCC.Calendars;
using HCC.Centers;
using HCC.Ticketing;

namespace HCC.Kiosk.Take;

/// <summary>Sentences of the kiosk that need more than one string; the strings stand in <c>TakeText.resx</c> and <c>TakeText.en.resx</c>.</summary>
public partial class TakeText
{
    private const int HourFrom = 90;

    /// <summary>A number as a person writes it here: Vietnamese grouping in either language.</summary>
    public static string Number(int value) => value.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>Local time of day.</summary>
    public static string Clock(DateTimeOffset at) => VietnamTime.ToLocal(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Weekday in the screen's words, date as Vietnam writes it.</summary>
    public static string Day(DateTimeOffset at)
    {
        var local = VietnamTime.ToLocal(at);
        return $"{CultureInfo.CurrentUICulture.DateTimeFormat.GetDayName(local.DayOfWeek)}, {local.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}";
    }

    /// <summary>"hôm nay", "ngày mai" or the day.</summary>
    public static string NearDay(DateTimeOffset at, DateTimeOffset now) => (VietnamTime.ServiceDay(at).DayNumber - VietnamTime.ServiceDay(now).DayNumber) switch
    {
        0 => Today,
        1 => Tomorrow,
        _ => Day(at),
    };

    /// <summary>
    /// The expected wait in words: a range, never one minute. Where a break of the counters lies between its ends, both sides of the break
    /// are said; where the whole range lies behind it, times of the clock are.
    /// </summary>
    /// <returns>The words, or null when nothing honest can be said.</returns>
    public static string? Wait(Center center, WaitRange? wait, DateTimeOffset now)
    {
        if (wait is null)
        {
            return null;
        }

        var (low, high) = (now.AddMinutes(wait.Low), now.AddMinutes(wait.High));
        if (BreakBetween(center, now, high) is { } pause)
        {
            return low < pause.From ? Say(WaitAroundBreak, Clock(pause.From), Clock(pause.To))
                : Say(WaitAfterBreak, Clock(RoundDown(low < pause.To ? pause.To : low)), Clock(RoundUp(high)));
        }

        return wait.Low <= 0 ? Say(WaitUnder, Minutes(wait.High))
            : wait.High <= HourFrom ? Say(WaitRangeMinutes, wait.Low, wait.High)
            : Say(WaitRangeLong, Minutes(wait.Low), Minutes(wait.High));
    }

    /// <summary>Counters in few words: "Quầy 1–4, 7".</summary>
    public static string Counters(IReadOnlyList<Counter> counters)
    {
        var numbers = counters.Select(c => int.TryParse(c.Code, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : (int?)null).ToArray();
        if (numbers.Length < 2 || numbers.Any(n => n is null))
        {
            return string.Join(", ", counters.Select(c => c.Name.Here));
        }

        var runs = new List<(int From, int To)>();
        foreach (var n in numbers.Select(n => n!.Value).Order())
        {
            if (runs.Count > 0 && runs[^1].To == n - 1)
            {
                runs[^1] = (runs[^1].From, n);
            }
            else
            {
                runs.Add((n, n));
            }
        }

        var words = runs.Select(r => r.From == r.To ? $"{r.From}" : r.To == r.From + 1 ? $"{r.From}, {r.To}" : $"{r.From}–{r.To}");
        return Say(CountersMany, string.Join(", ", words));
    }

    /// <summary>Zones and floors of counters: "Khu A, tầng 1".</summary>
    public static string Places(Center center, IReadOnlyList<Counter> counters) => string.Join("; ", counters.Select(c => c.Zone).Distinct(StringComparer.OrdinalIgnoreCase)
        .Select(center.Zone).OfType<Zone>().Select(z => Say(ZoneAndFloor, z.Name.Here, z.Floor)));

    /// <summary>When numbers are given again, as a sentence.</summary>
    public static string ClosedUntil(Center center, DateTimeOffset now) => center.NextOpening(now)?.AddMinutes(-center.CallRule.IssueBeforeOpenMinutes) is { } opens
        ? Say(HallClosedUntil, Clock(opens), NearDay(opens, now))
        : HallClosedLong;

    // The break that begins after now and ends before the given end, if any.
    private static (DateTimeOffset From, DateTimeOffset To)? BreakBetween(Center center, DateTimeOffset now, DateTimeOffset end)
    {
        var sessions = center.SessionsOf(VietnamTime.ServiceDay(now));
        for (var n = 1; n < sessions.Count; n++)
        {
            if (now < sessions[n].From && sessions[n].From < end)
            {
                return (sessions[n - 1].To, sessions[n].From);
            }
        }

        return null;
    }

    private static string Minutes(int minutes) => minutes < HourFrom ? Say(DurationMinutes, minutes)
        : minutes % 60 == 0 ? Say(DurationHours, minutes / 60)
        : Say(DurationHoursMinutes, minutes / 60, minutes % 60);

    private static string Say(string pattern, params object[] parts) => string.Format(CultureInfo.CurrentCulture, pattern, parts);

    private static DateTimeOffset RoundDown(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.FromMinutes(5).Ticks));

    private static DateTimeOffset RoundUp(DateTimeOffset at) => RoundDown(at.AddMinutes(5).AddTicks(-1));
}
