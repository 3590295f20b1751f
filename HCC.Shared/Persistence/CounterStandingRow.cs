using HCC.Counters;

namespace HCC.Persistence;

/// <summary>Stored standing of a counter.</summary>
public sealed class CounterStandingRow
{
    /// <summary>Center.</summary>
    public required string Center { get; set; }

    /// <summary>Counter.</summary>
    public required string Counter { get; set; }

    /// <summary>State.</summary>
    public CounterState State { get; set; }

    /// <summary>Officer who opened it.</summary>
    public string? Officer { get; set; }

    /// <summary>Name to show to colleagues.</summary>
    public string? OfficerName { get; set; }

    /// <summary>Pause reason.</summary>
    public string? Reason { get; set; }

    /// <summary>Since when.</summary>
    public DateTimeOffset Since { get; set; }

    /// <summary>Service day.</summary>
    public DateOnly Day { get; set; }
}

/// <summary>Stored move of a counter; append-only.</summary>
public sealed class CounterMoveRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Center.</summary>
    public required string Center { get; set; }

    /// <summary>Service day.</summary>
    public DateOnly Day { get; set; }

    /// <summary>Counter.</summary>
    public required string Counter { get; set; }

    /// <summary>Action.</summary>
    public CounterAction Action { get; set; }

    /// <summary>State before.</summary>
    public CounterState FromState { get; set; }

    /// <summary>State after.</summary>
    public CounterState ToState { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Who.</summary>
    public required string Actor { get; set; }

    /// <summary>Pause reason.</summary>
    public string? Reason { get; set; }
}
