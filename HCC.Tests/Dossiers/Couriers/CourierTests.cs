using HCC.Access;
using HCC.Centers;
using HCC.Dossiers;
using HCC.Dossiers.Couriers;
using HCC.Procedures;
using HCC.Tests.Reports;
using HCC.Tests.Support;

namespace HCC.Tests.Dossiers.Couriers;

/// <summary>Trips as data of the center, a file on one trip at a time, and what nobody signed for.</summary>
public sealed class CourierTests : IAsyncLifetime
{
    private static readonly TimeOnly[] Times = [new(8, 30), new(10, 30), new(14, 0), new(16, 0)];
    private static readonly DossierReception Reception = new() { Agency = "stp", ProcedureName = "Cấp Phiếu lý lịch tư pháp", ProcessingTime = "3 ngày làm việc", Applicant = "Nguyễn Văn An" };

    private HallFixture house = null!;
    private DossierDesk dossiers = null!;
    private CourierDesk desk = null!;
    private CourierBook book = null!;

    public async ValueTask InitializeAsync()
    {
        house = await HallFixture.StartAsync(October2019.Center with { CourierTimes = Times }, HallFixture.At(20, 9));
        dossiers = new DossierDesk(house.Lane, house.Book, new ProcedureCatalogue(house.Time), new FieldSeal(new byte[32]), house.Time);
        (desk, book) = (new CourierDesk(house.Lane, house.Book, house.Time), new CourierBook(house.Database, house.Time));
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public void Four_trips_leave_on_a_working_day_and_none_on_a_day_off()
    {
        Assert.Equal(["1 08:30", "2 10:30", "3 14:00", "4 16:00"], CourierPlan.TripsOf(house.Center, new(2026, 11, 20)).Select(t => $"{t.Number} {t.LeavesAt:HH:mm}"));
        Assert.Empty(CourierPlan.TripsOf(house.Center, new(2026, 11, 21))); // Saturday
        Assert.Equal(HallFixture.At(20, 10, 30), CourierPlan.NextAfter(house.Center, HallFixture.At(20, 8, 30))!.Value.LeavesAt);
        Assert.Equal(HallFixture.At(23, 8, 30), CourierPlan.NextAfter(house.Center, HallFixture.At(20, 16))!.Value.LeavesAt); // Friday's last is followed by Monday's first
        Assert.Null(CourierPlan.NextAfter(house.Center with { CourierTimes = [] }, HallFixture.At(20, 9)));
    }

    [Fact]
    public async Task A_file_that_nobody_signs_for_within_one_trip_is_at_large()
    {
        var (mine, other) = (await ReceiveAsync(), await ReceiveAsync());
        var given = (await GiveAsync(mine)).OrThrow();
        Assert.Equal((2, HallFixture.At(20, 10, 30)), (given.Trip.Number, given.Trip.LeavesAt));
        (await GiveAsync(other)).OrThrow();
        house.Set(HallFixture.At(20, 13, 59));
        Assert.Empty(book.AtLarge(house.Center));
        house.Set(HallFixture.At(20, 14));
        Assert.Equal([mine, other], book.AtLarge(house.Center).Select(h => h.Code));
        (await desk.SignAsync(house.Code, given.Id, " Trần  Nhận ", house.Press("staff:2"))).OrThrow();
        Assert.Equal([other], book.AtLarge(house.Center).Select(h => h.Code));
        Assert.Equal(["Trần Nhận", null], book.Day(house.Code, new(2026, 11, 20)).Select(h => h.Receiver));
    }

    [Fact]
    public async Task A_file_is_on_one_trip_at_a_time_and_goes_back_only_from_where_it_is()
    {
        var code = await ReceiveAsync();
        Assert.Equal([code], book.Waiting(house.Code).Select(w => w.Code));
        Assert.Equal("courier.elsewhere", (await GiveAsync(code, CourierWay.ToCenter)).Refusal!.Code); // it is here
        var races = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => GiveAsync(code), TestContext.Current.CancellationToken)));
        Assert.Equal((1, 5), (races.Count(a => a.Done), races.Count(a => a.Refusal?.Code == "courier.under-way")));
        Assert.Empty(book.Waiting(house.Code));
        var id = races.Single(a => a.Done).Value!.Id;
        Assert.Equal("courier.receiver", (await desk.SignAsync(house.Code, id, " ", house.Press("staff:2"))).Refusal!.Code);
        var signed = await Task.WhenAll(Enumerable.Range(0, 5).Select(n => Task.Run(() => desk.SignAsync(house.Code, id, "Người " + n, house.Press("staff:2")), TestContext.Current.CancellationToken)));
        Assert.Equal((1, 4), (signed.Count(a => a.Done), signed.Count(a => a.Refusal?.Code == "courier.signed")));
        Assert.Equal("courier.elsewhere", (await GiveAsync(code)).Refusal!.Code); // it is at the agency
        (await GiveAsync(code, CourierWay.ToCenter)).OrThrow();
        Assert.Equal("courier.unknown", (await desk.SignAsync(house.Code, 99, "Ai", house.Press("staff:2"))).Refusal!.Code);
    }

    [Fact]
    public async Task An_urgent_file_is_first_on_the_next_trip_or_has_one_of_its_own()
    {
        var plain = await ReceiveAsync();
        var (urgent, extra) = (await ReceiveAsync(urgent: true), await ReceiveAsync(urgent: true));
        Assert.Equal([urgent, extra, plain], book.Waiting(house.Code).Select(w => w.Code));
        Assert.Equal("courier.not-urgent", (await GiveAsync(plain, extra: true)).Refusal!.Code);
        foreach (var code in (string[])[plain, urgent])
        {
            (await GiveAsync(code)).OrThrow();
        }

        var own = (await GiveAsync(extra, extra: true)).OrThrow();
        Assert.Equal((true, HallFixture.At(20, 9)), (own.Trip.IsExtra, own.Trip.LeavesAt));
        Assert.Equal([extra, urgent, plain], book.Day(house.Code, new(2026, 11, 20)).Select(h => h.Code));
        house.Set(HallFixture.At(20, 10, 30)); // the extra one was to be signed for before the next trip left
        Assert.Equal([extra], book.AtLarge(house.Center).Select(h => h.Code));
    }

    [Fact]
    public async Task Without_times_there_are_no_trips_and_it_is_said_so()
    {
        await house.RestartAsync(October2019.Center with { CourierTimes = [] });
        (dossiers, desk) = (new DossierDesk(house.Lane, house.Book, new ProcedureCatalogue(house.Time), new FieldSeal(new byte[32]), house.Time), new CourierDesk(house.Lane, house.Book, house.Time));
        Assert.Equal("courier.no-trips", (await GiveAsync(await ReceiveAsync())).Refusal!.Code);
        Assert.Contains("Giờ chuyển phát 08:30", string.Join('|', CenterCheck.Faults(house.Center with { CourierTimes = [Times[0], Times[0]] })), StringComparison.Ordinal);
    }

    private async Task<string> ReceiveAsync(bool urgent = false) => (await dossiers.ReceiveAsync(house.Code, Reception with { Urgent = urgent }, house.Press("staff:1"))).OrThrow().Code;

    private Task<Answer<CourierHandOver>> GiveAsync(string code, CourierWay way = CourierWay.ToAgency, bool extra = false) => desk.GiveAsync(house.Code, code, way, extra, house.Press("staff:1"));
}
