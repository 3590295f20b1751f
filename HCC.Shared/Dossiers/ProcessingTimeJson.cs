using System.Text.Json;
using System.Text.Json.Serialization;

namespace HCC.Dossiers;

/// <summary>A processing time in JSON is its Vietnamese text, as it is in the rows: <c>"4,75 ngày làm việc"</c>.</summary>
internal sealed class ProcessingTimeJson : JsonConverter<ProcessingTime>
{
    public override ProcessingTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var answer = ProcessingTime.Parse(reader.GetString());
        return answer.Done ? answer.Value : throw new JsonException(answer.Refusal.Vi);
    }

    public override void Write(Utf8JsonWriter writer, ProcessingTime value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
