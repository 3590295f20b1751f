using System.Text.Json.Serialization;

namespace HCC.Centers;

/// <summary>
/// How due dates are reckoned, as data with dates of effect (S010, S011; regulation §1.1, §4): cut-offs are local and differ by procedure, so
/// none stands in the code. A dossier keeps the rule under which it was received; a change of rules touches only later ones.
/// </summary>
public sealed record DeadlineRule
{
    /// <summary>The Civil Code alone: no cut-off, due at the end of the last day. For centers that say nothing else.</summary>
    public static readonly DeadlineRule Law = new()
    {
        Code = "blds",
        Basis = new("Điều 147, Điều 148 Bộ luật Dân sự 91/2015/QH13", "Articles 147 and 148 of the Civil Code 91/2015/QH13"),
    };

    /// <summary>Short stable code; versions of one rule share it and differ by <see cref="ValidFrom"/>.</summary>
    public required string Code { get; init; }

    /// <summary>Legal basis (căn cứ), shown with every due date that the rule makes.</summary>
    public required Words Basis { get; init; }

    /// <summary>First day of receipt to which it applies, null = always.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day of receipt to which it applies, null = open.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Agency to which it applies, null = all.</summary>
    public string? Agency { get; init; }

    /// <summary>Codes of the procedures to which it applies, empty = all.</summary>
    public IReadOnlyList<string> Procedures { get; init; } = [];

    /// <summary>
    /// Cut-offs (giờ chốt), local time. Each belongs to the session in which it falls: what is received in that session after it counts from
    /// the start of the next session. Exactly at the cut-off is still before it: 16:30:00 is, 16:30:01 is not.
    /// </summary>
    public IReadOnlyList<TimeOnly> CutOffs { get; init; } = [];

    /// <summary>
    /// At which time of the last day the result is due, of periods in working days. Calendar days and months end with their last day by law,
    /// and so does "on the same day"; hours end where they end.
    /// </summary>
    public DueAt DueAt { get; init; }

    /// <summary>
    /// The rule for a dossier received on a day: of those in force that fit, one that names the procedure before one that names the agency
    /// before a general one, then the newest; <see cref="Law"/> when none fits.
    /// </summary>
    public static DeadlineRule For(Center center, string? agency, string? procedure, DateOnly receivedOn)
    {
        DeadlineRule? best = null;
        foreach (var rule in center.DeadlineRules)
        {
            if (rule.Fits(agency, procedure, receivedOn) && (best is null || rule.Rank.CompareTo(best.Rank) > 0))
            {
                best = rule;
            }
        }

        return best ?? Law;
    }

    /// <summary>Whether the rule is in force on a day and applies to an agency's procedure.</summary>
    public bool Fits(string? agency, string? procedure, DateOnly receivedOn) =>
        (ValidFrom is not { } first || first <= receivedOn) && (ValidTo is not { } last || receivedOn <= last)
        && (Agency is null || Agency.Equals(agency, StringComparison.OrdinalIgnoreCase))
        && (Procedures.Count == 0 || Procedures.Contains(procedure, StringComparer.OrdinalIgnoreCase));

    private (bool, bool, DateOnly) Rank => (Procedures.Count > 0, Agency is not null, ValidFrom ?? DateOnly.MinValue);
}

/// <summary>At which time of the last day a result is due: a local practice (regulation §4.1).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DueAt>))]
public enum DueAt
{
    /// <summary>At the end of the last session (cuối ngày).</summary>
    EndOfDay,

    /// <summary>At the time of day at which counting started (cùng giờ).</summary>
    SameTime,

    /// <summary>At the end of the session in which that time lies (cuối buổi).</summary>
    EndOfSession,
}
