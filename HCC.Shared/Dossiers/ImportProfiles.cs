using System.Text.Json;
using HCC.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HCC.Dossiers;

/// <summary>The kept import profiles of a center.</summary>
public static class ImportProfiles
{
    /// <summary>All of a center, by name.</summary>
    public static Task<IReadOnlyList<ImportProfile>> AllAsync(WriteLane lane, string center) => lane.RunAsync(tx => tx.WithDb(db => (IReadOnlyList<ImportProfile>)
        [.. db.ImportProfiles.AsNoTracking().Where(r => r.Center == center).AsEnumerable().Select(r => JsonSerializer.Deserialize<ImportProfile>(r.Json, HccJson.Options)!).OrderBy(p => p.Name, StringComparer.Ordinal)]));

    /// <summary>One by its code, or null.</summary>
    public static async Task<ImportProfile?> FindAsync(WriteLane lane, string center, string code) =>
        (await AllAsync(lane, center).ConfigureAwait(false)).FirstOrDefault(p => string.Equals(p.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>Keeps a profile under its code.</summary>
    public static Task KeepAsync(WriteLane lane, string center, ImportProfile profile) => lane.RunAsync(tx =>
    {
        tx.Sql.Execute(
            "INSERT INTO import_profiles (center, code, json) VALUES (@p0, @p1, @p2) ON CONFLICT (center, code) DO UPDATE SET json = excluded.json", center, profile.Code, JsonSerializer.Serialize(profile, HccJson.Options));
    });
}
