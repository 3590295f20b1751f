namespace HCC.Dashboard.Verbs;

/// <summary>A verb of the command line: <c>dotnet run --project HCC.Dashboard -- VERB …</c>. 0 good, 1 the check failed, 2 wrong usage.</summary>
internal abstract class Verb
{
    /// <summary>Its name.</summary>
    public abstract string Name { get; }

    /// <summary>Its usage, one line.</summary>
    public abstract string Usage { get; }

    /// <summary>What it does, one line.</summary>
    public abstract string About { get; }

    /// <summary>All verbs.</summary>
    public static IReadOnlyList<Verb> All => [new VerifyVerb(), new KeyVerb(), new ImportProceduresVerb(), new ImportDossiersVerb(), new ReportVerb(), new CheckReportVerb(), new SimulateVerb(), new HelpVerb()];

    /// <summary>The verb that the arguments name; an unknown word that is not a setting is told so by <c>help</c>.</summary>
    public static Verb? Find(string[] args) =>
        args is [{ Length: > 0 } name, ..] && name[0] is not ('-' or '/') && !name.Contains('=', StringComparison.Ordinal) ? All.FirstOrDefault(v => v.Name == name) ?? new HelpVerb(name) : null;

    /// <summary>Runs it and gives the exit code.</summary>
    public abstract Task<int> RunAsync(string[] args);

    /// <summary>Says what is wrong and how the verb is used.</summary>
    protected int Wrong(string sentence)
    {
        Console.Error.WriteLine(sentence);
        Console.Error.WriteLine("Cách dùng: " + Usage);
        return 2;
    }

    /// <summary>Settings as the host would read them.</summary>
    protected static HccSettings Settings()
    {
        var configuration = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true).AddEnvironmentVariables().Build();
        return configuration.GetSection("HCC").Get<HccSettings>() ?? new HccSettings();
    }

    /// <summary>The value of an option such as <c>--scopes</c>, or null.</summary>
    protected static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}

/// <summary>Lists the verbs.</summary>
internal sealed class HelpVerb(string? unknown = null) : Verb
{
    public override string Name => "help";

    public override string Usage => "help";

    public override string About => "liệt kê các lệnh";

    public override Task<int> RunAsync(string[] args)
    {
        if (unknown is not null)
        {
            Console.Error.WriteLine($"Không có lệnh “{unknown}”. Unknown verb “{unknown}”.");
        }

        foreach (var verb in All)
        {
            (unknown is null ? Console.Out : Console.Error).WriteLine($"  {verb.Usage,-60} {verb.About}");
        }

        return Task.FromResult(unknown is null ? 0 : 2);
    }
}
