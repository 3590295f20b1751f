using System.Globalization;
using System.Security.Claims;
using HCC.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace HCC.Dashboard.Access;

/// <summary>Signing in and out, fetching a device's token, choosing the language: the few things that need a real response with a cookie.</summary>
internal static class AccessEndpoints
{
    public static void MapAccess(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/login/in", async (HttpContext http, StaffDesk staff, [FromForm] string userName, [FromForm] string password, [FromForm] string? returnUrl) =>
        {
            var answer = await staff.CheckAsync(userName, password);
            if (!answer.Done)
            {
                return Results.LocalRedirect($"/login?wrong={Uri.EscapeDataString(answer.Refusal.Code)}&userName={Uri.EscapeDataString(userName)}&returnUrl={Uri.EscapeDataString(Local(returnUrl))}");
            }

            await SignInAsync(http, answer.Value);
            return Results.LocalRedirect(Local(returnUrl));
        }).AllowAnonymous().RequireRateLimiting(WebDefense.SignInLimit);

        routes.MapPost("/logout", async (HttpContext http) =>
        {
            await http.SignOutAsync(HccAuthentication.StaffCookie);
            return Results.LocalRedirect("/");
        }).AllowAnonymous().WithMetadata(new RequireAntiforgeryTokenAttribute());

        routes.MapPost("/setup/finish", async (HttpContext http, SetupDesk setup, [FromForm] string token, [FromForm] string userName, [FromForm] string displayName, [FromForm] string password, [FromForm] string? center) =>
        {
            var answer = await setup.FinishAsync(token, userName, displayName, password, string.IsNullOrEmpty(center) ? null : center);
            if (!answer.Done)
            {
                return Results.LocalRedirect($"/setup?wrong={Uri.EscapeDataString(answer.Refusal.Code)}&userName={Uri.EscapeDataString(userName)}&displayName={Uri.EscapeDataString(displayName)}");
            }

            await SignInAsync(http, answer.Value);
            return Results.LocalRedirect("/office");
        }).AllowAnonymous().RequireRateLimiting(WebDefense.SignInLimit);

        // The one-time word was given to this very browser over its circuit; it says nothing to anybody else and works once.
        routes.MapGet("/pair/finish", (HttpContext http, DeviceDesk devices, string word, string? returnUrl) =>
        {
            if (devices.PickUp(word) is not { } token)
            {
                return Results.LocalRedirect(Local(returnUrl));
            }

            http.Response.Cookies.Append(HccAuthentication.DeviceCookie, token, new CookieOptions
            {
                HttpOnly = true,
                Secure = http.Request.IsHttps,
                SameSite = SameSiteMode.Strict,
                MaxAge = TimeSpan.FromDays(400),
                IsEssential = true,
            });
            return Results.LocalRedirect(Local(returnUrl));
        }).AllowAnonymous();

        routes.MapGet("/language/{code}", (HttpContext http, string code, string? returnUrl) =>
        {
            http.Response.Cookies.Append("hcc-language", code == "en" ? "en" : "vi", new CookieOptions { SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(400), IsEssential = true });
            return Results.LocalRedirect(Local(returnUrl));
        }).AllowAnonymous();
    }

    private static Task SignInAsync(HttpContext http, Staff one) => http.SignInAsync(HccAuthentication.StaffCookie, new ClaimsPrincipal(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, one.Id.ToString(CultureInfo.InvariantCulture)), new(AccessBook.StampClaim, one.SecurityStamp ?? "")], HccAuthentication.StaffCookie)));

    // An address of this site only: never a way out to somebody else's.
    private static string Local(string? url) => url is { Length: > 0 } && url[0] == '/' && !url.StartsWith("//", StringComparison.Ordinal) && !url.StartsWith("/\\", StringComparison.Ordinal) ? url : "/";
}
