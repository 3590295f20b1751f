using HCC.Centers;
using HCC.Reports.Documents;

namespace HCC.Reports.Years;

/// <summary>The tables by year on paper: each on a page of its own in the layout of the other annexes, and each a sheet of one workbook.</summary>
public static class YearDocuments
{
    /// <summary>Writes the Word document.</summary>
    /// <param name="center">Center.</param>
    /// <param name="tables">Tables.</param>
    /// <param name="counted">Day on which the figures were counted.</param>
    /// <param name="to">Where to.</param>
    public static void Word(Center center, IReadOnlyList<YearTable> tables, DateOnly counted, Stream to)
    {
        var document = new WordDocument("Biểu số liệu theo năm", center.Name.Vi);
        foreach (var table in tables)
        {
            document.Section(landscape: true).Paragraph(TextStyle.Annex, table.Number).Paragraph(TextStyle.AnnexTitle, Printed.Capitals(table.Title.Vi)).Paragraph(TextStyle.AnnexNote, Under(center, counted)).Gap(6).Table(TableOf(table));
            foreach (var note in Notes(table))
            {
                document.Paragraph(TextStyle.Note, note);
            }
        }

        document.Write(to);
    }

    /// <summary>Writes the workbook.</summary>
    /// <param name="center">Center.</param>
    /// <param name="tables">Tables.</param>
    /// <param name="counted">Day on which the figures were counted.</param>
    /// <param name="to">Where to.</param>
    public static void Excel(Center center, IReadOnlyList<YearTable> tables, DateOnly counted, Stream to)
    {
        var book = new ExcelDocument("Biểu số liệu theo năm", center.Name.Vi);
        foreach (var table in tables)
        {
            book.Sheet(table.Number, [$"{table.Number}. {Printed.Capitals(table.Title.Vi)}", Under(center, counted)], TableOf(table), Notes(table));
        }

        book.Write(to);
    }

    /// <summary>A table as it is printed.</summary>
    public static DocumentTable TableOf(YearTable table)
    {
        var numbers = 2 + table.Columns.Count + table.Shares.Count + 2;
        return new(
            [new(17, Side.Centre), new(46, Side.Left), new(20), .. table.Columns.Select(_ => new TableColumn(22)), .. table.Shares.Select(_ => new TableColumn(24)), new(20), new(20), new(60, Side.Left)],
            [
                [
                    new("STT", Down: 2), new("Kỳ", Down: 2), new("Tổng số", Down: 2), .. table.Columns.Count == 0 ? [] : new HeadCell[] { new("Trong đó", Across: table.Columns.Count) },
                    .. table.Shares.Select(s => new HeadCell(s.Name.Vi, Down: 2)), new("So với năm trước", Across: 2), new("Nguồn", Down: 2),
                ],
                [.. table.Columns.Select(c => new HeadCell(c.Name.Vi)), new("Tăng, giảm"), new("%")],
                [.. Enumerable.Range(0, numbers + 2).Select(n => new HeadCell(n == 0 ? "A" : n == 1 ? "B" : Printed.Count(n - 1), Quiet: true))],
            ],
            [.. table.Lines.Select((line, n) => Row(table, line, n + 1)), .. table.Sum is { } sum ? [SumRow(table, sum)] : Array.Empty<DocumentRow>()]);
    }

    /// <summary>Notes under a table: what was counted, sources, blanks, what the checker says.</summary>
    public static IReadOnlyList<string> Notes(YearTable table) =>
    [
        .. table.Lines.Any(l => l.IsCounted) ? [table.Meaning.Vi] : Array.Empty<string>(),
        .. table.HasBlanks ? ["Ô trống: nguồn không có số liệu; không tính là 0."] : Array.Empty<string>(),
        .. table.Checks.SelectMany(c => c.Check.Faults.Select(f => f.Sentence).Concat(c.Check.Questions.Select(q => q.Sentence))).Select(s => "Kiểm tra: " + s),
    ];

    /// <summary>Where a line comes from, in words for paper and screen.</summary>
    public static Words SourceOf(YearLine line) => line switch
    {
        { Sheet: { } sheet, Counted: { } counted } => new($"{sheet.Sheet.Source} (sổ hồ sơ từ {counted.Span} đếm được {Printed.Count(counted.Total ?? 0)})", $"{sheet.Sheet.Source} (the register of {counted.Span} counts {Printed.Count(counted.Total ?? 0)})"),
        { Sheet: { } sheet } => new(sheet.Sheet.Source, sheet.Sheet.Source),
        { Counted: { } counted } => new($"Đếm từ {Printed.Count(counted.Received)} hồ sơ nhận {counted.Span}", $"Counted from {Printed.Count(counted.Received)} dossiers received {counted.Span}"),
        _ => new("", ""),
    };

    private static string Under(Center center, DateOnly counted) => $"({center.Name.Vi}, số liệu đến {Printed.Day(counted)})";

    private static DocumentRow Row(YearTable table, YearLine line, int number)
    {
        var change = table.ChangeOf(line);
        return new(
        [
            DocumentCell.Of(Printed.Count(number)), DocumentCell.Of(line.Name), DocumentCell.Of(line.Total), .. table.Columns.Select(c => DocumentCell.Of(line.Parts.GetValueOrDefault(c.Key))),
            .. table.Shares.Select(s => s.Of(line) is { } share ? DocumentCell.Of(share) : DocumentCell.Blank),
            DocumentCell.Of(change?.By), change?.Percent is { } percent ? new DocumentCell("", percent, 2) : DocumentCell.Blank, DocumentCell.Of(SourceOf(line).Vi),
        ]);
    }

    private static DocumentRow SumRow(YearTable table, YearEntry sum) => new(
        [DocumentCell.Blank, DocumentCell.Of("Cộng các năm"), DocumentCell.Of(sum.Total), .. table.Columns.Select(c => DocumentCell.Of(sum.Parts.GetValueOrDefault(c.Key))), .. table.Shares.Select(_ => DocumentCell.Blank), DocumentCell.Blank, DocumentCell.Blank, DocumentCell.Blank], Strong: true);
}
