using HCC.Access;
using HCC.Persistence;
using HCC.Text;
using Microsoft.EntityFrameworkCore;

namespace HCC.Dossiers;

/// <summary>Writes dossiers, their steps and their search words inside a transaction of the lane; the one place that knows how they lie in the tables.</summary>
internal static class DossierStore
{
    private const string Columns = "id, center, code, agency, procedure, procedure_name, procedure_version, field, channel, applicant, phone_sealed, factors, received_at, processing_time, due_at, first_due_at, due_rule, due_steps, source_due_at, state, payment, hand_over, sync, holder, held_since, ended_at, outcome, handed_over_at, closed_at, supplements, extensions, paused_since, reason, cause, false_overdue, fee_vnd, paid_at, scanned_in, scanned_out, urgent, source, data_at, steps, changed_at, result_signed, send_backs";

    private const int FewestLettersOfTwins = 8;

    private static readonly string InsertSql = $"INSERT INTO dossiers ({Columns}) VALUES ({string.Join(", ", Enumerable.Range(0, 46).Select(n => "@p" + n))})";

    private static readonly string UpdateSql = $"UPDATE dossiers SET {string.Join(", ", Columns.Split(", ").Select((c, n) => $"{c} = @p{n}").Skip(3))} WHERE id = @p0 AND steps = @p46 AND @p1 IS NOT NULL AND @p2 IS NOT NULL";

    /// <summary>The id of the dossier that is stored next.</summary>
    public static long NextDossierId(this HallTransaction tx) => tx.Sql.Number("SELECT COALESCE(MAX(id), 0) + 1 FROM dossiers");

    /// <summary>Stores a new dossier with its first step.</summary>
    public static void Insert(this HallTransaction tx, Dossier dossier, DossierMove move)
    {
        tx.Sql.Execute(InsertSql, [.. Values(dossier)]);
        tx.Sql.Execute("INSERT INTO dossier_words (rowid, words) VALUES (@p0, @p1)", dossier.Id, Words(dossier));
        tx.Append(dossier.Id, move);

        // Shorter codes are running numbers of a hall's own, which may be the same by chance.
        if (dossier.Code.Length >= FewestLettersOfTwins)
        {
            tx.Sql.Execute("INSERT OR IGNORE INTO dossier_twins (code) SELECT @p0 WHERE EXISTS (SELECT 1 FROM dossiers WHERE code = @p0 AND center <> @p1)", dossier.Code, dossier.Center);
        }
    }

    /// <summary>Stores a dossier's new state and the step that made it; the number of steps guards against a lost update.</summary>
    public static void Save(this HallTransaction tx, Dossier dossier, DossierMove move)
    {
        if (tx.Sql.Execute(UpdateSql, [.. Values(dossier), dossier.Steps - 1]) != 1)
        {
            throw new InvalidOperationException($"Dossier {dossier.Id} was changed by somebody else at step {dossier.Steps}.");
        }

        tx.Sql.Execute("UPDATE dossier_words SET words = @p1 WHERE rowid = @p0", dossier.Id, Words(dossier));
        tx.Append(dossier.Id, move);
    }

    /// <summary>A dossier by its code, or null.</summary>
    public static Dossier? Dossier(this HallTransaction tx, string center, string code) =>
        tx.Sql.Scalar("SELECT id FROM dossiers WHERE center = @p0 AND code = @p1", center, DossierCode.Tidy(code)) is long id ? tx.Dossier(id) : null;

    /// <summary>A dossier by its id, or null.</summary>
    public static Dossier? Dossier(this HallTransaction tx, long id) => tx.WithDb(db => db.Dossiers.AsNoTracking().FirstOrDefault(d => d.Id == id));

    /// <summary>Who claimed last that a dossier is overdue only in the software, or null.</summary>
    public static string? ClaimantOf(this HallTransaction tx, long id) =>
        tx.Sql.Scalar("SELECT actor FROM dossier_moves WHERE dossier = @p0 AND action = 'ClaimFalseOverdue' ORDER BY step DESC LIMIT 1", id) as string;

    /// <summary>What a search finds a dossier by, without accents: code, applicant, procedure.</summary>
    public static string Words(Dossier dossier) => VietnameseText.Fold($"{dossier.Code} {dossier.Applicant} {dossier.ProcedureName}");

    /// <summary>Seals the telephone number and hashes what the applicant may prove himself with.</summary>
    public static void Keep(this FieldSeal seal, Dossier dossier, string? phone, string? identity)
    {
        var factors = new[] { FieldSeal.LastFour(phone), FieldSeal.LastFour(identity) }.OfType<string>().Distinct(StringComparer.Ordinal).Select(f => seal.Factor(dossier.Center + "/" + dossier.Code, f));
        dossier.PhoneSealed = string.IsNullOrWhiteSpace(phone) ? dossier.PhoneSealed : seal.Seal(phone.Trim());
        dossier.Factors = string.Join(' ', factors) is { Length: > 0 } kept ? kept : dossier.Factors;
    }

    /// <summary>Stores a further step of a dossier that is stored with it already.</summary>
    internal static void Append(this HallTransaction tx, long dossier, DossierMove m)
    {
        m.Dossier = dossier;
        tx.Sql.Execute(
            "INSERT INTO dossier_moves (dossier, step, action, from_state, to_state, at, actor, holder, reason, due_at, document, evidence) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11)",
            m.Dossier, m.Step, m.Action, m.FromState, m.ToState, m.At, m.Actor, m.Holder, m.Reason, m.DueAt, m.Document, m.Evidence);
    }

    private static object?[] Values(Dossier d) =>
    [
        d.Id, d.Center, d.Code, d.Agency, d.Procedure, d.ProcedureName, d.ProcedureVersion, d.Field, d.Channel, d.Applicant, d.PhoneSealed, d.Factors, d.ReceivedAt, d.ProcessingTime, d.DueAt, d.FirstDueAt,
        d.DueRule, d.DueSteps, d.SourceDueAt, d.State, d.Payment, d.HandOver, d.Sync, d.Holder, d.HeldSince, d.EndedAt, d.Outcome, d.HandedOverAt, d.ClosedAt, d.Supplements, d.Extensions, d.PausedSince,
        d.Reason, d.Cause, d.FalseOverdue, d.FeeVnd, d.PaidAt, d.ScannedIn, d.ScannedOut, d.Urgent, d.Source, d.DataAt, d.Steps, d.ChangedAt, d.ResultSigned, d.SendBacks,
    ];
}
