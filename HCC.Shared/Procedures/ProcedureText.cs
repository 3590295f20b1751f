using System.Globalization;

namespace HCC.Procedures;

/// <summary>Words about procedures; the strings stand in <c>ProcedureText.resx</c> (Vietnamese) and <c>ProcedureText.en.resx</c>.</summary>
public partial class ProcedureText
{
    private const double HoursOfADay = 8;

    private static readonly CultureInfo Vietnam = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Processing time as a person says it.</summary>
    public static string Time(Procedure procedure, CultureInfo? culture = null) => procedure switch
    {
        { SameDay: true } => Say(nameof(TimeSameDay), culture),
        { ProcessingDays: < 1 and var days } => Count(days * HoursOfADay, nameof(TimeHour), nameof(TimeHours), culture),
        { ProcessingDays: { } days } => Count(days, nameof(TimeDay), nameof(TimeDays), culture),
        _ => Say(nameof(TimeByRule), culture),
    };

    /// <summary>Fee as a person says it.</summary>
    public static string Fee(Procedure procedure, CultureInfo? culture = null) => procedure.FeeVnd switch
    {
        null => Say(nameof(FeeByProvince), culture),
        0 => Say(nameof(FeeFree), culture),
        { } fee => Say(nameof(FeeDong), culture, fee.ToString("N0", Vietnam)), // numbers are Vietnamese in every language
    };

    /// <summary>Online level as a person says it; the old scale 2, 3, 4 is understood too (S033).</summary>
    public static string Online(Procedure procedure, CultureInfo? culture = null)
    {
        return Say(
            OnlineReaches.Of(procedure.OnlineLevel) switch
            {
                OnlineReach.Full => nameof(OnlineFull),
                OnlineReach.Part => nameof(OnlinePart),
                OnlineReach.Online => nameof(OnlineYes),
                OnlineReach.Unknown => nameof(OnlineUnknown),
                OnlineReach.None => nameof(OnlineNo),
            }, culture);
    }

    /// <summary>What must not be taken for certain, as one sentence; null when nothing.</summary>
    public static string? CautionOf(Procedure procedure, CultureInfo? culture = null)
    {
        List<string> parts = [];
        Add(!procedure.VerifiedCode, nameof(PartCode));
        Add(!procedure.VerifiedName, nameof(PartName));
        Add(!procedure.VerifiedTime && procedure.ProcessingDays is not null, nameof(PartTime));
        Add(!procedure.VerifiedFee && procedure.FeeVnd is not null, nameof(PartFee));
        Add(!procedure.VerifiedPapers && procedure.Papers.Count > 0, nameof(PartPapers));
        Add(!procedure.VerifiedOnline && procedure.OnlineLevel is { Length: > 0 }, nameof(PartOnline));
        if (parts.Count == 0)
        {
            return null;
        }

        var listed = string.Join(", ", parts);
        return Say(nameof(CautionBackground), culture, char.ToUpper(listed[0], culture ?? CultureInfo.CurrentUICulture) + listed[1..]);

        void Add(bool doubtful, string name)
        {
            if (doubtful)
            {
                parts.Add(Say(name, culture));
            }
        }
    }

    internal static string Say(string name, CultureInfo? culture, params object?[] parts)
    {
        culture ??= CultureInfo.CurrentUICulture;
        return string.Format(Numbers(culture), ResourceManager.GetString(name, culture) ?? throw new InvalidOperationException($"ProcedureText has no {name}."), parts);
    }

    private static string Count(double number, string one, string many, CultureInfo? culture) => Say(Math.Abs(number - 1) < 1e-9 ? one : many, culture, number);

    // A neutral culture formats numbers too, but not as the hall does: 50.000 is Vietnamese, 50,000 English, whatever the region.
    private static CultureInfo Numbers(CultureInfo culture) => CultureInfo.GetCultureInfo(culture.TwoLetterISOLanguageName == "en" ? "en-US" : "vi-VN");
}
