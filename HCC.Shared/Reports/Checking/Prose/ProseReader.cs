using System.Text.RegularExpressions;
using HCC.Text;

namespace HCC.Reports.Checking.Prose;

/// <summary>Finds the numbers of a report's sentences and what they mean. Dates, document numbers, hours and levels of service are none.</summary>
internal static partial class ProseReader
{
    private const int MostLines = 4_000;
    private const int MostMentions = 3_000;
    private const int Around = 80;
    private const int Near = 30;
    private const int Sentence = 800;

    /// <summary>Reads prose, one paragraph a line.</summary>
    public static List<Mention> Read(string prose)
    {
        var mentions = new List<Mention>();
        var family = Family.None;
        var lines = prose.Normalize().Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        for (var line = 0; line < Math.Min(lines.Length, MostLines) && mentions.Count < MostMentions; line++)
        {
            family = Line(lines[line].Replace("**", "", StringComparison.Ordinal), line + 1, mentions, family);
        }

        return mentions;
    }

    private static Family Line(string text, int line, List<Mention> mentions, Family family)
    {
        var own = new List<Mention>();
        var tokens = Tokens().Matches(text).Where(m => !Skipped(text, m)).Take(MostMentions).ToList();
        for (var n = 0; n < tokens.Count; n++)
        {
            var token = tokens[n];
            var from = n == 0 ? 0 : tokens[n - 1].Index + tokens[n - 1].Length;
            var to = n + 1 < tokens.Count ? tokens[n + 1].Index : text.Length;
            var before = Before(text[Math.Max(from, token.Index - Sentence)..token.Index]);
            var tail = text[(token.Index + token.Length)..Math.Min(to, token.Index + token.Length + Sentence)];
            var after = After(tail);
            var number = CellNumber.Read(token.Groups["number"].Value, token.Groups["percent"].Success);
            var mention = Meaning(token, number, (before, after, tail), own, family) with
            {
                Line = line, Quote = Quote(text, token.Index, token.Length), Before = before, After = after, Tail = tail,
                Rest = text[(token.Index + token.Length)..Math.Min(text.Length, token.Index + token.Length + Sentence)],
                OfUnit = Units().IsMatch(LastSentence(text[Math.Max(from, token.Index - Sentence)..token.Index])),
            };
            if (mention is { Kind: MentionKind.Count, Role: null, Ratings: false } && !token.Groups["unit"].Success)
            {
                continue;
            }

            own.Add(mention);
            family = mention is { Kind: MentionKind.Count, OfUnit: false } ? FamilyOf(mention.Role, family) : family;
        }

        mentions.AddRange(own);
        return family;
    }

    private static Mention Meaning(Match token, CellNumber number, (string Before, string After, string Tail) words, List<Mention> own, Family family)
    {
        var (before, after, tail) = words;
        var (plainBefore, plainAfter) = (RoleWords.Plain(before), RoleWords.Plain(after));
        var percent = token.Groups["percent"].Success;
        var ratings = token.Groups["unit"].Value.ToLowerInvariant() is "ý kiến" or "lượt" or "phiếu";
        var mention = new Mention { Kind = MentionKind.Count, Value = number.Value, Decimals = number.Decimals, IsPercent = percent, Line = 0, Quote = "", Ratings = ratings };
        var count = own.LastOrDefault(m => m.Kind == MentionKind.Count);
        if (Changes().Match(VietnameseText.Fold(before)) is { Success: true } change)
        {
            var rate = own.Skip(own.FindLastIndex(m => m.Kind == MentionKind.Count) + 1).LastOrDefault(m => m.Kind == MentionKind.Percent);
            return mention with { Kind = MentionKind.Change, Value = change.Groups["down"].Success ? -number.Value : number.Value, Owner = percent ? rate ?? count : count, Role = (percent ? rate ?? count : count)?.Role };
        }

        if (percent)
        {
            var fraction = Fraction().Match(tail.Length > Near ? tail[..Near] : tail);
            return mention with
            {
                Kind = MentionKind.Percent,
                Owner = !Attached().IsMatch(plainBefore) ? null : RoleWords.Has(plainBefore, "chiem", "dat") ? count : own.LastOrDefault(m => m.Kind is MentionKind.Count or MentionKind.Change),
                Role = Attached().IsMatch(plainBefore) ? count?.Role : Named(plainBefore, plainAfter, family).Role,
                BaseRole = Named(plainAfter, " ", Family.None) is { Saying: Saying.Total or Saying.Group } named ? named.Role : null,
                Fraction = fraction.Success ? (CellNumber.Read(fraction.Groups["part"].Value).Value, CellNumber.Read(fraction.Groups["base"].Value).Value) : null,
            };
        }

        if (own.LastOrDefault() is { Kind: MentionKind.Percent } of && OnBase().IsMatch(plainBefore))
        {
            var named = Named(plainBefore, plainAfter, Family.None);
            return mention with { Kind = MentionKind.Base, Owner = of, Role = named.Role ?? ColumnRole.Total };
        }

        if (token.Groups["unit"].Value.Equals("trường hợp", StringComparison.OrdinalIgnoreCase) || RoleWords.Has(plainBefore, "nguyen nhan"))
        {
            return mention with { Kind = MentionKind.Cause, Owner = own.LastOrDefault(m => m is { Kind: MentionKind.Count, Role: ColumnRole.Late or ColumnRole.Overdue or ColumnRole.Returned }) };
        }

        var meaning = ratings ? (Saying.Other, null) : Named(plainBefore, plainAfter, family);
        return mention with { Saying = meaning.Saying, Role = meaning.Role };
    }

    // The words before a number name it; where they say nothing ("Có 04 hồ sơ bị trả lại"), those behind it do.
    private static (Saying Saying, ColumnRole? Role) Named(string before, string after, Family family)
    {
        foreach (var plain in (string[])[before, after])
        {
            var words = Rates().Replace(plain, " ");
            var saying = RoleWords.Of(words);
            var own = RoleWords.FamilyOf(words);
            var group = own != Family.None || saying == Saying.Total ? own : family; // "tổng số" alone is the whole, whatever was spoken of before
            if (saying is not (Saying.Nothing or Saying.Other or Saying.Ignored or Saying.Ordinal or Saying.Percent) && RoleWords.RoleOf(saying, group) is { } role)
            {
                return (saying, role);
            }
        }

        return (Saying.Other, null);
    }

    private static Family FamilyOf(ColumnRole? role, Family current) => role switch
    {
        ColumnRole.Resolved or ColumnRole.Early or ColumnRole.OnTime or ColumnRole.Punctual or ColumnRole.Late => Family.Resolved,
        ColumnRole.InProgress or ColumnRole.InTime or ColumnRole.Overdue => Family.InProgress,
        ColumnRole.Total or ColumnRole.Received or ColumnRole.CarriedOver => Family.Received,
        _ => current,
    };

    private static string Before(string text)
    {
        var trimmed = Trailing().Replace(text, "");
        var start = Stops().Matches(trimmed).Select(m => m.Index + m.Length).DefaultIfEmpty(0).Max();
        return trimmed[start..].Trim();
    }

    private static string After(string text) => Stops().Match(text) is { Success: true } stop ? text[..stop.Index].Trim() : text.Trim();

    private static string LastSentence(string text) => text[Sentences().Matches(text).Select(m => m.Index + m.Length).DefaultIfEmpty(0).Max()..];

    private static bool Skipped(string text, Match token)
    {
        var before = text[Math.Max(0, token.Index - Around)..token.Index];
        var behind = text[(token.Index + token.Length)..Math.Min(text.Length, token.Index + token.Length + Around)];
        var bare = !token.Groups["percent"].Success && !token.Groups["unit"].Success;
        return CellNumber.Read(token.Groups["number"].Value, token.Groups["percent"].Success).IsNumber is false
            || NotCounts().IsMatch(before)
            || (bare && (!Told().IsMatch(before) || NotCountsBehind().IsMatch(behind)));
    }

    private static string Quote(string text, int at, int length)
    {
        var (from, to) = (Math.Max(0, at - 45), Math.Min(text.Length, at + length + 30));
        while (from > 0 && !char.IsWhiteSpace(text[from - 1]))
        {
            from--;
        }

        while (to < text.Length && !char.IsWhiteSpace(text[to]))
        {
            to++;
        }

        return (from > 0 ? "… " : "") + text[from..to].Trim() + (to < text.Length ? " …" : "");
    }

    [GeneratedRegex(@"(?<![\p{L}\d/.,\-])(?<number>\d{1,3}(\.\d{3})+(,\d+)?|\d+([.,]\d+)?)(?![\d/]|[.,]\d|-\d)(\s*(?<percent>%|(điểm )?phần trăm|điểm %))?(\s*(?<unit>hồ sơ|hs|trường hợp|ý kiến|lượt|phiếu)(?!\p{L}))?", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Tokens();

    [GeneratedRegex(@"(ngày|tháng|năm|quý|khoản|điều|mức độ|mức|lúc|phụ lục)\s+(\d+,\s*)*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.RightToLeft, 1000)]
    private static partial Regex NotCounts();

    [GeneratedRegex(@"(:|=|\blà)\s*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.RightToLeft, 1000)]
    private static partial Regex Told();

    [GeneratedRegex(@"^\s*(giờ|phút|tháng|năm|ngày|người|đồng|quầy|máy|lần|thủ tục|TTHC|\p{L}{0,2}\d)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NotCountsBehind();

    [GeneratedRegex(@"[;():–]|[.,]\s", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Stops();

    [GeneratedRegex(@"[;.]\s", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sentences();

    [GeneratedRegex(@"(\s|:|=|\blà\b|\bđạt\b|\bkhoảng\b)+$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"\b((?<up>tang|nhieu hon|cao hon|vuot)|(?<down>giam|it hon|thap hon))( them| khoang| len| xuong)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Changes();

    [GeneratedRegex(@"^\s*((chiem|dat|tuong duong|bang|tuc|ty le|ti le|tuong ung|voi)(\s+|$))*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Attached();

    [GeneratedRegex(@"^ (tren|trong|so voi|cua|/)( tong)?( so)?( |$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OnBase();

    [GeneratedRegex(@" (ty le|ti le|phan tram|chiem|dat) ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rates();

    [GeneratedRegex(@"(?<![\d/])(?<part>\d[\d.]*)\s*/\s*(?<base>\d[\d.]*)(?![\d/])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"\b(Sở|Phòng|Chi cục|Chi nhánh|Ban|Công an|UBND (xã|phường|thị trấn|huyện)|Bảo hiểm|Cục)\s+\p{Lu}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Units();
}
