using System.Collections.Immutable;
using HCC.Calendars;
using HCC.Ticketing;

namespace HCC.Insights;

/// <summary>
/// What one ticket contributes to the figures of its day: a pure fold of its moves. Figures are kept by taking the old facts of a
/// ticket away and adding the new ones, so an undo needs no special case and a fresh count always agrees.
/// </summary>
public sealed record TicketFacts
{
    /// <summary>Line in which it was issued.</summary>
    public required string IssuedLine { get; init; }

    /// <summary>Half hour of issue, local, 0 … 47.</summary>
    public required int IssuedSlot { get; init; }

    /// <summary>Line where it stands or ended.</summary>
    public required string Line { get; init; }

    /// <summary>Status.</summary>
    public required TicketStatus Status { get; init; }

    /// <summary>Counter of the completed service.</summary>
    public string? Counter { get; init; }

    /// <summary>Half hour of completion, local.</summary>
    public int? ServedSlot { get; init; }

    /// <summary>Seconds of completed service in the last line, without holds.</summary>
    public double? ServiceSeconds { get; init; }

    /// <summary>When the service was completed.</summary>
    public DateTimeOffset? ServedAt { get; init; }

    /// <summary>Ended waits: line, seconds and when they ended, one per step of the visit.</summary>
    public required ImmutableArray<(string Line, double Seconds, DateTimeOffset At)> Waits { get; init; }

    /// <summary>Facts of a ticket from its moves in order.</summary>
    public static TicketFacts Of(IReadOnlyList<TicketMove> history)
    {
        var moves = Ticket.Effective(history, out _, out _);
        var waits = ImmutableArray.CreateBuilder<(string, double, DateTimeOffset)>(1);
        DateTimeOffset? waitingSince = null, servingSince = null;
        var served = TimeSpan.Zero;
        foreach (var move in moves)
        {
            switch (move.Action)
            {
                case TicketAction.Issue:
                    waitingSince = move.At;
                    break;
                case TicketAction.Call when waitingSince is { } since:
                    waits.Add((move.Line, (move.At - since).TotalSeconds, move.At));
                    waitingSince = null;
                    break;
                case TicketAction.Begin:
                    servingSince = move.At;
                    break;
                case TicketAction.Transfer: // another step of the visit: the time spent before belongs to the line before
                    (waitingSince, servingSince, served) = (move.At, null, TimeSpan.Zero);
                    break;
                case TicketAction.Hold or TicketAction.Complete:
                    served += servingSince is { } began ? move.At - began : TimeSpan.Zero;
                    servingSince = null;
                    break;
            }
        }

        var last = moves[^1];
        var done = last.Action == TicketAction.Complete;
        return new TicketFacts
        {
            IssuedLine = moves[0].Line,
            IssuedSlot = Slot(moves[0].At),
            Line = last.Line,
            Status = last.To,
            Counter = done ? last.Counter : null,
            ServedSlot = done ? Slot(last.At) : null,
            ServedAt = done ? last.At : null,
            ServiceSeconds = done ? served.TotalSeconds : null,
            Waits = waits.ToImmutable(),
        };
    }

    /// <summary>Half hour of the local day, 0 … 47.</summary>
    public static int Slot(DateTimeOffset at) => (int)(VietnamTime.ToLocal(at).TimeOfDay.TotalMinutes / 30);
}
