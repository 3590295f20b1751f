using HCC.Centers;
using HCC.Counters;
using HCC.Ticketing;

namespace HCC.Simulation;

/// <summary>What a simulated officer is doing.</summary>
internal enum OfficerDoes
{
    /// <summary>Not at the counter: before work, at lunch with the counter closed, after work, absent.</summary>
    Away,

    /// <summary>At the open counter; nobody in hand.</summary>
    Idle,

    /// <summary>Has a ticket in hand.</summary>
    Busy,

    /// <summary>Has paused the counter.</summary>
    Paused,

    /// <summary>A person has taken the counter; hands off.</summary>
    StandsBack,
}

/// <summary>A simulated officer at one counter.</summary>
internal sealed class Officer(Counter counter, string name, double pace, Dice dice)
{
    public const string ActorPrefix = "demo:officer-";

    public Counter Counter { get; } = counter;

    public string Actor { get; } = ActorPrefix + counter.Code;

    /// <summary>An invented name.</summary>
    public string Name { get; } = name;

    /// <summary>Own service times ÷ the line's.</summary>
    public double Pace { get; } = pace;

    public Dice Dice { get; } = dice;

    /// <summary>Sessions of the day without this officer.</summary>
    public HashSet<int> Absences { get; } = [];

    public OfficerDoes Does { get; set; } = OfficerDoes.Away;

    /// <summary>Ticket in hand.</summary>
    public Hand? Hand { get; set; }

    /// <summary>Working session of the day: 0, 1 …</summary>
    public int Session { get; set; }

    public DateTimeOffset NextPause { get; set; }

    public DateTimeOffset IdleSince { get; set; }

    /// <summary>Whether somebody has told this idle officer of a new ticket.</summary>
    public bool Woken { get; set; }

    /// <summary>Rises with every planned step; a planned step of an older turn is void.</summary>
    public int Turn { get; set; }

    /// <summary>Machine's time since when the hall does not look as this officer left it; null = it does.</summary>
    public long? OddSince { get; set; }

    /// <summary>While standing back: since when the counter is closed again.</summary>
    public DateTimeOffset? FreeSince { get; set; }

    /// <summary>State in which this officer believes the counter to be.</summary>
    public CounterState Leaves => Does switch
    {
        OfficerDoes.Away => CounterState.Closed,
        OfficerDoes.Paused => CounterState.Paused,
        OfficerDoes.Idle or OfficerDoes.Busy or OfficerDoes.StandsBack => CounterState.Open,
    };
}

/// <summary>A ticket in hand as the simulated officer left it.</summary>
internal sealed record Hand(long Ticket, Visit Visit, TicketStatus Status, string Line);
