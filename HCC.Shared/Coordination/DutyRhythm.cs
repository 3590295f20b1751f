using System.Text.Json.Serialization;

namespace HCC.Coordination;

/// <summary>How often a duty falls due.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DutyRhythm>))]
public enum DutyRhythm
{
    /// <summary>Once.</summary>
    Once,

    /// <summary>Every month.</summary>
    Monthly,

    /// <summary>Every quarter.</summary>
    Quarterly,
}
