using HCC.Persistence;

Console.WriteLine($"SQLite {SqliteRuntime.Version}, .NET {Environment.Version}, {Environment.ProcessorCount} processors");
