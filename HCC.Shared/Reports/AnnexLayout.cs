using System.Globalization;
using System.Text.RegularExpressions;
using HCC.Reports.Documents;

namespace HCC.Reports;

/// <summary>
/// Which columns an annex of dossiers prints, and under which captions (S195: layouts differ between centers). The formulas under the head and the
/// percentages follow from the columns, so a layout is nothing but data.
/// </summary>
/// <param name="Code">Code, e.g. <c>14</c>.</param>
/// <param name="Unit">What a row is: <c>Đơn vị</c> or <c>Lĩnh vực</c>.</param>
/// <param name="Columns">Columns after the ordinal number and the name.</param>
public sealed partial record AnnexLayout(string Code, string Unit, IReadOnlyList<LayoutColumn> Columns)
{
    private const string Taken = "Số hồ sơ nhận giải quyết", Done = "Số hồ sơ đã giải quyết", Running = "Số hồ sơ đang giải quyết";

    /// <summary>Annex I of the monthly report, 14 columns (regulation §3.2, S189).</summary>
    public static readonly AnnexLayout Fourteen = new("14", "Đơn vị",
    [
        new(AnnexColumn.Total, "Tổng số", Taken), new(AnnexColumn.CarriedOver, "Kỳ trước chuyển sang", Taken), new(AnnexColumn.Received, "Mới tiếp nhận", Taken),
        new(AnnexColumn.Resolved, "Tổng số", Done), new(AnnexColumn.Early, "Trước hạn", Done), new(AnnexColumn.OnTime, "Đúng hạn", Done), new(AnnexColumn.Late, "Quá hạn", Done),
        new(AnnexColumn.InProgress, "Tổng số", Running), new(AnnexColumn.InTime, "Còn hạn", Running), new(AnnexColumn.Overdue, "Quá hạn", Running),
        new(AnnexColumn.Returned, "Hồ sơ bị trả lại"), new(AnnexColumn.Online, "Hồ sơ nhận qua trực tuyến"),
    ]);

    /// <summary>Name and five figures, as Hương Trà prints them (quarterly report 2018).</summary>
    public static readonly AnnexLayout Six = new("6", "Lĩnh vực",
    [
        new(AnnexColumn.Total, "Tổng số"),
        new(AnnexColumn.Punctual, "Trong hạn", "Hồ sơ đã giải quyết"), new(AnnexColumn.Late, "Quá hạn", "Hồ sơ đã giải quyết"),
        new(AnnexColumn.InTime, "Trong hạn", "Hồ sơ đang giải quyết"), new(AnnexColumn.Overdue, "Quá hạn", "Hồ sơ đang giải quyết"),
    ]);

    /// <summary>Name and three figures: the shortest of the layouts.</summary>
    public static readonly AnnexLayout Four = new("4", "Đơn vị",
        [new(AnnexColumn.Total, "Tổng số"), new(AnnexColumn.Resolved, "Đã giải quyết"), new(AnnexColumn.InProgress, "Đang giải quyết")]);

    /// <summary>The layouts, widest first.</summary>
    public static readonly IReadOnlyList<AnnexLayout> All = [Fourteen, Six, Four];

    /// <summary>The layout of a code; the full one when there is no such code.</summary>
    public static AnnexLayout Of(string? code) => All.FirstOrDefault(layout => layout.Code == code) ?? Fourteen;

    /// <summary>The table: head, formulas, rows, sums and percentages.</summary>
    /// <param name="rows">Rows in their order.</param>
    public DocumentTable Table(IReadOnlyCollection<PartialAnnexRow> rows)
    {
        var sum = PartialAnnexRow.Sum("Tổng cộng", rows);
        return new DocumentTable(
            [new(11, Side.Centre), new(62, Side.Left), .. Columns.Select(c => new TableColumn(Formula(c.Column).Length > 0 ? 16.6 : 14.4))],
            Head(),
            [
                .. rows.Select((row, n) => new DocumentRow([DocumentCell.Of((n + 1).ToString(CultureInfo.InvariantCulture)), DocumentCell.Of(row.Name), .. Columns.Select(c => DocumentCell.Of(row[c.Column]))])),
                new DocumentRow([DocumentCell.Blank, DocumentCell.Of(sum.Name), .. Columns.Select(c => DocumentCell.Of(sum[c.Column]))], Strong: true),
                new DocumentRow([DocumentCell.Blank, DocumentCell.Of("Tỷ lệ %"), .. Columns.Select(c => sum.ShareOf(c.Column) is { } share ? DocumentCell.Of(share) : DocumentCell.Blank)], Strong: true),
            ]);
    }

    /// <summary>
    /// One row of a table that came from elsewhere, in this layout: with or without an ordinal number before the name; thousands may have
    /// dots. An empty cell stays unknown.
    /// </summary>
    /// <param name="cells">Cells as text.</param>
    public Answer<PartialAnnexRow> Read(IReadOnlyList<string?> cells)
    {
        var before = cells.Count - Columns.Count;
        if (before is not (1 or 2))
        {
            return DocumentText.Of("annex.cells", nameof(DocumentText.AnnexCells), Columns.Count + 1, cells.Count);
        }

        var name = HCC.Text.VietnameseText.Tidy(cells[before - 1]);
        var printed = new Dictionary<AnnexColumn, int>();
        for (var n = 0; n < Columns.Count; n++)
        {
            var cell = cells[before + n]?.Trim() ?? "";
            if (cell.Length == 0)
            {
                continue;
            }

            if (!WholeNumber().IsMatch(cell) || !int.TryParse(cell.Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                return DocumentText.Of("annex.number", nameof(DocumentText.AnnexNumber), name, Columns[n].Full, cell);
            }

            printed[Columns[n].Column] = count;
        }

        return new PartialAnnexRow(name, printed);
    }

    private List<IReadOnlyList<HeadCell>> Head()
    {
        var lines = Columns.Any(c => c.Group.Length > 0) ? 2 : 1;
        var first = new List<HeadCell> { new("STT", Down: lines), new(Unit, Down: lines) };
        for (var n = 0; n < Columns.Count; n++)
        {
            var group = Columns[n].Group;
            if (group.Length == 0)
            {
                first.Add(new HeadCell(Columns[n].Caption, Down: lines));
            }
            else if (n == 0 || Columns[n - 1].Group != group)
            {
                first.Add(new HeadCell(group, Across: Columns.Skip(n).TakeWhile(c => c.Group == group).Count()));
            }
        }

        var head = new List<IReadOnlyList<HeadCell>> { first };
        if (lines == 2)
        {
            head.Add([.. Columns.Where(c => c.Group.Length > 0).Select(c => new HeadCell(c.Caption))]);
        }

        head.Add([new("1", Quiet: true), new("2", Quiet: true), .. Columns.Select((c, n) => new HeadCell(Ordinal(n) + Formula(c.Column), Quiet: true))]);
        return head;
    }

    private static string Ordinal(int column) => (column + 3).ToString(CultureInfo.InvariantCulture);

    private string Formula(AnnexColumn column) =>
        AnnexColumns.Parts(column).Select(Places).FirstOrDefault(p => p is not null) is { } places ? $"=({string.Join('+', places.Select(Ordinal))})" : "";

    // Where the parts of a sum are printed; null when one of them is not, nor its own parts.
    private int[]? Places(IReadOnlyList<AnnexColumn> parts)
    {
        var places = new List<int>();
        foreach (var part in parts)
        {
            var place = Columns.Select((c, n) => (c.Column, n)).Where(c => c.Column == part).Select(c => (int?)c.n).FirstOrDefault();
            var found = place is { } one ? [one] : AnnexColumns.Parts(part).Select(Places).FirstOrDefault(p => p is not null);
            if (found is null)
            {
                return null;
            }

            places.AddRange(found);
        }

        return [.. places];
    }

    // Dots only between thousands: 12.5 is no count.
    [GeneratedRegex(@"^(?:[0-9]{1,9}|[0-9]{1,3}(?:\.[0-9]{3}){1,3})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WholeNumber();
}

/// <summary>A column of a layout.</summary>
/// <param name="Column">What it counts.</param>
/// <param name="Caption">Its caption.</param>
/// <param name="Group">Caption over it and its neighbours; empty when it stands alone.</param>
public sealed record LayoutColumn(AnnexColumn Column, string Caption, string Group = "")
{
    /// <summary>Both captions, for messages.</summary>
    public string Full => Group.Length == 0 ? Caption : $"{Group}: {Caption}";
}
