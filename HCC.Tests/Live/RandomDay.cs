using HCC.Centers;
using HCC.Tests.Support;
using HCC.Ticketing;

namespace HCC.Tests.Live;

/// <summary>Plays a day in the hall by chance: every verb, sensible or not, always the same for the same seed.</summary>
sealed class RandomDay(HallFixture house, int seed)
{
    readonly Random random = new(seed);

    /// <summary>A center with lines of one and of several counters, limits that are met and rules that are short.</summary>
    public static Center Center { get; } = TestCenter.Of(lines: 4, counters: 5, skills: n => n switch { 0 => ["ho-tich"], 1 => ["ho-tich", "dat-dai"], 2 => ["dat-dai", "xe-co"], 3 => ["xe-co", "thue"], _ => ["ho-tich", "dat-dai", "xe-co", "thue"] });

    /// <summary>Verbs that were done and not refused.</summary>
    public int Done { get; private set; }

    public async Task PlayAsync(int steps)
    {
        for (var n = 0; n < steps; n++)
        {
            house.Pass(random.Next(1, 30) / 60.0);
            Done += await StepAsync() ? 1 : 0;
        }
    }

    async Task<bool> StepAsync()
    {
        var code = house.Code;
        var counter = house.Center.Counters[random.Next(house.Center.Counters.Count)].Code;
        var officer = house.Officer(counter);
        switch (random.Next(100))
        {
            case < 24:
                string?[] priorities = [null, null, null, TestCenter.Elderly, TestCenter.Urgent];
                return (await house.Tickets.IssueAsync(code, new IssueRequest(Line(), Priority: priorities[random.Next(5)], Needs: random.Next(9) == 0 ? "slow-call" : null), house.Press())).Done;
            case < 44:
                return (await house.Tickets.CallNextAsync(code, counter, officer)) is { Done: true, Value.Ticket: not null };
            case < 47:
                return (await house.Tickets.CallAsync(code, counter, Ticket(), "có hẹn", officer)).Done;
            case < 51:
                return (await house.Tickets.RecallAsync(code, counter, officer)).Done;
            case < 58:
                return (await house.Tickets.BeginAsync(code, counter, officer)).Done;
            case < 68:
                return (await house.Tickets.CompleteAsync(code, counter, null, officer)).Done;
            case < 72:
                return (await house.Tickets.HoldAsync(code, counter, random.Next(1, 6), officer)).Done;
            case < 77:
                var to = random.Next(2) == 0 ? new TransferRequest(Line()) : new TransferRequest(Counter: house.Center.Counters[random.Next(house.Center.Counters.Count)].Code);
                return (await house.Tickets.TransferAsync(code, counter, to, officer)).Done;
            case < 81:
                return (await house.Tickets.MarkNoShowAsync(code, counter, officer)).Done;
            case < 83:
                return (await house.Tickets.ReinstateAsync(Ticket(), null, house.Press())).Done;
            case < 85:
                return (await house.Tickets.CancelAsync(Ticket(), null, house.Press())).Done;
            case < 92:
                return (await house.Tickets.UndoAsync(code, counter, officer)).Done;
            case < 95:
                return (await house.Ratings.RateAsync(new(code, counter, Score: random.Next(1, 6)), house.Press("terminal:1"))).Done;
            case < 97:
                return random.Next(3) == 0 ? (await house.Counters.PauseAsync(code, counter, "hop", officer)).Done : (await house.Counters.OpenAsync(code, counter, null, officer)).Done;
            case < 98:
                return (await house.Counters.CloseAsync(code, counter, officer)).Done && (await house.Counters.OpenAsync(code, counter, null, officer)).Done;
            default:
                var call = house.Hall.Current(code).Calls.FirstOrDefault();
                return call is not null && await house.Announcements.TakeAsync(code, call, call.Zone, "board:1") && (random.Next(2) == 0 || await house.Announcements.SpokenAsync(code, call.Call, call.Zone, "board:1"));
        }
    }

    string Line() => house.Center.Lines[random.Next(house.Center.Lines.Count)].Code;

    long Ticket() => random.Next(1, 120);
}
