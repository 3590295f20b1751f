using System.Globalization;
using System.Threading.RateLimiting;
using HCC.Access;
using HCC.BlankForms;
using HCC.Calendars;
using HCC.Centers;
using HCC.Dashboard.Api;
using HCC.Dashboard.Dossiers;

namespace HCC.Dashboard.BlankForms;

/// <summary>
/// The files of blank forms (S205). Anybody gets the version in force today by its code and no other one; an old one is for staff. Nothing in them is about
/// a person; each address gets so many a minute.
/// </summary>
internal static class BlankFormFiles
{
    private const string Policy = "blank-forms";
    private const int PerMinute = 60;

    /// <summary>Public address of a form: always of the version in force.</summary>
    public static string AddressOf(string code, string? center) => $"/forms/{Uri.EscapeDataString(code)}" + (center is null ? "" : "?center=" + Uri.EscapeDataString(center));

    /// <summary>Address of one version, for staff.</summary>
    public static string VersionAddress(long id, string? center) => string.Create(CultureInfo.InvariantCulture, $"/office/forms-register/{id}/file") + (center is null ? "" : "?center=" + Uri.EscapeDataString(center));

    public static IServiceCollection AddBlankFormLimit(this IServiceCollection services) => services.AddRateLimiter(limiter => limiter.AddPolicy(Policy, http => RateLimitPartition.GetFixedWindowLimiter(
        http.Connection.RemoteIpAddress?.ToString() ?? "",
        _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 })));

    public static void MapBlankForms(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/forms/{code}", (HttpContext http, BlankFormBook forms, CenterBook book, TimeProvider time, string code, string? center) =>
            Place(book, center) is { } place && code.Length <= BlankFormCheck.MostCode && forms.InForce(place.Code, code, VietnamTime.ServiceDay(time.GetUtcNow())) is { } form ? File(http, forms, form) : Results.NotFound())
            .AllowAnonymous().RequireRateLimiting(Policy).ExcludeFromDescription();
        routes.MapGet("/office/forms-register/{id:long}/file", (HttpContext http, BlankFormBook forms, CenterBook book, long id, string? center) =>
            RegisterAsk.CenterOf(http.User, book, center) is { } place && forms.Find(place.Code, id) is { } form ? File(http, forms, form) : Results.NotFound())
            .RequireAuthorization(Scope.DossiersRead).ExcludeFromDescription();
    }

    private static Center? Place(CenterBook book, string? asked) => book.IsEmpty ? null : asked is null ? book.Home : book.Find(asked);

    // Asked for anew each time: tomorrow another version may be in force.
    private static IResult File(HttpContext http, BlankFormBook forms, BlankForm form)
    {
        if (forms.File(form.Id) is not { } bytes)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "no-cache";
        return DocumentFile.Stored(bytes, form.IsPdf, form.FileName);
    }
}
