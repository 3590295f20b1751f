using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using HCC.Access;
using HCC.Centers;
using HCC.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace HCC.Dossiers;

/// <summary>How far an import is.</summary>
/// <param name="Read">Rows read.</param>
/// <param name="Written">Dossiers written.</param>
/// <param name="Of">Dossiers to write; 0 while reading.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ImportProgress(int Read, int Written, int Of);

/// <summary>How an import ended.</summary>
/// <param name="Rows">Dossiers in the file.</param>
/// <param name="Added">New to us.</param>
/// <param name="Changed">Changed.</param>
/// <param name="Unchanged">As before.</param>
/// <param name="MissingAgencies">Agencies of the center of which the file says nothing: missing, not zero (S143).</param>
/// <param name="Faults">What keeps the file from being taken; then nothing was written.</param>
/// <param name="MoreFaults">Faults beyond those told.</param>
public sealed record ImportResult(int Rows, int Added, int Changed, int Unchanged, IReadOnlyList<string> MissingAgencies, IReadOnlyList<ImportFault> Faults, int MoreFaults)
{
    /// <summary>Whether the file was taken.</summary>
    public bool Done => Faults.Count == 0;
}

/// <summary>
/// Imports lists of other systems. A file is read and checked as a whole first; then it is written in small commands, so that the hall goes on
/// calling numbers meanwhile. Writing goes on after a crash: file and run are kept until the last row is in. The same file again changes nothing.
/// </summary>
/// <param name="lane">The writer.</param>
/// <param name="book">The centers.</param>
/// <param name="seal">Seals personal data.</param>
/// <param name="database">Its folder keeps the file while it is written.</param>
/// <param name="audit">The audit chain.</param>
/// <param name="time">Clock of the product.</param>
/// <param name="log">Log.</param>
public sealed partial class DossierImportDesk(WriteLane lane, CenterBook book, FieldSeal seal, Database database, AuditChain audit, TimeProvider time, ILogger<DossierImportDesk> log)
{
    private const int Together = 250;

    private string Folder => Path.Combine(database.Folder, "imports");

    /// <summary>Reads and checks a file, for the preview; nothing is written.</summary>
    public Answer<DossierFile> Look(string center, byte[] file, ImportProfile profile, DateTimeOffset dataAt, IProgress<int>? progress = null, CancellationToken stop = default) =>
        book.Find(center) is { } found ? DossierFile.Read(file, found, profile, dataAt, progress, stop) : Counters.CounterRefusal.UnknownCenter(center);

    /// <summary>Imports a file: all of it, or nothing and the list of faults.</summary>
    /// <param name="center">Center.</param>
    /// <param name="fileName">Name of the file, for the journal.</param>
    /// <param name="file">Its bytes.</param>
    /// <param name="profile">How to read it.</param>
    /// <param name="dataAt">Time of the data.</param>
    /// <param name="actor">Who.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="stop">Stops the reading; once writing has begun it goes to its end.</param>
    public async Task<Answer<ImportResult>> ImportAsync(string center, string fileName, byte[] file, ImportProfile profile, DateTimeOffset dataAt, string actor, IProgress<ImportProgress>? progress = null, CancellationToken stop = default)
    {
        if (book.Find(center) is not { } found)
        {
            return Counters.CounterRefusal.UnknownCenter(center);
        }

        var read = DossierFile.Read(file, found, profile, dataAt, progress is null ? null : new RowsRead(progress), stop);
        if (read.Faults.Count > 0)
        {
            return new ImportResult(0, 0, 0, 0, [], read.Faults, read.More);
        }

        var run = new DossierImportRow
        {
            Center = center, Profile = profile.Code, FileName = fileName.Length > 200 ? fileName[^200..] : fileName, Hash = Convert.ToHexStringLower(SHA256.HashData(file)), DataAt = dataAt, At = time.GetUtcNow(), Actor = actor,
            Rows = read.News.Count, Agencies = string.Join(' ', read.Agencies), ProfileJson = JsonSerializer.Serialize(profile, HccJson.Options),
        };
        Directory.CreateDirectory(Folder);
        var kept = Path.Combine(Folder, run.Hash);
        await File.WriteAllBytesAsync(kept, file, CancellationToken.None).ConfigureAwait(false);
        run.Id = await lane.RunAsync(tx =>
        {
            tx.WithDb(db => db.DossierImports.Add(run));
            audit.Append(tx, run.At, actor, "dossiers.import", center + "/" + profile.Code, string.Create(CultureInfo.InvariantCulture, $"{run.Rows} rows, {run.Hash[..12]}"));
            return tx.Sql.Number("SELECT MAX(id) FROM dossier_imports");
        }).ConfigureAwait(false);
        return await WriteAsync(found, read, run, actor, progress).ConfigureAwait(false);
    }

    /// <summary>Goes on with imports that a crash interrupted; called at start. Rows that are in already are found unchanged.</summary>
    public async Task ResumeAsync()
    {
        var open = await lane.RunAsync(tx => tx.WithDb(db => db.DossierImports.AsNoTracking().Where(r => r.FinishedAt == null).ToList())).ConfigureAwait(false);
        foreach (var run in open)
        {
            var kept = Path.Combine(Folder, run.Hash);
            if (book.Find(run.Center) is not { } center || !File.Exists(kept))
            {
                continue;
            }

            Resumed(run.FileName, run.Written, run.Rows);
            var profile = JsonSerializer.Deserialize<ImportProfile>(run.ProfileJson, HccJson.Options)!;
            var read = DossierFile.Read(await File.ReadAllBytesAsync(kept).ConfigureAwait(false), center, profile, run.DataAt);
            await WriteAsync(center, read, run, run.Actor, null).ConfigureAwait(false);
        }
    }

    private async Task<ImportResult> WriteAsync(Center center, DossierFile read, DossierImportRow run, string actor, IProgress<ImportProgress>? progress)
    {
        var (added, changed, written) = (run.Added, run.Changed, run.Written);
        foreach (var some in read.News.Skip(run.Written).Chunk(Together))
        {
            (added, changed, written) = await lane.RunAsync(tx =>
            {
                var (a, c, at) = (added, changed, time.GetUtcNow());
                foreach (var one in some)
                {
                    var put = DossierDesk.Put(tx, seal, center, one, actor, at);
                    a += put.Added ? 1 : 0;
                    c += put.Changed && !put.Added ? 1 : 0;
                }

                tx.Sql.Execute("UPDATE dossier_imports SET written = @p1, added = @p2, changed = @p3 WHERE id = @p0", run.Id, written + some.Length, a, c);
                return (a, c, written + some.Length);
            }).ConfigureAwait(false);
            progress?.Report(new ImportProgress(read.News.Count, written, read.News.Count));
        }

        await lane.RunAsync(tx => tx.Sql.Execute("UPDATE dossier_imports SET finished_at = @p1 WHERE id = @p0", run.Id, time.GetUtcNow())).ConfigureAwait(false);
        File.Delete(Path.Combine(Folder, run.Hash));
        Imported(run.FileName, read.News.Count, added, changed);
        var silent = center.Agencies.Where(a => a.Kind != AgencyKind.Post && !read.Agencies.Contains(a.Code, StringComparer.OrdinalIgnoreCase)).Select(a => a.Name.Vi).ToList();
        return new ImportResult(read.News.Count, added, changed, read.News.Count - added - changed, silent, [], 0);
    }

    [LoggerMessage(1, LogLevel.Information, "Imported {File}: {Rows} dossiers, {Added} new, {Changed} changed.")]
    private partial void Imported(string file, int rows, int added, int changed);

    [LoggerMessage(2, LogLevel.Warning, "The import of {File} was interrupted at {Written} of {Rows} dossiers; going on.")]
    private partial void Resumed(string file, int written, int rows);

    private sealed class RowsRead(IProgress<ImportProgress> progress) : IProgress<int>
    {
        public void Report(int value) => progress.Report(new ImportProgress(value, 0, 0));
    }
}
