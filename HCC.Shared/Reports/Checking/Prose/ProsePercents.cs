using HCC.Reports.Checking.Rules;
using HCC.Text;

namespace HCC.Reports.Checking.Prose;

/// <summary>R6 and R7 in sentences: each percentage with the base that is named, or with the whole it is a part of.</summary>
internal static class ProsePercents
{
    public static void Check(ProseGroup group, Findings found)
    {
        Bases(group, found);
        foreach (var percent in group.Mentions.Where(m => m.Kind == MentionKind.Percent))
        {
            if (percent.Fraction is { Base: > 0 } fraction)
            {
                Compare(percent, fraction.Part, fraction.Base, CheckText.Role(ColumnRole.Total) with { Vi = CheckText.Number(fraction.Base), En = CheckText.Number(fraction.Base) }, found);
            }
            else if (percent.Owner is { Kind: MentionKind.Change } change && change.Owner is { } of)
            {
                // "tăng 96 hồ sơ (1,73 %)": growth on the period before.
                Compare(percent, Math.Abs(change.Value), of.Value - change.Value, CheckText.Both(nameof(CheckText.PeriodBefore)), found);
            }
            else if (percent.Owner is { } owner)
            {
                Owned(group, percent, owner, found);
            }
            else if (percent.Role is { } role && group.Figures[role] is { } part && !percent.OfUnit)
            {
                Rate(group, percent, role, part, found);
            }
        }

        foreach (var line in group.Mentions.Where(m => m.Kind == MentionKind.Percent && m.Owner is null && Satisfied(m)).GroupBy(m => m.Line))
        {
            Satisfaction(group, [.. line], found);
        }
    }

    // "chiếm 68,75 % trên tổng số 5.661 hồ sơ": the base is a number told before.
    private static void Bases(ProseGroup group, Findings found)
    {
        foreach (var named in group.Mentions.Where(m => m is { Kind: MentionKind.Base, Role: not null }))
        {
            if (group.Counts.TryGetValue(named.Role!.Value, out var told))
            {
                found.Look();
                if (told.Value != named.Value)
                {
                    found.Fault("R6", [named.Cell, told.Cell], named.Value, told.Value, CheckText.Both(nameof(CheckText.ProseBase), named.Line, named.Value, CheckText.Role(named.Role.Value), told.Value, told.Line));
                }
            }
        }
    }

    private static void Owned(ProseGroup group, Mention percent, Mention owner, Findings found)
    {
        var role = group.RoleOf(owner);
        var stated = group.Mentions.FirstOrDefault(m => m.Kind == MentionKind.Base && ReferenceEquals(m.Owner, percent));
        var candidates = new List<(decimal Base, Centers.Words Name)>();
        if (stated is not null)
        {
            candidates.Add((stated.Value, CheckText.Role(stated.Role ?? ColumnRole.Total)));
        }
        else
        {
            foreach (var whole in percent.BaseRole is { } named ? [named] : owner.Ratings ? [ColumnRole.Resolved] : Wholes(role))
            {
                if (group.Figures[whole] is { } value && value > 0)
                {
                    candidates.Add((value, CheckText.Role(whole)));
                }
            }
        }

        if (candidates.Count == 0 || (role is null && !owner.Ratings))
        {
            return;
        }

        var fitting = candidates.FindIndex(c => Percentage.Fits(percent.Value, percent.Decimals, owner.Value, c.Base));
        Compare(percent, owner.Value, candidates[Math.Max(fitting, 0)].Base, candidates[Math.Max(fitting, 0)].Name, found);
        if (role == ColumnRole.Online && fitting >= 0 && candidates[fitting].Name.Vi == CheckText.Role(ColumnRole.Total).Vi && group.Counts.TryGetValue(ColumnRole.Received, out var fresh) && fresh.Value > 0)
        {
            found.Note("R6", [percent.Cell], CheckText.Both(nameof(CheckText.OnlineBase), CheckText.Number(percent.Value, percent.Decimals), CheckText.Number(Percentage.Of(owner.Value, fresh.Value, percent.Decimals), percent.Decimals), fresh.Value));
        }
    }

    // "tỷ lệ đúng hạn đạt 99,69 %" without its number beside it.
    private static void Rate(ProseGroup group, Mention percent, ColumnRole role, decimal part, Findings found)
    {
        var punctual = group.Figures[ColumnRole.Punctual];
        var parts = role is ColumnRole.OnTime && punctual is { } both ? new[] { part, both } : [part];
        var wholes = Wholes(role).Select(w => group.Figures[w]).OfType<decimal>().Where(w => w > 0).ToList();
        if (wholes.Count > 0 && !parts.Any(p => wholes.Any(w => Percentage.Fits(percent.Value, percent.Decimals, p, w))))
        {
            Compare(percent, part, wholes[0], CheckText.Role(Wholes(role)[0]), found);
        }
    }

    private static void Compare(Mention percent, decimal part, decimal whole, Centers.Words name, Findings found)
    {
        found.Look();
        if (whole > 0 && !Percentage.Fits(percent.Value, percent.Decimals, part, whole))
        {
            var computed = Percentage.Of(part, whole, percent.Decimals);
            found.Fault("R6", percent.Owner is { } owner ? [percent.Cell, owner.Cell] : [percent.Cell], percent.Value, computed,
                CheckText.Both(nameof(CheckText.ProsePercent), percent.Line, CheckText.Number(percent.Value, percent.Decimals), part, whole, name, CheckText.Number(computed, percent.Decimals)));
        }
    }

    internal static ColumnRole[] Wholes(ColumnRole? role) => role switch
    {
        ColumnRole.Early or ColumnRole.OnTime or ColumnRole.Punctual or ColumnRole.Late => [ColumnRole.Resolved, ColumnRole.Total],
        ColumnRole.InTime or ColumnRole.Overdue => [ColumnRole.InProgress, ColumnRole.Total],
        ColumnRole.Online or ColumnRole.ReceivedOnline or ColumnRole.ReceivedDirect => [ColumnRole.Total, ColumnRole.Received, ColumnRole.Resolved],
        ColumnRole.Returned => [ColumnRole.Total, ColumnRole.Resolved],
        ColumnRole.Total => [],
        _ => [ColumnRole.Total],
    };

    private static bool Satisfied(Mention percent) => Words(percent).Contains("hai long", StringComparison.Ordinal);

    private static string Words(Mention percent) => VietnameseText.Fold(percent.Tail.Contains("hài lòng", StringComparison.OrdinalIgnoreCase) ? percent.Tail : percent.Before);

    // Satisfied and not add to 100, and each is a whole number of people.
    private static void Satisfaction(ProseGroup group, List<Mention> percents, Findings found)
    {
        if (percents.Count > 1 && percents.Any(p => Words(p).Contains("khong hai long", StringComparison.Ordinal) || Words(p).Contains("chua hai long", StringComparison.Ordinal)))
        {
            found.Look();
            var sum = percents.Sum(p => p.Value);
            if (Math.Abs(sum - 100) > percents.Sum(p => Percentage.Half(p.Decimals)))
            {
                found.Fault("R7", [.. percents.Select(p => p.Cell)], sum, 100, CheckText.Both(nameof(CheckText.ProseComplement), percents[0].Line, string.Join(" + ", percents.Select(p => CheckText.Number(p.Value, p.Decimals))), sum));
            }
        }

        var ratings = group.Mentions.LastOrDefault(m => m is { Kind: MentionKind.Count, Ratings: true } && m.Line == percents[0].Line);
        foreach (var percent in percents.Where(_ => ratings is { Value: > 0 and < 100_000 }))
        {
            found.Look();
            var people = Math.Round(percent.Value * ratings!.Value / 100, MidpointRounding.AwayFromZero);
            if (!Percentage.Fits(percent.Value, percent.Decimals, people, ratings.Value))
            {
                found.Fault("R6", [percent.Cell, ratings.Cell], percent.Value, Percentage.Of(people, ratings.Value, percent.Decimals), CheckText.Both(nameof(CheckText.NoPeople), percent.Line, CheckText.Number(percent.Value, percent.Decimals), ratings.Value, people, CheckText.Number(Percentage.Of(people, ratings.Value, percent.Decimals), percent.Decimals)));
            }
        }
    }
}
