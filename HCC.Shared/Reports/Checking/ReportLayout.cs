using HCC.Centers;

namespace HCC.Reports.Checking;

/// <summary>What a row of a table is.</summary>
internal enum RowKind
{
    /// <summary>Nothing, a repeated heading, a line without numbers.</summary>
    None,

    /// <summary>Figures of a unit; what sums are made of.</summary>
    Unit,

    /// <summary>A part of the row above that no sum counts again ("trong đó").</summary>
    Detail,

    /// <summary>A sum of other rows.</summary>
    Total,

    /// <summary>Percentages of the row above.</summary>
    Percent,
}

/// <summary>A row below the heading.</summary>
/// <param name="Index">Row in the table, from 0.</param>
/// <param name="Name">Name as printed.</param>
/// <param name="Ordinal">Its number as printed, e.g. <c>3</c>, <c>II</c>, <c>1.2</c>; empty when it has none.</param>
/// <param name="Kind">What it is.</param>
internal sealed record ReportRow(int Index, string Name, string Ordinal, RowKind Kind);

/// <summary>A sum over columns that holds in every row: left = right.</summary>
/// <param name="Rule">Rule, e.g. R2.</param>
/// <param name="Left">Usually one column, the whole.</param>
/// <param name="Right">Its parts.</param>
/// <param name="Stated">Whether the heading itself states it.</param>
internal sealed record SumIdentity(string Rule, IReadOnlyList<int> Left, IReadOnlyList<int> Right, bool Stated = false);

/// <summary>A row of sums with the rows it adds.</summary>
/// <param name="Row">The row.</param>
/// <param name="Parts">Rows that it adds.</param>
internal sealed record RowSum(int Row, IReadOnlyList<int> Parts);

/// <summary>A table as it was understood: roles of columns, kinds of rows, which sums must hold.</summary>
internal sealed class ReportLayout(ReportTable table, TableHeader header, IReadOnlyList<ReportRow> rows, int label, int ordinal, CellNumber[,] numbers)
{
    /// <summary>The table.</summary>
    public ReportTable Table { get; } = table;

    /// <summary>Its heading.</summary>
    public TableHeader Header { get; } = header;

    /// <summary>Rows below the heading.</summary>
    public IReadOnlyList<ReportRow> Rows { get; set; } = rows;

    /// <summary>Column of names, or -1.</summary>
    public int Label { get; } = label;

    /// <summary>Column of ordinals, or -1.</summary>
    public int Ordinal { get; } = ordinal;

    /// <summary>Role of each column.</summary>
    public ColumnRole[] Roles { get; set; } = [];

    /// <summary>Columns that hold counts, recognised or not.</summary>
    public IReadOnlyList<int> Counts { get; set; } = [];

    /// <summary>Columns that hold percentages.</summary>
    public IReadOnlyList<int> Percents { get; set; } = [];

    /// <summary>Sums that hold in every row.</summary>
    public IReadOnlyList<SumIdentity> Identities { get; set; } = [];

    /// <summary>Sums that the words promise and the table does not keep nearly anywhere: another way of counting, told as a note.</summary>
    public IReadOnlyList<SumIdentity> Doubtful { get; set; } = [];

    /// <summary>Rows of sums.</summary>
    public IReadOnlyList<RowSum> Sums { get; set; } = [];

    /// <summary>Rows that are called a sum and add nothing of this table.</summary>
    public IReadOnlyList<int> NoSums { get; set; } = [];

    /// <summary>The row of the grand total, or null.</summary>
    public ReportRow? Grand { get; set; }

    /// <summary>Rows that hold counts.</summary>
    public IEnumerable<ReportRow> Counted => Rows.Where(r => r.Kind is RowKind.Unit or RowKind.Detail or RowKind.Total);

    /// <summary>A cell as a number.</summary>
    public CellNumber this[int row, int column] => numbers[row, column];

    /// <summary>Value of a cell; blank counts nought where sums are made.</summary>
    public decimal Value(int row, int column) => numbers[row, column].Value;

    /// <summary>Whether a row states nothing in any of these columns.</summary>
    public bool IsBlank(int row, IEnumerable<int> columns) => columns.All(c => !numbers[row, c].IsNumber);

    /// <summary>The column of a role, or -1.</summary>
    public int Column(ColumnRole role) => Array.IndexOf(Roles, role);

    /// <summary>Name of a row for a sentence.</summary>
    public string NameOf(int row) => Rows.FirstOrDefault(r => r.Index == row) is { Name.Length: > 0 } found ? found.Name : Table.Address(row, 0)[1..];

    /// <summary>Caption of a column as printed, or its letter.</summary>
    public string Caption(int column) => Header.Captions[column] is { Length: > 0 } caption ? caption : ReportTable.Letters(column);

    /// <summary>What a column is called in sentences: its meaning when it is known, else its caption.</summary>
    public Words Speak(int column) => Roles[column] is ColumnRole.Unknown or ColumnRole.Part or ColumnRole.Percent ? new Words($"“{Caption(column)}”", $"“{Caption(column)}”") : CheckText.Role(Roles[column]);

    /// <summary>A cell as a fault names it.</summary>
    public FaultCell Cell(int row, int column) => new(Prefix + Table.Address(row, column), NameOf(row), Caption(column));

    /// <summary>Several rows of a column as a fault names them.</summary>
    public FaultCell Range(IReadOnlyList<int> rows, int column) =>
        rows.Count == 1 ? Cell(rows[0], column) : new(Prefix + (rows[^1] - rows[0] == rows.Count - 1 ? $"{Table.Address(rows[0], column)}:{Table.Address(rows[^1], column)}" : string.Join(';', rows.Select(r => Table.Address(r, column)))), $"{NameOf(rows[0])} … {NameOf(rows[^1])}", Caption(column));

    private string Prefix => Table.Name.Length > 0 ? Table.Name + "!" : "";
}
