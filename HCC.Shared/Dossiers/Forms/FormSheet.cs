using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using HCC.Reports.Documents;

namespace HCC.Dossiers.Forms;

/// <summary>A form in the making: the page of <see cref="OfficialPage"/> with fields, lists and signatures.</summary>
internal sealed class FormSheet
{
    private readonly double width;

    public FormSheet(DossierForm form, bool landscape = false)
    {
        var edition = DossierFormEdition.InForce(form.Head.On);
        var known = edition.Faces.TryGetValue(form.Kind, out var own);
        var face = own ?? DossierFormEdition.All[^1].Faces[form.Kind];
        width = PageLayout.TextWidth(landscape);
        Word = new WordDocument(face.Title, form.Head.Issuer);
        Word.Section(landscape);
        if (known)
        {
            Word.Paragraph(TextStyle.FormMark, new TextRun($"Mẫu số {face.Number}", Bold: true), new TextRun($" ({edition.Basis})", Italic: true));
        }

        var number = form.Head.Number is { Length: > 0 } given ? Printed.DocumentNumber($"{given}/{face.Symbol}") : $"……/{face.Symbol}";
        Word.Head(new DocumentHead(form.Head.Parent, form.Head.Issuer, $"Số: {number}", Printed.DateLine(form.Head.Place, form.Head.On, form.Head.On.Year)), landscape)
            .Paragraph(TextStyle.Kind, Printed.Capitals(face.Title));
    }

    public WordDocument Word { get; }

    /// <summary>Free line.</summary>
    public FormSheet Gap(double points)
    {
        Word.Gap(points);
        return this;
    }

    /// <summary>A sentence.</summary>
    public FormSheet Text(params IEnumerable<TextRun> runs)
    {
        Word.Paragraph(TextStyle.FormText, runs);
        return this;
    }

    /// <summary>"Kính gửi: …".</summary>
    public FormSheet Centred(string text)
    {
        Word.Paragraph(TextStyle.Addressee, text);
        return this;
    }

    /// <summary>A label and its value; a dotted line to write on where there is none.</summary>
    public FormSheet Field(string label, string value, bool strong = false) => Line([(label, value)], strong);

    /// <summary>Two fields side by side, the first one over so much of the width.</summary>
    public FormSheet Fields(string label, string value, string label2, string value2, double split = 0.5) => Line([(label, value), (label2, value2)], strong: false, split: split);

    /// <summary>Name, number, address, phone and e-mail of a person under given labels.</summary>
    public FormSheet Person(FormPerson person, string nameLabel, bool withNumber = true)
    {
        Field(nameLabel, person.Name, strong: true);
        if (withNumber)
        {
            Field("Số định danh cá nhân/tổ chức", person.IdNumber);
        }

        return Field("Địa chỉ", person.Address).Fields("Số điện thoại", person.Phone, "Email", person.Email);
    }

    /// <summary>A label and a numbered list; dotted lines where it is empty.</summary>
    public FormSheet List(string label, IReadOnlyList<string> items)
    {
        Word.Paragraph(TextStyle.Field, $"{label}:");
        if (items.Count == 0)
        {
            return Line([("1. ", "")], strong: false, colon: "");
        }

        for (var n = 0; n < items.Count; n++)
        {
            Word.Paragraph(TextStyle.FormText, $"{Printed.Count(n + 1)}. {items[n].Trim().TrimEnd(';', '.')}{(n == items.Count - 1 ? "." : ";")}");
        }

        return this;
    }

    /// <summary>Signatures side by side; a picture, if there is one, stands left of them.</summary>
    public FormSheet Signatures(IReadOnlyList<(string Position, string Hint, string Name)> people, IReadOnlyList<OpenXmlElement>? left = null)
    {
        var columns = people.Select(p => (IEnumerable<OpenXmlElement>)
        [
            .. p.Position.Split('\n').Select(line => WordParts.Paragraph(TextStyle.Signature, Printed.Capitals(line))),
            .. p.Hint.Length == 0 ? [] : new[] { WordParts.Paragraph(TextStyle.SignHint, p.Hint) },
            .. OfficialPage.SignatureRoom(3),
            WordParts.Paragraph(TextStyle.Signature, p.Name),
        ]);
        const double Picture = 38;
        var free = left is null ? 0 : Picture;
        var alone = people.Count == 1 && left is null; // a lone signature stands on the right
        double[] widths = alone ? [width / 2, width / 2] : [.. left is null ? [] : new[] { Picture }, .. people.Select(_ => (width - free) / people.Count)];
        Word.Gap(6).Add(WordTable.SideBySide(widths, [.. left is null ? [] : new IEnumerable<OpenXmlElement>[] { left }, .. alone ? new IEnumerable<OpenXmlElement>[] { [] } : [], .. columns]));
        return this;
    }

    private FormSheet Line(IReadOnlyList<(string Label, string Value)> fields, bool strong, string colon = ": ", double split = 0.5)
    {
        var paragraph = WordParts.Paragraph(TextStyle.Field);
        var tabs = new Tabs();
        for (var n = 0; n < fields.Count; n++)
        {
            var (label, value) = fields[n];
            var last = n == fields.Count - 1;
            var end = PageLayout.Twips(last ? width : width * split);
            paragraph.Append(WordParts.Run($"{label}{colon}"));
            if (value.Trim().Length > 0)
            {
                paragraph.Append(WordParts.Run(new TextRun(value.Trim(), Bold: strong)));
                if (!last)
                {
                    tabs.Append(new TabStop { Val = TabStopValues.Left, Position = end });
                    paragraph.Append(WordParts.Run(TextRun.Tab));
                }
            }
            else
            {
                tabs.Append(new TabStop { Val = TabStopValues.Right, Leader = TabStopLeaderCharValues.Dot, Position = end - (last ? 0 : 100) });
                paragraph.Append(WordParts.Run(TextRun.Tab), WordParts.Run(last ? "" : " "));
            }
        }

        if (tabs.HasChildren)
        {
            paragraph.ParagraphProperties!.Tabs = tabs;
        }

        Word.Add(paragraph);
        return this;
    }

    /// <summary>Rows of a form's table, numbered where it has an ordinal column.</summary>
    public static DocumentRow Row(params IEnumerable<string> cells) => new([.. cells.Select(DocumentCell.Of)]);

    /// <summary>Ordinal of a row.</summary>
    public static string Ordinal(int n) => (n + 1).ToString(CultureInfo.InvariantCulture);
}
