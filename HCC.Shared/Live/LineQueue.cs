using HCC.Ticketing;

namespace HCC.Live;

/// <summary>The waiting tickets of one line, by weight and by time of issue; owned by the write lane.</summary>
internal sealed class LineQueue
{
    private readonly SortedDictionary<double, List<Entry>> byWeight = [];

    public int Count { get; private set; }

    public int Priority => byWeight.Where(q => q.Key > 1).Sum(q => q.Value.Count);

    public DateTimeOffset? LongestSince => Count == 0 ? null : byWeight.Values.Where(q => q.Count > 0).Min(q => q[0].Ticket.IssuedAt);

    public void Add(Ticket ticket)
    {
        if (!byWeight.TryGetValue(ticket.Weight, out var queue))
        {
            byWeight.Add(ticket.Weight, queue = []);
        }

        // Nearly always at the end; a ticket that comes back takes its old place.
        var at = queue.BinarySearch(new Entry(ticket));
        queue.Insert(at < 0 ? ~at : at, new Entry(ticket));
        Count++;
    }

    public bool Remove(Ticket ticket)
    {
        if (!byWeight.TryGetValue(ticket.Weight, out var queue))
        {
            return false;
        }

        var at = queue.BinarySearch(new Entry(ticket));
        if (at < 0)
        {
            return false;
        }

        queue.RemoveAt(at);
        Count--;
        return true;
    }

    /// <summary>The first tickets in the order of issue.</summary>
    public IEnumerable<Ticket> First(int most) =>
        byWeight.Values.SelectMany(q => q.Take(most)).Order().Take(most).Select(e => e.Ticket);

    /// <summary>
    /// How many of the waiting will be called before a ticket of this weight issued at this time, when calls follow each other every
    /// <paramref name="minutesPerCall"/>: all of its own class and above that came before, and of the lighter ones those whose head start the
    /// weight does not make good until then. Of equal scores the earlier <paramref name="id"/> comes first; a ticket still to be issued is the last.
    /// </summary>
    public int Ahead(double weight, DateTimeOffset issuedAt, DateTimeOffset now, double minutesPerCall, long id = long.MaxValue)
    {
        // The later the turn, the fewer of the lighter tickets are still ahead of a heavier one: the first turn at which no more are ahead
        // than have been called by then is found by halving.
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (AheadAt(middle) <= middle)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;

        int AheadAt(int calls)
        {
            var turn = now.AddMinutes(Math.Max(0.5, calls * minutesPerCall));
            var ahead = 0;
            foreach (var (other, queue) in byWeight)
            {
                var mark = other == weight ? issuedAt : turn - ((turn - issuedAt) * (weight / other));
                ahead += IssuedBefore(queue, mark < turn ? mark : turn, id);
            }

            return ahead;
        }
    }

    private static int IssuedBefore(List<Entry> queue, DateTimeOffset mark, long id)
    {
        var (low, high) = (0, queue.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var ticket = queue[middle].Ticket;
            if (ticket.IssuedAt < mark || (ticket.IssuedAt == mark && ticket.Id < id))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private readonly record struct Entry(Ticket Ticket) : IComparable<Entry>
    {
        public int CompareTo(Entry other) =>
            Ticket.IssuedAt != other.Ticket.IssuedAt ? Ticket.IssuedAt.CompareTo(other.Ticket.IssuedAt) : Ticket.Id.CompareTo(other.Ticket.Id);
    }
}
