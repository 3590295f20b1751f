using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using HCC.Text;

namespace HCC.Tables;

/// <summary>A file that cannot be read as a table; the refusal says what is wrong and what to do.</summary>
/// <param name="refusal">Sentence in both languages.</param>
public sealed class TableFileException(Refusal refusal) : Exception(refusal.En)
{
    /// <summary>What is wrong.</summary>
    public Refusal Refusal { get; } = refusal;
}

/// <summary>A row of a table file.</summary>
/// <param name="Number">Row number as a spreadsheet shows it, from 1.</param>
/// <param name="Cells">Texts of the cells; missing ones are empty.</param>
public sealed record TableRow(int Number, IReadOnlyList<string> Cells);

/// <summary>
/// Reads the first sheet of a workbook (XLSX) or a CSV row by row. Files come from outside and are hostile until read: size, rows, columns and
/// the unpacked size are bounded, formulas are never computed (only the stored value is read), macros and links are ignored (reliability B03–B05).
/// </summary>
public static class TableFile
{
    /// <summary>Largest file.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Most rows.</summary>
    public const int MostRows = 250_000;

    /// <summary>Most columns.</summary>
    public const int MostColumns = 256;

    private const int MostCell = 4_000;
    private const int MostRecordBytes = 256 * 1024;
    private const long MostUnpacked = 600L * 1024 * 1024;
    private const int MostSharedTexts = 2_000_000;

    /// <summary>Reads a file that is in memory. Rows come as they are read; a fault in the middle is thrown there.</summary>
    /// <exception cref="TableFileException">It is no table, too big, or broken.</exception>
    public static IEnumerable<TableRow> Rows(byte[] file)
    {
        if (file.Length > MostBytes)
        {
            throw Fault("table.too-big", nameof(RefusalText.TableTooBig), MostBytes / 1024 / 1024);
        }

        return file switch
        {
            [] => throw Fault("table.empty", nameof(RefusalText.TableEmpty)),
            [(byte)'P', (byte)'K', ..] => Workbook(file),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => throw Fault("table.old-excel", nameof(RefusalText.TableOldExcel)),
            [0x1F, 0x8B, ..] or [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => throw Fault("table.kind", nameof(RefusalText.TableKind)),
            _ => Csv(file),
        };
    }

    private static IEnumerable<TableRow> Csv(byte[] file)
    {
        var utf8 = file switch
        {
            [0xFF, 0xFE, ..] => Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(file.AsSpan(2))),
            [0xEF, 0xBB, 0xBF, ..] => file[3..],
            _ => file,
        };
        if (!System.Text.Unicode.Utf8.IsValid(utf8) || utf8.AsSpan().Contains((byte)0))
        {
            throw Fault("table.encoding", nameof(RefusalText.TableEncoding));
        }

        var broken = 0L;
        using var csv = CsvReader.Create(utf8, new CsvReaderOptions
        {
            HasHeader = false,
            AllowLineBreaksInQuotes = true,
            TrackLineNumbers = true,
            MaxRecordSize = MostRecordBytes,
            Separator = Delimiter(utf8),
            OnMalformedRecord = bad => broken = bad.LineNumber,
        });
        for (var number = 1; ; number++)
        {
            bool read;
            try
            {
                read = csv.Read();
            }
            catch (CsvFormatException bad)
            {
                throw Fault("table.broken-row", nameof(RefusalText.TableBrokenRow), bad.LineNumber);
            }

            if (broken > 0)
            {
                throw Fault("table.broken-row", nameof(RefusalText.TableBrokenRow), broken);
            }

            if (!read)
            {
                yield break;
            }

            Bounds(number, csv.FieldCount);
            var cells = new string[csv.FieldCount];
            for (var n = 0; n < cells.Length; n++)
            {
                cells[n] = Cell(csv.GetString(n));
            }

            yield return new TableRow(number, cells);
        }
    }

    // The separator that the first lines use most, outside quotes.
    private static char Delimiter(byte[] utf8)
    {
        var (counts, quoted) = (new Dictionary<char, int> { [','] = 0, [';'] = 0, ['\t'] = 0 }, false);
        foreach (var b in utf8.AsSpan(0, Math.Min(utf8.Length, 8192)))
        {
            quoted ^= b == '"';
            if (!quoted && counts.TryGetValue((char)b, out var count))
            {
                counts[(char)b] = count + 1;
            }
        }

        return counts.MaxBy(c => c.Value).Key;
    }

    private static IEnumerable<TableRow> Workbook(byte[] file)
    {
        using var workbook = OpenWorkbook(file);
        var part = FirstSheet(workbook);
        var shared = SharedTexts(workbook);
        using var reader = OpenXmlReader.Create(part);
        var number = 0;
        while (Next(reader))
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
            {
                continue;
            }

            var cells = new List<string>();
            number = reader.Attributes.FirstOrDefault(a => a.LocalName == "r").Value is { } r && int.TryParse(r, NumberStyles.None, CultureInfo.InvariantCulture, out var told) && told > number ? told : number + 1;
            if (reader.ReadFirstChild())
            {
                do
                {
                    if (reader.ElementType == typeof(Cell) && reader.LoadCurrentElement() is Cell cell)
                    {
                        var column = ColumnOf(cell.CellReference?.Value) ?? cells.Count;
                        Bounds(number, column + 1);
                        while (cells.Count < column)
                        {
                            cells.Add("");
                        }

                        cells.Add(Cell(Text(cell, shared)));
                    }
                }
                while (Sibling(reader));
            }

            Bounds(number, cells.Count);
            yield return new TableRow(number, cells);
        }
    }

    private static SpreadsheetDocument OpenWorkbook(byte[] file)
    {
        try
        {
            using (var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read))
            {
                if (zip.Entries.Count > 2_000 || zip.Entries.Sum(e => e.Length) > MostUnpacked || zip.Entries.Any(e => e.Length > 10_000_000 && e.Length / Math.Max(1, e.CompressedLength) > 200))
                {
                    throw Fault("table.bomb", nameof(RefusalText.TableBomb));
                }
            }

            return SpreadsheetDocument.Open(new MemoryStream(file, writable: false), isEditable: false, new OpenSettings { MaxCharactersInPart = MostUnpacked / 2, AutoSave = false });
        }
        catch (Exception fault) when (fault is InvalidDataException or OpenXmlPackageException or FileFormatException or ArgumentException or System.Xml.XmlException or InvalidOperationException)
        {
            throw Fault("table.broken", nameof(RefusalText.TableBroken));
        }
    }

    private static WorksheetPart FirstSheet(SpreadsheetDocument workbook)
    {
        try
        {
            var sheet = workbook.WorkbookPart?.Workbook.Sheets?.Elements<Sheet>().FirstOrDefault(s => s.State is null || s.State.Value == SheetStateValues.Visible);
            return sheet?.Id?.Value is { } id && workbook.WorkbookPart!.GetPartById(id) is WorksheetPart part ? part : throw Fault("table.empty", nameof(RefusalText.TableEmpty));
        }
        catch (Exception fault) when (fault is System.Xml.XmlException or ArgumentException or InvalidDataException or KeyNotFoundException or IOException)
        {
            throw Fault("table.broken", nameof(RefusalText.TableBroken));
        }
    }

    private static List<string> SharedTexts(SpreadsheetDocument workbook)
    {
        var texts = new List<string>();
        if (workbook.WorkbookPart?.SharedStringTablePart is not { } part)
        {
            return texts;
        }

        using var reader = OpenXmlReader.Create(part);
        while (Next(reader))
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement && reader.LoadCurrentElement() is SharedStringItem item)
            {
                texts.Add(item.InnerText);
                if (texts.Count > MostSharedTexts)
                {
                    throw Fault("table.bomb", nameof(RefusalText.TableBomb));
                }
            }
        }

        return texts;
    }

    // Only the stored value: a formula is text of somebody else's program and is not run.
    private static string Text(Cell cell, List<string> shared)
    {
        var value = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value;
        if (type == CellValues.SharedString)
        {
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < shared.Count ? shared[n] : "";
        }

        return type == CellValues.InlineString ? cell.InlineString?.InnerText ?? "" : type == CellValues.Boolean ? (value == "1" ? "TRUE" : "FALSE") : value;
    }

    private static bool Next(OpenXmlReader reader) => Safely(reader.Read);

    private static bool Sibling(OpenXmlReader reader) => Safely(reader.ReadNextSibling);

    private static bool Safely(Func<bool> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is System.Xml.XmlException or InvalidDataException or ArgumentException or InvalidOperationException or IOException)
        {
            throw Fault("table.broken", nameof(RefusalText.TableBroken));
        }
    }

    // "AB12" is column 27.
    private static int? ColumnOf(string? reference)
    {
        if (reference is null)
        {
            return null;
        }

        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper).Take(4))
        {
            column = (column * 26) + letter - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }

    private static string Cell(string text) => text.Length > MostCell ? text[..MostCell] : text;

    private static void Bounds(int row, int columns)
    {
        if (row > MostRows)
        {
            throw Fault("table.rows", nameof(RefusalText.TableRows), MostRows);
        }

        if (columns > MostColumns)
        {
            throw Fault("table.columns", nameof(RefusalText.TableColumns), MostColumns);
        }
    }

    private static TableFileException Fault(string code, string name, params object?[] parts) => new(RefusalText.Of(code, name, parts) with { Status = 400 });
}
