using HCC.Centers;
using HCC.Counters;
using HCC.Live;

namespace HCC.Kiosk.Rate;

/// <summary>What a terminal is told about its counter. Whether and how long it asks is decided in the browser, which works on without the server.</summary>
/// <param name="Ticket">Ticket of the last finished service, if it may still be rated.</param>
/// <param name="Number">Its number.</param>
/// <param name="Language">Language in which the citizen took the number.</param>
/// <param name="FinishedAt">When the service was finished, UTC.</param>
/// <param name="Rated">Whether it has been rated, here or elsewhere.</param>
/// <param name="Counter">State of the counter.</param>
public sealed record RatedService(long? Ticket, string? Number, string Language, DateTimeOffset? FinishedAt, bool Rated, CounterState Counter)
{
    /// <summary>The counter as it stands; a service that is too old for a rating is left out.</summary>
    public static RatedService Of(CounterView? counter, Center center, DateTimeOffset now) =>
        counter?.LastFinished is { } last && now - last.At < TimeSpan.FromMinutes(center.CallRule.RatingMinutes)
            ? new(last.Ticket, last.Number, last.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "vi", last.At, last.Rated, counter.State)
            : new(null, null, "vi", null, false, counter?.State ?? CounterState.Closed);
}
