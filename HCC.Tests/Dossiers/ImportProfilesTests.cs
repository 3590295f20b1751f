using System.Text;
using HCC.Dashboard.Dossiers;
using HCC.Dossiers;
using HCC.Tables;
using HCC.Tests.Desk;
using static HCC.Tests.Dossiers.SomeDossiers;

namespace HCC.Tests.Dossiers;

/// <summary>Kept profiles, the journal of imports, the list as a file, and the mapping that a person makes on the screen.</summary>
public sealed class ImportProfilesTests : IAsyncLifetime
{
    private StaffHouse house = null!;

    private ImportProfiles Profiles => house.Get<ImportProfiles>();

    public async ValueTask InitializeAsync() => house = await StaffHouse.StartAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Two_profiles_in_one_house_map_to_the_same_states()
    {
        var one = new ImportProfile { Code = "", Name = "", Agency = "stp", States = new Dictionary<string, DossierState>(StringComparer.Ordinal) { ["z9"] = DossierState.Returned } };
        Assert.Equal("mot-cua-tinh", (await Profiles.KeepAsync(StaffHouse.Center, one, "  Một cửa  tỉnh ", "staff:1")).OrThrow().Code);
        (await Profiles.KeepAsync(StaffHouse.Center, one with { Agency = "sct" }, "Phần mềm Sở Công Thương", "staff:1")).OrThrow();
        (await Profiles.KeepAsync(StaffHouse.Center, one with { Agency = "sxd" }, "Một cửa tỉnh", "staff:1")).OrThrow(); // the same name replaces
        var brought = house.Get<HCC.Centers.CenterBook>().Home.ImportProfiles.Select(p => p.Code).ToHashSet(StringComparer.Ordinal);
        var kept = (await Profiles.AllAsync(StaffHouse.Center)).Where(p => !brought.Contains(p.Code)).ToList();
        Assert.Equal([("auto", null), ("mot-cua-tinh", "sxd"), ("phan-mem-so-cong-thuong", "sct")], kept.Select(p => (p.Code, p.Agency)));
        Assert.Equal(DossierState.Returned, kept[1].States["z9"]);
        Assert.Single(await Profiles.AllAsync("xa-trinh-dien"));
        foreach (var bad in (string[])["", "x", "***", "auto", new string('a', 81)])
        {
            Assert.Equal("import-profile.name", (await Profiles.KeepAsync(StaffHouse.Center, one, bad, "staff:1")).Refusal!.Code);
        }
    }

    [Fact]
    public async Task The_newest_data_of_each_source_tell_their_age()
    {
        await ImportAsync("A-1", At(18, 16), ImportProfile.Auto);
        await ImportAsync("A-2", At(16, 16), ImportProfile.Auto);
        await ImportAsync("B-1", At(20, 8), new ImportProfile { Code = "khac", Name = "Khác" });
        Assert.Equal([("auto", At(18, 16), true), ("khac", At(20, 8), false)], (await Profiles.SourcesAsync(StaffHouse.Center)).Select(s => (s.Profile, s.DataAt, SourceAge.IsOld(s.DataAt, house.Now))));
        Assert.Equal(["khac", "auto", "auto"], (await Profiles.HistoryAsync(StaffHouse.Center)).Select(h => h.Profile));
    }

    [Fact]
    public void The_list_as_a_file_runs_no_formula_and_can_be_imported_again()
    {
        var center = house.Get<HCC.Centers.CenterBook>().Get(StaffHouse.Center);
        var evil = new Dossier { Center = center.Code, Code = "=CMD", Agency = "stp", ProcedureName = "+1", Applicant = "\"@x\",\n;", Source = "desk" };
        evil.Receive("staff:1", At(2, 8), At(25, 17), "\t-2");
        var text = DossierCsv.Head() + DossierCsv.Row(evil, center);
        Assert.Contains("\"'=CMD\",\"'+1\",\"Sở Tư pháp\",\"\"\"@x\"\",\n;\",", text, StringComparison.Ordinal);
        Assert.Contains("\"'\t-2\"", text, StringComparison.Ordinal);

        var good = new Dossier { Center = center.Code, Code = "A-1", Agency = "stp", ProcedureName = "Xin dấu, số 2", Applicant = "Lê Thị \"Bé\"", Channel = DossierChannel.Online, Source = "desk" };
        good.Receive("staff:1", At(2, 8, 30), At(25, 17), "Phòng A");
        good.Apply(DossierAction.Solve, "staff:1", At(20, 9));
        var read = DossierFile.Read(Encoding.UTF8.GetBytes(DossierCsv.Head() + DossierCsv.Row(good, center)), center, ImportProfile.Auto, At(20, 9), stop: TestContext.Current.CancellationToken);
        Assert.Empty(read.Faults);
        var news = Assert.Single(read.News);
        Assert.Equal((good.Code, good.Agency, good.ProcedureName, good.Applicant, good.Channel, good.ReceivedAt, good.DueAt), (news.Code, news.Agency, news.ProcedureName, news.Applicant, news.Channel, news.ReceivedAt, news.DueAt));
        Assert.Equal((good.EndedAt, good.State, good.Holder), (news.EndedAt, news.State, news.Holder));
    }

    [Fact]
    public void A_meaning_is_given_once_and_a_heading_can_be_left_out()
    {
        var work = new ImportWork();
        work.Choose(new ImportProfile { Code = "x", Name = "X", Agency = "sct", Columns = new Dictionary<string, DossierColumn>(StringComparer.Ordinal) { ["viec"] = DossierColumn.ProcedureName, ["han"] = DossierColumn.DueAt }, Ignored = ["ma ho so"] });
        work.Map("Tên việc", DossierColumn.ProcedureName);
        work.Map("Ghi chú", DossierColumn.Reason);
        work.Map("Lý do", DossierColumn.Reason);
        work.Map("Ngày nhận", null);
        work.Map("Mã hồ sơ", DossierColumn.Code);
        work.Map(DossierColumn.State, "Chờ sao Thủy", nameof(DossierState.Paused));
        work.Map(DossierColumn.Agency, "Phòng Lạ", "stp");
        work.Map(DossierColumn.Agency, "Phòng Sai", "stp");
        work.Map(DossierColumn.Agency, "Phòng Sai", "");
        var profile = work.Profile();
        Assert.Equal(["han DueAt", "ly do Reason", "ma ho so Code", "ten viec ProcedureName"], profile.Columns.Select(c => $"{c.Key} {c.Value}").Order(StringComparer.Ordinal));
        Assert.Equal(["ngay nhan"], profile.Ignored);
        Assert.Equal((DossierState.Paused, "stp", 1, "sct"), (profile.States["cho sao thuy"], profile.Agencies["phong la"], profile.Agencies.Count, profile.Agency));
        Assert.DoesNotContain(DossierColumn.ReceivedAt, DossierColumns.Recognise(["Ngày nhận"], profile.Columns, profile.Ignored).Keys);
    }

    [Fact]
    public void Faults_as_a_file_are_quoted() => Assert.Equal("\"4\",\"a\"\"b\",\"'-x\",\"\"\r\n", CsvText.Row("4", "a\"b", "-x", null));

    private async Task ImportAsync(string code, DateTimeOffset dataAt, ImportProfile profile) => Assert.True((await house.Get<DossierImportDesk>().ImportAsync(
        StaffHouse.Center, "a.csv", Encoding.UTF8.GetBytes($"Mã hồ sơ;Tên thủ tục;Đơn vị giải quyết;Ngày tiếp nhận;Ngày hẹn trả\n{code};Việc;stp;02/11/2026;25/11/2026\n"), profile, dataAt, "staff:1", null, TestContext.Current.CancellationToken)).OrThrow().Done);
}
