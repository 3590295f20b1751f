using System.IO.Compression;
using System.Security.Cryptography;
using HCC.Text;

namespace HCC.BlankForms;

/// <summary>A version of a blank form (biểu mẫu; S205). Versions are only added: a newer one takes over on its first day, the old ones stay readable to staff. Days are of Vietnam.</summary>
/// <param name="Id">Row id.</param>
/// <param name="Center">Center.</param>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="Procedures">Codes of the procedures that use it; empty = papers name it.</param>
/// <param name="Basis">Decision or law that brings it.</param>
/// <param name="FromDay">First day in force.</param>
/// <param name="FileName">Name of its file.</param>
/// <param name="Size">Size of the file in bytes.</param>
/// <param name="Hash">SHA-256 of the file.</param>
/// <param name="Actor">Who put it into the register.</param>
/// <param name="At">When.</param>
public sealed record BlankForm(long Id, string Center, string Code, string Name, IReadOnlyList<string> Procedures, string Basis, DateOnly FromDay, string FileName, int Size, string Hash, string Actor, DateTimeOffset At)
{
    /// <summary>Whether its file is a PDF; else it is a Word document.</summary>
    public bool IsPdf => FileName.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);

    /// <summary>The version in force on a day: of those that have begun the one that began last; of two that began together the newer one.</summary>
    /// <param name="versions">Versions of one form.</param>
    /// <param name="day">Day.</param>
    public static BlankForm? InForce(IEnumerable<BlankForm> versions, DateOnly day) => versions.Where(v => v.FromDay <= day).OrderBy(v => v.FromDay).ThenBy(v => v.Id).LastOrDefault();

    /// <summary>Whether a procedure uses it, or one of its papers names its code as a word.</summary>
    /// <param name="procedure">Code of the procedure.</param>
    /// <param name="papers">Its papers.</param>
    public bool IsFor(string? procedure, IEnumerable<string> papers) =>
        (procedure is not null && Procedures.Contains(procedure, StringComparer.OrdinalIgnoreCase)) || papers.Any(p => Names(p));

    private bool Names(string paper)
    {
        var at = paper.IndexOf(Code, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || !char.IsLetterOrDigit(paper[at - 1])) && (at + Code.Length == paper.Length || !char.IsLetterOrDigit(paper[at + Code.Length]));
    }
}

/// <summary>A version before it is kept.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="Procedures">Codes of the procedures that use it.</param>
/// <param name="Basis">Decision or law that brings it.</param>
/// <param name="FromDay">First day in force.</param>
/// <param name="FileName">Name of its file.</param>
/// <param name="File">The file.</param>
public sealed record BlankFormDraft(string Code, string Name, IReadOnlyList<string> Procedures, string Basis, DateOnly FromDay, string FileName, byte[] File)
{
    /// <summary>SHA-256 of the file.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(File));
}

/// <summary>Whether a version makes sense and its file is what its name says. Files come from outside and are hostile until read (reliability B03–B05).</summary>
public static class BlankFormCheck
{
    /// <summary>Largest file.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    /// <summary>Longest code.</summary>
    public const int MostCode = 40;

    /// <summary>Longest name, basis or file name.</summary>
    public const int MostText = 300;

    private const long MostUnpacked = 100L * 1024 * 1024;

    /// <summary>The draft with tidy texts, or what is wrong with it.</summary>
    /// <param name="draft">Draft.</param>
    /// <param name="today">Today.</param>
    public static Answer<BlankFormDraft> Tidy(BlankFormDraft draft, DateOnly today)
    {
        var d = draft with
        {
            Code = VietnameseText.Tidy(draft.Code).ToUpperInvariant(),
            Name = VietnameseText.Tidy(draft.Name),
            Basis = VietnameseText.Tidy(draft.Basis),
            FileName = Path.GetFileName(VietnameseText.Tidy(draft.FileName)),
            Procedures = [.. draft.Procedures.Select(VietnameseText.Tidy).Where(p => p.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)],
        };
        return d.Code.Length is < 2 or > MostCode || !d.Code.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_') ? BlankFormText.Refuse("form.code", nameof(BlankFormText.BadCode), MostCode)
            : d.Name.Length is 0 or > MostText ? BlankFormText.Refuse("form.name", nameof(BlankFormText.BadName), MostText)
            : d.Basis.Length > MostText ? BlankFormText.Refuse("form.basis", nameof(BlankFormText.BadBasis), MostText)
            : d.Procedures.Count > 200 || d.Procedures.Any(p => p.Length > 40 || p.Contains(' ', StringComparison.Ordinal)) ? BlankFormText.Refuse("form.procedures", nameof(BlankFormText.BadProcedures))
            : d.FromDay.Year < 2000 || d.FromDay > today.AddYears(2) ? BlankFormText.Refuse("form.from", nameof(BlankFormText.BadFrom))
            : d.File.Length is 0 or > MostBytes ? BlankFormText.Refuse("form.size", nameof(BlankFormText.BadSize), MostBytes / 1024 / 1024)
            : !IsWhatItSays(d) ? BlankFormText.Refuse("form.kind", nameof(BlankFormText.BadKind))
            : d;
    }

    private static bool IsWhatItSays(BlankFormDraft d) => d.FileName.Length is > 4 and <= MostText && Path.GetExtension(d.FileName).ToUpperInvariant() switch
    {
        ".PDF" => d.File.AsSpan().StartsWith("%PDF-"u8),
        ".DOCX" => IsWord(d.File),
        _ => false,
    };

    // A Word document without macros, that does not blow up when it is opened.
    private static bool IsWord(byte[] file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            return zip.Entries.Count < 2_000 && zip.Entries.Sum(e => e.Length) < MostUnpacked && zip.GetEntry("word/document.xml") is not null && zip.GetEntry("[Content_Types].xml") is not null
                && !zip.Entries.Any(e => e.Name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) && e.Name.StartsWith("vba", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
