using System.Globalization;
using HCC.Centers;
using HCC.Dossiers;

namespace HCC.Dashboard.Verbs;

/// <summary>Imports a list of dossiers (CSV or XLSX): all of it or nothing, with row, column and reason of each fault.</summary>
internal sealed class ImportDossiersVerb : Verb
{
    public override string Name => "import-dossiers";

    public override string Usage => "import-dossiers TỆP.csv|TỆP.xlsx --center MÃ [--profile MÃ] [--agency MÃ] [--data-at 2026-11-20T17:00+07:00]";

    public override string About => "nhập danh sách hồ sơ; sai một dòng thì không ghi dòng nào";

    public override async Task<int> RunAsync(string[] args)
    {
        if (args is not [{ Length: > 0 } file, ..] || file.StartsWith("--", StringComparison.Ordinal))
        {
            return Wrong("Cần tên tệp CSV hoặc XLSX.");
        }

        if (!File.Exists(file))
        {
            return Wrong($"Không có tệp {file}.");
        }

        var dataAt = (DateTimeOffset)File.GetLastWriteTimeUtc(file);
        if (Option(args, "--data-at") is { } told && !DateTimeOffset.TryParse(told, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out dataAt))
        {
            return Wrong($"“{told}” không phải là thời điểm dạng 2026-11-20T17:00+07:00.");
        }

        await using var house = await VerbHouse.OpenAsync(Settings());
        var book = house.Get<CenterBook>();
        if ((Option(args, "--center") is { } code ? book.Find(code) : book.IsEmpty ? null : book.Home) is not { } center)
        {
            return Wrong($"Không có trung tâm “{Option(args, "--center")}”. Các trung tâm: {string.Join(", ", book.All.Select(c => c.Code))}.");
        }

        var profile = ImportProfile.Auto;
        if (Option(args, "--profile") is { } named and not "auto")
        {
            if ((await house.Get<ImportProfiles>().AllAsync(center.Code)).FirstOrDefault(p => p.Code == named) is not { } kept)
            {
                return Wrong($"Không có mẫu nhập “{named}”.");
            }

            profile = kept;
        }

        if (Option(args, "--agency") is { } agency)
        {
            profile = center.Agency(agency) is { } only ? profile with { Agency = only.Code } : profile;
            if (profile.Agency is null)
            {
                return Wrong($"Trung tâm không có đơn vị “{agency}”.");
            }
        }

        var done = await house.Get<DossierImportDesk>().ImportAsync(center.Code, Path.GetFileName(file), await File.ReadAllBytesAsync(file), profile, dataAt, "command-line", new Told());
        if (!done.Done)
        {
            Console.Error.WriteLine(done.Refusal.Vi);
            return 1;
        }

        var result = done.Value;
        foreach (var fault in result.Faults)
        {
            Console.Error.WriteLine($"Dòng {fault.Row}, cột “{fault.Column}”, giá trị “{fault.Value}”: {fault.Sentence}");
        }

        if (result.MoreFaults > 0)
        {
            Console.Error.WriteLine($"… và {result.MoreFaults} lỗi nữa.");
        }

        Console.WriteLine($"Mới {result.Added}, thay đổi {result.Changed}, giữ nguyên {result.Unchanged}, lỗi {result.Faults.Count + result.MoreFaults}.");
        if (result.Done && result.MissingAgencies.Count > 0)
        {
            Console.WriteLine($"Không có số liệu của {result.MissingAgencies.Count} đơn vị: {string.Join("; ", result.MissingAgencies)}.");
        }

        return result.Done ? 0 : 1;
    }

    private sealed class Told : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Of > 0 && value.Written % 10_000 < 250)
            {
                Console.Error.WriteLine($"Đã ghi {value.Written}/{value.Of}");
            }
        }
    }
}
