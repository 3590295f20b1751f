using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using HCC.Access;
using HCC.Tests.Journeys;

namespace HCC.Tests.Reports.Checking;

/// <summary>The checker over real HTTP, through each of its doors.</summary>
public class ReportCheckApiTests(OneHost one) : IClassFixture<OneHost>
{
    private const string Path = "/api/v1/reports/check";

    private static readonly string Printed = PublishedReports.Text("soc-trang-2019-10-annex-1-as-printed.csv");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private HttpClient Http => one.Host.Http;

    [Fact]
    public async Task Raw_CSV_a_form_and_JSON_find_the_same_nine_faults()
    {
        using var raw = new StringContent(Printed, Encoding.UTF8, "text/csv");
        Nine(await PostAsync(raw));
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(Printed)), "file", "phu-luc.csv" }, { new StringContent(PublishedReports.OctoberProse), "prose" } };
        var whole = await PostAsync(form);
        Nine(whole);
        Assert.NotEmpty(whole.GetProperty("notes").EnumerateArray());
        using var json = JsonContent.Create(new { table = PublishedReports.Rows("soc-trang-2019-10-annex-1-as-printed.csv"), prose = PublishedReports.OctoberProse });
        Nine(await PostAsync(json));
        using var clean = JsonContent.Create(new { table = Printed, previous = new { table = Printed } });
        Assert.Contains("R14", (await PostAsync(clean)).GetProperty("faults").EnumerateArray().Select(f => f.GetProperty("rule").GetString()));
    }

    [Fact]
    public async Task A_fault_tells_rule_cells_numbers_and_both_sentences()
    {
        using var raw = new StringContent(Printed, Encoding.UTF8, "text/csv");
        var fault = (await PostAsync(raw)).GetProperty("faults")[3];
        Assert.Equal("R2", fault.GetProperty("rule").GetString());
        Assert.Equal(("F5", "Sở Giao thông vận tải"), (fault.GetProperty("cells")[0].GetProperty("address").GetString(), fault.GetProperty("cells")[0].GetProperty("row").GetString()));
        Assert.Equal((1583m, 0m), (fault.GetProperty("stated").GetDecimal(), fault.GetProperty("computed").GetDecimal()));
        Assert.Contains("đã giải quyết ghi 1.583", fault.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Contains("resolved says 1.583", fault.GetProperty("sentenceEn").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/csv", "")]
    [InlineData("text/csv", "%PDF-1.7")]
    [InlineData("application/json", "{\"table\":")]
    [InlineData("application/json", "{\"other\":1}")]
    [InlineData("application/json", "[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]")]
    public async Task What_cannot_be_read_is_400_with_a_sentence(string type, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var answer = await Http.PostAsync(Path, content, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("   at ", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_right_nothing_is_checked()
    {
        Assert.Contains(Scope.ReportsCheck, Scope.Of(StaffRole.Leader));
        Assert.Contains(Scope.ReportsCheck, Scope.Of(StaffRole.Supervisor));
        Assert.Contains(Scope.ReportsCheck, Scope.Of(StaffRole.Administrator));
        Assert.DoesNotContain(Scope.ReportsCheck, Scope.Of(StaffRole.Officer));
        using var stranger = new HttpClient { BaseAddress = Http.BaseAddress };
        stranger.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "hcck_nobody");
        using var raw = new StringContent(Printed, Encoding.UTF8, "text/csv");
        using var answer = await stranger.PostAsync(Path, raw, Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private async Task<JsonElement> PostAsync(HttpContent content)
    {
        using var answer = await Http.PostAsync(Path, content, Stop);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Stop));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
    }

    private static void Nine(JsonElement result)
    {
        Assert.Equal(9, result.GetProperty("faults").GetArrayLength());
        Assert.Equal(1, result.GetProperty("questions").GetArrayLength());
    }
}
