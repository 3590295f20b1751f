using HCC.Text;

namespace HCC.Reports;

/// <summary>Why a report is not made or not signed.</summary>
public static class ReportRefusal
{
    /// <summary>The period ends before it begins, or is longer than five years.</summary>
    public static Refusal Period() => RefusalText.Of("report.period", nameof(RefusalText.ReportPeriodWrong)) with { Status = 400 };

    /// <summary>The report may not be signed yet; the sentence names every fault.</summary>
    public static Refusal NotReady(IReadOnlyList<SigningFault> faults) =>
        new("report.not-ready", string.Join(' ', faults.Select(f => f.Sentence)), string.Join(' ', faults.Select(f => f.SentenceEn)));

    /// <summary>The figures changed since the report was drawn.</summary>
    public static Refusal Moved() => RefusalText.Of("report.moved", nameof(RefusalText.ReportMoved));
}
