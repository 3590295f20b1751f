using System.Data.Common;
using HCC.Persistence;

namespace HCC.Dossiers.Couriers;

/// <summary>How hand-overs lie in their tables.</summary>
internal static class CourierStore
{
    private const string Select =
        """
        SELECT h.id, d.code, d.procedure_name, h.agency, d.urgent, h.way, h.day, h.trip, h.leaves_at, h.at, h.actor, s.at, s.receiver
        FROM courier_hand_overs h JOIN dossiers d ON d.id = h.dossier LEFT JOIN courier_signatures s ON s.hand_over = h.id WHERE
        """;

    /// <summary>Hand-overs by a condition.</summary>
    public static List<CourierHandOver> HandOvers(this LaneSql sql, string where, params ReadOnlySpan<object?> values) => sql.Query(Select + where, Read, values);

    private static CourierHandOver Read(DbDataReader r) => new(
        r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetInt64(4) == 1, r.Name<CourierWay>(5), new CourierTrip(r.Day(6), r.GetInt32(7), r.Time(8)), r.Time(9), r.GetString(10), r.TimeOrNull(11), r.Text(12));
}
