using HCC.Access;
using HCC.BlankForms;
using HCC.Reports;
using HCC.Simulation;
using HCC.Tests.Support;

namespace HCC.Tests.Reports;

/// <summary>The register of the demonstration.</summary>
public sealed class SettledPeriodTests
{
    [Fact]
    public async Task What_was_open_in_2019_has_ended_since_and_its_report_stays_the_same()
    {
        await using var house = await HallFixture.StartAsync(October2019.Center, HallFixture.At(20, 9));
        var (audit, catalogue) = (new AuditChain(new byte[32]), HCC.Tests.Procedures.Catalogue.Own);
        var registers = new DemoRegisters(house.Lane, catalogue, new BlankFormDesk(house.Lane, house.Book, audit, house.Time), house.Time);
        var demo = new DemoDossiers(house.Book, house.Lane, new FieldSeal(new byte[32]), new ReportDesk(house.Database, house.Lane, house.Book, audit, house.Time), registers, catalogue, house.Time, Microsoft.Extensions.Logging.Abstractions.NullLogger<DemoDossiers>.Instance);
        await demo.FillAsync();
        var report = new ReportDesk(house.Database, house.Lane, house.Book, new AuditChain(new byte[32]), house.Time).Make("soc-trang", October2019.Period).OrThrow();
        Assert.Equal(October2019.Annex, report.Rows);
        Assert.Equal(0, house.Count("SELECT COUNT(*) FROM dossiers WHERE ended_at IS NULL AND received_at < 1600000000000"));
        Assert.Equal(1769, house.Count("SELECT COUNT(*) FROM dossiers WHERE ended_at IS NULL"));
        Assert.Equal(22, house.Count($"SELECT COUNT(*) FROM dossiers WHERE ended_at IS NULL AND due_at < {house.Now.ToUnixTimeMilliseconds()}"));
        Assert.InRange(house.Count("SELECT COUNT(DISTINCT dossier) FROM dossier_moves WHERE action = 'Forward'"), 500, 5000); // some went through the hall step by step, and no figure changed
        Assert.Equal(0, house.Count("SELECT COUNT(*) FROM dossier_moves a JOIN dossier_moves b ON b.dossier = a.dossier AND b.step = a.step + 1 WHERE b.at < a.at"));
        Assert.InRange(house.Count("SELECT COUNT(*) FROM internal_processes p WHERE NOT EXISTS (SELECT 1 FROM process_entries e WHERE e.process = p.id)"), 3, 3);
        var filled = house.Count("SELECT COUNT(*) FROM dossiers");
        await demo.FillAsync(); // only what is empty
        Assert.Equal(filled, house.Count("SELECT COUNT(*) FROM dossiers"));
        Assert.False(house.Lane.Filling);
    }
}
