using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace HCC.Tests.Journeys;

/// <summary>What anybody may read without a key: signed figures, and nothing else.</summary>
public class OpenDataTests(OneHost one) : IClassFixture<OneHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Signed_figures_are_open_and_say_what_they_mean()
    {
        using var stranger = new HttpClient { BaseAddress = new Uri(one.Host.Address) };
        var csv = System.Text.Encoding.UTF8.GetString(await stranger.GetByteArrayAsync("/api/v1/open/soc-trang/reports.csv", Stop));
        Assert.StartsWith("\uFEFF\"center\",\"plan\",\"from\",\"to\",\"report_number\"", csv, StringComparison.Ordinal);
        var json = await stranger.GetFromJsonAsync<JsonElement>("/api/v1/open/soc-trang/reports.json", Stop);
        Assert.Equal(1, json.GetProperty("schemaVersion").GetInt32());
        Assert.All(json.GetProperty("columns").EnumerateArray(), c => Assert.NotEmpty(c.GetProperty("vi").GetString()!));
        using var nowhere = await stranger.GetAsync("/api/v1/open/nowhere/reports.json", Stop);
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
        using var page = await stranger.GetAsync("/public/soc-trang", Stop);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
        using var unsigned = await stranger.GetAsync("/api/v1/reports/monthly?from=2026-10-16&to=2026-11-15", Stop);
        Assert.Equal(HttpStatusCode.Forbidden, unsigned.StatusCode); // the demonstration takes a stranger on this machine for a wall, and a wall reads no reports
    }
}
