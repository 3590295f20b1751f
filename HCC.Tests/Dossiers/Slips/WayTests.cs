using Bunit;
using HCC.Access;
using HCC.Centers;
using HCC.Dashboard.Steps;
using HCC.Dossiers;
using HCC.Dossiers.Slips;
using HCC.Persistence;
using HCC.Processes;
using HCC.Tests.Desk;
using HCC.Tests.Support;

namespace HCC.Tests.Dossiers.Slips;

/// <summary>The five-step way (S085): medians against values worked out by hand. Working days are 07:00–11:30 and 13:30–17:00; now is Friday 20/11/2026, 09:00.</summary>
public sealed class WayTests : IAsyncLifetime
{
    private StaffHouse house = null!;
    private int codes;

    private Center Center => house.Get<CenterBook>().Get(StaffHouse.Center);

    private static DateTimeOffset At(int day, int hour, int minute = 0) => HallFixture.At(day, hour, minute);

    public async ValueTask InitializeAsync()
    {
        house = await StaffHouse.StartAsync();
        (await house.Get<ProcessDesk>().AddAsync(StaffHouse.Center, new("9.000001", "Việc", DecisionLevel.Agency, "1/QĐ", new(2026, 11, 2), new(2026, 11, 2), null,
            [new("Một cửa", "", 4, WayStep.Reception), new("Phòng A", "", 8, WayStep.Appraisal), new("Lãnh đạo", "", 4, WayStep.Approval)]), house.Press())).OrThrow();
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Theory]
    [InlineData(new[] { 5.0 }, 5.0, 5.0)]
    [InlineData(new[] { 1.0, 2.0 }, 1.5, 2.0)]
    [InlineData(new[] { 3.0, 4.0, 100.0 }, 4.0, 100.0)]
    [InlineData(new[] { 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0 }, 5.5, 9.0)]
    [InlineData(new[] { 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0 }, 6.0, 10.0)]
    public void A_median_is_the_middle_and_nine_in_ten_are_within_the_other(double[] hours, double median, double ninetieth)
    {
        var figure = WayFigure.Of(WayPart.Whole, [.. hours.Select(TimeSpan.FromHours)]);
        Assert.Equal((TimeSpan.FromHours(median), TimeSpan.FromHours(ninetieth), hours.Length), (figure.Median, figure.Ninetieth, figure.Dossiers));
    }

    [Fact]
    public async Task Medians_of_three_dossiers_are_those_worked_out_by_hand()
    {
        // Reception 1, 2, 3 hours; appraisal 2, 4, 6,5; approval 1, 1, 2; seal 0,5 of the first; hand-over 1 after the seal, 4 of the second.
        await PutAsync("9.000001", At(16, 7), [(At(16, 8), "Phòng A"), (At(16, 10), "Lãnh đạo")], At(16, 11), sealedAt: At(16, 11, 30), handed: At(16, 14, 30));
        await PutAsync("9.000001", At(16, 7), [(At(16, 9), "Phòng A"), (At(16, 15), "Lãnh đạo")], At(16, 16), handed: At(17, 10));
        await PutAsync("9.000001", At(17, 7), [(At(17, 10), "Phòng A"), (At(18, 8, 30), "Lãnh đạo")], At(18, 10, 30));
        var way = house.Get<WayReader>().Count(Center, new(2026, 11, 16), new(2026, 11, 20));
        Assert.Equal((3, 3), (way.Ended, way.Recorded));
        Assert.Equal((3, 2.0, 3.0), Of(way, WayPart.Reception));
        Assert.Equal((3, 4.0, 6.5), Of(way, WayPart.Appraisal));
        Assert.Equal((3, 1.0, 2.0), Of(way, WayPart.Approval));
        Assert.Equal((1, 0.5, 0.5), Of(way, WayPart.Seal));
        Assert.Equal((2, 2.5, 4.0), Of(way, WayPart.HandOver)); // 1 and 4
        Assert.Equal((3, 7.0, 11.5), Of(way, WayPart.Whole)); // 4, 7, 11,5
        Assert.Equal((0, null), (way.Figure(WayPart.Unsplit).Dossiers, way.Figure(WayPart.Unsplit).Median));
        Assert.Equal(["D-3", "D-2", "D-1"], house.Get<WayReader>().Entries(way.Times[WayPart.Appraisal]).Select(e => e.Code));
    }

    [Fact]
    public async Task Without_a_process_appraisal_and_approval_are_not_told_apart()
    {
        await PutAsync("9.000009", At(16, 7), [(At(16, 8), "Phòng A"), (At(16, 10), "Lãnh đạo")], At(16, 11));
        await PutAsync("9.000009", At(16, 7), [], At(16, 9)); // never passed on: nothing is told apart
        var way = house.Get<WayReader>().Count(Center, new(2026, 11, 16), new(2026, 11, 20));
        Assert.Equal((1, 1.0, 1.0), Of(way, WayPart.Reception));
        Assert.Equal((2, 2.5, 3.0), Of(way, WayPart.Unsplit));
        Assert.Equal((0, 0), (way.Figure(WayPart.Appraisal).Dossiers, way.Figure(WayPart.Approval).Dossiers));
    }

    [Fact]
    public async Task Of_what_a_source_tells_only_the_ends_count_and_the_period_bounds_it()
    {
        await SomeDossiers.PutAsync(house.Get<WriteLane>(), Center, SomeDossiers.News("N-1", At(25, 17), At(3, 10)), SomeDossiers.News("N-2", At(25, 17), At(2, 9), agency: "sct"), SomeDossiers.News("N-3", At(25, 17)));
        var reader = house.Get<WayReader>();
        var way = reader.Count(Center, new(2026, 11, 3), new(2026, 11, 3));
        Assert.Equal((1, 0), (way.Ended, way.Recorded));
        Assert.Equal((1, 10.0, 10.0), Of(way, WayPart.Whole)); // received Monday 2/11 at 08:00
        Assert.Equal(0, way.Figure(WayPart.Reception).Dossiers);
        Assert.Equal((2, 1), (reader.Count(Center, new(2026, 11, 2), new(2026, 11, 3)).Ended, reader.Count(Center, new(2026, 11, 2), new(2026, 11, 3), "sct").Ended));
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.Count(Center, new(2026, 1, 1), new(2026, 11, 1)));
    }

    [Fact]
    public async Task The_page_shows_medians_beside_the_period_before_and_opens_the_dossiers()
    {
        await PutAsync("9.000001", At(16, 7), [(At(16, 8), "Phòng A"), (At(16, 10), "Lãnh đạo")], At(16, 11));
        await SomeDossiers.PutAsync(house.Get<WriteLane>(), Center, SomeDossiers.News("N-1", At(25, 17), At(13, 10)));
        var page = (await house.SignInAsync("canbo", StaffRole.Officer)).Screen.Render<StepsPage>();
        page.Sees("way");
        await page.PickAsync("from", "2026-11-16");
        await page.PickAsync("to", "2026-11-20");
        page.Until(() => Assert.StartsWith("1 hồ sơ giải quyết xong trong kỳ, trong đó 1 hồ sơ", page.Says("way-sum"), StringComparison.Ordinal));
        page.Until(() => Assert.Equal("Thẩm định 1 2 2 – – –", page.Says("part-Appraisal")));
        Assert.Contains("Chưa ghi lần đóng dấu nào", page.Says("part-Seal"), StringComparison.Ordinal);
        Assert.StartsWith("Từ tiếp nhận đến có kết quả 1 4 4 1 ", page.Says("part-Whole"), StringComparison.Ordinal); // the one of the week before
        await page.PressAsync("list-Approval");
        page.Until(() => Assert.Contains("D-1", page.Says("list"), StringComparison.Ordinal));
        await page.PickAsync("from", "2026-01-01");
        page.Until(() => Assert.Contains("92 ngày", page.Says("refusal"), StringComparison.Ordinal));
    }

    private static (int, double, double) Of(WayReport way, WayPart part) => way.Figure(part) is { Median: { } median, Ninetieth: { } ninetieth } f ? (f.Dossiers, median.TotalHours, ninetieth.TotalHours) : default;

    private Task PutAsync(string procedure, DateTimeOffset received, (DateTimeOffset At, string Holder)[] forwards, DateTimeOffset ended, DateTimeOffset? sealedAt = null, DateTimeOffset? handed = null) => house.Get<WriteLane>().RunAsync(tx =>
    {
        var dossier = new Dossier { Id = tx.NextDossierId(), Center = StaffHouse.Center, Code = $"D-{++codes}", Agency = "stp", Procedure = procedure, ProcedureName = "Việc", Source = "desk" };
        tx.Insert(dossier, dossier.Receive("staff:1", received, At(24, 17), "Một cửa"));
        foreach (var (at, holder) in forwards)
        {
            tx.Save(dossier, dossier.Apply(DossierAction.Forward, "staff:1", at, new DossierStep(holder)).OrThrow());
        }

        tx.Save(dossier, dossier.Apply(DossierAction.Solve, "staff:1", ended).OrThrow());
        if (handed is { } given)
        {
            tx.Save(dossier, dossier.Apply(DossierAction.HandOver, "staff:1", given).OrThrow());
        }

        if (sealedAt is { } stamped)
        {
            tx.Sql.Execute("INSERT INTO seals (center, dossier, sheets, at, actor) VALUES (@p0, @p1, 2, @p2, 'staff:1')", StaffHouse.Center, dossier.Id, stamped);
        }
    });
}
