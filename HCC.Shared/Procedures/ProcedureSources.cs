using System.Text.RegularExpressions;
using HCC.Text;

namespace HCC.Procedures;

/// <summary>
/// Where each part of a catalogue row comes from: the column <c>verified</c>, read strictly. Letters: P national portal, D decision,
/// N published notice, C province decision, S regulation or report; B is background knowledge and never counts as verified.
/// A text without parts, e.g. <c>D</c> or <c>D: QĐ 1869/QĐ-UBND</c>, speaks for the whole row.
/// </summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="Time">Processing time.</param>
/// <param name="Fee">Fee.</param>
/// <param name="Papers">Papers.</param>
/// <param name="Online">Online level.</param>
/// <param name="Remark">What stands after the parts.</param>
public sealed partial record ProcedureSources(ProcedureSource Code, ProcedureSource Name, ProcedureSource Time, ProcedureSource Fee, ProcedureSource Papers, ProcedureSource Online, string? Remark = null)
{
    /// <summary>Nothing is known about the row's sources.</summary>
    public static readonly ProcedureSources None = new(default, default, default, default, default, default);

    /// <summary>Whether a source says that the matter is done on the same day.</summary>
    public bool SaysSameDay => Says(Time.Note) || Says(Remark);

    /// <summary>Reads the column <c>verified</c>.</summary>
    public static ProcedureSources Parse(string? verified)
    {
        if (string.IsNullOrWhiteSpace(verified))
        {
            return None;
        }

        var text = verified.Trim();
        if (!Part().IsMatch(text))
        {
            var whole = ProcedureSource.Parse(text);
            return new(whole, whole, whole, whole, whole, whole);
        }

        var bar = text.IndexOf(" | ", StringComparison.Ordinal);
        var remark = bar < 0 ? null : text[(bar + 3)..].Trim();
        var parts = new Dictionary<string, ProcedureSource>(StringComparer.Ordinal);
        foreach (Match part in Part().Matches(bar < 0 ? text : text[..bar]))
        {
            parts[part.Groups["part"].Value] = ProcedureSource.Parse(part.Groups["value"].Value);
        }

        return new(Of("code"), Of("name"), Of("time"), Of("fee"), Of("papers"), Of("online"), remark);

        ProcedureSource Of(string part) => parts.GetValueOrDefault(part);
    }

    private static bool Says(string? note) => VietnameseText.Fold(note).Contains("trong ngay", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<=^|\s)(?<part>code|name|time|fee|papers|online)=(?<value>.*?)(?=\s(?:code|name|time|fee|papers|online)=|$)", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Part();
}

/// <summary>Source of one part of a row.</summary>
/// <param name="Letters">Source letters found, e.g. <c>PN</c>; empty when none is given.</param>
/// <param name="Background">Whether the value, or what was chosen among several values, is background knowledge or comes from a like procedure (P*).</param>
/// <param name="Abridged">Whether the source's text was shortened.</param>
/// <param name="Note">Remark beside the source; for the office, not for citizens.</param>
public readonly partial record struct ProcedureSource(string? Letters, bool Background, bool Abridged, string? Note)
{
    /// <summary>Whether a source stands behind the value and no background knowledge is mixed into it.</summary>
    public bool Verified => !string.IsNullOrEmpty(Letters) && !Background;

    internal static ProcedureSource Parse(string value)
    {
        var text = value.Trim();
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var close = text.LastIndexOf(')');
        var note = open >= 0 && close > open ? text[(open + 1)..close].Trim() : null;
        var head = LeadingLetters().Match(text).Value;
        var letters = string.Concat(head.Where(c => "PDNCS".Contains(c, StringComparison.Ordinal)));
        return new(letters, AloneB().IsMatch(text) || text.StartsWith("P*", StringComparison.Ordinal), text.Contains("rút gọn", StringComparison.Ordinal), note);
    }

    [GeneratedRegex(@"^[PDNCSB](?:[+/][PDNCSB])*(?![\p{L}\p{M}\d])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LeadingLetters();

    [GeneratedRegex(@"(?<![\p{L}\p{M}\d])B(?![\p{L}\p{M}\d])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AloneB();
}
