using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using HCC.Calendars;

namespace HCC;

/// <summary>The one JSON form of the product's API, hub and stored answers: camelCase, enums by name, times ISO 8601 with the hall's offset.</summary>
public static class HccJson
{
    /// <summary>Shared options; never change after start.</summary>
    public static readonly JsonSerializerOptions Options = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>Applies the form to other options, e.g. those of the web framework.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Converters.Add(new JsonStringEnumConverter());
        options.Converters.Add(new LocalTime());
        return options;
    }

    /// <summary>Writes instants in local time with offset: <c>2026-11-20T09:15:00.123+07:00</c>; reads any offset.</summary>
    private sealed class LocalTime : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset().ToUniversalTime();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(VietnamTime.ToLocal(value));
    }
}
