using System.Data.Common;
using HCC.Calendars;
using HCC.Persistence;
using Microsoft.Data.Sqlite;

namespace HCC.Dossiers.Deliveries;

/// <summary>Reads what went to the post (S126) out of the steps of the dossiers; the verbs are those of <see cref="DossierDesk"/>.</summary>
/// <param name="database">The database.</param>
public sealed class DeliveryBook(Database database)
{
    /// <summary>Most rows of a list.</summary>
    public const int Most = 1000;

    // What became of it is the first step after it that touches the hand-over.
    private const string Select =
        """
        SELECT m.dossier, m.step, d.code, d.agency, d.procedure_name, d.applicant, m.document, m.at, e.action, e.at, e.reason, d.phone_sealed IS NOT NULL,
            NOT EXISTS (SELECT 1 FROM dossier_moves n WHERE n.dossier = m.dossier AND n.step > m.step AND n.action IN ('GiveToPost','HandOver'))
        FROM dossier_moves m JOIN dossiers d ON d.id = m.dossier
        LEFT JOIN dossier_moves e ON e.dossier = m.dossier AND e.step = (SELECT MIN(x.step) FROM dossier_moves x WHERE x.dossier = m.dossier AND x.step > m.step AND x.action IN ('HandOver','FailDelivery','GiveToPost'))
        WHERE m.action = 'GiveToPost' AND d.center = @p0
        """;

    // The few steps to the post are found by their own index; the dossiers follow (CROSS JOIN keeps that order).
    private static readonly string MovesFirst = Select.Replace("dossier_moves m JOIN dossiers d", "dossier_moves m CROSS JOIN dossiers d", StringComparison.Ordinal);

    /// <summary>What was given to the post in some days, newest first.</summary>
    /// <param name="center">Center.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, included.</param>
    public IReadOnlyList<Delivery> Given(string center, DateOnly from, DateOnly to) =>
        Rows(MovesFirst + " AND m.at >= @p1 AND m.at < @p2 ORDER BY m.at DESC, m.dossier DESC LIMIT @p3", Read, center, VietnamTime.At(from, default), VietnamTime.At(to.AddDays(1), default), Most);

    // Both lists name the condition of ix_dossiers_to_hand_over as it stands there, so that SQLite takes that short index.

    /// <summary>Failed ones whose result still lies here: somebody has to call these people (S126). The longest ago first.</summary>
    public IReadOnlyList<Delivery> ToCall(string center) =>
        [.. Rows(Select + " AND d.hand_over IN ('Ready','Failed') AND d.hand_over = 'Failed' ORDER BY m.at, m.dossier", Read, center).Where(d => d is { IsNewest: true, State: DeliveryState.Failed })];

    /// <summary>Results that are wanted by post and lie ready, the longest first.</summary>
    public IReadOnlyList<DeliveryWaiting> Waiting(string center, int most = 100) => Rows(
        """
        SELECT d.code, d.procedure_name, d.agency, d.applicant, d.ended_at FROM dossiers d JOIN receptions r ON r.dossier = d.id
        WHERE d.center = @p0 AND d.hand_over IN ('Ready','Failed') AND d.hand_over = 'Ready' AND d.state = 'Solved' AND r.return_by = 'Post' ORDER BY d.ended_at LIMIT @p1
        """,
        r => new DeliveryWaiting(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.Time(4)), center, most);

    private static Delivery Read(DbDataReader r) => new(
        r.GetInt64(0), r.GetInt32(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5), r.Text(6), r.Time(7),
        r.Text(8) switch { nameof(DossierAction.HandOver) => DeliveryState.Delivered, nameof(DossierAction.FailDelivery) => DeliveryState.Failed, _ => DeliveryState.WithPost },
        r.TimeOrNull(9), r.Text(10), r.GetInt64(11) == 1, r.GetInt64(12) == 1);

    private List<T> Rows<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var lane = new LaneSql(connection);
        return lane.Query(sql, read, values);
    }
}
