using System.Globalization;
using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Persistence;
using HCC.Simulation;

namespace HCC.Dashboard.Verbs;

/// <summary>Makes a reproducible load: centers and working days before today, with citizens, officers and ratings, through the real desks.</summary>
internal sealed class SimulateVerb : Verb
{
    public override string Name => "simulate";

    public override string Usage => "simulate --centers N --days N --seed S";

    public override string About => "mô phỏng các ngày làm việc trước hôm nay; cùng seed cho cùng dữ liệu";

    public override async Task<int> RunAsync(string[] args)
    {
        if (!Number(args, "--centers", 1, 200, out var centers) || !Number(args, "--days", 1, 2000, out var days) || !Number(args, "--seed", 0, int.MaxValue, out var seed))
        {
            return Wrong("Cần --centers (1–200), --days (1–2000) và --seed (số nguyên).");
        }

        var settings = Settings();
        Furnish(new Database(settings.Data), centers);
        await using var house = await VerbHouse.OpenAsync(settings);
        var desks = new HallDesks(house.Get<Ticketing.TicketDesk>(), house.Get<Counters.CounterDesk>(), house.Get<Feedback.RatingDesk>(), house.Get<Live.LiveHall>());
        var simulate = new Simulate(house.Get<CenterBook>(), desks, house.Get<WriteLane>(), house.Get<HallTime>());
        var citizens = await simulate.RunAsync(days, seed, p => Console.WriteLine($"{p.Done}/{p.Of}  {p.Day:dd/MM/yyyy}  {p.Center}: {p.Citizens} lượt"));
        Console.WriteLine($"Đã mô phỏng {citizens} lượt người dân tại {centers} trung tâm.");
        return 0;
    }

    // The centers are stored like any others, so that the host shows them afterwards.
    private static void Furnish(Database database, int centers)
    {
        database.Prepare();
        using var connection = database.OpenForWriting();
        using var db = Database.On(connection);
        var known = db.CenterPlans.Select(p => p.Center).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var seeded = Seeds.Centers.Select(s => CenterJson.Read(Seeds.CenterDocument(s))).ToList();
        foreach (var center in Simulate.Centers(centers, seeded).Where(c => !known.Contains(c.Code)))
        {
            SetupDesk.AddCenter(db, CenterJson.Write(center), "simulate", TimeProvider.System.GetUtcNow(), figures: true);
        }

        db.SaveChanges();
    }

    private static bool Number(string[] args, string name, int least, int most, out int value) =>
        int.TryParse(Option(args, name), NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= least && value <= most;
}
