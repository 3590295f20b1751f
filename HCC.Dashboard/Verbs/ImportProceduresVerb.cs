using HCC.Calendars;
using HCC.Procedures;

namespace HCC.Dashboard.Verbs;

/// <summary>Imports a catalogue of procedures from a CSV file: all of it or nothing, with row, column and reason of each fault.</summary>
internal sealed class ImportProceduresVerb : Verb
{
    public override string Name => "import-procedures";

    public override string Usage => "import-procedures TỆP.csv [--from NGÀY-HIỆU-LỰC] [--replace]";

    public override string About => "nhập danh mục thủ tục; sai một dòng thì không ghi dòng nào";

    public override async Task<int> RunAsync(string[] args)
    {
        if (args is not [{ Length: > 0 } file, ..])
        {
            return Wrong("Cần tên tệp CSV.");
        }

        if (!File.Exists(file))
        {
            return Wrong($"Không có tệp {file}.");
        }

        var from = VietnamTime.ServiceDay(TimeProvider.System.GetUtcNow());
        if (Option(args, "--from") is { } named && !DateOnly.TryParse(named, System.Globalization.CultureInfo.InvariantCulture, out from))
        {
            return Wrong($"“{named}” không phải là ngày dạng 2026-12-31.");
        }

        await using var house = await VerbHouse.OpenAsync(Settings());
        await using var stream = File.OpenRead(file);
        var report = await house.Get<ProcedureDesk>().ImportAsync(stream, from, "command-line", args.Contains("--replace"));
        foreach (var remark in report.Faults.Concat(report.Warnings))
        {
            Console.Error.WriteLine(remark);
        }

        Console.WriteLine($"Mới {report.New}, thay đổi {report.Changed}, giữ nguyên {report.Unchanged}, hết hiệu lực {report.Ended}, lỗi {report.Faults.Count}.");
        return report.Done ? 0 : 1;
    }
}
