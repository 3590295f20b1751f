using HCC.Centers;
using HCC.Dossiers;
using HCC.Persistence;
using HCC.Reports;
using HCC.Reports.Documents;
using HCC.Tests.Desk;
using static HCC.Tests.Dossiers.SomeDossiers;

namespace HCC.Tests.Reports;

/// <summary>Dossiers that ended without being solved stand apart, and the report says which total has them (S080).</summary>
public sealed class NotResolvedTests
{
    [Fact]
    public void The_report_of_Uong_Bi_says_160875_with_and_without_752() => Assert.Equal(
        "Hồ sơ không giải quyết: 752 hồ sơ (người nộp rút 700; dừng giải quyết, nhập nhầm 52). Tổng số 161.627 hồ sơ và số đã giải quyết 161.083 hồ sơ nêu trên gồm cả số này; không kể số này thì tổng số là 160.875 hồ sơ, đã giải quyết 160.331 hồ sơ.",
        new NotResolved(700, 52).Sentence(160_875 + 752, 150_729 + 9_587 + 15 + 752));

    [Fact]
    public async Task They_are_counted_by_the_end_of_the_period_and_stand_in_prose_and_annex()
    {
        await using var house = await StaffHouse.StartAsync();
        await PutAsync(house.Get<WriteLane>(), house.Get<CenterBook>().Get(StaffHouse.Center),
            News("OK-1", At(25, 17), At(10, 10)),
            News("RUT-1", At(25, 17), At(11, 10)) with { State = DossierState.Withdrawn },
            News("NHAM-1", At(25, 17), At(12, 10)) with { State = DossierState.Stopped },
            News("NHAM-2", At(25, 17), At(18, 10)) with { State = DossierState.Stopped }, // after the period
            News("OPEN-1", At(25, 17)));
        var report = house.Get<ReportDesk>().Make(StaffHouse.Center, ReportPeriod.MonthOf(new(2026, 10, 16), new(2026, 11, 15))).OrThrow();
        Assert.Equal(new NotResolved(1, 1), report.NotResolved);
        Assert.Equal((5, 3), (report.Total.Total, report.Total.Resolved));
        const string sentence = "Hồ sơ không giải quyết: 02 hồ sơ (người nộp rút 01; dừng giải quyết, nhập nhầm 01). Tổng số 05 hồ sơ và số đã giải quyết 03 hồ sơ nêu trên gồm cả số này; không kể số này thì tổng số là 03 hồ sơ, đã giải quyết 01 hồ sơ.";
        Assert.Contains(ReportProse.Of(report), p => p.Text == sentence);
        Assert.Contains(sentence, ReportAnnexes.Of(report)[0].Notes);
        Assert.DoesNotContain(ReportProse.Of(report with { NotResolved = null }), p => p.Text.StartsWith("Hồ sơ không giải quyết", StringComparison.Ordinal));
    }
}
