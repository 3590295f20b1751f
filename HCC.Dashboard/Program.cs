using HCC;
using HCC.Dashboard;
using HCC.Dashboard.Access;
using HCC.Dashboard.Api;
using HCC.Dashboard.Shell;
using HCC.Dashboard.Verbs;
using HCC.Kiosk;
using Microsoft.AspNetCore.Authorization;

if (Verb.Find(args) is { } verb)
{
    return await verb.RunAsync(args[1..]);
}

var builder = WebApplication.CreateBuilder(args);
var settings = builder.Configuration.GetSection("HCC").Get<HccSettings>() ?? new HccSettings();
try
{
    settings.Check(builder.Environment.EnvironmentName);
}
catch (InvalidOperationException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 2;
}

builder.AddHccHost(settings);
var app = builder.Build();
app.UseHccHost(settings);
app.MapHccApi();
app.MapAccess();
app.MapHealth();
app.MapOpenApi().AllowAnonymous();
app.MapStaticAssets().AllowAnonymous();
var pages = app.MapRazorComponents<App>().AddInteractiveServerRenderMode(o => o.ContentSecurityFrameAncestorsPolicy = "'none'").AddAdditionalAssemblies(typeof(KioskAssembly).Assembly);

// Pages ask for their rights where they are opened, and only an opened page can begin a circuit; its wire must be open to all, or a device
// could never show its pairing code and a citizen never watch a ticket.
pages.Add(endpoint =>
{
    if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } path } && path.TrimStart('/').StartsWith("_blazor", StringComparison.Ordinal))
    {
        endpoint.Metadata.Add(new AllowAnonymousAttribute());
    }
});

await HccHouse.OpenAsync(app.Services);
await Welcome.PrepareAsync(app);
await app.RunAsync();
return 0;

/// <summary>The host; named for tests that start it in process.</summary>
public partial class Program;
