namespace HCC.Persistence;

/// <summary>A press of a button and its answer: the same press gives the same answer for at least 7 days.</summary>
public sealed class PressRow
{
    /// <summary>Row id, in the order of time: old presses are forgotten from its lower end.</summary>
    public long Id { get; set; }

    /// <summary>Who pressed.</summary>
    public required string Actor { get; set; }

    /// <summary>Press id made on the device.</summary>
    public required string Key { get; set; }

    /// <summary>Hash of verb and request; another request under the same key is refused.</summary>
    public required string Request { get; set; }

    /// <summary>The answer as JSON.</summary>
    public required string Answer { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }
}
