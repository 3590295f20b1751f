using HCC.Access;
using HCC.Persistence;

namespace HCC.Dossiers;

/// <summary>
/// The telephone number of an applicant, for one look. It is sealed in the register and opened only on demand; each look is a link of the audit
/// chain, written before the number is shown (regulation §6.2).
/// </summary>
/// <param name="lane">The writer.</param>
/// <param name="seal">Opens the number.</param>
/// <param name="audit">The audit chain.</param>
/// <param name="time">Clock of the product.</param>
public sealed class DossierPhone(WriteLane lane, FieldSeal seal, AuditChain audit, TimeProvider time)
{
    /// <summary>Opens the number of a dossier and writes down who looked.</summary>
    /// <param name="center">Center.</param>
    /// <param name="code">Code.</param>
    /// <param name="actor">Who looks.</param>
    public Task<Answer<string>> LookAsync(string center, string code, string actor) => lane.RunAsync<Answer<string>>(tx =>
    {
        if (tx.Dossier(center, code) is not { } dossier)
        {
            return DossierRefusal.Unknown();
        }

        if (seal.Unseal(dossier.PhoneSealed) is not { } number)
        {
            return DossierRefusal.NoPhone();
        }

        audit.Append(tx, time.GetUtcNow(), actor, "dossier.phone", center + "/" + dossier.Code);
        return number;
    });
}
