using HCC.Centers;
using HCC.Insights;
using Microsoft.Extensions.Localization;

namespace HCC.Dashboard.Wall;

/// <summary>What can be done about a line, in one sentence made only of facts: counters with its skill that are free, paused or closed now.</summary>
internal static class Advice
{
    private const int Named = 4;

    public static string For(TroubleLine line, HallDoor door, Center center, IStringLocalizer text)
    {
        if (door.State == DoorState.After)
        {
            return text[nameof(WallText.DoAfter)];
        }

        if (door is { State: not DoorState.Open, Until: { } opening })
        {
            return text[nameof(WallText.DoBreak), Written.Time(opening)];
        }

        var steps = new List<string>(3);
        if (line.Free.Count > 0)
        {
            steps.Add(text[nameof(WallText.DoFree), Names(line.Free, text)]);
        }

        if (line.Closed.Count > 0)
        {
            steps.Add(text[nameof(WallText.DoClosed), Names(line.Closed, text)]);
        }

        if (line.Paused is [var only])
        {
            steps.Add(text[nameof(WallText.DoPaused), only.Code, only.Minutes, ReasonName(center, only.Reason) ?? text[nameof(WallText.CountersNoReason)]]);
        }
        else if (line.Paused.Count > 0)
        {
            steps.Add(text[nameof(WallText.DoPausedMany), Names([.. line.Paused.Select(p => p.Code)], text)]);
        }

        return steps.Count > 0 ? string.Join(" · ", steps) : line.Skilled == 1 ? text[nameof(WallText.DoOnlyOpen)] : text[nameof(WallText.DoAllOpen), line.Skilled];
    }

    /// <summary>Name of a pause reason; null when it is not known.</summary>
    public static string? ReasonName(Center center, string? code) => center.PauseReasons.FirstOrDefault(r => string.Equals(r.Code, code, StringComparison.OrdinalIgnoreCase))?.Name.Here ?? code;

    private static string Names(IReadOnlyList<string> codes, IStringLocalizer text) => codes.Count <= Named
        ? string.Join(", ", codes)
        : text[nameof(WallText.DoMore), string.Join(", ", codes.Take(Named)), codes.Count - Named];
}
