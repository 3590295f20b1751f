using HCC.Calendars;
using HCC.Centers;
using HCC.Processes;

namespace HCC.Dossiers.Slips;

/// <summary>The signature of a step as an officer saw it or a source told it (S109). The product itself does not sign.</summary>
/// <param name="Step">Number of the move with which the step began.</param>
/// <param name="Signer">Who signed.</param>
/// <param name="SignedAt">When.</param>
/// <param name="Source">Who says so: <c>desk</c> or the name of a source.</param>
public sealed record StepSignature(int Step, string Signer, DateTimeOffset SignedAt, string Source);

/// <summary>How a step stands with its signature.</summary>
public enum SignState
{
    /// <summary>Still being worked on; it is signed when it is passed on.</summary>
    Open,

    /// <summary>Passed on, no signature noted.</summary>
    Unsigned,

    /// <summary>Signed.</summary>
    Signed,

    /// <summary>The source of the dossier does not tell.</summary>
    NotTold,
}

/// <summary>A line of the control slip (phiếu kiểm soát, form 06; S108): who had it, from when to when, in how much working time, and whether it was signed.</summary>
/// <param name="Step">Number of the move with which it began.</param>
/// <param name="Office">Who has or had it.</param>
/// <param name="GivenBy">Actor who brought it there.</param>
/// <param name="From">Received.</param>
/// <param name="To">Passed on; null = still there.</param>
/// <param name="Worked">Working time with this office, pauses left out; of an open line its age until now.</param>
/// <param name="Paused">Working time in pauses.</param>
/// <param name="HeldAtDue">Whether the dossier fell due there.</param>
/// <param name="Way">Step of the five-step way; null = nothing tells.</param>
/// <param name="Allotted">Allotted working hours by the internal process in force on the day of receipt; null = none tells.</param>
/// <param name="Sign">How it stands with its signature.</param>
/// <param name="Signature">The signature.</param>
public sealed record SlipLine(
    int Step, string Office, string? GivenBy, DateTimeOffset From, DateTimeOffset? To, TimeSpan Worked, TimeSpan Paused, bool HeldAtDue, WayStep? Way, double? Allotted, SignState Sign, StepSignature? Signature)
{
    /// <summary>Whether it took, or is taking, more than its allotted time.</summary>
    public bool IsOver => Allotted is { } hours && Worked > TimeSpan.FromHours(hours);

    /// <summary>The lines of a dossier in order. The last one is the result waiting in the center until it is handed over.</summary>
    /// <param name="center">Center whose working time counts.</param>
    /// <param name="dossier">The dossier.</param>
    /// <param name="moves">All its steps in order.</param>
    /// <param name="process">Internal process in force on the day of receipt; null = none.</param>
    /// <param name="signatures">Signatures that are known.</param>
    /// <param name="now">Instant up to which an open line counts.</param>
    public static IReadOnlyList<SlipLine> Of(Center center, Dossier dossier, IReadOnlyList<DossierMove> moves, InternalProcess? process, IReadOnlyList<StepSignature> signatures, DateTimeOffset now)
    {
        var segments = Segment.Of(center, dossier, moves, now);
        var steps = WayTimes.Match(center, segments.Select(s => s.Holder), process);
        var lines = segments.Select((s, n) => Line(s.Step, s.Holder, s.From, s.To, s.Worked, s.Paused, s.HeldAtDue, steps[n]?.Way, steps[n]?.Hours)).ToList();
        if (dossier is { State: DossierState.Solved, EndedAt: { } ended } && moves.LastOrDefault(m => m.ToState == DossierState.Solved && m.Action is DossierAction.Solve or DossierAction.Import) is { } solved)
        {
            var to = dossier.HandedOverAt;
            lines.Add(Line(solved.Step, center.Name.Vi, ended, to, WorkingCalendar.Of(center).WorkingTimeBetween(ended, to ?? now), TimeSpan.Zero, false, WayStep.HandOver, null));
        }

        return lines;

        SlipLine Line(int step, string office, DateTimeOffset from, DateTimeOffset? to, TimeSpan worked, TimeSpan paused, bool atDue, WayStep? way, double? hours)
        {
            var move = moves.First(m => m.Step == step);
            var signature = signatures.FirstOrDefault(s => s.Step == step);
            var sign = signature is not null ? SignState.Signed : move.Action == DossierAction.Import ? SignState.NotTold : to is null ? SignState.Open : SignState.Unsigned;
            return new(step, office, move.Actor, from, to, worked, paused, atDue, way, hours, sign, signature);
        }
    }
}
