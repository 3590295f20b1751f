using System.Text.Json;
using HCC.Reports.Checking;

namespace HCC.Dashboard.Verbs;

/// <summary>Checks the numbers of a report in a file (CSV, XLSX, DOCX, pasted text, JSON), alone or with its prose and the report before (S190). 0 no fault, 1 faults, 2 wrong usage or unreadable.</summary>
internal sealed class CheckReportVerb : Verb
{
    public override string Name => "check-report";

    public override string Usage => "check-report TỆP [--prose TỆP] [--previous TỆP] [--json]";

    public override string About => "kiểm tra số liệu của một báo cáo: phép cộng, tỷ lệ, lời văn, so với kỳ trước";

    public override async Task<int> RunAsync(string[] args)
    {
        if (args is not [{ Length: > 0 } file, ..] || file.StartsWith("--", StringComparison.Ordinal))
        {
            return Wrong("Cần tên tệp báo cáo.");
        }

        if (args.LastOrDefault() is "--prose" or "--previous")
        {
            return Wrong($"Thiếu tên tệp sau {args[^1]}.");
        }

        var (report, wrong) = await ReadAsync(file);
        var (prose, wrongProse) = await ReadAsync(Option(args, "--prose"));
        var (previous, wrongBefore) = await ReadAsync(Option(args, "--previous"));
        if ((wrong ?? wrongProse ?? wrongBefore) is { } sentence)
        {
            return Wrong(sentence);
        }

        // Prose in a file of its own may hold the tables too; those of the report itself go first.
        var whole = prose is null ? report! : new ReportDocument(report!.Tables.Count > 0 ? report.Tables : prose.Tables, string.Join('\n', new[] { report.Prose, prose.Prose }.Where(p => p.Length > 0)));
        var result = ReportCheck.Run(whole, previous);
        if (args.Contains("--json"))
        {
            Console.WriteLine(JsonSerializer.Serialize(result, HccJson.Options));
        }
        else
        {
            Tell(result);
        }

        return result.Clean ? 0 : 1;
    }

    private static async Task<(ReportDocument? Document, string? Wrong)> ReadAsync(string? file)
    {
        if (file is null)
        {
            return (null, null);
        }

        if (!File.Exists(file))
        {
            return (null, $"Không có tệp {file}.");
        }

        if (new FileInfo(file).Length > ReportFile.MostBytes)
        {
            return (null, $"{file}: tệp lớn hơn {ReportFile.MostBytes / 1024 / 1024} MB.");
        }

        var read = ReportFile.Read(await File.ReadAllBytesAsync(file));
        return read.Done ? (read.Value, null) : (null, $"{file}: {read.Refusal.Sentence}");
    }

    private static void Tell(CheckResult result)
    {
        foreach (var table in result.Tables)
        {
            Console.WriteLine($"Bảng {table.Name}: {table.Units} dòng đơn vị, {table.Totals} dòng tổng.".Replace("Bảng :", "Bảng:", StringComparison.Ordinal));
            Console.WriteLine("  Cột: " + string.Join(", ", table.Columns.Where(c => c.Role is not (ColumnRole.Ignored or ColumnRole.Unknown)).Select(c => $"{c.Letter} {c.Meaning}")));
            Console.WriteLine("  Phép cộng mỗi dòng: " + string.Join("; ", table.Identities));
        }

        foreach (var fault in result.Faults)
        {
            Console.WriteLine($"LỖI {fault.Rule} [{string.Join(", ", fault.Cells.Select(c => c.Address))}] {fault.Here}");
        }

        foreach (var question in result.Questions)
        {
            Console.WriteLine($"HỎI {question.Here}");
            foreach (var cell in question.Cells)
            {
                Console.WriteLine($"    {cell.Cell.Address} {cell.Cell.Row}, {cell.Cell.Column}: {cell.Printed} → {CheckText.Number(cell.Proposed)}");
            }
        }

        foreach (var note in result.Notes)
        {
            Console.WriteLine($"LƯU Ý {note.Rule} {note.Here}");
        }

        Console.WriteLine(result.Clean ? $"Không có lỗi số liệu ({result.Checked} phép tính đã kiểm tra)." : $"{result.Faults.Count} lỗi, {result.Questions.Count} câu hỏi, {result.Notes.Count} lưu ý ({result.Checked} phép tính đã kiểm tra).");
    }
}
