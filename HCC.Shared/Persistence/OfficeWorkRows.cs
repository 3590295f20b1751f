namespace HCC.Persistence;

/// <summary>A table of years as it was handed in (<see cref="Reports.Years.YearSheet"/>): never changed; a newer one of the same source takes its place.</summary>
public sealed class YearSheetRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Center.</summary>
    public required string Center { get; set; }

    /// <summary>Which table.</summary>
    public Reports.Years.YearTableKind Kind { get; set; }

    /// <summary>Where the figures come from, in words.</summary>
    public required string Source { get; set; }

    /// <summary>The sheet as JSON; without lines it takes the one before it back.</summary>
    public required string Json { get; set; }

    /// <summary>When it was handed in.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>By whom.</summary>
    public required string Actor { get; set; }
}

/// <summary>An obstacle (HCC.Coordination).</summary>
public sealed class ObstacleRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Center.</summary>
    public required string Center { get; set; }

    /// <summary>What stands in the way.</summary>
    public required string What { get; set; }

    /// <summary>Agency that has to clear it; null = the center itself.</summary>
    public string? Agency { get; set; }

    /// <summary>Since when.</summary>
    public DateOnly Since { get; set; }

    /// <summary>Until when it is to be cleared.</summary>
    public DateOnly DueDay { get; set; }

    /// <summary>What the owner answered.</summary>
    public string? Answer { get; set; }

    /// <summary>Day of the answer.</summary>
    public DateOnly? AnsweredOn { get; set; }

    /// <summary>Day on which it was cleared; null = open.</summary>
    public DateOnly? SolvedOn { get; set; }

    /// <summary>When it was written down.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>By whom.</summary>
    public required string Actor { get; set; }
}

/// <summary>A duty of coordination (HCC.Coordination).</summary>
public sealed class DutyRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Center.</summary>
    public required string Center { get; set; }

    /// <summary>What is to be done.</summary>
    public required string What { get; set; }

    /// <summary>Agency whose duty it is; null = the center.</summary>
    public string? Agency { get; set; }

    /// <summary>Article of the rules it comes from.</summary>
    public string? Basis { get; set; }

    /// <summary>How often.</summary>
    public Coordination.DutyRhythm Rhythm { get; set; }

    /// <summary>First due day.</summary>
    public DateOnly FirstDue { get; set; }

    /// <summary>Last day on which it still falls due; null = no end.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>When it was written down.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>By whom.</summary>
    public required string Actor { get; set; }
}

/// <summary>One due day of a duty, done.</summary>
public sealed class DutyTickRow
{
    /// <summary>Duty.</summary>
    public long Duty { get; set; }

    /// <summary>The due day that is done.</summary>
    public DateOnly DueDay { get; set; }

    /// <summary>When it was ticked.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>By whom.</summary>
    public required string Actor { get; set; }
}
