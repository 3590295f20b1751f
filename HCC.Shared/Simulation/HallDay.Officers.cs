namespace HCC.Simulation;

/// <content>What officers do at the counter, from opening in the morning to closing in the evening.</content>
public sealed partial class HallDay
{
    private const double ClosesAtLunch = 0.25;

    private TimeSpan Lateness(Officer officer) => officer.Dice.Uniform() switch
    {
        < 0.82 => officer.Dice.Minutes(-4, 1),
        < 0.96 => officer.Dice.Minutes(1, 8),
        _ => officer.Dice.Minutes(8, 25),
    };

    /// <summary>Plans the officer's coming in the session that the day has reached, or in the next one with work for them.</summary>
    private void Come(Officer officer, DateTimeOffset notBefore)
    {
        while (officer.Absences.Contains(officer.Session))
        {
            officer.Session++;
        }

        if (officer.Session < sessions.Count)
        {
            officer.NextPause = default;
            var opens = sessions[officer.Session].From + Lateness(officer);
            Then(officer, opens > notBefore ? opens : notBefore + officer.Dice.Seconds(5, 120), OpenAsync);
        }
        else
        {
            (officer.Session, officer.Turn) = (sessions.Count - 1, officer.Turn + 1);
        }
    }

    private async Task OpenAsync(Officer officer, DateTimeOffset at)
    {
        var answer = await desks.Counters.OpenAsync(center.Code, officer.Counter.Code, officer.Name, By(officer.Actor)).ConfigureAwait(false);
        if (!answer.Done)
        {
            Puzzled(officer, at);
            return;
        }

        if (officer.NextPause <= at)
        {
            PlanPause(officer, at);
        }

        Rest(officer, at);
        Then(officer, at + officer.Dice.Seconds(4, 20), LookAsync);
    }

    // The officer looks up: time to go, time for a pause, or the next number.
    private async Task LookAsync(Officer officer, DateTimeOffset at)
    {
        officer.Woken = false;
        var ends = sessions[officer.Session].To;
        var somebody = SomebodyWaits(officer, at);
        if (at >= ends && officer.Session < sessions.Count - 1)
        {
            await LunchAsync(officer, at).ConfigureAwait(false);
            return;
        }

        if (at >= ends && (!somebody || at >= ends + Overtime))
        {
            await CloseAsync(officer, at).ConfigureAwait(false);
            return;
        }

        if (at >= officer.NextPause && at < ends)
        {
            await PauseAsync(officer, at).ConfigureAwait(false);
            return;
        }

        if (!somebody)
        {
            Rest(officer, at);
            return;
        }

        var answer = await desks.Tickets.CallNextAsync(center.Code, officer.Counter.Code, By(officer.Actor)).ConfigureAwait(false);
        if (!answer.Done)
        {
            Puzzled(officer, at);
        }
        else if (answer.Value.Ticket is { } card)
        {
            Called(officer, card, at);
        }
        else
        {
            Rest(officer, at);
        }
    }

    /// <summary>Nobody waits: the officer stays until somebody comes, or until the next pause or the end of the session.</summary>
    private void Rest(Officer officer, DateTimeOffset at)
    {
        (officer.Does, officer.Hand, officer.IdleSince) = (OfficerDoes.Idle, null, at);
        var ends = sessions[officer.Session].To;
        var next = officer.NextPause < ends ? officer.NextPause : ends + officer.Dice.Seconds(0, 90);
        Then(officer, next > at ? next : at.AddSeconds(20), LookAsync);
    }

    private async Task PauseAsync(Officer officer, DateTimeOffset at)
    {
        var reason = officer.Dice.Pick(center.PauseReasons).Code;
        var answer = await desks.Counters.PauseAsync(center.Code, officer.Counter.Code, reason, By(officer.Actor)).ConfigureAwait(false);
        if (!answer.Done)
        {
            Puzzled(officer, at);
            return;
        }

        officer.Does = OfficerDoes.Paused;
        var back = at + officer.Dice.Minutes(demand.Pauses.MinMinutes, demand.Pauses.MaxMinutes);
        PlanPause(officer, back);
        Then(officer, back, OpenAsync);
    }

    private void PlanPause(Officer officer, DateTimeOffset from)
    {
        var next = from + Dice.Whole(TimeSpan.FromHours(officer.Dice.Exponential(1 / Math.Max(0.001, demand.Pauses.PerHour))));
        var ends = sessions[officer.Session].To;
        officer.NextPause = next < ends.AddMinutes(-20) ? next : DateTimeOffset.MaxValue; // shortly before lunch or home nobody pauses
    }

    private async Task LunchAsync(Officer officer, DateTimeOffset at)
    {
        var closes = officer.Absences.Contains(officer.Session + 1) || officer.Dice.Chance(ClosesAtLunch);
        var answer = closes
            ? await desks.Counters.CloseAsync(center.Code, officer.Counter.Code, By(officer.Actor)).ConfigureAwait(false)
            : await desks.Counters.PauseAsync(center.Code, officer.Counter.Code, center.PauseReasons[0].Code, By(officer.Actor)).ConfigureAwait(false);
        if (!answer.Done)
        {
            Puzzled(officer, at);
            return;
        }

        officer.Does = closes ? OfficerDoes.Away : OfficerDoes.Paused;
        officer.Session++;
        Come(officer, at);
    }

    private async Task CloseAsync(Officer officer, DateTimeOffset at)
    {
        var answer = await desks.Counters.CloseAsync(center.Code, officer.Counter.Code, By(officer.Actor)).ConfigureAwait(false);
        if (!answer.Done)
        {
            Puzzled(officer, at);
            return;
        }

        officer.Does = OfficerDoes.Away;
        officer.Turn++;
    }
}
