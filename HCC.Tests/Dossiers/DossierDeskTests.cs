using HCC.Access;
using HCC.Dossiers;
using HCC.Procedures;
using HCC.Tests.Reports;
using HCC.Tests.Support;

namespace HCC.Tests.Dossiers;

/// <summary>A dossier's way at the counter, on real SQLite.</summary>
public sealed class DossierDeskTests : IAsyncLifetime
{
    private static readonly DossierReception Reception = new() { Agency = "stp", ProcedureName = "Cấp Phiếu lý lịch tư pháp", ProcessingTime = "3 ngày làm việc", Applicant = "Nguyễn Văn An", Phone = "0912345678", FeeVnd = 200_000 };

    private HallFixture house = null!;
    private DossierDesk desk = null!;
    private DossierList list = null!;

    public async ValueTask InitializeAsync()
    {
        house = await HallFixture.StartAsync(October2019.Center, HallFixture.At(20, 8, 30));
        desk = new DossierDesk(house.Lane, house.Book, new ProcedureCatalogue(house.Time), new FieldSeal(new byte[32]), house.Time);
        list = new DossierList(house.Database, house.Time);
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Reception_gives_a_code_and_a_due_date_with_its_reasons()
    {
        var card = (await desk.ReceiveAsync(house.Code, Reception, house.Press("staff:1"))).OrThrow();
        Assert.Equal("STP-261120-0001", card.Code);
        Assert.Equal(new DateOnly(2026, 11, 26), DateOnly.FromDateTime(card.DueAt.DateTime)); // Friday 20/11 + 3, 24/11 is a holiday
        var (dossier, moves) = list.Find(house.Code, card.Code)!.Value;
        Assert.Contains("24/11/2026", dossier.DueSteps!, StringComparison.Ordinal);
        Assert.Equal((PaymentState.Due, DossierState.Processing, "3 ngày làm việc"), (dossier.Payment, dossier.State, dossier.ProcessingTime));
        Assert.Equal((DossierAction.Receive, "staff:1"), (Assert.Single(moves).Action, moves[0].Actor));
        Assert.Equal("STP-261120-0002", (await desk.ReceiveAsync(house.Code, Reception, house.Press("staff:1"))).OrThrow().Code);
        Assert.Equal("SCT-261120-0001", (await desk.ReceiveAsync(house.Code, Reception with { Agency = "sct" }, house.Press("staff:1"))).OrThrow().Code);
    }

    [Fact]
    public async Task Codes_of_many_counters_at_once_have_no_gap_and_no_double()
    {
        var cards = await Task.WhenAll(Enumerable.Range(0, 120).Select(n => Task.Run(() => desk.ReceiveAsync(house.Code, Reception, house.Press("staff:" + (n % 8))), TestContext.Current.CancellationToken)));
        Assert.Equal(Enumerable.Range(1, 120).Select(n => $"STP-261120-{n:0000}"), cards.Select(c => c.OrThrow().Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_same_press_receives_once_also_after_a_restart()
    {
        var press = house.Press("staff:1");
        var first = (await desk.ReceiveAsync(house.Code, Reception, press)).OrThrow();
        await house.RestartAsync();
        desk = new DossierDesk(house.Lane, house.Book, new ProcedureCatalogue(house.Time), new FieldSeal(new byte[32]), house.Time);
        Assert.Equal(first, (await desk.ReceiveAsync(house.Code, Reception, press)).OrThrow());
        Assert.Equal(1, house.Count("SELECT COUNT(*) FROM dossiers"));
    }

    [Fact]
    public async Task A_pause_gives_back_exactly_its_working_time_and_a_second_supplement_is_refused()
    {
        var card = (await desk.ReceiveAsync(house.Code, Reception, house.Press("staff:1"))).OrThrow();
        Assert.Equal("dossier.reason", (await StepAsync(card, DossierAction.AskSupplement)).Refusal!.Code);
        (await StepAsync(card, DossierAction.AskSupplement, new DossierStep(Reason: "thiếu bản sao"))).OrThrow();
        house.Set(HallFixture.At(25, 8, 30)); // Friday 08:30 to Wednesday 08:30, Tuesday off: two working days
        var back = (await StepAsync(card, DossierAction.TakeSupplement)).OrThrow();
        Assert.Equal((new DateOnly(2026, 11, 30), card.DueAt), (DateOnly.FromDateTime(back.DueAt.DateTime), back.FirstDueAt));
        Assert.Equal("dossier.second-supplement", (await StepAsync(card, DossierAction.AskSupplement, new DossierStep(Reason: "thiếu nữa"))).Refusal!.Code);
    }

    [Fact]
    public async Task What_the_house_did_with_a_result_is_not_undone_by_a_source_that_does_not_know_of_it()
    {
        var news = SomeDossiers.News("A-1", SomeDossiers.At(25, 17), SomeDossiers.At(19, 10));
        (await desk.PutAsync(house.Code, news, house.Press())).OrThrow();
        (await desk.StepAsync(house.Code, "A-1", DossierAction.GiveToPost, new DossierStep(Document: "EMS-1"), house.Press())).OrThrow();
        Assert.False((await desk.PutAsync(house.Code, news, house.Press())).OrThrow().Changed);
        Assert.True((await desk.PutAsync(house.Code, news with { FeeVnd = 5000 }, house.Press())).OrThrow().Changed);
        Assert.Equal(HandOverState.WithPost, list.Find(house.Code, "A-1")!.Value.Dossier.HandOver);
        (await desk.StepAsync(house.Code, "A-1", DossierAction.HandOver, default, house.Press())).OrThrow();
        (await desk.PutAsync(house.Code, news with { FeeVnd = 6000 }, house.Press())).OrThrow();
        Assert.NotNull(list.Find(house.Code, "A-1")!.Value.Dossier.HandedOverAt);
        (await desk.PutAsync(house.Code, news with { HandedOverAt = SomeDossiers.At(20, 8) }, house.Press())).OrThrow(); // what the source says itself goes before
        Assert.Equal(SomeDossiers.At(20, 8), list.Find(house.Code, "A-1")!.Value.Dossier.HandedOverAt);
        (await desk.PutAsync(house.Code, news with { State = DossierState.Processing, EndedAt = null }, house.Press())).OrThrow(); // solved by mistake: there is nothing to give out
        Assert.Equal(HandOverState.None, list.Find(house.Code, "A-1")!.Value.Dossier.HandOver);
    }

    [Fact]
    public async Task Every_word_of_code_applicant_and_procedure_finds_it_without_accents()
    {
        var card = (await desk.ReceiveAsync(house.Code, Reception with { Applicant = "Đặng Thị Hồng Đào" }, house.Press("staff:1"))).OrThrow();
        (await desk.ReceiveAsync(house.Code, Reception, house.Press("staff:1"))).OrThrow();
        foreach (var words in (string[])["dang hong", "ĐẶNG THỊ", "hong da", "261120 0001", "stp-261120-0001", "ly lich dang", "\"dang* OR"])
        {
            Assert.Equal(words.Contains("OR", StringComparison.Ordinal) ? [] : [card.Code], list.Page(new DossierFilter(house.Code, words), default).Dossiers.Select(d => d.Code));
        }

        Assert.Equal(2, list.Page(new DossierFilter(house.Code, "ly lich tu phap"), default).Count);
    }

    [Fact]
    public async Task The_chase_list_moves_by_itself_when_an_hour_passes()
    {
        var card = (await desk.ReceiveAsync(house.Code, Reception, house.Press("staff:1"))).OrThrow();
        Assert.Equal((0, 1), (Count(Chase.Overdue), Count(Chase.Open)));
        house.Set(card.DueAt.AddHours(-1));
        Assert.Equal((0, 1), (Count(Chase.Overdue), Count(Chase.Today)));
        house.Set(card.DueAt.AddMinutes(1));
        Assert.Equal((1, 0, 1, 1), (Count(Chase.Overdue), Count(Chase.Today), Count(Chase.WithoutCause), Count(Chase.WithoutApology)));
        Assert.Equal(new ChaseCount("stp", 1, 0, 0, 1), Assert.Single(list.ChaseCounts(house.Code, new(2026, 11, 27))));
        (await StepAsync(card, DossierAction.NameCause, new DossierStep(Reason: "chờ xác minh"))).OrThrow();
        (await StepAsync(card, DossierAction.Solve)).OrThrow();
        Assert.Equal((0, 0, 1, 1), (Count(Chase.Overdue), Count(Chase.WithoutCause), Count(Chase.EndedLate), Count(Chase.ToHandOver)));

        int Count(Chase chase) => list.Page(new DossierFilter(house.Code, Chase: chase), new(2026, 11, 27)).Count;
    }

    private Task<Answer<DossierCard>> StepAsync(DossierCard card, DossierAction action, DossierStep step = default) => desk.StepAsync(house.Code, card.Code, action, step, house.Press("staff:1"));
}
