using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using HCC.Access;
using HCC.Persistence;
using HCC.Text;
using Microsoft.Data.Sqlite;

namespace HCC.Dossiers;

/// <summary>How receptions lie in their table.</summary>
internal static class ReceptionStore
{
    private const string Columns = "dossier, counter, ticket, received_at_agency, return_by, address_sealed, sets, papers, at, actor, by_post";

    /// <summary>Keeps what was taken in with a dossier.</summary>
    public static void Insert(this HallTransaction tx, Dossier dossier, DossierReception reception, long? ticket, FieldSeal seal, string actor, DateTimeOffset at) => tx.Sql.Execute(
        $"INSERT INTO receptions ({Columns}) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10)",
        dossier.Id, Or(reception.Counter), ticket, Or(reception.ReceivedAt), reception.ReturnBy, string.IsNullOrWhiteSpace(reception.Address) ? null : seal.Seal(VietnameseText.Tidy(reception.Address)),
        reception.Sets, JsonSerializer.Serialize(reception.Papers.Select(p => p with { Name = VietnameseText.Tidy(p.Name) }), HccJson.Options), at, actor, IsPost(tx, actor));

    private static bool IsPost(HallTransaction tx, string actor) =>
        actor.StartsWith("staff:", StringComparison.Ordinal) && long.TryParse(actor.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && tx.Sql.Number("SELECT EXISTS (SELECT 1 FROM staff_in_roles i JOIN staff_roles r ON r.id = i.role_id WHERE i.user_id = @p0 AND r.name = @p1)", id, StaffRole.Post) != 0;

    /// <summary>What was taken in with a dossier; null for one that came from elsewhere.</summary>
    public static Reception? ReceptionOf(this LaneSql sql, long dossier) => sql.First($"SELECT {Columns} FROM receptions WHERE dossier = @p0", Read, dossier);

    private static Reception Read(DbDataReader r) => new(
        r.GetInt64(0), r.Text(1), r.IsDBNull(2) ? null : r.GetInt64(2), r.Text(3), r.Name<ReturnWay>(4), r.Text(5), r.GetInt32(6),
        JsonSerializer.Deserialize<List<ReceivedPaper>>(r.GetString(7), HccJson.Options) ?? [], r.Time(8), r.GetString(9));

    private static string? Or(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Reads receptions without touching the lane.</summary>
/// <param name="database">The database.</param>
public sealed class ReceptionBook(Database database)
{
    /// <summary>What was taken in with a dossier; null for one that came from elsewhere.</summary>
    public Reception? Of(long dossier)
    {
        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var sql = new LaneSql(connection);
        return sql.ReceptionOf(dossier);
    }

    /// <summary>How the results of dossiers are wanted; those that came from elsewhere are not in it.</summary>
    public IReadOnlyDictionary<long, ReturnWay> WaysOf(IEnumerable<long> dossiers)
    {
        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var sql = new LaneSql(connection);
        return dossiers.Select(id => (Id: id, Way: sql.Scalar("SELECT return_by FROM receptions WHERE dossier = @p0", id) as string)).Where(d => d.Way is not null).ToDictionary(d => d.Id, d => Enum.Parse<ReturnWay>(d.Way!));
    }
}
