using HCC.Calendars;
using HCC.Centers;
using HCC.Text;

namespace HCC.Processes;

/// <summary>A step of an internal process: who does it and in how much time.</summary>
/// <param name="Office">Office or post that does it, as the decision names it.</param>
/// <param name="What">What is done.</param>
/// <param name="Hours">Allotted working hours.</param>
/// <param name="Way">Step of the five-step way to which it belongs; null = the process does not tell.</param>
public sealed record ProcessStep(string Office, string What, double Hours, WayStep? Way = null)
{
    /// <summary>Whether a holder of a dossier is who this step names: the same words without accents, or an agency of the center by any of its names.</summary>
    /// <param name="holder">Holder as a step of a dossier says it.</param>
    /// <param name="center">Center of the dossier.</param>
    public bool IsOf(string holder, Center center)
    {
        var (mine, told) = (VietnameseText.Fold(Office), VietnameseText.Fold(holder));
        return mine == told || center.Agencies.Any(a => Names(a).Contains(mine) && Names(a).Contains(told));
    }

    private static IEnumerable<string> Names(Agency agency) => new[] { agency.Code, agency.Name.Vi, agency.Short.Vi }.Select(VietnameseText.Fold);
}

/// <summary>What a version of an internal process is made of, before it is kept.</summary>
/// <param name="Procedure">Code of the procedure.</param>
/// <param name="Name">Name of the procedure; empty = as the catalogue calls it.</param>
/// <param name="Level">Level of decision.</param>
/// <param name="Decision">Number of the approving decision.</param>
/// <param name="ApprovedOn">Day of the decision.</param>
/// <param name="FromDay">First day in force.</param>
/// <param name="EnteredOn">Day on which the one-stop software had it; null = not yet.</param>
/// <param name="Steps">Steps in their order.</param>
public sealed record ProcessDraft(string Procedure, string Name, DecisionLevel Level, string Decision, DateOnly ApprovedOn, DateOnly FromDay, DateOnly? EnteredOn, IReadOnlyList<ProcessStep> Steps)
{
    internal string Request => this with { Steps = [] } + "|" + string.Join('|', Steps);
}

/// <summary>
/// A version of the internal process of a procedure (quy trình nội bộ; S086, S087). Versions are only added: a newer one with a later first day takes over
/// on that day, one with the same first day corrects it, and the old ones stay readable. Days are of Vietnam.
/// </summary>
/// <param name="Id">Row id.</param>
/// <param name="Center">Center.</param>
/// <param name="Procedure">Code of the procedure.</param>
/// <param name="Name">Name of the procedure as it was then.</param>
/// <param name="Level">Level of decision.</param>
/// <param name="Decision">Number of the approving decision.</param>
/// <param name="ApprovedOn">Day of the decision.</param>
/// <param name="FromDay">First day in force.</param>
/// <param name="EnteredOn">Day on which the one-stop software had it; null = not yet.</param>
/// <param name="Steps">Steps in their order.</param>
/// <param name="Actor">Who put it into the register.</param>
/// <param name="At">When.</param>
public sealed record InternalProcess(long Id, string Center, string Procedure, string Name, DecisionLevel Level, string Decision, DateOnly ApprovedOn, DateOnly FromDay, DateOnly? EnteredOn, IReadOnlyList<ProcessStep> Steps, string Actor, DateTimeOffset At)
{
    /// <summary>Allotted working hours of all steps.</summary>
    public double Hours => Steps.Sum(s => s.Hours);

    /// <summary>Working days from the approval until it was entered, or until today where it is not.</summary>
    /// <param name="center">Center whose working days count.</param>
    /// <param name="today">Today.</param>
    public int DaysToEntry(Center center, DateOnly today) => WorkingCalendar.Of(center).WorkingDaysBetween(ApprovedOn, EnteredOn ?? today);

    /// <summary>Whether it is not entered although the time that the center sets for it has passed (<see cref="Centers.Center.ProcessEntryWithinDays"/>).</summary>
    public bool IsEntryLate(Center center, DateOnly today) => EnteredOn is null && DaysToEntry(center, today) > center.ProcessEntryWithinDays;

    /// <summary>The version in force on a day: of those that have begun the one that began last; of two that began together the newer one.</summary>
    /// <param name="versions">Versions of one procedure.</param>
    /// <param name="day">Day.</param>
    public static InternalProcess? InForce(IEnumerable<InternalProcess> versions, DateOnly day) =>
        versions.Where(v => v.FromDay <= day).OrderBy(v => v.FromDay).ThenBy(v => v.Id).LastOrDefault();
}
