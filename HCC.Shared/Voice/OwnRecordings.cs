using System.Globalization;
using System.Text.RegularExpressions;
using HCC.Centers;
using HCC.Live;

namespace HCC.Voice;

/// <summary>
/// Recordings of a person, made by a center itself and laid into <c>{data}/voice/own/{center}/</c>. Where all pieces of a sentence are there they win
/// over the machine's voice. The names of the pieces stand in docs/voice.md.
/// </summary>
/// <param name="settings">Where the data folder is.</param>
public sealed partial class OwnRecordings(HccSettings settings)
{
    private static readonly (string Ending, string Kind)[] Kinds = [(".wav", "audio/wav"), (".mp3", "audio/mpeg"), (".ogg", "audio/ogg")];

    private static readonly Dictionary<char, string> Marked = new()
    {
        ['đ'] = "dd", ['ă'] = "aw", ['â'] = "aa", ['ê'] = "ee", ['ô'] = "oo", ['ơ'] = "ow", ['ư'] = "uw",
    };

    private readonly string folder = Path.GetFullPath(Path.Combine(settings.Data, "voice", "own"));

    /// <summary>Whether a center has recordings at all.</summary>
    public bool Any(string center) => Find(center, "moi-so") is not null;

    /// <summary>The pieces of a Vietnamese sentence in order, with those that are missing.</summary>
    public (IReadOnlyList<string> Pieces, IReadOnlyList<string> Missing) Compose(Center center, HallCall call, string? board)
    {
        var (zone, floor) = CallSentences.Elsewhere(center, call.Zone, board);
        List<string> pieces = ["moi-so", .. Spell(call.Number), "den-quay", .. Counter(center.Code, call.Counter)];
        if (zone is not null)
        {
            pieces.Add("khu-" + zone.Code.ToLowerInvariant());
        }

        if (floor is { } level)
        {
            pieces.Add("tang-" + level.ToString(CultureInfo.InvariantCulture));
        }

        return (pieces, [.. pieces.Distinct(StringComparer.Ordinal).Where(piece => Find(center.Code, piece) is null)]);
    }

    /// <summary>File and content type of a piece, or null. Neither name can lead out of the folder.</summary>
    public (string File, string Kind)? Find(string center, string piece)
    {
        if (!Name().IsMatch(piece) || !Name().IsMatch(center.ToLowerInvariant()))
        {
            return null;
        }

        foreach (var (ending, kind) in Kinds)
        {
            var file = Path.Combine(folder, center, piece + ending);
            if (File.Exists(file))
            {
                return (file, kind);
            }
        }

        return null;
    }

    private static IEnumerable<string> Spell(string number) =>
        number.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).Select(sign => Marked.GetValueOrDefault(sign, sign.ToString()));

    // "12" as one recording where there is one, else digit by digit.
    private IEnumerable<string> Counter(string center, string code) =>
        SpokenWords.CounterNumber(code)?.ToString(CultureInfo.InvariantCulture) is not { } number ? Spell(code) : number.Length == 1 || Find(center, number) is not null ? [number] : Spell(number);

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();
}
