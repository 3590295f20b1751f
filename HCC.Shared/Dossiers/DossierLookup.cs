using System.Security.Cryptography;
using System.Text;
using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Persistence;
using Microsoft.Data.Sqlite;

namespace HCC.Dossiers;

/// <summary>What a person may know about a dossier who proves that it is his: where it stands, nothing personal.</summary>
/// <param name="Code">Code.</param>
/// <param name="ProcedureName">Procedure.</param>
/// <param name="Agency">Agency code.</param>
/// <param name="State">Business axis.</param>
/// <param name="HandOver">Hand-over axis.</param>
/// <param name="ReceivedAt">Received, Vietnam time.</param>
/// <param name="DueAt">Due, Vietnam time.</param>
/// <param name="IsOverdue">Whether it is overdue now.</param>
/// <param name="DataAt">Time of the source's data; null = our own desk, live.</param>
public sealed record DossierStatus(string Code, string ProcedureName, string Agency, DossierState State, HandOverState HandOver, DateTimeOffset ReceivedAt, DateTimeOffset DueAt, bool IsOverdue, DateTimeOffset? DataAt);

/// <summary>
/// Answers "where is my dossier": code and factor (last four digits of the telephone or identity number) together. A wrong code and a wrong
/// factor give the same answer by the same work, so nobody learns which codes exist.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="book">The centers.</param>
/// <param name="seal">Hashes factors.</param>
/// <param name="time">Clock of the product.</param>
public sealed class DossierLookup(Database database, CenterBook book, FieldSeal seal, TimeProvider time)
{
    private const string Nobody = "000000000000000000000000";

    /// <summary>The status, or null.</summary>
    public DossierStatus? Find(string code, string? factor)
    {
        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var sql = new LaneSql(connection);
        var tidy = DossierCode.Tidy(code.Length > 80 ? code[..80] : code);
        var found = book.All.SelectMany(center => sql.Query(
            "SELECT center, code, procedure_name, agency, state, hand_over, received_at, due_at, data_at, factors, ended_at, paused_since FROM dossiers WHERE center = @p0 AND code = @p1",
            r => (Center: r.GetString(0), Code: r.GetString(1), Name: r.GetString(2), Agency: r.GetString(3), State: r.Name<DossierState>(4), HandOver: r.Name<HandOverState>(5), Received: r.Time(6), Due: r.Time(7), Data: r.TimeOrNull(8),
                Factors: r.Text(9) ?? Nobody, Open: r.IsDBNull(10) && r.IsDBNull(11)),
            center.Code, tidy)).ToList();
        var known = FieldSeal.LastFour(factor) ?? "";
        DossierStatus? status = null;
        foreach (var d in found.DefaultIfEmpty((Center: "", Code: tidy, Name: "", Agency: "", State: default, HandOver: default, Received: default, Due: default, Data: null, Factors: Nobody, Open: false)))
        {
            var hash = Encoding.ASCII.GetBytes(seal.Factor(d.Center + "/" + d.Code, known));
            var right = false;
            foreach (var one in d.Factors.Split(' '))
            {
                right |= CryptographicOperations.FixedTimeEquals(hash, Encoding.ASCII.GetBytes(one));
            }

            if (right && known.Length > 0)
            {
                var now = time.GetUtcNow();
                status = new DossierStatus(d.Code, d.Name, d.Agency, d.State, d.HandOver, VietnamTime.ToLocal(d.Received), VietnamTime.ToLocal(d.Due), d.Open && d.State.IsReceived() && now > d.Due, d.Data is { } data ? VietnamTime.ToLocal(data) : null);
            }
        }

        return status;
    }
}
