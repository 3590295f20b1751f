using HCC.Centers;

namespace HCC.Reports.Checking;

/// <summary>A place that a fault names.</summary>
/// <param name="Address">As a spreadsheet counts, e.g. <c>G8</c> or <c>M5:M20</c>, with the sheet before it when there are several; <c>¶7</c> is line 7 of the prose.</param>
/// <param name="Row">Name of the row as printed, or the words of the sentence.</param>
/// <param name="Column">Caption of the column as printed.</param>
public sealed record FaultCell(string Address, string Row, string Column);

/// <summary>A number that cannot be right, whatever the reader believes about the rest.</summary>
/// <param name="Rule">Rule of the reference (report-errors §1): R1 … R14; C1 unreadable cell, C2 negative or fractional count, C3 row given twice.</param>
/// <param name="Cells">The cells concerned, the stated number first.</param>
/// <param name="Stated">The number as printed; null when there is none.</param>
/// <param name="Computed">The number that the others give; null when none can be computed.</param>
/// <param name="Sentence">The fault in Vietnamese.</param>
/// <param name="SentenceEn">The fault in English.</param>
public sealed record ReportFault(string Rule, IReadOnlyList<FaultCell> Cells, decimal? Stated, decimal? Computed, string Sentence, string SentenceEn)
{
    /// <summary>The sentence in the language of the screen.</summary>
    public string Here => new Words(Sentence, SentenceEn).Here;
}

/// <summary>One cell of a proposal.</summary>
/// <param name="Cell">Where.</param>
/// <param name="Printed">Text as printed.</param>
/// <param name="Proposed">Number that would repair it.</param>
public sealed record ProposedCell(FaultCell Cell, string Printed, decimal Proposed);

/// <summary>A reading that would repair several faults at once. It is asked, never applied.</summary>
/// <param name="Cells">What would change.</param>
/// <param name="Repairs">How many faults it would repair.</param>
/// <param name="Sentence">The question in Vietnamese.</param>
/// <param name="SentenceEn">The question in English.</param>
public sealed record ReportQuestion(IReadOnlyList<ProposedCell> Cells, int Repairs, string Sentence, string SentenceEn)
{
    /// <summary>The question in the language of the screen.</summary>
    public string Here => new Words(Sentence, SentenceEn).Here;
}

/// <summary>Something a person should know and that is no fault: a matter of definition, wording, or what could not be checked.</summary>
/// <param name="Rule">Rule it belongs to.</param>
/// <param name="Cells">Where; may be empty.</param>
/// <param name="Sentence">In Vietnamese.</param>
/// <param name="SentenceEn">In English.</param>
public sealed record ReportNote(string Rule, IReadOnlyList<FaultCell> Cells, string Sentence, string SentenceEn)
{
    /// <summary>The note in the language of the screen.</summary>
    public string Here => new Words(Sentence, SentenceEn).Here;
}

/// <summary>A column as it was understood.</summary>
/// <param name="Letter">Its letter.</param>
/// <param name="Caption">Caption as printed.</param>
/// <param name="Role">What it holds.</param>
/// <param name="Meaning">The role in words of the screen's language.</param>
public sealed record RecognisedColumn(string Letter, string Caption, ColumnRole Role, string Meaning);

/// <summary>A table as it was understood.</summary>
/// <param name="Name">Name of the sheet or place; empty when there is one only.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Units">Rows of units.</param>
/// <param name="Totals">Rows of sums.</param>
/// <param name="Identities">Sums that were checked in every row, e.g. <c>F = G + H + I</c>.</param>
public sealed record RecognisedTable(string Name, IReadOnlyList<RecognisedColumn> Columns, int Units, int Totals, IReadOnlyList<string> Identities);

/// <summary>What came of checking a report.</summary>
/// <param name="Tables">How the tables were understood; empty when only prose was given.</param>
/// <param name="Faults">Numbers that cannot be right.</param>
/// <param name="Questions">Readings that would repair all faults of a place at once.</param>
/// <param name="Notes">Warnings, apart from faults.</param>
/// <param name="Checked">How many sums, percentages and sentences were computed again.</param>
public sealed record CheckResult(IReadOnlyList<RecognisedTable> Tables, IReadOnlyList<ReportFault> Faults, IReadOnlyList<ReportQuestion> Questions, IReadOnlyList<ReportNote> Notes, int Checked)
{
    /// <summary>Whether there is no fault.</summary>
    public bool Clean => Faults.Count == 0;
}
