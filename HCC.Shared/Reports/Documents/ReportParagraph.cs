namespace HCC.Reports.Documents;

/// <summary>What a paragraph of a report is; the writers give it its shape.</summary>
public enum ParagraphKind
{
    /// <summary>Running text.</summary>
    Text,

    /// <summary>Numbered heading.</summary>
    Heading,

    /// <summary>First level of a list, with a dash.</summary>
    Dash,

    /// <summary>Second level, with a plus.</summary>
    Plus,

    /// <summary>Pointer to an annex, in italics.</summary>
    Reference,

    /// <summary>Last sentence, over the signature.</summary>
    Closing,
}

/// <summary>A paragraph of a report.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, without mark.</param>
public sealed record ReportParagraph(ParagraphKind Kind, string Text)
{
    /// <summary>Mark before the text.</summary>
    public string Mark => Kind switch
    {
        ParagraphKind.Dash => "- ",
        ParagraphKind.Plus => "+ ",
        ParagraphKind.Text or ParagraphKind.Heading or ParagraphKind.Reference or ParagraphKind.Closing => "",
    };
}
