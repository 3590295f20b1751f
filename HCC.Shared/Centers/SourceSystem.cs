using System.Text.Json.Serialization;

namespace HCC.Centers;

/// <summary>
/// A software beside this one that holds dossiers or figures of the hall (S143–S160), as data: who owns it and how its data come. The product
/// never writes into it.
/// </summary>
/// <param name="Code">Short stable code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Owner">Who runs it, in words.</param>
/// <param name="Way">How its data come.</param>
/// <param name="Profile">Import profile (<see cref="HCC.Dossiers.ImportProfile"/>) or source name of the interface by which its dossiers are known; null = none.</param>
/// <param name="EveryDays">Data are expected every so many days; null = nothing is expected.</param>
/// <param name="Note">What people should know about it.</param>
public sealed record SourceSystem(string Code, Words Name, Words Owner, SourceWay Way, string? Profile = null, int? EveryDays = null, Words? Note = null);

/// <summary>How the data of a software come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SourceWay>))]
public enum SourceWay
{
    /// <summary>Not at all: it runs beside.</summary>
    None,

    /// <summary>By files.</summary>
    File,

    /// <summary>Through the interface for programs.</summary>
    Interface,
}
