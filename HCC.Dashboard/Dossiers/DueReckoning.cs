using System.Text.Json;
using HCC.Centers;

namespace HCC.Dashboard.Dossiers;

/// <summary>The kept steps of a due date (<see cref="HCC.Dossiers.Dossier.DueSteps"/>) as sentences in the language of the screen.</summary>
public static class DueReckoning
{
    /// <summary>The sentences; empty when there are none or the text is of a shape that nobody knows.</summary>
    /// <param name="json">A list of steps, each a text, an object with <c>vi</c> and <c>en</c>, or one that holds such an object as <c>text</c>.</param>
    public static IReadOnlyList<string> Sentences(string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
        {
            return [];
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Array ? [.. document.RootElement.EnumerateArray().Select(Sentence).OfType<string>()] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static string? Sentence(JsonElement step) => step.ValueKind switch
    {
        JsonValueKind.String => step.GetString(),
        JsonValueKind.Object when Part(step, "text") is { } text => Sentence(text),
        JsonValueKind.Object when Part(step, "vi")?.GetString() is { } vi => new Words(vi, Part(step, "en")?.GetString()).Here,
        _ => null,
    };

    private static JsonElement? Part(JsonElement step, string name) =>
        step.EnumerateObject().Where(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase)).Select(p => (JsonElement?)p.Value).FirstOrDefault();
}
