using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Dossiers;
using HCC.Persistence;
using HCC.Procedures;

namespace HCC.Simulation;

/// <summary>
/// Gives some invented dossiers the steps of a way through the hall (S085, S108, S109), as if they had been received at the desk: the same days and outcome as
/// told, so that no report changes. Most steps are signed, some took longer than allotted, most results are sealed.
/// </summary>
/// <param name="seal">Seals personal data.</param>
/// <param name="center">Center.</param>
/// <param name="catalogue">Procedures in force.</param>
/// <param name="until">Nothing happens later.</param>
internal sealed class DemoSteps(FieldSeal seal, Center center, ProcedureCatalogue catalogue, DateTimeOffset until)
{
    private readonly WorkingCalendar calendar = WorkingCalendar.Of(center);
    private readonly ILookup<string, ServedProcedure> served = catalogue.For(center).ToLookup(s => s.Line.Agency, StringComparer.OrdinalIgnoreCase);
    private readonly Random random = new(85);
    private int count;

    /// <summary>Puts a dossier with its steps, or leaves it to be put as a source tells it: three in four, and those that no procedure fits.</summary>
    public bool Put(HallTransaction tx, DossierNews news)
    {
        var fitting = served[news.Agency].ToList();
        if (fitting.Count == 0 || news.ReceivedAt > until || ++count % 4 != 0)
        {
            return false;
        }

        var procedure = fitting[random.Next(fitting.Count)].Procedure;
        var agency = center.Agency(news.Agency)?.Short.Vi ?? news.Agency;
        var dossier = new Dossier
        {
            Id = tx.NextDossierId(), Center = center.Code, Code = news.Code, Agency = news.Agency, Procedure = procedure.Code, ProcedureName = procedure.Name, Field = procedure.Field, Channel = news.Channel,
            Applicant = news.Applicant, ScannedIn = news.ScannedIn, Source = DossierHistory.Source,
        };
        var moves = new List<DossierMove> { dossier.Receive(DossierHistory.Source, news.ReceivedAt, news.DueAt, DemoRegisters.Reception) };
        var end = news.EndedAt ?? until;
        var span = calendar.WorkingTimeBetween(news.ReceivedAt, end);
        var at = news.ReceivedAt;
        foreach (var (holder, share) in new[] { (agency, 0.05 + (0.1 * random.NextDouble())), ("Lãnh đạo " + agency, 0.6 + (0.2 * random.NextDouble())), ("Văn thư " + agency, 0.92 + (0.05 * random.NextDouble())) })
        {
            var minutes = share < 0.2 ? Math.Min(span.TotalMinutes * share, 40 + random.Next(230)) : span.TotalMinutes * share; // a reception that lasts longer than half a day is rare
            var next = calendar.AddWorkingTime(news.ReceivedAt, TimeSpan.FromMinutes(Math.Floor(minutes)));
            if (next <= at || next >= end || (news.EndedAt is null && random.Next(3) == 0))
            {
                break; // still with the one before
            }

            at = next;
            moves.Add(Apply(DossierAction.Forward, at, new DossierStep(holder)));
        }

        if (news.EndedAt is { } ended)
        {
            moves.Add(Apply(news.State == DossierState.Returned ? DossierAction.Return : DossierAction.Solve, ended, new DossierStep(Reason: news.Reason)));
            dossier.ScannedOut = news.ScannedOut;
            if (news is { State: DossierState.Solved, HandedOverAt: not null } && calendar.AddWorkingTime(ended, TimeSpan.FromMinutes(random.Next(20, 900))) is var given && given <= until)
            {
                moves.Add(Apply(DossierAction.HandOver, given, default));
            }
        }

        if (news.Cause is { } cause)
        {
            moves.Add(Apply(DossierAction.NameCause, moves[^1].At, new DossierStep(Reason: cause)));
        }

        seal.Keep(dossier, news.Phone, news.Identity);
        tx.Insert(dossier, moves[0]);
        foreach (var move in moves.Skip(1))
        {
            tx.Append(dossier.Id, move);
        }

        Sign(tx, dossier.Id, moves);
        return true;

        DossierMove Apply(DossierAction action, DateTimeOffset when, DossierStep step) => dossier.Apply(action, DossierHistory.Source, when, step).OrThrow();
    }

    /// <summary>Seals the results that were given out in the last two weeks, all but a few, and some that wait to be collected.</summary>
    public static void Seal(HallTransaction tx, string center, DateTimeOffset until) => tx.Sql.Execute(
        """
        INSERT INTO seals (center, dossier, sheets, at, actor)
        SELECT center, id, 1 + id % 6, CASE WHEN handed_over_at > ended_at + 600000 THEN ended_at + 600000 ELSE ended_at END, 'demo'
        FROM dossiers WHERE center = @p0 AND state = 'Solved' AND source = 'demo'
        AND ((handed_over_at >= @p1 AND handed_over_at <= @p2 AND id % 89 <> 0) OR (handed_over_at IS NULL AND ended_at >= @p3 AND ended_at <= @p2 AND id % 9 = 0))
        """, center, until.AddDays(-14), until, until.AddDays(-3));

    // A step is signed by whoever passes it on; one in a hundred and twenty was forgotten.
    private void Sign(HallTransaction tx, long dossier, List<DossierMove> moves)
    {
        var passed = moves.Where(m => m.Action is DossierAction.Receive or DossierAction.Forward or DossierAction.Solve or DossierAction.Return or DossierAction.HandOver).ToList();
        for (var n = 0; n + 1 < passed.Count; n++)
        {
            if (random.Next(120) > 0)
            {
                tx.Sql.Execute("INSERT INTO step_signatures (dossier, step, signer, signed_at, source, actor, at) VALUES (@p0, @p1, @p2, @p3, 'desk', @p4, @p3)", dossier, passed[n].Step, "Người ký trình diễn", passed[n + 1].At, DossierHistory.Source);
            }
        }
    }
}
