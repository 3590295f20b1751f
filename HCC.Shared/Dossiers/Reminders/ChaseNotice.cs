using System.Globalization;
using HCC.Calendars;
using HCC.Centers;
using HCC.Reports;
using HCC.Reports.Documents;

namespace HCC.Dossiers.Reminders;

/// <summary>A list of dossiers that goes to one agency: the reminder of a morning (S084) or the overdue notice of a month (S104). Holds the agency's own rows only.</summary>
/// <param name="Center">Center that sends it.</param>
/// <param name="Agency">Agency that gets it.</param>
/// <param name="On">Day in its date line.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Parts">Lists with their headings; empty ones are left out.</param>
/// <param name="Now">Instant up to which days overdue are counted.</param>
public sealed record ChaseNotice(Center Center, Agency Agency, DateOnly On, string Subject, IReadOnlyList<(string Heading, IReadOnlyList<Dossier> Dossiers)> Parts, DateTimeOffset Now)
{
    /// <summary>The notice of a morning.</summary>
    public static ChaseNotice Of(Center center, Reminder reminder, Func<IReadOnlyList<long>, IReadOnlyList<Dossier>> dossiers, DateTimeOffset now) => new(
        center, AgencyOf(center, reminder.Agency), reminder.Day, $"Nhắc hồ sơ đến hạn và quá hạn ngày {Day(reminder.Day)}",
        [("Quá hạn", dossiers(reminder.Overdue)), ("Đến hạn hôm nay", dossiers(reminder.Today)), ("Đến hạn ngày làm việc tiếp theo", dossiers(reminder.Tomorrow))], reminder.MadeAt < now ? reminder.MadeAt : now);

    /// <summary>The overdue notice of a report's period: its rows are those behind the report's figures, so both tell the same numbers.</summary>
    public static ChaseNotice Of(Center center, string agency, ReportPeriod period, IReadOnlyList<Dossier> late, IReadOnlyList<Dossier> overdue, DateOnly on) => new(
        center, AgencyOf(center, agency), on, $"Hồ sơ quá hạn {period.Name} ({period.Span})",
        [($"Đã giải quyết quá hạn: {Printed.Dossiers(late.Count)}", late), ($"Đang giải quyết, đã quá hạn: {Printed.Dossiers(overdue.Count)}", overdue)], VietnamTime.At(period.To.AddDays(1), default));

    /// <summary>Writes it as a Word document in the layout of Decree 30/2020.</summary>
    public void Write(Stream to)
    {
        var document = new WordDocument(Subject, Center.Name.Vi)
            .Head(new DocumentHead(Center.Superior(), Center.Name.Vi, "Số:        /TB-……", Printed.DateLine(Center.Place(), On, On.Year)))
            .Title("Thông báo", Subject)
            .Paragraph(TextStyle.Body, $"Kính gửi: {Agency.Name.Vi}")
            .Paragraph(TextStyle.Body, $"{Center.Name.Vi} đề nghị {Agency.Name.Vi} rà soát, giải quyết các hồ sơ dưới đây; hồ sơ quá hạn đề nghị nêu nguyên nhân và gửi văn bản xin lỗi theo quy định.");
        foreach (var (heading, dossiers) in Parts.Where(p => p.Dossiers.Count > 0))
        {
            document.Paragraph(TextStyle.Heading, heading).Table(Table(dossiers));
        }

        document.Signed(["Như trên", "Lưu: VT"], "GIÁM ĐỐC", null).Write(to);
    }

    private DocumentTable Table(IReadOnlyList<Dossier> dossiers) => new(
        [new(9, Side.Centre), new(36, Side.Left), new(48, Side.Left), new(24, Side.Centre), new(24, Side.Centre), new(24, Side.Left)],
        [[new("STT"), new("Mã hồ sơ"), new("Thủ tục"), new("Ngày nhận"), new("Hạn trả"), new("Quá hạn, nguyên nhân")]],
        [.. dossiers.Select((d, n) => new DocumentRow(
        [
            DocumentCell.Of((n + 1).ToString(CultureInfo.InvariantCulture)), DocumentCell.Of(d.Code), DocumentCell.Of(d.ProcedureName), DocumentCell.Of(Day(VietnamTime.ServiceDay(d.ReceivedAt))),
            DocumentCell.Of(Printed.ShortMoment(d.DueAt)), DocumentCell.Of(string.Join("; ", new[] { Late(d), d.Cause }.OfType<string>())),
        ]))]);

    private string? Late(Dossier d) => ((d.EndedAt is { } ended && ended < Now ? ended : Now) - d.DueAt) switch
    {
        { Ticks: <= 0 } => null,
        { TotalDays: < 1 } => "dưới 1 ngày",
        var late => string.Create(CultureInfo.InvariantCulture, $"{(int)late.TotalDays} ngày"),
    };

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    // An agency that the center no longer has keeps its old code as a name.
    private static Agency AgencyOf(Center center, string code) => center.Agency(code) ?? new Agency(code, new(code), new(code), AgencyKind.Department, int.MaxValue);
}
