using HCC.Calendars;
using HCC.Centers;

namespace HCC.Ticketing;

/// <summary>An expected wait as a range of minutes, rounded outward to 5; never a single minute.</summary>
/// <param name="Low">Lower end; 0 = at once.</param>
/// <param name="High">Upper end, the one that people remember.</param>
/// <param name="Unit">Always <c>minute</c>.</param>
public sealed record WaitRange(int Low, int High, string Unit = "minute");

/// <summary>What a forecast needs to know about one counter that serves the line.</summary>
/// <param name="Open">Whether it is open now (a short pause counts as open, it comes back).</param>
/// <param name="Idle">Whether it could call at once.</param>
/// <param name="OtherWork">Minutes of work waiting in its other lines.</param>
public readonly record struct CounterCapacity(bool Open, bool Idle, double OtherWork);

/// <summary>
/// The expected wait at issue: rank under the rule of calling × recent service time ÷ the counters that will really take this line,
/// walked through the day's sessions so that the lunch break counts (wait-time study §2: this form halves the error of the usual
/// formula; the full simulation is to come). Without an open counter the planned ones are reckoned with; without any, nothing is said.
/// </summary>
public static class WaitForecast
{
    /// <summary>Minutes from the call to the citizen's arrival at the counter (wait-time study §2).</summary>
    private const double CallMinutes = 0.6;

    // Half of the 80 % range as measured by the study grows with the wait: 5–15 → 11.5 min wide, 15–30 → 19, 30–60 → 32.
    private const double LowShare = 0.62;
    private const double HighShare = 1.45;
    private const double HighExtra = 3;

    /// <summary>Expected wait of one more citizen.</summary>
    /// <param name="center">Settings with sessions.</param>
    /// <param name="ahead">Tickets that will be called before.</param>
    /// <param name="serviceMinutes">Recent mean service time of the line.</param>
    /// <param name="counters">Counters with the line's skill.</param>
    /// <param name="now">Now.</param>
    /// <returns>The range, or null when nothing honest can be said.</returns>
    public static WaitRange? Estimate(Center center, int ahead, double serviceMinutes, IReadOnlyCollection<CounterCapacity> counters, DateTimeOffset now)
    {
        var inSession = center.IsOpen(now);
        var working = counters.Where(c => c.Open || !inSession).ToArray();
        if (working.Length == 0)
        {
            // Nobody has opened yet: half of the planned counters is what a hall usually has.
            working = [.. counters.Take((counters.Count + 1) / 2)];
        }

        if (working.Length == 0)
        {
            return null;
        }

        var own = Math.Max(1, ahead) * (serviceMinutes + CallMinutes);
        var share = working.Sum(c => own / (own + c.OtherWork));
        var perMinute = share / (serviceMinutes + CallMinutes);
        var idle = inSession && ahead == 0 && working.Any(c => c.Idle);
        var minutes = idle ? 0 : (ahead + 1) / perMinute;
        if (!inSession && ahead < working.Length)
        {
            minutes = 0; // first in the morning or after lunch: called as soon as the counters open
        }

        var low = (center.AfterOpenMinutes(now, minutes * LowShare) - now).TotalMinutes;
        var high = (center.AfterOpenMinutes(now, (minutes * HighShare) + HighExtra) - now).TotalMinutes;
        return new WaitRange((int)(Math.Floor(low / 5) * 5), (int)(Math.Ceiling(high / 5) * 5));
    }
}
