using Bunit;
using HCC.Access;
using HCC.Centers;
using HCC.Dashboard.Dossiers;
using HCC.Dossiers;
using HCC.Persistence;
using HCC.Tests.Desk;
using static HCC.Tests.Dossiers.SomeDossiers;

namespace HCC.Tests.Dossiers;

/// <summary>Where lateness sits (S105).</summary>
public sealed class LatenessTests
{
    [Fact]
    public void The_largest_group_comes_first_and_shares_add_up_to_all()
    {
        // Hương Trà 2018: 227 of 264 late dossiers were of land.
        var shares = LatenessShare.Of([("Hộ tịch", 7, 0), ("Đất đai", 200, 27), ("Xây dựng", 10, 20), ("Trống", 0, 0)]);
        Assert.Equal([("Đất đai", 85.98m, 85.98m), ("Xây dựng", 11.36m, 97.35m), ("Hộ tịch", 2.65m, 100m)], shares.Select(s => (s.Name!, s.OfAll.Rounded(2)!.Value, s.UpToHere.Rounded(2)!.Value)));
        Assert.Empty(LatenessShare.Of([]));
    }

    [Fact]
    public async Task Late_and_overdue_dossiers_are_counted_without_those_that_were_late_only_in_the_software()
    {
        await using var house = await StaffHouse.StartAsync();
        await PutAsync(house.Get<WriteLane>(), house.Get<CenterBook>().Get(StaffHouse.Center),
            News("L-1", At(10, 17), At(12, 9)), News("L-2", At(10, 17), At(12, 9), agency: "sct"), News("L-3", At(10, 17), At(12, 9), agency: "sct"), News("FALSE", At(10, 17), At(12, 9), agency: "sct"),
            News("O-1", At(19, 17), agency: "sct"), News("GOOD", At(19, 17), At(18, 9)), News("OPEN", At(27, 17)));
        await house.Get<WriteLane>().RunAsync(tx => tx.Sql.Execute("UPDATE dossiers SET false_overdue = 'Approved' WHERE code = 'FALSE'"));
        var list = house.Get<DossierList>();
        Assert.Equal([("sct", 2, 1), ("stp", 1, 0)], list.Lateness(StaffHouse.Center, LatenessBy.Agency, new(2026, 11, 1), new(2026, 11, 20)).Select(r => (r.Name!, r.EndedLate, r.Overdue)));
        Assert.Equal([("sct", 0, 1)], list.Lateness(StaffHouse.Center, LatenessBy.Agency, new(2026, 11, 13), new(2026, 11, 20)).Select(r => (r.Name!, r.EndedLate, r.Overdue)));
        Assert.Null(Assert.Single(list.Lateness(StaffHouse.Center, LatenessBy.Cause, new(2026, 11, 1), new(2026, 11, 20))).Name);

        var page = (await house.SignInAsync("truongca", StaffRole.Supervisor)).Screen.Render<LatenessPage>();
        page.Sees("lateness");
        await page.PickAsync("by", nameof(LatenessBy.Agency));
        page.Until(() => Assert.Equal("4 hồ sơ quá hạn; nhóm lớn nhất: Sở Công Thương, 75,00 %.", page.Says("sum")));
        await page.PickAsync("from", "2026-11-19");
        await page.PickAsync("to", "2026-11-18");
        page.Sees("none");
    }
}
