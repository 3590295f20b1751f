using System.Globalization;
using System.Text.Json;
using HCC.Access;
using HCC.Calendars;
using HCC.Persistence;
using HCC.Reports;
using HCC.Text;
using Microsoft.Data.Sqlite;

namespace HCC.Scoring;

/// <summary>
/// Proposal, comment, final (S169): the center proposes points, the agency comments, the leader finalises. Every step is kept with its actor and time and
/// none is ever changed; the final one locks the rest. Facts are counted beside the lane and stored with the proposal, so the hall does not wait for them.
/// </summary>
/// <param name="database">For reading without disturbing the lane.</param>
/// <param name="reader">Counts.</param>
/// <param name="lane">The writer.</param>
/// <param name="audit">The audit chain.</param>
/// <param name="time">Clock of the product.</param>
public sealed class ScoringDesk(Database database, ScoringReader reader, WriteLane lane, AuditChain audit, TimeProvider time)
{
    /// <summary>Longest reason.</summary>
    public const int MostReason = 500;

    /// <summary>Longest comment.</summary>
    public const int MostComment = 2000;

    private const int MostName = 200;

    /// <summary>Proposes points: as reckoned, but for the changes, each of which needs a reason. A later proposal replaces an earlier one.</summary>
    public async Task<Answer<ScoringDone>> ProposeAsync(string center, string scheme, ReportPeriod period, string agency, IReadOnlyList<PointChange> changes, Press press)
    {
        var asked = reader.Ask(center, scheme, period);
        if (!asked.Done)
        {
            return asked.Refusal;
        }

        var (place, criteria) = asked.Value;
        var (proposal, evidence) = await Task.Run(() => Count(place, criteria, period, agency)).ConfigureAwait(false);
        if (proposal is null)
        {
            return ScoringRefusal.UnknownAgency();
        }

        var points = Changed(criteria, proposal.Points, changes);
        return points.Done
            ? await RunAsync(place.Code, criteria.Id, period, agency, press, "propose|" + Told(changes), (past, at) => new ScoringStep(0, ScoringAction.Propose, at, press.Actor, Proposal: proposal with { Points = points.Value }), evidence).ConfigureAwait(false)
            : points.Refusal;
    }

    /// <summary>Notes a comment of the agency on the proposal.</summary>
    public Task<Answer<ScoringDone>> CommentAsync(string center, string scheme, ReportPeriod period, string agency, ScoringComment comment, Press press)
    {
        var tidy = comment with { By = VietnameseText.Tidy(comment.By), Text = comment.Text.Trim(), Indicator = string.IsNullOrWhiteSpace(comment.Indicator) ? null : comment.Indicator };
        return RunAsync(center, scheme, period, agency, press, $"comment|{tidy.By}|{tidy.Text}|{tidy.Indicator}", (past, at) =>
            tidy.By.Length is 0 or > MostName || tidy.Text.Length is 0 or > MostComment ? ScoringRefusal.Text()
            : past.Proposed is not { } proposed ? ScoringRefusal.NoProposal()
            : tidy.Indicator is { } code && proposed.Proposal!.Scheme.Indicator(code) is null ? ScoringRefusal.UnknownIndicator(code)
            : new ScoringStep(0, ScoringAction.Comment, at, press.Actor, Comment: tidy));
    }

    /// <summary>Makes the proposal final, with changes that each need a reason. Whoever proposed does not finalise; a proposal that was replaced meanwhile is not finalised.</summary>
    /// <param name="center">Center.</param>
    /// <param name="scheme">Scheme.</param>
    /// <param name="period">Period; it must be over.</param>
    /// <param name="agency">Agency.</param>
    /// <param name="proposal">Step of the proposal that the leader saw.</param>
    /// <param name="changes">Points that differ from the proposal.</param>
    /// <param name="press">Press.</param>
    public Task<Answer<ScoringDone>> FinaliseAsync(string center, string scheme, ReportPeriod period, string agency, int proposal, IReadOnlyList<PointChange> changes, Press press) =>
        RunAsync(center, scheme, period, agency, press, string.Create(CultureInfo.InvariantCulture, $"finalise|{proposal}|{Told(changes)}"), (past, at) =>
        {
            if (past.Proposed is not { } proposed)
            {
                return ScoringRefusal.NoProposal();
            }

            if (Quarters.Bounds(period, at).Runs)
            {
                return ScoringRefusal.NotOver();
            }

            if (proposed.Step != proposal)
            {
                return ScoringRefusal.Moved();
            }

            if (proposed.Actor == press.Actor)
            {
                return ScoringRefusal.OwnProposal();
            }

            var paper = proposed.Proposal!;
            var points = Changed(paper.Scheme, paper.Points, changes);
            if (!points.Done)
            {
                return points.Refusal;
            }

            var sum = paper.SumOf(points.Value);
            return new ScoringStep(0, ScoringAction.Finalise, at, press.Actor, Final: new ScoringFinal(proposal, points.Value, sum.Known, sum.Class?.Name));
        });

    /// <summary>The steps of an agency, without any when nobody has proposed.</summary>
    public ScoringCase CaseOf(string center, string scheme, ReportPeriod period, string agency)
    {
        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var sql = new LaneSql(connection);
        return ScoringStore.Case(sql, center, scheme, period, agency);
    }

    private (ScoringProposal? Proposal, byte[] Evidence) Count(Centers.Center place, ScoringScheme scheme, ReportPeriod period, string agency)
    {
        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var snapshot = connection.BeginTransaction(deferred: true);
        using var sql = new LaneSql(connection);
        var (all, _, _) = reader.Facts(sql, place, scheme, period);
        var hall = AgencyFacts.Sum(all.Select(f => f.Facts));
        return all.FirstOrDefault(f => string.Equals(f.Facts.Agency, agency, StringComparison.OrdinalIgnoreCase)) is { Facts: { } facts } mine
            ? (new ScoringProposal(scheme, facts, hall, [.. AgencyScore.Of(scheme, facts, hall).Indicators.Select(i => new ScoringPoint(i.Indicator.Code, i.Points, i.Points))]), ScoringStore.Pack(mine.Dossiers))
            : (null, []);
    }

    // Points stay as they are unless changed; a change that changes nothing needs no reason.
    private static Answer<IReadOnlyList<ScoringPoint>> Changed(ScoringScheme scheme, IReadOnlyList<ScoringPoint> points, IReadOnlyList<PointChange> changes)
    {
        var all = points.ToDictionary(p => p.Code, StringComparer.OrdinalIgnoreCase);
        foreach (var change in changes)
        {
            if (scheme.Indicator(change.Code) is not { } indicator || !all.TryGetValue(indicator.Code, out var point))
            {
                return ScoringRefusal.UnknownIndicator(change.Code);
            }

            if (change.Points is { } given && (given < 0 || given > indicator.Maximum || given != PointRange.Round(given)))
            {
                return ScoringRefusal.Points(indicator);
            }

            if (change.Points == point.Points)
            {
                continue;
            }

            var reason = VietnameseText.Tidy(change.Reason);
            if (reason.Length is 0 or > MostReason)
            {
                return ScoringRefusal.Reason(indicator);
            }

            all[indicator.Code] = point with { Points = change.Points, Reason = reason };
        }

        return points.Select(p => all[p.Code]).ToArray();
    }

    private static string Told(IReadOnlyList<PointChange> changes) => JsonSerializer.Serialize(changes, HccJson.Options);

    private Task<Answer<ScoringDone>> RunAsync(string center, string scheme, ReportPeriod period, string agency, Press press, string request, Func<ScoringCase, DateTimeOffset, Answer<ScoringStep>> verb, byte[]? evidence = null) => lane.RunAsync(tx =>
    {
        var at = time.GetUtcNow();
        return tx.Once<ScoringDone>(press, $"scoring|{center}|{scheme}|{IsoDay.Of(period.From)}|{IsoDay.Of(period.To)}|{agency}|{request}", at, () =>
        {
            var past = ScoringStore.Case(tx.Sql, center, scheme, period, agency);
            if (past.Final is { } final)
            {
                return ScoringRefusal.Locked(final.At);
            }

            var done = verb(past, at);
            if (!done.Done)
            {
                return done.Refusal;
            }

            var step = done.Value with { Step = past.Steps.Count + 1 };
            ScoringStore.Append(tx.Sql, center, scheme, period, agency, step, evidence);
            var name = step.Action switch { ScoringAction.Propose => "scoring.proposed", ScoringAction.Comment => "scoring.commented", ScoringAction.Finalise => "scoring.finalised" };
            audit.Append(tx, at, press.Actor, name, $"{center}/{scheme}/{IsoDay.Of(period.From)}/{IsoDay.Of(period.To)}/{agency}", "step " + step.Step.ToString(CultureInfo.InvariantCulture));
            return new ScoringDone(agency, step.Step, step.Action);
        });
    });
}
