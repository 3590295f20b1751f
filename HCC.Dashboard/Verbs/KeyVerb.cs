using HCC.Access;
using HCC.Persistence;

namespace HCC.Dashboard.Verbs;

/// <summary>Makes an API key from the command line; a running host knows it at its first use.</summary>
internal sealed class KeyVerb : Verb
{
    public override string Name => "key";

    public override string Usage => "key create --scopes \"tickets.issue live.read\" [--name TÊN] [--center MÃ]";

    public override string About => "tạo khóa API và in ra một lần";

    public override Task<int> RunAsync(string[] args)
    {
        if (args is not ["create", ..] || Option(args, "--scopes") is not { Length: > 0 } scopes)
        {
            return Task.FromResult(Wrong("Cần “create” và --scopes."));
        }

        var settings = Settings();
        var database = new Database(settings.Data);
        database.Prepare();
        var key = Secrets.NewToken("hcck_");
        try
        {
            var wanted = scopes == "all" ? Scope.OfKeys : scopes.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
            var row = DeviceDesk.NewKey(Option(args, "--name") ?? "CLI", [.. wanted], Option(args, "--center"), key, TimeProvider.System.GetUtcNow());
            using var connection = database.OpenForWriting();
            using var db = Database.On(connection);
            using var together = db.Database.BeginTransaction();
            db.ApiKeys.Add(row);
            db.SaveChanges();
            var tx = new HallTransaction(connection, Database.On);
            AuditChain.Open(Path.Combine(settings.Data, "keys")).Append(tx, row.CreatedAt, "command-line", "key.created", $"key:{row.Id}", $"{row.Name}: {row.Scopes}");
            together.Commit();
        }
        catch (ArgumentException wrong)
        {
            return Task.FromResult(Wrong(wrong.Message));
        }

        Console.WriteLine(key);
        return Task.FromResult(0);
    }
}
