using HCC.Persistence;
using HCC.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HCC.Access;

/// <summary>
/// Accounts of staff: sign-in with lock-out, making, disabling, roles, passwords. Passwords are checked outside the write lane (the hash is slow
/// on purpose), only the outcome is written inside. A wrong name and a wrong password answer the same, after the same work.
/// </summary>
public sealed class StaffDesk(WriteLane lane, IDbContextFactory<HccDb> readers, AccessBook book, AuditChain audit, IPasswordHasher<Staff> hasher, TimeProvider time)
{
    /// <summary>Shortest password.</summary>
    public const int ShortestPassword = 10;

    private const int WrongTries = 6;
    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(5);
    private static readonly string NobodysHash = new PasswordHasher<Staff>().HashPassword(new Staff(), Secrets.NewToken(""));

    /// <summary>Checks name and password; the value is the account to sign in.</summary>
    public async Task<Answer<Staff>> CheckAsync(string userName, string password)
    {
        var now = time.GetUtcNow();
        await using var db = await readers.CreateDbContextAsync().ConfigureAwait(false);
        var name = userName.Trim().ToUpperInvariant();
        var one = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.NormalizedUserName == name).ConfigureAwait(false);
        var good = hasher.VerifyHashedPassword(one ?? new Staff(), one?.PasswordHash ?? NobodysHash, password) != PasswordVerificationResult.Failed;
        if (one is null)
        {
            return RefusalText.Of("sign-in.wrong", nameof(RefusalText.SignInWrong)) with { Status = 401 };
        }

        if (one.Disabled)
        {
            return good ? RefusalText.Of("sign-in.disabled", nameof(RefusalText.SignInDisabled)) with { Status = 401 } : RefusalText.Of("sign-in.wrong", nameof(RefusalText.SignInWrong)) with { Status = 401 };
        }

        if (one.LockoutEnd > now)
        {
            return RefusalText.Of("sign-in.locked", nameof(RefusalText.SignInLocked), (int)LockedFor.TotalMinutes) with { Status = 401 };
        }

        await lane.RunAsync(tx =>
        {
            if (good)
            {
                tx.Sql.Execute("UPDATE staff SET access_failed_count = 0, lockout_end = NULL WHERE id = @p0", one.Id);
            }
            else
            {
                tx.Sql.Execute("UPDATE staff SET access_failed_count = access_failed_count + 1 WHERE id = @p0", one.Id);
                if (tx.Sql.Number("SELECT access_failed_count FROM staff WHERE id = @p0", one.Id) >= WrongTries)
                {
                    tx.Sql.Execute("UPDATE staff SET access_failed_count = 0, lockout_end = @p1 WHERE id = @p0", one.Id, now + LockedFor);
                }
            }

            audit.Append(tx, now, $"staff:{one.Id}", good ? "staff.signed-in" : "staff.sign-in-refused", $"staff:{one.Id}");
        }).ConfigureAwait(false);
        return good ? one : RefusalText.Of("sign-in.wrong", nameof(RefusalText.SignInWrong)) with { Status = 401 };
    }

    /// <summary>Makes an account.</summary>
    /// <param name="userName">Name to sign in with.</param>
    /// <param name="displayName">Name that colleagues read.</param>
    /// <param name="password">Password.</param>
    /// <param name="roles">Roles.</param>
    /// <param name="center">Center to which it is limited; null = none.</param>
    /// <param name="actor">Who.</param>
    /// <param name="agencies">Agencies of that center to which it is limited (S131); null = not limited.</param>
    public async Task<Answer<Staff>> CreateAsync(string userName, string displayName, string password, IReadOnlyList<string> roles, string? center, string actor, IReadOnlyList<string>? agencies = null)
    {
        if (Wrong(roles, center, agencies) is { } wrong)
        {
            return wrong;
        }

        if (password.Length < ShortestPassword)
        {
            return RefusalText.Of("staff.password", nameof(RefusalText.StaffPasswordWeak), ShortestPassword) with { Status = 400 };
        }

        var now = time.GetUtcNow();
        var one = new Staff { UserName = userName.Trim(), NormalizedUserName = userName.Trim().ToUpperInvariant(), DisplayName = displayName.Trim(), Center = center, Agencies = Joined(agencies), SecurityStamp = Secrets.NewToken(""), LockoutEnabled = true };
        one.PasswordHash = hasher.HashPassword(one, password);
        var answer = await lane.RunAsync<Answer<Staff>>(tx => tx.WithDb<Answer<Staff>>(db =>
        {
            if (db.Users.Any(u => u.NormalizedUserName == one.NormalizedUserName))
            {
                return RefusalText.Of("staff.name", nameof(RefusalText.StaffNameTaken), one.UserName);
            }

            db.Users.Add(one);
            db.SaveChanges();
            SetRoles(db, one.Id, roles);
            audit.Append(tx, now, actor, "staff.created", $"staff:{one.Id}", Rights(roles, agencies));
            return one;
        })).ConfigureAwait(false);
        if (answer.Done)
        {
            book.Put(one, roles);
        }

        return answer;
    }

    /// <summary>Changes roles, center, and whether the account may sign in; whoever is signed in with it is out within seconds.</summary>
    /// <param name="id">Account.</param>
    /// <param name="roles">Roles.</param>
    /// <param name="center">Center to which it is limited; null = none.</param>
    /// <param name="disabled">Whether it may no longer sign in.</param>
    /// <param name="actor">Who.</param>
    /// <param name="agencies">Agencies of that center to which it is limited (S131); null = not limited.</param>
    public async Task<Answer<Staff>> ChangeAsync(long id, IReadOnlyList<string> roles, string? center, bool disabled, string actor, IReadOnlyList<string>? agencies = null)
    {
        if (Wrong(roles, center, agencies) is { } wrong)
        {
            return wrong;
        }

        var now = time.GetUtcNow();
        var one = await lane.RunAsync(tx => tx.WithDb(db =>
        {
            var found = db.Users.Find(id);
            if (found is not null)
            {
                (found.SecurityStamp, found.Center, found.Agencies, found.LockoutEnd) = (Secrets.NewToken(""), center, Joined(agencies), disabled ? DateTimeOffset.MaxValue : null);
                SetRoles(db, id, roles);
                audit.Append(tx, now, actor, disabled ? "staff.disabled" : "staff.changed", $"staff:{id}", Rights(roles, agencies));
            }

            return found;
        })).ConfigureAwait(false);
        return Put(one, roles, id);
    }

    /// <summary>Sets a new password; whoever is signed in with the old one is out within seconds.</summary>
    public async Task<Answer<Staff>> SetPasswordAsync(long id, string password, string actor)
    {
        if (password.Length < ShortestPassword)
        {
            return RefusalText.Of("staff.password", nameof(RefusalText.StaffPasswordWeak), ShortestPassword) with { Status = 400 };
        }

        var hash = hasher.HashPassword(new Staff(), password);
        var now = time.GetUtcNow();
        var (one, roles) = await lane.RunAsync(tx => tx.WithDb(db =>
        {
            var found = db.Users.Find(id);
            if (found is not null)
            {
                (found.SecurityStamp, found.PasswordHash) = (Secrets.NewToken(""), hash);
                audit.Append(tx, now, actor, "staff.password-set", $"staff:{id}");
            }

            return (found, db.UserRoles.Where(r => r.UserId == id).Join(db.Roles, u => u.RoleId, r => r.Id, (u, r) => r.Name!).ToArray());
        })).ConfigureAwait(false);
        return Put(one, roles, id);
    }

    // Agencies are those of a center, and some roles reach nothing without any: such an account would look whole and open an empty register.
    private static Refusal? Wrong(IReadOnlyList<string> roles, string? center, IReadOnlyList<string>? agencies) =>
        agencies is not null && center is null ? RefusalText.Of("staff.center", nameof(RefusalText.StaffAgencyNeedsCenter)) with { Status = 400 }
        : agencies is [] || (agencies is null && roles.Any(StaffRole.NeedsAgencies)) ? RefusalText.Of("staff.agencies", nameof(RefusalText.StaffNeedsAgencies)) with { Status = 400 }
        : null;

    private static string? Joined(IReadOnlyList<string>? agencies) => agencies is null ? null : string.Join(' ', agencies);

    private static string Rights(IReadOnlyList<string> roles, IReadOnlyList<string>? agencies) => string.Join(' ', roles) + (agencies is null ? "" : " @ " + string.Join(' ', agencies));

    private Answer<Staff> Put(Staff? one, IReadOnlyList<string> roles, long id)
    {
        if (one is null)
        {
            return RefusalText.Of("staff.unknown", nameof(RefusalText.StaffUnknown), id) with { Status = 404 };
        }

        book.Put(one, roles);
        return one;
    }

    private static void SetRoles(HccDb db, long id, IReadOnlyList<string> roles)
    {
        var known = db.Roles.ToDictionary(r => r.Name!, StringComparer.Ordinal);
        foreach (var name in StaffRole.All.Where(r => !known.ContainsKey(r)))
        {
            db.Roles.Add(known[name] = new IdentityRole<long>(name) { NormalizedName = name.ToUpperInvariant() });
        }

        db.SaveChanges();
        db.UserRoles.RemoveRange(db.UserRoles.Where(r => r.UserId == id));
        db.UserRoles.AddRange(roles.Select(r => new IdentityUserRole<long> { UserId = id, RoleId = known[r].Id }));
    }
}
