using System.Globalization;

namespace HCC.Ticketing;

/// <summary>Số thứ tự: prefix of the line and number of the service day, written <c>A012</c>.</summary>
/// <param name="Prefix">1–3 letters.</param>
/// <param name="Value">Number within prefix and service day.</param>
public readonly record struct TicketNumber(string Prefix, int Value)
{
    /// <summary>At least three digits; more when the day needs them.</summary>
    public override string ToString() => Prefix + Value.ToString("000", CultureInfo.InvariantCulture);
}
