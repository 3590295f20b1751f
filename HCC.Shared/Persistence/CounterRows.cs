using System.Data.Common;
using HCC.Counters;

namespace HCC.Persistence;

/// <summary>Counters as rows, for the hot verbs.</summary>
public static class CounterRows
{
    private const string Columns = "center, counter, state, officer, officer_name, reason, since, day";

    /// <summary>A counter's standing; a standing of an earlier day counts as closed.</summary>
    public static CounterStanding Standing(this HallTransaction tx, string center, string counter, DateOnly day) =>
        tx.Sql.First($"SELECT {Columns} FROM counter_standings WHERE center = @p0 AND counter = @p1 AND day = @p2", Read, center, counter, day)
        ?? CounterStanding.ClosedOn(center, counter, day);

    /// <summary>All standings of a day.</summary>
    public static List<CounterStanding> StandingsOn(this HallTransaction tx, string center, DateOnly day) =>
        tx.Sql.Query($"SELECT {Columns} FROM counter_standings WHERE center = @p0 AND day = @p1", Read, center, day);

    /// <summary>Stores a standing and the move that made it.</summary>
    public static void Save(this HallTransaction tx, CounterStanding s, CounterMove m)
    {
        tx.Sql.Execute(
            $"INSERT INTO counter_standings ({Columns}) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7) ON CONFLICT (center, counter) DO UPDATE SET state = excluded.state, officer = excluded.officer, officer_name = excluded.officer_name, reason = excluded.reason, since = excluded.since, day = excluded.day",
            s.Center, s.Code, s.State, s.Officer, s.OfficerName, s.Reason, s.Since, s.Day);
        tx.Sql.Execute(
            "INSERT INTO counter_moves (center, day, counter, action, from_state, to_state, at, actor, reason) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8)",
            m.Center, m.Day, m.Counter, m.Action, m.From, m.To, m.At, m.Actor, m.Reason);
    }

    private static CounterStanding Read(DbDataReader r) => new(
        r.GetString(0), r.GetString(1), r.Name<CounterState>(2), r.Text(3), r.Text(4), r.Text(5), r.Time(6), r.Day(7));
}
