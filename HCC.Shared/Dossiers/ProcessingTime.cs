using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using HCC.Centers;
using HCC.Procedures;
using HCC.Text;

namespace HCC.Dossiers;

/// <summary>
/// The time in which a dossier must be solved (thời hạn giải quyết). Fractions of working days are kept exactly: 4,75 and 17,5 occur in the
/// national data (regulation §4.4). Nothing at all, the default, means "on the same working day" (trong ngày, S023).
/// </summary>
[JsonConverter(typeof(ProcessingTimeJson))]
public readonly partial record struct ProcessingTime
{
    /// <summary>Minutes of a working day, whatever the hours of a center: 8 hours (regulation §1.6, §4.4).</summary>
    public const int MinutesOfADay = 480;

    /// <summary>Sets a processing time.</summary>
    /// <exception cref="ArgumentException">The amount does not fit its unit; the message is the sentence of <see cref="Parse"/>.</exception>
    public ProcessingTime(decimal amount, TimeUnit unit)
    {
        (Amount, Unit) = (amount, unit);
        if (!(amount == 0 && unit == TimeUnit.WorkingDay) && !Fits(amount, unit))
        {
            throw new ArgumentException(Fault(amount, unit, ToString()).Vi, nameof(amount));
        }
    }

    /// <summary>How many; 0 only for <see cref="SameDay"/>.</summary>
    public decimal Amount { get; }

    /// <summary>Of what.</summary>
    public TimeUnit Unit { get; }

    /// <summary>On the same working day.</summary>
    public static ProcessingTime SameDay => default;

    /// <summary>Whether the dossier must be solved on the same working day.</summary>
    public bool IsSameDay => Amount == 0;

    /// <summary>Whole days, hours or months.</summary>
    public int Whole => (int)Math.Floor(Amount);

    /// <summary>Working time of what is left beside the whole days; of a period in hours all of it.</summary>
    internal TimeSpan Fraction => Unit switch
    {
        TimeUnit.WorkingDay => TimeSpan.FromMinutes((double)Math.Round((Amount - Whole) * MinutesOfADay)),
        TimeUnit.Hour => TimeSpan.FromMinutes((double)Math.Round(Amount * 60)),
        TimeUnit.Day or TimeUnit.Month => TimeSpan.Zero,
    };

    /// <summary>The time of a procedure of the catalogue; null when it tells none. Less than a day is told in hours.</summary>
    public static ProcessingTime? Of(Procedure procedure) => procedure switch
    {
        { SameDay: true } => SameDay,
        { ProcessingDays: null or < 0 or > 3650 } => null,
        { ProcessingDays: < 1 and var days } => new((decimal)days * MinutesOfADay / 60, TimeUnit.Hour),
        { ProcessingDays: { } days } => new((decimal)days, TimeUnit.WorkingDay),
    };

    /// <summary>
    /// Reads a processing time as people and other systems write it, in Vietnamese with or without accents or in English:
    /// <c>05 ngày làm việc</c>, <c>4,75 ngày làm việc</c>, <c>không quá 8 giờ</c>, <c>30 ngày</c>, <c>1 tháng</c>, <c>trong ngày</c>.
    /// </summary>
    public static Answer<ProcessingTime> Parse(string? text)
    {
        var told = VietnameseText.Tidy(text);
        if (told.Length > 100)
        {
            return Refused(DueText.Both(nameof(DueText.Unreadable), told[..100] + "…"));
        }

        var plain = VietnameseText.Fold(told);
        if (Within().IsMatch(plain))
        {
            return SameDay;
        }

        var match = Period().Match(plain);
        if (!match.Success || !decimal.TryParse(match.Groups["amount"].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
        {
            return Refused(DueText.Both(nameof(DueText.Unreadable), told));
        }

        var unit = match.Groups["working"].Success ? TimeUnit.WorkingDay : match.Groups["hour"].Success ? TimeUnit.Hour : match.Groups["month"].Success ? TimeUnit.Month : TimeUnit.Day;
        return amount == 0 && unit is TimeUnit.WorkingDay or TimeUnit.Day ? SameDay
            : Fits(amount, unit) ? new ProcessingTime(amount, unit)
            : Refused(Fault(amount, unit, told));
    }

    /// <summary>As a person says it in a language: <c>4,75 ngày làm việc</c>, <c>1 working day</c>. <see cref="Parse"/> reads it back.</summary>
    public string In(CultureInfo culture) => Words.In(culture.Name);

    /// <summary>As a person says it, in both languages.</summary>
    public Words Words => IsSameDay ? DueText.Both(nameof(DueText.WithinTheDay)) : DueText.Both(
        (Unit, Amount == 1) switch
        {
            (TimeUnit.WorkingDay, true) => nameof(DueText.WorkingDay),
            (TimeUnit.WorkingDay, false) => nameof(DueText.WorkingDays),
            (TimeUnit.Hour, true) => nameof(DueText.Hour),
            (TimeUnit.Hour, false) => nameof(DueText.Hours),
            (TimeUnit.Day, true) => nameof(DueText.CalendarDay),
            (TimeUnit.Day, false) => nameof(DueText.CalendarDays),
            (TimeUnit.Month, true) => nameof(DueText.Month),
            (TimeUnit.Month, false) => nameof(DueText.Months),
        }, Amount);

    /// <summary>In Vietnamese, as it is kept with a dossier.</summary>
    public override string ToString() => Words.Vi;

    private static int Most(TimeUnit unit) => unit switch { TimeUnit.WorkingDay => 2500, TimeUnit.Hour => 20_000, TimeUnit.Day => 3650, TimeUnit.Month => 120 };

    private static bool IsWhole(decimal amount, TimeUnit unit) => unit is TimeUnit.WorkingDay or TimeUnit.Hour || amount == Math.Floor(amount);

    private static bool Fits(decimal amount, TimeUnit unit) => amount > 0 && amount <= Most(unit) && IsWhole(amount, unit);

    private static Words Fault(decimal amount, TimeUnit unit, string told) =>
        IsWhole(amount, unit) ? DueText.Both(nameof(DueText.TooLong), told, Most(unit)) : DueText.Both(nameof(DueText.NotWhole), told);

    private static Refusal Refused(Words why) => new("dossier.processing-time", why.Vi, why.En!, 400);

    [GeneratedRegex("^(ngay |giai quyet |tra )*(trong ngay( lam viec)?|same day)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Within();

    [GeneratedRegex(@"^((khong qua|toi da|trong|trong vong|trong thoi han|thoi han) )?(?<amount>\d{1,5}([.,]\d{1,4})?) ?(\([^)]*\) ?)?((?<working>ngay lam viec|ngay lv|working days?)|(?<hour>gio( lam viec)?|hours?)|(?<month>thang|months?)|ngay( lich)?|days?)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Period();
}

/// <summary>Unit of a processing time (regulation §4.4).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TimeUnit>))]
public enum TimeUnit
{
    /// <summary>Working days (ngày làm việc), fractions allowed.</summary>
    WorkingDay,

    /// <summary>Working hours (giờ), fractions allowed.</summary>
    Hour,

    /// <summary>Calendar days (ngày).</summary>
    Day,

    /// <summary>Calendar months (tháng).</summary>
    Month,
}
