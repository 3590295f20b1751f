using HCC.Centers;

namespace HCC.Reports.Checking;

/// <summary>What the rules find, in the order in which they look.</summary>
internal sealed class Findings
{
    /// <summary>Most faults that are told; a table with more is no table of this kind.</summary>
    private const int Most = 500;

    private readonly List<ReportFault> faults = [];
    private readonly List<ReportNote> notes = [];

    /// <summary>Faults.</summary>
    public IReadOnlyList<ReportFault> Faults => faults;

    /// <summary>Notes.</summary>
    public IReadOnlyList<ReportNote> Notes => notes;

    /// <summary>How many numbers were computed again.</summary>
    public int Checked { get; private set; }

    /// <summary>Counts a number that was computed again.</summary>
    public void Look() => Checked++;

    /// <summary>Tells a fault.</summary>
    public void Fault(string rule, IReadOnlyList<FaultCell> cells, decimal? stated, decimal? computed, Words sentence)
    {
        if (faults.Count < Most)
        {
            faults.Add(new ReportFault(rule, cells, stated, computed, Capital(sentence.Vi), Capital(sentence.En!)));
        }
    }

    /// <summary>Tells a note, once.</summary>
    public void Note(string rule, IReadOnlyList<FaultCell> cells, Words sentence)
    {
        var note = new ReportNote(rule, cells, Capital(sentence.Vi), Capital(sentence.En!));
        if (notes.Count < Most && notes.All(n => n.Sentence != note.Sentence))
        {
            notes.Add(note);
        }
    }

    /// <summary>Whether a fault of these rules names a cell already.</summary>
    public bool Names(FaultCell cell, params ReadOnlySpan<string> rules)
    {
        foreach (var rule in rules)
        {
            if (faults.Any(f => f.Rule == rule && f.Cells.Contains(cell)))
            {
                return true;
            }
        }

        return false;
    }

    internal static string Capital(string sentence) => sentence.Length == 0 ? sentence : char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
