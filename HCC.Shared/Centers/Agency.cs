using System.Text.Json.Serialization;

namespace HCC.Centers;

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
