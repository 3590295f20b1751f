using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace HCC.Voice;

/// <summary>
/// Makes the sound of a sentence with espeak-ng on this machine (browsers on Linux have no voices, and the hall may have no internet) and keeps it
/// as a file under <c>{data}/voice</c>, named by what was said and how. Without the program there is simply no clip: the board rings its chime.
/// </summary>
public sealed partial class VoiceClips : IDisposable
{
    /// <summary>The speech program, found on the path.</summary>
    public const string Program = "espeak-ng";

    /// <summary>A sentence takes some 100 ms; a machine that needs longer than this will not speak in time anyway.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>After the program was not found, it is looked for again this often.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(60);

    /// <summary>Clips kept; some 150 KB each. Making one anew costs less than keeping a year of them.</summary>
    private const int Kept = 600;

    private readonly string folder;
    private readonly string program;
    private readonly string voice;
    private readonly int rate;
    private readonly ILogger<VoiceClips> log;
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> underWay = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim room = new(2);
    private int made;
    private bool? speaks;
    private long lookedAt;

    /// <summary>Clips of the house.</summary>
    /// <param name="settings">Data folder, voice and rate.</param>
    /// <param name="log">Log.</param>
    /// <param name="program">The speech program.</param>
    public VoiceClips(HccSettings settings, ILogger<VoiceClips> log, string program = Program)
    {
        folder = Path.GetFullPath(Path.Combine(settings.Data, "voice"));
        (voice, rate, this.log, this.program) = (settings.Voice, settings.VoiceRate, log, program);
    }

    /// <summary>Whether this machine can speak; looks for the program once, and again from time to time while it is missing.</summary>
    public async Task<bool> CanSpeakAsync()
    {
        if (speaks is null || (speaks == false && TimeProvider.System.GetElapsedTime(lookedAt) > LookAgain))
        {
            lookedAt = TimeProvider.System.GetTimestamp();
            Found(await RunAsync(["--version"], "").ConfigureAwait(false));
        }

        return speaks == true;
    }

    /// <summary>The clip of a sentence: its name (32 hexadecimal digits), or null when none can be made. Asked twice, it is made once.</summary>
    public async Task<string?> MakeAsync(CallSentence sentence)
    {
        var (speaker, pace) = (sentence.Language == "en" ? "en" : voice, sentence.Slow ? rate * 3 / 4 : rate);
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{speaker}|{pace.ToString(CultureInfo.InvariantCulture)}|{sentence.Text}")))[..32];
        if (Find(name) is not null)
        {
            return name;
        }

        var making = underWay.GetOrAdd(name, _ => new Lazy<Task<bool>>(() => WriteAsync(name, speaker, pace, sentence.Text)));
        try
        {
            return await making.Value.ConfigureAwait(false) ? name : null;
        }
        finally
        {
            underWay.TryRemove(name, out _);
        }
    }

    /// <summary>The file of a clip, or null. Only names that this class gives are looked for, so no path can be asked for.</summary>
    public string? Find(string name) => ClipName().IsMatch(name) && Path.Combine(folder, name + ".wav") is var file && File.Exists(file) ? file : null;

    /// <inheritdoc/>
    public void Dispose() => room.Dispose();

    private async Task<bool> WriteAsync(string name, string speaker, int pace, string text)
    {
        if (!await CanSpeakAsync().ConfigureAwait(false))
        {
            return false;
        }

        var part = Path.Combine(folder, name + "." + Guid.NewGuid().ToString("N") + ".part");
        await room.WaitAsync().ConfigureAwait(false);
        try
        {
            Directory.CreateDirectory(folder);

            // The text goes in by the standard input and the options as a list: there is no shell and nothing to escape.
            string[] options = ["-v", speaker, "-s", pace.ToString(CultureInfo.InvariantCulture), "-g", "2", "-a", "120", "-b", "1", "-z", "--stdin", "-w", part];
            if (await RunAsync(options, text).ConfigureAwait(false) is not true || !File.Exists(part) || new FileInfo(part).Length <= 44)
            {
                NoClip(text);
                return false;
            }

            File.Move(part, Path.Combine(folder, name + ".wav"), overwrite: true);
            if (Interlocked.Increment(ref made) % 50 == 1)
            {
                Prune();
            }

            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            NotWritten(fault, folder);
            return false;
        }
        finally
        {
            room.Release();
            File.Delete(part);
        }
    }

    /// <summary>True = it ran well, false = it ran and failed or hung, null = there is no such program.</summary>
    private async Task<bool?> RunAsync(IReadOnlyList<string> options, string text)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        foreach (var option in options)
        {
            start.ArgumentList.Add(option);
        }

        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        Process? process = null;
        try
        {
            process = Process.Start(start);
            if (process is null)
            {
                return null;
            }

            var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.StandardInput.WriteAsync(text.AsMemory(), patience.Token).ConfigureAwait(false);
            process.StandardInput.Close();
            await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
            await said.ConfigureAwait(false);
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            Found(null);
            return null;
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException)
        {
            TooSlow(fault, program);
            process?.Kill(entireProcessTree: true);
            return false;
        }
        finally
        {
            process?.Dispose();
        }
    }

    private void Found(bool? ran)
    {
        if (speaks != (ran == true))
        {
            speaks = ran == true;
            if (ran != true)
            {
                Missing(program);
            }
        }
    }

    // The oldest go; what was made in the last minutes may be on its way to a board.
    private void Prune()
    {
        foreach (var old in new DirectoryInfo(folder).EnumerateFiles("*.wav").OrderByDescending(f => f.LastWriteTimeUtc).Skip(Kept))
        {
            old.Delete();
        }
    }

    [GeneratedRegex("^[0-9a-f]{32}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ClipName();

    [LoggerMessage(1, LogLevel.Warning, "There is no {Program} on this machine: boards ring their chime and cannot speak. On Debian: apt-get install espeak-ng.")]
    private partial void Missing(string program);

    [LoggerMessage(2, LogLevel.Warning, "No clip could be made of: {Text}")]
    private partial void NoClip(string text);

    [LoggerMessage(3, LogLevel.Warning, "A clip could not be written into {Folder}.")]
    private partial void NotWritten(Exception fault, string folder);

    [LoggerMessage(4, LogLevel.Warning, "{Program} did not end in time and was stopped.")]
    private partial void TooSlow(Exception fault, string program);
}
