using HCC.Access;
using HCC.Dossiers;
using HCC.Persistence;
using HCC.Tests.Support;
using static HCC.Tests.Dossiers.SomeDossiers;

namespace HCC.Tests.Dossiers;

/// <summary>Every late dossier gets its letter (S102).</summary>
public sealed class ApologyDeskTests : IAsyncLifetime
{
    private HallFixture house = null!;
    private ApologyDesk desk = null!;
    private DossierList list = null!;

    private string Center => house.Code;

    public async ValueTask InitializeAsync()
    {
        house = await HallFixture.StartAsync(TestCenter.SocTrang, At(20, 9));
        desk = new ApologyDesk(house.Database, house.Lane, new AuditChain(new byte[32]), house.Time);
        list = new DossierList(house.Database, house.Time);
        await PutAsync(house.Lane, house.Center, News("LATE-1", At(10, 17), At(12, 10)), News("LATE-2", At(10, 17), At(12, 10), "sct"), News("OPEN-LATE", At(19, 17)), News("IN-TIME", At(25, 17)), News("EARLY", At(15, 17), At(12, 10)));
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Three_late_and_two_letters_leave_one_missing()
    {
        Assert.Equal([new("sct", 1, 0, 0), new("stp", 2, 0, 0)], desk.Counts(Center));
        var first = (await WriteAsync("LATE-1")).OrThrow();
        (await WriteAsync("late-2")).OrThrow();
        Assert.Equal(["OPEN-LATE"], list.Page(new DossierFilter(Center, Chase: Chase.WithoutApology), new DateOnly(2026, 11, 23)).Dossiers.Select(d => d.Code));
        (await desk.SendAsync(Center, first.Id, ApologyChannel.Paper, house.Press("staff:1"))).OrThrow();
        Assert.Equal([new("sct", 0, 1, 0), new("stp", 1, 0, 1)], desk.Counts(Center));
        var sent = Assert.Single(desk.Letters(Center, state: ApologyState.Sent));
        Assert.Equal(("LATE-1", "chờ xác minh", At(27, 17), "5/TXL", ApologyChannel.Paper, house.Now), (sent.Code, sent.Reason, sent.NewDueAt, sent.Number, sent.Channel!.Value, sent.SentAt!.Value));
        Assert.Equal(["apology.written", "apology.written", "apology.sent"], house.Read("SELECT action FROM audit ORDER BY sequence", r => r.GetString(0)));
    }

    [Fact]
    public async Task What_is_not_late_needs_no_letter_and_a_letter_needs_a_reason_and_a_date_ahead()
    {
        Assert.Equal("apology.not-late", (await WriteAsync("IN-TIME")).Refusal!.Code);
        Assert.Equal("apology.not-late", (await WriteAsync("EARLY")).Refusal!.Code);
        Assert.Equal("dossier.unknown", (await WriteAsync("NONE")).Refusal!.Code);
        Assert.Equal("dossier.reason", (await WriteAsync("LATE-1", reason: " ")).Refusal!.Code);
        Assert.Equal("apology.new-due", (await WriteAsync("LATE-1", due: At(20, 9))).Refusal!.Code);
        Assert.Empty(desk.Letters(Center));
    }

    [Fact]
    public async Task A_second_letter_only_follows_a_broken_promise()
    {
        (await WriteAsync("OPEN-LATE", due: At(23, 17))).OrThrow();
        Assert.Equal("apology.there", (await WriteAsync("OPEN-LATE", due: At(30, 17))).Refusal!.Code);
        house.Set(At(24, 9));
        (await WriteAsync("OPEN-LATE", due: At(30, 17))).OrThrow();
        (await WriteAsync("LATE-1", due: At(25, 17))).OrThrow();
        house.Set(At(26, 9));
        Assert.Equal("apology.there", (await WriteAsync("LATE-1", due: At(30, 17))).Refusal!.Code); // it has ended: nothing more is promised
    }

    [Fact]
    public async Task The_same_press_is_one_letter_and_a_letter_is_sent_once()
    {
        var press = house.Press("staff:1");
        var letter = (await desk.WriteAsync(Center, "LATE-1", "chờ xác minh", At(27, 17), null, press)).OrThrow();
        Assert.Equal(letter.Id, (await desk.WriteAsync(Center, "LATE-1", "chờ xác minh", At(27, 17), null, press)).OrThrow().Id);
        Assert.Single(desk.Letters(Center));
        (await desk.SendAsync(Center, letter.Id, ApologyChannel.Sms, house.Press("staff:1"))).OrThrow();
        Assert.Equal("apology.sent", (await desk.SendAsync(Center, letter.Id, ApologyChannel.Paper, house.Press("staff:1"))).Refusal!.Code);
        Assert.Equal("apology.unknown", (await desk.SendAsync("elsewhere", letter.Id, ApologyChannel.Paper, house.Press("staff:1"))).Refusal!.Code);
        Assert.Equal(ApologyChannel.Sms, Assert.Single(desk.Letters(Center)).Channel);
    }

    [Fact]
    public async Task What_was_late_only_in_the_software_owes_no_letter()
    {
        var dossiers = new DossierDesk(house.Lane, house.Book, new HCC.Procedures.ProcedureCatalogue(house.Time), new FieldSeal(new byte[32]), house.Time);
        (await dossiers.StepAsync(Center, "LATE-1", DossierAction.ClaimFalseOverdue, new DossierStep(Reason: "sổ ký nhận", Evidence: At(10, 9)), house.Press("staff:1"))).OrThrow();
        (await dossiers.StepAsync(Center, "LATE-1", DossierAction.ApproveFalseOverdue, default, house.Press("staff:2"))).OrThrow();
        Assert.Equal("apology.not-late", (await WriteAsync("LATE-1")).Refusal!.Code);
        Assert.Equal(1, desk.Counts(Center).Single(c => c.Agency == "stp").Due);
    }

    private Task<Answer<Apology>> WriteAsync(string code, string reason = "chờ xác minh", DateTimeOffset? due = null) => desk.WriteAsync(Center, code, reason, due ?? At(27, 17), "5/TXL", house.Press("staff:1"));
}
