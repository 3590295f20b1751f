using System.Globalization;
using System.Text.Json;
using HCC.Centers;
using HCC.Dashboard.Api;
using HCC.Reports;
using HCC.Reports.Documents;

namespace HCC.Dashboard.Verbs;

/// <summary>Draws up the monthly report from the dossiers of a data folder.</summary>
internal sealed class ReportVerb : Verb
{
    public override string Name => "report";

    public override string Usage => "report monthly --center MÃ --from NGÀY --to NGÀY --out TỆP.docx|TỆP.xlsx|TỆP.json";

    public override string About => "lập báo cáo tháng từ hồ sơ";

    public override async Task<int> RunAsync(string[] args)
    {
        if (args is not ["monthly", ..] || Option(args, "--out") is not { } file)
        {
            return Wrong("Cần “monthly” và --out.");
        }

        if (!DateOnly.TryParse(Option(args, "--from"), CultureInfo.InvariantCulture, out var from) || !DateOnly.TryParse(Option(args, "--to"), CultureInfo.InvariantCulture, out var to))
        {
            return Wrong("--from và --to phải là ngày dạng 2026-12-31.");
        }

        await using var house = await VerbHouse.OpenAsync(Settings());
        var book = house.Get<CenterBook>();
        var made = house.Get<ReportDesk>().Make(Option(args, "--center") ?? (book.IsEmpty ? "" : book.Home.Code), ReportPeriod.MonthOf(from, to));
        if (!made.Done)
        {
            Console.Error.WriteLine(made.Refusal.Vi);
            return 1;
        }

        await using var stream = File.Create(file);
        switch (Path.GetExtension(file).ToLowerInvariant())
        {
            case ".json":
                await JsonSerializer.SerializeAsync(stream, MonthlyReportJson.Of(made.Value), HccJson.Options);
                break;
            case ".docx":
                ReportWord.Write(made.Value, stream);
                break;
            case ".xlsx":
                ReportWorkbook.Write(made.Value, stream);
                break;
            default:
                return Wrong($"Không ghi được tệp {Path.GetExtension(file)}: dùng .docx, .xlsx hoặc .json.");
        }

        foreach (var fault in ReportDesk.Faults(made.Value))
        {
            Console.Error.WriteLine("Chưa ký được: " + fault.Sentence);
        }

        Console.WriteLine($"Đã lập {file}.");
        return 0;
    }
}
