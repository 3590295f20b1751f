using System.Threading.RateLimiting;
using HCC.Text;

namespace HCC.Dashboard.Api;

/// <summary>How often one address may look up a dossier: guessing four digits must take longer than a hall is open.</summary>
internal static class Lookups
{
    public const string Policy = "dossier-lookup";

    public const int PerMinute = 10;

    public static IServiceCollection AddLookupLimit(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.AddPolicy(Policy, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
        limiter.OnRejected = async (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            var often = RefusalText.Of("lookup.often", nameof(RefusalText.LookupOften));
            await Problems.WriteAsync(rejected.HttpContext, 429, often.Code, often.Vi, often.En);
        };
    });
}
