using System.Text.Json;
using HCC.Centers;

namespace HCC.Scoring;

/// <summary>
/// The schemes that the house knows: those it brings along, and those of a province as JSON files in the folder <c>scoring</c> beside the database. All
/// versions are kept; which one counts follows from the last day of the period (S170).
/// </summary>
public sealed class ScoringSchemes
{
    private const string Seeds = "Scoring/Seeds/";

    private const int LargestFile = 1_000_000;

    /// <summary>Reads the schemes.</summary>
    /// <param name="folder">Folder of a province's own schemes; null or missing = none.</param>
    /// <exception cref="ScoringFault">A file is wrong; the message names file and place.</exception>
    public ScoringSchemes(string? folder = null)
    {
        var own = folder is not null && Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(f => Read(Path.GetFileName(f), Own(f))) : [];
        All = [.. Brought().Concat(own)];
        if (All.GroupBy(s => (s.Id.ToUpperInvariant(), s.From)).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new ScoringFault($"Bộ tiêu chí {twice.First().Id} có hai bản cùng hiệu lực từ {twice.Key.From:dd/MM/yyyy}.");
        }
    }

    /// <summary>Every version of every scheme.</summary>
    public IReadOnlyList<ScoringScheme> All { get; }

    /// <summary>One version of each scheme that had begun by a day: those in force first, the newest before; then those that have run out, for reference.</summary>
    public IReadOnlyList<ScoringScheme> By(DateOnly day) =>
        [.. All.Where(s => s.From <= day).GroupBy(s => s.Id, StringComparer.OrdinalIgnoreCase).Select(g => g.MaxBy(s => s.From)!).OrderByDescending(s => s.InForceOn(day)).ThenByDescending(s => s.From)];

    /// <summary>The version of a scheme for a period that ends on a day; null when it had not begun.</summary>
    public ScoringScheme? Find(string? id, DateOnly day) => By(day).FirstOrDefault(s => string.Equals(s.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads one document and checks that it makes sense.</summary>
    /// <param name="file">Name for messages.</param>
    /// <param name="json">Document.</param>
    /// <exception cref="ScoringFault">What is wrong, and where.</exception>
    public static ScoringScheme Read(string file, string json)
    {
        try
        {
            var scheme = JsonSerializer.Deserialize<ScoringScheme>(json, CenterJson.Options) ?? throw new ScoringFault($"{file}: tệp trống.");
            return ScoringSchemeCheck.Fault(scheme) is { } fault ? throw new ScoringFault($"{file}: {fault}") : scheme;
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            throw new ScoringFault($"{file}: không đọc được bộ tiêu chí: {fault.Message}", fault);
        }
    }

    private static IEnumerable<ScoringScheme> Brought()
    {
        var all = typeof(ScoringSchemes).Assembly;
        foreach (var name in all.GetManifestResourceNames().Where(n => n.StartsWith(Seeds, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(all.GetManifestResourceStream(name)!);
            yield return Read(name, reader.ReadToEnd());
        }
    }

    private static string Own(string path) => new FileInfo(path).Length <= LargestFile ? File.ReadAllText(path) : throw new ScoringFault($"{Path.GetFileName(path)}: tệp lớn hơn 1 MB.");
}

/// <summary>A document of criteria is wrong; the message is a sentence that names file and place.</summary>
public sealed class ScoringFault : Exception
{
    /// <inheritdoc/>
    public ScoringFault(string message, Exception? inner) : base(message, inner) { }

    /// <inheritdoc/>
    public ScoringFault() { }

    /// <inheritdoc/>
    public ScoringFault(string message) : base(message) { }
}
