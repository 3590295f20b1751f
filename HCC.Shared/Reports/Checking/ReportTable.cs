using System.Globalization;

namespace HCC.Reports.Checking;

/// <summary>A cell as it was printed.</summary>
/// <param name="Text">Its text, trimmed.</param>
/// <param name="Exact">The number of a workbook's or JSON's numeric cell, which needs no guess about points and commas; a percent format is already applied (68.75, not 0.6875).</param>
/// <param name="Decimals">Decimals shown, when <paramref name="Exact"/> is given.</param>
public readonly record struct TableCell(string Text, decimal? Exact = null, int Decimals = 0);

/// <summary>
/// A table as somebody handed it in: cells with addresses, nothing understood yet. Addresses count as a spreadsheet does (C5 = third column,
/// fifth row), also for a CSV file or pasted lines.
/// </summary>
/// <param name="name">Name of the sheet or place; empty when there is one table only.</param>
/// <param name="rows">Rows; they may differ in length.</param>
/// <param name="firstRow">Number of the first row as the reader of the file counts it, from 1.</param>
/// <param name="merged">Where a merged cell takes its text from: place to origin, both (row, column) from 0.</param>
public sealed class ReportTable(string name, IReadOnlyList<IReadOnlyList<TableCell>> rows, int firstRow = 1, IReadOnlyDictionary<(int Row, int Column), (int Row, int Column)>? merged = null)
{
    /// <summary>Most rows that are checked; a report of a province has a few dozen.</summary>
    public const int MostRows = 2_000;

    /// <summary>Most columns.</summary>
    public const int MostColumns = 120;

    /// <summary>Name of the sheet or place.</summary>
    public string Name { get; } = name;

    /// <summary>Rows.</summary>
    public IReadOnlyList<IReadOnlyList<TableCell>> Rows { get; } = rows;

    /// <summary>Columns of the widest row.</summary>
    public int Width { get; } = rows.Count == 0 ? 0 : rows.Max(r => r.Count);

    /// <summary>Whether the file said which cells are merged.</summary>
    public bool KnowsMerged => merged is { Count: > 0 };

    /// <summary>A cell; one that is not there is empty.</summary>
    public TableCell this[int row, int column] => row < Rows.Count && column < Rows[row].Count ? Rows[row][column] : new TableCell("");

    /// <summary>Text of a cell, that of its origin where cells are merged.</summary>
    public string TextAt(int row, int column) => this[row, column].Text is { Length: > 0 } own ? own : merged is not null && merged.TryGetValue((row, column), out var origin) ? this[origin.Row, origin.Column].Text : "";

    /// <summary>Address of a cell, e.g. <c>G8</c>.</summary>
    public string Address(int row, int column) => Letters(column) + (firstRow + row).ToString(CultureInfo.InvariantCulture);

    /// <summary>Letters of a column: 0 = A, 26 = AA.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var n = column + 1; n > 0; n = (n - 1) / 26)
        {
            letters = (char)('A' + ((n - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>A table from plain texts.</summary>
    public static ReportTable Of(IEnumerable<IEnumerable<string>> rows, string name = "", int firstRow = 1) =>
        new(name, [.. rows.Select(r => (IReadOnlyList<TableCell>)[.. r.Select(c => new TableCell(c.Trim()))])], firstRow);
}

/// <summary>What is handed in for checking: tables and prose of one report.</summary>
/// <param name="Tables">Tables in their order.</param>
/// <param name="Prose">Sentences, one paragraph a line; empty when there are none.</param>
public sealed record ReportDocument(IReadOnlyList<ReportTable> Tables, string Prose = "");
