using HCC.Access;
using HCC.Persistence;

namespace HCC.Dashboard.Verbs;

/// <summary>Checks the invariants on the database, one line each.</summary>
internal sealed class VerifyVerb : Verb
{
    public override string Name => "verify";

    public override string Usage => "verify";

    public override string About => "kiểm tra các bất biến trên cơ sở dữ liệu, mỗi bất biến một dòng";

    public override Task<int> RunAsync(string[] args)
    {
        var settings = Settings();
        var database = new Database(settings.Data);
        if (!File.Exists(database.File))
        {
            return Task.FromResult(Wrong($"Không có cơ sở dữ liệu {database.File} (HCC__Data)."));
        }

        var good = true;
        foreach (var check in Verification.Run(database, AuditChain.Open(Path.Combine(settings.Data, "keys"))))
        {
            good &= check.Good;
            Console.WriteLine($"{(check.Good ? "ok  " : "FAIL")} {check.Name}: {check.Sentence}");
        }

        return Task.FromResult(good ? 0 : 1);
    }
}
