using System.Globalization;
using HCC.Centers;

namespace HCC.Dashboard.Office;

/// <summary>The settings that change in daily work, as they are typed; the rest stands in the document.</summary>
public sealed class SettingsDraft
{
    /// <summary>Due soon from so many working days before.</summary>
    public int DueSoonDays { get; set; }

    /// <summary>A supplement is asked for within so many working days; empty = no limit.</summary>
    public int? SupplementWithinDays { get; set; }

    /// <summary>An approved process is entered within so many working days.</summary>
    public int ProcessEntryWithinDays { get; set; }

    /// <summary>When the reminders of the morning are made.</summary>
    public TimeOnly RemindAt { get; set; }

    /// <summary>Departures of the courier, e.g. <c>08:30, 10:30</c>.</summary>
    public string CourierTimes { get; set; } = "";

    /// <summary>A result needs its signature before it is given out.</summary>
    public bool NeedsSignature { get; set; }

    /// <summary>A result needs its scan before it is given out.</summary>
    public bool NeedsScan { get; set; }

    /// <summary>Whether the center keeps a log of its second seal.</summary>
    public bool KeepsSecondSeal { get; set; }

    /// <summary>What stands in the settings.</summary>
    public static SettingsDraft Of(Center c) => new()
    {
        DueSoonDays = c.DueSoonDays, SupplementWithinDays = c.SupplementWithinDays, ProcessEntryWithinDays = c.ProcessEntryWithinDays, RemindAt = c.RemindAt,
        CourierTimes = string.Join(", ", c.CourierTimes.Select(t => t.ToString("HH:mm", CultureInfo.InvariantCulture))), NeedsSignature = c.ResultRule.NeedsSignature, NeedsScan = c.ResultRule.NeedsScan, KeepsSecondSeal = c.KeepsSecondSeal,
    };

    /// <summary>The settings with what was typed; null = a time of the courier cannot be read.</summary>
    public Center? Over(Center c)
    {
        var times = new List<TimeOnly>();
        foreach (var typed in CourierTimes.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!TimeOnly.TryParseExact(typed.Replace('h', ':').Replace('.', ':'), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            {
                return null;
            }

            times.Add(time);
        }

        return c with
        {
            DueSoonDays = DueSoonDays, SupplementWithinDays = SupplementWithinDays, ProcessEntryWithinDays = ProcessEntryWithinDays, RemindAt = RemindAt, CourierTimes = times,
            ResultRule = c.ResultRule with { NeedsSignature = NeedsSignature, NeedsScan = NeedsScan }, KeepsSecondSeal = KeepsSecondSeal,
        };
    }
}

/// <summary>What a special day is.</summary>
public enum SpecialDay
{
    /// <summary>A public holiday.</summary>
    Off,

    /// <summary>A Saturday or Sunday worked in exchange.</summary>
    Worked,

    /// <summary>A closure by storm, power cut or the like: it moves due dates, which then say so.</summary>
    Closed,
}
