using System.Collections.Concurrent;
using HCC.Centers;
using HCC.Persistence;
using HCC.Text;

namespace HCC.Access;

/// <summary>A device that waits to be paired; lives in memory only, ten minutes at most.</summary>
/// <param name="Code">Eight letters shown on the device.</param>
/// <param name="Kind">What it wants to be.</param>
/// <param name="Expires">End of the code.</param>
public sealed record PairingRequest(string Code, DeviceKind Kind, DateTimeOffset Expires)
{
    /// <summary>Ends when an administrator has approved: the one-time word with which the browser fetches its token.</summary>
    public TaskCompletionSource<string> Approved { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>
/// Devices come in by a code that an administrator types off the screen in front of them (shape of RFC 8628; no link approves by itself),
/// and go out by one click. API keys are made and revoked here too. Every verb leaves a link in the audit chain.
/// </summary>
public sealed class DeviceDesk(WriteLane lane, AccessBook book, CenterBook centers, AuditChain audit, TimeProvider time)
{
    private static readonly TimeSpan CodeLives = TimeSpan.FromMinutes(10);
    private const int WrongTries = 5;

    private readonly ConcurrentDictionary<string, PairingRequest> waiting = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Token, DateTimeOffset Expires)> pickups = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (int Wrong, DateTimeOffset Since)> tries = new(StringComparer.Ordinal);

    /// <summary>A device asks to come in.</summary>
    public PairingRequest Ask(DeviceKind kind)
    {
        var now = time.GetUtcNow();
        foreach (var old in waiting.Values.Where(w => w.Expires < now))
        {
            waiting.TryRemove(old.Code, out _);
        }

        if (waiting.Count > 500)
        {
            throw new LaneBusyException(); // somebody opens pairing pages by script
        }

        var request = new PairingRequest(Secrets.NewPairingCode(), kind, now + CodeLives);
        waiting[request.Code] = request;
        return request;
    }

    /// <summary>Requests that wait now, without their codes: the code is read off the device.</summary>
    public int Waiting => waiting.Values.Count(w => w.Expires >= time.GetUtcNow());

    /// <summary>An administrator approves a code. After five wrong codes they wait ten minutes.</summary>
    public async Task<Answer<DeviceRow>> ApproveAsync(string code, string name, string center, string? zone, string? counter, string actor)
    {
        var now = time.GetUtcNow();
        var (wrong, since) = tries.GetValueOrDefault(actor);
        if (now - since > CodeLives)
        {
            wrong = 0;
        }

        if (wrong >= WrongTries || !waiting.TryGetValue(Secrets.ReadPairingCode(code), out var request) || request.Expires < now || !waiting.TryRemove(request.Code, out _))
        {
            tries[actor] = (wrong + 1, wrong == 0 ? now : since);
            await lane.RunAsync(tx => audit.Append(tx, now, actor, "device.pairing-refused", "code")).ConfigureAwait(false);
            return RefusalText.Of("device.pairing", nameof(RefusalText.PairingUnknown)) with { Status = 404 };
        }

        tries.TryRemove(actor, out _);
        var token = Secrets.NewToken("hccd_");
        var device = new DeviceRow { Kind = request.Kind, Name = name, Center = centers.Get(center).Code, Zone = zone, Counter = counter, TokenHash = Secrets.Hash(token), ApprovedBy = actor, ApprovedAt = now };
        await lane.RunAsync(tx =>
        {
            tx.WithDb(db =>
            {
                db.Devices.Add(device);
                db.SaveChanges();
                return device.Id;
            });
            audit.Append(tx, now, actor, "device.approved", $"device:{device.Id}", $"{device.Kind} {device.Name}");
        }).ConfigureAwait(false);
        book.Put(device);
        var pickup = Secrets.NewToken("");
        pickups[pickup] = (token, now.AddMinutes(2));
        request.Approved.TrySetResult(pickup);
        return device;
    }

    /// <summary>The browser of an approved device fetches its token; works once.</summary>
    public string? PickUp(string word) => pickups.TryRemove(word, out var found) && found.Expires >= time.GetUtcNow() ? found.Token : null;

    /// <summary>Revokes a device; open pages of it stop within seconds.</summary>
    public async Task<Answer<DeviceRow>> RevokeAsync(long id, string actor)
    {
        var now = time.GetUtcNow();
        var device = await lane.RunAsync(tx => tx.WithDb(db =>
        {
            var found = db.Devices.Find(id);
            if (found is { RevokedAt: null })
            {
                found.RevokedAt = now;
                audit.Append(tx, now, actor, "device.revoked", $"device:{id}");
            }

            return found;
        })).ConfigureAwait(false);
        if (device is null)
        {
            return RefusalText.Of("device.unknown", nameof(RefusalText.DeviceUnknown)) with { Status = 404 };
        }

        book.Put(device);
        return device;
    }

    /// <summary>Makes an API key; the key itself is returned once and never stored.</summary>
    public async Task<(ApiKeyRow Row, string Key)> CreateKeyAsync(string name, IReadOnlyList<string> scopes, string? center, string actor)
    {
        var now = time.GetUtcNow();
        var key = Secrets.NewToken("hcck_");
        var row = NewKey(name, scopes, center, key, now);
        await lane.RunAsync(tx =>
        {
            tx.WithDb(db =>
            {
                db.ApiKeys.Add(row);
                db.SaveChanges();
                return row.Id;
            });
            audit.Append(tx, now, actor, "key.created", $"key:{row.Id}", $"{name}: {row.Scopes}");
        }).ConfigureAwait(false);
        book.Put(row);
        return (row, key);
    }

    /// <summary>A key's row; for the command line, which writes it without a running lane.</summary>
    /// <exception cref="ArgumentException">A scope does not exist.</exception>
    public static ApiKeyRow NewKey(string name, IReadOnlyList<string> scopes, string? center, string key, DateTimeOffset now) =>
        scopes.FirstOrDefault(s => !Scope.OfKeys.Contains(s)) is { } unknown
            ? throw new ArgumentException($"Không có quyền “{unknown}”. Các quyền: {string.Join(", ", Scope.OfKeys)}.", nameof(scopes))
            : new ApiKeyRow { Name = name, Scopes = string.Join(' ', scopes), Center = center, Hash = Secrets.Hash(key), CreatedAt = now };

    /// <summary>Revokes an API key.</summary>
    public async Task RevokeKeyAsync(long id, string actor)
    {
        var now = time.GetUtcNow();
        var key = await lane.RunAsync(tx => tx.WithDb(db =>
        {
            var found = db.ApiKeys.Find(id);
            if (found is { RevokedAt: null })
            {
                found.RevokedAt = now;
                audit.Append(tx, now, actor, "key.revoked", $"key:{id}");
            }

            return found;
        })).ConfigureAwait(false);
        if (key is not null)
        {
            book.Put(key);
        }
    }
}
