using HCC.Dossiers;

namespace HCC.Centers;

/// <summary>
/// Everything a one-stop center is made of, as data: agencies, lines, counters, hours, holidays, priorities, reasons, rules.
/// Immutable; one JSON document per version is kept in the database (<see cref="HCC.Persistence.CenterPlanRow"/>), so every
/// change of settings has a date, an author and a way back. Nothing in the code knows a particular center.
/// </summary>
public sealed record Center
{
    /// <summary>Short stable code used in addresses and rows, e.g. <c>soc-trang</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Full official name.</summary>
    public required Words Name { get; init; }

    /// <summary>Province that the center belongs to.</summary>
    public required Words Province { get; init; }

    /// <summary>Level of administration that runs the center.</summary>
    public required CenterLevel Level { get; init; }

    /// <summary>Postal address of the hall, printed nowhere but shown on the home page.</summary>
    public string? Address { get; init; }

    /// <summary>Telephone for help, shown when a screen must send the citizen to a person.</summary>
    public string? Hotline { get; init; }

    /// <summary>Waiting areas; each board and counter belongs to one (S022).</summary>
    public required IReadOnlyList<Zone> Zones { get; init; }

    /// <summary>Agencies that receive citizens here, vertical ones included (S042, S043).</summary>
    public required IReadOnlyList<Agency> Agencies { get; init; }

    /// <summary>First choice on the kiosk: at most six groups of lines, in the words of citizens.</summary>
    public required IReadOnlyList<LineGroup> Groups { get; init; }

    /// <summary>Queues of the hall.</summary>
    public required IReadOnlyList<ServiceLine> Lines { get; init; }

    /// <summary>Counters of the hall (S006).</summary>
    public required IReadOnlyList<Counter> Counters { get; init; }

    /// <summary>Working sessions in local time with dates of effect.</summary>
    public required IReadOnlyList<WorkingSession> Sessions { get; init; }

    /// <summary>Days off and swapped working days.</summary>
    public required IReadOnlyList<Holiday> Holidays { get; init; }

    /// <summary>How due dates are reckoned (S010, S011); where none applies, <see cref="DeadlineRule.Law"/> does.</summary>
    public IReadOnlyList<DeadlineRule> DeadlineRules { get; init; } = [];

    /// <summary>A dossier is "due soon" from so many working days before its due day (sắp hết hạn, S078).</summary>
    public int DueSoonDays { get; init; } = 1;

    /// <summary>A supplement must be asked for within so many working days after the reception (S106); null = the center sets no limit.</summary>
    public int? SupplementWithinDays { get; init; }

    /// <summary>An approved internal process must be in the one-stop software within so many working days (S086); after it the register shows it in red.</summary>
    public int ProcessEntryWithinDays { get; init; } = 5;

    /// <summary>Whether the center has a second seal and keeps a log of it (con dấu thứ hai; S118). A decision of the hall, so off unless its document says so.</summary>
    public bool KeepsSecondSeal { get; init; }

    /// <summary>When the reminders of a working day are made, local time (S084).</summary>
    public TimeOnly RemindAt { get; init; } = new(7, 0);

    /// <summary>Periodic reports: periods, recipients, drafts (S191, S193, S199).</summary>
    public IReadOnlyList<ReportPlan> ReportPlans { get; init; } = [];

    /// <summary>Software beside this one (S143–S160).</summary>
    public IReadOnlyList<SourceSystem> Sources { get; init; } = [];

    /// <summary>Types of incidents of these (S139): what is counted by month, so that the same trouble coming back shows as a trend.</summary>
    public IReadOnlyList<Reason> IncidentKinds { get; init; } =
    [
        new("phan-mem-treo", new("Phần mềm treo, không truy cập được", "Software hangs or cannot be reached")),
        new("tai-khoan-dvcqg", new("Tài khoản Cổng Dịch vụ công quốc gia", "Account of the National Public Service Portal")),
        new("chung-thuc-dien-tu", new("Chứng thực bản sao điện tử", "Electronically certified copies")),
        new("dong-bo", new("Đồng bộ dữ liệu giữa các phần mềm", "Synchronisation between systems")),
        new("khac", new("Loại khác", "Other")),
    ];

    /// <summary>How the lists of known software are read, brought along with the center (S144–S146); one kept on screen under the same code goes before.</summary>
    public IReadOnlyList<ImportProfile> ImportProfiles { get; init; } = [];

    /// <summary>Local times at which the courier leaves on a working day, both ways (S091); none = there is no courier.</summary>
    public IReadOnlyList<TimeOnly> CourierTimes { get; init; } = [];

    /// <summary>What a result must have before it is given out (S112).</summary>
    public ResultRule ResultRule { get; init; } = new();

    /// <summary>Papers that the state holds already (S114).</summary>
    public IReadOnlyList<PaperOnRecord> PapersOnRecord { get; init; } = [];

    /// <summary>Groups of people who are called earlier.</summary>
    public required IReadOnlyList<PriorityGroup> Priorities { get; init; }

    /// <summary>Reasons an officer may give for pausing a counter.</summary>
    public required IReadOnlyList<Reason> PauseReasons { get; init; }

    /// <summary>Reasons a citizen may give after a bad rating (S050, S051).</summary>
    public required IReadOnlyList<Reason> RatingReasons { get; init; }

    /// <summary>How tickets are called.</summary>
    public required CallRule CallRule { get; init; }

    /// <summary>Satisfaction scale and its labels, best first.</summary>
    public required IReadOnlyList<RatingLevel> RatingLevels { get; init; }

    /// <summary>Where the state holds a paper already; null = it has to be handed in.</summary>
    public Words? OnRecord(string paper) => PapersOnRecord.FirstOrDefault(p => p.Is(paper))?.Source;

    /// <summary>The line with this code.</summary>
    public ServiceLine? Line(string? code) => code is null ? null : (lines is { } known && known.Of == Lines ? known : lines = new(Lines, l => l.Code)).ByCode.GetValueOrDefault(code);

    /// <summary>The counter with this code.</summary>
    public Counter? Counter(string? code) => code is null ? null : (counters is { } known && known.Of == Counters ? known : counters = new(Counters, c => c.Code)).ByCode.GetValueOrDefault(code);

    /// <summary>The agency with this code.</summary>
    public Agency? Agency(string? code) => Agencies.FirstOrDefault(a => string.Equals(a.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The zone with this code.</summary>
    public Zone? Zone(string? code) => Zones.FirstOrDefault(z => string.Equals(z.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The priority group with this code.</summary>
    public PriorityGroup? Priority(string? code) => code is null ? null : Priorities.FirstOrDefault(p => string.Equals(p.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>Counters that serve a line, by their skills.</summary>
    public IReadOnlyList<Counter> CountersOf(string line) => [.. Counters.Where(c => c.Serves(line))];

    // Built at first use: the record is made by the JSON reader, which knows no constructor logic. A lost race builds the same thing twice.
    // A copy made by "with" takes this along, so it remembers of which list it was made.
    private CodeIndex<ServiceLine>? lines;
    private CodeIndex<Counter>? counters;

    private sealed class CodeIndex<T>(IReadOnlyList<T> of, Func<T, string> code)
    {
        public IReadOnlyList<T> Of { get; } = of;

        public Dictionary<string, T> ByCode { get; } = of.ToDictionary(code, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Equality by version document is never needed; identity is.</summary>
    public bool Equals(Center? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);
}
