using DocumentFormat.OpenXml.Spreadsheet;

namespace HCC.Reports.Documents;

/// <summary>Looks of cells; each is the index of its format in the stylesheet.</summary>
internal enum ExcelLook
{
    Plain,
    Title,
    Subtitle,
    Head,
    Ordinal,
    Text,
    Centre,
    Right,
    Count,
    Percent,
    StrongText,
    StrongCentre,
    StrongRight,
    StrongCount,
    StrongPercent,
    Note,
}

/// <summary>The stylesheet of workbooks.</summary>
internal static class ExcelStyles
{
    // 42A is Vietnamese: 5.661 and 68,75 whatever the language of the computer.
    private const uint CountFormat = 164, PercentFormat = 165;
    private const uint Plain = 0, Bold = 1, Italic = 2, Large = 3, Small = 4;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = CountFormat, FormatCode = "[$-42A]#,##0" },
            new NumberingFormat { NumberFormatId = PercentFormat, FormatCode = "[$-42A]#,##0.00" }),
        new Fonts(Font(11), Font(11, bold: true), Font(11, italic: true), Font(13, bold: true), Font(8, italic: true)),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(Line<LeftBorder>(), Line<RightBorder>(), Line<TopBorder>(), Line<BottomBorder>(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(Enum.GetValues<ExcelLook>().Select(Format)),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static CellFormat Format(ExcelLook look) => look switch
    {
        ExcelLook.Plain => new CellFormat(),
        ExcelLook.Title => Format(Large, HorizontalAlignmentValues.Center, ruled: false, wrap: false),
        ExcelLook.Subtitle => Format(Italic, HorizontalAlignmentValues.Center, ruled: false, wrap: false),
        ExcelLook.Head => Format(Bold, HorizontalAlignmentValues.Center),
        ExcelLook.Ordinal => Format(Small, HorizontalAlignmentValues.Center),
        ExcelLook.Text => Format(Plain, HorizontalAlignmentValues.Left),
        ExcelLook.Centre => Format(Plain, HorizontalAlignmentValues.Center),
        ExcelLook.Right => Format(Plain, HorizontalAlignmentValues.Right),
        ExcelLook.Count => Format(Plain, HorizontalAlignmentValues.Right, CountFormat),
        ExcelLook.Percent => Format(Plain, HorizontalAlignmentValues.Right, PercentFormat),
        ExcelLook.StrongText => Format(Bold, HorizontalAlignmentValues.Left),
        ExcelLook.StrongCentre => Format(Bold, HorizontalAlignmentValues.Center),
        ExcelLook.StrongRight => Format(Bold, HorizontalAlignmentValues.Right),
        ExcelLook.StrongCount => Format(Bold, HorizontalAlignmentValues.Right, CountFormat),
        ExcelLook.StrongPercent => Format(Bold, HorizontalAlignmentValues.Right, PercentFormat),
        ExcelLook.Note => Format(Italic, HorizontalAlignmentValues.Left, ruled: false, wrap: false),
    };

    // QuotePrefix: who edits a text that begins with "=" edits a text, not a formula.
    private static CellFormat Format(uint font, HorizontalAlignmentValues side, uint? number = null, bool ruled = true, bool wrap = true) =>
        new(new Alignment { Horizontal = side, Vertical = VerticalAlignmentValues.Center, WrapText = wrap })
        {
            FontId = font,
            FillId = 0,
            BorderId = ruled ? 1u : 0u,
            NumberFormatId = number ?? 49, // 49 is "text"
            FormatId = 0,
            ApplyFont = true,
            ApplyBorder = ruled,
            ApplyNumberFormat = true,
            ApplyAlignment = true,
            QuotePrefix = number is null,
        };

    private static Font Font(double size, bool bold = false, bool italic = false)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        if (italic)
        {
            font.Append(new Italic());
        }

        font.Append(new FontSize { Val = size }, new Color { Rgb = "FF000000" }, new FontName { Val = "Times New Roman" }, new FontFamilyNumbering { Val = 1 });
        return font;
    }

    private static T Line<T>() where T : BorderPropertiesType, new()
    {
        var line = new T { Style = BorderStyleValues.Thin };
        line.Append(new Color { Auto = true });
        return line;
    }
}
