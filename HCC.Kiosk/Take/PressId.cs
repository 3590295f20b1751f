using System.Buffers.Binary;

namespace HCC.Kiosk.Take;

/// <summary>
/// Ids of presses: made when the page with the button opens, so that two taps, a reload and a reconnect are one press. They carry their time
/// (UUID version 7), because an address with an old press, brought back by a restored browser, must not take a new number by itself.
/// </summary>
public static class PressId
{
    /// <summary>How long a press in the address may act by itself.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(10);

    /// <summary>A new id.</summary>
    public static string New(DateTimeOffset now) => Guid.CreateVersion7(now).ToString("N");

    /// <summary>Whether an id was made lately; false for anything that is no such id.</summary>
    public static bool IsFresh(string? press, DateTimeOffset now)
    {
        if (!Guid.TryParseExact(press, "N", out var id) || id.Version != 7)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var made = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16);
        return made <= now.AddMinutes(1) && now - made < GoodFor;
    }
}
