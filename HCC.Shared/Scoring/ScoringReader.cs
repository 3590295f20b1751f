using HCC.Centers;
using HCC.Persistence;
using HCC.Procedures;
using HCC.Reports;
using Microsoft.Data.Sqlite;

namespace HCC.Scoring;

/// <summary>Makes score sheets from the rows of now, beside the lane (S169–S173).</summary>
/// <param name="database">For reading.</param>
/// <param name="book">The centers.</param>
/// <param name="schemes">The criteria.</param>
/// <param name="catalogue">Procedures and their online level.</param>
/// <param name="time">Clock of the product.</param>
public sealed class ScoringReader(Database database, CenterBook book, ScoringSchemes schemes, ProcedureCatalogue catalogue, TimeProvider time)
{
    /// <summary>The score of every agency in a period.</summary>
    /// <param name="center">Center code.</param>
    /// <param name="scheme">Scheme; its version is the one in force on the last day of the period.</param>
    /// <param name="period">Period.</param>
    public Answer<ScoringSheet> Make(string center, string scheme, ReportPeriod period)
    {
        var asked = Ask(center, scheme, period);
        if (!asked.Done)
        {
            return asked.Refusal;
        }

        var (place, criteria) = asked.Value;
        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var snapshot = connection.BeginTransaction(deferred: true); // all counts see the same state
        using var sql = new LaneSql(connection);
        var (facts, end, runs) = Facts(sql, place, criteria, period);
        var hall = AgencyFacts.Sum(facts.Select(f => f.Facts));
        return new ScoringSheet(place.Code, criteria, period, end, runs, [.. facts.Select(f => AgencyScore.Of(criteria, f.Facts, hall))], hall, ScoringStore.Cases(sql, place.Code, criteria.Id, period));
    }

    /// <summary>The dossiers behind a measure of an agency: of the stored proposal when there is one, else of now.</summary>
    /// <param name="center">Center code.</param>
    /// <param name="scheme">Scheme.</param>
    /// <param name="period">Period.</param>
    /// <param name="agency">Agency.</param>
    /// <param name="measure">Measure.</param>
    /// <param name="category">Category; null = all that are counted.</param>
    /// <param name="stored">Whether the dossiers of the last proposal are asked for.</param>
    public Answer<IReadOnlyList<long>> Behind(string center, string scheme, ReportPeriod period, string agency, Measure measure, Category? category, bool stored)
    {
        var asked = Ask(center, scheme, period);
        if (!asked.Done)
        {
            return asked.Refusal;
        }

        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var sql = new LaneSql(connection);
        if (stored)
        {
            return ScoringStore.Evidence(sql, asked.Value.Center.Code, asked.Value.Scheme.Id, period, agency, measure, category) is { } kept ? kept.ToArray() : ScoringRefusal.NoProposal();
        }

        var (start, end, _) = Quarters.Bounds(period, time.GetUtcNow());
        return ScoringCount.Dossiers(sql, asked.Value.Center.Code, start, end, agency).Where(d => d.Of(measure) is { } found && (category is null || found == category)).Select(d => d.Id).Order().ToArray();
    }

    internal Answer<(Center Center, ScoringScheme Scheme)> Ask(string center, string scheme, ReportPeriod period) =>
        book.Find(center) is not { } place ? Counters.CounterRefusal.UnknownCenter(center)
        : schemes.Find(scheme, period.To) is not { } criteria ? schemes.All.FirstOrDefault(s => string.Equals(s.Id, scheme, StringComparison.OrdinalIgnoreCase)) is { } later ? ScoringRefusal.NotYet(later) : ScoringRefusal.UnknownScheme()
        : Quarters.Bounds(period, time.GetUtcNow()) is { Start: var start, End: var end } && end <= start ? ScoringRefusal.Ahead()
        : (place, criteria);

    internal (List<(AgencyFacts Facts, IReadOnlyList<MeasuredDossier> Dossiers)> Facts, DateTimeOffset End, bool Runs) Facts(LaneSql sql, Center center, ScoringScheme scheme, ReportPeriod period)
    {
        var (start, end, runs) = Quarters.Bounds(period, time.GetUtcNow());
        var dossiers = ScoringCount.Dossiers(sql, center.Code, start, end).ToLookup(d => d.Agency, StringComparer.OrdinalIgnoreCase);
        var ratings = ScoringCount.Ratings(sql, center, period.From, period.To).ToLookup(r => r.Agency, r => r.Tally, StringComparer.OrdinalIgnoreCase);
        var today = Calendars.VietnamTime.ServiceDay(time.GetUtcNow());
        var served = catalogue.On(period.To < today ? period.To : today).For(center);
        var agencies = center.Agencies.Where(a => a.Kind != AgencyKind.Post).OrderBy(a => a.Order).Select(a => a.Code).Concat(dossiers.Select(g => g.Key).Where(a => center.Agency(a) is null).Order(StringComparer.Ordinal));
        return ([.. agencies.Select(a =>
        {
            IReadOnlyList<MeasuredDossier> mine = [.. dossiers[a]];
            return (AgencyFacts.Of(a, mine, scheme.ComplexityDays, [.. ratings[a], .. ScoringCount.Tallies(ScoringCount.Procedures(served, a), mine)]), mine);
        })], end, runs);
    }
}
