using System.Collections.Concurrent;
using System.Security.Claims;
using HCC.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HCC.Access;

/// <summary>
/// Who may come in, in memory: every request and every open circuit asks here, so a revocation acts at once and costs no query.
/// Filled at start and changed by the access verbs after their commit.
/// </summary>
/// <param name="readers">Read-only contexts, for what another process added meanwhile.</param>
public sealed class AccessBook(IDbContextFactory<HccDb> readers)
{
    private static readonly TimeSpan Unknown = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, DeviceRow> devices = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ApiKeyRow> keys = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, StaffEntry> staff = new();
    private readonly ConcurrentDictionary<string, string> guests = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> missed = new(StringComparer.Ordinal);

    /// <summary>Identity scheme of devices.</summary>
    public const string DeviceScheme = "device";

    /// <summary>Identity scheme of API keys.</summary>
    public const string KeyScheme = "key";

    /// <summary>Identity scheme of staff.</summary>
    public const string StaffScheme = "staff";

    /// <summary>Reads everything anew.</summary>
    public void Load()
    {
        using var db = readers.CreateDbContext();
        foreach (var device in db.Devices.AsNoTracking())
        {
            devices[device.TokenHash] = device;
        }

        foreach (var key in db.ApiKeys.AsNoTracking())
        {
            keys[key.Hash] = key;
        }

        var roles = db.UserRoles.Join(db.Roles, u => u.RoleId, r => r.Id, (u, r) => new { u.UserId, r.Name }).ToLookup(r => r.UserId, r => r.Name!);
        foreach (var one in db.Users.AsNoTracking())
        {
            Put(one, [.. roles[one.Id]]);
        }
    }

    /// <summary>Whether any account exists.</summary>
    public bool HasStaff => !staff.IsEmpty;

    /// <summary>The identity behind a bearer token of a device or program, or null.</summary>
    public ClaimsIdentity? Find(string token)
    {
        var hash = Secrets.Hash(token);
        return Known(hash) ?? (Look(hash) ? Known(hash) : null);
    }

    /// <summary>The identity of a member of staff, or null when the account is gone, locked or changed since sign-in.</summary>
    public ClaimsIdentity? FindStaff(long id, string? stamp) =>
        staff.TryGetValue(id, out var entry) && entry.Stamp == stamp && !entry.Disabled
            ? Scope.Identity(StaffScheme, $"staff:{id}", entry.Name, entry.Roles.SelectMany(Scope.Of), entry.Center, entry.Agencies)
            : null;

    /// <summary>Whether an identity that came in earlier may still act; asked by open circuits and streams every few seconds.</summary>
    public bool IsStillGood(ClaimsIdentity identity) => identity.AuthenticationType switch
    {
        DeviceScheme => devices.Values.Any(d => d.RevokedAt is null && $"device:{d.Id}" == identity.FindFirst(Scope.ActorClaim)?.Value),
        KeyScheme => keys.Values.Any(k => k.RevokedAt is null && $"key:{k.Id}" == identity.FindFirst(Scope.ActorClaim)?.Value),
        StaffScheme => StaffStillGood(identity),
        _ => true,
    };

    /// <summary>Gives a name to an actor that is no account: the simulated people of the demonstration.</summary>
    public void Introduce(string actor, string name) => guests[actor] = name;

    /// <summary>Display names of staff by actor, e.g. for audit pages.</summary>
    public string NameOf(string actor) =>
        guests.TryGetValue(actor, out var guest) ? guest :
        actor.StartsWith("staff:", StringComparison.Ordinal) && long.TryParse(actor.AsSpan(6), out var id) && staff.TryGetValue(id, out var entry) ? entry.Name : actor;

    /// <summary>Takes a device after its commit.</summary>
    public void Put(DeviceRow device) => devices[device.TokenHash] = device;

    /// <summary>Takes a key after its commit.</summary>
    public void Put(ApiKeyRow key) => keys[key.Hash] = key;

    /// <summary>Takes an account after its commit.</summary>
    public void Put(Staff one, IReadOnlyList<string> roles) =>
        staff[one.Id] = new StaffEntry(one.DisplayName.Length > 0 ? one.DisplayName : one.UserName!, one.SecurityStamp, one.Disabled, one.Center, roles, one.AgencyList);

    private bool StaffStillGood(ClaimsIdentity identity)
    {
        var actor = identity.FindFirst(Scope.ActorClaim)?.Value;
        return actor is not null && long.TryParse(actor.AsSpan(6), out var id) && staff.TryGetValue(id, out var entry) && !entry.Disabled
            && (identity.FindFirst(StampClaim)?.Value is not { } stamp || stamp == entry.Stamp)
            && Scope.InForce(entry.Roles.SelectMany(Scope.Of), entry.Agencies is not null).ToHashSet(StringComparer.Ordinal).SetEquals(identity.FindAll(Scope.Claim).Select(c => c.Value))
            && AgencyLimit.Claims(entry.Agencies).ToHashSet(StringComparer.Ordinal).SetEquals(identity.FindAll(AgencyLimit.Claim).Select(c => c.Value));
    }

    /// <summary>Claim that ties a signed-in identity to the state of its account.</summary>
    public static readonly string StampClaim = new ClaimsIdentityOptions().SecurityStampClaimType;

    private ClaimsIdentity? Known(string hash)
    {
        if (devices.TryGetValue(hash, out var device) && device.RevokedAt is null)
        {
            var identity = Scope.Identity(DeviceScheme, $"device:{device.Id}", device.Name, Scope.Of(device.Kind), device.Center);
            identity.AddClaims([new("device.kind", device.Kind.ToString()), new("device.zone", device.Zone ?? ""), new("device.counter", device.Counter ?? "")]);
            return identity;
        }

        return keys.TryGetValue(hash, out var key) && key.RevokedAt is null ? Scope.Identity(KeyScheme, $"key:{key.Id}", key.Name, key.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries), key.Center) : null;
    }

    // A key made by the command line while the host runs is found here; guesses are not allowed to cost a query each.
    private bool Look(string hash)
    {
        if (missed.TryGetValue(hash, out var at) && TimeProvider.System.GetElapsedTime(at) < Unknown)
        {
            return false;
        }

        if (missed.Count > 10_000)
        {
            missed.Clear();
        }

        missed[hash] = TimeProvider.System.GetTimestamp();
        using var db = readers.CreateDbContext();
        if (db.ApiKeys.AsNoTracking().FirstOrDefault(k => k.Hash == hash) is not { } key)
        {
            return false;
        }

        keys[hash] = key;
        return true;
    }

    private sealed record StaffEntry(string Name, string? Stamp, bool Disabled, string? Center, IReadOnlyList<string> Roles, IReadOnlyList<string>? Agencies);
}
