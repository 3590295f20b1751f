using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using HCC.Calendars;
using HCC.Centers;
using HCC.Persistence;
using HCC.Ticketing;
using Microsoft.Extensions.Logging;

namespace HCC.Live;

/// <summary>
/// The halls as all screens see them (ADR 003): per center one immutable <see cref="HallSnapshot"/>, swapped after a commit; each watcher is
/// a channel of one in which the latest value wins, so a burst of calls costs a slow TV one picture and not thousands.
/// The moving state belongs to the write lane; nothing else may call the internal members.
/// </summary>
/// <param name="book">The centers.</param>
/// <param name="log">Log.</param>
public sealed partial class LiveHall(CenterBook book, ILogger<LiveHall> log)
{
    /// <summary>In a storm a snapshot is made at most this often; in a quiet hall each change shows at once.</summary>
    private static readonly TimeSpan StormInterval = TimeSpan.FromMilliseconds(20);

    /// <summary>Without changes a snapshot is still made this often: forecasts, opening hours and the day move with the clock.</summary>
    private static readonly TimeSpan QuietInterval = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Channelled> halls = new(StringComparer.OrdinalIgnoreCase);

    // A restart must never show a lower version to a screen that asks "since".
    private long version;

    // A center was set up while the house runs; it gets its hall after the commit.
    private bool newCenter;

    /// <summary>The hall of a center as last published.</summary>
    /// <exception cref="KeyNotFoundException">No such center.</exception>
    public HallSnapshot Current(string center) =>
        halls.TryGetValue(center, out var hall) ? hall.Snapshot : throw new KeyNotFoundException($"There is no center '{center}'.");

    /// <summary>Whether the first snapshots are made.</summary>
    public bool IsWarm { get; private set; }

    /// <summary>
    /// The hall from now on: the present snapshot at once, then the latest one after each change, at most one per <paramref name="atMostEvery"/>.
    /// A slow reader skips versions and never holds up the hall.
    /// </summary>
    public async IAsyncEnumerable<HallSnapshot> WatchAsync(string center, TimeSpan atMostEvery, [EnumeratorCancellation] CancellationToken stop = default)
    {
        var hall = halls[center];
        var mine = Channel.CreateBounded<HallSnapshot>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        lock (hall.Watchers)
        {
            hall.Watchers.Add(mine.Writer);
            mine.Writer.TryWrite(hall.Snapshot);
        }

        try
        {
            await foreach (var snapshot in mine.Reader.ReadAllAsync(stop).ConfigureAwait(false))
            {
                yield return snapshot;
                await Task.Delay(atMostEvery, TimeProvider.System, stop).ConfigureAwait(false);
            }
        }
        finally
        {
            lock (hall.Watchers)
            {
                hall.Watchers.Remove(mine.Writer);
            }
        }
    }

    /// <summary>Watchers of a center; for meters and tests.</summary>
    public int WatcherCount(string center)
    {
        var hall = halls[center];
        lock (hall.Watchers)
        {
            return hall.Watchers.Count;
        }
    }

    /// <summary>Forecast for a new ticket, inside the lane: counts what earlier commands of the same commit changed.</summary>
    internal (int Ahead, WaitRange? Wait) Forecast(string center, string line, double weight, DateTimeOffset issuedAt, DateTimeOffset now) =>
        halls[center].State is { } state && state.Day == VietnamTime.ServiceDay(issuedAt) ? state.Forecast(line, weight, issuedAt, now) : (0, null);

    /// <summary>Folds the day's rows of every center and publishes the first snapshots.</summary>
    internal void WarmUp(HallTransaction tx, DateTimeOffset now)
    {
        // By the machine's clock: the product's own may start at the same instant again and again (a demonstration).
        version = Math.Max(version, TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
        foreach (var center in book.All)
        {
            Fold(tx, center, now);
            Publish(center.Code, now);
        }

        IsWarm = true;
    }

    /// <summary>Takes the changes of one command into the moving state. A fault here must not undo a commit: the hall is folded anew instead.</summary>
    internal void Apply(IReadOnlyList<HallChange> changes)
    {
        foreach (var change in changes)
        {
            if (!halls.TryGetValue(change.Center, out var hall))
            {
                newCenter |= change is PlanChanged;
                continue;
            }

            try
            {
                hall.Stale |= change is PlanChanged;
                hall.State.Apply(change);
            }
            catch (Exception fault)
            {
                FoldFailed(fault, change.Center, change.GetType().Name);
                hall.Stale = true;
            }

            hall.Dirty = true;
        }
    }

    /// <summary>How long the lane may sleep before a snapshot is due.</summary>
    internal TimeSpan NextPublishIn(TimeSpan most) =>
        newCenter || halls.Values.Any(h => h.Dirty) ? StormInterval : most < QuietInterval ? most : QuietInterval;

    /// <summary>Begins a new service day before the commands that belong to it, so that the first of them is not counted behind yesterday's queue.</summary>
    internal void BeginDay(HallTransaction tx, DateTimeOffset now)
    {
        foreach (var (code, hall) in halls)
        {
            if (hall.State.Day != VietnamTime.ServiceDay(now))
            {
                Fold(tx, book.Get(code), now);
                hall.Dirty = true;
            }
        }
    }

    /// <summary>Publishes what changed; after a midnight the new day begins here, with no nightly job.</summary>
    internal void PublishDue(HallTransaction tx, DateTimeOffset now)
    {
        if (newCenter)
        {
            newCenter = false;
            foreach (var center in book.All.Where(c => !halls.ContainsKey(c.Code)))
            {
                Fold(tx, center, now);
            }
        }

        foreach (var (code, hall) in halls)
        {
            var since = TimeProvider.System.GetElapsedTime(hall.PublishedAt);
            if (hall.Stale || hall.State.Day != VietnamTime.ServiceDay(now))
            {
                Fold(tx, book.Get(code), now);
                Publish(code, now);
            }
            else if (since >= (hall.Dirty ? StormInterval : QuietInterval))
            {
                Publish(code, now);
            }
        }
    }

    private void Publish(string center, DateTimeOffset now)
    {
        var hall = halls[center];
        hall.Dirty = false;
        hall.PublishedAt = TimeProvider.System.GetTimestamp();
        var snapshot = hall.State.ToSnapshot(++version, now);
        lock (hall.Watchers)
        {
            hall.Snapshot = snapshot;
            foreach (var watcher in hall.Watchers)
            {
                watcher.TryWrite(snapshot);
            }
        }
    }

    private void Fold(HallTransaction tx, Center center, DateTimeOffset now)
    {
        var state = HallWarmUp.Fold(tx, center, VietnamTime.ServiceDay(now));
        if (halls.TryGetValue(center.Code, out var hall))
        {
            hall.State = state;
            hall.Stale = false;
        }
        else
        {
            halls[center.Code] = new Channelled(state, state.ToSnapshot(++version, now));
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The hall of {Center} could not take a {Change}; it is folded anew from its rows.")]
    private partial void FoldFailed(Exception fault, string center, string change);

    private sealed class Channelled(HallState state, HallSnapshot snapshot)
    {
        private HallSnapshot snapshot = snapshot;

        public HallState State { get; set; } = state;

        public HallSnapshot Snapshot
        {
            get => Volatile.Read(ref snapshot);
            set => Volatile.Write(ref snapshot, value);
        }

        public List<ChannelWriter<HallSnapshot>> Watchers { get; } = [];

        public bool Dirty { get; set; }

        public bool Stale { get; set; }

        public long PublishedAt { get; set; }
    }
}
