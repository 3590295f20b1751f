using System.Threading.RateLimiting;
using Microsoft.AspNetCore.HttpOverrides;

namespace HCC.Dashboard.Access;

/// <summary>Headers, origins and limits that stand before every page and call.</summary>
internal static class WebDefense
{
    public const string SignInLimit = "sign-in";

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; media-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    public static void AddWebDefense(this IServiceCollection services)
    {
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(SignInLimit, http => RateLimitPartition.GetFixedWindowLimiter(
                http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = 30, Window = TimeSpan.FromMinutes(5) }));
        });
        services.AddHsts(hsts =>
        {
            hsts.MaxAge = TimeSpan.FromDays(365);
            hsts.IncludeSubDomains = true;
        });
        services.Configure<ForwardedHeadersOptions>(forwarded => forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
    }

    public static void UseWebDefense(this WebApplication app, HccSettings settings)
    {
        app.Use((http, next) =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin"; // "no-referrer" would make browsers hide the Origin of our own forms too
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            return ForeignOrigin(http, settings) ? Api.Problems.WriteAsync(http, 403, "access.origin", "Trang này không được mở từ địa chỉ khác.", "This may not be opened from another site.") : next(http);
        });
    }

    // Sockets and writes by cookie from another site: browsers always say where they come from (an Origin, or Sec-Fetch-Site).
    private static bool ForeignOrigin(HttpContext http, HccSettings settings)
    {
        var socket = http.WebSockets.IsWebSocketRequest || http.Request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal) || http.Request.Path.StartsWithSegments("/hubs", StringComparison.Ordinal);
        if (!socket && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)))
        {
            return false;
        }

        var origin = http.Request.Headers.Origin.ToString();
        if (origin.Length == 0)
        {
            return http.Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";
        }

        return origin != $"{http.Request.Scheme}://{http.Request.Host}"
            && !(settings.Origins ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Contains(origin, StringComparer.OrdinalIgnoreCase);
    }
}
