using System.Globalization;
using HCC.BlankForms;
using HCC.Calendars;
using HCC.Centers;
using HCC.Persistence;
using HCC.Processes;
using HCC.Procedures;
using HCC.Reports.Documents;

namespace HCC.Simulation;

/// <summary>
/// Internal processes and blank forms of the demonstration (S086, S205). Decisions, hours and forms are invented and say so; some processes are not in the
/// software yet, one of them for too long, and one form has a version that took over. Never outside the demonstration.
/// </summary>
/// <param name="lane">The writer.</param>
/// <param name="catalogue">Procedures in force.</param>
/// <param name="forms">Keeps blank forms.</param>
/// <param name="time">The shown time.</param>
public sealed class DemoRegisters(WriteLane lane, ProcedureCatalogue catalogue, BlankFormDesk forms, TimeProvider time)
{
    /// <summary>Who receives in every process of the demonstration.</summary>
    public const string Reception = "Bộ phận Một cửa";

    /// <summary>Fills the registers of a center where they are empty.</summary>
    /// <param name="center">Center.</param>
    public async Task FillAsync(Center center)
    {
        var today = VietnamTime.ServiceDay(time.GetUtcNow());
        if (await lane.RunAsync(tx => tx.Sql.Number("SELECT EXISTS (SELECT 1 FROM internal_processes WHERE center = @p0)", center.Code)).ConfigureAwait(false) == 1)
        {
            return;
        }

        var drafts = Processes(center, today).ToList();
        await lane.RunAsync(tx =>
        {
            foreach (var draft in drafts)
            {
                tx.Insert(center.Code, draft, DossierHistory.Source, time.GetUtcNow());
            }
        }).ConfigureAwait(false);
        var first = catalogue.For(center) is [var served, ..] ? served.Procedure.Code : "";
        await AddAsync(center, "TD-TK01", "Tờ khai đề nghị giải quyết thủ tục (mẫu trình diễn)", [first], new DateOnly(today.Year, 1, 2), "bản 1").ConfigureAwait(false);
        await AddAsync(center, "TD-TK01", "Tờ khai đề nghị giải quyết thủ tục (mẫu trình diễn)", [first], today.AddDays(-19), "bản 2").ConfigureAwait(false);
        await AddAsync(center, "TD-GUQ", "Giấy ủy quyền nộp hồ sơ và nhận kết quả (mẫu trình diễn)", [], new DateOnly(today.Year, 1, 2), "bản 1").ConfigureAwait(false);
        await AddAsync(center, "TD-GUQ", "Giấy ủy quyền nộp hồ sơ và nhận kết quả (mẫu trình diễn)", [], today.AddDays(30), "bản 2").ConfigureAwait(false);
    }

    // One a procedure that is served here; the last few are not entered: a day, six and ten working days after their approval.
    private IEnumerable<ProcessDraft> Processes(Center center, DateOnly today)
    {
        var served = catalogue.For(center);
        var calendar = WorkingCalendar.Of(center);
        int[] open = [1, 6, 10];
        for (var n = 0; n < served.Count; n++)
        {
            var (procedure, agency) = (served[n].Procedure, center.Agency(served[n].Line.Agency)?.Short.Vi ?? served[n].Line.Agency);
            var late = served.Count - 1 - n;
            var approved = late < open.Length ? Back(calendar, today, open[late]) : calendar.NextWorkingDay(new DateOnly(today.Year, 1, 5).AddDays(n * 3 % 200));
            var level = center.Level == CenterLevel.Commune ? DecisionLevel.Commune : n % 7 == 3 ? DecisionLevel.Province : n % 31 == 5 ? DecisionLevel.Ministry : DecisionLevel.Agency;
            DateOnly? entered = late < open.Length ? null : calendar.AddWorkingDays(approved, 1 + (n % 5));
            if (n % 6 == 1)
            {
                yield return Draft(procedure, agency, level, n, new DateOnly(today.Year - 1, 3, 3), new DateOnly(today.Year - 1, 3, 10), 1.5);
            }

            yield return Draft(procedure, agency, level, n + 400, approved, entered, 1);
        }
    }

    private static ProcessDraft Draft(Procedure procedure, string agency, DecisionLevel level, int number, DateOnly approved, DateOnly? entered, double slower)
    {
        var days = Math.Clamp(procedure.ProcessingDays ?? 10, 8, 30) * slower;
        return new(procedure.Code, procedure.Name, level, string.Create(CultureInfo.InvariantCulture, $"{number + 1:000}/QĐ (trình diễn)"), approved, approved, entered,
        [
            new(Reception, "Hướng dẫn, kiểm tra, tiếp nhận và chuyển hồ sơ", 4, WayStep.Reception),
            new(agency, "Thẩm định hồ sơ, trình phê duyệt", Math.Round(days * 8 * 0.7), WayStep.Appraisal),
            new("Lãnh đạo " + agency, "Xem xét, phê duyệt kết quả", Math.Round(days * 8 * 0.3), WayStep.Approval),
            new("Văn thư " + agency, "Đóng dấu, chuyển kết quả về Trung tâm", 8, WayStep.Seal),
        ]);
    }

    private async Task AddAsync(Center center, string code, string name, IReadOnlyList<string> procedures, DateOnly from, string edition)
    {
        using var word = new MemoryStream();
        new WordDocument(name, center.Name.Vi).Section(false)
            .Paragraph(TextStyle.Kind, Printed.Capitals(name))
            .Paragraph(TextStyle.Subject, $"{code}, {edition}, có hiệu lực từ ngày {from.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}")
            .Paragraph(TextStyle.Body, "Đây là biểu mẫu của phần trình diễn, không dùng để nộp hồ sơ.")
            .Paragraph(TextStyle.Body, "Họ và tên: ……………………………………………")
            .Paragraph(TextStyle.Body, "Nội dung đề nghị: ……………………………………………")
            .Write(word);
        (await forms.AddAsync(center.Code, new BlankFormDraft(code, name, procedures, "Quyết định trình diễn", from, $"{code.ToLowerInvariant()}-{edition.Replace(' ', '-')}.docx".Replace("ả", "a", StringComparison.Ordinal), word.ToArray()), Press.Once(DossierHistory.Source)).ConfigureAwait(false)).OrThrow();
    }

    private static DateOnly Back(WorkingCalendar calendar, DateOnly day, int workingDays)
    {
        while (workingDays > 0 || !calendar.IsWorkingDay(day))
        {
            day = day.AddDays(-1);
            workingDays -= calendar.IsWorkingDay(day.AddDays(1)) ? 1 : 0;
        }

        return day;
    }
}
