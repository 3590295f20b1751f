using System.Globalization;
using HCC.Calendars;
using HCC.Dossiers;
using HCC.Text;
using Microsoft.Extensions.Localization;

namespace HCC.Dashboard.Dossiers;

/// <summary>How a dossier stands with its due time, in words, a tone and an icon: never by colour alone.</summary>
/// <param name="Words">E.g. <c>còn 2 ngày</c>, <c>quá hạn 3 ngày</c>.</param>
/// <param name="Tone">Class of the badge; empty = none.</param>
/// <param name="Icon">Icon.</param>
public sealed record DueWords(string Words, string Tone, string Icon)
{
    /// <summary>How a dossier stands at an instant. Days are calendar days of Vietnam.</summary>
    public static DueWords? Of(Dossier d, DateTimeOffset now, IStringLocalizer<DossierText> text)
    {
        if (!d.State.IsReceived())
        {
            return null;
        }

        if (d.EndedAt is { } ended)
        {
            return d.Outcome switch
            {
                DossierOutcome.Late when d.FalseOverdue == FalseOverdue.Approved => new(text[nameof(DossierText.LateInSoftware)], "badge-info", "info-circle"),
                DossierOutcome.Late => new(Days(d.DueAt, ended) is 0 ? text[nameof(DossierText.EndedLateHours)] : text[nameof(DossierText.EndedLate), Number(Days(d.DueAt, ended))], "badge-bad", "alert-triangle"),
                { } outcome => new(VietnameseText.Capital(FlowText.Name(outcome).ToString()), "badge-ok", "check"),
                null => null,
            };
        }

        if (d.PausedSince is not null)
        {
            return new(text[nameof(DossierText.ClockStopped)], "badge-info", "player-pause");
        }

        var days = Days(now, d.DueAt);
        return now > d.DueAt
            ? new(days == 0 ? text[nameof(DossierText.OverdueSince), Clock(d.DueAt)] : text[nameof(DossierText.OverdueDays), Number(-days)], "badge-bad", "alert-triangle")
            : days == 0 ? new(text[nameof(DossierText.DueToday), Clock(d.DueAt)], "badge-warn", "clock")
            : new(text[days == 1 ? nameof(DossierText.OneDayLeft) : nameof(DossierText.DaysLeft), Number(days)], days <= 2 ? "badge-warn" : "", "clock");
    }

    /// <summary>Tone of a state.</summary>
    public static string ToneOf(DossierState state) => state switch
    {
        DossierState.Solved => "badge-ok",
        DossierState.AwaitingSupplement or DossierState.Paused => "badge-info",
        DossierState.Returned or DossierState.Refused or DossierState.Stopped or DossierState.Withdrawn => "badge-warn",
        _ => "",
    };

    /// <summary>The name of a state, a channel, an action … with a capital at its start.</summary>
    public static string Name(FlowText.FlowName name) => VietnameseText.Capital(name.ToString());

    /// <summary>A number as Vietnam writes it.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"));

    /// <summary>A day, <c>20/11/2026</c>.</summary>
    public static string Day(DateTimeOffset at) => VietnamTime.ToLocal(at).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Clock(DateTimeOffset at) => VietnamTime.ToLocal(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static int Days(DateTimeOffset from, DateTimeOffset to) => VietnamTime.ServiceDay(to).DayNumber - VietnamTime.ServiceDay(from).DayNumber;
}
