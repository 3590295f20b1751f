namespace HCC.Calendars;

/// <summary>
/// The one time zone of the product: Asia/Ho_Chi_Minh (UTC+7, no summer time). Rows hold UTC; the service day and every
/// time a person reads are local. The host's own zone plays no part (invariant I7).
/// </summary>
public static class VietnamTime
{
    /// <summary>Offset of Asia/Ho_Chi_Minh: fixed since 1975, so no zone table is asked and none can be missing.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The instant as local time of the hall.</summary>
    public static DateTimeOffset ToLocal(DateTimeOffset at) => at.ToOffset(Offset);

    /// <summary>The service day (ngày phục vụ) to which an instant belongs.</summary>
    public static DateOnly ServiceDay(DateTimeOffset at) => DateOnly.FromDateTime(ToLocal(at).DateTime);

    /// <summary>A local day and time of day as an instant.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), Offset);
}
