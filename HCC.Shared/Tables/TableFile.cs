using System.Globalization;
using System.Text;
using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using HCC.Text;

namespace HCC.Tables;

/// <summary>A file that cannot be read as a table; the refusal says what is wrong and what to do.</summary>
/// <param name="refusal">Sentence in both languages.</param>
public sealed class TableFileException(Refusal refusal) : Exception(refusal.En)
{
    /// <summary>What is wrong.</summary>
    public Refusal Refusal { get; } = refusal;

    /// <summary>One with a sentence of <see cref="RefusalText"/>.</summary>
    internal static TableFileException Of(string code, string name, params object?[] parts) => new(RefusalText.Of(code, name, parts) with { Status = 400 });
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
    private static readonly PackageLimits Limits = new(600L * 1024 * 1024, 10_000_000, 200, 2_000_000);

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
        OfficePackage.Measure(file, Limits);
        using var workbook = OfficePackage.Open(file, Limits);
        var part = OfficePackage.Sheets(workbook) is [var first, ..] ? first.Part : throw Fault("table.empty", nameof(RefusalText.TableEmpty));
        var shared = OfficePackage.SharedTexts(workbook, Limits);
        using var reader = OpenXmlReader.Create(part);
        var number = 0;
        while (OfficePackage.Guarded(reader.Read))
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
            {
                continue;
            }

            var cells = new List<string>();
            number = reader.Attributes.FirstOrDefault(a => a.LocalName == "r").Value is { } r && int.TryParse(r, NumberStyles.None, CultureInfo.InvariantCulture, out var told) && told > number ? told : number + 1;
            if (OfficePackage.Guarded(reader.ReadFirstChild))
            {
                // Cell by cell: a row may be longer than memory.
                do
                {
                    if (reader.ElementType == typeof(Cell) && OfficePackage.Guarded(reader.LoadCurrentElement) is Cell cell)
                    {
                        var column = OfficePackage.Column(cell.CellReference?.Value) ?? cells.Count;
                        Bounds(number, column + 1);
                        while (cells.Count < column)
                        {
                            cells.Add("");
                        }

                        cells.Add(Cell(OfficePackage.Text(cell, shared)));
                    }
                }
                while (OfficePackage.Guarded(reader.ReadNextSibling));
            }

            Bounds(number, cells.Count);
            yield return new TableRow(number, cells);
        }
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

    private static TableFileException Fault(string code, string name, params object?[] parts) => TableFileException.Of(code, name, parts);
}
