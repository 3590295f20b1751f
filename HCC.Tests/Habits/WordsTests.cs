using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using HCC.Counters;
using HCC.Tests.Support;
using HCC.Text;
using HCC.Ticketing;

namespace HCC.Tests.Habits;

/// <summary>Words on screens stand in .resx files, complete in every language.</summary>
public sealed partial class WordsTests
{
    // Between tags but no words of a language.
    static readonly string[] Allowed = ["HCC", "QR", "vi", "en"];

    public static TheoryData<string> TextFiles()
    {
        var files = new TheoryData<string>();
        foreach (var file in SourceTree.Files("*.resx").Select(SourceTree.Relative).Where(f => !f.EndsWith(".en.resx", StringComparison.Ordinal)))
        {
            files.Add(file);
        }

        return files;
    }

    [Theory]
    [MemberData(nameof(TextFiles))]
    public void Every_text_has_the_same_keys_and_placeholders_in_every_language(string file)
    {
        var vietnamese = Read(file);
        var english = Read(file[..^".resx".Length] + ".en.resx");
        Assert.Equal(vietnamese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(vietnamese, text => Assert.True(Holes(text.Value).SequenceEqual(Holes(english[text.Key])), $"{text.Key}: “{text.Value}” and “{english[text.Key]}” have different placeholders"));
        Assert.All(vietnamese.Concat(english), text => Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key));
        Assert.All(vietnamese.Concat(english), text => Assert.True(text.Value.IsNormalized(), $"{text.Key} is not in NFC"));
    }

    [Fact]
    public void Every_status_and_action_has_a_name_in_both_languages()
    {
        var names = Enum.GetValues<TicketStatus>().Select(FlowText.Name).Concat(Enum.GetValues<TicketAction>().Select(FlowText.Name)).Concat(Enum.GetValues<CounterState>().Select(FlowText.Name));
        foreach (var name in names)
        {
            var (vi, en) = (name.In(CultureInfo.GetCultureInfo("vi-VN")), name.In(CultureInfo.GetCultureInfo("en-US")));
            Assert.True(vi != name.Key && en != name.Key && vi != en, name.Key);
        }
    }

    [Fact]
    public void No_word_stands_literally_between_the_tags_of_a_page()
    {
        var offenders = SourceTree.Files("*.razor").SelectMany(file => LiteralWords(File.ReadAllText(file)).Select(words => $"{SourceTree.Relative(file)}: {words}"));
        Assert.Empty(offenders);
    }

    [Theory]
    [InlineData("<p>Xin chào</p>", "Xin chào")]
    [InlineData("<p>\n  Take a number @number\n</p>", "Take a number")]
    [InlineData("<p>@Text[nameof(TakeText.Hello)] · @(count + 1) %</p>@if (open)\n{\n  <b>@name</b>\n}\nelse\n{\n  <i>12:30</i>\n}\n@code {\n  string x = \"<b>Xin chào</b>\";\n}", null)]
    [InlineData("@page \"/x\"\n@inject IStringLocalizer<ShellText> Text\n<title>HCC – @Text[nameof(ShellText.Title)]</title>", null)]
    [InlineData("@* <b>Xin chào</b> *@<!-- <b>Xin chào</b> --><b>HCC</b>", null)]
    [InlineData("@foreach (var x in items.Where(i => i.Open))\n{\n  var name = x.Name;\n  <b title=\"@(a > b)\">@x.Name?.Short(3)</b>\n}", null)]
    [InlineData("@{\n  var counters = a.OfType<Counter>().ToArray();\n  <ul class=\"@($\"map {(a > 1 ? \"few\" : \"\")}\")\"><li>@One(1)!.Name</li></ul>\n}", null)]
    public void The_test_above_finds_words_and_leaves_code_alone(string page, string? found) => Assert.Equal(found, LiteralWords(page).FirstOrDefault());

    static IEnumerable<string> LiteralWords(string page)
    {
        var markup = Directives().Replace(Code().Replace(Comments().Replace(page, ""), ""), "");
        foreach (var line in Tags().Replace(markup, "\n").Split('\n').Select(l => l.Trim()))
        {
            if (line.Length == 0 || IsCode(line))
            {
                continue;
            }

            var words = Expressions().Replace(line, "").Trim();
            if (Letters().IsMatch(words) && !Allowed.Contains(words.Trim(' ', '·', '–', '/', '|', '&', ';')))
            {
                yield return words;
            }
        }
    }

    static bool IsCode(string line) =>
        Statement().IsMatch(line) || line.StartsWith("var ", StringComparison.Ordinal) || line[^1] is ';' or '{' or '}' || (line[^1] == ')' && line.Contains('(', StringComparison.Ordinal)) || line is "else" or "default:" || line.StartsWith("else ", StringComparison.Ordinal) || line.StartsWith("case ", StringComparison.Ordinal);

    static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(SourceTree.Root, file)).Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    static IEnumerable<string> Holes(string text) => Placeholder().Matches(text).Select(m => m.Groups["hole"].Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{(?<hole>\d+)[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->|<script.*?</script>|<style.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"^@(?:code|functions)\b.*", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    // Types in these lines have angle brackets too.
    [GeneratedRegex(@"^@(?:inject|using|inherits|implements|typeparam|attribute|namespace|page|layout|rendermode)\b.*$", RegexOptions.Multiline)]
    private static partial Regex Directives();

    // A tag may hold ">" within its quoted attributes.
    [GeneratedRegex("""</?[A-Za-z!](?:[^<>"']|"@\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)"|"[^"]*"|'[^']*')*>""")]
    private static partial Regex Tags();

    [GeneratedRegex(@"^@(?:if|for|foreach|while|switch|using|namespace|inject|page|inherits|implements|layout|attribute|typeparam|rendermode|preservewhitespace|do|lock|try)\b|^@\{")]
    private static partial Regex Statement();

    [GeneratedRegex(@"@\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|@[\p{L}_][\w]*(?:[?!]?\.[\w]+|\[[^\]]*\]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*|&[#\w]+;")]
    private static partial Regex Expressions();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Letters();
}
