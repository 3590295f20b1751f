using HCC.BlankForms;

namespace HCC.Dashboard.BlankForms;

/// <summary>A form with all its versions, as a line of the register.</summary>
/// <param name="Code">Code.</param>
/// <param name="Now">Version in force; null = it has not begun.</param>
/// <param name="Next">Version that begins next; null = none.</param>
/// <param name="Versions">All of them, the newest first.</param>
public sealed record FormLine(string Code, BlankForm? Now, BlankForm? Next, IReadOnlyList<BlankForm> Versions)
{
    /// <summary>The version that begins last.</summary>
    public BlankForm Newest => Versions[0];

    /// <summary>The line of a form.</summary>
    /// <param name="versions">Its versions, the newest first.</param>
    /// <param name="today">Today.</param>
    public static FormLine Of(IReadOnlyList<BlankForm> versions, DateOnly today) =>
        new(versions[0].Code, BlankForm.InForce(versions, today), versions.Where(v => v.FromDay > today).MinBy(v => v.FromDay), versions);

    /// <summary>Each version with its last day: the eve of the one that takes over; null = open.</summary>
    public IEnumerable<(BlankForm Version, DateOnly? To)> WithEnds() => Versions.Select((v, n) => (v, n == 0 ? (DateOnly?)null : Versions[n - 1].FromDay.AddDays(-1)));
}

/// <summary>A version being written; what was typed stays until it is kept.</summary>
public sealed class FormDraft
{
    /// <summary>Code.</summary>
    public string Code { get; set; } = "";

    /// <summary>Name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Codes of procedures as typed.</summary>
    public string Procedures { get; set; } = "";

    /// <summary>Decision or law.</summary>
    public string Basis { get; set; } = "";

    /// <summary>First day in force.</summary>
    public DateOnly FromDay { get; set; }

    /// <summary>Name of the file; null = none chosen.</summary>
    public string? FileName { get; set; }

    /// <summary>The file.</summary>
    public byte[] File { get; set; } = [];

    /// <summary>Whether it takes over from another version, so that the code is given.</summary>
    public bool IsReplacement { get; private init; }

    /// <summary>Id of the press.</summary>
    public string Press { get; set; } = Guid.NewGuid().ToString("N");

    /// <summary>What is kept.</summary>
    public BlankFormDraft Draft => new(Code, Name, Procedures.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries), Basis, FromDay, FileName ?? "", File);

    /// <summary>An empty form, or one that takes over from a version.</summary>
    public static FormDraft Of(BlankForm? before, DateOnly today) =>
        new() { Code = before?.Code ?? "", Name = before?.Name ?? "", Procedures = string.Join(", ", before?.Procedures ?? []), FromDay = today, IsReplacement = before is not null };
}
