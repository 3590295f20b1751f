using HCC.Text;

namespace HCC.Reports.Checking.Prose;

/// <summary>Mentions that speak of the same dossiers: a whole report, or one level of it ("Cấp huyện", "Cấp xã").</summary>
/// <param name="Name">Heading, or empty.</param>
internal sealed record ProseGroup(string Name)
{
    /// <summary>Everything in it.</summary>
    public List<Mention> Mentions { get; } = [];

    /// <summary>The first count of each role.</summary>
    public Dictionary<ColumnRole, Mention> Counts { get; } = [];

    /// <summary>The figures.</summary>
    public PeriodFigures Figures => new(Counts.ToDictionary(c => c.Key, c => c.Value.Value));

    /// <summary>Groups of a prose. A new one begins at a heading of a level, or where a second total is told.</summary>
    public static List<ProseGroup> Of(string prose, List<Mention> mentions)
    {
        var headings = prose.Split('\n').Select((text, n) => (Line: n + 1, Name: Heading(text))).Where(h => h.Name is not null).ToList();
        var groups = new List<ProseGroup> { new("") };
        var heading = 0;
        foreach (var mention in mentions)
        {
            for (; heading < headings.Count && headings[heading].Line <= mention.Line; heading++)
            {
                groups.Add(new ProseGroup(headings[heading].Name!));
            }

            var group = groups[^1];
            if (mention is { Kind: MentionKind.Count, OfUnit: false, Role: ColumnRole.Total, Saying: Saying.Total } && group.Counts.TryGetValue(ColumnRole.Total, out var told) && told.Value != mention.Value && group.Counts.Count > 1)
            {
                groups.Add(group = new ProseGroup(""));
            }

            group.Mentions.Add(mention);
        }

        foreach (var group in groups)
        {
            group.Take();
        }

        return [.. groups.Where(g => g.Mentions.Count > 0)];
    }

    // "Tiếp nhận" alone is the whole when what is new is told beside it, or nothing else is.
    private void Take()
    {
        var counts = Mentions.Where(m => m is { Kind: MentionKind.Count, OfUnit: false, Ratings: false, Role: not null }).ToList();
        var whole = counts.Any(m => m.Role == ColumnRole.Total) ? null : counts.FirstOrDefault(m => m.Saying == Saying.Receive && m.Role == ColumnRole.Received);
        whole = whole is not null && (counts.Any(m => m.Saying == Saying.New) || counts.FindIndex(m => m.Role == ColumnRole.CarriedOver) is var carried && (carried < 0 || carried > counts.IndexOf(whole))) ? whole : null;
        var direct = counts.Any(m => m.Role == ColumnRole.ReceivedDirect);
        foreach (var mention in counts)
        {
            var role = ReferenceEquals(mention, whole) ? ColumnRole.Total : mention.Role == ColumnRole.Online && direct ? ColumnRole.ReceivedOnline : mention.Role!.Value;
            Counts.TryAdd(role, mention with { Role = role });
        }
    }

    /// <summary>Role of a mention as its group understands it.</summary>
    public ColumnRole? RoleOf(Mention? mention) => mention is null ? null : Counts.Where(c => c.Value.Line == mention.Line && c.Value.Quote == mention.Quote && c.Value.Value == mention.Value).Select(c => (ColumnRole?)c.Key).FirstOrDefault() ?? mention.Role;

    private static string? Heading(string line)
    {
        var plain = RoleWords.Plain(line).Trim().TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ');
        plain = plain.Length > 2 && plain[1] == ' ' ? plain[2..] : plain;
        return plain.Length < 40 && (plain.StartsWith("cap tinh", StringComparison.Ordinal) || plain.StartsWith("cap huyen", StringComparison.Ordinal) || plain.StartsWith("cap xa", StringComparison.Ordinal) || plain.StartsWith("o cap ", StringComparison.Ordinal) || plain.StartsWith("tai cap ", StringComparison.Ordinal))
            ? VietnameseText.Tidy(line).Trim('-', '+', '*', ' ', ':', '.') : null;
    }
}
