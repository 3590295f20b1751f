using System.Security.Claims;
using HCC.Access;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace HCC.Dashboard.Access;

/// <summary>
/// Looks every three seconds whether those who opened this circuit may still act. A revoked device or a disabled account loses the page
/// within five seconds; Identity's own default is thirty minutes.
/// </summary>
internal sealed class CircuitGuard(ILoggerFactory log, AccessBook book) : RevalidatingServerAuthenticationStateProvider(log)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(3);

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        Task.FromResult(authenticationState.User.Identities.All(book.IsStillGood));
}

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

    /// <summary>Who opened the page.</summary>
    public async Task<ClaimsPrincipal> WhoAsync() => (await state.GetAuthenticationStateAsync()).User;
}
