using System.Globalization;
using HCC.Centers;
using HCC.Reports;
using HCC.Reports.Documents;

namespace HCC.Coordination;

/// <summary>
/// The notice of a quarter (S201; layout of Decree 30/2020, annex I): how the work with dossiers went, which obstacles came up, what was cleared and what is
/// carried to the next quarter. Figures are those of the report of the same days, so both say the same numbers.
/// </summary>
/// <param name="Report">The report of the quarter: the signed one where there is one, else counted freshly.</param>
/// <param name="Obstacles">The obstacles of the quarter.</param>
/// <param name="Center">Center.</param>
/// <param name="On">Day up to which it is counted, when no report is signed.</param>
public sealed record QuarterNotice(OfficialReport Report, QuarterObstacles Obstacles, Center Center, DateOnly On)
{
    private static readonly ReportPlan Calendar = new() { Code = "quy", Name = new("Quý"), Kind = PeriodKind.Quarter, Ends = [new(31)] };

    /// <summary>How the quarters of a center run: its own plan of quarters, else those of the calendar.</summary>
    public static ReportPlan PlanOf(Center center) => center.ReportPlans.FirstOrDefault(p => p is { Kind: PeriodKind.Quarter, Cumulated: false }) ?? Calendar;

    /// <summary>The running quarter and those before it, newest first.</summary>
    /// <param name="center">Center.</param>
    /// <param name="day">Today.</param>
    /// <param name="count">How many that have ended.</param>
    public static IReadOnlyList<ReportPeriod> Quarters(Center center, DateOnly day, int count)
    {
        var plan = PlanOf(center);
        var ended = ReportCalendar.Before(plan, day, count).ToList();
        return [ReportCalendar.After(plan, ended[0]), .. ended];
    }

    /// <summary>The notice of a quarter.</summary>
    /// <param name="center">Center.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="reports">Reports.</param>
    /// <param name="obstacles">All obstacles of the center.</param>
    /// <param name="today">Today; what happens later is not known yet.</param>
    public static Answer<QuarterNotice> Of(Center center, ReportPeriod quarter, ReportDesk reports, IReadOnlyList<Obstacle> obstacles, DateOnly today)
    {
        var signed = reports.AllStored(center.Code).Where(r => r.SignedAt is not null && r.Report.Period.From == quarter.From && r.Report.Period.To == quarter.To).MaxBy(r => r.Revision)?.Report;
        if (signed is not null)
        {
            return new QuarterNotice(signed, QuarterObstacles.Of(quarter, obstacles), center, today);
        }

        // Of a running quarter the figures stand as of today: what falls due later is not late yet, and a part of a quarter is not compared with a whole one.
        var runs = quarter.To >= today;
        var made = reports.Make(center.Code, runs && quarter.From <= today ? quarter with { To = today } : quarter);
        return made.Done ? new QuarterNotice(runs ? made.Value with { Before = null } : made.Value, QuarterObstacles.Of(quarter, obstacles), center, today) : made.Refusal;
    }

    /// <summary>What it is about.</summary>
    public string Subject => $"Tình hình, vướng mắc trong tiếp nhận, giải quyết thủ tục hành chính {Obstacles.Period.Name}";

    /// <summary>The sentence that adds up: brought and new, cleared and carried.</summary>
    public string Sum => $"Trong quý, Trung tâm theo dõi {Printed.InSentence(Obstacles.Brought.Count + Obstacles.New.Count)} vướng mắc: quý trước chuyển sang {Printed.InSentence(Obstacles.Brought.Count)}, mới phát sinh {Printed.InSentence(Obstacles.New.Count)}; "
        + $"đã giải quyết {Printed.InSentence(Obstacles.Solved.Count)}, chuyển sang quý sau {Printed.InSentence(Obstacles.Carried.Count)}.";

    /// <summary>Writes it as a Word document.</summary>
    public void Write(Stream to)
    {
        var plan = PlanOf(Center);
        var document = new WordDocument($"Thông báo {Subject}", Report.Issuer)
            .Head(new DocumentHead(Report.Parent, Report.Issuer, "Số:        /TB-……", Printed.DateLine(Report.Place, null, Obstacles.Period.To.Year)))
            .Title("Thông báo", Subject)
            .Paragraph(TextStyle.Body, $"{Report.Issuer} thông báo tình hình, vướng mắc trong tiếp nhận, giải quyết thủ tục hành chính (TTHC) {Obstacles.Period.Name} ({Obstacles.Period.Span}) như sau:")
            .Paragraph(TextStyle.Heading, "1. Tình hình tiếp nhận, giải quyết hồ sơ");
        foreach (var paragraph in new DossierProse(Report).Paragraphs())
        {
            document.Paragraph(TextStyle.Body, paragraph.Mark + paragraph.Text);
        }

        document.Paragraph(TextStyle.Reference, Report.Number is { } number ? $"(Số liệu theo Báo cáo số {Printed.DocumentNumber(number)})." : $"(Số liệu đếm từ hồ sơ đến {Printed.Day(On < Obstacles.Period.To ? On : Obstacles.Period.To)}).")
            .Paragraph(TextStyle.Heading, "2. Vướng mắc")
            .Paragraph(TextStyle.Body, "- " + Sum);
        Part(document, "a) Vướng mắc mới phát sinh trong quý", Obstacles.New);
        Part(document, "b) Vướng mắc đã giải quyết trong quý", Obstacles.Solved);
        Part(document, "c) Vướng mắc chuyển sang quý sau", Obstacles.Carried);
        document.Gap(6).Paragraph(TextStyle.Closing, Obstacles.Carried.Count == 0
            ? $"{Report.Issuer} thông báo để các cơ quan, đơn vị biết, phối hợp thực hiện./."
            : "Đề nghị các cơ quan, đơn vị có tên tại mục 2 giải quyết vướng mắc đúng hạn và gửi kết quả về Trung tâm để theo dõi./.");
        document.Signed(Report.Recipients.Count > 0 ? Report.Recipients : plan.Recipients, Report.SignerTitle, Report.SignerName).Write(to);
    }

    /// <summary>Name of the agency that owns an obstacle.</summary>
    public string OwnerOf(Obstacle obstacle) => obstacle.Agency is { } code ? Center.Agency(code)?.Name.Vi ?? code : "Trung tâm";

    private void Part(WordDocument document, string heading, IReadOnlyList<Obstacle> obstacles)
    {
        if (obstacles.Count > 0)
        {
            document.Gap(4).Paragraph(TextStyle.Heading, heading).Table(TableOf(obstacles));
        }
    }

    /// <summary>Obstacles as a table of the notice.</summary>
    public DocumentTable TableOf(IReadOnlyList<Obstacle> obstacles) => new(
        [new(12, Side.Centre), new(48, Side.Left), new(31, Side.Left), new(21, Side.Centre), new(21, Side.Centre), new(32, Side.Left)],
        [[new("STT"), new("Vướng mắc"), new("Đơn vị giải quyết"), new("Từ ngày"), new("Hạn"), new("Kết quả, trả lời")]],
        [.. obstacles.Select((o, n) => new DocumentRow(
        [
            DocumentCell.Of(Printed.Count(n + 1)), DocumentCell.Of(o.What), DocumentCell.Of(OwnerOf(o)), DocumentCell.Of(Day(o.Since)), DocumentCell.Of(Day(o.DueDay)),
            DocumentCell.Of(string.Join("; ", new[] { o.Answer, o.SolvedOn is { } solved && solved <= Obstacles.Period.To ? $"đã giải quyết ngày {Day(solved)}" : null }.OfType<string>())),
        ]))]);

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
