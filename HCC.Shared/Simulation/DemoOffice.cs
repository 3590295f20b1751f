using HCC.Calendars;
using HCC.Centers;
using HCC.Coordination;
using HCC.Dossiers;
using HCC.Persistence;
using HCC.Reports.Checking;
using HCC.Reports.Years;
using HCC.Sources;

namespace HCC.Simulation;

/// <summary>
/// The work of the office in the demonstration: tables of past years, obstacles, duties, results by post, incidents. Each register is filled where it is
/// empty; the only official figures are those of a published report, named as such. Never outside the demonstration.
/// </summary>
/// <param name="book">The centers.</param>
/// <param name="lane">The writer.</param>
/// <param name="years">Tables by year.</param>
/// <param name="obstacles">Obstacles.</param>
/// <param name="duties">Duties.</param>
/// <param name="incidents">Incidents.</param>
/// <param name="dossiers">Steps of dossiers.</param>
/// <param name="time">The shown time.</param>
public sealed class DemoOffice(CenterBook book, WriteLane lane, YearDesk years, ObstacleDesk obstacles, DutyDesk duties, IncidentDesk incidents, DossierDesk dossiers, TimeProvider time)
{
    private const string Actor = "demo";
    private const string UongBi = "Trình diễn: Biểu 04 trong báo cáo năm 2019 của Uông Bí (số liệu của nơi khác, không phải của Trung tâm này)";

    private DateOnly Today => VietnamTime.ServiceDay(time.GetUtcNow());

    /// <summary>Fills what is empty.</summary>
    public async Task FillAsync()
    {
        foreach (var center in book.All)
        {
            await YearsAsync(center).ConfigureAwait(false);
            await ObstaclesAsync(center).ConfigureAwait(false);
            await DutiesAsync(center).ConfigureAwait(false);
            await IncidentsAsync(center).ConfigureAwait(false);
            await PostAsync(center).ConfigureAwait(false);
        }
    }

    private async Task YearsAsync(Center center)
    {
        if (years.Sheets(center.Code).Count > 0)
        {
            return;
        }

        using var file = new StreamReader(Seeds.Open("years/uong-bi-2019-bieu-04.csv"));
        var table = ReportFile.ReadText(await file.ReadToEndAsync().ConfigureAwait(false)).OrThrow();
        var sheet = YearSheetReader.Read(YearTableKind.Vertical, center, UongBi, table).OrThrow();
        (await years.KeepAsync(center.Code, sheet, Press.Once(Actor)).ConfigureAwait(false)).OrThrow();
    }

    // Days from today: since when, due; a third one that was cleared.
    private async Task ObstaclesAsync(Center center)
    {
        if (obstacles.All(center.Code).Count > 0)
        {
            return;
        }

        var (first, second) = Owners(center);
        await WriteAsync("(Trình diễn) Phần mềm chuyên ngành chưa kết nối, cán bộ nhập hồ sơ hai lần", first, -130, -10).ConfigureAwait(false);
        var answered = await WriteAsync("(Trình diễn) Mẫu tờ khai điện tử chưa thống nhất giữa hai đơn vị", second, -40, 20).ConfigureAwait(false);
        (await obstacles.AnswerAsync(center.Code, answered.Id, "Đang rà soát, gửi mẫu thống nhất trong tháng", null, Press.Once(Actor)).ConfigureAwait(false)).OrThrow();
        await WriteAsync("(Trình diễn) Thiếu một máy quét khổ A3 tại khu B", null, -12, 18).ConfigureAwait(false);
        var solved = await WriteAsync("(Trình diễn) Đường truyền chậm vào đầu giờ sáng", null, -100, -30).ConfigureAwait(false);
        (await obstacles.SolveAsync(center.Code, solved.Id, Press.Once(Actor)).ConfigureAwait(false)).OrThrow();

        async Task<Obstacle> WriteAsync(string what, string? agency, int since, int due) =>
            (await obstacles.WriteAsync(center.Code, what, agency, Today.AddDays(since), Today.AddDays(due), Press.Once(Actor)).ConfigureAwait(false)).OrThrow();
    }

    private async Task DutiesAsync(Center center)
    {
        if (duties.Items(center.Code, Today.AddYears(-1), Today.AddYears(1)).Count > 0)
        {
            return;
        }

        var (first, second) = Owners(center);
        const string basis = "Trình diễn: quy chế phối hợp";
        await WriteAsync("Tổng hợp, gửi danh sách hồ sơ quá hạn cho từng đơn vị", null, DutyRhythm.Monthly, 5, done: 2).ConfigureAwait(false);
        await WriteAsync("Nêu nguyên nhân từng hồ sơ quá hạn trong tháng", first, DutyRhythm.Monthly, 10, done: 1).ConfigureAwait(false);
        await WriteAsync("Rà soát, cập nhật danh mục thủ tục hành chính", second, DutyRhythm.Quarterly, 25, done: 0).ConfigureAwait(false);
        await WriteAsync("Cử công chức dự phòng thay người nghỉ phép cuối năm", first, DutyRhythm.Once, 28, done: 0).ConfigureAwait(false);

        // Falls due on a day of the month before last, so that one due day is over, one done, one to come.
        async Task WriteAsync(string what, string? agency, DutyRhythm rhythm, int day, int done)
        {
            var start = new DateOnly(Today.Year, Today.Month, day).AddMonths(rhythm == DutyRhythm.Monthly ? -1 : 0);
            var duty = (await duties.WriteAsync(center.Code, what, agency, basis, rhythm, start, Press.Once(Actor)).ConfigureAwait(false)).OrThrow();
            foreach (var due in duty.DueDays(Today).Take(done))
            {
                (await duties.TickAsync(center.Code, duty.Id, due, Press.Once(Actor)).ConfigureAwait(false)).OrThrow();
            }
        }
    }

    private async Task IncidentsAsync(Center center)
    {
        if (center.Sources.Count == 0 || incidents.All(center.Code).Count > 0)
        {
            return;
        }

        (int Ago, string Kind, string What, int Cases)[] all =
        [
            (4, "chung-thuc-dien-tu", "Tìm không thấy tài khoản Cổng Dịch vụ công quốc gia nên không chứng thực bản sao điện tử được", 3),
            (17, "chung-thuc-dien-tu", "Tìm không thấy tài khoản Cổng Dịch vụ công quốc gia nên không chứng thực bản sao điện tử được", 2),
            (41, "chung-thuc-dien-tu", "Ký số bản sao điện tử báo lỗi", 4),
            (9, "phan-mem-treo", "Phần mềm không phản hồi đầu giờ chiều", 12),
            (75, "phan-mem-treo", "Phần mềm không phản hồi", 6),
            (58, "dong-bo", "Hồ sơ đã trả chưa được đồng bộ", 9),
        ];
        foreach (var (ago, kind, what, cases) in all.Where(a => center.IncidentKinds.Any(k => k.Code == a.Kind)))
        {
            var from = VietnamTime.At(Today.AddDays(-ago), new TimeOnly(14, 0));
            (await incidents.ReportAsync(center.Code, center.Sources[0].Code, from, from.AddMinutes(40), $"(Trình diễn) {what}", [], [], Press.Once(Actor), kind, cases).ConfigureAwait(false)).OrThrow();
        }
    }

    // The oldest results that still lie in the center: some delivered, some failed, some under way.
    private async Task PostAsync(Center center)
    {
        var ready = await lane.RunAsync(tx => tx.Sql.Number("SELECT EXISTS (SELECT 1 FROM dossier_moves m JOIN dossiers d ON d.id = m.dossier WHERE d.center = @p0 AND m.action = 'GiveToPost')", center.Code) == 1 ? []
            : tx.Sql.Query("SELECT code FROM dossiers WHERE center = @p0 AND hand_over = 'Ready' AND state = 'Solved' AND ended_at >= @p1 ORDER BY ended_at, id LIMIT 14", r => r.GetString(0), center.Code, VietnamTime.At(Today.AddDays(-40), default))).ConfigureAwait(false);
        var number = 0;
        foreach (var code in ready)
        {
            number++;
            if (!(await StepAsync(code, DossierAction.GiveToPost, new DossierStep(Document: $"TD{number:000000}VN")).ConfigureAwait(false)).Done)
            {
                continue; // a result that is not scanned or signed may not leave (S112)
            }

            if (number % 7 == 0)
            {
                (await StepAsync(code, DossierAction.FailDelivery, new DossierStep(Reason: number % 2 == 0 ? "không có người nhận" : "sai địa chỉ")).ConfigureAwait(false)).OrThrow();
            }
            else if (number % 3 != 0)
            {
                (await StepAsync(code, DossierAction.HandOver, default).ConfigureAwait(false)).OrThrow();
            }
        }

        Task<Answer<DossierCard>> StepAsync(string code, DossierAction action, DossierStep step) => dossiers.StepAsync(center.Code, code, action, step, Press.Once(Actor));
    }

    private static (string? First, string? Second) Owners(Center center)
    {
        var departments = center.Agencies.Where(a => a.Kind == AgencyKind.Department).OrderByDescending(a => a.Order).Select(a => a.Code).ToList();
        return (departments.ElementAtOrDefault(3), departments.ElementAtOrDefault(4));
    }
}
