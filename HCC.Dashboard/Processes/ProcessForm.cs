using System.Globalization;
using HCC.Processes;

namespace HCC.Dashboard.Processes;

/// <summary>A step being written.</summary>
public sealed class ProcessFormStep
{
    /// <summary>Who does it.</summary>
    public string Office { get; set; } = "";

    /// <summary>What is done.</summary>
    public string What { get; set; } = "";

    /// <summary>Step of the way.</summary>
    public WayStep? Way { get; set; }

    /// <summary>Working hours as typed: 8, 4,5 or 4.5.</summary>
    public string Hours { get; set; } = "";

    /// <summary>The step; hours that are no number become 0, which is refused with its place.</summary>
    public ProcessStep Step => new(Office, What, double.TryParse(Hours.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) ? hours : 0, Way);
}

/// <summary>A version of a process being written; what was typed stays until it is kept.</summary>
public sealed class ProcessForm
{
    /// <summary>Code of the procedure.</summary>
    public string Procedure { get; set; } = "";

    /// <summary>Name; empty = of the catalogue.</summary>
    public string Name { get; set; } = "";

    /// <summary>Level of decision.</summary>
    public DecisionLevel Level { get; set; } = DecisionLevel.Agency;

    /// <summary>Number of the decision.</summary>
    public string Decision { get; set; } = "";

    /// <summary>Day of the decision.</summary>
    public DateOnly ApprovedOn { get; set; }

    /// <summary>First day in force; null = the day of the decision.</summary>
    public DateOnly? FromDay { get; set; }

    /// <summary>Day of entry; null = not yet.</summary>
    public DateOnly? EnteredOn { get; set; }

    /// <summary>Steps.</summary>
    public List<ProcessFormStep> Steps { get; } = [];

    /// <summary>Whether it takes over from another version, so that the procedure is given.</summary>
    public bool IsReplacement { get; private init; }

    /// <summary>Id of the press.</summary>
    public string Press { get; set; } = Guid.NewGuid().ToString("N");

    /// <summary>What is kept.</summary>
    public ProcessDraft Draft => new(Procedure, Name, Level, Decision, ApprovedOn, FromDay ?? ApprovedOn, EnteredOn, [.. Steps.Select(s => s.Step)]);

    /// <summary>An empty form with the three steps that every process has.</summary>
    public static ProcessForm New(DateOnly today)
    {
        var form = new ProcessForm { ApprovedOn = today };
        form.Steps.AddRange([new() { Way = WayStep.Reception }, new() { Way = WayStep.Appraisal }, new() { Way = WayStep.Approval }]);
        return form;
    }

    /// <summary>A form for the version that takes over from another one.</summary>
    public static ProcessForm After(InternalProcess before, DateOnly today)
    {
        var form = new ProcessForm { Procedure = before.Procedure, Name = before.Name, Level = before.Level, ApprovedOn = today, IsReplacement = true };
        form.Steps.AddRange(before.Steps.Select(s => new ProcessFormStep { Office = s.Office, What = s.What, Way = s.Way, Hours = s.Hours.ToString("0.##", CultureInfo.GetCultureInfo("vi-VN")) }));
        return form;
    }
}
