using System.Globalization;
using System.Text.RegularExpressions;

namespace HCC.Reports.Checking;

/// <summary>A sum that the heading itself states, e.g. <c>3=(4+5)</c>: columns from 0.</summary>
/// <param name="Target">The column under which it stands.</param>
/// <param name="Plus">Columns that are added.</param>
/// <param name="Minus">Columns that are taken away.</param>
internal sealed record HeaderFormula(int Target, IReadOnlyList<int> Plus, IReadOnlyList<int> Minus);

/// <summary>The heading of a table: one line or several, with merged captions, a line of column numbers and formulas.</summary>
/// <param name="First">First row of the heading.</param>
/// <param name="FirstData">First row below it.</param>
/// <param name="Leaves">The lowest caption of each column as plain words; empty where a column has none of its own.</param>
/// <param name="Above">Captions above it, lowest first, as plain words.</param>
/// <param name="Captions">The whole caption as printed.</param>
/// <param name="Formulas">Sums that the heading states.</param>
internal sealed record TableHeader(int First, int FirstData, string[] Leaves, string[][] Above, string[] Captions, IReadOnlyList<HeaderFormula> Formulas);

/// <summary>Finds and reads the heading.</summary>
internal static partial class HeaderReader
{
    /// <summary>Reads it; a table without one has empty captions.</summary>
    public static TableHeader Read(ReportTable table)
    {
        var (first, firstData, numbering) = Find(table);
        var rows = Enumerable.Range(first, firstData - first).Where(r => r != numbering && table.Rows[r].Any(c => c.Text.Length > 0)).ToList();
        var (texts, own) = Fill(table, rows);
        var (leaves, above, captions) = (new string[table.Width], new string[table.Width][], new string[table.Width]);
        for (var column = 0; column < table.Width; column++)
        {
            var leaf = Enumerable.Range(0, rows.Count).Reverse().FirstOrDefault(r => own[r, column], -1);
            leaves[column] = leaf < 0 ? " " : RoleWords.Plain(texts[leaf, column]);
            above[column] = [.. Enumerable.Range(0, leaf < 0 ? rows.Count : leaf).Reverse().Select(r => RoleWords.Plain(texts[r, column])).Where(t => t.Trim().Length > 0)];
            captions[column] = string.Join(" – ", Enumerable.Range(0, rows.Count).Select(r => texts[r, column]).Where(t => t.Length > 0).Select(t => t.Length > 80 ? t[..80] : t).Distinct());
        }

        return new TableHeader(first, firstData, leaves, above, captions, Formulas(table, rows, numbering));
    }

    /// <summary>Whether a row only numbers the columns: (1) (2) 3=(4+5) …, or A B 1 2.</summary>
    public static bool IsNumbering(ReportTable table, int row)
    {
        var numbers = new List<int>();
        foreach (var text in table.Rows[row].Select(c => c.Text).Where(t => t.Length > 0))
        {
            if (ColumnNumber().Match(text) is { Success: true } match)
            {
                numbers.Add(int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture));
            }
            else if (text.Length > 3 || !text.Any(char.IsAsciiLetter))
            {
                return false;
            }
        }

        return numbers.Count >= 3 && numbers[0] <= 5 && numbers.Zip(numbers.Skip(1)).All(p => p.Second == p.First + 1);
    }

    private static (int First, int FirstData, int Numbering) Find(ReportTable table)
    {
        var (first, numbering) = (-1, -1);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var texts = table.Rows[row].Where(c => c.Text.Length > 0).ToList();
            if (texts.Count == 0)
            {
                continue;
            }

            if (IsNumbering(table, row))
            {
                (first, numbering) = (first < 0 ? row : first, row);
            }
            else if (IsData(table.Rows[row], first >= 0))
            {
                return (first < 0 ? row : first, row, numbering);
            }
            else if (first < 0 && Begins([.. texts.Select(t => t.Text).Distinct()], table.Width))
            {
                first = row;
            }
        }

        return (Math.Max(first, 0), table.Rows.Count, numbering);
    }

    // Three captions, or two of which one is known: above them stand titles, the name of the office, the motto of the state.
    private static bool Begins(string[] texts, int width) =>
        texts.Length >= Math.Min(3, width - 1) || (texts.Length == 2 && texts.Any(t => RoleWords.Of(RoleWords.Plain(t)) is not (Saying.Other or Saying.Nothing or Saying.Ignored)));

    // Numbers beside a name. Years alone are captions.
    private static bool IsData(IReadOnlyList<TableCell> cells, bool headed)
    {
        var numbers = cells.Select(c => CellNumber.Read(c)).Where(n => n.IsNumber).ToList();
        return numbers.Count >= (headed ? 1 : 2) && !numbers.All(n => n.Value is >= 1990 and <= 2100 && n.Decimals == 0 && numbers.Count > 1) && (numbers.Count > 1 || cells.Count(c => c.Text.Length > 0) > 1)
            && (numbers.Count > 1 || !CellNumber.Read(cells[0]).IsNumber || cells.Skip(1).Any(c => c.Text.Length > 0));
    }

    // Texts of the heading with merged captions repeated; own = the text stands in this very cell.
    private static (string[,] Texts, bool[,] Own) Fill(ReportTable table, List<int> rows)
    {
        var (texts, own, origin) = (new string[rows.Count, table.Width], new bool[rows.Count, table.Width], new int[rows.Count, table.Width]);
        for (var r = 0; r < rows.Count; r++)
        {
            for (var c = 0; c < table.Width; c++)
            {
                var text = table[rows[r], c].Text;
                (texts[r, c], own[r, c], origin[r, c]) = (text, text.Length > 0, c);
                if (text.Length > 0)
                {
                    continue;
                }

                if (table.KnowsMerged)
                {
                    texts[r, c] = table.TextAt(rows[r], c);
                }
                else if (c > 0 && r < rows.Count - 1 && texts[r, c - 1].Length > 0 && (r == 0 || origin[r - 1, c] == origin[r - 1, c - 1]) && (Below(table, rows, r, c) || Bare(table, rows, c)))
                {
                    (texts[r, c], origin[r, c]) = (texts[r, c - 1], origin[r, c - 1]);
                }
            }
        }

        return (texts, own);
    }

    private static bool Below(ReportTable table, List<int> rows, int row, int column) => Enumerable.Range(row + 1, rows.Count - row - 1).Any(r => table[rows[r], column].Text.Length > 0);

    private static bool Bare(ReportTable table, List<int> rows, int column) => rows.All(r => table[r, column].Text.Length == 0);

    private static List<HeaderFormula> Formulas(ReportTable table, List<int> rows, int numbering)
    {
        var numbers = Numbers(table, rows, numbering);
        var formulas = new List<HeaderFormula>();
        foreach (var row in numbering < 0 ? rows : rows.Append(numbering))
        {
            for (var column = 0; column < table.Width; column++)
            {
                if (Formula().Match(table[row, column].Text) is { Success: true } match && Terms(match.Groups["terms"].Value, numbers, table.Width) is { Plus.Count: > 0 } terms && terms.Plus.Count + terms.Minus.Count > 1 && !terms.Plus.Contains(column))
                {
                    formulas.Add(new HeaderFormula(column, terms.Plus, terms.Minus));
                }
            }
        }

        return formulas;
    }

    private static (List<int> Plus, List<int> Minus) Terms(string text, Dictionary<int, int> numbers, int width)
    {
        var (plus, minus) = (new List<int>(), new List<int>());
        foreach (Match term in Term().Matches(text))
        {
            var number = int.Parse(term.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
            var column = numbers.TryGetValue(number, out var known) ? known : numbers.Count == 0 ? number - 1 : -1;
            if (column < 0 || column >= width)
            {
                return ([], []);
            }

            (term.Groups["sign"].Value == "-" ? minus : plus).Add(column);
        }

        return (plus, minus);
    }

    // Which number each column bears: from the line of numbers, or from "(4)" in the captions.
    private static Dictionary<int, int> Numbers(ReportTable table, List<int> rows, int numbering)
    {
        var numbers = new Dictionary<int, int>();
        for (var column = 0; column < table.Width; column++)
        {
            var match = numbering >= 0 ? ColumnNumber().Match(table[numbering, column].Text) : rows.Select(r => Bracketed().Match(table[r, column].Text)).LastOrDefault(m => m.Success) ?? Match.Empty;
            if (match.Success)
            {
                numbers.TryAdd(int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), column);
            }
        }

        return numbering >= 0 || numbers.Count >= 3 ? numbers : [];
    }

    [GeneratedRegex(@"^[\(\[]?\s*(?<number>\d{1,2})\s*[\)\]]?\s*(=.*)?$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex ColumnNumber();

    [GeneratedRegex(@"\((?<number>\d{1,2})\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(^|[\d\)\(\s])\s*=\s*(?<terms>[\(\[\s]*\d{1,2}[\s\)\]]*([+\-][\(\[\s]*\d{1,2}[\s\)\]]*)+)\s*\)?\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Formula();

    [GeneratedRegex(@"(?<sign>[+\-])?[\(\[\s]*(?<number>\d{1,2})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Term();
}
