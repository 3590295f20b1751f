using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using HCC.Tests.Support;
using HCC.Ticketing;
using Microsoft.Playwright;

namespace HCC.Tests.Browser;

/// <summary>axe finds nothing on any page in either language, and no page breaks the content security policy.</summary>
[Collection(BrowserCollection.Name)]
public class AccessibilityTests(Chromium chromium)
{
    private static readonly string[] Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task No_page_has_a_violation(string language)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var host = await RealHost.StartAsync();
        await host.Http.DoAsync<JsonElement>("/counters/26/open", stop: stop);
        await host.Http.IssueAsync("dat-dai", stop);
        var ticket = await host.Http.IssueAsync("dat-dai", stop);
        await host.Http.DoAsync<TicketCard>("/counters/26/call-next", stop: stop);
        var faults = new List<string>();

        await using var citizen = await chromium.NewProfileAsync(host, 1080, 1920);
        await CheckAsync(citizen, host.Address, language, faults, "/", "/kiosk", "/kiosk?step=take", "/kiosk?step=take&group=dat-xay-nong", "/kiosk?step=take&line=dat-dai", "/kiosk?step=lookup", "/rate?counter=26", $"/t/{ticket.Token}", "/t/no-such-ticket", "/login", "/setup", "/public", "/not-found");
        await using var wide = await chromium.NewProfileAsync(host, 1920, 1080);
        await CheckAsync(wide, host.Address, language, faults, "/kiosk", "/board", "/board?zone=A", "/wall", "/wall?center=xa-trinh-dien");
        await using var officer = await chromium.NewProfileAsync(host, 1366, 768);
        await (await officer.NewPageAsync()).SignInAsync("truongca", "/");
        await CheckAsync(officer, host.Address, language, faults, "/desk", "/desk?counter=26", "/office/dossiers", "/office/dossiers/new", "/office/dossiers/reminders", "/office/dossiers/apologies", "/office/dossiers/scans", "/office/dossiers/lateness", "/office/dossiers/import");
        if (language == "vi")
        {
            // The markup of these is the same in both languages; what is only theirs is looked at once.
            await CheckAsync(officer, host.Address, language, faults, "/office/fees", "/office/couriers", "/office/sources", "/office/sources/compare", "/office/reports", "/office/reports/levels", "/office/reports/years", "/office/reports/trends", "/office/obstacles", "/office/duties", "/office/dossiers/deliveries", "/office/reports/draw?from=2026-10-16&to=2026-11-15", "/office/check-report", "/office/scoring", "/office/dossiers/steps", "/office/dossiers/steps?tab=unsigned", "/office/processes", "/office/seal", "/office/forms-register");
        }

        await using var administrator = await chromium.NewProfileAsync(host, 1366, 768);
        await (await administrator.NewPageAsync()).SignInAsync("quantri", "/");
        await CheckAsync(administrator, host.Address, language, faults, "/office", "/office/settings", "/office/devices", "/office/keys", "/office/staff");
        await using var auditor = await chromium.NewProfileAsync(host, 1366, 768);
        await (await auditor.NewPageAsync()).SignInAsync("kiemsoat", "/");
        await CheckAsync(auditor, host.Address, language, faults, "/office", "/office/audit");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static async Task CheckAsync(IBrowserContext profile, string address, string language, List<string> faults, params string[] paths)
    {
        await profile.AddCookiesAsync([new() { Name = "hcc-language", Value = language, Url = address }]);
        foreach (var path in paths)
        {
            var page = await profile.NewPageAsync();
            var looking = true; // axe itself sets styles, which the policy refuses as it should
            page.Console += (_, message) =>
            {
                if (looking && message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
                {
                    faults.Add($"{path} ({language}): {message.Text}");
                }
            };
            await page.GotoAsync(path);
            await page.Locator("h1, [data-heartbeat]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
            await page.WaitForFunctionAsync("() => document.querySelector('h1') !== null");
            Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
            looking = false;
            var found = await page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags(Tags) });
            faults.AddRange(found.Violations.Select(v => $"{path} ({language}): {v.Id} – {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
            await page.CloseAsync();
        }
    }
}
