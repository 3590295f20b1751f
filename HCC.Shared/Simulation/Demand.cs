using System.Text.Json;
using HCC.Centers;

namespace HCC.Simulation;

/// <summary>
/// How many people come to a center, when, for what, and how long it takes: the data of the simulated day. Every number is an assumption
/// or is derived from a report; <see cref="Basis"/> says which. Service times have the mean of <see cref="ServiceLine.TypicalMinutes"/>.
/// </summary>
public sealed record Demand
{
    /// <summary>Center code.</summary>
    public required string Center { get; init; }

    /// <summary>Where the figures come from.</summary>
    public string? Basis { get; init; }

    /// <summary>Factor of each weekday.</summary>
    public required IReadOnlyDictionary<DayOfWeek, double> DayFactors { get; init; }

    /// <summary>Coefficient of variation of whole days.</summary>
    public double DaySpread { get; init; }

    /// <summary>Share of the day's arrivals per half hour.</summary>
    public required IReadOnlyList<ArrivalSlot> Arrivals { get; init; }

    /// <summary>People who declare a priority.</summary>
    public required PriorityDemand Priority { get; init; }

    /// <summary>People who do not come when called.</summary>
    public required NoShowDemand NoShow { get; init; }

    /// <summary>Officers' pace.</summary>
    public required ServiceDemand Service { get; init; }

    /// <summary>Counters without their officer; null = few.</summary>
    public StaffingDemand? Staffing { get; init; }

    /// <summary>Short pauses of counters.</summary>
    public required PauseDemand Pauses { get; init; }

    /// <summary>Ratings.</summary>
    public required RatingDemand Ratings { get; init; }

    /// <summary>Lines with their daily numbers.</summary>
    public required IReadOnlyList<LineDemand> Lines { get; init; }

    /// <summary>The demand data of a center that come with the product, or null.</summary>
    public static Demand? Find(string center)
    {
        using var stream = typeof(Demand).Assembly.GetManifestResourceStream($"Centers/Seeds/{center}/demand.json");
        return stream is null ? null : JsonSerializer.Deserialize<Demand>(stream, CenterJson.Options);
    }

    /// <summary>Reads demand data from a file of the same form.</summary>
    public static Demand Load(string file) =>
        JsonSerializer.Deserialize<Demand>(File.ReadAllText(file), CenterJson.Options) ?? throw new InvalidDataException($"The file {file} is empty.");
}

/// <summary>A half hour of arrivals.</summary>
/// <param name="From">Its start, local.</param>
/// <param name="Share">Its share of the day.</param>
public sealed record ArrivalSlot(TimeOnly From, double Share);

/// <summary>People who declare a priority.</summary>
/// <param name="Share">Share of all.</param>
/// <param name="Groups">Share of each group among them.</param>
public sealed record PriorityDemand(double Share, IReadOnlyDictionary<string, double> Groups);

/// <summary>Absence at the call: a base that grows with the wait.</summary>
/// <param name="Base">Share without any wait.</param>
/// <param name="PerMinute">Added per minute waited.</param>
/// <param name="Most">Upper bound.</param>
public sealed record NoShowDemand(double Base, double PerMinute, double Most)
{
    /// <summary>Share of people who are gone after a wait.</summary>
    public double After(TimeSpan wait) => Math.Min(Most, Base + (PerMinute * wait.TotalMinutes));
}

/// <summary>Officers' pace.</summary>
/// <param name="OfficerSpread">Coefficient of variation between officers.</param>
/// <param name="CallMinutes">Mean time from call to the citizen at the counter.</param>
public sealed record ServiceDemand(double OfficerSpread, double CallMinutes);

/// <summary>Half days on which an officer is elsewhere, only where colleagues can carry the work.</summary>
/// <param name="Absent">Chance of each half day.</param>
/// <param name="MostLoad">Share of the open hours that the colleagues may be busy in the mean.</param>
public sealed record StaffingDemand(double Absent, double MostLoad);

/// <summary>Short pauses.</summary>
/// <param name="PerHour">Pauses per open hour.</param>
/// <param name="MinMinutes">Shortest.</param>
/// <param name="MaxMinutes">Longest.</param>
public sealed record PauseDemand(double PerHour, double MinMinutes, double MaxMinutes);

/// <summary>Ratings.</summary>
/// <param name="Participation">Share of the served who rate.</param>
/// <param name="Scores">Share of each score.</param>
/// <param name="ReasonGiven">Share of those asked for a reason who give one.</param>
/// <param name="Reasons">Share of each reason.</param>
/// <param name="Worse">How a long wait worsens the score; null = not at all.</param>
public sealed record RatingDemand(double Participation, IReadOnlyDictionary<int, double> Scores, double ReasonGiven, IReadOnlyDictionary<string, double> Reasons, WorseAfterWait? Worse);

/// <summary>How a long wait worsens the score.</summary>
/// <param name="AfterMinutes">Wait that is still forgiven.</param>
/// <param name="PerMinute">Chance of one step worse, added per minute beyond.</param>
public sealed record WorseAfterWait(double AfterMinutes, double PerMinute);

/// <summary>One line's demand.</summary>
/// <param name="Line">Line code.</param>
/// <param name="PerDay">Mean tickets of an ordinary day.</param>
/// <param name="Cv">Coefficient of variation of its service times.</param>
/// <param name="Procedures">Procedures by weight; null = none is named.</param>
public sealed record LineDemand(string Line, double PerDay, double Cv, IReadOnlyDictionary<string, double>? Procedures = null);
