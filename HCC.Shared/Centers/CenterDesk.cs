using System.Globalization;
using System.Text.Json.Nodes;
using HCC.Access;
using HCC.Calendars;
using HCC.Counters;
using HCC.Live;
using HCC.Persistence;
using HCC.Text;
using Microsoft.EntityFrameworkCore;

namespace HCC.Centers;

/// <summary>A version of a center's settings.</summary>
/// <param name="Number">1, 2, 3 …</param>
/// <param name="FromDay">First day of effect; <see cref="DateOnly.MinValue"/> = since the beginning.</param>
/// <param name="Actor">Who kept it.</param>
/// <param name="At">When.</param>
public sealed record CenterVersion(int Number, DateOnly FromDay, string Actor, DateTimeOffset At);

/// <summary>
/// Changes the settings of a center (docs/adr/005): the whole document at once, checked before anything trusts it, kept as a new version beside the old
/// ones. What people are waiting for, stand at or have handed in cannot be taken away.
/// </summary>
/// <param name="lane">The writer.</param>
/// <param name="readers">Read-only contexts.</param>
/// <param name="book">The centers in memory.</param>
/// <param name="audit">The audit chain.</param>
/// <param name="time">Clock of the product.</param>
public sealed class CenterDesk(WriteLane lane, IDbContextFactory<HccDb> readers, CenterBook book, AuditChain audit, TimeProvider time)
{
    /// <summary>Longest document, in characters.</summary>
    public const int MostText = 2_000_000;

    /// <summary>The versions of a center, newest first.</summary>
    public async Task<IReadOnlyList<CenterVersion>> VersionsAsync(string center)
    {
        await using var db = await readers.CreateDbContextAsync().ConfigureAwait(false);
        return await db.CenterPlans.AsNoTracking().Where(p => p.Center == center).OrderByDescending(p => p.Version).Select(p => new CenterVersion(p.Version, p.FromDay, p.Actor, p.At)).ToListAsync().ConfigureAwait(false);
    }

    /// <summary>The document of a version, as it was kept; null when there is none.</summary>
    public async Task<string?> DocumentAsync(string center, int version)
    {
        await using var db = await readers.CreateDbContextAsync().ConfigureAwait(false);
        return await db.CenterPlans.AsNoTracking().Where(p => p.Center == center && p.Version == version).Select(p => p.Json).FirstOrDefaultAsync().ConfigureAwait(false);
    }

    /// <summary>Reads a document for a center; the refusal names every fault.</summary>
    /// <param name="center">Center whose settings it is to be.</param>
    /// <param name="document">JSON.</param>
    public static Answer<Center> Read(string center, string document)
    {
        if (document.Length > MostText)
        {
            return RefusalText.Of("center.document", nameof(RefusalText.CenterDocumentLong)) with { Status = 400 };
        }

        try
        {
            var read = CenterJson.Read(document);
            return string.Equals(read.Code, center, StringComparison.OrdinalIgnoreCase) ? read : RefusalText.Of("center.document", nameof(RefusalText.CenterDocumentOther), read.Code, center) with { Status = 400 };
        }
        catch (CenterFault fault)
        {
            return new Refusal("center.document", fault.Message, fault.Message) { Status = 400 };
        }
    }

    /// <summary>The parts of a document that differ from the settings in force, by the names of the document, e.g. <c>holidays</c>.</summary>
    public static IReadOnlyList<string> Changes(Center now, Center then)
    {
        var (before, after) = (JsonNode.Parse(CenterJson.Write(now))!.AsObject(), JsonNode.Parse(CenterJson.Write(then))!.AsObject());
        return [.. before.Select(p => p.Key).Union(after.Select(p => p.Key), StringComparer.Ordinal).Where(key => !JsonNode.DeepEquals(before[key], after[key])).Order(StringComparer.Ordinal)];
    }

    /// <summary>Keeps settings as a new version, in force at once.</summary>
    /// <param name="settings">The settings; their code says of which center.</param>
    /// <param name="seen">Number of the version that was changed; when another one was kept meanwhile, nothing is done.</param>
    /// <param name="press">Press.</param>
    public async Task<Answer<CenterVersion>> KeepAsync(Center settings, int seen, Press press)
    {
        if (book.Find(settings.Code) is not { } now)
        {
            return CounterRefusal.UnknownCenter(settings.Code);
        }

        if (CenterCheck.Faults(settings).ToList() is { Count: > 0 } faults)
        {
            return new Refusal("center.document", string.Join('\n', faults), string.Join('\n', faults)) { Status = 400 };
        }

        var document = CenterJson.Write(settings);
        var kept = await lane.RunAsync(tx =>
        {
            var at = time.GetUtcNow();
            return tx.Once<CenterVersion>(press, $"center|{settings.Code}|{seen.ToString(CultureInfo.InvariantCulture)}|{document}", at, () =>
            {
                var day = VietnamTime.ServiceDay(at);
                var newest = (int)tx.Sql.Number("SELECT COALESCE(MAX(version), 0) FROM center_plans WHERE center = @p0", now.Code);
                if (newest != seen)
                {
                    return RefusalText.Of("center.moved", nameof(RefusalText.CenterMoved), newest);
                }

                if (InUse(tx, now, settings, day) is { } used)
                {
                    return used;
                }

                tx.Sql.Execute("INSERT INTO center_plans (center, version, from_day, json, actor, at) VALUES (@p0, @p1, @p2, @p3, @p4, @p5)", now.Code, newest + 1, day, document, press.Actor, at);
                audit.Append(tx, at, press.Actor, "center.changed", now.Code, string.Create(CultureInfo.InvariantCulture, $"version {newest + 1}: {string.Join(' ', Changes(now, settings))}"));
                return new CenterVersion(newest + 1, day, press.Actor, at);
            });
        }).ConfigureAwait(false);
        if (kept.Done)
        {
            // Only what is committed becomes visible; the hall is folded anew over it.
            book.Put(settings);
            await lane.RunAsync(tx => tx.Changed(new PlanChanged(settings.Code))).ConfigureAwait(false);
        }

        return kept;
    }

    // Somebody waits in the line, stands at the counter, or has a dossier at the agency.
    private static Refusal? InUse(HallTransaction tx, Center now, Center then, DateOnly day)
    {
        foreach (var line in now.Lines.Where(l => then.Line(l.Code) is null))
        {
            if (tx.Sql.Number("SELECT EXISTS (SELECT 1 FROM tickets WHERE center = @p0 AND day = @p1 AND line = @p2 AND status IN ('Waiting','Called','Serving','OnHold'))", now.Code, day, line.Code) == 1)
            {
                return RefusalText.Of("center.in-use", nameof(RefusalText.CenterLineInUse), line.Name.Vi);
            }
        }

        if (tx.StandingsOn(now.Code, day).FirstOrDefault(s => s.State != CounterState.Closed && then.Counter(s.Code) is null) is { } open)
        {
            return RefusalText.Of("center.in-use", nameof(RefusalText.CenterCounterInUse), open.Code);
        }

        foreach (var agency in now.Agencies.Where(a => then.Agency(a.Code) is null))
        {
            if (tx.Sql.Number("SELECT EXISTS (SELECT 1 FROM dossiers WHERE center = @p0 AND agency = @p1)", now.Code, agency.Code) == 1)
            {
                return RefusalText.Of("center.in-use", nameof(RefusalText.CenterAgencyInUse), agency.Name.Vi);
            }
        }

        return null;
    }
}
