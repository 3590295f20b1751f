using System.Security.Cryptography;
using System.Text;
using HCC.Centers;
using HCC.Live;
using HCC.Persistence;
using HCC.Text;

namespace HCC.Access;

/// <summary>
/// The first start of a house: there is no default account. A single-use token is printed where only its owner reads it (console), lives in
/// memory until somebody used it, and makes the first administrator.
/// </summary>
public sealed class SetupDesk(StaffDesk staff, AccessBook book, CenterBook centers, WriteLane lane, TimeProvider time)
{
    private readonly Lock gate = new();
    private string? token = Secrets.NewToken("");

    /// <summary>The token, as long as there is no account; for printing at start.</summary>
    public string? Token => book.HasStaff ? null : token;

    /// <summary>Makes the first administrator and, if the house is empty, takes a center's template.</summary>
    public async Task<Answer<Staff>> FinishAsync(string typed, string userName, string displayName, string password, string? template)
    {
        lock (gate)
        {
            if (Token is not { } known)
            {
                return RefusalText.Of("setup.done", nameof(RefusalText.SetupDone));
            }

            if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(typed.Trim()), Encoding.UTF8.GetBytes(known)))
            {
                return RefusalText.Of("setup.token", nameof(RefusalText.SetupToken)) with { Status = 403 };
            }
        }

        var made = await staff.CreateAsync(userName, displayName, password, [StaffRole.Administrator], null, "setup").ConfigureAwait(false);
        if (!made.Done)
        {
            return made;
        }

        token = null;
        if (centers.IsEmpty && template is not null)
        {
            var document = Seeds.CenterDocument(template);
            var center = CenterJson.Read(document);
            centers.Put(center);
            await lane.RunAsync(tx =>
            {
                tx.WithDb(db =>
                {
                    AddCenter(db, document, $"staff:{made.Value.Id}", time.GetUtcNow(), figures: false);
                    return true;
                });
                tx.Changed(new PlanChanged(center.Code));
            }).ConfigureAwait(false);
        }

        return made;
    }

    /// <summary>Stores the first version of a center.</summary>
    /// <param name="db">Open context.</param>
    /// <param name="document">Its JSON.</param>
    /// <param name="actor">Who.</param>
    /// <param name="now">When.</param>
    /// <param name="figures">Whether the published dossier figures of this center come along (demonstration).</param>
    public static void AddCenter(HccDb db, string document, string actor, DateTimeOffset now, bool figures)
    {
        var center = CenterJson.Read(document);
        db.CenterPlans.Add(new CenterPlanRow { Center = center.Code, Version = 1, FromDay = DateOnly.MinValue, Json = document, Actor = actor, At = now });
        if (figures)
        {
            db.AgencyPeriods.AddRange(Seeds.Annex(center.Code, now));
        }
    }
}
