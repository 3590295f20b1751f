using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using HCC.Dashboard.Access;
using HCC.Dashboard.Api;
using HCC.Dashboard.BlankForms;
using HCC.Kiosk.Unattended;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.WebEncoders;

namespace HCC.Dashboard;

/// <summary>Services and middleware of the host, in the order in which a request meets them.</summary>
internal static class HostSetup
{
    public static void AddHccHost(this WebApplicationBuilder builder, HccSettings settings)
    {
        builder.WebHost.UseStaticWebAssets(); // `dotnet run` outside Development reads the list of assets too; nothing happens after publishing
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateScopes = true);
        builder.Services.AddHcc(settings);
        builder.Services.AddDataProtection().SetApplicationName("hcc").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.Data, "keys")));
        builder.Services.AddHccAccess();
        builder.Services.AddScoped<PageActor>();
        builder.Services.AddWebDefense();
        builder.Services.AddLocalization();
        builder.Services.AddProblemDetails();
        builder.Services.AddLookupLimit();
        builder.Services.AddBlankFormLimit();
        builder.Services.AddOpenApi("v1");
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true); // so that bad input gets a sentence too
        builder.Services.ConfigureHttpJsonOptions(json => HccJson.Configure(json.SerializerOptions));
        builder.Services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddSignalR(hub =>
        {
            // A pulled cable is seen within seconds on both sides (the page's timeouts are in js/unattended.js).
            hub.KeepAliveInterval = TimeSpan.FromSeconds(2);
            hub.ClientTimeoutInterval = TimeSpan.FromSeconds(8);
        }).AddJsonProtocol(json => HccJson.Configure(json.PayloadSerializerOptions));
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
        {
            circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
            circuits.DisconnectedCircuitMaxRetained = 200;
        }).AddHubOptions(hub =>
        {
            hub.KeepAliveInterval = TimeSpan.FromSeconds(2);
            hub.ClientTimeoutInterval = TimeSpan.FromSeconds(8);
        });
    }

    public static void UseHccHost(this WebApplication app, HccSettings settings)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/fault",
                CreateScopeForErrors = true,
                StatusCodeSelector = fault => fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            });
            app.UseHsts();
        }

        app.UseApiProblems();
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            // Numbers and dates stay as Vietnam writes them in either language; only the words change.
            DefaultRequestCulture = new RequestCulture("vi-VN"),
            SupportedCultures = [CultureInfo.GetCultureInfo("vi-VN")],
            SupportedUICultures = [CultureInfo.GetCultureInfo("vi-VN"), CultureInfo.GetCultureInfo("en-US")],
            RequestCultureProviders = [new CustomRequestCultureProvider(Language)],
        });
        app.UseWebDefense(settings);
        app.UseWhen(http => !http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal), pages => pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
    }

    // A page: the cookie of the language button. A program: its Accept-Language.
    private static Task<ProviderCultureResult?> Language(HttpContext http)
    {
        var english = http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? http.Request.Headers.AcceptLanguage.ToString().StartsWith("en", StringComparison.OrdinalIgnoreCase)
            : http.Request.Cookies["hcc-language"] == "en";
        return Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult("vi-VN", english ? "en-US" : "vi-VN"));
    }
}
