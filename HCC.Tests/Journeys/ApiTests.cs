using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using HCC.Tests.Support;
using HCC.Ticketing;
using Microsoft.AspNetCore.SignalR.Client;

namespace HCC.Tests.Journeys;

/// <summary>One host for the tests of a class; they keep to lines and counters of their own.</summary>
public sealed class OneHost : IAsyncLifetime
{
    public RealHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await RealHost.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

/// <summary>The contract with programs outside, over real HTTP.</summary>
public class ApiTests(OneHost one) : IClassFixture<OneHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private HttpClient Http => one.Host.Http;

    [Fact]
    public async Task A_ticket_goes_from_issue_to_rating()
    {
        await Http.DoAsync<JsonElement>("/counters/27/open", stop: Stop);
        using var issued = await Http.PressAsync($"/centers/{HallCalls.Center}/tickets", new { serviceLine = "xay-dung", language = "en" }, stop: Stop);
        Assert.Equal(HttpStatusCode.Created, issued.StatusCode);
        var card = await issued.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Matches("^G[0-9]{3}$", card.GetProperty("number").GetString());
        Assert.EndsWith("+07:00", card.GetProperty("issuedAt").GetString(), StringComparison.Ordinal);
        Assert.Equal("minute", card.GetProperty("wait").GetProperty("unit").GetString());
        Assert.Contains("27", card.GetProperty("counters").EnumerateArray().Select(c => c.GetString()));

        var called = await Http.DoAsync<TicketCard>("/counters/27/call-next", stop: Stop);
        Assert.Equal(card.GetProperty("id").GetInt64(), called.Id);
        Assert.NotEmpty(called.Why!);
        await Http.DoAsync<TicketCard>("/counters/27/recall", stop: Stop);
        await Http.DoAsync<TicketCard>("/counters/27/begin", stop: Stop);
        Assert.Equal(TicketStatus.Completed, (await Http.DoAsync<TicketCard>("/counters/27/complete", stop: Stop)).State);
        using var rated = await Http.PressAsync("/ratings", new { counter = "27", score = 5 }, stop: Stop);
        Assert.Equal(HttpStatusCode.Created, rated.StatusCode);
        using var twice = await Http.PressAsync("/ratings", new { ticket = called.Id, score = 1 }, stop: Stop);
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);

        var history = await Http.GetFromJsonAsync<JsonElement>($"/api/v1/tickets/{called.Id}", Stop);
        Assert.Equal(["Issue", "Call", "Recall", "Begin", "Complete"], history.GetProperty("moves").EnumerateArray().Select(m => m.GetProperty("action").GetString()));
        Assert.All(history.GetProperty("moves").EnumerateArray(), m => Assert.NotEmpty(m.GetProperty("actor").GetString()!));
    }

    [Fact]
    public async Task Nobody_waiting_is_204_and_a_wrong_state_is_409_with_a_sentence()
    {
        await Http.DoAsync<JsonElement>("/counters/33/open", stop: Stop);
        using var nobody = await Http.PressAsync("/counters/33/call-next", stop: Stop);
        Assert.Equal(HttpStatusCode.NoContent, nobody.StatusCode);
        using var wrong = await Http.PressAsync("/counters/33/begin", stop: Stop);
        Assert.Equal(HttpStatusCode.Conflict, wrong.StatusCode);
        Assert.Equal("application/problem+json", wrong.Content.Headers.ContentType!.MediaType);
        var problem = await wrong.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Equal("Quầy 33 hiện không có số nào.", problem.GetProperty("title").GetString());
        Assert.NotEqual(problem.GetProperty("vi").GetString(), problem.GetProperty("en").GetString());
    }

    [Theory]
    [InlineData("{\"serviceLine\":\"no-such-line\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"serviceLine\":17}", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("{\"serviceLine\":\"noi-vu\",\"priority\":\"vip\"}", HttpStatusCode.BadRequest)]
    public async Task Bad_input_gets_a_sentence_and_no_stack(string body, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/centers/{HallCalls.Center}/tickets") { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var answer = await Http.SendAsync(request, Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_without_a_press_id_is_refused()
    {
        using var answer = await Http.PostAsJsonAsync($"/api/v1/centers/{HallCalls.Center}/tickets", new { serviceLine = "noi-vu" }, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Unknown_places_are_404_in_json()
    {
        foreach (var path in (string[])["/api/v1/centers/atlantis", "/api/v1/centers/atlantis/live", "/api/v1/tickets/999999999", "/api/v1/nothing"])
        {
            using var answer = await Http.GetAsync(path, Stop);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task The_hub_sends_the_whole_hall_first_and_then_only_what_changed()
    {
        await using var hub = HubOverWebSocket.To(one.Host.Address + "/hubs/hall", options => options.SetRequestHeader("Authorization", Http.DefaultRequestHeaders.Authorization!.ToString()));
        await hub.StartAsync(Stop);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        enough.CancelAfter(TimeSpan.FromSeconds(20));
        var frames = new List<JsonElement>();
        await foreach (var frame in hub.StreamAsync<JsonElement>("Watch", HallCalls.Center, null, enough.Token))
        {
            frames.Add(frame);
            if (frames.Count == 1)
            {
                await Http.IssueAsync("thuy-san", Stop);
            }
            else if (frame.GetProperty("lines").EnumerateArray().Any(l => l.GetProperty("code").GetString() == "thuy-san"))
            {
                break;
            }
        }

        Assert.Equal(30, frames[0].GetProperty("lines").GetArrayLength());
        Assert.Equal(33, frames[0].GetProperty("counters").GetArrayLength());
        Assert.True(frames[^1].GetProperty("lines").GetArrayLength() < 30);
        Assert.Equal(frames[^2].GetProperty("version").GetInt64(), frames[^1].GetProperty("after").GetInt64());
    }

    [Theory]
    [InlineData("/_blazor")]
    [InlineData("/hubs/hall")]
    public async Task A_socket_from_another_site_is_refused(string path)
    {
        foreach (var origin in (string[])["https://evil.example", "null", one.Host.Address + ".evil.example"])
        {
            using var socket = new ClientWebSocket();
            socket.Options.SetRequestHeader("Origin", origin);
            socket.Options.SetRequestHeader("Authorization", Http.DefaultRequestHeaders.Authorization!.ToString());
            var refused = await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(one.Host.Address.Replace("http", "ws", StringComparison.Ordinal) + path), Stop));
            Assert.Contains("403", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Strangers_get_nothing_and_a_wrong_key_is_no_visitor()
    {
        using var stranger = new HttpClient { BaseAddress = new Uri(one.Host.Address) };
        stranger.DefaultRequestHeaders.Add("Authorization", "Bearer hcck_wrong");
        foreach (var path in (string[])["/api/v1/centers", $"/api/v1/centers/{HallCalls.Center}/live", "/api/v1/tickets/1"])
        {
            using var answer = await stranger.GetAsync(path, Stop);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Every_answer_carries_the_strict_headers()
    {
        foreach (var path in (string[])["/", "/kiosk", "/login", "/api/v1/centers", "/health/live", "/css/app.css", "/no-such-page"])
        {
            using var answer = await Http.GetAsync(path, Stop);
            var policy = string.Join(';', answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task Sign_in_without_the_antiforgery_token_is_refused()
    {
        using var stranger = new HttpClient { BaseAddress = new Uri(one.Host.Address) };
        using var answer = await stranger.PostAsync("/login/in", new FormUrlEncodedContent([new("userName", "canbo"), new("password", "trinh-dien-2026")]), Stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_api_describes_itself()
    {
        var description = await Http.GetFromJsonAsync<JsonElement>("/openapi/v1.json", Stop);
        var paths = description.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string>(StringComparer.Ordinal)
        {
            "/api/v1/centers", "/api/v1/centers/{center}", "/api/v1/centers/{center}/tickets", "/api/v1/centers/{center}/live", "/api/v1/tickets/{id}", "/api/v1/tickets/{id}/cancel", "/api/v1/tickets/{id}/reinstate",
            "/api/v1/counters/{counter}/open", "/api/v1/counters/{counter}/pause", "/api/v1/counters/{counter}/close", "/api/v1/counters/{counter}/call-next", "/api/v1/counters/{counter}/call/{ticket}",
            "/api/v1/counters/{counter}/recall", "/api/v1/counters/{counter}/begin", "/api/v1/counters/{counter}/complete", "/api/v1/counters/{counter}/no-show", "/api/v1/counters/{counter}/hold",
            "/api/v1/counters/{counter}/transfer", "/api/v1/counters/{counter}/undo", "/api/v1/ratings", "/api/v1/procedures", "/api/v1/procedures/{code}",
        }, paths);
    }
}
