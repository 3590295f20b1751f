using System.Text;
using HCC.Reports.Documents;

namespace HCC.Dashboard.Api;

/// <summary>Every document that leaves the house as a file: one home for its types, its name and its way to PDF.</summary>
internal static class DocumentFile
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string PdfType = "application/pdf";

    /// <summary>Type of a CSV file.</summary>
    public const string CsvType = "text/csv; charset=utf-8";

    /// <summary>A Word document as it is (<c>docx</c>) or turned to <c>pdf</c>; any other kind is not found. Kept out of the browser's cache, for most of them name people.</summary>
    /// <param name="http">The request.</param>
    /// <param name="word">The document.</param>
    /// <param name="name">Name of the file without its ending.</param>
    /// <param name="kind"><c>docx</c> or <c>pdf</c>.</param>
    /// <param name="printer">Turns Word to PDF.</param>
    /// <param name="shown">Whether a PDF is shown at once, to be printed, instead of being saved.</param>
    public static async Task<IResult> WordAsync(HttpContext http, byte[] word, string name, string kind, PdfPrinter printer, bool shown = false)
    {
        http.Response.Headers.CacheControl = "no-store";
        switch (kind)
        {
            case "docx":
                return Results.File(word, WordType, name + ".docx");
            case "pdf":
                var pdf = await printer.PrintAsync(word, http.RequestAborted);
                return pdf.Done ? Results.File(pdf.Value, PdfType, shown ? null : name + ".pdf") : Problems.Of(pdf.Refusal);
            default:
                return Results.NotFound();
        }
    }

    /// <summary>A Word document that is written now, as <c>docx</c> or <c>pdf</c>.</summary>
    public static Task<IResult> WordAsync(HttpContext http, Action<Stream> write, string name, string kind, PdfPrinter printer, bool shown = false) => WordAsync(http, Written(write), name, kind, printer, shown);

    /// <summary>An Excel workbook that is written now.</summary>
    public static IResult Excel(Action<Stream> write, string name) => Results.File(Written(write), ExcelType, name + ".xlsx");

    /// <summary>A document as it was handed in: a PDF is shown, to be printed at once, Word is saved under its name.</summary>
    public static IResult Stored(byte[] document, bool isPdf, string name) => isPdf ? Results.File(document, PdfType) : Results.File(document, WordType, name);

    /// <summary>A CSV text, UTF-8.</summary>
    public static IResult Csv(string text, string name) => Results.File(Encoding.UTF8.GetBytes(text), CsvType, name + ".csv");

    private static byte[] Written(Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        return bytes.ToArray();
    }
}
