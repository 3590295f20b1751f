using System.Collections.Frozen;

namespace HCC.Ticketing;

/// <summary>
/// The one transition table of tickets. Buttons, refusals, the picture in <c>docs/ticket-flow.md</c> and the tests are made from it.
/// <see cref="TicketAction.Issue"/> makes a ticket and <see cref="TicketAction.Undo"/> goes back to where the last step came from,
/// so neither stands here; see <see cref="Ticket.Undo"/>.
/// </summary>
public static class TicketFlow
{
    /// <summary>From status and action to status.</summary>
    public static readonly FrozenDictionary<(TicketStatus From, TicketAction Action), TicketStatus> Table =
        new Dictionary<(TicketStatus, TicketAction), TicketStatus>
        {
            [(TicketStatus.Waiting, TicketAction.Call)] = TicketStatus.Called,
            [(TicketStatus.Waiting, TicketAction.Cancel)] = TicketStatus.Cancelled,
            [(TicketStatus.Waiting, TicketAction.Transfer)] = TicketStatus.Waiting,
            [(TicketStatus.Called, TicketAction.Recall)] = TicketStatus.Called,
            [(TicketStatus.Called, TicketAction.Begin)] = TicketStatus.Serving,
            [(TicketStatus.Called, TicketAction.MarkNoShow)] = TicketStatus.NoShow,
            [(TicketStatus.Called, TicketAction.Hold)] = TicketStatus.OnHold,
            [(TicketStatus.Called, TicketAction.Transfer)] = TicketStatus.Waiting,
            [(TicketStatus.Serving, TicketAction.Hold)] = TicketStatus.OnHold,
            [(TicketStatus.Serving, TicketAction.Transfer)] = TicketStatus.Waiting,
            [(TicketStatus.Serving, TicketAction.Complete)] = TicketStatus.Completed,
            [(TicketStatus.OnHold, TicketAction.Call)] = TicketStatus.Called,
            [(TicketStatus.OnHold, TicketAction.Cancel)] = TicketStatus.Cancelled,
            [(TicketStatus.OnHold, TicketAction.Transfer)] = TicketStatus.Waiting,
            [(TicketStatus.NoShow, TicketAction.Reinstate)] = TicketStatus.Waiting,
        }.ToFrozenDictionary();

    /// <summary>Status after an action, or null when the action does not fit the status.</summary>
    public static TicketStatus? Next(TicketStatus from, TicketAction action) => Table.TryGetValue((from, action), out var to) ? to : null;

    /// <summary>Actions that fit a status, in the order of the table's enum.</summary>
    public static IReadOnlyList<TicketAction> ActionsFrom(TicketStatus status) =>
        [.. Table.Keys.Where(k => k.From == status).Select(k => k.Action).Order()];

    /// <summary>Whether a ticket of this status occupies a counter (invariant I3).</summary>
    public static bool IsAtCounter(this TicketStatus status) => status is TicketStatus.Called or TicketStatus.Serving;

    /// <summary>Whether the citizen still expects something.</summary>
    public static bool IsOpen(this TicketStatus status) => status is TicketStatus.Waiting or TicketStatus.Called or TicketStatus.Serving or TicketStatus.OnHold;
}
