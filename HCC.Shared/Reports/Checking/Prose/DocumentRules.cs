using System.Globalization;
using System.Text.RegularExpressions;
using HCC.Text;

namespace HCC.Reports.Checking.Prose;

/// <summary>R13: period and report number are the same in the body and on the annexes; section numbers are used once (a note, since no figure depends on them).</summary>
internal static partial class DocumentRules
{
    public static void Check(string prose, Findings found)
    {
        var lines = prose.Normalize().Split('\n');
        Periods(lines, found);
        Numbers(lines, found);
        Sections(lines, found);
    }

    private static void Periods(string[] lines, Findings found)
    {
        var told = new List<(DateOnly From, DateOnly To, FaultCell Cell, int Line)>();
        for (var n = 0; n < lines.Length; n++)
        {
            foreach (Match match in Period().Matches(lines[n]))
            {
                var (to, from) = (Date(match, "2", null), Date(match, "1", Date(match, "2", null)));
                if (from is { } first && to is { } last)
                {
                    told.Add((first, last, new FaultCell($"¶{n + 1}", VietnameseText.Tidy(match.Value), ""), n + 1));
                }
            }
        }

        // The period of a report is the one that its body names first. Days of another length (the year so far) are another period, not a contradiction.
        foreach (var other in told.Skip(1).DistinctBy(t => (t.From, t.To)))
        {
            found.Look();
            var (days, others) = (told[0].To.DayNumber - told[0].From.DayNumber + 1, other.To.DayNumber - other.From.DayNumber + 1);
            if ((other.From, other.To) != (told[0].From, told[0].To) && other.From <= told[0].To && told[0].From <= other.To && others * 3 >= days && others <= days * 3)
            {
                found.Fault("R13", [other.Cell, told[0].Cell], null, null, CheckText.Both(nameof(CheckText.PeriodDiffers), told[0].Line, Span(told[0].From, told[0].To), other.Line, Span(other.From, other.To)));
            }
        }
    }

    private static string Span(DateOnly from, DateOnly to) => $"{from.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}–{to.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}";

    private static void Numbers(string[] lines, Findings found)
    {
        var told = new List<(string Number, FaultCell Cell, int Line)>();
        for (var n = 0; n < lines.Length; n++)
        {
            if ((Own().Match(lines[n]) is { Success: true } own ? own : Attached().Match(lines[n])) is { Success: true } match)
            {
                told.Add(($"{match.Groups["number"].Value.TrimStart('0')}/{match.Groups["code"].Value.ToUpperInvariant()}", new FaultCell($"¶{n + 1}", VietnameseText.Tidy(match.Value), ""), n + 1));
            }
        }

        if (told.Count > 1)
        {
            found.Look();
            foreach (var other in told.Skip(1).Where(t => t.Number != told[0].Number).DistinctBy(t => t.Number))
            {
                found.Fault("R13", [other.Cell, told[0].Cell], null, null, CheckText.Both(nameof(CheckText.NumberDiffers), told[0].Line, told[0].Number, other.Line, other.Number));
            }
        }
    }

    private static void Sections(string[] lines, Findings found)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var n = 0; n < lines.Length; n++)
        {
            if (Section().Match(lines[n]) is { Success: true } match && !seen.TryAdd(match.Groups["number"].Value, n + 1))
            {
                found.Note("R13", [new FaultCell($"¶{n + 1}", VietnameseText.Tidy(lines[n]) is { Length: > 60 } head ? head[..60] + "…" : VietnameseText.Tidy(lines[n]), "")], CheckText.Both(nameof(CheckText.SectionTwice), match.Groups["number"].Value, seen[match.Groups["number"].Value], n + 1));
            }
        }
    }

    private static DateOnly? Date(Match match, string which, DateOnly? year)
    {
        int? Part(string name) => int.TryParse(match.Groups[name + which].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? part : null;
        return Part("d") is { } day and >= 1 && Part("m") is { } month and >= 1 and <= 12 && (Part("y") ?? year?.Year) is { } of and > 1900 and < 2200 && day <= DateTime.DaysInMonth(of, month) ? new DateOnly(of, month, day) : null;
    }

    [GeneratedRegex(@"từ\s+ngày\s+(?<d1>\d{1,2})\s*(/|tháng)\s*(?<m1>\d{1,2})(\s*(/|năm)\s*(?<y1>\d{4}))?\s+đến\s+(hết\s+)?(ngày\s+)?(?<d2>\d{1,2})\s*(/|tháng)\s*(?<m2>\d{1,2})\s*(/|năm)\s*(?<y2>\d{4})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Period();

    [GeneratedRegex(@"^\W*Số\s*:\s*(?<number>\d{1,5})\s*/\s*(?<code>BC[\p{Lu}Đ\-]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Own();

    [GeneratedRegex(@"kèm\s+theo\s+Báo\s+cáo\s+số\s*:?\s*(?<number>\d{1,5})\s*/\s*(?<code>[\p{Lu}Đ][\p{Lu}Đ\d\-]*)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Attached();

    [GeneratedRegex(@"^\W*(?<number>[IVX]{1,5})\.\s+\p{Lu}{2}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Section();
}
