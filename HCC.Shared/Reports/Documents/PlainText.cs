using System.Text;
using System.Xml;

namespace HCC.Reports.Documents;

/// <summary>Text from people and files made fit for a document: one line, and nothing that XML cannot hold.</summary>
public static class PlainText
{
    /// <summary>More than fits a cell of Excel (32 767) is cut.</summary>
    private const int Longest = 32_000;

    /// <summary>The text on one line: breaks and tabs as spaces, control characters and broken surrogates gone.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var plain = new StringBuilder(Math.Min(text.Length, Longest));
        for (var n = 0; n < text.Length && plain.Length < Longest; n++)
        {
            var c = text[n];
            if (char.IsHighSurrogate(c) && n + 1 < text.Length && char.IsLowSurrogate(text[n + 1]))
            {
                plain.Append(c).Append(text[++n]);
            }
            else if (c is '\n' or '\r' or '\t')
            {
                plain.Append(' ');
            }
            else if (XmlConvert.IsXmlChar(c) && !char.IsControl(c))
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }
}
