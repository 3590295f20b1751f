using System.Collections.Concurrent;
using HCC.Calendars;
using Microsoft.EntityFrameworkCore;

namespace HCC.Persistence;

/// <summary>
/// How often each procedure was asked for lately, from the tickets themselves: what the kiosk shows before anybody types. Counted on a
/// read connection and kept for a while, so that a busy kiosk never holds up the hall.
/// </summary>
/// <param name="rows">The database.</param>
/// <param name="time">Clock of the product.</param>
public sealed class ProcedureDemand(IDbContextFactory<HccDb> rows, TimeProvider time)
{
    private const int DaysBack = 60;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, (DateTimeOffset At, IReadOnlyDictionary<string, int> Counts)> known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Tickets per procedure code in the last sixty days; empty where nobody named one.</summary>
    public async Task<IReadOnlyDictionary<string, int>> LatelyAsync(string center)
    {
        var now = time.GetUtcNow();
        if (known.TryGetValue(center, out var before) && now - before.At < Kept && now >= before.At)
        {
            return before.Counts;
        }

        var from = VietnamTime.ServiceDay(now).AddDays(-DaysBack);
        await using var db = await rows.CreateDbContextAsync().ConfigureAwait(false);
        var counts = await db.Tickets.Where(t => t.Center == center && t.Day >= from && t.Procedure != null)
            .GroupBy(t => t.Procedure!).Select(g => new { Code = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Code, g => g.Count).ConfigureAwait(false);
        known[center] = (now, counts);
        return counts;
    }
}
