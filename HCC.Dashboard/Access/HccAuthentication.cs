using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using HCC.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace HCC.Dashboard.Access;

/// <summary>
/// The one way in: a bearer token (program or device), a device's cookie, a member of staff's cookie, or several of them at once, since a
/// paired kiosk may have an officer signed in. In the demonstration unattended pages are open on loopback.
/// </summary>
internal sealed class HccAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccessBook book, HccSettings settings)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Scheme_ = "hcc";
    public const string StaffCookie = "hcc-staff";
    public const string DeviceCookie = "hcc-device";
    public const string DemoScheme = "demo";

    /// <summary>Pages that run without a person and pair as a device, with the kind they need.</summary>
    public static readonly IReadOnlyDictionary<string, DeviceKind> UnattendedPages = new Dictionary<string, DeviceKind>(StringComparer.OrdinalIgnoreCase)
    {
        ["/kiosk"] = DeviceKind.Kiosk,
        ["/rate"] = DeviceKind.Terminal,
        ["/board"] = DeviceKind.Board,
        ["/wall"] = DeviceKind.Wall,
    };

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var identities = new List<ClaimsIdentity>();
        if (Request.Headers.Authorization.ToString() is { Length: > 7 } bearer && bearer.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            if (book.Find(bearer[7..].Trim()) is not { } caller)
            {
                return AuthenticateResult.Fail("Unknown or revoked key.");
            }

            identities.Add(caller);
        }
        else
        {
            if (Request.Cookies[DeviceCookie] is { Length: > 0 } token && book.Find(token) is { } device)
            {
                identities.Add(device);
            }

            var cookie = await Context.AuthenticateAsync(StaffCookie);
            if (cookie.Principal is { } signedIn && Staff(signedIn) is { } staff)
            {
                identities.Add(staff);
            }

            if (settings.Demo && IsLoopback(Context))
            {
                identities.Add(HCC.Access.Scope.Identity(DemoScheme, "demo:visitor", "demo", Enum.GetValues<DeviceKind>().SelectMany(HCC.Access.Scope.Of).Distinct(StringComparer.Ordinal), null));
            }
        }

        return identities.Count == 0 ? AuthenticateResult.NoResult() : AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identities), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (WantsJson())
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            Response.Headers.WWWAuthenticate = "Bearer";
            return Api.Problems.WriteAsync(Context, 401, "access.unknown", "Cần khóa truy cập hoặc đăng nhập.", "A key or a sign-in is needed.");
        }

        Response.Redirect(ComeIn());
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        if (WantsJson())
        {
            Response.StatusCode = StatusCodes.Status403Forbidden;
            return Api.Problems.WriteAsync(Context, 403, "access.forbidden", "Không có quyền thực hiện việc này.", "This is not allowed.");
        }

        Response.Redirect(Unattended() is null ? "/login?denied=true&returnUrl=" + Uri.EscapeDataString(Request.Path + Request.QueryString) : ComeIn());
        return Task.CompletedTask;
    }

    /// <summary>Only a caller on this very machine, and not one whom a proxy forwards.</summary>
    public static bool IsLoopback(HttpContext context) =>
        IPAddress.IsLoopback(context.Connection.RemoteIpAddress ?? IPAddress.Loopback)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded");

    private ClaimsIdentity? Staff(ClaimsPrincipal signedIn)
    {
        var stamp = signedIn.FindFirst(AccessBook.StampClaim)?.Value;
        if (!long.TryParse(signedIn.FindFirst(ClaimTypes.NameIdentifier)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || book.FindStaff(id, stamp) is not { } staff)
        {
            return null;
        }

        staff.AddClaim(new Claim(AccessBook.StampClaim, stamp!));
        return staff;
    }

    private bool WantsJson() =>
        Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || Request.Path.StartsWithSegments("/hubs", StringComparison.OrdinalIgnoreCase) || Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase) || !HttpMethods.IsGet(Request.Method);

    private DeviceKind? Unattended() => UnattendedPages.TryGetValue(Request.Path.Value?.TrimEnd('/') ?? "", out var kind) ? kind : null;

    private string ComeIn()
    {
        var back = Uri.EscapeDataString(Request.Path + Request.QueryString);
        return Unattended() is { } kind ? $"/pair?kind={kind}&returnUrl={back}" : $"/login?returnUrl={back}";
    }
}

/// <summary>Adds authentication, policies and cookies.</summary>
internal static class AccessSetup
{
    public static void AddHccAccess(this IServiceCollection services)
    {
        services.AddAuthentication(HccAuthentication.Scheme_)
            .AddScheme<AuthenticationSchemeOptions, HccAuthentication>(HccAuthentication.Scheme_, null)
            .AddCookie(HccAuthentication.StaffCookie, cookie =>
            {
                cookie.Cookie.Name = HccAuthentication.StaffCookie;
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
                cookie.SlidingExpiration = true;
                cookie.Events = new CookieAuthenticationEvents();
            });

        // Deny by default: what names no policy needs somebody who came in, and nearly everything names one.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.Configure<Microsoft.AspNetCore.Authorization.AuthorizationOptions>(options =>
        {
            foreach (var scope in HCC.Access.Scope.All)
            {
                options.AddPolicy(scope, policy => policy.RequireClaim(HCC.Access.Scope.Claim, scope));
            }
        });
        services.AddCascadingAuthenticationState();
        services.AddScoped<Microsoft.AspNetCore.Components.Authorization.AuthenticationStateProvider, CircuitGuard>();
    }
}
