using System.Text.Json;

namespace HCC.Reports.Checking;

/// <summary>
/// A report as JSON: <c>{ "table": …, "prose": "…" }</c>, where a table is rows of cells, rows of named cells, or a text as it would be pasted.
/// </summary>
public static class TableJson
{
    /// <summary>Reads a report.</summary>
    /// <exception cref="Tables.TableFileException">It has no table, or one too large.</exception>
    public static ReportDocument Document(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return Table(json);
        }

        var (table, prose) = (new ReportDocument([]), "");
        foreach (var property in json.EnumerateObject())
        {
            switch (property.Name.ToLowerInvariant())
            {
                case "table" or "tables" or "rows":
                    table = Table(property.Value);
                    break;
                case "prose" when property.Value.ValueKind == JsonValueKind.String:
                    prose = property.Value.GetString()!;
                    break;
            }
        }

        return table with { Prose = string.Join('\n', new[] { table.Prose, prose }.Where(p => p.Length > 0)) };
    }

    /// <summary>Reads a table.</summary>
    public static ReportDocument Table(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                return TableText.Read(json.GetString()!);
            case JsonValueKind.Object when json.TryGetProperty("rows", out var rows):
                return Table(rows);
            case JsonValueKind.Array when json.GetArrayLength() > 0 && json[0].ValueKind == JsonValueKind.Object:
                return Named(json);
            case JsonValueKind.Array:
                var read = json.EnumerateArray().Select((row, n) => (IReadOnlyList<TableCell>)Row(row, n)).ToList();
                return new ReportDocument(read.Count == 0 ? [] : [new ReportTable("", read)]);
            default:
                return new ReportDocument([]);
        }
    }

    private static TableCell[] Row(JsonElement row, int number)
    {
        var cells = row.ValueKind == JsonValueKind.Array ? row.EnumerateArray().Take(ReportTable.MostColumns + 1).Select(Cell).ToArray() : [Cell(row)];
        TableText.Bounds(number, cells.Length);
        return cells;
    }

    // The names of all rows, in the order in which they come, are the heading.
    private static ReportDocument Named(JsonElement json)
    {
        var names = new List<string>();
        foreach (var row in json.EnumerateArray().Where(r => r.ValueKind == JsonValueKind.Object).Take(ReportTable.MostRows))
        {
            foreach (var name in row.EnumerateObject().Select(p => p.Name).Where(name => !names.Contains(name)))
            {
                names.Add(name);
                TableText.Bounds(0, names.Count);
            }
        }

        var rows = new List<IReadOnlyList<TableCell>> { names.Select(n => new TableCell(n.Trim())).ToList() };
        foreach (var row in json.EnumerateArray().Where(r => r.ValueKind == JsonValueKind.Object))
        {
            TableText.Bounds(rows.Count, names.Count);
            rows.Add([.. names.Select(n => row.TryGetProperty(n, out var cell) ? Cell(cell) : new TableCell(""))]);
        }

        return new ReportDocument([new ReportTable("", rows)]);
    }

    private static TableCell Cell(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.String => new(cell.GetString()!.Trim()),
        JsonValueKind.Number when cell.TryGetDecimal(out var number) => new(CheckText.Number(number, Math.Min((int)number.Scale, 9)), number, number.Scale),
        JsonValueKind.Null or JsonValueKind.Undefined => new(""),
        _ => new(cell.GetRawText() is { Length: <= 200 } raw ? raw : "?"),
    };
}
