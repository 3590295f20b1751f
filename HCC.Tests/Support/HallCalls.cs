using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using HCC.Ticketing;

namespace HCC.Tests.Support;

/// <summary>The calls of the API as a program outside would make them.</summary>
public static class HallCalls
{
    public const string Center = "soc-trang";

    /// <summary>Posts with a press id.</summary>
    public static Task<HttpResponseMessage> PressAsync(this HttpClient http, string path, object? body = null, string? key = null, CancellationToken stop = default)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1" + path) { Content = JsonContent.Create(body ?? new { }) };
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        return http.SendAsync(request, stop);
    }

    /// <summary>Posts and reads the answer; anything but success fails the test with the answer's text.</summary>
    public static async Task<T> DoAsync<T>(this HttpClient http, string path, object? body = null, string? key = null, CancellationToken stop = default)
    {
        using var answer = await http.PressAsync(path, body, key, stop);
        var text = await answer.Content.ReadAsStringAsync(stop);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {text}");
        return answer.StatusCode == HttpStatusCode.NoContent ? default! : JsonSerializer.Deserialize<T>(text, HccJson.Options)!;
    }

    /// <summary>Takes a number.</summary>
    public static Task<TicketCard> IssueAsync(this HttpClient http, string line, CancellationToken stop = default) =>
        http.DoAsync<TicketCard>($"/centers/{Center}/tickets", new IssueRequest(line), stop: stop);

    /// <summary>The live hall as JSON.</summary>
    public static Task<JsonElement> GetFromHallAsync(this HttpClient http, CancellationToken stop) => http.GetFromJsonAsync<JsonElement>($"/api/v1/centers/{Center}/live", stop);
}
