using HCC.Counters;
using HCC.Live;
using HCC.Ticketing;

namespace HCC.Dashboard.Desk;

/// <summary>Names of the desk's verbs: the <c>data-testid</c> of their buttons and a part of their press ids.</summary>
public static class DeskVerb
{
    public const string CallNext = "call-next";
    public const string Begin = "begin";
    public const string Recall = "recall";
    public const string NoShow = "no-show";
    public const string Complete = "complete";
    public const string CompleteNext = "complete-next";
    public const string Hold = "hold";
    public const string Transfer = "transfer";
    public const string Undo = "undo";
    public const string Resume = "resume";
    public const string Open = "open";
}

/// <summary>Where a button stands. A place never moves, so that the hand learns it.</summary>
public enum DeskPlace
{
    /// <summary>The one big button.</summary>
    Primary,

    /// <summary>Beside it.</summary>
    Second,

    /// <summary>Row beneath, left.</summary>
    Third,

    /// <summary>Row beneath, middle.</summary>
    Fourth,

    /// <summary>Row beneath, right.</summary>
    Fifth,
}

/// <summary>One button of the desk.</summary>
/// <param name="Verb">What it does (<see cref="DeskVerb"/>).</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Key">Its hotkey, as written on it and known to <c>js/desk.js</c>.</param>
/// <param name="Icon">Its icon.</param>
public sealed record DeskButton(string Verb, DeskPlace Place, string Key, string Icon);

/// <summary>The buttons of a counter's state, made from <see cref="TicketFlow"/>: what the rules would refuse has no button.</summary>
public static class DeskButtons
{
    /// <summary>The buttons for a counter as it stands.</summary>
    public static IReadOnlyList<DeskButton> For(CounterView counter) =>
        counter.Ticket is { } ticket ? [.. TicketFlow.ActionsFrom(ticket.Status).SelectMany(a => Of(a, ticket.Status))]
        : counter.State switch
        {
            CounterState.Open => [new(DeskVerb.CallNext, DeskPlace.Primary, "F2", "speakerphone")],
            CounterState.Paused => [new(DeskVerb.Resume, DeskPlace.Primary, "F2", "player-play")],
            CounterState.Closed => [new(DeskVerb.CallNext, DeskPlace.Primary, "F2", "speakerphone"), new(DeskVerb.Open, DeskPlace.Second, "F4", "player-play")],
        };

    private static IEnumerable<DeskButton> Of(TicketAction action, TicketStatus status) => action switch
    {
        TicketAction.Begin => [new(DeskVerb.Begin, DeskPlace.Primary, "F4", "player-play")],
        TicketAction.Recall => [new(DeskVerb.Recall, DeskPlace.Second, "F3", "repeat")],
        TicketAction.Complete => [new(DeskVerb.CompleteNext, DeskPlace.Primary, "F2", "player-skip-forward"), new(DeskVerb.Complete, DeskPlace.Second, "F6", "check")],
        TicketAction.Hold => [new(DeskVerb.Hold, DeskPlace.Third, "F8", "hourglass")],
        TicketAction.Transfer => [new(DeskVerb.Transfer, DeskPlace.Fourth, "F9", "transfer")],
        TicketAction.MarkNoShow => [new(DeskVerb.NoShow, DeskPlace.Fifth, "F7", "user-off")],
        TicketAction.Issue or TicketAction.Call or TicketAction.Reinstate or TicketAction.Cancel or TicketAction.Undo => [],
    };
}
