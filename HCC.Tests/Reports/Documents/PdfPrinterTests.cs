using System.Text.RegularExpressions;
using HCC.Reports.Documents;
using HCC.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace HCC.Tests.Reports.Documents;

/// <summary>Word to PDF by LibreOffice, where it is and where it is not.</summary>
public sealed partial class PdfPrinterTests
{
    static byte[] October => Opened.Word(to => ReportWord.Write(SampleReports.October2019, to));

    [Fact]
    public async Task The_report_becomes_a_PDF_with_the_same_figures_page_by_page()
    {
        Needs.Program(PdfPrinter.Program);
        Needs.Program("pdftotext", "-v");
        var stop = TestContext.Current.CancellationToken;
        using var printer = new PdfPrinter(NullLogger<PdfPrinter>.Instance, patience: TimeSpan.FromMinutes(5)); // a busy machine is not what is tested
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, (await printer.PrintAsync(October, stop)).OrThrow(), stop);
            Assert.Matches(@"Pages:\s+6\b", Needs.Say("pdfinfo", file));

            var pages = Needs.Say("pdftotext", "-layout", file, "-").Replace('\u00A0', ' ').Split('\f');
            Assert.Contains("Trung tâm đã tiếp nhận 5.661 hồ sơ TTHC", Spaces().Replace(pages[0], " "), StringComparison.Ordinal);
            Assert.Contains("99,69 %", Spaces().Replace(pages[0], " "), StringComparison.Ordinal);
            Assert.DoesNotMatch(@"^\s*1\s*\n", pages[0]); // the first page has no number, the second one has
            Assert.Matches(@"^\s*2\s*\n", pages[1]);
            Assert.Contains("Nơi nhận:", pages[1], StringComparison.Ordinal);
            Assert.Matches(@"Tổng cộng\s+5\.661\s+1\.194\s+4\.467\s+3\.892\s+3\.794\s+86\s+12\s+1\.769\s+1\.747\s+22\s+4\s+578", pages[2]); // Annex I on one page
            Assert.Contains("99,31 – 99,98", pages[3], StringComparison.Ordinal);

            Assert.Contains("LiberationSerif", Needs.Say("pdffonts", file).Replace("TimesNewRoman", "LiberationSerif", StringComparison.Ordinal), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Without_LibreOffice_there_is_a_sentence_that_says_what_to_do()
    {
        using var printer = new PdfPrinter(NullLogger<PdfPrinter>.Instance, "/nowhere/soffice");
        var refusal = (await printer.PrintAsync(October, TestContext.Current.CancellationToken)).Refusal!;
        Assert.Equal(("pdf.absent", 503), (refusal.Code, refusal.Status));
        Assert.Contains("libreoffice-writer-nogui", refusal.Vi, StringComparison.Ordinal);
        Assert.Contains("libreoffice-writer-nogui", refusal.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_writes_no_PDF_is_told_apart_from_none()
    {
        using var printer = new PdfPrinter(NullLogger<PdfPrinter>.Instance, "/bin/true");
        Assert.Equal("pdf.failed", (await printer.PrintAsync(October, TestContext.Current.CancellationToken)).Refusal!.Code);
    }

    [Fact]
    public async Task A_program_that_hangs_is_stopped_and_leaves_nothing_behind()
    {
        var folder = Directory.CreateTempSubdirectory("hcc-hang-").FullName;
        try
        {
            // Notes its own folder and never ends.
            var hang = await ScriptAsync(folder, $"#!/bin/sh\npwd > {folder}/where\necho \"$1\" > {folder}/profile\nexec sleep 600\n");
            using var printer = new PdfPrinter(NullLogger<PdfPrinter>.Instance, hang, TimeSpan.FromSeconds(2));
            Assert.Equal("pdf.too-slow", (await printer.PrintAsync(October, TestContext.Current.CancellationToken)).Refusal!.Code);
            Assert.False(Directory.Exists((await File.ReadAllTextAsync(Path.Combine(folder, "where"), TestContext.Current.CancellationToken)).Trim()));
            var profile = new Uri((await File.ReadAllTextAsync(Path.Combine(folder, "profile"), TestContext.Current.CancellationToken)).Trim()["-env:UserInstallation=".Length..]).LocalPath;
            Assert.False(Directory.Exists(profile));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Documents_are_printed_one_at_a_time()
    {
        var folder = Directory.CreateTempSubdirectory("hcc-turn-").FullName;
        try
        {
            // A folder can be made only once: two at a time would find it there.
            var turn = await ScriptAsync(folder, $"#!/bin/sh\nmkdir {folder}/busy || touch {folder}/clash\nsleep 0.2\nrmdir {folder}/busy\ntouch document.pdf\n");
            using var printer = new PdfPrinter(NullLogger<PdfPrinter>.Instance, turn);
            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => printer.PrintAsync("x"u8.ToArray(), TestContext.Current.CancellationToken)));
            Assert.All(answers, a => Assert.True(a.Done));
            Assert.False(File.Exists(Path.Combine(folder, "clash")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A shell script that stands in for LibreOffice.</summary>
    static async Task<string> ScriptAsync(string folder, string text)
    {
        var file = Path.Combine(folder, "soffice");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        Needs.Say("chmod", "+x", file);
        return file;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
