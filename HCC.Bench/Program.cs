using HCC.Bench;

// One class per subject. Each measures a baseline and the product in the same run; only their ratio says anything on a noisy machine.
var subjects = new Dictionary<string, Func<BenchHall, Task>>(StringComparer.Ordinal)
{
    ["desk"] = TicketDeskBench.RunAsync,
    ["http"] = HttpBench.RunAsync,
    ["history"] = HistoryBench.RunAsync,
    ["boards"] = BoardBench.RunAsync,
    ["paint"] = PaintBench.RunAsync,
    ["wall"] = WallBench.RunAsync,
    ["dossiers"] = DossierBench.RunAsync,
};

if (args is not [{ } wanted, ..] || (wanted != "all" && !subjects.ContainsKey(wanted)))
{
    Console.Error.WriteLine($"dotnet run -c Release --project HCC.Bench -- {string.Join('|', subjects.Keys)}|all [seconds]");
    return 2;
}

var seconds = args.Length > 1 ? double.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 4;
foreach (var (name, run) in subjects.Where(s => wanted == "all" || s.Key == wanted))
{
    Console.WriteLine($"\n## {name}\n");
    await using var hall = await BenchHall.OpenAsync(seconds);
    await run(hall);
}

return 0;
