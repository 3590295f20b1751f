using HCC.Centers;
using HCC.Persistence;
using HCC.Simulation;
using HCC.Tests.Desk;
using Microsoft.Data.Sqlite;

namespace HCC.Tests.Simulation;

/// <summary>The papers of a simulated day: received at the desks as people would, with fees, on the courier's trips, and true to every rule of the register.</summary>
public sealed class PapersTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    [Fact]
    public async Task A_day_with_papers_keeps_the_rules_and_is_the_same_again()
    {
        var (first, second) = (await DayAsync(), await DayAsync());
        Assert.Equal(first, second);
        Assert.True(first.Received > 100, $"{first.Received} dossiers");
        Assert.Equal(first.Received, first.WithTicket);
        Assert.Equal(0, first.WrongAgency);
        Assert.InRange(first.Receipts, 50, first.Received);
        Assert.Equal(first.Receipts, first.Paid);
        Assert.Equal(4, first.Trips);
        Assert.InRange(first.Signed, (long)(first.OnTrips * 0.5), first.OnTrips - 1); // the last trip's files and a few forgotten ones are not signed for
    }

    private static async Task<Counts> DayAsync()
    {
        await using var house = await StaffHouse.StartAsync();
        var papers = new PaperDesks(house.Get<HCC.Dossiers.DossierDesk>(), house.Get<HCC.Dossiers.DossierList>(), house.Get<HCC.Dossiers.Fees.FeeDesk>(), house.Get<HCC.Dossiers.Couriers.CourierDesk>(),
            house.Get<HCC.Dossiers.Couriers.CourierBook>(), house.Get<HCC.Procedures.ProcedureCatalogue>(), house.Get<HCC.Access.AccessBook>());
        var desks = new HallDesks(house.Tickets, house.Counters, house.Get<HCC.Feedback.RatingDesk>(), house.Hall, papers);
        var center = house.Get<CenterBook>().Get(StaffHouse.Center);
        var day = new HallDay(center, Demand.Find(center.Code)!, Friday, 7, desks) { WithPapers = true };
        day.PlanPapers();
        await day.RunFastAsync(house.Time, day.Begins!.Value, day.Ends!.Value, TestContext.Current.CancellationToken);
        Assert.Equal(0, day.Refused);
        using var connection = new SqliteConnection(house.Get<Database>().ReadString);
        connection.Open();
        using var sql = new LaneSql(connection);
        Assert.All(Verification.Run(house.Get<Database>(), house.Get<HCC.Access.AuditChain>()), c => Assert.True(c.Good, c.Sentence));
        var agencies = center.Lines.ToDictionary(l => l.Code, l => l.Agency, StringComparer.Ordinal);
        return new(
            sql.Number("SELECT COUNT(*) FROM receptions"), sql.Number("SELECT COUNT(*) FROM receptions WHERE ticket IS NOT NULL"),
            sql.Query("SELECT d.agency, t.line FROM receptions r JOIN dossiers d ON d.id = r.dossier JOIN tickets t ON t.id = r.ticket", r => (r.GetString(0), r.GetString(1))).Count(r => agencies[r.Item2] != r.Item1),
            sql.Number("SELECT COUNT(*) FROM fee_receipts"), sql.Number("SELECT COUNT(*) FROM dossiers WHERE payment = 'Paid'"),
            sql.Number("SELECT COUNT(DISTINCT trip) FROM courier_hand_overs WHERE day = '2026-11-20'"), sql.Number("SELECT COUNT(*) FROM courier_hand_overs"), sql.Number("SELECT COUNT(*) FROM courier_signatures"));
    }

    private sealed record Counts(long Received, long WithTicket, int WrongAgency, long Receipts, long Paid, long Trips, long OnTrips, long Signed);
}
