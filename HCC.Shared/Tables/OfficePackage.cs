using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using HCC.Text;

namespace HCC.Tables;

/// <summary>How much a foreign Office file may hold before it is taken for a bomb (reliability B03).</summary>
/// <param name="Unpacked">Bytes of all parts.</param>
/// <param name="Suspicious">Above this size a part is judged by how tightly it is packed.</param>
/// <param name="Ratio">Tightest packing of such a part.</param>
/// <param name="SharedTexts">Texts that cells share.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PackageLimits(long Unpacked, long Suspicious, int Ratio, int SharedTexts);

/// <summary>
/// Office files from outside, hostile until read: what every reader of a workbook needs, in one place. Nothing is computed and nothing outside the
/// file is opened.
/// </summary>
internal static class OfficePackage
{
    private const int MostParts = 2_000;

    /// <summary>Measures a package before anything of it is unpacked.</summary>
    /// <returns>The names of its parts.</returns>
    /// <exception cref="TableFileException">It is a bomb, or broken.</exception>
    public static IReadOnlySet<string> Measure(byte[] file, PackageLimits limits) => Guarded(() =>
    {
        using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        return zip.Entries.Count > MostParts || zip.Entries.Sum(e => e.Length) > limits.Unpacked || zip.Entries.Any(e => e.Length > limits.Suspicious && e.Length / Math.Max(1, e.CompressedLength) > limits.Ratio)
            ? throw TableFileException.Of("table.bomb", nameof(RefusalText.TableBomb))
            : zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
    });

    /// <summary>Opens a workbook that was measured.</summary>
    public static SpreadsheetDocument Open(byte[] file, PackageLimits limits) =>
        Guarded(() => SpreadsheetDocument.Open(new MemoryStream(file, writable: false), isEditable: false, new OpenSettings { MaxCharactersInPart = limits.Unpacked / 2, AutoSave = false }));

    /// <summary>The sheets that a person sees, in their order.</summary>
    public static IReadOnlyList<(string Name, WorksheetPart Part)> Sheets(SpreadsheetDocument workbook) => Guarded(() =>
        (IReadOnlyList<(string, WorksheetPart)>)[.. (workbook.WorkbookPart?.Workbook.Sheets?.Elements<Sheet>() ?? []).Where(s => s.State is null || s.State.Value == SheetStateValues.Visible)
            .Select(s => (s.Name?.Value ?? "", Part: s.Id?.Value is { } id ? workbook.WorkbookPart!.GetPartById(id) as WorksheetPart : null)).Where(s => s.Part is not null).Select(s => (s.Item1, s.Part!))]);

    /// <summary>Texts that cells share by number.</summary>
    public static IReadOnlyList<string> SharedTexts(SpreadsheetDocument workbook, PackageLimits limits)
    {
        var texts = new List<string>();
        foreach (var text in workbook.WorkbookPart?.SharedStringTablePart is { } part ? Elements<SharedStringItem>(part) : [])
        {
            texts.Add(text.InnerText);
            if (texts.Count > limits.SharedTexts)
            {
                throw TableFileException.Of("table.bomb", nameof(RefusalText.TableBomb));
            }
        }

        return texts;
    }

    /// <summary>Elements of a kind one after the other, without holding the part in memory.</summary>
    public static IEnumerable<T> Elements<T>(OpenXmlPart part)
        where T : OpenXmlElement
    {
        using var reader = Guarded(() => OpenXmlReader.Create(part));
        while (Guarded(reader.Read))
        {
            // Loading an element leaves the reader on the next one.
            while (!reader.EOF && reader.ElementType == typeof(T) && reader.IsStartElement && Guarded(reader.LoadCurrentElement) is T element)
            {
                yield return element;
            }
        }
    }

    /// <summary>Text of a cell as it is stored: shared, inline or plain. A formula is somebody else's program and is not run.</summary>
    public static string Text(Cell cell, IReadOnlyList<string> shared)
    {
        var stored = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value;
        return type == CellValues.SharedString ? int.TryParse(stored, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < shared.Count ? shared[n] : ""
            : type == CellValues.InlineString ? cell.InlineString?.InnerText ?? ""
            : type == CellValues.Boolean ? stored == "1" ? "TRUE" : "FALSE" : stored;
    }

    /// <summary>Column of a cell's name, from 0: <c>AB12</c> is 27.</summary>
    public static int? Column(string? reference) =>
        reference?.TakeWhile(char.IsAsciiLetterUpper).Take(4).Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1) is { } column and > 0 ? column - 1 : null;

    /// <summary>Runs a reading; whatever a broken file makes the library throw becomes one refusal.</summary>
    public static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is InvalidDataException or OpenXmlPackageException or FileFormatException or ArgumentException or System.Xml.XmlException or InvalidOperationException or KeyNotFoundException or IOException or FormatException or OverflowException)
        {
            throw TableFileException.Of("table.broken", nameof(RefusalText.TableBroken));
        }
    }
}
