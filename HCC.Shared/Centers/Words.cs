namespace HCC.Centers;

/// <summary>A text in Vietnamese (always) and English.</summary>
/// <param name="Vi">Vietnamese text.</param>
/// <param name="En">English text; the Vietnamese one is used where it is missing.</param>
public sealed record Words(string Vi, string? En = null)
{
    /// <summary>The text for a language code such as <c>vi</c> or <c>en-US</c>.</summary>
    public string In(string? language) => language?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? En ?? Vi : Vi;

    /// <summary>The text for the language of the current screen.</summary>
    public string Here => In(System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    /// <inheritdoc/>
    public override string ToString() => Here;
}
