using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace HCC.Reports.Documents;

/// <summary>
/// Turns Word documents into PDF with LibreOffice on this machine: one at a time, each within a time limit, in folders that nobody else reads and that
/// are gone afterwards. Without LibreOffice there is a refusal that says what to do; the Word document is always to be had.
/// </summary>
public sealed partial class PdfPrinter : IDisposable
{
    /// <summary>LibreOffice, found on the path.</summary>
    public const string Program = "soffice";

    /// <summary>The first document makes LibreOffice's own profile and takes some 5–15 s, later ones 1–3 s.</summary>
    private static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim room = new(1);
    private readonly ILogger<PdfPrinter> log;
    private readonly string program;
    private readonly TimeSpan patience;
    private string? profile;

    /// <summary>A printer of its own.</summary>
    /// <param name="log">Log.</param>
    /// <param name="program">LibreOffice.</param>
    /// <param name="patience">How long a document may take, and how long it may wait for the ones before it; 60 s unless said otherwise.</param>
    public PdfPrinter(ILogger<PdfPrinter> log, string program = Program, TimeSpan? patience = null) =>
        (this.log, this.program, this.patience) = (log, program, patience ?? UsualPatience);

    /// <summary>Turns a Word document into PDF.</summary>
    /// <param name="docx">The whole document.</param>
    /// <param name="stop">Whoever asked has gone.</param>
    public async Task<Answer<byte[]>> PrintAsync(ReadOnlyMemory<byte> docx, CancellationToken stop = default)
    {
        if (!await room.WaitAsync(patience, stop).ConfigureAwait(false))
        {
            return DocumentText.Of("pdf.busy", nameof(DocumentText.PdfBusy)) with { Status = 503 };
        }

        // Made readable for this account alone.
        var folder = Directory.CreateTempSubdirectory("hcc-pdf-").FullName;
        try
        {
            profile ??= Directory.CreateTempSubdirectory("hcc-office-").FullName;
            var word = Path.Combine(folder, "document.docx");
            await File.WriteAllBytesAsync(word, docx, stop).ConfigureAwait(false);
            if (await RunAsync(folder, word, stop).ConfigureAwait(false) is { } refusal)
            {
                return refusal;
            }

            var pdf = Path.Combine(folder, "document.pdf");
            if (!File.Exists(pdf))
            {
                NoPdf(program);
                return DocumentText.Of("pdf.failed", nameof(DocumentText.PdfFailed)) with { Status = 502 };
            }

            return await File.ReadAllBytesAsync(pdf, stop).ConfigureAwait(false);
        }
        finally
        {
            Remove(folder);
            room.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        room.Dispose();
        ForgetProfile();
    }

    // Null when it ran to its end.
    private async Task<Refusal?> RunAsync(string folder, string word, CancellationToken stop)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var option in (string[])[$"-env:UserInstallation={new Uri(profile!).AbsoluteUri}", "--headless", "--norestore", "--nolockcheck", "--nodefault", "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder, word])
        {
            start.ArgumentList.Add(option);
        }

        using var limit = new CancellationTokenSource(patience, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
        Process? process = null;
        try
        {
            process = Process.Start(start);
            if (process is null)
            {
                return Absent();
            }

            process.StandardInput.Close();
            var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(either.Token), process.StandardError.ReadToEndAsync(either.Token));
            await process.WaitForExitAsync(either.Token).ConfigureAwait(false);
            await said.ConfigureAwait(false);
            return null;
        }
        catch (Win32Exception)
        {
            return Absent();
        }
        catch (OperationCanceledException)
        {
            process?.Kill(entireProcessTree: true);
            ForgetProfile(); // a program that was killed may have left it broken or locked
            stop.ThrowIfCancellationRequested();
            TooSlow(program);
            return DocumentText.Of("pdf.too-slow", nameof(DocumentText.PdfTooSlow), (int)patience.TotalSeconds) with { Status = 504 };
        }
        finally
        {
            process?.Dispose();
        }
    }

    private Refusal Absent()
    {
        Missing(program);
        return DocumentText.Of("pdf.absent", nameof(DocumentText.PdfAbsent)) with { Status = 503 };
    }

    private void ForgetProfile()
    {
        if (profile is { } folder)
        {
            profile = null;
            Remove(folder);
        }
    }

    private void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            NotRemoved(fault, folder);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "There is no {Program} on this machine: documents can be had as Word only. On Debian: apt-get install libreoffice-writer-nogui.")]
    private partial void Missing(string program);

    [LoggerMessage(2, LogLevel.Warning, "{Program} did not finish in time and was stopped.")]
    private partial void TooSlow(string program);

    [LoggerMessage(3, LogLevel.Warning, "{Program} ended without a PDF.")]
    private partial void NoPdf(string program);

    [LoggerMessage(4, LogLevel.Warning, "The temporary folder {Folder} could not be removed.")]
    private partial void NotRemoved(Exception fault, string folder);
}
