using CsvHelper;
using HCC.Text;

namespace HCC.Procedures;

/// <summary>
/// Everyday words and what the catalogue calls them, as data (<c>Procedures/synonyms.csv</c>): <c>say</c> several ways to say it;
/// <c>words</c> official words; <c>fields</c> whole fields; <c>codes</c> procedures, the likeliest first. A row that leads nowhere names
/// phrases that carry no meaning in a search ("tôi", "muốn", "thủ tục").
/// </summary>
internal sealed class ProcedureSynonyms
{
    private readonly Dictionary<string, List<Phrase>> byFirst = new(StringComparer.Ordinal);

    private ProcedureSynonyms(Stream file)
    {
        using var csv = CsvReader.Create(file, new CsvReaderOptions { Separator = ',', MalformedData = CsvMalformedDataHandling.Throw, FieldCountMismatch = CsvFieldCountHandling.Throw });
        while (csv.Read())
        {
            var codes = Split(csv.GetString("codes"));
            var fields = Split(csv.GetString("fields")).Select(VietnameseText.Fold).ToArray();
            var words = Split(csv.GetString("words")).Select(w => SearchWord.Of(w).Select(p => p.Word).ToArray()).ToArray();
            foreach (var say in Split(csv.GetString("say")))
            {
                var said = SearchWord.Of(say).Select(p => p.Word).ToArray();
                Words.UnionWith(said.Select(w => w.Plain));
                byFirst.TryAdd(said[0].Plain, []);
                byFirst[said[0].Plain].Add(new Phrase(said, words, fields, codes));
            }
        }
    }

    /// <summary>The product's own file.</summary>
    public static ProcedureSynonyms Standard { get; } = Embedded();

    /// <summary>All words of the phrases without marks; they count as words that somebody may type.</summary>
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>The phrases that begin at a word of the query; the last word of the query may be still unfinished.</summary>
    public IEnumerable<Phrase> At(IReadOnlyList<SearchWord> query, int start)
    {
        var found = byFirst.GetValueOrDefault(query[start].Plain) ?? [];
        return found.Where(p => start + p.Said.Length <= query.Count && p.Said.Select((said, n) => Same(query[start + n], said, n > 0 && start + n == query.Count - 1)).All(same => same));
    }

    // With accents the word must be that word ("số đo" is not "sổ đỏ"); without, any reading will do.
    private static bool Same(SearchWord typed, SearchWord said, bool unfinished) =>
        typed.Plain == said.Plain ? !typed.HasMarks || typed.MayMean(said)
        : unfinished && typed.Plain.Length >= 2 && said.Plain.StartsWith(typed.Plain, StringComparison.Ordinal) && (!typed.HasMarks || typed.Begins(said));

    private static string[] Split(string? cell) => cell?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static ProcedureSynonyms Embedded()
    {
        using var file = typeof(ProcedureSynonyms).Assembly.GetManifestResourceStream("Procedures/synonyms.csv") ?? throw new InvalidOperationException("The synonyms are not in the assembly.");
        return new ProcedureSynonyms(file);
    }

    /// <summary>One way to say something.</summary>
    /// <param name="Said">Its words.</param>
    /// <param name="Words">Official words, alternatives.</param>
    /// <param name="Fields">Fields, folded.</param>
    /// <param name="Codes">Codes, the likeliest first.</param>
    internal sealed record Phrase(SearchWord[] Said, SearchWord[][] Words, string[] Fields, string[] Codes)
    {
        /// <summary>Whether it says nothing about which procedure is meant.</summary>
        public bool IsLight => Words.Length + Fields.Length + Codes.Length == 0;
    }
}
