using HCC.Centers;
using HCC.Live;

namespace HCC.Voice;

/// <summary>What a board plays for a call, in order.</summary>
/// <param name="Call">The call.</param>
/// <param name="Number">Number as printed.</param>
/// <param name="Voice"><c>own</c> recordings, <c>made</c> by the machine, or <c>none</c>: then only the chime rings.</param>
/// <param name="Clips">The clips.</param>
/// <param name="Missing">Own recordings that were looked for and are not there, when the center has begun to record; for whoever sets the voice up.</param>
public sealed record CallPlaylist(long Call, string Number, string Voice, IReadOnlyList<PlayedClip> Clips, IReadOnlyList<string>? Missing = null);

/// <summary>One clip.</summary>
/// <param name="Url">Where it is to be had, relative to the site.</param>
/// <param name="Caption">The sentence to which it belongs, for eyes.</param>
/// <param name="Language"><c>vi</c> or <c>en</c>.</param>
/// <param name="Pause">Silence before it, in milliseconds.</param>
public sealed record PlayedClip(string Url, string Caption, string Language, int Pause);

/// <summary>The voice of the halls: a center's own recordings where they are complete, else the machine's.</summary>
/// <param name="clips">The machine's voice.</param>
/// <param name="own">Recordings.</param>
public sealed class CallVoice(VoiceClips clips, OwnRecordings own)
{
    private const int BetweenSentences = 450;

    /// <summary>Whether calls of a center can be spoken here at all.</summary>
    public async Task<bool> SpeaksAsync(string center) => own.Any(center) || await clips.CanSpeakAsync().ConfigureAwait(false);

    /// <summary>What a board plays for a call; makes the clips that are not there yet.</summary>
    /// <param name="center">Center of the call.</param>
    /// <param name="call">The call.</param>
    /// <param name="board">Zone of the board that speaks; null = a board of the whole hall.</param>
    public async Task<CallPlaylist> PlaylistAsync(Center center, HallCall call, string? board)
    {
        var (pieces, missing) = own.Compose(center, call, board);
        var recorded = missing.Count == 0;
        var played = new List<PlayedClip>();
        foreach (var sentence in CallSentences.Of(center, call, board))
        {
            var pause = played.Count == 0 ? 0 : BetweenSentences;
            if (recorded && sentence.Language == "vi")
            {
                played.AddRange(pieces.Select((piece, n) => new PlayedClip($"/voice/own/{center.Code}/{piece}", sentence.Caption, sentence.Language, n == 0 ? pause : 0)));
            }
            else if (await clips.MakeAsync(sentence).ConfigureAwait(false) is { } clip)
            {
                played.Add(new PlayedClip($"/voice/clips/{clip}.wav", sentence.Caption, sentence.Language, pause));
            }
        }

        return new CallPlaylist(call.Call, call.Number, played.Count == 0 ? "none" : recorded ? "own" : "made", played, recorded || !own.Any(center.Code) ? null : missing);
    }
}
