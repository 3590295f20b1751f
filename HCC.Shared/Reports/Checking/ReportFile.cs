using System.Text;
using System.Text.Json;
using HCC.Text;

namespace HCC.Reports.Checking;

/// <summary>A report as bytes from outside: workbook, Word document, CSV, pasted text or JSON, told apart by what is in them, not by a name.</summary>
public static class ReportFile
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    /// <summary>Longest prose that is read, in characters; the longest report seen has about 20,000.</summary>
    public const int MostProse = 400_000;

    /// <summary>Reads it, or says what is wrong and what to do.</summary>
    public static Answer<ReportDocument> Read(byte[] file)
    {
        try
        {
            return file switch
            {
                { Length: > MostBytes } => RefusalText.Of("table.too-big", nameof(RefusalText.TableTooBig), MostBytes / 1024 / 1024) with { Status = 400 },
                [(byte)'P', (byte)'K', ..] => TableWorkbook.Read(file),
                [0xD0, 0xCF, 0x11, 0xE0, ..] => RefusalText.Of("table.old-excel", nameof(RefusalText.TableOldExcel)) with { Status = 400 },
                [0x1F, 0x8B, ..] or [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => RefusalText.Of("table.kind", nameof(RefusalText.TableKind)) with { Status = 400 },
                _ => Decode(file) is { } text ? ReadText(text) : RefusalText.Of("table.encoding", nameof(RefusalText.TableEncoding)) with { Status = 400 },
            };
        }
        catch (Tables.TableFileException bad)
        {
            return bad.Refusal;
        }
    }

    /// <summary>Reads a text: JSON when it is JSON, else tables and prose.</summary>
    public static Answer<ReportDocument> ReadText(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return RefusalText.Of("table.empty", nameof(RefusalText.TableEmpty)) with { Status = 400 };
        }

        if (text.Length > MostBytes)
        {
            return RefusalText.Of("table.too-big", nameof(RefusalText.TableTooBig), MostBytes / 1024 / 1024) with { Status = 400 };
        }

        try
        {
            return text.AsSpan().TrimStart() is ['[' or '{', ..] && Json(text) is { } json ? json : TableText.Read(text);
        }
        catch (Tables.TableFileException bad)
        {
            return bad.Refusal;
        }
    }

    private static ReportDocument? Json(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 16 });
            return TableJson.Document(json.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // UTF-8, or UTF-16 with its mark as Excel's "Unicode text" has it. An old one-byte file cannot be told apart and is refused.
    private static string? Decode(byte[] file) => file switch
    {
        [] => "",
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(file.AsSpan(2)),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(file.AsSpan(2)),
        _ => System.Text.Unicode.Utf8.IsValid(file) && !file.AsSpan().Contains((byte)0) ? Encoding.UTF8.GetString(file) : null,
    };
}
