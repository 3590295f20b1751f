using HCC.Centers;

namespace HCC.Dashboard.Sources;

/// <summary>A software with the age of its data: fresh, old, silent (S143: shown as missing, never as nought), or nothing expected.</summary>
/// <param name="System">The software.</param>
/// <param name="DataAt">Time of its newest data; null = none ever came.</param>
/// <param name="Words">Key of the words.</param>
/// <param name="Tone">Class of the badge.</param>
public sealed record SourceLine(SourceSystem System, DateTimeOffset? DataAt, string Words, string Tone)
{
    /// <summary>How it stands at an instant.</summary>
    public static SourceLine Of(SourceSystem system, DateTimeOffset? dataAt, DateTimeOffset now)
    {
        var (words, tone) = (system.Way, dataAt, system.EveryDays) switch
        {
            (SourceWay.None, _, _) => (nameof(SourcesText.StateBeside), ""),
            (_, null, _) => (nameof(SourcesText.StateSilent), "badge-warn"),
            (_, { } at, { } days) when now - at > TimeSpan.FromDays(days) => (nameof(SourcesText.StateOld), "badge-bad"),
            _ => (nameof(SourcesText.StateFresh), "badge-ok"),
        };
        return new(system, dataAt, words, tone);
    }
}

/// <summary>An incident being reported or ended; what was typed stays until it is kept.</summary>
public sealed class IncidentDraft
{
    private readonly HashSet<string> agencies = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The incident to be ended; null = a new one.</summary>
    public long? Id { get; init; }

    /// <summary>Code of the software.</summary>
    public string System { get; set; } = "";

    /// <summary>Code of its type.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Cases it hit; null = not told.</summary>
    public int? Cases { get; set; }

    /// <summary>What failed.</summary>
    public string What { get; set; } = "";

    /// <summary>Start, local time.</summary>
    public DateTime From { get; set; }

    /// <summary>End, local time.</summary>
    public DateTime? To { get; set; }

    /// <summary>Codes of procedures as typed.</summary>
    public string Procedures { get; set; } = "";

    /// <summary>Agencies that were hit.</summary>
    public IReadOnlyCollection<string> Agencies => agencies;

    /// <summary>One press, however often the button is hit.</summary>
    public string Press { get; set; } = NewPress();

    /// <summary>A new press.</summary>
    public static string NewPress() => Guid.NewGuid().ToString("N");

    /// <summary>Adds or takes away an agency.</summary>
    public void Toggle(string agency, bool on)
    {
        if (on)
        {
            agencies.Add(agency);
        }
        else
        {
            agencies.Remove(agency);
        }
    }
}
