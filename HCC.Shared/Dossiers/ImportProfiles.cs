using System.Globalization;
using System.Text.Json;
using HCC.Access;
using HCC.Centers;
using HCC.Persistence;
using HCC.Text;
using Microsoft.EntityFrameworkCore;

namespace HCC.Dossiers;

/// <summary>How old the newest data of a source are.</summary>
/// <param name="Profile">Code of its profile.</param>
/// <param name="Name">Name of the profile.</param>
/// <param name="DataAt">Time of the newest data that were taken.</param>
public sealed record SourceAge(string Profile, string Name, DateTimeOffset DataAt)
{
    /// <summary>Data older than this are shown as old (S074).</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    /// <summary>Whether data of a time are old at an instant.</summary>
    public static bool IsOld(DateTimeOffset dataAt, DateTimeOffset now) => now - dataAt > Fresh;
}

/// <summary>The import profiles that a center keeps by name, one for each source system (S075, S143), and the journal of its imports.</summary>
/// <param name="book">The centers.</param>
/// <param name="readers">Read-only contexts.</param>
/// <param name="lane">The writer.</param>
/// <param name="audit">The audit chain.</param>
/// <param name="time">Clock of the product.</param>
public sealed class ImportProfiles(CenterBook book, IDbContextFactory<HccDb> readers, WriteLane lane, AuditChain audit, TimeProvider time)
{
    /// <summary>Profiles of a center by name, kept on screen or brought along with its settings; the one that guesses everything first.</summary>
    public async Task<IReadOnlyList<ImportProfile>> AllAsync(string center)
    {
        var brought = book.Find(center)?.ImportProfiles ?? [];
        await using var db = await readers.CreateDbContextAsync().ConfigureAwait(false);
        var kept = await db.ImportProfiles.Where(p => p.Center == center).Select(p => p.Json).ToListAsync().ConfigureAwait(false);
        return [ImportProfile.Auto, .. kept.Select(json => JsonSerializer.Deserialize<ImportProfile>(json, HccJson.Options)!).Concat(brought).DistinctBy(p => p.Code, StringComparer.Ordinal).OrderBy(p => VietnameseText.Fold(p.Name), StringComparer.Ordinal)];
    }

    /// <summary>Keeps a profile under a name; the same name again replaces it.</summary>
    /// <param name="center">Center.</param>
    /// <param name="profile">The profile; its code is made from the name.</param>
    /// <param name="name">Name, 2 to 80 characters.</param>
    /// <param name="actor">Who.</param>
    public async Task<Answer<ImportProfile>> KeepAsync(string center, ImportProfile profile, string name, string actor)
    {
        var tidy = VietnameseText.Tidy(name);
        var brought = book.Find(center)?.ImportProfiles.FirstOrDefault(p => VietnameseText.Fold(p.Name) == VietnameseText.Fold(tidy)); // changed under its name it stays the profile of that software
        if ((brought?.Code ?? CodeOf(tidy)) is not { Length: > 1 } code || code == ImportProfile.Auto.Code || tidy.Length > 80)
        {
            return RefusalText.Of("import-profile.name", nameof(RefusalText.ProfileName)) with { Status = 400 };
        }

        var kept = profile with { Code = code, Name = tidy };
        await lane.RunAsync(tx =>
        {
            tx.Sql.Execute("INSERT INTO import_profiles (center, code, json) VALUES (@p0, @p1, @p2) ON CONFLICT (center, code) DO UPDATE SET json = excluded.json", center, code, JsonSerializer.Serialize(kept, HccJson.Options));
            audit.Append(tx, time.GetUtcNow(), actor, "import-profile.kept", center + "/" + code, tidy);
        }).ConfigureAwait(false);
        return kept;
    }

    /// <summary>The imports of a center, newest first.</summary>
    public async Task<IReadOnlyList<DossierImportRow>> HistoryAsync(string center, int most = 50)
    {
        await using var db = await readers.CreateDbContextAsync().ConfigureAwait(false);
        return await db.DossierImports.Where(r => r.Center == center).OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Take(most).ToListAsync().ConfigureAwait(false);
    }

    /// <summary>The sources of a center with the time of their newest data, oldest first.</summary>
    public async Task<IReadOnlyList<SourceAge>> SourcesAsync(string center)
    {
        await using var db = await readers.CreateDbContextAsync().ConfigureAwait(false);
        var newest = await db.DossierImports.Where(r => r.Center == center && r.FinishedAt != null).GroupBy(r => r.Profile).Select(g => new { Profile = g.Key, DataAt = g.Max(r => r.DataAt) }).ToListAsync().ConfigureAwait(false);
        var names = (await AllAsync(center).ConfigureAwait(false)).ToDictionary(p => p.Code, p => p.Name, StringComparer.Ordinal);
        return [.. newest.OrderBy(s => s.DataAt).Select(s => new SourceAge(s.Profile, names.GetValueOrDefault(s.Profile, s.Profile), s.DataAt))];
    }

    // "Một cửa tỉnh" gives mot-cua-tinh.
    private static string CodeOf(string name)
    {
        var words = string.Join('-', DossierColumns.Plain(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => string.Concat(w.Where(char.IsAsciiLetterOrDigit))).Where(w => w.Length > 0));
        return words.Length > 40 ? words[..40].TrimEnd('-') : words.ToLower(CultureInfo.InvariantCulture);
    }
}
