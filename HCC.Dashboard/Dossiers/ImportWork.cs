using HCC.Dossiers;

namespace HCC.Dashboard.Dossiers;

/// <summary>
/// An import under way: the file and everything that the person has said about it. It lives as long as the page, so that no fault of the file, no refusal
/// and no wrong choice loses a thing.
/// </summary>
public sealed class ImportWork
{
    private readonly Dictionary<string, DossierColumn?> columns = new(StringComparer.Ordinal);
    private readonly Dictionary<(DossierColumn Column, string Word), string> words = [];

    /// <summary>Name of the file.</summary>
    public string FileName { get; set; } = "";

    /// <summary>Its bytes; null = none chosen.</summary>
    public byte[]? File { get; set; }

    /// <summary>The profile that was chosen.</summary>
    public ImportProfile Base { get; private set; } = ImportProfile.Auto;

    /// <summary>Agency of the whole file, when it is one.</summary>
    public string? Agency { get; set; }

    /// <summary>Whether the month stands before the day.</summary>
    public bool MonthFirst { get; set; }

    /// <summary>Row that the person points out as headings, where none was recognised.</summary>
    public IReadOnlyList<string>? Head { get; set; }

    /// <summary>Words that the person gave a meaning, with the code of the meaning.</summary>
    public IReadOnlyDictionary<(DossierColumn Column, string Word), string> Words => words;

    /// <summary>Takes another profile; what was said by hand stays beside it.</summary>
    public void Choose(ImportProfile profile) => (Base, Agency, MonthFirst) = (profile, profile.Agency, profile.MonthFirst);

    /// <summary>Another file: pointing at its headings begins anew, the mapping stays.</summary>
    public void Take(string name, byte[] file) => (FileName, File, Head) = (name, file, null);

    /// <summary>Says what a heading means; null = nothing.</summary>
    public void Map(string heading, DossierColumn? meaning)
    {
        foreach (var other in columns.Where(c => c.Value == meaning && meaning is not null).Select(c => c.Key).ToList())
        {
            columns.Remove(other); // a meaning is given once
        }

        columns[DossierColumns.Plain(heading)] = meaning;
    }

    /// <summary>Says what a word of the source means; an empty code takes it back.</summary>
    public void Map(DossierColumn column, string word, string code)
    {
        if (code.Length == 0)
        {
            words.Remove((column, word));
        }
        else
        {
            words[(column, word)] = code;
        }
    }

    /// <summary>The profile as it stands with all that was said.</summary>
    public ImportProfile Profile()
    {
        var told = columns.Where(c => c.Value is not null).ToDictionary(c => c.Key, c => c.Value!.Value, StringComparer.Ordinal);
        return Base with
        {
            Agency = Agency,
            MonthFirst = MonthFirst,
            Columns = With(Base.Columns.Where(c => !columns.ContainsKey(c.Key) && !told.ContainsValue(c.Value)), told),
            Ignored = [.. Base.Ignored.Where(h => !columns.ContainsKey(h)), .. columns.Where(c => c.Value is null).Select(c => c.Key)],
            States = With(Base.States, Said<DossierState>(DossierColumn.State)),
            Channels = With(Base.Channels, Said<DossierChannel>(DossierColumn.Channel)),
            Agencies = With(Base.Agencies, words.Where(w => w.Key.Column == DossierColumn.Agency).ToDictionary(w => DossierColumns.Plain(w.Key.Word), w => w.Value, StringComparer.Ordinal)),
        };
    }

    private Dictionary<string, T> Said<T>(DossierColumn column)
        where T : struct, Enum
    {
        var said = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var ((of, word), code) in words)
        {
            if (of == column && RegisterAsk.Named<T>(code) is { } value)
            {
                said[DossierColumns.Plain(word)] = value;
            }
        }

        return said;
    }

    private static Dictionary<string, T> With<T>(IEnumerable<KeyValuePair<string, T>> kept, IReadOnlyDictionary<string, T> said)
    {
        var all = new Dictionary<string, T>(kept, StringComparer.Ordinal);
        foreach (var (word, meaning) in said)
        {
            all[word] = meaning;
        }

        return all;
    }
}
