using System.Security.Claims;
using HCC.Centers;

namespace HCC.Kiosk.Unattended;

/// <summary>Where a screen stands: center, and zone or counter. A paired device knows its place; an address may name one where nothing is paired.</summary>
/// <param name="Center">Center.</param>
/// <param name="Zone">Zone of a board, or null = the whole hall.</param>
/// <param name="Counter">Counter of a terminal, or null.</param>
public sealed record ScreenPlace(Center Center, Zone? Zone, Counter? Counter)
{
    /// <summary>
    /// Finds the place. What a device was paired for wins over the address, so that a visitor cannot turn a kiosk into another center's.
    /// </summary>
    /// <param name="who">Who opened the page.</param>
    /// <param name="book">The centers.</param>
    /// <param name="center">Center named in the address.</param>
    /// <param name="zone">Zone named in the address.</param>
    /// <param name="counter">Counter named in the address.</param>
    /// <returns>The place, or null when the house has no such center.</returns>
    public static ScreenPlace? Find(ClaimsPrincipal who, CenterBook book, string? center, string? zone = null, string? counter = null)
    {
        var own = who.Identities.Select(i => i.FindFirst(Access.Scope.CenterClaim)?.Value).FirstOrDefault(c => c is not null);
        var found = own is not null ? book.Find(own) : center is not null ? book.Find(center) : counter is not null ? book.FindCounter(null, counter)?.Center : null;
        found ??= book.IsEmpty ? null : book.Home;
        return found is null ? null : new ScreenPlace(found, found.Zone(Paired(who, "device.zone") ?? zone), found.Counter(Paired(who, "device.counter") ?? counter));
    }

    private static string? Paired(ClaimsPrincipal who, string claim) => who.FindFirst(claim)?.Value is { Length: > 0 } value ? value : null;
}
