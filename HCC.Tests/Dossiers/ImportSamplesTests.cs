using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HCC.Dossiers;
using HCC.Tests.Desk;
using HCC.Tests.Support;
using static HCC.Tests.Dossiers.SomeDossiers;

namespace HCC.Tests.Dossiers;

/// <summary>The import profiles brought along read the sample file of their software, and the register then counts what that software's own screen says (S144–S146).</summary>
public sealed partial class ImportSamplesTests : IAsyncLifetime
{
    private StaffHouse house = null!;

    public async ValueTask InitializeAsync() => house = await StaffHouse.StartAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Theory]
    [InlineData("gplx", "sgtvt", "Tổng số=*|Đã trả=Solved+handed|Đã in, chờ trả=Solved-handed|Đang xử lý=Processing|quá hạn=overdue|Không đạt=Returned")]
    [InlineData("dkkd", "skhdt", "Tổng số=*|Đã cấp=Solved|Đang thụ lý=Processing|quá hạn=overdue|Yêu cầu sửa đổi, bổ sung=AwaitingSupplement|Đã rút=Withdrawn")]
    [InlineData("mso-ngan-sach", "stc", "Tổng số=*|Đã cấp mã=Solved|Chờ kiểm tra=Processing|quá hạn=overdue|Trả lại đơn vị=Returned")]
    public async Task A_sample_counts_what_its_own_screen_says(string code, string agency, string screen)
    {
        var profile = (await house.Get<ImportProfiles>().AllAsync(StaffHouse.Center)).Single(p => p.Code == code);
        var file = await File.ReadAllBytesAsync(Path.Combine(SourceTree.Root, "docs", "samples", code + ".csv"), TestContext.Current.CancellationToken);
        var said = Said().Matches(Encoding.UTF8.GetString(file).Split('\n').First(l => l.Contains("Tổng số", StringComparison.Ordinal))).ToDictionary(m => m.Groups[1].Value.Trim(), m => int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var done = (await house.Get<DossierImportDesk>().ImportAsync(StaffHouse.Center, code + ".csv", file, profile, At(20, 8), "staff:1", null, TestContext.Current.CancellationToken)).OrThrow();
        Assert.Empty(done.Faults);
        Assert.Equal(said["Tổng số"], done.Added);

        var dossiers = house.Get<DossierList>().Page(new DossierFilter(StaffHouse.Center, Agency: agency), new DateOnly(2026, 11, 23), 0, 500).Dossiers;
        Assert.All(dossiers, d => Assert.Equal("import:" + code, d.Source));
        foreach (var (label, what) in screen.Split('|').Select(s => (s[..s.IndexOf('=', StringComparison.Ordinal)], s[(s.IndexOf('=', StringComparison.Ordinal) + 1)..])))
        {
            Assert.Equal((label, said[label]), (label, dossiers.Count(d => Is(d, what))));
        }

        Assert.Equal(said.Count, screen.Split('|').Length); // nothing of the screen is left unchecked
    }

    [Fact]
    public async Task A_profile_changed_under_its_name_stays_the_profile_of_its_software()
    {
        var profiles = house.Get<ImportProfiles>();
        var brought = (await profiles.AllAsync(StaffHouse.Center)).Single(p => p.Code == "gplx");
        var kept = (await profiles.KeepAsync(StaffHouse.Center, brought with { MonthFirst = true }, brought.Name, "staff:1")).OrThrow();
        Assert.Equal("gplx", kept.Code);
        Assert.True((await profiles.AllAsync(StaffHouse.Center)).Single(p => p.Code == "gplx").MonthFirst);
    }

    private bool Is(Dossier d, string what) => what switch
    {
        "*" => true,
        "overdue" => d.IsOverdue(house.Now),
        "Solved+handed" => d.State == DossierState.Solved && d.HandedOverAt is not null,
        "Solved-handed" => d.State == DossierState.Solved && d.HandedOverAt is null,
        _ => d.State == Enum.Parse<DossierState>(what),
    };

    [GeneratedRegex(@"(?:trong đó )?([\p{L} ,]+): (\d+)")]
    private static partial Regex Said();
}
