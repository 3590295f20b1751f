using System.Numerics;
using System.Text;

namespace HCC.Procedures;

/// <summary>
/// The words of a catalogue and how a query is weighed against them. A query word is compared once with each different word of the
/// catalogue (a few thousand syllables at most); the procedures are then scanned by word number, which needs no comparison of text.
/// </summary>
internal sealed class ProcedureIndex
{
    private const int MostLetters = 200;
    private const int MostWords = 24;
    private const int MostColumns = 96;

    // How well one word answers another; the order is the order of the hits.
    private const float Exact = 1f;
    private const float Beginning = 0.92f;
    private const float NoAccents = 0.88f;
    private const float TypingKeys = 0.8f;
    private const float NoAccentsBeginning = 0.75f;
    private const float SomeAccents = 0.8f;
    private const float OtherAccents = 0.5f;
    private const float OneSlip = 0.58f;
    private const float TwoSlips = 0.5f;
    private const double Namesake = 0.6;

    private readonly IReadOnlyList<Procedure> procedures;
    private readonly string[] fields;
    private readonly string[] codeDigits;
    private readonly ProcedureSynonyms synonyms;
    private readonly List<SearchWord> vocabulary = [];
    private readonly HashSet<string> plainWords = new(StringComparer.Ordinal);
    private readonly int[] procedureCount;
    private readonly Entry[] entries;

    public ProcedureIndex(IReadOnlyList<Procedure> procedures, string[] fields, ProcedureSynonyms synonyms)
    {
        (this.procedures, this.fields, this.synonyms) = (procedures, fields, synonyms);
        codeDigits = [.. procedures.Select(p => Digits(p.Code))];
        Dictionary<SearchWord, int> numbers = [];
        Dictionary<string, int[]> texts = new(StringComparer.Ordinal); // fields, results and agencies repeat
        entries = [.. procedures.Select(p =>
        {
            var name = SearchWord.Of(p.Name);
            return new Entry([.. name.Select(w => Number(w.Word))], [.. name.Select(w => w.Place)], Numbers(p.Field), Numbers(p.Result), Numbers(p.Agency));
        })];
        procedureCount = new int[vocabulary.Count];
        foreach (var word in entries.SelectMany(e => e.Name.Concat(e.Field).Concat(e.Result).Concat(e.Agency).Distinct()))
        {
            procedureCount[word]++;
        }

        int[] Numbers(string? text)
        {
            if (text is null)
            {
                return [];
            }

            if (!texts.TryGetValue(text, out var words))
            {
                texts.Add(text, words = [.. SearchWord.Of(text).Select(w => Number(w.Word)).Distinct()]);
            }

            return words;
        }

        int Number(SearchWord word)
        {
            if (!numbers.TryGetValue(word, out var number))
            {
                numbers.Add(word, number = vocabulary.Count);
                vocabulary.Add(word);
                plainWords.Add(word.Plain);
            }

            return number;
        }
    }

    public IReadOnlyList<ProcedureHit> Search(string? query, Func<int, bool> passes, Func<int, Centers.ServiceLine?> lineOf, int most)
    {
        var text = (query is { Length: > MostLetters } ? query[..MostLetters] : query ?? "").Normalize(NormalizationForm.FormC).Trim();
        if (text.Length == 0)
        {
            return [.. Enumerable.Range(0, procedures.Count).Where(passes).Take(most).Select(n => new ProcedureHit(procedures[n], lineOf(n), 0, []))];
        }

        if (ByCode(text, passes) is { Count: > 0 } coded)
        {
            return [.. coded.Take(most).Select(c => new ProcedureHit(procedures[c.Place], lineOf(c.Place), c.Score, []))];
        }

        var words = Apart([.. SearchWord.Of(text).Take(MostWords).Select(w => w.Word)]);
        if (words.Count == 0)
        {
            return [];
        }

        var ask = Understand(words, slipsEverywhere: false);
        var found = Weigh(ask, passes);
        if (!found.Exists(f => f.Whole))
        {
            // Nobody has all the words: one of them may be a slip that happens to be another word of the catalogue.
            var again = Understand(words, slipsEverywhere: true);
            if (Weigh(again, passes) is { Count: > 0 } better && (found.Count == 0 || better.Exists(f => f.Whole)))
            {
                (ask, found) = (again, better);
            }
        }

        if (found.Count == 0)
        {
            return [];
        }

        // Being the very name lifts a hit to the top and pushes nobody off the list.
        var least = found.Max(f => f.Score - (f.Same ? Namesake : 0)) * 0.65;
        return [.. found.Where(f => f.Score >= least)
            .OrderByDescending(f => Math.Round(f.Score, 4)).ThenBy(f => procedures[f.Place].Name.Length).ThenBy(f => f.Place)
            .Take(most).Select(f => new ProcedureHit(procedures[f.Place], lineOf(f.Place), Math.Round(f.Score, 4), Marks(f.Place, ask)))];
    }

    // A code is searched by its digits, so "1.001193", "1001193" and "mã 1.001193" are the same; three digits are enough to begin.
    private List<(int Place, double Score)>? ByCode(string text, Func<int, bool> passes)
    {
        var part = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(p => char.IsAsciiDigit(p[0]) && p.Count(char.IsAsciiDigit) >= 3 && (p.Contains('.', StringComparison.Ordinal) || p.All(char.IsAsciiDigit)));
        if (part is null)
        {
            return null;
        }

        var digits = Digits(part);
        return [.. Enumerable.Range(0, procedures.Count).Where(n => codeDigits[n].Contains(digits, StringComparison.Ordinal) && passes(n))
            .Select(n => (Place: n, Score: codeDigits[n] == digits ? 3.0 : codeDigits[n].StartsWith(digits, StringComparison.Ordinal) ? 2.0 : 1.0))
            .OrderByDescending(c => c.Score).ThenBy(c => c.Place)];
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    // "khaisinh", "dangkykhaisinh": a word that nobody knows is cut into as few known ones as possible.
    private List<SearchWord> Apart(IReadOnlyList<SearchWord> words)
    {
        List<SearchWord> apart = [];
        foreach (var word in words)
        {
            apart.AddRange(word.Plain.Length is >= 6 and <= 48 && !Known(word.Plain) && !plainWords.Any(p => p.StartsWith(word.Plain, StringComparison.Ordinal)) && Cut(word.Plain) is { } parts ? parts.Select(SearchWord.Bare) : [word]);
        }

        return apart.Count > MostWords ? apart[..MostWords] : apart;
    }

    private List<string>? Cut(string word)
    {
        var best = new List<string>?[word.Length + 1];
        best[0] = [];
        for (var end = 2; end <= word.Length; end++)
        {
            for (var start = Math.Max(0, end - 7); start <= end - 2; start++)
            {
                if (best[start] is { } before && (best[end] is not { } now || before.Count + 1 < now.Count) && Known(SearchWord.Bare(word[start..end]).Plain))
                {
                    best[end] = [.. before, word[start..end]];
                }
            }
        }

        return best[word.Length];
    }

    private bool Known(string plain) => plainWords.Contains(plain) || synonyms.Words.Contains(plain);

    private Ask Understand(List<SearchWord> typed, bool slipsEverywhere)
    {
        // A word that only makes sense without left-over typing keys is read so, for phrases too.
        var words = typed.ConvertAll(w => !Known(w.Plain) && SearchWord.WithoutTypingKeys(w.Plain) is { } meant && Known(meant) ? SearchWord.Bare(meant) : w);
        var ask = new Ask(vocabulary.Count, typed.Count);
        for (var n = 0; n < typed.Count; n++)
        {
            ask.Lengths[n] = typed[n].Plain.Length;
            var found = Compare(ask, n, typed[n], n == typed.Count - 1, slipsEverywhere);
            ask.Weights[n] = (float)(found > 0 ? Math.Clamp(Math.Log(1 + (procedures.Count / (1.0 + found))), 0.35, 6) : 0.5 * Math.Log(1 + (procedures.Count / 2.0)));
        }

        var columns = typed.Count;
        for (var start = 0; start < words.Count; start++)
        {
            foreach (var phrase in synonyms.At(words, start))
            {
                if (phrase.IsLight)
                {
                    for (var n = 0; n < phrase.Said.Length; n++)
                    {
                        ask.Light[start + n] = true;
                    }

                    continue;
                }

                List<(int First, int Count)> spans = [];
                foreach (var official in phrase.Words.Where(w => columns + w.Length <= MostColumns))
                {
                    foreach (var word in official)
                    {
                        Official(ask, columns++, word);
                    }

                    spans.Add((columns - official.Length, official.Length));
                }

                ask.Phrases.Add((start, phrase, spans));
            }
        }

        for (var n = 0; n < typed.Count; n++)
        {
            ask.Weights[n] *= ask.Light[n] ? 0.12f : 1;
        }

        ask.Columns = columns;
        return ask;
    }

    // Compares a typed word with every word of the catalogue; gives the number of procedures that have a good one.
    private int Compare(Ask ask, int column, SearchWord typed, bool unfinished, bool slipsEverywhere)
    {
        var known = false;
        var found = 0;
        for (var v = 0; v < vocabulary.Count; v++)
        {
            var word = vocabulary[v];
            var good = 0f;
            if (word.Plain == typed.Plain)
            {
                good = word == typed ? Exact : !typed.HasMarks ? NoAccents : typed.MayMean(word) ? SomeAccents : OtherAccents;
                known = true;
            }
            else if ((typed.Plain.Length >= 2 || unfinished) && word.Plain.StartsWith(typed.Plain, StringComparison.Ordinal))
            {
                good = !typed.HasMarks ? NoAccentsBeginning : typed.Begins(word) ? Beginning : 0;
            }

            if (good > 0)
            {
                ask.Put(v, column, good);
                found += procedureCount[v];
            }
        }

        if (known && !slipsEverywhere)
        {
            return Math.Min(found, procedures.Count);
        }

        var meant = SearchWord.WithoutTypingKeys(typed.Plain);
        var most = typed.Plain.Length >= 8 ? 2 : typed.Plain.Length >= 4 ? 1 : 0;
        if (meant is not null && Known(meant))
        {
            most = 0;
        }

        for (var v = 0; v < vocabulary.Count; v++)
        {
            var plain = vocabulary[v].Plain;
            var good = 0f;
            if (meant is { Length: >= 2 } && plain == meant)
            {
                good = TypingKeys;
            }
            else if (meant is { Length: >= 2 } && unfinished && plain.StartsWith(meant, StringComparison.Ordinal))
            {
                good = NoAccentsBeginning * TypingKeys;
            }
            else if (most > 0 && plain.Length >= 3 && SearchWord.Slips(typed.Plain, plain, most) is var slips && slips <= most && slips > 0)
            {
                good = slips == 1 ? OneSlip : TwoSlips;
            }

            if (good > 0 && ask.Put(v, column, good))
            {
                found += procedureCount[v];
            }
        }

        return Math.Min(found, procedures.Count);
    }

    private void Official(Ask ask, int column, SearchWord word)
    {
        var found = 0;
        for (var v = 0; v < vocabulary.Count; v++)
        {
            if (vocabulary[v] == word || (!word.HasMarks && vocabulary[v].Plain == word.Plain))
            {
                ask.Put(v, column, Exact);
                found += procedureCount[v];
            }
        }

        ask.Weights[column] = (float)Math.Clamp(Math.Log(1 + (procedures.Count / (1.0 + found))), 0.35, 6);
    }

    private List<Found> Weigh(Ask ask, Func<int, bool> passes)
    {
        List<Found> found = [];
        Span<float> best = stackalloc float[ask.Columns];
        Span<float> inName = stackalloc float[ask.Columns];
        var total = ask.Total;
        for (var n = 0; n < entries.Length; n++)
        {
            if (!passes(n))
            {
                continue;
            }

            var entry = entries[n];
            best.Clear();
            var (neighbours, hits) = ScanName(ask, entry, best);
            best.CopyTo(inName);
            Scan(ask, entry.Field, best, 0.8f);
            Scan(ask, entry.Result, best, 0.7f);
            Scan(ask, entry.Agency, best, 0.5f);
            var bonus = Phrases(ask, n, best, inName, neighbours, total);

            var sum = 0f;
            var whole = true;
            for (var w = 0; w < ask.Typed; w++)
            {
                sum += ask.Weights[w] * best[w];
                whole &= best[w] > 0 || ask.Light[w];
            }

            var share = sum / total;
            if (share < 0.42f)
            {
                continue;
            }

            var cover = (double)hits / Math.Max(1, entry.Name.Length);
            var besides = BitOperations.PopCount(neighbours);
            var pairs = ask.Typed > 1 ? (double)besides / (ask.Typed - 1) : 0;
            var same = hits == entry.Name.Length && ask.Typed == entry.Name.Length && besides == ask.Typed - 1;
            found.Add(new Found(n, share + (0.10 * pairs) + (0.08 * cover) + bonus + (same ? Namesake : 0), whole, same));
        }

        return found;
    }

    // Neighbours: bit w is set when the words w - 1 and w of the query stand side by side in the name.
    private static (ulong Neighbours, int Hits) ScanName(Ask ask, Entry entry, Span<float> best)
    {
        var neighbours = 0UL;
        var hits = 0;
        float[]? before = null;
        foreach (var word in entry.Name)
        {
            var row = ask.Row(word);
            if (row is not null)
            {
                var hit = false;
                for (var w = 0; w < best.Length; w++)
                {
                    best[w] = Math.Max(best[w], row[w]);
                    if (w < ask.Typed && row[w] > 0)
                    {
                        hit |= row[w] >= OneSlip;
                        if (w > 0 && before is not null && before[w - 1] > 0)
                        {
                            neighbours |= 1UL << w;
                        }
                    }
                }

                hits += hit ? 1 : 0;
            }

            before = row;
        }

        return (neighbours, hits);
    }

    private static void Scan(Ask ask, int[] words, Span<float> best, float factor)
    {
        foreach (var word in words)
        {
            if (ask.Row(word) is { } row)
            {
                for (var w = 0; w < best.Length; w++)
                {
                    best[w] = Math.Max(best[w], row[w] * factor);
                }
            }
        }
    }

    // Lifts the words of an everyday phrase to what its official words, field or code deserve in this procedure.
    private double Phrases(Ask ask, int n, Span<float> best, ReadOnlySpan<float> inName, ulong neighbours, float total)
    {
        var bonus = 0.0;
        foreach (var (start, phrase, spans) in ask.Phrases)
        {
            var good = 0f;
            var ofField = Array.IndexOf(phrase.Fields, fields[n]) >= 0;
            foreach (var (first, count) in spans)
            {
                var (sum, weight, all) = (0f, 0f, true);
                for (var w = first; w < first + count; w++)
                {
                    sum += ask.Weights[w] * Math.Max(inName[w], best[w] * 0.9f);
                    weight += ask.Weights[w];
                    all &= best[w] > 0;
                }

                good = Math.Max(good, all ? (phrase.Fields.Length == 0 || ofField ? 0.95f : 0.7f) * sum / weight : 0);
            }

            if (ofField)
            {
                good = Math.Max(good, 0.6f);
            }

            var place = Array.IndexOf(phrase.Codes, procedures[n].Code);
            if (place >= 0)
            {
                good = 1;
                var share = 0f;
                for (var w = start; w < start + phrase.Said.Length; w++)
                {
                    share += ask.Weights[w] / total;
                }

                bonus = Math.Max(bonus, share * (0.33 - (0.02 * place)));
            }

            // A phrase is one meaning: a procedure that has its words apart ("công nghệ", "chứng nhận" for "công chứng") does not have it.
            var said = best.Slice(start, phrase.Said.Length);
            var together = ((1UL << (said.Length - 1)) - 1) << (start + 1);
            var partly = (neighbours & together) != together;
            foreach (ref var word in said)
            {
                word = Math.Max(partly ? word * 0.7f : word, good);
            }
        }

        return bonus;
    }

    private List<TextRange> Marks(int place, Ask ask)
    {
        var entry = entries[place];
        var inName = new float[ask.Columns];
        var (neighbours, _) = ScanName(ask, entry, inName);
        var best = inName.ToArray();
        Phrases(ask, place, best, inName, neighbours, ask.Total);

        // A word that an everyday phrase answers better is not marked for its own weak likeness; official words only when all are there.
        var least = new float[ask.Columns];
        for (var w = 0; w < ask.Columns; w++)
        {
            least[w] = w >= ask.Typed || inName[w] < best[w] - 0.001f ? float.MaxValue : inName[w] - 0.001f;
        }

        foreach (var (first, count) in ask.Phrases.SelectMany(p => p.Official).Where(o => inName.AsSpan(o.First, o.Count).IndexOf(0f) < 0))
        {
            Array.Fill(least, 0, first, count);
        }

        List<TextRange> marks = [];
        for (var t = 0; t < entry.Name.Length; t++)
        {
            if (ask.Row(entry.Name[t]) is not { } row)
            {
                continue;
            }

            var at = entry.Places[t];
            var length = 0;
            for (var w = 0; w < ask.Columns; w++)
            {
                if (row[w] > 0 && row[w] >= least[w])
                {
                    var beginning = row[w] is Beginning or NoAccentsBeginning;
                    length = Math.Max(length, beginning ? Math.Min(ask.Lengths[w], at.Length) : at.Length);
                }
            }

            if (length == 0)
            {
                continue;
            }

            // "Đăng ký" is one mark and not two: a single space between whole words is taken in.
            if (marks.Count > 0 && marks[^1].End == at.Start - 1 && marks[^1].End == entry.Places[t - 1].End && t > 0)
            {
                marks[^1] = new TextRange(marks[^1].Start, at.Start + length - marks[^1].Start);
            }
            else
            {
                marks.Add(new TextRange(at.Start, length));
            }
        }

        return marks;
    }

    private sealed record Entry(int[] Name, TextRange[] Places, int[] Field, int[] Result, int[] Agency);

    private readonly record struct Found(int Place, double Score, bool Whole, bool Same);

    /// <summary>A query, compared with all words: per word of the catalogue a row with one column per word asked for, if any column answers.</summary>
    private sealed class Ask(int vocabulary, int typed)
    {
        private readonly float[]?[] rows = new float[vocabulary][];

        /// <summary>Words that were typed; they are the first columns, official words of phrases follow.</summary>
        public int Typed { get; } = typed;

        public int Columns { get; set; } = typed;

        public float[] Weights { get; } = new float[MostColumns];

        public bool[] Light { get; } = new bool[MostColumns];

        public float Total => Weights.Take(Typed).Sum();

        public int[] Lengths { get; } = new int[MostColumns];

        public List<(int Start, ProcedureSynonyms.Phrase Phrase, List<(int First, int Count)> Official)> Phrases { get; } = [];

        public float[]? Row(int word) => rows[word];

        // True when the word answered nothing in this column before.
        public bool Put(int word, int column, float good)
        {
            var row = rows[word] ??= new float[MostColumns];
            var first = row[column] == 0;
            row[column] = Math.Max(row[column], good);
            return first;
        }
    }
}
