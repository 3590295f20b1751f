using Microsoft.Extensions.Localization;

namespace HCC.Dashboard.Desk;

/// <summary>Help that a citizen asked for at the kiosk, in words for the officer.</summary>
public static class NeedsText
{
    /// <summary>Code of a slow, repeated call.</summary>
    public const string SlowCall = "slow-call";

    /// <summary>The words for a ticket's needs; a code that the desk does not know is shown as it is.</summary>
    public static string Of(string needs, IStringLocalizer<DeskText> text) =>
        string.Join(" · ", needs.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries).Select(n => n == SlowCall ? text[nameof(DeskText.NeedSlowCall)].Value : n));
}
