using System.Data.Common;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using HCC.Centers;
using HCC.Persistence;
using HCC.Reports;

namespace HCC.Scoring;

/// <summary>How scoring steps lie in their table: papers as JSON, the dossiers behind a proposal as compressed lines.</summary>
internal static class ScoringStore
{
    private static readonly JsonSerializerOptions Json = new(CenterJson.Options) { WriteIndented = false };

    private const string Mine = "center = @p0 AND scheme = @p1 AND from_day = @p2 AND to_day = @p3";

    /// <summary>All cases of a sheet.</summary>
    public static Dictionary<string, ScoringCase> Cases(LaneSql sql, string center, string scheme, ReportPeriod period) =>
        sql.Query($"SELECT agency, step, action, at, actor, json FROM scoring_steps WHERE {Mine} ORDER BY agency, step", r => (r.GetString(0), Step: Read(r)), center, scheme, period.From, period.To)
            .GroupBy(r => r.Item1, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => new ScoringCase(g.Key, [.. g.Select(r => r.Step)]), StringComparer.OrdinalIgnoreCase);

    /// <summary>The steps of one agency.</summary>
    public static ScoringCase Case(LaneSql sql, string center, string scheme, ReportPeriod period, string agency) =>
        new(agency, sql.Query($"SELECT agency, step, action, at, actor, json FROM scoring_steps WHERE {Mine} AND agency = @p4 ORDER BY step", Read, center, scheme, period.From, period.To, agency));

    /// <summary>Appends a step.</summary>
    public static void Append(LaneSql sql, string center, string scheme, ReportPeriod period, string agency, ScoringStep step, byte[]? evidence = null) => sql.Execute(
        "INSERT INTO scoring_steps (center, scheme, from_day, to_day, agency, step, action, json, evidence, at, actor) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10)",
        center, scheme, period.From, period.To, agency, step.Step, step.Action,
        step.Action switch { ScoringAction.Propose => JsonSerializer.Serialize(step.Proposal, Json), ScoringAction.Comment => JsonSerializer.Serialize(step.Comment, Json), ScoringAction.Finalise => JsonSerializer.Serialize(step.Final, Json) },
        evidence, step.At, step.Actor);

    /// <summary>The dossiers behind a measure of the last proposal; null when there is none.</summary>
    public static IReadOnlyList<long>? Evidence(LaneSql sql, string center, string scheme, ReportPeriod period, string agency, Measure measure, Category? category) =>
        sql.Scalar($"SELECT evidence FROM scoring_steps WHERE {Mine} AND agency = @p4 AND action = 'Propose' ORDER BY step DESC LIMIT 1", center, scheme, period.From, period.To, agency) is byte[] packed ? Unpack(packed, measure, category) : null;

    /// <summary>Ids by measure and category, as compressed lines.</summary>
    public static byte[] Pack(IReadOnlyCollection<MeasuredDossier> dossiers)
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Fastest))
        using (var text = new StreamWriter(zip, Encoding.ASCII))
        {
            foreach (var group in MeasuredDossier.Measures.SelectMany(m => dossiers.Select(d => (Measure: m, Category: d.Of(m), d.Id))).Where(x => x.Category is not null).GroupBy(x => (x.Measure, x.Category)))
            {
                text.Write(string.Create(CultureInfo.InvariantCulture, $"{group.Key.Measure} {group.Key.Category} {string.Join(' ', group.Select(x => x.Id.ToString(CultureInfo.InvariantCulture)))}\n"));
            }
        }

        return bytes.ToArray();
    }

    private static List<long> Unpack(byte[] packed, Measure measure, Category? category)
    {
        using var text = new StreamReader(new GZipStream(new MemoryStream(packed), CompressionMode.Decompress), Encoding.ASCII);
        var ids = new List<long>();
        while (text.ReadLine() is { } line)
        {
            var parts = line.Split(' ');
            if (parts[0] == measure.ToString() && (category is null || parts[1] == category.ToString()))
            {
                ids.AddRange(parts.Skip(2).Select(id => long.Parse(id, CultureInfo.InvariantCulture)));
            }
        }

        ids.Sort();
        return ids;
    }

    private static ScoringStep Read(DbDataReader r)
    {
        var (action, json) = (r.Name<ScoringAction>(2), r.GetString(5));
        var step = new ScoringStep(r.GetInt32(1), action, r.Time(3), r.GetString(4));
        return action switch
        {
            ScoringAction.Propose => step with { Proposal = JsonSerializer.Deserialize<ScoringProposal>(json, Json) },
            ScoringAction.Comment => step with { Comment = JsonSerializer.Deserialize<ScoringComment>(json, Json) },
            ScoringAction.Finalise => step with { Final = JsonSerializer.Deserialize<ScoringFinal>(json, Json) },
        };
    }
}
