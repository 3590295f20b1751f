using System.Runtime.CompilerServices;
using HCC.Centers;
using HCC.Text;

namespace HCC.Procedures;

/// <summary>The procedures in force on one day: immutable, searched by many at once.</summary>
public sealed class ProcedureEdition
{
    private readonly Dictionary<string, int> places;
    private readonly ProcedureIndex index;
    private readonly string[] fields;
    private readonly string[] agencies;
    private readonly ConditionalWeakTable<Center, Served> served = [];

    internal ProcedureEdition(DateOnly day, IEnumerable<Procedure> versions)
    {
        Day = day;
        All = [.. versions.Where(p => p.InForceOn(day)).GroupBy(p => p.Code, StringComparer.OrdinalIgnoreCase).Select(g => g.MaxBy(p => p.FromDay)!)];
        places = All.Select((p, n) => (p.Code, n)).ToDictionary(p => p.Code, p => p.n, StringComparer.OrdinalIgnoreCase);
        fields = [.. All.Select(p => VietnameseText.Fold(p.Field))];
        agencies = [.. All.Select(p => VietnameseText.Fold(p.Agency))];
        index = new ProcedureIndex(All, fields, ProcedureSynonyms.Standard);
    }

    /// <summary>The day.</summary>
    public DateOnly Day { get; }

    /// <summary>All procedures in force, in the order of the catalogue.</summary>
    public IReadOnlyList<Procedure> All { get; }

    /// <summary>The procedure with this code, or null.</summary>
    public Procedure? Find(string? code) => code is not null && places.TryGetValue(code.Trim(), out var place) ? All[place] : null;

    /// <summary>The procedures served at a center, with the first of its lines that names them.</summary>
    public IReadOnlyList<ServedProcedure> For(Center center) => ServedAt(center).List;

    /// <summary>The line of a center that serves a procedure, or null.</summary>
    public ServiceLine? LineOf(Center center, string? code) => code is not null && places.TryGetValue(code.Trim(), out var place) ? ServedAt(center).Lines[place] : null;

    /// <summary>
    /// Searches names, fields, results and agencies: exact spelling first, then beginnings of words, then without accents, then small slips;
    /// everyday words lead to official ones, a code may be typed with or without its dot. An empty query lists everything that passes the
    /// filters in the order of the catalogue.
    /// </summary>
    /// <param name="center">Only what is served there; null = the whole catalogue.</param>
    /// <param name="query">What the citizen typed, composed or decomposed, with or without accents.</param>
    /// <param name="agency">Part of the agency's name, compared without accents.</param>
    /// <param name="field">The whole field, compared without accents.</param>
    /// <param name="most">Most hits.</param>
    public IReadOnlyList<ProcedureHit> Search(Center? center, string? query, string? agency = null, string? field = null, int most = 20)
    {
        var lines = center is null ? null : ServedAt(center).Lines;
        var wantedAgency = VietnameseText.Fold(agency);
        var wantedField = VietnameseText.Fold(field);
        return index.Search(
            query,
            n => (lines is null || lines[n] is not null) && agencies[n].Contains(wantedAgency, StringComparison.Ordinal) && (wantedField.Length == 0 || fields[n] == wantedField),
            n => lines?[n],
            Math.Clamp(most, 0, 1000));
    }

    private Served ServedAt(Center center) => served.GetValue(center, Map);

    private Served Map(Center center)
    {
        var matches = center.Lines.SelectMany(l => l.Procedures.Select(m => (Line: l, Agency: VietnameseText.Fold(m.Agency), Field: VietnameseText.Fold(m.Field), m.Code)))
            .Where(m => m.Agency.Length > 0 || m.Field.Length > 0 || !string.IsNullOrWhiteSpace(m.Code)).ToList();
        var lines = new ServiceLine?[All.Count];
        for (var n = 0; n < lines.Length; n++)
        {
            lines[n] = matches.FirstOrDefault(m =>
                agencies[n].Contains(m.Agency, StringComparison.Ordinal)
                && (m.Field.Length == 0 || m.Field == fields[n])
                && (string.IsNullOrWhiteSpace(m.Code) || string.Equals(m.Code.Trim(), All[n].Code, StringComparison.OrdinalIgnoreCase))).Line;
        }

        return new Served(lines, [.. lines.Select((l, n) => (l, n)).Where(p => p.l is not null).Select(p => new ServedProcedure(All[p.n], p.l!))]);
    }

    private sealed record Served(ServiceLine?[] Lines, IReadOnlyList<ServedProcedure> List);
}
