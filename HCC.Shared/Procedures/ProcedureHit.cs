using System.Runtime.InteropServices;
using HCC.Centers;

namespace HCC.Procedures;

/// <summary>A place in a text.</summary>
/// <param name="Start">First character.</param>
/// <param name="Length">Number of characters.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextRange(int Start, int Length)
{
    /// <summary>First character behind the range.</summary>
    public int End => Start + Length;
}

/// <summary>A procedure found by a search.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Line">Line of the center that serves it; null when no center was named.</param>
/// <param name="Score">Larger is better; comparable within one search only.</param>
/// <param name="Marks">What to highlight in <see cref="HCC.Procedures.Procedure.Name"/>, in order, not overlapping.</param>
public sealed record ProcedureHit(Procedure Procedure, ServiceLine? Line, double Score, IReadOnlyList<TextRange> Marks)
{
    /// <summary>The name cut into highlighted and plain pieces, ready for a screen.</summary>
    public IEnumerable<(string Text, bool Marked)> Pieces()
    {
        var name = Procedure.Name;
        var done = 0;
        foreach (var mark in Marks)
        {
            if (mark.Start > done)
            {
                yield return (name[done..mark.Start], false);
            }

            yield return (name[mark.Start..mark.End], true);
            done = mark.End;
        }

        if (done < name.Length)
        {
            yield return (name[done..], false);
        }
    }
}

/// <summary>A procedure and the line of a center that serves it.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Line">The line.</param>
public sealed record ServedProcedure(Procedure Procedure, ServiceLine Line);
