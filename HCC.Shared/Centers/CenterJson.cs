using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace HCC.Centers;

/// <summary>Reads and writes a center's JSON document; the one form of seeds, exports and stored versions.</summary>
public static class CenterJson
{
    /// <summary>Names in camelCase, enums by name, Vietnamese letters unescaped, comments allowed in hand-written files.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Reads a center and checks that its parts fit together.</summary>
    /// <exception cref="CenterFault">A part is missing or names something that does not exist; the message says where.</exception>
    public static Center Read(string json)
    {
        Center center;
        try
        {
            center = JsonSerializer.Deserialize<Center>(json, Options) ?? throw new CenterFault("Tệp dữ liệu trung tâm trống.");
        }
        catch (JsonException fault)
        {
            throw new CenterFault($"Tệp dữ liệu trung tâm không đọc được tại {fault.Path}, dòng {fault.LineNumber + 1}: {fault.Message}", fault);
        }

        CenterCheck.Check(center);
        return center;
    }

    /// <summary>Writes a center as the same document that <see cref="Read"/> takes.</summary>
    public static string Write(Center center) => JsonSerializer.Serialize(center, Options);
}

/// <summary>A center's document is wrong; the message is a sentence that names the part.</summary>
public sealed class CenterFault : Exception
{
    /// <inheritdoc/>
    public CenterFault(string message, Exception? inner = null) : base(message, inner) { }

    /// <inheritdoc/>
    public CenterFault() { }

    /// <inheritdoc/>
    public CenterFault(string message) : base(message) { }
}
