using System.Text.RegularExpressions;
using HCC.Text;

namespace HCC.Reports.Checking;

/// <summary>Tells rows of units, sums and percentages apart.</summary>
internal static partial class RowReader
{
    /// <summary>Column of names and column of ordinals; -1 when there is none.</summary>
    public static (int Label, int Ordinal) Columns(ReportTable table, TableHeader header)
    {
        var data = Enumerable.Range(header.FirstData, table.Rows.Count - header.FirstData).Where(r => table.Rows[r].Any(c => CellNumber.Read(c).IsNumber)).ToList();
        int Texts(int column) => data.Count(r => table[r, column] is { Text.Length: > 0, Exact: null } cell && cell.Text.Any(char.IsLetter) && CellNumber.Read(cell).Kind == CellKind.Text && !Ordinals().IsMatch(cell.Text));
        var label = Enumerable.Range(0, table.Width).FirstOrDefault(c => Texts(c) * 2 >= data.Count && data.Count > 0, -1);
        var said = Array.FindIndex(header.Leaves, l => RoleWords.Of(l) == Saying.Ordinal);
        var ordinal = said >= 0 ? said : Enumerable.Range(0, Math.Max(label, 0)).FirstOrDefault(c => data.Count(r => Ordinals().IsMatch(table[r, c].Text)) * 2 >= data.Count, -1);
        return (label == ordinal ? -1 : label, ordinal);
    }

    /// <summary>Reads the rows below the heading.</summary>
    public static List<ReportRow> Rows(ReportTable table, TableHeader header, int label, int ordinal)
    {
        var rows = new List<ReportRow>();
        for (var row = header.FirstData; row < table.Rows.Count; row++)
        {
            var number = ordinal >= 0 && Ordinals().IsMatch(table[row, ordinal].Text) ? table[row, ordinal].Text : "";
            var name = Name(table, row, label, ordinal);
            if (number.Length == 0 && Leading().Match(name) is { Success: true } leading)
            {
                number = leading.Groups["ordinal"].Value;
            }

            var filled = Enumerable.Range(0, table.Width).Any(c => c != ordinal && c != label && table[row, c] is { Text.Length: > 0 } cell && CellNumber.Read(cell).IsNumber);
            var kind = !filled || HeaderReader.IsNumbering(table, row) && !name.Any(char.IsLetter) ? RowKind.None : IsPercent(name) ? RowKind.Percent : IsTotal(name) ? RowKind.Total : RowKind.Unit;
            rows.Add(new ReportRow(row, name, number, kind));
        }

        return rows;
    }

    /// <summary>How deep an ordinal lies: A, I, 1, 1.1; 9 when there is none.</summary>
    public static int Level(string ordinal) =>
        ordinal.Length == 0 ? 9
        : Roman().IsMatch(ordinal) ? 2
        : char.IsLetter(ordinal[0]) ? 1
        : 3 + ordinal.Trim('.', ')').Count(c => c == '.');

    /// <summary>Whether a name is that of a row of sums. "Cộng" is one, "Công an" and "Tổng cục" are not.</summary>
    public static bool IsTotal(string name)
    {
        var plain = Leading().Replace(VietnameseText.Fold(name), "").Trim(' ', ':', '.', '*', '(', ')', '-');
        return Totals().IsMatch(plain) || (Sums().IsMatch(plain) && name.Normalize().Contains("cộng", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsPercent(string name) => Shares().IsMatch(VietnameseText.Fold(name));

    // The name stands in its column; that of a sum often in the column of ordinals, or over both.
    private static string Name(ReportTable table, int row, int label, int ordinal)
    {
        var own = label >= 0 ? table.TextAt(row, label) : "";
        if (own.Length > 0 && CellNumber.Read(own).Kind == CellKind.Text)
        {
            return own;
        }

        for (var column = 0; column < Math.Min(table.Width, Math.Max(label, ordinal) + 2); column++)
        {
            if (table[row, column].Text is { Length: > 0 } text && text.Any(char.IsLetter) && (column != ordinal || !Ordinals().IsMatch(text)) || table[row, column].Text == "%")
            {
                return table[row, column].Text;
            }
        }

        return own;
    }

    [GeneratedRegex(@"^[\(]?(\d{1,4}([.)]\d{1,3})*|[IVXL]{1,6}|[A-H]|[a-hđ])[.)]?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ordinals();

    [GeneratedRegex(@"^(?<ordinal>\d{1,3}(\.\d{1,3})*|[IVXL]{1,6}|[ivxl]{1,6}|[A-H]|[a-h])[.)]\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^[IVXL]+[.)]?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Roman();

    [GeneratedRegex(@"^(tong|tong so|tong so ho so|tong hop|tong cong(?! ty)\b.*|tong so (?!tien|von).*|tong (cap|khoi|muc|phan|nhom|toan)\b.*|toan (tinh|thanh pho|huyen|thi xa|xa|phuong|nganh|trung tam)|cong|total|grand total|sum)( ?[:(].*)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Totals();

    [GeneratedRegex(@"^cong\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sums();

    [GeneratedRegex(@"^(ty le|ti le|ty trong|co cau|%|phan tram)|\(%\)|^dat ty le", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shares();
}
