using HCC.Coordination;

namespace HCC.Dashboard.Office.Coordination;

/// <summary>An obstacle being written down or answered; what was typed stays until it is kept.</summary>
public sealed class ObstacleDraft
{
    /// <summary>The obstacle that is answered; null = a new one.</summary>
    public long? Id { get; init; }

    /// <summary>What stands in the way.</summary>
    public string What { get; set; } = "";

    /// <summary>Agency that owns it; empty = the center.</summary>
    public string Agency { get; set; } = "";

    /// <summary>What the owner answered.</summary>
    public string Answer { get; set; } = "";

    /// <summary>Since when.</summary>
    public DateOnly Since { get; set; }

    /// <summary>Until when.</summary>
    public DateOnly DueDay { get; set; }

    /// <summary>One press, however often the button is hit.</summary>
    public string Press { get; set; } = NewPress();

    /// <summary>A new press.</summary>
    public static string NewPress() => Guid.NewGuid().ToString("N");
}

/// <summary>A duty being written down.</summary>
public sealed class DutyDraft
{
    /// <summary>What is to be done.</summary>
    public string What { get; set; } = "";

    /// <summary>Whose duty; empty = the center's.</summary>
    public string Agency { get; set; } = "";

    /// <summary>Article it comes from.</summary>
    public string Basis { get; set; } = "";

    /// <summary>How often.</summary>
    public DutyRhythm Rhythm { get; set; } = DutyRhythm.Monthly;

    /// <summary>First due day.</summary>
    public DateOnly FirstDue { get; set; }

    /// <summary>One press, however often the button is hit.</summary>
    public string Press { get; set; } = ObstacleDraft.NewPress();
}
