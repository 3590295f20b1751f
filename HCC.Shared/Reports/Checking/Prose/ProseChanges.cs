using HCC.Reports.Checking.Rules;
using HCC.Text;

namespace HCC.Reports.Checking.Prose;

/// <summary>
/// R10: "tăng / giảm x so với kỳ trước". With the report before, the change is computed; without it the period before is rebuilt from the changes
/// and must hold together: nothing below nought, parts within their wholes, rates that fit. A "%" on a rate means points, which is only noted.
/// </summary>
internal static class ProseChanges
{
    public static void Check(List<ProseGroup> groups, PeriodFigures? before, Findings found)
    {
        foreach (var group in groups)
        {
            var past = new Dictionary<ColumnRole, decimal>();
            foreach (var change in group.Mentions.Where(m => m is { Kind: MentionKind.Change, Owner: not null, OfUnit: false }))
            {
                var sameSeason = VietnameseText.Fold(change.Tail).Contains("cung ky", StringComparison.Ordinal);
                var role = group.RoleOf(change.Owner!.Kind == MentionKind.Percent ? change.Owner.Owner ?? change.Owner : change.Owner);
                if (change.IsPercent)
                {
                    Rate(group, change, role, sameSeason ? null : before, found);
                }
                else if (change.Owner.Kind == MentionKind.Count)
                {
                    Count(change, role, sameSeason ? null : before, past, found, sameSeason);
                }
            }

            if (before is null)
            {
                Rebuild(group, past, found);
            }
        }
    }

    private static void Count(Mention change, ColumnRole? role, PeriodFigures? before, Dictionary<ColumnRole, decimal> past, Findings found, bool sameSeason)
    {
        found.Look();
        var rebuilt = change.Owner!.Value - change.Value;
        if (rebuilt < 0)
        {
            found.Fault("R10", [change.Cell, change.Owner.Cell], change.Value, change.Owner.Value, CheckText.Both(nameof(CheckText.ChangeBelow), change.Line, Math.Abs(change.Value), change.Owner.Value, rebuilt));
        }
        else if (role is { } known && before?[known] is { } told && rebuilt != told)
        {
            found.Fault("R10", [change.Cell, change.Owner.Cell], change.Value, change.Owner.Value - told, CheckText.Both(nameof(CheckText.ChangeWrong), change.Line, CheckText.Role(known), change.Owner.Value, told, Signed(change.Owner.Value - told), Signed(change.Value)));
        }

        if (role is { } of && !sameSeason)
        {
            past.TryAdd(of, rebuilt);
        }
    }

    private static void Rate(ProseGroup group, Mention change, ColumnRole? role, PeriodFigures? before, Findings found)
    {
        var (owner, stated, shown) = (change.Owner!, change.Value, CheckText.Number(Math.Abs(change.Value), change.Decimals));
        if (owner.Kind == MentionKind.Count)
        {
            // A growth of the number itself.
            found.Look();
            if (role is { } counted && before?[counted] is { } past && past > 0 && !Percentage.Fits(stated, change.Decimals, owner.Value - past, past))
            {
                found.Fault("R10", [change.Cell, owner.Cell], stated, Percentage.Of(owner.Value - past, past, change.Decimals), CheckText.Both(nameof(CheckText.GrowthWrong), change.Line, CheckText.Role(counted), owner.Value, past, Signed(Percentage.Of(owner.Value - past, past, change.Decimals)), Signed(stated)));
            }

            return;
        }

        if (!VietnameseText.Fold(change.Quote).Contains("diem", StringComparison.Ordinal))
        {
            found.Note("R10", [change.Cell], CheckText.Both(nameof(CheckText.Points), change.Line, shown, CheckText.Number(owner.Value, owner.Decimals), CheckText.Number(owner.Value - stated, owner.Decimals)));
        }

        found.Look();
        if (owner.Value - stated is < 0 or > 100)
        {
            found.Fault("R10", [change.Cell, owner.Cell], stated, owner.Value, CheckText.Both(nameof(CheckText.RateBelow), change.Line, shown, CheckText.Number(owner.Value, owner.Decimals), CheckText.Number(owner.Value - stated, owner.Decimals)));
            return;
        }

        var source = before ?? Rebuilt(group);
        if (role is { } of && ProsePercents.Wholes(of) is [var whole, ..] && source?[of] is { } part && source[whole] is { } all && all > 0 && group.Figures[of] is { } nowPart && group.Figures[whole] is { } nowAll && nowAll > 0)
        {
            var exact = (100 * nowPart / nowAll) - (100 * part / all);
            var rounded = Percentage.Of(nowPart, nowAll, owner.Decimals) - Percentage.Of(part, all, owner.Decimals);
            if (Math.Abs(exact - stated) > Percentage.Half(change.Decimals) && rounded != stated)
            {
                found.Fault("R10", [change.Cell, owner.Cell], stated, Math.Round(rounded, change.Decimals), CheckText.Both(before is null ? nameof(CheckText.PointsRebuilt) : nameof(CheckText.PointsWrong), change.Line, CheckText.Number(owner.Value, owner.Decimals), part, all, CheckText.Number(Percentage.Of(part, all, owner.Decimals), owner.Decimals), Signed(rounded), Signed(stated)));
            }
        }
    }

    // What was carried over was in progress then; the rest of the whole was resolved.
    private static PeriodFigures? Rebuilt(ProseGroup group)
    {
        var past = group.Mentions.Where(m => m is { Kind: MentionKind.Change, IsPercent: false, Owner.Kind: MentionKind.Count, OfUnit: false } && !VietnameseText.Fold(m.Tail).Contains("cung ky", StringComparison.Ordinal))
            .Select(m => (Role: group.RoleOf(m.Owner), Value: m.Owner!.Value - m.Value)).Where(m => m.Role is not null).DistinctBy(m => m.Role).ToDictionary(m => m.Role!.Value, m => m.Value);
        Complete(group, past);
        return past.Count == 0 ? null : new PeriodFigures(past);
    }

    private static void Complete(ProseGroup group, Dictionary<ColumnRole, decimal> past)
    {
        if (group.Figures[ColumnRole.CarriedOver] is { } carried)
        {
            past.TryAdd(ColumnRole.InProgress, carried);
        }

        if (past.TryGetValue(ColumnRole.Total, out var total) && past.TryGetValue(ColumnRole.InProgress, out var left))
        {
            past.TryAdd(ColumnRole.Resolved, total - left);
        }

        if (past.TryGetValue(ColumnRole.Resolved, out var resolved) && past.TryGetValue(ColumnRole.Late, out var late))
        {
            past.TryAdd(ColumnRole.Punctual, resolved - late);
        }
    }

    private static void Rebuild(ProseGroup group, Dictionary<ColumnRole, decimal> past, Findings found)
    {
        if (past.Count == 0)
        {
            return;
        }

        var changes = group.Mentions.Where(m => m is { Kind: MentionKind.Change, IsPercent: false, Owner: not null }).Select(m => m.Cell).ToList();
        Complete(group, past);
        foreach (var (part, wholes) in PartRule.Pairs)
        {
            if (past.TryGetValue(part, out var less) && wholes.Where(past.ContainsKey).Select(w => (ColumnRole?)w).FirstOrDefault() is { } whole)
            {
                found.Look();
                if (less > past[whole] || less < 0)
                {
                    found.Fault("R10", changes, less, past[whole], CheckText.Both(nameof(CheckText.RebuiltWrong), CheckText.Role(part), less, CheckText.Role(whole), past[whole]));
                }
            }
        }
    }

    private static string Signed(decimal number) => (number > 0 ? "+" : number < 0 ? "−" : "") + CheckText.Number(Math.Abs(number), Math.Min((int)number.Scale, 4));
}
