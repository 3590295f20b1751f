using HCC.Procedures;
using HCC.Text;

namespace HCC.Processes;

/// <summary>Whether a version of an internal process makes sense; the same rules for the form and for tables.</summary>
public static class ProcessCheck
{
    /// <summary>Most steps.</summary>
    public const int MostSteps = 40;

    /// <summary>Most hours of a step: a year of working hours.</summary>
    public const double MostHours = 2_000;

    /// <summary>Longest name or content.</summary>
    public const int MostText = 500;

    /// <summary>Longest number of a decision, name of an office.</summary>
    public const int MostName = 120;

    /// <summary>The draft with tidy texts and the name of the catalogue where it has none; or what is wrong with it.</summary>
    /// <param name="draft">Draft.</param>
    /// <param name="catalogue">Procedures in force.</param>
    /// <param name="today">Today; nothing is approved or entered later.</param>
    public static Answer<ProcessDraft> Tidy(ProcessDraft draft, ProcedureCatalogue catalogue, DateOnly today)
    {
        var code = VietnameseText.Tidy(draft.Procedure);
        var known = catalogue.Find(code);
        var tidy = draft with
        {
            Procedure = known?.Code ?? code,
            Name = VietnameseText.Tidy(draft.Name) is { Length: > 0 } told ? told : known?.Name ?? "",
            Decision = VietnameseText.Tidy(draft.Decision),
            Steps = [.. draft.Steps.Select(s => s with { Office = VietnameseText.Tidy(s.Office), What = VietnameseText.Tidy(s.What) })],
        };
        return Fault(tidy, today) is { } fault ? fault : tidy;
    }

    private static Refusal? Fault(ProcessDraft d, DateOnly today) =>
        d.Procedure.Length is 0 or > 40 ? ProcessText.Refuse("process.procedure", nameof(ProcessText.NoProcedure))
        : d.Name.Length is 0 or > MostText ? ProcessText.Refuse("process.name", nameof(ProcessText.NoName), d.Procedure)
        : d.Decision.Length is 0 or > MostName ? ProcessText.Refuse("process.decision", nameof(ProcessText.NoDecision), MostName)
        : d.ApprovedOn > today || d.ApprovedOn.Year < 2000 ? ProcessText.Refuse("process.approved", nameof(ProcessText.BadApproval))
        : d.FromDay < d.ApprovedOn || d.FromDay > d.ApprovedOn.AddYears(2) ? ProcessText.Refuse("process.from", nameof(ProcessText.BadFrom))
        : d.EnteredOn < d.ApprovedOn || d.EnteredOn > today ? ProcessText.Refuse("process.entered", nameof(ProcessText.BadEntry))
        : d.Steps.Count is 0 or > MostSteps ? ProcessText.Refuse("process.steps", nameof(ProcessText.BadSteps), MostSteps)
        : d.Steps.Select((s, n) => Fault(s, n + 1)).FirstOrDefault(f => f is not null);

    private static Refusal? Fault(ProcessStep step, int number) =>
        step.Office.Length is 0 or > MostName ? ProcessText.Refuse("process.office", nameof(ProcessText.BadOffice), number, MostName)
        : step.What.Length > MostText ? ProcessText.Refuse("process.what", nameof(ProcessText.BadWhat), number, MostText)
        : step.Hours is > 0 and <= MostHours ? null : ProcessText.Refuse("process.hours", nameof(ProcessText.BadHours), number);
}
