using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HCC.Persistence;

namespace HCC.Access;

/// <summary>
/// The audit chain (I9): every link carries an HMAC over itself and the link before, with a key that lies beside the database and not in it.
/// Verbs append in their own transaction, so an effect and its link are there together or not at all.
/// </summary>
/// <param name="key">32 random bytes.</param>
public sealed class AuditChain(byte[] key)
{
    /// <summary>Reads the key from a file, or makes it with mode 0600 at the first start.</summary>
    public static AuditChain Open(string folder)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "audit.key");
        if (!File.Exists(file))
        {
            File.WriteAllBytes(file, RandomNumberGenerator.GetBytes(32));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }

        return new AuditChain(File.ReadAllBytes(file));
    }

    /// <summary>Appends a link.</summary>
    public void Append(HallTransaction tx, DateTimeOffset at, string actor, string action, string subject, string? detail = null)
    {
        var last = tx.Sql.First("SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1", r => Tuple.Create(r.GetInt64(0), r.GetString(1)));
        var link = new AuditRow { Sequence = (last?.Item1 ?? 0) + 1, At = at, Actor = actor, Action = action, Subject = subject, Detail = detail, Hash = "" };
        tx.Sql.Execute("INSERT INTO audit (sequence, at, actor, action, subject, detail, hash) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6)",
            link.Sequence, link.At, link.Actor, link.Action, link.Subject, link.Detail, HashOf(link, last?.Item2 ?? ""));
    }

    /// <summary>The first link that does not fit, or null when the chain is whole.</summary>
    public long? FirstBroken(IEnumerable<AuditRow> links)
    {
        var (expected, before) = (1L, "");
        foreach (var link in links)
        {
            if (link.Sequence != expected || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(link.Hash), Encoding.ASCII.GetBytes(HashOf(link, before))))
            {
                return expected;
            }

            (expected, before) = (expected + 1, link.Hash);
        }

        return null;
    }

    private string HashOf(AuditRow link, string before) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{before}\n{link.Sequence}\n{link.At.ToUnixTimeMilliseconds()}\n{link.Actor}\n{link.Action}\n{link.Subject}\n{link.Detail}"))));
}
