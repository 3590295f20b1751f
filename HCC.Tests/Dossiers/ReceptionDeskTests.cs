using HCC.Access;
using HCC.Dossiers;
using HCC.Procedures;
using HCC.Tests.Reports;
using HCC.Tests.Support;

namespace HCC.Tests.Dossiers;

/// <summary>What a reception keeps beside the dossier, what it refuses, and the refusal at the door.</summary>
public sealed class ReceptionDeskTests : IAsyncLifetime
{
    private static readonly FieldSeal Seal = new(new byte[32]);

    private static readonly DossierReception Reception = new()
    {
        Agency = "stp", ProcedureName = "Cấp Phiếu lý lịch tư pháp", ProcessingTime = "3 ngày làm việc", Applicant = "Nguyễn Văn An", Address = " 12  Trần Hưng Đạo ", ReturnBy = ReturnWay.Post, Sets = 2,
        Papers = [new("Tờ khai"), new("Căn cước", PaperState.Known), new("Giấy ủy quyền", PaperState.Missing)], Counter = "A07",
    };

    private HallFixture house = null!;
    private DossierDesk desk = null!;

    public async ValueTask InitializeAsync()
    {
        house = await HallFixture.StartAsync(October2019.Center, HallFixture.At(20, 8, 30));
        desk = new DossierDesk(house.Lane, house.Book, new ProcedureCatalogue(house.Time), Seal, house.Time);
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task What_came_with_a_dossier_is_kept_and_its_address_is_sealed()
    {
        var card = (await desk.ReceiveAsync(house.Code, Reception, house.Press("staff:1"))).OrThrow();
        var kept = Kept(card)!;
        Assert.Equal(("A07", ReturnWay.Post, 2, "staff:1", null), (kept.Counter, kept.ReturnBy, kept.Sets, kept.Actor, kept.ReceivedAt));
        Assert.Equal(Reception.Papers, kept.Papers);
        Assert.Equal("12 Trần Hưng Đạo", Seal.Unseal(kept.AddressSealed));
        Assert.Equal(0, house.Count("SELECT COUNT(*) FROM receptions WHERE address_sealed LIKE '%Hưng%'"));
    }

    [Fact]
    public async Task The_same_press_keeps_one_reception_and_other_papers_under_it_are_refused()
    {
        var press = house.Press("staff:1");
        var both = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => desk.ReceiveAsync(house.Code, Reception, press), TestContext.Current.CancellationToken)));
        Assert.Single(both.Select(a => a.OrThrow().Code).Distinct());
        Assert.Equal((1, 1), (house.Count("SELECT COUNT(*) FROM receptions"), house.Count("SELECT COUNT(*) FROM dossiers")));
        Assert.Equal("press.reused", (await desk.ReceiveAsync(house.Code, Reception with { Papers = [new("Khác")] }, press)).Refusal!.Code);
    }

    [Theory]
    [InlineData("applicant")]
    [InlineData("phone")]
    [InlineData("identity")]
    [InlineData("address")]
    [InlineData("fee")]
    [InlineData("papers")]
    [InlineData("time")]
    [InlineData("procedure")]
    [InlineData("ticket")]
    public async Task What_is_wrong_is_said_by_its_field_and_nothing_is_written(string field)
    {
        var wrong = field switch
        {
            "applicant" => Reception with { Applicant = "  " },
            "phone" => Reception with { Phone = "09 hai ba" },
            "identity" => Reception with { Identity = "12" },
            "address" => Reception with { Address = null }, // by post, so it is needed
            "fee" => Reception with { FeeVnd = -1 },
            "papers" => Reception with { Sets = 0 },
            "time" => Reception with { ProcessingTime = null },
            "procedure" => Reception with { ProcedureName = " " },
            _ => Reception with { Ticket = "AAAAAAAAAAAAAAAAAAAAAA" },
        };
        var refusal = (await desk.ReceiveAsync(house.Code, wrong, house.Press("staff:1"))).Refusal!;
        Assert.Equal(("reception." + field, 400), (refusal.Code, refusal.Status));
        Assert.NotEqual(refusal.Vi, refusal.En);
        Assert.Equal((0, 0), (house.Count("SELECT COUNT(*) FROM dossiers"), house.Count("SELECT COUNT(*) FROM receptions")));
    }

    [Fact]
    public async Task A_place_of_receipt_outside_the_center_stands_with_the_dossier()
    {
        var card = (await desk.ReceiveAsync(house.Code, Reception with { ReceivedAt = "stp" }, house.Press("staff:1"))).OrThrow();
        Assert.Equal("stp", Kept(card)!.ReceivedAt);
        (await desk.ReceiveAsync(house.Code, Reception, house.Press("staff:1"))).OrThrow();
        Assert.Equal([card.Code], new DossierList(house.Database, house.Time).Page(new DossierFilter(house.Code, Chase: Chase.Outside), default).Dossiers.Select(d => d.Code));
        Assert.Equal("dossier.agency", (await desk.ReceiveAsync(house.Code, Reception with { ReceivedAt = "nowhere" }, house.Press("staff:1"))).Refusal!.Code);
    }

    [Fact]
    public async Task Who_refuses_at_the_door_says_why_and_it_stays_out_of_every_count()
    {
        Assert.Equal("dossier.reason", (await desk.RefuseAsync(house.Code, Reception, " ", house.Press("staff:1"))).Refusal!.Code);
        var card = (await desk.RefuseAsync(house.Code, Reception, "Không thuộc thẩm quyền", house.Press("staff:1"))).OrThrow();
        Assert.Equal(DossierState.Refused, card.State);
        var (dossier, moves) = new DossierList(house.Database, house.Time).Find(house.Code, card.Code)!.Value;
        Assert.Equal(("Không thuộc thẩm quyền", DossierAction.Refuse), (Assert.Single(moves).Reason, moves[0].Action));
        Assert.False(dossier.IsOverdue(house.Now.AddDays(90)));
        Assert.Empty(new DossierList(house.Database, house.Time).ChaseCounts(house.Code, new(2026, 11, 23)));
        Assert.NotNull(Kept(card));
    }

    [Fact]
    public async Task A_reception_carries_the_ticket_with_which_the_applicant_came()
    {
        var line = house.Center.Lines[0].Code;
        var ticket = (await house.Tickets.IssueAsync(house.Code, new HCC.Ticketing.IssueRequest(line), house.Press())).OrThrow();
        var card = (await desk.ReceiveAsync(house.Code, Reception with { Ticket = ticket.Token }, house.Press("staff:1"))).OrThrow();
        Assert.Equal(ticket.Id, Kept(card)!.Ticket);
    }

    private Reception? Kept(DossierCard card) => new ReceptionBook(house.Database).Of(house.Count($"SELECT id FROM dossiers WHERE code = '{card.Code}'"));
}
