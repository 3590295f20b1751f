using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Dossiers;
using HCC.Persistence;
using HCC.Reports;

namespace HCC.Simulation;

/// <summary>
/// Dossiers that add up to the rows of an annex, exactly and reproducibly: what a hall would hold that signs this report. The figures are
/// the annex's; applicants, procedures and hours are invented and marked so (<see cref="Source"/>).
/// </summary>
/// <param name="center">Center; its sessions and holidays decide on which days something happens.</param>
/// <param name="seed">Same seed, same dossiers.</param>
public sealed class DossierHistory(Center center, int seed)
{
    /// <summary>Source of invented dossiers; production never has it.</summary>
    public const string Source = "demo";

    private readonly Random random = new(seed);
    private readonly Dictionary<(string, DateOnly), int> sequences = [];

    /// <summary>Dossiers of a period.</summary>
    /// <param name="rows">Rows to be met, column by column.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="earliest">First day on which a carried-over dossier may have been received: the start of the period before.</param>
    /// <param name="causes">Cause of lateness by agency; null leaves it open.</param>
    public IEnumerable<DossierNews> Of(IEnumerable<AnnexRow> rows, DateOnly from, DateOnly to, DateOnly earliest, Func<string, string?>? causes = null)
    {
        foreach (var row in rows)
        {
            // Which of the dossiers were carried over, returned, online: dealt out over the outcomes so that each column is met.
            var ends = Enumerable.Repeat(Ending.Early, row.Early).Concat(Enumerable.Repeat(Ending.OnTime, row.OnTime)).Concat(Enumerable.Repeat(Ending.Late, row.Late))
                .Concat(Enumerable.Repeat(Ending.InTime, row.InTime)).Concat(Enumerable.Repeat(Ending.Overdue, row.Overdue)).ToArray();
            if (ends.Length != row.Total || row.Online > row.Received || row.Returned > row.Resolved)
            {
                throw new ArgumentException($"The row of {row.Name} does not hold: {row}", nameof(rows));
            }

            var carried = Deal(ends.Length, row.CarriedOver);
            var online = Deal(row.Received, row.Online);
            var returned = Deal(row.Resolved, row.Returned);
            for (int n = 0, fresh = 0; n < ends.Length; n++)
            {
                var isOnline = !carried[n] && online[fresh++];
                yield return One(row, ends[n], carried[n], isOnline, n < row.Resolved && returned[n], from, to, earliest, causes);
            }
        }
    }

    /// <summary>
    /// Fills a house with a period and the one before it. The one before is what the report of October 2019 implies: in progress at its end
    /// what this one carries over, 96 dossiers fewer, 16 of its solved ones late, 7,10 % online, none returned (report-errors R10).
    /// </summary>
    /// <param name="lane">The writer.</param>
    /// <param name="seal">Seals personal data.</param>
    /// <param name="center">Center.</param>
    /// <param name="rows">Rows of the period.</param>
    /// <param name="period">Period.</param>
    /// <param name="seed">Same seed, same dossiers.</param>
    /// <param name="settled">Whether the period is long past: what was open at its end has ended since, and results are handed over. Its report stays the same.</param>
    /// <param name="steps">Gives some of them the steps of a way through the hall; null = all come as a source tells them.</param>
    internal static async Task FillAsync(WriteLane lane, FieldSeal seal, Center center, IReadOnlyList<AnnexRow> rows, ReportPeriod period, int seed, bool settled, DemoSteps? steps)
    {
        var before = ReportCalendar.Compared(null, period);
        var history = new DossierHistory(center, seed);
        var news = history.Of(rows, period.From, period.To, before.From, CauseOf).Concat(history.Solved(rows, before.From, before.To));
        foreach (var some in (settled ? news.Select(n => history.Settled(n, period.To)) : news).Chunk(500))
        {
            await lane.RunAsync(tx =>
            {
                foreach (var one in some)
                {
                    if (steps?.Put(tx, one) is not true)
                    {
                        DossierDesk.Put(tx, seal, center, one, Source, one.DataAt);
                    }
                }
            }).ConfigureAwait(false);
        }
    }

    /// <summary>Fills a house with dossiers that all come as a source tells them.</summary>
    /// <param name="lane">The writer.</param>
    /// <param name="seal">Seals personal data.</param>
    /// <param name="center">Center.</param>
    /// <param name="rows">Rows of the period.</param>
    /// <param name="period">Period.</param>
    /// <param name="seed">Same seed, same dossiers.</param>
    /// <param name="settled">Whether the period is long past.</param>
    public static Task FillAsync(WriteLane lane, FieldSeal seal, Center center, IReadOnlyList<AnnexRow> rows, ReportPeriod period, int seed, bool settled = false) => FillAsync(lane, seal, center, rows, period, seed, settled, null);

    // What was in time at the end of the period ended just in time, what was overdue three working days later.
    private DossierNews Settled(DossierNews news, DateOnly to)
    {
        var ended = news.EndedAt ?? (VietnamTime.ServiceDay(news.DueAt) > to ? news.DueAt.AddHours(-1) : Evening(Forth(to, 3)));
        return news with { State = news.EndedAt is null ? DossierState.Solved : news.State, EndedAt = ended, HandedOverAt = news.State == DossierState.Returned ? null : news.HandedOverAt ?? ended };
    }

    // Causes as the report of October 2019 names them.
    private static string CauseOf(string agency) => agency == "stp"
        ? "chờ kết quả xác minh lý lịch tư pháp của Trung tâm Lý lịch tư pháp Quốc gia thuộc Bộ Tư pháp"
        : "chưa kịp thời rà soát, cập nhật các TTHC mà Bộ, ngành đã công bố";

    // What the period before solved: its in progress is carried over and stands in the rows already.
    private IEnumerable<DossierNews> Solved(IReadOnlyList<AnnexRow> rows, DateOnly from, DateOnly to)
    {
        var sum = AnnexRow.Sum("", rows);
        var (solved, late) = (sum.Total - 96 - sum.CarriedOver, sum.Late + 4);
        var online = (int)Math.Round(0.071m * (solved + sum.CarriedOver), MidpointRounding.AwayFromZero);
        var (solvedLeft, lateLeft, onlineLeft, totalLeft) = (solved, late, online, sum.Total);
        foreach (var row in rows)
        {
            // Shares by size; the last row takes what rounding left over.
            var mine = totalLeft == 0 ? 0 : (int)((long)solvedLeft * row.Total / totalLeft);
            var (myLate, myOnline) = (row.Late > 0 ? Math.Min(lateLeft, mine) : 0, Math.Min(mine, solvedLeft == 0 ? 0 : (int)Math.Ceiling((double)onlineLeft * mine / solvedLeft)));
            (solvedLeft, lateLeft, onlineLeft, totalLeft) = (solvedLeft - mine, lateLeft - myLate, onlineLeft - myOnline, totalLeft - row.Total);
            foreach (var one in Of([AnnexRow.Empty(row.Agency, row.Name) with { Received = mine, Early = mine - myLate, Late = myLate, Online = myOnline }], from, to, from, CauseOf))
            {
                yield return one;
            }
        }
    }

    private DossierNews One(AnnexRow row, Ending ending, bool carried, bool isOnline, bool isReturned, DateOnly from, DateOnly to, DateOnly earliest, Func<string, string?>? causes)
    {
        var endedOn = WorkingDay(from, to);
        var received = carried ? At(WorkingDay(earliest, from.AddDays(-1))) : At(ending is Ending.InTime or Ending.Overdue ? WorkingDay(from, to) : WorkingDay(from, endedOn));
        var receivedOn = VietnamTime.ServiceDay(received);
        if (ending == Ending.Overdue && !carried)
        {
            received = At(Back(to, random.Next(6, 12)) is var early && early >= from ? early : WorkingDay(from, from.AddDays(3)));
            receivedOn = VietnamTime.ServiceDay(received);
        }

        // What ended late was received at least a working day before its end: its due hour lies between.
        if (ending == Ending.Late && receivedOn >= endedOn)
        {
            var (before, day) = (receivedOn, Back(endedOn, 1));
            (receivedOn, endedOn) = carried || day >= from ? (day, endedOn) : (endedOn, Forth(endedOn, 1));
            received = received.AddDays(receivedOn.DayNumber - before.DayNumber);
        }

        // Office ends at the end of the last session; the due hour of every dossier is there.
        var (due, ended) = ending switch
        {
            Ending.Early => (Evening(Forth(endedOn, random.Next(1, 8))), Later(received, endedOn)),
            Ending.OnTime => (Evening(endedOn), Later(received, endedOn)),
            Ending.Late => (Evening(Back(endedOn, random.Next(1, 4)) is var promised && promised > receivedOn ? promised : receivedOn), (DateTimeOffset?)Later(received, endedOn)),
            Ending.InTime => (Evening(Forth(to, random.Next(1, 15))), null),
            Ending.Overdue => (Evening(Back(to, random.Next(0, 5)) is var due2 && due2 > receivedOn ? due2 : Forth(receivedOn, 1) <= to ? Forth(receivedOn, 1) : receivedOn), null),
            _ => throw new ArgumentOutOfRangeException(nameof(ending)),
        };
        var outcome = ended is { } at ? Dossier.OutcomeOf(at, due) : (DossierOutcome?)null;
        var (code, line) = (Code(row.Agency, receivedOn), LineOf(row.Agency));
        return new DossierNews
        {
            Code = code,
            Agency = row.Agency,
            ProcedureName = line?.Name.Vi ?? "Thủ tục của " + row.Name,
            Field = center.Groups.FirstOrDefault(g => g.Code == line?.Group)?.Name.Vi,
            Applicant = Person(),
            Phone = PhoneOf(code),
            Channel = isOnline ? DossierChannel.Online : random.Next(20) == 0 ? DossierChannel.Post : DossierChannel.Counter,
            ReceivedAt = received,
            DueAt = due,
            SourceDueAt = due,
            State = ended is null ? DossierState.Processing : isReturned ? DossierState.Returned : DossierState.Solved,
            EndedAt = ended,
            HandedOverAt = ended is not null && !isReturned && random.Next(3) > 0 ? ended : null,
            Holder = center.Agency(row.Agency)?.Short.Vi ?? row.Name,
            Reason = isReturned ? "nội dung chưa đạt yêu cầu theo thẩm định" : null,
            Cause = outcome == DossierOutcome.Late || ending == Ending.Overdue ? causes?.Invoke(row.Agency) : null,
            ScannedIn = random.Next(10) < 8,
            ScannedOut = ended is not null && random.Next(10) < 6,
            Source = Source,
            DataAt = VietnamTime.At(to, new TimeOnly(17, 0)),
        };
    }

    private enum Ending
    {
        Early,
        OnTime,
        Late,
        InTime,
        Overdue,
    }

    // Exactly `hits` true among `all`, in random places.
    private bool[] Deal(int all, int hits)
    {
        var dealt = new bool[all];
        dealt.AsSpan(0, hits).Fill(true);
        random.Shuffle(dealt);
        return dealt;
    }

    private bool IsWorking(DateOnly day) => center.SessionsOf(day).Count > 0;

    private DateOnly WorkingDay(DateOnly from, DateOnly to)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            var day = from.AddDays(random.Next(0, to.DayNumber - from.DayNumber + 1));
            if (IsWorking(day))
            {
                return day;
            }
        }

        return Forth(from.AddDays(-1), 1);
    }

    private DateOnly Back(DateOnly day, int workingDays) => Walk(day, workingDays, -1);

    private DateOnly Forth(DateOnly day, int workingDays) => Walk(day, workingDays, 1);

    private DateOnly Walk(DateOnly day, int workingDays, int step)
    {
        while (workingDays > 0)
        {
            day = day.AddDays(step);
            workingDays -= IsWorking(day) ? 1 : 0;
        }

        return day;
    }

    private DateTimeOffset At(DateOnly day)
    {
        var sessions = center.SessionsOf(IsWorking(day) ? day : Forth(day, 1));
        var (from, to) = sessions[random.Next(sessions.Count)];
        return from.AddMinutes(random.Next(0, (int)(to - from).TotalMinutes));
    }

    private DateTimeOffset Evening(DateOnly day) => center.SessionsOf(IsWorking(day) ? day : Forth(day, 1))[^1].To;

    // An hour of the day that is after the reception.
    private DateTimeOffset Later(DateTimeOffset received, DateOnly day)
    {
        var at = At(day);
        return at > received ? at : received.AddMinutes(10);
    }

    private string Code(string agency, DateOnly day)
    {
        var next = sequences[(agency, day)] = sequences.GetValueOrDefault((agency, day)) + 1;
        var order = Math.Max(1, center.Agencies.Select((a, n) => (a, n)).FirstOrDefault(a => a.a.Code == agency).n + 1);
        return new DossierCode($"000.00.{order:00}.H59", day, null, next).ToString();
    }

    private ServiceLine? LineOf(string agency)
    {
        var lines = center.Lines.Where(l => l.Agency == agency).ToList();
        return lines.Count == 0 ? null : lines[random.Next(lines.Count)];
    }

    // Seven in ten leave a number; the numbers are invented.
    private static string? PhoneOf(string code)
    {
        var mixed = code.Aggregate(17u, (sum, c) => unchecked((sum * 31) + c));
        return mixed % 10 < 7 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"0900 000 {mixed / 10 % 1000:000}") : null;
    }

    /// <summary>An invented name.</summary>
    internal static string PersonOf(Dice dice) => $"{dice.Pick(Family)} {dice.Pick(Middle)} {dice.Pick(Given)}";

    private string Person() => $"{Family[random.Next(Family.Length)]} {Middle[random.Next(Middle.Length)]} {Given[random.Next(Given.Length)]}";

    private static readonly string[] Family = ["Nguyễn", "Trần", "Lê", "Phạm", "Lâm", "Thạch", "Sơn", "Huỳnh", "Võ", "Đặng", "Lý", "Kim"];
    private static readonly string[] Middle = ["Văn", "Thị", "Minh", "Ngọc", "Hữu", "Thanh", "Quốc", "Kim", "Hoàng", "Xuân"];
    private static readonly string[] Given = ["An", "Bình", "Chi", "Dũng", "Đạt", "Hà", "Hạnh", "Hùng", "Lan", "Linh", "Long", "Mai", "Nga", "Phúc", "Sơn", "Thảo", "Trang", "Tuấn", "Vân", "Yến"];
}
