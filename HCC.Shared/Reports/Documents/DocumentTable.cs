using HCC.Insights;

namespace HCC.Reports.Documents;

/// <summary>A table as paper, workbook and screen print it: the writers differ, the content does not.</summary>
/// <param name="Columns">Columns, left to right.</param>
/// <param name="Head">Rows of the head; a cell may reach across and down, as in HTML.</param>
/// <param name="Rows">Rows, each with one cell per column.</param>
public sealed record DocumentTable(IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<HeadCell>> Head, IReadOnlyList<DocumentRow> Rows)
{
    /// <summary>Every cell of the head with the row and column of its upper left corner.</summary>
    public IReadOnlyList<PlacedHeadCell> PlacedHead()
    {
        var placed = new List<PlacedHeadCell>();
        var taken = new bool[Head.Count, Columns.Count];
        for (var row = 0; row < Head.Count; row++)
        {
            var column = 0;
            foreach (var cell in Head[row])
            {
                while (taken[row, column])
                {
                    column++;
                }

                placed.Add(new PlacedHeadCell(row, column, cell));
                for (var r = row; r < row + cell.Down; r++)
                {
                    for (var c = column; c < column + cell.Across; c++)
                    {
                        taken[r, c] = true;
                    }
                }
            }
        }

        return placed;
    }
}

/// <summary>A column.</summary>
/// <param name="Width">Share of the width, in units of one's own.</param>
/// <param name="Side">Where its text stands.</param>
public sealed record TableColumn(double Width, Side Side = Side.Right);

/// <summary>Where text stands in its place.</summary>
public enum Side
{
    /// <summary>Left: names and sentences.</summary>
    Left,

    /// <summary>Middle: ordinal numbers, heads.</summary>
    Centre,

    /// <summary>Right: figures.</summary>
    Right,

    /// <summary>Justified: the body of a document.</summary>
    Both,
}

/// <summary>A cell of the head.</summary>
/// <param name="Text">Caption.</param>
/// <param name="Across">Columns it covers.</param>
/// <param name="Down">Rows it covers.</param>
/// <param name="Quiet">Whether it numbers the columns instead of naming them.</param>
public sealed record HeadCell(string Text, int Across = 1, int Down = 1, bool Quiet = false);

/// <summary>A head cell in its place, counted from 0.</summary>
/// <param name="Row">Row.</param>
/// <param name="Column">Column.</param>
/// <param name="Cell">The cell.</param>
public sealed record PlacedHeadCell(int Row, int Column, HeadCell Cell);

/// <summary>A row.</summary>
/// <param name="Cells">One cell per column.</param>
/// <param name="Strong">Whether it is a row of sums.</param>
public sealed record DocumentRow(IReadOnlyList<DocumentCell> Cells, bool Strong = false);

/// <summary>A cell: a text, or a number that stays a number in a workbook.</summary>
/// <param name="Text">Text, a line break between its lines; empty where a number stands.</param>
/// <param name="Value">Number.</param>
/// <param name="Decimals">Decimals of the number.</param>
public sealed record DocumentCell(string Text, decimal? Value = null, int Decimals = 0)
{
    /// <summary>Nothing: a column that the source does not have is blank, not nought (S195).</summary>
    public static readonly DocumentCell Blank = new("");

    /// <summary>What is read.</summary>
    public string Shown => Value is { } number ? Printed.Number(number, Decimals) : Text;

    /// <summary>A text.</summary>
    public static DocumentCell Of(string? text) => string.IsNullOrEmpty(text) ? Blank : new(text);

    /// <summary>A count; blank when it is not known.</summary>
    public static DocumentCell Of(int? count) => count is { } known ? new("", known) : Blank;

    /// <summary>A percentage with two decimals, its sign in the head; a dash without a base.</summary>
    public static DocumentCell Of(Share share) => share.Rounded(2) is { } rounded ? new("", rounded, 2) : new(Printed.NoBase);
}
