using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using HCC.Persistence;

namespace HCC.Tests.Journeys;

/// <summary>Control slips and blank forms over real HTTP (S109, S205).</summary>
public class StepApiTests(OneHost one) : IClassFixture<OneHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private HttpClient Http => one.Host.Http;

    [Fact]
    public async Task A_source_tells_that_a_step_is_signed_once_and_the_slip_shows_it()
    {
        const string code = "H59.12-261118-8801";
        using var put = await Http.SendAsync(Request(HttpMethod.Put, $"/api/v1/dossiers/{code}", "put", new { agency = "stp", procedureName = "Cấp Phiếu lý lịch tư pháp", receivedAt = "2026-11-18T09:00:00+07:00", dueAt = "2026-11-25T17:00:00+07:00", dataAt = "2026-11-20T08:00:00+07:00", holder = "Phòng Hộ tịch" }), Stop);
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        var signature = new { signer = "Lê Văn Ký", signedAt = "2026-11-19T09:00:00+07:00", source = "mot-cua" };
        using var first = await Http.SendAsync(Request(HttpMethod.Post, $"/api/v1/dossiers/{code}/steps/1/signature", "sign", signature), Stop);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using var repeated = await Http.SendAsync(Request(HttpMethod.Post, $"/api/v1/dossiers/{code}/steps/1/signature", "sign", signature), Stop);
        Assert.Equal(HttpStatusCode.OK, repeated.StatusCode); // the same press, the same answer
        using var again = await Http.SendAsync(Request(HttpMethod.Post, $"/api/v1/dossiers/{code}/steps/1/signature", "sign-2", signature), Stop);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        using var nowhere = await Http.SendAsync(Request(HttpMethod.Post, $"/api/v1/dossiers/{code}/steps/7/signature", "sign-3", signature), Stop);
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
        var slip = await Http.GetFromJsonAsync<JsonElement>($"/api/v1/dossiers/{code}/steps", Stop);
        Assert.Equal(("Phòng Hộ tịch", "Lê Văn Ký"), (slip[0].GetProperty("office").GetString(), slip[0].GetProperty("signer").GetString()));
        using var stranger = new HttpClient { BaseAddress = new Uri(one.Host.Address) };
        using var closed = await stranger.GetAsync($"/api/v1/dossiers/{code}/steps", Stop);
        Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);
    }

    [Fact]
    public async Task Anybody_gets_the_version_of_today_and_staff_alone_an_old_one()
    {
        var ids = new List<long>();
        using (var connection = new Database(one.Host.Data).OpenForWriting())
        {
            var sql = new LaneSql(connection);
            foreach (var (from, file) in (IEnumerable<(DateOnly, string)>)[(new(2026, 1, 1), "%PDF-old"), (new(2026, 6, 1), "%PDF-now"), (new(2027, 6, 1), "%PDF-next")])
            {
                sql.Execute("INSERT INTO blank_forms (center, code, name, procedures, basis, from_day, file_name, size, hash, actor, at) VALUES ('soc-trang', 'TK-77', 'Tờ khai', '', '', @p0, 'a.pdf', 8, '', 'test', 0)", from);
                ids.Add(sql.Number("SELECT MAX(id) FROM blank_forms"));
                sql.Execute("INSERT INTO blank_form_files (form, bytes) VALUES (@p0, @p1)", ids[^1], Encoding.ASCII.GetBytes(file));
            }
        }

        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(one.Host.Address) };
        using var answer = await stranger.GetAsync("/forms/tk-77?center=soc-trang", Stop);
        Assert.Equal((HttpStatusCode.OK, "application/pdf", "%PDF-now"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync(Stop)));
        using var version = await stranger.GetAsync($"/office/forms-register/{ids[0]}/file", Stop);
        Assert.NotEqual(HttpStatusCode.OK, version.StatusCode);
        using var unknown = await stranger.GetAsync("/forms/TK-78", Stop);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        using var staff = await Http.GetAsync($"/office/forms-register/{ids[0]}/file?center=soc-trang", Stop);
        Assert.Equal("%PDF-old", await staff.Content.ReadAsStringAsync(Stop));

        var last = HttpStatusCode.OK;
        for (var n = 0; n < 80 && last != HttpStatusCode.TooManyRequests; n++)
        {
            using var often = await stranger.GetAsync("/forms/TK-77", Stop);
            last = often.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string key, object body) => new(method, path) { Content = JsonContent.Create(body), Headers = { { "Idempotency-Key", "steps-" + key } } };
}
