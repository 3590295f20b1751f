namespace HCC.Persistence;

/// <summary>A version of a center's settings (<see cref="Centers.Center"/> as JSON) with its date of effect and author.</summary>
public sealed class CenterPlanRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Center code.</summary>
    public required string Center { get; set; }

    /// <summary>1, 2, 3 … within the center.</summary>
    public required int Version { get; set; }

    /// <summary>First service day of effect.</summary>
    public required DateOnly FromDay { get; set; }

    /// <summary>The document.</summary>
    public required string Json { get; set; }

    /// <summary>Who saved it.</summary>
    public required string Actor { get; set; }

    /// <summary>When it was saved.</summary>
    public required DateTimeOffset At { get; set; }
}
