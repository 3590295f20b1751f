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
