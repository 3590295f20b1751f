using System.Security.Claims;
using HCC.Access;
using HCC.Persistence;
using Microsoft.AspNetCore.Components.Authorization;

namespace HCC.Kiosk.Unattended;

/// <summary>The actor of a page, checked anew at every verb.</summary>
/// <param name="state">Who opened the circuit.</param>
/// <param name="book">Who may still act.</param>
public sealed class PageActor(AuthenticationStateProvider state, AccessBook book)
{
    /// <summary>The actor with a right, or null when it was taken away meanwhile.</summary>
    public async Task<string?> WithAsync(string scope)
    {
        var user = (await state.GetAuthenticationStateAsync()).User;
        return user.Identities.FirstOrDefault(i => i.HasClaim(Scope.Claim, scope) && book.IsStillGood(i))?.FindFirst(Scope.ActorClaim)?.Value;
    }

    /// <summary>A press of somebody with a right, within the agencies to which the account is limited; null when the right was taken away meanwhile.</summary>
    /// <param name="scope">The right.</param>
    /// <param name="key">Id of the press.</param>
    public async Task<Press?> PressAsync(string scope, string key)
    {
        var user = (await state.GetAuthenticationStateAsync()).User;
        return user.Identities.FirstOrDefault(i => i.HasClaim(Scope.Claim, scope) && book.IsStillGood(i)) is { } identity ? new Press(identity.FindFirst(Scope.ActorClaim)!.Value, key, AgencyLimit.Of(identity)) : null;
    }

    /// <summary>Who opened the page.</summary>
    public async Task<ClaimsPrincipal> WhoAsync() => (await state.GetAuthenticationStateAsync()).User;
}
