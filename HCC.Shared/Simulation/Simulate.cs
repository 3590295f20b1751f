using HCC.Calendars;
using HCC.Centers;
using HCC.Persistence;

namespace HCC.Simulation;

/// <summary>How far a simulation has come.</summary>
/// <param name="Center">Center just finished.</param>
/// <param name="Day">Day just finished.</param>
/// <param name="Done">Days of centers finished.</param>
/// <param name="Of">Days of centers in all.</param>
/// <param name="Citizens">Citizens who came on this day.</param>
public sealed record SimulateProgress(string Center, DateOnly Day, int Done, int Of, int Citizens);

/// <summary>
/// Fills a house with whole working days of many centers, for <c>simulate --centers N --days N --seed S</c>. The same seed gives the same
/// rows, tokens excepted. The house must know the centers (<see cref="Centers"/>) before its lane starts.
/// </summary>
/// <param name="book">The centers.</param>
/// <param name="desks">The desks.</param>
/// <param name="lane">The writer.</param>
/// <param name="clock">The product's clock; afterwards it shows what it showed before.</param>
public sealed class Simulate(CenterBook book, HallDesks desks, WriteLane lane, HallTime clock)
{
    /// <summary>
    /// The centers of a simulation: the given ones first, then copies of the last of them that has demand data, with codes and names of their own.
    /// </summary>
    /// <param name="count">How many centers.</param>
    /// <param name="seeds">Centers that come with the product; those without demand data are left out.</param>
    public static IReadOnlyList<Center> Centers(int count, IReadOnlyList<Center> seeds)
    {
        var known = seeds.Where(c => Demand.Find(c.Code) is not null).ToList();
        if (known.Count == 0)
        {
            throw new ArgumentException("None of the centers has demand data.", nameof(seeds));
        }

        var model = known[^1];
        return [.. known.Take(count), .. Enumerable.Range(known.Count + 1, Math.Max(0, count - known.Count)).Select(n => model with
        {
            Code = FormattableString.Invariant($"{model.Code}-{n:00}"),
            Name = new Words(FormattableString.Invariant($"{model.Name.Vi} {n:00}"), model.Name.En is { } en ? FormattableString.Invariant($"{en} {n:00}") : null),
        })];
    }

    /// <summary>Runs the working days before today's date of the clock, day by day, in all centers of the book.</summary>
    /// <param name="days">Working days of each center.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="progress">Told after each day of a center.</param>
    /// <param name="stop">Stops between two events.</param>
    /// <returns>Citizens who came.</returns>
    public async Task<int> RunAsync(int days, int seed, Action<SimulateProgress>? progress = null, CancellationToken stop = default)
    {
        var (before, speed) = (clock.GetUtcNow(), clock.Speed);
        var plan = book.All
            .SelectMany(center => WorkingDays(center, VietnamTime.ServiceDay(before), days).Select(day => (Center: center, Day: day)))
            .OrderBy(p => p.Day)
            .ToList();
        var (done, citizens) = (0, 0);
        lane.Filling = true;
        try
        {
            foreach (var (center, day) in plan)
            {
                var run = new HallDay(center, DemandOf(center), day, seed, desks);
                await run.RunFastAsync(clock, run.Begins!.Value, run.Ends!.Value, stop).ConfigureAwait(false);
                citizens += run.Citizens.Count;
                progress?.Invoke(new SimulateProgress(center.Code, day, ++done, plan.Count, run.Citizens.Count));
            }
        }
        finally
        {
            lane.Filling = false;
            clock.Set(before, speed);
        }

        return citizens;
    }

    // The newest working days before today, oldest first.
    private static IEnumerable<DateOnly> WorkingDays(Center center, DateOnly today, int count) =>
        Enumerable.Range(1, 366 * 3).Select(n => today.AddDays(-n)).Where(day => center.SessionsOf(day).Count > 0).Take(count).Reverse();

    // A copy has the demand of its model: the longest code with demand data that its own code begins with.
    private static Demand DemandOf(Center center)
    {
        for (var code = center.Code; code.Length > 0; code = code[..Math.Max(0, code.LastIndexOf('-'))])
        {
            if (Demand.Find(code) is { } demand)
            {
                return demand with { Center = center.Code };
            }
        }

        throw new InvalidOperationException($"The center {center.Code} has no demand data.");
    }
}
