using HCC.Access;
using HCC.Dossiers;
using HCC.Persistence;
using HCC.Reports;
using HCC.Tests.Support;

namespace HCC.Tests.Reports;

/// <summary>
/// Over any random history of dossiers the counts of any period equal a fresh count by hand, one period's rest is the next one's start, and every
/// dossier is the sum of its steps.
/// </summary>
public sealed class PeriodFoldTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(7));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(2026)]
    public async Task The_counts_equal_a_fresh_count_over_a_random_history(int seed)
    {
        await using var house = await HallFixture.StartAsync(October2019.Center, new DateTimeOffset(2026, 7, 1, 8, 0, 0, TimeSpan.FromHours(7)));
        var random = new Random(seed);
        var all = await house.Lane.RunAsync(tx => Enumerable.Range(0, 400).Select(n => Live(tx, random, n)).ToList());

        using var connection = house.Database.OpenForWriting();
        using var sql = new LaneSql(connection);
        var seen = 0;
        for (var n = 0; n < 25; n++)
        {
            var from = new DateOnly(2026, 1, 1).AddDays(random.Next(150));
            var to = from.AddDays(random.Next(1, 70));
            var rows = PeriodCount.Rows(sql, October2019.Center, from, to);
            var (start, end) = PeriodCount.Bounds(from, to);
            foreach (var agency in all.Select(d => d.Agency).Distinct())
            {
                var row = rows.SingleOrDefault(r => r.Agency == agency) ?? AnnexRow.Empty(agency, "");
                var mine = all.Where(d => d.Agency == agency && d.State.IsReceived() && d.ReceivedAt < end && !(d.EndedAt < start)).ToList();
                var ended = mine.Where(d => d.EndedAt < end).ToList();
                var open = mine.Except(ended).ToList();
                Assert.Equal((mine.Count(d => d.ReceivedAt < start), mine.Count(d => d.ReceivedAt >= start)), (row.CarriedOver, row.Received));
                Assert.Equal(Enum.GetValues<DossierOutcome>().Select(o => ended.Count(d => d.Outcome == o)), [row.Early, row.OnTime, row.Late]);
                var inTime = open.Count(d => d.DueAt >= end || d.PausedSince < end);
                Assert.Equal((inTime, open.Count - inTime), (row.InTime, row.Overdue));
                Assert.Equal((ended.Count(d => d.State is DossierState.Returned or DossierState.Withdrawn), mine.Count(d => d.ReceivedAt >= start && d.Channel == DossierChannel.Online)), (row.Returned, row.Online));
                Assert.True(row.Holds);
                seen += row.Total;
            }

            var evidence = PeriodCount.Evidence(sql, October2019.Center.Code, from, to);
            Assert.Equal(rows.Sum(r => r.Total), evidence.Count);
            Assert.Equal(rows.Sum(r => r.Late), evidence.Count(e => e.Columns.Contains('L', StringComparison.Ordinal)));
            Assert.Equal(rows.Sum(r => r.InProgress), PeriodCount.Rows(sql, October2019.Center, to.AddDays(1), to.AddDays(30)).Sum(r => r.CarriedOver));
        }

        Assert.True(seen > 1000);
        Assert.All(Verification.Run(house.Database, new AuditChain(new byte[32])).Where(c => c.Name.StartsWith('D')), c => Assert.True(c.Good, c.Sentence));
    }

    [Theory]
    [InlineData("UPDATE dossiers SET state = 'Paused' WHERE id = (SELECT MIN(id) FROM dossiers WHERE state = 'Processing')", "D1")]
    [InlineData("DELETE FROM dossier_moves WHERE dossier = 1 AND step = 1", "D1")]
    [InlineData("UPDATE dossiers SET due_at = due_at + 1 WHERE id = 1", "D2")]
    [InlineData("UPDATE dossiers SET outcome = 'Early' WHERE id = (SELECT MIN(id) FROM dossiers WHERE outcome = 'Late')", "D3")]
    public async Task Whatever_was_changed_behind_the_steps_is_found(string tampering, string check)
    {
        await using var house = await HallFixture.StartAsync(October2019.Center, new DateTimeOffset(2026, 7, 1, 8, 0, 0, TimeSpan.FromHours(7)));
        var random = new Random(4);
        await house.Lane.RunAsync(tx => Enumerable.Range(0, 60).Select(n => Live(tx, random, n)).ToList());
        await house.Lane.RunAsync(tx => tx.Sql.Execute(tampering));
        Assert.Contains(Verification.Run(house.Database, new AuditChain(new byte[32])), c => c.Name == check && !c.Good);
    }

    // One dossier lives at random: received, passed on, paused, extended, ended, reopened, in whatever order the table allows.
    private static Dossier Live(HallTransaction tx, Random random, int n)
    {
        var agencies = October2019.Center.Agencies;
        var at = Start.AddHours(random.Next(150 * 24));
        var dossier = new Dossier
        {
            Id = tx.NextDossierId(), Center = October2019.Center.Code, Code = $"R-{n:0000}", Agency = agencies[random.Next(5)].Code, ProcedureName = "Việc", Source = "desk",
            Channel = Enum.GetValues<DossierChannel>()[random.Next(Enum.GetValues<DossierChannel>().Length)],
        };
        tx.Insert(dossier, dossier.Receive("staff:1", at, at.AddHours(random.Next(8, 400)), "Một cửa"));
        for (var step = random.Next(7); step > 0; step--)
        {
            at = at.AddHours(random.Next(1, 200));
            var actions = Enum.GetValues<DossierAction>().Where(a => DossierFlow.Next(dossier.State, a) is not null && a is not (DossierAction.Receive or DossierAction.Refuse)).ToList();
            var due = dossier.DueAt > at ? dossier.DueAt.AddHours(random.Next(1, 100)) : at.AddHours(random.Next(1, 100));
            var move = dossier.Apply(actions[random.Next(actions.Count)], "staff:1", at, new DossierStep("Phòng A", "lý do", due));
            if (move.Done)
            {
                tx.Save(dossier, move.Value);
            }
        }

        return dossier;
    }
}
