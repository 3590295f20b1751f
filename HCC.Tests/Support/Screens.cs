using Microsoft.Playwright;

namespace HCC.Tests.Support;

/// <summary>Debian's Chromium, one for all browser tests of a run; without it the tests are skipped, or fail where everything is required.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";
    private IPlaywright? playwright;

    /// <summary>The browser; null where none is installed.</summary>
    public IBrowser? Browser { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--autoplay-policy=no-user-gesture-required"],
        });
    }

    /// <summary>A fresh profile with a screen of a size.</summary>
    public async Task<IBrowserContext> NewProfileAsync(RealHost host, int width, int height)
    {
        if (Browser is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("HCC_REQUIRE_ALL") == "1", "Chromium is missing.");
            Assert.Skip("Chromium is not installed (/usr/bin/chromium).");
        }

        var profile = await Browser.NewContextAsync(new() { BaseURL = host.Address, ViewportSize = new() { Width = width, Height = height }, Locale = "vi-VN" });
        profile.SetDefaultTimeout(30_000);
        return profile;
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}

/// <summary>Browser tests share one Chromium and run one after another: two cores are few.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<Chromium>
{
    public const string Name = "Browser";
}

/// <summary>What a person does on the screens, in the words of the screens' test ids.</summary>
public static class Screens
{
    public static ILocator Id(this IPage page, string id) => page.GetByTestId(id);

    /// <summary>Opens an address in a tab of its own.</summary>
    public static async Task<IPage> OpenAsync(this IBrowserContext profile, string path)
    {
        var page = await profile.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>Waits until the page's circuit draws; before that there is no connection that could be lost.</summary>
    public static Task LiveAsync(this IPage page) => page.Locator("[data-heartbeat]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>Signs in as a demonstration account.</summary>
    public static async Task SignInAsync(this IPage page, string userName, string returnUrl)
    {
        await page.GotoAsync("/login?returnUrl=" + Uri.EscapeDataString(returnUrl));
        await page.Id("user-name").FillAsync(userName);
        await page.Id("password").FillAsync("trinh-dien-2026");
        await page.Id("sign-in").ClickAsync();
    }

    /// <summary>Takes a number on an open kiosk and returns it.</summary>
    public static async Task<string> TakeNumberAsync(this IPage kiosk, string group, string line)
    {
        await kiosk.Id("door-take").ClickAsync();
        await kiosk.Id("service-" + group).ClickAsync();
        await kiosk.Id("service-" + line).ClickAsync();
        await kiosk.Id("take-ticket").ClickAsync();
        return (await kiosk.Id("ticket-number").First.InnerTextAsync()).Trim();
    }
}
