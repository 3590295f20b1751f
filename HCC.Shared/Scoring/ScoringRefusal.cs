using HCC.Calendars;

namespace HCC.Scoring;

/// <summary>Why a score is not made, proposed, commented on or finalised.</summary>
public static class ScoringRefusal
{
    /// <summary>No such scheme.</summary>
    public static Refusal UnknownScheme() => Of("scoring.scheme", nameof(ScoringText.SchemeUnknown), 404);

    /// <summary>The scheme begins after the period.</summary>
    public static Refusal NotYet(ScoringScheme scheme) => Of("scoring.not-yet", nameof(ScoringText.SchemeNotYet), 400, scheme.Short);

    /// <summary>The period has not begun.</summary>
    public static Refusal Ahead() => Of("scoring.ahead", nameof(ScoringText.PeriodAhead), 400);

    /// <summary>The period is still running.</summary>
    public static Refusal NotOver() => Of("scoring.not-over", nameof(ScoringText.NotOver));

    /// <summary>No such agency.</summary>
    public static Refusal UnknownAgency() => Of("scoring.agency", nameof(ScoringText.AgencyUnknown), 404);

    /// <summary>No such indicator.</summary>
    public static Refusal UnknownIndicator(string code) => Of("scoring.indicator", nameof(ScoringText.IndicatorUnknown), 400, code);

    /// <summary>Points out of range.</summary>
    public static Refusal Points(ScoringIndicator indicator) => Of("scoring.points", nameof(ScoringText.PointsWrong), 400, indicator.Code, indicator.Maximum);

    /// <summary>Changed points need a reason.</summary>
    public static Refusal Reason(ScoringIndicator indicator) => Of("scoring.reason", nameof(ScoringText.ReasonMissing), 400, indicator.Code);

    /// <summary>A comment needs words and a name.</summary>
    public static Refusal Text() => Of("scoring.text", nameof(ScoringText.TextMissing), 400);

    /// <summary>Nothing proposed yet.</summary>
    public static Refusal NoProposal() => Of("scoring.no-proposal", nameof(ScoringText.NoProposal));

    /// <summary>Final already.</summary>
    public static Refusal Locked(DateTimeOffset at) => Of("scoring.locked", nameof(ScoringText.Locked), 409, VietnamTime.ToLocal(at).ToString("HH:mm dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Another proposal came in between.</summary>
    public static Refusal Moved() => Of("scoring.moved", nameof(ScoringText.Moved));

    /// <summary>Nobody decides on his own proposal.</summary>
    public static Refusal OwnProposal() => Of("scoring.own-proposal", nameof(ScoringText.OwnProposal), 403);

    private static Refusal Of(string code, string name, int status = 409, params object?[] parts)
    {
        var words = ScoringText.Both(name, parts);
        return new Refusal(code, words.Vi, words.En!, status);
    }
}
