namespace HCC.Tables;

/// <summary>Rows of a CSV file for people's spreadsheets: every cell quoted, and no cell that a spreadsheet would run as a formula.</summary>
public static class CsvText
{
    /// <summary>Mark at the start of a file by which spreadsheets read it as UTF-8.</summary>
    public const string Mark = "\uFEFF";

    /// <summary>A row with its line end.</summary>
    public static string Row(params IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    // What starts with one of these is a formula to Excel and its kin; an apostrophe makes it text (OWASP, CSV injection).
    private static string Cell(string? text)
    {
        var plain = text ?? "";
        var start = plain.AsSpan().TrimStart();
        var safe = (start.Length > 0 && start[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠') || (plain.Length > 0 && plain[0] is '\t' or '\r' or '\n') ? "'" + plain : plain;
        return "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
