using HCC.Centers;
using HCC.Dossiers;
using HCC.Persistence;
using HCC.Procedures;
using HCC.Reports;

namespace HCC.Scoring;

/// <summary>
/// Reads what scoring is made of: the dossiers of a period by the same rule as Annex I (<see cref="PeriodCount"/>), ratings of the lines, procedures of
/// the catalogue. A running period is cut at now: what is not yet due is in time.
/// </summary>
public static class ScoringCount
{
    /// <summary>The dossiers of a period of all agencies, or of one.</summary>
    /// <param name="sql">A reading connection.</param>
    /// <param name="center">Center.</param>
    /// <param name="start">Start of the period.</param>
    /// <param name="end">Its end, or now if that is earlier.</param>
    /// <param name="agency">Agency; null = all.</param>
    public static IReadOnlyList<MeasuredDossier> Dossiers(LaneSql sql, string center, DateTimeOffset start, DateTimeOffset end, string? agency = null)
    {
        var rows = sql.Query(
            $"""
            SELECT id, agency, procedure, received_at >= @p1, CASE WHEN {PeriodCount.Ended} THEN outcome END, {PeriodCount.Open} AND {PeriodCount.InTime}, state, channel, supplements, scanned_in, scanned_out, sync, fee_vnd, payment, source,
                EXISTS (SELECT 1 FROM apologies a WHERE a.dossier = dossiers.id AND a.state = 'Sent'), received_at, first_due_at
            FROM dossiers WHERE {PeriodCount.Belongs} AND (@p3 IS NULL OR agency = @p3)
            """,
            r => (Source: r.GetString(14), Dossier: new MeasuredDossier
            {
                Id = r.GetInt64(0), Agency = r.GetString(1), Procedure = r.Text(2), Received = r.GetBoolean(3), Outcome = r.IsDBNull(4) ? null : r.Name<DossierOutcome>(4), InTime = r.GetBoolean(5),
                State = r.Name<DossierState>(6), Channel = r.Name<DossierChannel>(7), Supplements = r.GetInt32(8), TellsSupplements = r.GetString(14) == Desk, ScannedIn = r.GetBoolean(9), ScannedOut = r.GetBoolean(10),
                Sync = r.Name<SyncState>(11), FeeVnd = r.GetInt64(12), Payment = r.Name<PaymentState>(13), Apologised = r.GetBoolean(15), PromisedDays = Calendars.VietnamTime.ServiceDay(r.Time(17)).DayNumber - Calendars.VietnamTime.ServiceDay(r.Time(16)).DayNumber,
            }),
            center, start, end, agency);

        // An import without a single flag has no such column: its noughts say nothing.
        var silent = rows.Where(r => r.Source.StartsWith(Import, StringComparison.Ordinal)).GroupBy(r => r.Source, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (In: g.All(r => r.Dossier.ScannedIn != true), Out: g.All(r => r.Dossier.ScannedOut != true)), StringComparer.Ordinal);
        return [.. rows.Select(r => silent.TryGetValue(r.Source, out var mute) ? r.Dossier with { ScannedIn = mute.In ? null : r.Dossier.ScannedIn, ScannedOut = mute.Out ? null : r.Dossier.ScannedOut } : r.Dossier)];
    }

    /// <summary>Ratings at the agency's lines, by the sides of the center's own scale.</summary>
    public static IEnumerable<(string Agency, Tally Tally)> Ratings(LaneSql sql, Center center, DateOnly from, DateOnly to) =>
        sql.Query("SELECT line, score, COUNT(*) FROM ratings WHERE center = @p0 AND day >= @p1 AND day <= @p2 GROUP BY line, score", r => (Line: r.GetString(0), Score: r.GetInt32(1), Count: r.GetInt32(2)), center.Code, from, to)
            .Where(r => center.Line(r.Line) is not null)
            .GroupBy(r => (center.Line(r.Line)!.Agency, Side: Side(center, r.Score)))
            .Select(g => (g.Key.Agency, new Tally(Measure.Rating, g.Key.Side, 0, g.Sum(r => r.Count))));

    /// <summary>Procedures of an agency in the catalogue and whether they are offered online, as far as their online level has a source.</summary>
    public static IReadOnlyList<(string Code, bool Online)> Procedures(IEnumerable<ServedProcedure> served, string agency) =>
        [.. served.Where(s => string.Equals(s.Line.Agency, agency, StringComparison.OrdinalIgnoreCase) && s.Procedure.VerifiedOnline && !string.IsNullOrWhiteSpace(s.Procedure.OnlineLevel))
            .DistinctBy(s => s.Procedure.Code).Select(s => (s.Procedure.Code, !s.Procedure.OnlineLevel!.StartsWith("trực tiếp", StringComparison.OrdinalIgnoreCase)))];

    /// <summary>Tallies of procedures: offered online, and used.</summary>
    public static IEnumerable<Tally> Tallies(IReadOnlyList<(string Code, bool Online)> procedures, IReadOnlyCollection<MeasuredDossier> dossiers)
    {
        var online = procedures.Where(p => p.Online).Select(p => p.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        yield return new(Measure.ProceduresOnline, Category.Yes, 0, online.Count);
        yield return new(Measure.ProceduresOnline, Category.No, 0, procedures.Count - online.Count);
        var filed = dossiers.Where(d => d.Received && d.Channel == DossierChannel.Online).ToList();
        var used = filed.Select(d => d.Procedure).OfType<string>().Where(online.Contains).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var perhaps = Math.Min(online.Count - used, filed.Count(d => d.Procedure is null));
        yield return new(Measure.ProceduresUsed, Category.Yes, 0, used);
        yield return new(Measure.ProceduresUsed, Category.Unknown, 0, perhaps);
        yield return new(Measure.ProceduresUsed, Category.No, 0, online.Count - used - perhaps);
    }

    private const string Desk = "desk";

    private const string Import = "import:";

    private static Category Side(Center center, int score) => center.RatingLevels.FirstOrDefault(l => l.Score == score)?.Counts switch
    {
        RatingSide.Satisfied => Category.Satisfied,
        RatingSide.Neutral => Category.Neutral,
        RatingSide.Dissatisfied => Category.Dissatisfied,
        _ => Category.Unknown,
    };
}
