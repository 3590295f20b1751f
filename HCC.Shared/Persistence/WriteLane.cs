using System.Data.Common;
using HCC.Live;
using Microsoft.Extensions.Logging;

namespace HCC.Persistence;

/// <summary>
/// The one writer (ADR 002). Commands queue; a single thread takes all that wait, runs each under a savepoint inside one
/// <c>BEGIN IMMEDIATE</c>, commits once with <c>synchronous=FULL</c> and only then answers and publishes. A command that throws is
/// rolled back alone. The desks see only <see cref="RunAsync{T}"/>; a database with many writers can stand behind the same method.
/// </summary>
public sealed partial class WriteLane : IAsyncDisposable
{
    /// <summary>Commands that may wait before new ones are told that the system is busy.</summary>
    private const int MostWaiting = 20_000;

    /// <summary>Commands in one commit: bounds the time for which the first of them waits for the others.</summary>
    private const int MostTogether = 256;

    /// <summary>How long the lane keeps looking for work before it sleeps.</summary>
    private static readonly TimeSpan Watchfulness = TimeSpan.FromMicroseconds(60);

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly SemaphoreSlim work = new(0);
    private readonly LiveHall hall;
    private readonly TimeProvider time;
    private readonly ILogger<WriteLane> log;
    private readonly Func<DbConnection> connect;
    private readonly Func<DbConnection, HccDb> dbOn;
    private readonly Thread thread;
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private List<Work> waiting = [];
    private List<Work> taken = [];
    private bool stopping;
    private LaneConnection? lane;
    private volatile bool filling;
    private bool fillingNow;
    private bool justWorked;

    /// <summary>Makes a lane; <see cref="StartAsync"/> opens it.</summary>
    /// <param name="connect">Opens the writer's connection.</param>
    /// <param name="dbOn">A context on that connection, for the rare verbs that use the mapper.</param>
    /// <param name="hall">Learns what was committed.</param>
    /// <param name="time">Clock of the product.</param>
    /// <param name="log">Log.</param>
    public WriteLane(Func<DbConnection> connect, Func<DbConnection, HccDb> dbOn, LiveHall hall, TimeProvider time, ILogger<WriteLane> log)
    {
        (this.connect, this.dbOn, this.hall, this.time, this.log) = (connect, dbOn, hall, time, log);
        thread = new Thread(Drive) { IsBackground = true, Name = "hcc-write-lane" };
    }

    /// <summary>Whether the lane's thread runs; it does also while the disk refuses and the lane tries on.</summary>
    public bool IsRunning => thread.IsAlive;

    /// <summary>When the last commit ended, by the machine's clock; for health checks.</summary>
    public long LastCommitTimestamp { get; private set; }

    /// <summary>
    /// While true, commits are written in order and not forced to the disk one by one: a power cut may lose the newest of them and never
    /// damages the file. Only for filling a database before the host answers anybody; everything acknowledged to a person is forced.
    /// </summary>
    public bool Filling
    {
        get => filling;
        set => filling = value;
    }

    /// <summary>Opens the connection and warms the hall from today's rows before anything is answered.</summary>
    public Task StartAsync()
    {
        thread.Start();
        return started.Task;
    }

    /// <summary>
    /// Runs a command in the lane. The task ends after the commit; what the command returned was durable by then.
    /// An exception of the command rolls back this command alone and comes out of the task.
    /// </summary>
    /// <exception cref="LaneBusyException">Too many commands wait.</exception>
    /// <exception cref="UnknownOutcomeException">The commit itself failed: ask again with the same press id.</exception>
    public Task<T> RunAsync<T>(Func<HallTransaction, T> command)
    {
        var item = new Work<T>(command);
        lock (gate)
        {
            if (stopping)
            {
                return Task.FromException<T>(new ObjectDisposedException(nameof(WriteLane)));
            }

            if (waiting.Count >= MostWaiting)
            {
                return Task.FromException<T>(new LaneBusyException());
            }

            waiting.Add(item);
            if (waiting.Count == 1)
            {
                work.Release();
            }
        }

        return item.Task;
    }

    /// <summary>Runs a command in the lane that gives nothing back.</summary>
    public Task RunAsync(Action<HallTransaction> command) => RunAsync(tx =>
    {
        command(tx);
        return true;
    });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            if (!stopping)
            {
                stopping = true;
                work.Release();
            }
        }

        if (thread.IsAlive)
        {
            await Task.Run(thread.Join).ConfigureAwait(false);
        }

        work.Dispose();
    }

    private void Drive()
    {
        try
        {
            Open();
            started.SetResult();
        }
        catch (Exception fault)
        {
            started.SetException(fault);
            return;
        }

        while (Take())
        {
            KeepProfile();
            if (taken.Count > 0)
            {
                Together(taken);
                taken.Clear();
            }

            try
            {
                if (lane is not null)
                {
                    hall.PublishDue(lane.Transaction, time.GetUtcNow());
                }
            }
            catch (Exception fault)
            {
                PublishFailed(fault);
            }
        }

        lane?.Dispose();
    }

    private void KeepProfile()
    {
        if (filling != fillingNow && lane is not null)
        {
            lane.Transaction.Sql.Execute(filling ? "PRAGMA synchronous=NORMAL" : "PRAGMA synchronous=FULL");
            fillingNow = filling;
        }
    }

    private void Open()
    {
        lane = new LaneConnection(connect(), dbOn);
        fillingNow = false;
        hall.WarmUp(lane.Transaction, time.GetUtcNow());
    }

    // True while the lane goes on; the list "taken" may be empty when only the clock moved.
    private bool Take()
    {
        if (justWorked)
        {
            LookOut();
        }

        work.Wait(hall.NextPublishIn(Tick));
        lock (gate)
        {
            justWorked = waiting.Count > 0;
            if (!justWorked)
            {
                return !stopping;
            }

            if (waiting.Count <= MostTogether)
            {
                (taken, waiting) = (waiting, taken);
            }
            else
            {
                taken.AddRange(waiting.GetRange(0, MostTogether));
                waiting.RemoveRange(0, MostTogether);
                work.Release();
            }
        }

        return true;
    }

    // Whoever got an answer often asks again at once: looking for a moment is quicker than falling asleep and being woken.
    private void LookOut()
    {
        var began = TimeProvider.System.GetTimestamp();
        while (work.CurrentCount == 0 && TimeProvider.System.GetElapsedTime(began) < Watchfulness)
        {
            Thread.SpinWait(30);
        }
    }

    private void Together(List<Work> commands)
    {
        if (lane is null)
        {
            foreach (var command in commands)
            {
                command.Fail(new ObjectDisposedException(nameof(WriteLane))); // stopping while the database is out of reach
            }

            return;
        }

        var tx = lane.Transaction;
        try
        {
            hall.BeginDay(tx, time.GetUtcNow());
            tx.Sql.Execute("BEGIN IMMEDIATE");
            if (commands is [var only])
            {
                only.RunAlone(tx, hall);
            }
            else
            {
                foreach (var command in commands)
                {
                    command.RunBesideOthers(tx, hall);
                }
            }

            tx.Sql.Execute("COMMIT");
        }
        catch (Exception fault)
        {
            Fail(commands, fault);
            return;
        }

        LastCommitTimestamp = TimeProvider.System.GetTimestamp();
        foreach (var command in commands)
        {
            command.Finish();
        }
    }

    // After SQLITE_FULL or an I/O error the transaction is gone already and Rollback would throw; a fresh connection and a fresh
    // warm-up are the only state that is surely right. The callers learn that the outcome is unknown and ask again by press id.
    private void Fail(List<Work> commands, Exception fault)
    {
        CommitFailed(fault, commands.Count);
        try
        {
            lane?.Dispose();
            lane = null;
            Open();
        }
        catch (Exception again)
        {
            ReopenFailed(again);
        }

        foreach (var command in commands)
        {
            command.Fail(new UnknownOutcomeException(fault));
        }

        while (lane is null && !stopping)
        {
            // The disk may be full or gone: keep trying, and tell whoever waits meanwhile that it did not work.
            work.Wait(TimeSpan.FromSeconds(1));
            List<Work> refused;
            lock (gate)
            {
                (refused, waiting) = (waiting, []);
            }

            foreach (var command in refused)
            {
                command.Fail(new UnknownOutcomeException(fault));
            }

            try
            {
                Open();
            }
            catch (Exception again)
            {
                ReopenFailed(again);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Commit of {Count} commands failed; the lane opens the database anew.")]
    private partial void CommitFailed(Exception fault, int count);

    [LoggerMessage(2, LogLevel.Error, "The database could not be opened again; trying on.")]
    private partial void ReopenFailed(Exception fault);

    [LoggerMessage(3, LogLevel.Error, "A snapshot of the hall could not be made.")]
    private partial void PublishFailed(Exception fault);

    private abstract class Work
    {
        public abstract void RunAlone(HallTransaction tx, LiveHall hall);

        public abstract void RunBesideOthers(HallTransaction tx, LiveHall hall);

        public abstract void Finish();

        public abstract void Fail(Exception fault);
    }

    private sealed class Work<T>(Func<HallTransaction, T> command) : Work
    {
        private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T result = default!;
        private Exception? failed;

        public Task<T> Task => done.Task;

        // Nobody else's work is in this transaction, so a fault may take all of it back and no savepoint is needed.
        public override void RunAlone(HallTransaction tx, LiveHall hall)
        {
            try
            {
                result = command(tx);
            }
            catch (Exception fault)
            {
                failed = fault;
                tx.Forget();
                tx.Sql.Execute("ROLLBACK");
                tx.Sql.Execute("BEGIN IMMEDIATE");
                return;
            }

            hall.Apply(tx.TakeChanges());
        }

        // The hall's working state follows at once, so that the next command of the same commit counts this one too;
        // nobody outside sees it before the commit, because only snapshots are visible (see LiveHall).
        public override void RunBesideOthers(HallTransaction tx, LiveHall hall)
        {
            tx.Sql.Execute("SAVEPOINT command");
            try
            {
                result = command(tx);
                tx.Sql.Execute("RELEASE command");
            }
            catch (Exception fault)
            {
                failed = fault;
                tx.Forget();
                tx.Sql.Execute("ROLLBACK TO command");
                tx.Sql.Execute("RELEASE command");
                return;
            }

            hall.Apply(tx.TakeChanges());
        }

        public override void Finish()
        {
            if (failed is null)
            {
                done.SetResult(result);
            }
            else
            {
                done.SetException(failed);
            }
        }

        public override void Fail(Exception fault) => done.TrySetException(failed ?? fault);
    }
}

/// <summary>Too many commands wait; try again shortly.</summary>
public sealed class LaneBusyException() : Exception("Too many commands wait for the database.");

/// <summary>The commit failed in a way that leaves open whether it happened; the same press id tells.</summary>
public sealed class UnknownOutcomeException(Exception inner) : Exception("The outcome of the commit is unknown.", inner);
