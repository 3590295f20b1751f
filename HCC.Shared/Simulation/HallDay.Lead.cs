namespace HCC.Simulation;

/// <content>The head of the hall: walks round every few minutes and calls in a colleague where people have waited too long.</content>
public sealed partial class HallDay
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan TooLong = TimeSpan.FromMinutes(25);

    private void LeadLater(DateTimeOffset at) => Later(at + Round, now =>
    {
        var session = SessionAt(now);
        if (now >= sessions[session].From && now < sessions[session].To.AddMinutes(-15))
        {
            foreach (var line in lines.Keys.Where(l => LongestWait(l, now) > TooLong).ToList())
            {
                CallIn(line, session, now);
            }
        }

        if (now < sessions[^1].To)
        {
            LeadLater(now);
        }

        return Task.CompletedTask;
    });

    private TimeSpan LongestWait(string line, DateTimeOffset now)
    {
        var since = live
            ? Now.Line(line)?.LongestSince
            : waiting.Values.Where(w => w.ForCounter is null && w.DueAt is null && string.Equals(w.Line, line, StringComparison.OrdinalIgnoreCase)).Select(w => (DateTimeOffset?)w.Since).Min();
        return since is { } at ? now - at : default;
    }

    private void CallIn(string line, int session, DateTimeOffset now)
    {
        var reserve = officers.FirstOrDefault(o => o.Does == OfficerDoes.Away && o.Absences.Contains(session) && o.Counter.Serves(line));
        if (reserve is not null)
        {
            reserve.Absences.Remove(session);
            (reserve.Session, reserve.NextPause) = (session, default);
            Then(reserve, now + reserve.Dice.Minutes(2, 6), OpenAsync);
        }
    }
}
