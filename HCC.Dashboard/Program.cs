using HCC.Dashboard.Shell;
using HCC.Kiosk;
using HCC.Persistence;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets(); // `dotnet run` outside Development reads the list of assets too; nothing happens after publishing
builder.Services.AddLocalization();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();

var app = builder.Build();
SqliteRuntime.Ensure();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode().AddAdditionalAssemblies(typeof(KioskAssembly).Assembly);
await app.RunAsync();

public partial class Program;
