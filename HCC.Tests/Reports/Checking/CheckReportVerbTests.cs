using System.Diagnostics;
using HCC.Tests.Support;

namespace HCC.Tests.Reports.Checking;

/// <summary>The verb <c>check-report</c> as a process of its own: what it says and how it ends.</summary>
public sealed class CheckReportVerbTests
{
    private static readonly string Data = Path.Combine(Sources.Root, "HCC.Tests", "Data");

    [Fact]
    public async Task Faults_end_with_one_and_each_is_told()
    {
        var (code, told, _) = await RunAsync(Path.Combine(Data, "soc-trang-2019-10-annex-1-as-printed.csv"));
        Assert.Equal(1, code);
        Assert.Equal(9, told.Split('\n').Count(l => l.StartsWith("LỖI ", StringComparison.Ordinal)));
        Assert.Single(told.Split('\n'), l => l.StartsWith("HỎI ", StringComparison.Ordinal));
        Assert.Contains("9 lỗi, 1 câu hỏi, 0 lưu ý", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clean_report_ends_with_nought_also_with_its_prose()
    {
        Assert.Equal(0, (await RunAsync(Path.Combine(Data, "huong-tra-2018-q2.csv"))).Code);
        Assert.Equal(0, (await RunAsync(Path.Combine(Data, "huong-tra-2018-q2.csv"), "--prose", Path.Combine(Data, "quarterly-report-2018-q2.txt"))).Code);
    }

    [Fact]
    public async Task Wrong_usage_and_unreadable_files_end_with_two_and_a_sentence()
    {
        foreach (var args in (string[][])[[], ["/no/such/file.csv"], [Path.Combine(Data, "huong-tra-2018-q2.csv"), "--prose"], [typeof(CheckReportVerbTests).Assembly.Location]])
        {
            var (code, _, wrong) = await RunAsync(args);
            Assert.Equal(2, code);
            Assert.Contains("Cách dùng: check-report", wrong, StringComparison.Ordinal);
        }
    }

    private static async Task<(int Code, string Told, string Wrong)> RunAsync(params string[] args)
    {
        var stop = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "HCC.Dashboard.dll"), "check-report", .. args]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (told, wrong) = (process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
        await process.WaitForExitAsync(stop);
        return (process.ExitCode, await told, await wrong);
    }
}
