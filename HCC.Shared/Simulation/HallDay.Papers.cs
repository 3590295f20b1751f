using HCC.Dossiers;
using HCC.Dossiers.Couriers;
using HCC.Dossiers.Fees;

namespace HCC.Simulation;

/// <content>The papers of a day: what citizens hand in and take away at the counters, the courier's trips, and what the agencies solve.</content>
public sealed partial class HallDay
{
    private const double HandsIn = 0.6;
    private const double PaysAtOnce = 0.85;
    private const double WantsPost = 0.12;
    private const double IsUrgent = 0.02;
    private const double StaysAtLarge = 0.03;
    private const double SolvedInTime = 0.96;

    private static readonly TimeSpan Packs = TimeSpan.FromMinutes(-5), Signs = TimeSpan.FromMinutes(35);

    /// <summary>Whether people bring papers on this day; only then do the papers of the desks matter.</summary>
    public bool WithPapers { get; init; }

    private PaperDesks? Papers => WithPapers ? desks.Papers : null;

    /// <summary>Plans the courier's trips and the agencies' afternoon; called once, before the day runs.</summary>
    public void PlanPapers()
    {
        if (Papers is null || sessions.Count == 0)
        {
            return;
        }

        foreach (var trip in CourierPlan.TripsOf(center, Day))
        {
            Later(trip.LeavesAt + Packs, _ => PackAsync());
            Later(trip.LeavesAt + Signs, _ => SignAsync(trip));
        }

        foreach (var (from, to) in sessions)
        {
            Later(from + ((to - from) * 0.7), _ => SolveAsync());
        }
    }

    // After the service: most who came for a procedure hand in a dossier; who came to a desk without procedures takes a result away.
    private async Task PapersAsync(Officer officer, Hand hand, string token)
    {
        if (Papers is not { } papers || center.Line(hand.Line)?.Agency is not { } agency || center.Agency(agency) is not { Kind: not Centers.AgencyKind.Post })
        {
            return;
        }

        papers.People.Introduce(officer.Actor, officer.Name);
        var dice = new Dice(seed, center.Code, hand.Ticket, "papers");
        if (lines.GetValueOrDefault(hand.Line)?.Procedures is not { Count: > 0 })
        {
            if (papers.List.Page(new DossierFilter(center.Code, Agency: agency, Chase: Chase.ToHandOver), Day, 0, 1).Dossiers is [var ready])
            {
                await papers.Dossiers.StepAsync(center.Code, ready.Code, DossierAction.HandOver, default, By(officer.Actor)).ConfigureAwait(false);
            }

            return;
        }

        if (papers.Catalogue.Find(hand.Visit.Citizen.Procedure) is not { } procedure || !dice.Chance(HandsIn))
        {
            return;
        }

        var post = dice.Chance(WantsPost);
        var received = await papers.Dossiers.ReceiveAsync(center.Code, new DossierReception
        {
            Agency = agency,
            Procedure = procedure.Code,
            ProcessingTime = ProcessingTime.Of(procedure) is null ? "5 ngày làm việc" : null,
            Applicant = DossierHistory.PersonOf(dice),
            Phone = $"0900 000 {(int)dice.Between(0, 1000):000}",
            Address = post ? "ấp Trình Diễn, xã Trình Diễn" : null,
            ReturnBy = post ? ReturnWay.Post : ReturnWay.Counter,
            FeeVnd = procedure.FeeVnd ?? 0,
            ScannedIn = dice.Chance(0.9),
            Urgent = dice.Chance(IsUrgent),
            Papers = [.. procedure.Papers.Select(p => new ReceivedPaper(p, dice.Chance(0.1) ? PaperState.Known : PaperState.Given))],
            Counter = officer.Counter.Code,
            Ticket = token,
        }, By(officer.Actor)).ConfigureAwait(false);
        if (received is { Done: true, Value: { } card } && procedure.FeeVnd is > 0 and var fee && dice.Chance(PaysAtOnce))
        {
            await papers.Fees.PayAsync(center.Code, card.Code, fee, dice.Chance(0.4) ? PayWay.Transfer : PayWay.Cash, officer.Counter.Code, null, By(officer.Actor)).ConfigureAwait(false);
        }
    }

    private async Task PackAsync()
    {
        foreach (var file in Papers!.Trips.Waiting(center.Code))
        {
            await Papers.Couriers.GiveAsync(center.Code, file.Code, CourierWay.ToAgency, extra: false, By(CourierActor)).ConfigureAwait(false);
        }
    }

    private async Task SignAsync(CourierTrip trip)
    {
        foreach (var file in Papers!.Trips.Day(center.Code, trip.Day).Where(h => h.Trip == trip && h.SignedAt is null && !new Dice(seed, center.Code, h.Code).Chance(StaysAtLarge)))
        {
            await Papers.Couriers.SignAsync(center.Code, file.Id, "Văn thư " + center.Agency(file.Agency)?.Short.Vi, By(CourierActor)).ConfigureAwait(false);
        }
    }

    // What falls due today is nearly always solved before the evening.
    private async Task SolveAsync()
    {
        foreach (var due in Papers!.List.Page(new DossierFilter(center.Code, Chase: Chase.Today), Day, 0, 500).Dossiers.Where(d => new Dice(seed, center.Code, d.Code).Chance(SolvedInTime)))
        {
            await Papers.Dossiers.StepAsync(center.Code, due.Code, DossierAction.Solve, default, By(AgencyActor)).ConfigureAwait(false);
        }
    }
}
