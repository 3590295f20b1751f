using HCC.Centers;
using HCC.Live;
using HCC.Tests.Support;
using HCC.Ticketing;

namespace HCC.Tests.Live;

/// <summary>The rank that is told at issue equals what the rule of calling then does.</summary>
public sealed class LineQueueTests
{
    static readonly Center Center = TestCenter.Of(lines: 1, counters: 1);
    static readonly DateTimeOffset Now = HallFixture.At(20, 9);

    [Fact]
    public void Without_priority_the_rank_is_exactly_the_number_of_calls_before()
    {
        var random = new Random(20261120);
        for (var round = 0; round < 200; round++)
        {
            var queue = RandomQueue(random, random.Next(0, 80), priorities: false);
            Assert.Equal(queue.Count, Ahead(queue, 1, out var simulated));
            Assert.Equal(queue.Count, simulated);
        }
    }

    [Fact]
    public void With_priority_the_rank_is_within_two_tickets_of_the_simulated_calls()
    {
        var random = new Random(20261123);
        var exact = 0;
        for (var round = 0; round < 600; round++)
        {
            var queue = RandomQueue(random, random.Next(0, 80), priorities: true);
            var ahead = Ahead(queue, round % 3 == 0 ? 4 : round % 3 == 1 ? 2.5 : 1, out var simulated);
            Assert.True(Math.Abs(ahead - simulated) <= 2, $"Round {round}: {ahead} told, {simulated} called before, of {queue.Count}.");
            exact += ahead == simulated ? 1 : 0;
        }

        Assert.True(exact > 500, $"Only {exact} of 600 ranks were exact.");
    }

    [Fact]
    public void Tickets_of_the_same_instant_are_counted_in_the_order_of_issue()
    {
        var queue = new LineQueue();
        for (var id = 1; id <= 5; id++)
        {
            Assert.Equal(id - 1, queue.Ahead(1, Now, Now, 5));
            queue.Add(Ticket(id, Now, 1));
        }

        Assert.Equal(2, queue.Ahead(1, Now, Now, 5, id: 3));
    }

    [Fact]
    public void A_ticket_that_comes_back_takes_its_old_place()
    {
        var queue = new LineQueue();
        foreach (var id in (int[])[1, 2, 3, 4])
        {
            queue.Add(Ticket(id, Now.AddMinutes(id), id == 2 ? 2.5 : 1));
        }

        Assert.True(queue.Remove(Ticket(3, Now.AddMinutes(3), 1)));
        Assert.False(queue.Remove(Ticket(3, Now.AddMinutes(3), 1)));
        Assert.Equal((3, 1, Now.AddMinutes(1)), (queue.Count, queue.Priority, queue.LongestSince));
        queue.Add(Ticket(3, Now.AddMinutes(3), 1));
        Assert.Equal([1, 2, 3, 4], queue.First(10).Select(t => t.Id));
        Assert.Equal([1, 2], queue.First(2).Select(t => t.Id));
    }

    [Fact]
    public void An_empty_queue_has_no_longest_wait()
    {
        var queue = new LineQueue();
        queue.Add(Ticket(1, Now, 1));
        queue.Remove(Ticket(1, Now, 1));
        Assert.Equal((0, 0, null), (queue.Count, queue.Priority, queue.LongestSince));
    }

    static List<Ticket> RandomQueue(Random random, int count, bool priorities) =>
        [.. Enumerable.Range(1, count).Select(id => Ticket(id, Now.AddSeconds(-random.Next(0, 7200)), !priorities ? 1 : random.Next(10) switch { 0 => 4, 1 or 2 => 2.5, _ => 1 }))];

    // The rank by the queue, and by really calling one ticket after the other every few minutes until the new one's turn comes.
    static int Ahead(List<Ticket> tickets, double weight, out int simulated)
    {
        const double minutesPerCall = 2;
        var queue = new LineQueue();
        tickets.ForEach(queue.Add);
        var mine = new WaitingTicket(tickets.Count + 1, new("A", 999), "ho-tich", null, weight, Now);
        List<WaitingTicket> waiting = [.. tickets.Select(t => new WaitingTicket(t.Id, t.Number, t.Line, null, t.Weight, t.IssuedAt)), mine];
        simulated = 0;
        while (NextTicket.Choose(Center, Center.Counters[0], waiting, Now.AddMinutes(Math.Max(0.5, simulated * minutesPerCall)))!.Ticket is var next && next.Id != mine.Id)
        {
            waiting.Remove(next);
            simulated++;
        }

        return queue.Ahead(weight, Now, Now, minutesPerCall);
    }

    static Ticket Ticket(long id, DateTimeOffset issuedAt, double weight)
    {
        var ticket = new Ticket
        {
            Id = id, Center = TestCenter.Code, ServiceDay = new(2026, 11, 20), Number = new("A", (int)id), Token = "t", Line = "ho-tich", Weight = weight, Language = "vi", Source = "kiosk", IssuedAt = issuedAt,
        };
        ticket.Issue("kiosk:1");
        return ticket;
    }
}
