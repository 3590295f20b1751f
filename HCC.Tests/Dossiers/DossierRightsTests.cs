using HCC.Access;
using HCC.Dossiers;
using HCC.Tests.Support;
using static HCC.Tests.Dossiers.SomeDossiers;

namespace HCC.Tests.Dossiers;

/// <summary>Who may do what with a dossier: roles, claims and the telephone number.</summary>
public sealed class DossierRightsTests : IAsyncLifetime
{
    private HallFixture house = null!;
    private DossierDesk desk = null!;

    public async ValueTask InitializeAsync()
    {
        house = await HallFixture.StartAsync(TestCenter.SocTrang, At(20, 9));
        desk = new DossierDesk(house.Lane, house.Book, new HCC.Procedures.ProcedureCatalogue(house.Time), new FieldSeal(new byte[32]), house.Time);
        await PutAsync(house.Lane, house.Center, News("LATE", At(10, 17), At(12, 10), phone: "0912 345 678"), News("BARE", At(25, 17)));
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Theory]
    [InlineData(StaffRole.Officer, "dossiers.lookup dossiers.read dossiers.write")]
    [InlineData(StaffRole.Supervisor, "dossiers.approve dossiers.check dossiers.import dossiers.lookup dossiers.read dossiers.write")]
    [InlineData(StaffRole.Leader, "dossiers.approve dossiers.read")]
    [InlineData(StaffRole.Administrator, "dossiers.import dossiers.read")]
    [InlineData(StaffRole.Auditor, "dossiers.check dossiers.read")]
    public void Roles_open_what_they_need_and_no_more(string role, string scopes)
    {
        Assert.Equal(scopes, string.Join(' ', Scope.Of(role).Where(s => s.StartsWith("dossiers", StringComparison.Ordinal)).Order(StringComparer.Ordinal)));
        Assert.All(Scope.Of(role), s => Assert.Contains(s, Scope.All));
    }

    [Fact]
    public async Task Nobody_decides_on_his_own_claim()
    {
        await StepAsync(DossierAction.ClaimFalseOverdue, "staff:2", new DossierStep(Reason: "sổ ký nhận", Evidence: At(10, 9)));
        foreach (var action in (DossierAction[])[DossierAction.ApproveFalseOverdue, DossierAction.RejectFalseOverdue])
        {
            Assert.Equal("dossier.own-claim", (await desk.StepAsync(house.Code, "LATE", action, default, house.Press("staff:2"))).Refusal!.Code);
        }

        await StepAsync(DossierAction.RejectFalseOverdue, "staff:3");
        await StepAsync(DossierAction.ClaimFalseOverdue, "staff:3", new DossierStep(Reason: "biên nhận", Evidence: At(10, 9)));
        Assert.Equal("dossier.own-claim", (await desk.StepAsync(house.Code, "LATE", DossierAction.ApproveFalseOverdue, default, house.Press("staff:3"))).Refusal!.Code); // the last claim counts
        await StepAsync(DossierAction.ApproveFalseOverdue, "staff:2");
        Assert.Equal(FalseOverdue.Approved, new DossierList(house.Database, house.Time).Find(house.Code, "LATE")!.Value.Dossier.FalseOverdue);
    }

    [Fact]
    public async Task Each_look_at_a_telephone_number_is_a_link_of_the_audit_chain()
    {
        var phones = new DossierPhone(house.Lane, new FieldSeal(new byte[32]), new AuditChain(new byte[32]), house.Time);
        Assert.Equal("0912 345 678", (await phones.LookAsync(house.Code, "LATE", "staff:7")).OrThrow());
        Assert.Equal("0912 345 678", (await phones.LookAsync(house.Code, "LATE", "staff:7")).OrThrow());
        Assert.Equal("dossier.no-phone", (await phones.LookAsync(house.Code, "BARE", "staff:7")).Refusal!.Code);
        Assert.Equal("dossier.unknown", (await phones.LookAsync(house.Code, "NONE", "staff:7")).Refusal!.Code);
        Assert.Equal(["staff:7 dossier.phone soc-trang/LATE ", "staff:7 dossier.phone soc-trang/LATE "], house.Read("SELECT actor || ' ' || action || ' ' || subject || ' ' || COALESCE(detail, '') FROM audit ORDER BY sequence", r => r.GetString(0)));
    }

    [Fact]
    public void What_is_offered_is_what_is_done()
    {
        var step = new DossierStep("Phòng A", "lý do", At(30, 17), "1", At(10, 9));
        foreach (var make in Kinds)
        {
            foreach (var action in Enum.GetValues<DossierAction>())
            {
                var dossier = make();
                var offered = dossier.Allowed().Contains(action);
                Assert.True(offered == dossier.Apply(action, "staff:1", At(20, 9), step).Done, $"{dossier.State} {dossier.HandOver} {action}: offered {offered}");
            }
        }
    }

    private static IEnumerable<Func<Dossier>> Kinds
    {
        get
        {
            DossierAction[][] ways =
            [
                [], [DossierAction.Pause], [DossierAction.AskSupplement], [DossierAction.Solve], [DossierAction.Solve, DossierAction.HandOver], [DossierAction.Solve, DossierAction.GiveToPost], [DossierAction.Solve, DossierAction.GiveToPost, DossierAction.FailDelivery],
                [DossierAction.Return], [DossierAction.Withdraw], [DossierAction.Stop], [DossierAction.Solve, DossierAction.ClaimFalseOverdue], [DossierAction.Solve, DossierAction.ClaimFalseOverdue, DossierAction.RejectFalseOverdue], [DossierAction.Pay, DossierAction.MarkSynced],
            ];
            return ways.Select(way => (Func<Dossier>)(() =>
            {
                var dossier = new Dossier { Center = "c", Code = "X", Agency = "a", ProcedureName = "p", Source = "desk", FeeVnd = 10 };
                dossier.Receive("staff:1", At(2, 8), At(10, 17), "Sở");
                foreach (var action in way)
                {
                    Assert.True(dossier.Apply(action, "staff:1", At(15, 9), new DossierStep("P", "lý do", At(30, 17), "1", At(10, 9))).Done);
                }

                return dossier;
            }));
        }
    }

    private async Task StepAsync(DossierAction action, string actor, DossierStep step = default) => (await desk.StepAsync(house.Code, "LATE", action, step, house.Press(actor))).OrThrow();
}
