namespace HCC.Centers;

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
