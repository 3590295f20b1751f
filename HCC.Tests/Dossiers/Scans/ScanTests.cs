using HCC.Access;
using HCC.Centers;
using HCC.Dossiers;
using HCC.Dossiers.Scans;
using HCC.Procedures;
using HCC.Tests.Reports;
using HCC.Tests.Support;

namespace HCC.Tests.Dossiers.Scans;

/// <summary>Digitisation: rates, the gate before a result is given out, samples by lot.</summary>
public sealed class ScanTests : IAsyncLifetime
{
    private static readonly DossierReception Reception = new() { Agency = "stp", ProcedureName = "Cấp Phiếu lý lịch tư pháp", ProcessingTime = "3 ngày làm việc", Applicant = "Nguyễn Văn An" };

    private HallFixture house = null!;
    private DossierDesk desk = null!;
    private ScanCheckDesk checks = null!;

    public async ValueTask InitializeAsync() => await OpenAsync(new ResultRule(NeedsSignature: true, NeedsScan: true));

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Eight_of_ten_scanned_are_eighty_percent_and_online_ones_are_not_asked()
    {
        for (var n = 0; n < 12; n++)
        {
            await ReceiveAsync(Reception with { ScannedIn = n < 8, Channel = n < 10 ? DossierChannel.Counter : DossierChannel.Online });
        }

        var rate = Assert.Single(new ScanRates(house.Database).Of(house.Code, new(2026, 11, 1), new(2026, 11, 30)));
        Assert.Equal((10, 8, 80m, 0), (rate.Received, rate.ScannedIn, rate.In.Percent, rate.Solved));
        Assert.Null(rate.Out.Percent); // no result: no rate, and no nought
        Assert.Empty(new ScanRates(house.Database).Of(house.Code, new(2026, 10, 1), new(2026, 10, 31)));
    }

    [Fact]
    public async Task An_unsigned_or_unscanned_result_is_not_given_out_and_a_send_back_is_counted()
    {
        var code = await ReceiveAsync(Reception);
        await StepAsync(code, DossierAction.Solve);
        foreach (var action in (DossierAction[])[DossierAction.HandOver, DossierAction.GiveToPost])
        {
            var refusal = (await desk.StepAsync(house.Code, code, action, default, house.Press("staff:1"))).Refusal!;
            Assert.Equal("dossier.result-not-ready", refusal.Code);
            Assert.Contains("chưa ký số và chưa số hóa", refusal.Vi, StringComparison.Ordinal);
        }

        Assert.Equal("dossier.reason", (await desk.StepAsync(house.Code, code, DossierAction.SendBack, default, house.Press("staff:1"))).Refusal!.Code);
        await StepAsync(code, DossierAction.SendBack, new DossierStep(Reason: "Chưa ký số"));
        var sent = Find(code);
        Assert.Equal((DossierState.Processing, 1, null, null, "Sở Tư pháp"), (sent.State, sent.SendBacks, sent.EndedAt, sent.Outcome, sent.Holder));

        await StepAsync(code, DossierAction.Solve);
        await StepAsync(code, DossierAction.SignResult);
        Assert.Contains("chưa số hóa", (await desk.StepAsync(house.Code, code, DossierAction.HandOver, default, house.Press("staff:1"))).Refusal!.Vi, StringComparison.Ordinal);
        await StepAsync(code, DossierAction.ScanOut);
        Assert.Equal("dossier.not-now", (await desk.StepAsync(house.Code, code, DossierAction.ScanOut, default, house.Press("staff:1"))).Refusal!.Code);
        await StepAsync(code, DossierAction.HandOver);
        Assert.DoesNotContain(DossierAction.SendBack, Find(code).Allowed());
        var rate = Assert.Single(new ScanRates(house.Database).Of(house.Code, new(2026, 11, 20), new(2026, 11, 20)));
        Assert.Equal((1, 1, 1, 1), (rate.Solved, rate.ScannedOut, rate.Signed, rate.SentBack));
    }

    [Fact]
    public async Task A_new_result_is_neither_signed_nor_scanned_whatever_the_one_before_was()
    {
        var code = await ReceiveAsync(Reception);
        foreach (var action in (DossierAction[])[DossierAction.Solve, DossierAction.SignResult, DossierAction.ScanOut])
        {
            await StepAsync(code, action);
        }

        await StepAsync(code, DossierAction.Reopen, new DossierStep(Reason: "sai tên"));
        await StepAsync(code, DossierAction.Solve);
        Assert.Equal((false, false), (Find(code).ResultSigned, Find(code).ScannedOut));
    }

    [Fact]
    public async Task The_gate_is_data_of_the_center_and_closes_nothing_that_ended_without_a_result()
    {
        var returned = await ReceiveAsync(Reception);
        await StepAsync(returned, DossierAction.Return, new DossierStep(Reason: "không đủ điều kiện"));
        await StepAsync(returned, DossierAction.HandOver); // papers go back, there is no result
        await house.DisposeAsync();
        await OpenAsync(new ResultRule());
        var code = await ReceiveAsync(Reception);
        await StepAsync(code, DossierAction.Solve);
        await StepAsync(code, DossierAction.HandOver);
    }

    [Fact]
    public void The_same_seed_draws_the_same_sample_and_another_one_does_not()
    {
        var codes = Enumerable.Range(1, 200).Select(n => $"STP-261120-{n:0000}").ToList();
        var first = ScanDraw.Of(7, codes, 10);
        Assert.Equal(first, ScanDraw.Of(7, codes.AsEnumerable().Reverse(), 10));
        Assert.Equal(10, first.Distinct().Count());
        Assert.NotEqual(first, ScanDraw.Of(8, codes, 10));
        Assert.Equal(codes.Order(StringComparer.Ordinal), ScanDraw.Of(7, codes, 999).Order(StringComparer.Ordinal));

        // One that comes later takes at most its own place: the others stay as they were drawn.
        Assert.True(ScanDraw.Of(7, codes.Append("STP-261120-0201"), 10).Intersect(first).Count() >= 9);
        Assert.Equal(["c", "a", "b"], ScanDraw.Of(2, ["a", "b", "c"], 3)); // by sha256sum of 2/a, 2/b, 2/c
    }

    [Fact]
    public async Task A_sample_is_kept_with_its_verdicts_which_are_given_once()
    {
        for (var n = 0; n < 30; n++)
        {
            await ReceiveAsync(Reception with { ScannedIn = n % 3 != 0 });
        }

        Assert.Equal("scans.size", (await DrawAsync(0, 7)).Refusal!.Code);
        Assert.Equal("scans.empty", (await checks.DrawAsync(house.Code, "sct", new(2026, 11, 1), new(2026, 11, 30), 5, 7, house.Press("staff:9"))).Refusal!.Code);
        var press = house.Press("staff:9");
        var sample = (await checks.DrawAsync(house.Code, null, new(2026, 11, 1), new(2026, 11, 30), 5, 7, press)).OrThrow();
        Assert.Equal((20, 5, 7L, 0), (sample.Population, sample.Dossiers.Count, sample.Seed, sample.Judged));
        Assert.Equal(sample.Dossiers.Select(d => d.Code), (await DrawAsync(5, 7)).OrThrow().Dossiers.Select(d => d.Code));
        Assert.Equal(sample.Id, (await checks.DrawAsync(house.Code, null, new(2026, 11, 1), new(2026, 11, 30), 5, 7, press)).OrThrow().Id);

        var (good, bad) = (sample.Dossiers[0].Code, sample.Dossiers[1].Code);
        (await checks.JudgeAsync(house.Code, sample.Id, good, true, null, house.Press("staff:9"))).OrThrow();
        Assert.Equal("scans.note", (await checks.JudgeAsync(house.Code, sample.Id, bad, false, " ", house.Press("staff:9"))).Refusal!.Code);
        var races = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => checks.JudgeAsync(house.Code, sample.Id, bad, false, "mờ trang " + n, house.Press("staff:" + n)), TestContext.Current.CancellationToken)));
        Assert.Equal(1, races.Count(a => a.Done));
        Assert.All(races.Where(a => !a.Done), a => Assert.Equal("scans.judged", a.Refusal!.Code));
        Assert.Equal("scans.unknown", (await checks.JudgeAsync(house.Code, sample.Id, "NONE", true, null, house.Press("staff:9"))).Refusal!.Code);
        var kept = checks.Samples(house.Code).Single(s => s.Id == sample.Id);
        Assert.Equal((2, 1), (kept.Judged, kept.Passed));
        Assert.StartsWith("mờ trang", kept.Dossiers[1].Note, StringComparison.Ordinal);
        Assert.Equal("seed 7, 5 of 20", house.Read("SELECT detail FROM audit WHERE action = 'scans.drawn' ORDER BY sequence", r => r.GetString(0))[0]);
    }

    private Task<Answer<ScanSample>> DrawAsync(int size, long seed) => checks.DrawAsync(house.Code, null, new(2026, 11, 1), new(2026, 11, 30), size, seed, house.Press("staff:9"));

    private async Task OpenAsync(ResultRule rule)
    {
        house = await HallFixture.StartAsync(October2019.Center with { ResultRule = rule }, HallFixture.At(20, 8, 30));
        desk = new DossierDesk(house.Lane, house.Book, new ProcedureCatalogue(house.Time), new FieldSeal(new byte[32]), house.Time);
        checks = new ScanCheckDesk(house.Database, house.Lane, new AuditChain(new byte[32]), house.Time);
    }

    private async Task<string> ReceiveAsync(DossierReception reception) => (await desk.ReceiveAsync(house.Code, reception, house.Press("staff:1"))).OrThrow().Code;

    private async Task StepAsync(string code, DossierAction action, DossierStep step = default) => (await desk.StepAsync(house.Code, code, action, step, house.Press("staff:1"))).OrThrow();

    private Dossier Find(string code) => new DossierList(house.Database, house.Time).Find(house.Code, code)!.Value.Dossier;
}
