using HCC.Access;
using HCC.Centers;
using HCC.Live;
using HCC.Voice;

namespace HCC.Dashboard.Api;

/// <summary>The sound of the calls, for boards.</summary>
internal static class VoiceEndpoints
{
    public static void MapVoice(this IEndpointRouteBuilder routes)
    {
        var voice = routes.MapGroup("/voice").RequireAuthorization(Scope.LiveRead).ExcludeFromDescription();

        voice.MapGet("/{center}/{call:long}", async (HttpContext http, CenterBook book, LiveHall hall, CallVoice speaker, string center, long call, string? zone) =>
        {
            var at = http.CenterOf(book, center, Scope.LiveRead);
            if (!at.Done)
            {
                return Problems.Of(at.Refusal);
            }

            // A call that was taken back is no longer in the hall and must not be spoken.
            http.Response.Headers.CacheControl = "no-store";
            return hall.Current(at.Value.Code).Calls.FirstOrDefault(c => c.Call == call) is { } found
                ? Results.Json(await speaker.PlaylistAsync(at.Value, found, at.Value.Zone(zone)?.Code), HccJson.Options)
                : Nothing();
        });

        voice.MapGet("/clips/{name}.wav", (HttpContext http, VoiceClips clips, string name) => clips.Find(name) is { } file ? Sound(http, file, "audio/wav") : Nothing());

        voice.MapGet("/own/{center}/{piece}", (HttpContext http, CenterBook book, OwnRecordings own, string center, string piece) =>
            http.CenterOf(book, center, Scope.LiveRead) is { Done: true, Value: { } c } && own.Find(c.Code, piece) is { } found ? Sound(http, found.File, found.Kind) : Nothing());

        // Says good or not, like the other health addresses; a hall without a voice still works, so it is not part of "ready".
        routes.MapGet("/health/voice", async (VoiceClips clips) => await clips.CanSpeakAsync() ? Results.Text("voice") : Results.Text("no voice", statusCode: 503)).AllowAnonymous();
    }

    private static IResult Sound(HttpContext http, string file, string kind)
    {
        http.Response.Headers.CacheControl = "private, max-age=3600";
        return Results.File(file, kind, enableRangeProcessing: true);
    }

    private static IResult Nothing() => Problems.Of(new Refusal("voice.unknown", "Không có âm thanh này.", "There is no such sound.", 404));
}
