using HCC.Dossiers;

namespace HCC.Sources;

/// <summary>A time during which a software beside this one did not work (S097, S140): what fell due then was perhaps late for no one's fault.</summary>
/// <param name="Id">Row id.</param>
/// <param name="Center">Center.</param>
/// <param name="System">Code of the <see cref="Centers.SourceSystem"/>.</param>
/// <param name="From">Start.</param>
/// <param name="To">End; null = still going on.</param>
/// <param name="What">What did not work, in words.</param>
/// <param name="Agencies">Agencies that were hit; empty = all.</param>
/// <param name="Procedures">Codes of the procedures that were hit; empty = all.</param>
/// <param name="Actor">Who reported it.</param>
/// <param name="At">When it was reported.</param>
/// <param name="Kind">Code of its type (S139); null = reported before there were types.</param>
/// <param name="Cases">Cases it hit, as the reporter says, e.g. dossiers or citizens; null = not told.</param>
public sealed record Incident(long Id, string Center, string System, DateTimeOffset From, DateTimeOffset? To, string What, IReadOnlyList<string> Agencies, IReadOnlyList<string> Procedures, string Actor, DateTimeOffset At, string? Kind = null, int? Cases = null)
{
    /// <summary>Whether a dossier fell due while it lasted and was touched by it.</summary>
    /// <param name="dossier">A dossier of the same center.</param>
    public bool Hits(Dossier dossier) =>
        From <= dossier.DueAt && (To is not { } end || dossier.DueAt <= end)
        && (Agencies.Count == 0 || Agencies.Contains(dossier.Agency, StringComparer.OrdinalIgnoreCase))
        && (Procedures.Count == 0 || (dossier.Procedure is { } procedure && Procedures.Contains(procedure, StringComparer.OrdinalIgnoreCase)));
}

/// <summary>What an incident touched.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="EndedLate">Dossiers that fell due in it and ended late.</param>
/// <param name="Overdue">Dossiers that fell due in it and are open and overdue.</param>
public sealed record IncidentEffect(Incident Incident, int EndedLate, int Overdue);
