using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace HCC.Tests.Journeys;

/// <summary>Dossiers and reports over real HTTP.</summary>
public class DossierApiTests(OneHost one) : IClassFixture<OneHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private HttpClient Http => one.Host.Http;

    private static object Body(string due = "2026-11-25T17:00:00+07:00") => new
    {
        agency = "stp", procedureName = "Cấp Phiếu lý lịch tư pháp", applicant = "Nguyễn Văn An", phone = "0912 345 678", channel = "Online",
        receivedAt = "2026-11-18T09:00:00+07:00", dueAt = due, dataAt = "2026-11-20T08:00:00+07:00", source = "mot-cua",
    };

    [Fact]
    public async Task A_source_puts_a_dossier_and_its_owner_alone_finds_it()
    {
        const string code = "H59.12-261118-0001";
        using var first = await PutAsync(code, Body());
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        using var again = await PutAsync(code, Body());
        var put = await again.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Equal((HttpStatusCode.OK, false), (again.StatusCode, put.GetProperty("changed").GetBoolean()));
        Assert.DoesNotContain("Nguyễn", await again.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);

        using var own = await Http.GetAsync($"/api/v1/dossiers/{code.ToLowerInvariant()}?factor=5678", Stop);
        var status = await own.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Equal(("Processing", "2026-11-25T17:00:00+07:00"), (status.GetProperty("state").GetString(), status.GetProperty("dueAt").GetString()));
        Assert.Equal("2026-11-20T08:00:00+07:00", status.GetProperty("dataAt").GetString());

        // A wrong factor, no factor and a wrong code cannot be told apart.
        var answers = new List<(HttpStatusCode, string)>();
        foreach (var path in (string[])[$"{code}?factor=5679", code, $"{code}?factor=", "H59.12-261118-9999?factor=5678"])
        {
            using var no = await Http.GetAsync("/api/v1/dossiers/" + path, Stop);
            var problem = await no.Content.ReadFromJsonAsync<JsonElement>(Stop);
            answers.Add((no.StatusCode, problem.GetProperty("vi").GetString()!));
        }

        Assert.Equal((HttpStatusCode.NotFound, "Không tìm thấy hồ sơ, hoặc thông tin đối chiếu chưa đúng."), Assert.Single(answers.Distinct()));
    }

    [Fact]
    public async Task A_list_comes_in_whole_or_with_every_fault_and_the_report_counts_it()
    {
        const string good = "Mã hồ sơ,Tên thủ tục,Đơn vị,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả\nQ-1,Việc,scn,02/03/2026,10/03/2026,09/03/2026\n";
        using var wrong = await ImportAsync(good.Replace("scn", "stp", StringComparison.Ordinal) + "Q-2,,nowhere,x,y,\n");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var faults = (await wrong.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("faults").EnumerateArray().ToList();
        Assert.Equal(4, faults.Count);
        Assert.All(faults, f => Assert.Equal(3, f.GetProperty("row").GetInt32()));

        using var right = await ImportAsync(good.Replace("scn", "stp", StringComparison.Ordinal));
        Assert.Equal(1, (await right.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("added").GetInt32());
        var report = await Http.GetFromJsonAsync<JsonElement>("/api/v1/reports/monthly?from=2026-02-16&to=2026-03-15", Stop);
        Assert.Equal((1, 1, 100m), (report.GetProperty("total").GetProperty("received").GetInt32(), report.GetProperty("total").GetProperty("early").GetInt32(), report.GetProperty("total").GetProperty("punctualPercent").GetDecimal()));
        using var backwards = await Http.GetAsync("/api/v1/reports/monthly?from=2026-03-15&to=2026-02-16", Stop);
        Assert.Equal(HttpStatusCode.BadRequest, backwards.StatusCode);
    }

    [Fact]
    public async Task Bad_news_is_refused_with_the_field()
    {
        using var late = await PutAsync("Z-1", Body("2026-11-01T17:00:00+07:00"));
        Assert.Equal((HttpStatusCode.BadRequest, "Hãy kiểm tra lại ô “hạn trả”."), (late.StatusCode, (await late.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("vi").GetString()));
    }

    private async Task<HttpResponseMessage> PutAsync(string code, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/dossiers/" + code) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        return await Http.SendAsync(request, Stop);
    }

    private Task<HttpResponseMessage> ImportAsync(string csv) => Http.PostAsync("/api/v1/dossiers/import", new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), Stop);
}
