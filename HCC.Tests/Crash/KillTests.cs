using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using HCC.Tests.Support;
using HCC.Ticketing;

namespace HCC.Tests.Crash;

/// <summary>The real host is killed in the middle of its work, again and again; the test keeps its own journal of what was acknowledged.</summary>
public class KillTests
{
    private const int Kills = 20;
    private const int Callers = 8;

    [Fact]
    public async Task Every_acknowledged_number_is_there_after_twenty_kills_under_load()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var host = await RealHost.StartAsync();
        var acknowledged = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        var unanswered = new ConcurrentBag<string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            using var load = CancellationTokenSource.CreateLinkedTokenSource(stop);
            var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var before = acknowledged.Count;
            var callers = Enumerable.Range(0, Callers).Select(caller => Task.Run(
                async () =>
                {
                    while (!load.IsCancellationRequested)
                    {
                        var press = Guid.NewGuid().ToString();
                        try
                        {
                            var card = await host.Http.DoAsync<TicketCard>($"/centers/{HallCalls.Center}/tickets", new IssueRequest(caller % 2 == 0 ? "gplx-doi" : "ly-lich"), press, stop);
                            acknowledged[press] = card.Id;
                            if (acknowledged.Count >= before + 15 + (kill * 2))
                            {
                                enough.TrySetResult();
                            }
                        }
                        catch (HttpRequestException)
                        {
                            unanswered.Add(press);
                            return;
                        }
                    }
                },
                stop)).ToArray();
            await enough.Task.WaitAsync(TimeSpan.FromSeconds(60), stop);
            await host.KillAsync();
            await load.CancelAsync();
            await Task.WhenAll(callers);
            await host.StartAgainAsync();
        }

        // The same press answers with the same ticket, also for presses whose answer was lost; no press makes two.
        foreach (var (press, id) in acknowledged.Take(50))
        {
            using var again = await host.Http.PressAsync($"/centers/{HallCalls.Center}/tickets", new IssueRequest("gplx-doi"), press, stop);
            if (again.IsSuccessStatusCode)
            {
                Assert.Equal(id, (await again.Content.ReadFromJsonAsync<TicketCard>(HccJson.Options, stop))!.Id);
            }
            else
            {
                Assert.Contains("press.reused", await again.Content.ReadAsStringAsync(stop), StringComparison.Ordinal); // it was for the other line
            }
        }

        foreach (var id in acknowledged.Values)
        {
            using var found = await host.Http.GetAsync($"/api/v1/tickets/{id}", stop);
            Assert.True(found.IsSuccessStatusCode, $"Ticket {id} was acknowledged and is gone.");
        }

        Assert.Equal(acknowledged.Count, acknowledged.Values.Distinct().Count());
        await host.KillAsync();
        Assert.Empty(host.Broken());
    }

    [Fact]
    public async Task A_call_survives_a_kill_and_the_hall_shows_it_again()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var host = await RealHost.StartAsync();
        var ticket = await host.Http.IssueAsync("dat-dai", stop);
        await host.Http.DoAsync<JsonElement>("/counters/26/open", stop: stop);
        var called = await host.Http.DoAsync<TicketCard>("/counters/26/call-next", stop: stop);
        Assert.Equal(ticket.Id, called.Id);

        // The picture of the hall follows the answer within some milliseconds.
        JsonElement before;
        do
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, stop);
            before = await host.Http.GetFromJsonAsync<JsonElement>($"/api/v1/centers/{HallCalls.Center}/live", stop);
        }
        while (before.GetProperty("today").GetProperty("atCounters").GetInt32() == 0);

        await host.KillAsync();
        await host.StartAgainAsync();

        var after = await host.Http.GetFromJsonAsync<JsonElement>($"/api/v1/centers/{HallCalls.Center}/live", stop);
        var counter = after.GetProperty("counters").EnumerateArray().Single(c => c.GetProperty("code").GetString() == "26");
        Assert.Equal(ticket.Number, counter.GetProperty("ticket").GetProperty("number").GetString());
        Assert.True(after.GetProperty("version").GetInt64() > before.GetProperty("version").GetInt64(), "a screen that asks since the old version must get the new one");
        Assert.Equal(before.GetProperty("today").ToString(), after.GetProperty("today").ToString());
    }
}
