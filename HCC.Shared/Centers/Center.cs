using System.Text.Json.Serialization;
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

/// <summary>A text in Vietnamese (always) and English.</summary>
/// <param name="Vi">Vietnamese text.</param>
/// <param name="En">English text; the Vietnamese one is used where it is missing.</param>
public sealed record Words(string Vi, string? En = null)
{
    /// <summary>The text for a language code such as <c>vi</c> or <c>en-US</c>.</summary>
    public string In(string? language) => language?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? En ?? Vi : Vi;

    /// <summary>The text for the language of the current screen.</summary>
    public string Here => In(System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    /// <inheritdoc/>
    public override string ToString() => Here;
}

/// <summary>Level of administration since July 2025; <see cref="District"/> remains for older data.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CenterLevel>))]
public enum CenterLevel
{
    /// <summary>Province or centrally-run city.</summary>
    Province,

    /// <summary>District, until 30 June 2025.</summary>
    District,

    /// <summary>Commune, ward, special zone.</summary>
    Commune,
}

/// <summary>A waiting area with its own board.</summary>
/// <param name="Code">Short code, e.g. <c>A</c>.</param>
/// <param name="Name">Name as it is signposted.</param>
/// <param name="Floor">Floor, 1 = ground floor (tầng 1).</param>
public sealed record Zone(string Code, Words Name, int Floor);

/// <summary>An agency that receives citizens in the hall.</summary>
/// <param name="Code">Short code.</param>
/// <param name="Name">Official name.</param>
/// <param name="Short">Short name for screens with little room.</param>
/// <param name="Kind">Provincial department, vertical agency, post, commune office.</param>
/// <param name="Order">Row number in the official annex.</param>
public sealed record Agency(string Code, Words Name, Words Short, AgencyKind Kind, int Order);

/// <summary>Kind of an agency (S042, S043, S007).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AgencyKind>))]
public enum AgencyKind
{
    /// <summary>Department of the province or of the commune.</summary>
    Department,

    /// <summary>Vertical agency: police, tax, social insurance, utilities.</summary>
    Vertical,

    /// <summary>Public post.</summary>
    Post,
}

/// <summary>First choice on the kiosk.</summary>
/// <param name="Code">Short code; shares one name space with the lines.</param>
/// <param name="Name">What the citizen comes for, in plain words.</param>
/// <param name="Icon">Icon name.</param>
public sealed record LineGroup(string Code, Words Name, string Icon);

/// <summary>One queue: lĩnh vực. Citizens of one line wait together and are called by the counters that have its skill.</summary>
public sealed record ServiceLine
{
    /// <summary>Short stable code, e.g. <c>gtvt-gplx</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Name in citizens' words.</summary>
    public required Words Name { get; init; }

    /// <summary>Agency whose matters are served.</summary>
    public required string Agency { get; init; }

    /// <summary>Kiosk group.</summary>
    public required string Group { get; init; }

    /// <summary>Letters before the number, unique in the center or shared on purpose by lines that share one series.</summary>
    public required string Prefix { get; init; }

    /// <summary>First number of the day.</summary>
    public int First { get; init; } = 1;

    /// <summary>Last number of the day; after it the line is full.</summary>
    public int Last { get; init; } = 999;

    /// <summary>Most tickets in a day, if the agency sets a limit (S044).</summary>
    public int? DailyLimit { get; init; }

    /// <summary>Expected service time in minutes until the hall's own times are known.</summary>
    public double TypicalMinutes { get; init; } = 10;

    /// <summary>Whether the kiosk asks for priority: only where it changes something.</summary>
    public bool AsksPriority { get; init; } = true;

    /// <summary>Icon name.</summary>
    public string Icon { get; init; } = "file";

    /// <summary>Procedure fields (lĩnh vực TTHC) or agencies of the catalogue that belong to this line.</summary>
    public IReadOnlyList<ProcedureMatch> Procedures { get; init; } = [];
}

/// <summary>Which procedures of the catalogue are served by a line: every given part must match.</summary>
/// <param name="Agency">Agency text of the catalogue, compared without accents as a part of it.</param>
/// <param name="Field">Field of the catalogue.</param>
/// <param name="Code">One procedure code.</param>
public sealed record ProcedureMatch(string? Agency = null, string? Field = null, string? Code = null);

/// <summary>A counter and its skills.</summary>
public sealed record Counter
{
    /// <summary>Code as on the sign, e.g. <c>07</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Name as announced, e.g. "Quầy 7".</summary>
    public required Words Name { get; init; }

    /// <summary>Zone whose board shows its calls.</summary>
    public required string Zone { get; init; }

    /// <summary>Agency that staffs it; null when it serves several.</summary>
    public string? Agency { get; init; }

    /// <summary>Lines that it may serve, the own lines first; order has no weight in calling.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>Whether the counter has the skill for a line.</summary>
    public bool Serves(string line) => Lines.Contains(line, StringComparer.OrdinalIgnoreCase);
}

/// <summary>Working session of some weekdays, local time.</summary>
/// <param name="Days">Weekdays.</param>
/// <param name="From">Start.</param>
/// <param name="To">End.</param>
/// <param name="ValidFrom">First day of effect, null = always.</param>
/// <param name="ValidTo">Last day of effect, null = open.</param>
/// <param name="ReceptionOnly">Citizens are received but deadlines do not run, as on the Saturday mornings of some desks (regulation §4.3).</param>
public sealed record WorkingSession(IReadOnlyList<DayOfWeek> Days, TimeOnly From, TimeOnly To, DateOnly? ValidFrom = null, DateOnly? ValidTo = null, bool ReceptionOnly = false);

/// <summary>A day off, a Saturday worked in exchange, or a day on which the hall had to close.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">Name of the holiday; of a closure its reason, e.g. "Bão số 9".</param>
/// <param name="Worked">True for a swapped working day.</param>
/// <param name="ReceivesCitizens">Whether citizens are received on a swapped working day (a local decision).</param>
/// <param name="Exceptional">True for a closure by storm or power cut: it moves deadlines, which then say so (regulation §4.3).</param>
public sealed record Holiday(DateOnly Date, Words Name, bool Worked = false, bool ReceivesCitizens = true, bool Exceptional = false);

/// <summary>What a result must have before it is given out: without it the desk gives nothing out and sends it back (S112). A decision of the hall, so off unless its document says so.</summary>
/// <param name="NeedsSignature">Digitally signed.</param>
/// <param name="NeedsScan">Scanned.</param>
public sealed record ResultRule(bool NeedsSignature = false, bool NeedsScan = false);

/// <summary>People who are called earlier.</summary>
/// <param name="Code">Short code, stored on the ticket.</param>
/// <param name="Name">Name in plain words.</param>
/// <param name="Weight">Each waited minute counts this many times (accumulating priority; wait-time study §3).</param>
/// <param name="Confirm">Whether the officer confirms it at the counter.</param>
/// <param name="Icon">Icon name.</param>
public sealed record PriorityGroup(string Code, Words Name, double Weight, bool Confirm, string Icon);

/// <summary>A reason to choose from.</summary>
/// <param name="Code">Short code, stored.</param>
/// <param name="Name">Text shown.</param>
/// <param name="Icon">Icon name.</param>
public sealed record Reason(string Code, Words Name, string? Icon = null);

/// <summary>One step of the satisfaction scale.</summary>
/// <param name="Score">5 best … 1 worst.</param>
/// <param name="Name">Word under the face.</param>
/// <param name="Counts">How the step counts in official shares.</param>
/// <param name="AsksReason">Whether the terminal asks for a reason after it.</param>
public sealed record RatingLevel(int Score, Words Name, RatingSide Counts, bool AsksReason);

/// <summary>Side of a rating in the official shares.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RatingSide>))]
public enum RatingSide
{
    /// <summary>Counts as satisfied.</summary>
    Satisfied,

    /// <summary>Neither.</summary>
    Neutral,

    /// <summary>Counts as dissatisfied.</summary>
    Dissatisfied,
}

/// <summary>How the hall calls, as data.</summary>
public sealed record CallRule
{
    /// <summary>Weight of a ticket without priority.</summary>
    public double NormalWeight { get; init; } = 1;

    /// <summary>A wait of this many minutes raises the alarm on wall and desk. It never reorders the queue (wait-time study §3).</summary>
    public int AlarmMinutes { get; init; } = 45;

    /// <summary>Recalls after which the desk proposes "absent".</summary>
    public int RecallsBeforeNoShow { get; init; } = 2;

    /// <summary>Minutes a ticket may be held when the officer says no other time.</summary>
    public int HoldMinutes { get; init; } = 15;

    /// <summary>Minutes during which the last step can be undone.</summary>
    public int UndoMinutes { get; init; } = 5;

    /// <summary>Minutes after the end of a service in which its rating is accepted from the counter's terminal.</summary>
    public int RatingMinutes { get; init; } = 10;

    /// <summary>Minutes before the first session from which the kiosk gives numbers.</summary>
    public int IssueBeforeOpenMinutes { get; init; } = 30;

    /// <summary>Minutes before the end of the last session at which the kiosk stops giving numbers.</summary>
    public int IssueStopBeforeCloseMinutes { get; init; } = 15;
}
