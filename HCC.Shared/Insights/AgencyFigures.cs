using HCC.Centers;
using HCC.Live;

namespace HCC.Insights;

/// <summary>One agency today.</summary>
/// <param name="Agency">Agency.</param>
/// <param name="Served">Services completed in its lines.</param>
/// <param name="AtCounters">Tickets of its lines at counters now.</param>
/// <param name="Waiting">Tickets waiting in its lines now.</param>
/// <param name="Level">The worst of its lines against the alarm.</param>
public sealed record AgencyDay(string Agency, int Served, int AtCounters, int Waiting, Attention Level)
{
    /// <summary>All of them.</summary>
    public int Total => Served + AtCounters + Waiting;
}

/// <summary>The day by agencies; the sums over all agencies are the hall's own figures.</summary>
/// <param name="Active">Agencies that had somebody today, the busiest first, so that rows seldom change places.</param>
/// <param name="Quiet">Agencies without anybody today, in the order of the settings.</param>
public sealed record AgencyFigures(EqualList<AgencyDay> Active, EqualList<string> Quiet)
{
    internal static AgencyFigures Of(Center center, HallSnapshot hall)
    {
        var agencyOf = hall.Lines.ToDictionary(l => l.Code, l => l.Agency, StringComparer.OrdinalIgnoreCase);
        var atCounters = hall.Counters.Select(c => c.Ticket?.Line is { } line ? agencyOf.GetValueOrDefault(line) : null).OfType<string>().CountBy(a => a, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        var lines = hall.Lines.ToLookup(l => l.Agency, StringComparer.OrdinalIgnoreCase);
        var days = center.Agencies.OrderBy(a => a.Order).Select(a => new AgencyDay(
            a.Code, lines[a.Code].Sum(l => l.Today.Served), atCounters.GetValueOrDefault(a.Code), lines[a.Code].Sum(l => l.Waiting),
            lines[a.Code].SelectMany(l => l.Tickets).Select(t => WallFigures.LevelOf((hall.At - t.Since).TotalMinutes, center.CallRule)).DefaultIfEmpty().Max())).ToList();
        return new([.. days.Where(d => d.Total > 0).OrderByDescending(d => d.Total)], [.. days.Where(d => d.Total == 0).Select(d => d.Agency)]);
    }
}
