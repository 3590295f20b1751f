using System.Globalization;
using HCC.Centers;
using HCC.Persistence;
using HCC.Text;

namespace HCC.Dossiers.Couriers;

/// <summary>
/// Puts files on the trips between center and agencies and takes the signatures of the other side (S090–S092). A file is on one trip at a time and goes back
/// only from where it is, so that the register always knows who has the paper.
/// </summary>
/// <param name="lane">The writer.</param>
/// <param name="book">The centers.</param>
/// <param name="time">Clock of the product.</param>
public sealed class CourierDesk(WriteLane lane, CenterBook book, TimeProvider time)
{
    /// <summary>Longest name of a receiver.</summary>
    public const int MostReceiver = 120;

    /// <summary>Puts a file on the next trip, or on an extra one of its own.</summary>
    /// <param name="center">Center.</param>
    /// <param name="code">Dossier.</param>
    /// <param name="way">Which way it goes.</param>
    /// <param name="extra">An extra trip at once; for urgent dossiers only.</param>
    /// <param name="press">Press.</param>
    public Task<Answer<CourierHandOver>> GiveAsync(string center, string code, CourierWay way, bool extra, Press press) => RunAsync(press, $"courier|{center}|{code}|{way}|{extra}", (tx, at) =>
    {
        if (book.Find(center) is not { } place)
        {
            return Counters.CounterRefusal.UnknownCenter(center);
        }

        if (tx.Dossier(center, code) is not { } dossier || !dossier.State.IsReceived())
        {
            return DossierRefusal.Unknown();
        }

        if (extra && !dossier.Urgent)
        {
            return CourierRefusal.NotUrgent(dossier.Code);
        }

        var next = CourierPlan.NextAfter(place, at);
        if (next is null && !extra)
        {
            return CourierRefusal.NoTrips();
        }

        // Nothing known of it yet: the paper lies where it was received, in the center.
        var last = tx.Sql.HandOvers(" h.dossier = @p0 ORDER BY h.id DESC LIMIT 1", dossier.Id).FirstOrDefault();
        if (last is { SignedAt: null })
        {
            return CourierRefusal.UnderWay(dossier.Code);
        }

        if ((last?.Way ?? CourierWay.ToCenter) == way)
        {
            return CourierRefusal.Elsewhere(dossier.Code, way);
        }

        var trip = extra ? new CourierTrip(Calendars.VietnamTime.ServiceDay(at), 0, at) : next!.Value;
        tx.Sql.Execute(
            "INSERT INTO courier_hand_overs (center, dossier, agency, way, day, trip, leaves_at, at, actor) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8)",
            center, dossier.Id, dossier.Agency, way, trip.Day, trip.Number, trip.LeavesAt, at, press.Actor);
        return tx.Sql.HandOvers(" h.dossier = @p0 ORDER BY h.id DESC LIMIT 1", dossier.Id)[0];
    });

    /// <summary>Takes the signature of the other side; once.</summary>
    /// <param name="center">Center.</param>
    /// <param name="handOver">Hand-over.</param>
    /// <param name="receiver">Who received it, by name.</param>
    /// <param name="press">Press.</param>
    public Task<Answer<CourierHandOver>> SignAsync(string center, long handOver, string? receiver, Press press) => RunAsync(press, string.Create(CultureInfo.InvariantCulture, $"courier-sign|{center}|{handOver}|{receiver}"), (tx, at) =>
    {
        if (tx.Sql.HandOvers(" h.center = @p0 AND h.id = @p1", center, handOver) is not [var found])
        {
            return CourierRefusal.Unknown();
        }

        if (found.SignedAt is not null)
        {
            return CourierRefusal.Signed(found.Code);
        }

        if (VietnameseText.Tidy(receiver) is not { Length: > 0 and <= MostReceiver } name)
        {
            return CourierRefusal.Receiver();
        }

        tx.Sql.Execute("INSERT INTO courier_signatures (hand_over, receiver, at, actor) VALUES (@p0, @p1, @p2, @p3)", handOver, name, at, press.Actor);
        return found with { SignedAt = at, Receiver = name };
    });

    private Task<Answer<CourierHandOver>> RunAsync(Press press, string request, Func<HallTransaction, DateTimeOffset, Answer<CourierHandOver>> verb) => lane.RunAsync(tx =>
    {
        var at = time.GetUtcNow();
        return tx.Once(press, request, at, () => verb(tx, at));
    });
}
