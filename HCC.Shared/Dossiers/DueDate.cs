using System.Text.Json.Serialization;
using HCC.Calendars;
using HCC.Centers;

namespace HCC.Dossiers;

/// <summary>When a dossier is due and why, as <see cref="DueDates.Reckon(Center, string, string, ProcessingTime, DateTimeOffset)"/> found it. Instants are local time of Vietnam.</summary>
public sealed class DueDate
{
    private readonly WorkingCalendar calendar;
    private IReadOnlyList<DueStep>? steps;

    internal DueDate(WorkingCalendar calendar, DeadlineRule rule, ProcessingTime time, DateTimeOffset receivedAt, EffectiveStart start, DateTimeOffset at) =>
        (this.calendar, Rule, Time, ReceivedAt, Start, At) = (calendar, rule, time, receivedAt, start, at);

    /// <summary>The instant up to which the dossier is in time; always within working time or at its end.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The day of <see cref="At"/>: always a working day.</summary>
    public DateOnly Day => VietnamTime.ServiceDay(At);

    /// <summary>When the dossier was received.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>From when it counts: later than <see cref="ReceivedAt"/> after a cut-off, out of hours and on days off.</summary>
    public DateTimeOffset StartsAt => Start.At;

    /// <summary>Processing time.</summary>
    public ProcessingTime Time { get; }

    /// <summary>The rule that made the date.</summary>
    public DeadlineRule Rule { get; }

    /// <summary>Code, version and legal basis of the rule: what a dossier keeps of it, because its date is never reckoned again with a later rule.</summary>
    public RuleUsed RuleUsed => new(Rule.Code, Rule.ValidFrom, Rule.Basis);

    /// <summary>How the date came about, one sentence each, in the order of reckoning; made when first read.</summary>
    public IReadOnlyList<DueStep> Steps => steps ??= DueStory.Tell(calendar, this);

    internal EffectiveStart Start { get; }
}

/// <summary>A step of the reckoning as a sentence that a clerk can read and check.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Text">The sentence, without a full stop.</param>
public sealed record DueStep(DueStepKind Kind, Words Text);

/// <summary>What a step of the reckoning tells.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DueStepKind>))]
public enum DueStepKind
{
    /// <summary>When it was received and from when it counts.</summary>
    Received,

    /// <summary>The processing time and how it is taken.</summary>
    Time,

    /// <summary>Whether the day of receipt counts.</summary>
    FirstDay,

    /// <summary>Days off that are not counted, and swapped days that are.</summary>
    DaysOff,

    /// <summary>Closures that move the date.</summary>
    Closure,

    /// <summary>The last day was moved.</summary>
    LastDay,

    /// <summary>The holidays of a year are not known yet.</summary>
    Warning,

    /// <summary>The date.</summary>
    Due,
}

/// <summary>The rule under which a dossier was received.</summary>
/// <param name="Code">Code of the rule.</param>
/// <param name="Version">First day in force of the version, null = of no date.</param>
/// <param name="Basis">Legal basis.</param>
public sealed record RuleUsed(string Code, DateOnly? Version, Words Basis)
{
    /// <summary>As one line: <c>chung (hiệu lực từ 01/07/2025): Điều 147 …</c>.</summary>
    [JsonIgnore]
    public Words Line => Version is { } from ? DueText.Both(nameof(DueText.RuleInForce), Code, from, Basis) : DueText.Both(nameof(DueText.Rule), Code, Basis);

    /// <inheritdoc/>
    public override string ToString() => Line.Vi;
}

/// <summary>A due date that moved. The caller keeps it as a row beside the date before, which is never overwritten (regulation §4.4).</summary>
/// <param name="Before">Due until now.</param>
/// <param name="At">Due from now on.</param>
/// <param name="By">Working time between the two.</param>
/// <param name="Text">Why, as a sentence with both dates.</param>
public sealed record DueShift(DateTimeOffset Before, DateTimeOffset At, TimeSpan By, Words Text);

/// <summary>From when a dossier counts.</summary>
/// <param name="At">The instant.</param>
/// <param name="CutOff">The cut-off that moved it there; null when none did.</param>
internal sealed record EffectiveStart(DateTimeOffset At, TimeOnly? CutOff);
