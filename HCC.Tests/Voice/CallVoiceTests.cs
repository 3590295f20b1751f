using System.Diagnostics;
using HCC.Centers;
using HCC.Voice;
using Microsoft.Extensions.Logging.Abstractions;

namespace HCC.Tests.Voice;

/// <summary>Playlists, recordings and the speech program, on real files.</summary>
public sealed class CallVoiceTests : IDisposable
{
    private static readonly Center Hall = CenterJson.Read(Seeds.CenterDocument("soc-trang"));

    private readonly string data = Directory.CreateTempSubdirectory("hcc-voice-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task Without_the_speech_program_there_is_no_clip_and_no_fault()
    {
        var (clips, voice, _) = Voices("/nowhere/espeak-ng");
        using (clips)
        {
            var list = await voice.PlaylistAsync(Hall, CallSentenceTests.Call(), "A");
            Assert.Equal("none", list.Voice);
            Assert.Empty(list.Clips);
            Assert.False(await clips.CanSpeakAsync());
            Assert.False(await voice.SpeaksAsync(Hall.Code));
        }
    }

    [Fact]
    public async Task A_program_that_fails_or_writes_nothing_gives_no_clip()
    {
        var (clips, _, _) = Voices("/bin/false");
        using (clips)
        {
            Assert.Null(await clips.MakeAsync(CallSentences.Of(Hall, CallSentenceTests.Call(), "A")[0]));
        }

        (clips, _, _) = Voices("/bin/true");
        using (clips)
        {
            Assert.Null(await clips.MakeAsync(CallSentences.Of(Hall, CallSentenceTests.Call(), "A")[0]));
            Assert.Empty(Directory.EnumerateFiles(Path.Combine(data, "voice"), "*", SearchOption.AllDirectories));
        }
    }

    [Fact]
    public async Task The_machine_speaks_a_call_once_and_keeps_the_clip()
    {
        Needs(VoiceClips.Program);
        var (clips, voice, _) = Voices(VoiceClips.Program);
        using (clips)
        {
            var lists = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => voice.PlaylistAsync(Hall, CallSentenceTests.Call(language: "en"), "A")));
            Assert.All(lists, list => Assert.Equal(lists[0].Clips, list.Clips));
            Assert.Equal("made", lists[0].Voice);
            Assert.Equal(["vi", "en"], lists[0].Clips.Select(c => c.Language));
            Assert.Equal("Mời số A012 đến quầy số 5", lists[0].Clips[0].Caption);

            var file = clips.Find(lists[0].Clips[0].Url["/voice/clips/".Length..^".wav".Length]);
            Assert.NotNull(file);
            var sound = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            Assert.Equal("RIFF"u8.ToArray(), sound[..4]);
            Assert.InRange((sound.Length - 44) / 44100.0, 2, 6); // seconds of 22 050 Hz, 16 bit
            Assert.Equal(2, Directory.EnumerateFiles(Path.Combine(data, "voice")).Count());
        }
    }

    [Fact]
    public async Task A_slow_call_is_longer_and_is_played_twice()
    {
        Needs(VoiceClips.Program);
        var (clips, voice, _) = Voices(VoiceClips.Program);
        using (clips)
        {
            var quick = (await voice.PlaylistAsync(Hall, CallSentenceTests.Call(), "A")).Clips;
            var slow = (await voice.PlaylistAsync(Hall, CallSentenceTests.Call(slow: true), "A")).Clips;
            Assert.Equal(2, slow.Count);
            Assert.Equal(slow[0].Url, slow[1].Url);
            Assert.True(slow[1].Pause > 0);
            Assert.True(Length(slow[0].Url) > Length(quick[0].Url) * 1.2);

            long Length(string url) => new FileInfo(clips.Find(url["/voice/clips/".Length..^".wav".Length])!).Length;
        }
    }

    [Fact]
    public async Task Own_recordings_win_when_every_piece_is_there()
    {
        Record("moi-so.wav", "a.mp3", "0.ogg", "1.wav", "2.wav", "5.wav", "den-quay.wav");
        var (clips, voice, _) = Voices("/nowhere/espeak-ng");
        using (clips)
        {
            var list = await voice.PlaylistAsync(Hall, CallSentenceTests.Call(), "A");
            Assert.Equal("own", list.Voice);
            Assert.Equal(["moi-so", "a", "0", "1", "2", "den-quay", "5"], list.Clips.Select(c => c.Url.Split('/')[^1]));
            Assert.All(list.Clips, c => Assert.StartsWith("/voice/own/soc-trang/", c.Url, StringComparison.Ordinal));
            Assert.Null(list.Missing);
            Assert.True(await voice.SpeaksAsync(Hall.Code));
        }
    }

    [Fact]
    public async Task A_counter_of_two_digits_takes_its_own_recording_or_its_digits()
    {
        Record("moi-so.wav", "a.wav", "0.wav", "1.wav", "2.wav", "den-quay.wav");
        var (clips, voice, _) = Voices("/nowhere/espeak-ng");
        using (clips)
        {
            Assert.Equal(["den-quay", "1", "2"], (await voice.PlaylistAsync(Hall, CallSentenceTests.Call(counter: "12"), "A")).Clips.TakeLast(3).Select(c => c.Url.Split('/')[^1]));
            Record("12.wav");
            Assert.Equal(["den-quay", "12"], (await voice.PlaylistAsync(Hall, CallSentenceTests.Call(counter: "12"), "A")).Clips.TakeLast(2).Select(c => c.Url.Split('/')[^1]));
        }
    }

    [Fact]
    public async Task A_missing_piece_is_named_and_the_machine_speaks_instead()
    {
        Record("moi-so.wav", "a.wav", "0.wav", "1.wav", "2.wav", "5.wav", "den-quay.wav");
        var (clips, voice, _) = Voices("/nowhere/espeak-ng");
        using (clips)
        {
            var hall = await voice.PlaylistAsync(Hall, CallSentenceTests.Call(), null);
            Assert.Equal("none", hall.Voice);
            Assert.Equal(["khu-a", "tang-1"], hall.Missing);
        }
    }

    [Theory]
    [InlineData("../demo-key")]
    [InlineData("..")]
    [InlineData("a/../../b")]
    [InlineData("/etc/passwd")]
    [InlineData("A")]
    [InlineData("a.wav")]
    [InlineData("")]
    [InlineData("a\0")]
    [InlineData("-v")]
    public void No_name_leads_out_of_the_folders(string name)
    {
        Record("a.wav");
        File.WriteAllText(Path.Combine(data, "demo-key.wav"), "secret");
        Directory.CreateDirectory(Path.Combine(data, "voice"));
        File.WriteAllText(Path.Combine(data, "voice", "b.wav"), "x");
        var (clips, _, own) = Voices("/nowhere/espeak-ng");
        using (clips)
        {
            Assert.NotNull(own.Find("soc-trang", "a"));
            Assert.Null(own.Find("soc-trang", name));
            Assert.Null(own.Find("..", "b"));
            Assert.Null(own.Find("../own/soc-trang", "a"));
            Assert.Null(clips.Find(name));
            Assert.Null(clips.Find("../../etc/passwd"));
        }
    }

    [Fact]
    public void A_wrong_voice_or_rate_stops_the_start_and_names_the_setting()
    {
        var settings = new HccSettings { Data = data, Voice = "vi; rm -rf /", VoiceRate = 10 };
        var fault = Assert.Throws<InvalidOperationException>(() => settings.Check("Production"));
        Assert.Contains("HCC__Voice:", fault.Message, StringComparison.Ordinal);
        Assert.Contains("HCC__VoiceRate:", fault.Message, StringComparison.Ordinal);
    }

    private (VoiceClips, CallVoice, OwnRecordings) Voices(string program)
    {
        var settings = new HccSettings { Data = data };
        var clips = new VoiceClips(settings, NullLogger<VoiceClips>.Instance, program);
        var own = new OwnRecordings(settings);
        return (clips, new CallVoice(clips, own), own);
    }

    private void Record(params string[] files)
    {
        var folder = Directory.CreateDirectory(Path.Combine(data, "voice", "own", "soc-trang")).FullName;
        foreach (var file in files)
        {
            File.WriteAllBytes(Path.Combine(folder, file), [1, 2, 3]);
        }
    }

    private static void Needs(string program)
    {
        try
        {
            using var found = Process.Start(new ProcessStartInfo(program, "--version") { RedirectStandardOutput = true, UseShellExecute = false });
            found?.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception) when (Environment.GetEnvironmentVariable("HCC_REQUIRE_ALL") != "1")
        {
            Assert.Skip($"{program} is not installed.");
        }
    }
}
