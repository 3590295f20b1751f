namespace HCC.Reports.Checking;

/// <summary>Which sums over columns must hold (R1 to R4, R8): by the heading's formulas, by roles, and, for columns whose words are not known, by what most rows show.</summary>
internal static class IdentityReader
{
    private static readonly ColumnRole[] Punctual = [ColumnRole.Early, ColumnRole.OnTime, ColumnRole.Punctual];

    /// <summary>Reads all of them; those that the table keeps nearly nowhere are set apart as doubtful.</summary>
    public static void Read(ReportLayout layout)
    {
        var (kept, doubtful) = (new List<SumIdentity>(), new List<SumIdentity>());
        foreach (var group in Stated(layout.Header, layout.Roles).Concat(ByRoles(layout.Roles)).Concat(Shown(layout)).GroupBy(i => (i.Rule, Left: string.Join(',', i.Left.Order()))))
        {
            // R4 and R2 have two readings, with the returned inside or beside: the one that more rows keep. A formula of the heading decides by itself.
            var best = group.FirstOrDefault(i => i.Stated) ?? group.MaxBy(i => Vote(layout, i) is var (holds, fails) ? holds - fails : 0)!;
            if (kept.Any(k => Same(k, best)))
            {
                continue;
            }

            var (held, failed) = Vote(layout, best);
            var sums = layout.Rows.Where(r => r.Kind == RowKind.Total).ToList();
            var elsewhere = !best.Stated && failed >= 4 && held * 3 < failed && !sums.Any(r => Holds(layout, best, r.Index) == true);
            (elsewhere ? doubtful : kept).Add(best);
        }

        (layout.Identities, layout.Doubtful) = (kept, doubtful);
    }

    /// <summary>In how many rows it holds and fails; rows of noughts say nothing.</summary>
    public static (int Holds, int Fails) Vote(ReportLayout layout, SumIdentity identity)
    {
        var (holds, fails) = (0, 0);
        foreach (var row in layout.Counted)
        {
            switch (Holds(layout, identity, row.Index))
            {
                case true:
                    holds++;
                    break;
                case false:
                    fails++;
                    break;
            }
        }

        return (holds, fails);
    }

    /// <summary>Whether it holds in a row; null when the row has nothing there.</summary>
    public static bool? Holds(ReportLayout layout, SumIdentity identity, int row)
    {
        var (left, right) = (identity.Left.Sum(c => layout.Value(row, c)), identity.Right.Sum(c => layout.Value(row, c)));
        return left == 0 && right == 0 ? null : left == right;
    }

    /// <summary>Sums that the heading states.</summary>
    public static IEnumerable<SumIdentity> Stated(TableHeader header, ColumnRole[] roles) => header.Formulas.Select(f => new SumIdentity(
        roles[f.Target] switch
        {
            ColumnRole.Total when f.Plus.Any(c => roles[c] is ColumnRole.Resolved or ColumnRole.InProgress) => "R4",
            ColumnRole.Total => "R1",
            ColumnRole.Resolved => "R2",
            ColumnRole.InProgress => "R3",
            _ => "R8",
        }, [f.Target, .. f.Minus], f.Plus, Stated: true));

    /// <summary>Sums that the roles promise.</summary>
    public static IEnumerable<SumIdentity> ByRoles(ColumnRole[] roles)
    {
        int[] Of(params ReadOnlySpan<ColumnRole> wanted)
        {
            var found = new List<int>();
            foreach (var role in wanted)
            {
                found.AddRange(Enumerable.Range(0, roles.Length).Where(c => roles[c] == role));
            }

            return [.. found];
        }

        var (total, carried, received, channels) = (Of(ColumnRole.Total), Of(ColumnRole.CarriedOver), Of(ColumnRole.Received), Of(ColumnRole.ReceivedOnline, ColumnRole.ReceivedDirect));
        var (resolved, punctual, late, returned) = (Of(ColumnRole.Resolved), Of(Punctual), Of(ColumnRole.Late), Of(ColumnRole.Returned));
        var (inProgress, inTime, overdue) = (Of(ColumnRole.InProgress), Of(ColumnRole.InTime), Of(ColumnRole.Overdue));
        var fresh = received.Length > 0 ? received : channels.Length > 1 ? channels : [];
        if (total.Length > 0 && carried.Length > 0 && fresh.Length > 0)
        {
            yield return new("R1", total, [.. carried, .. fresh]);
        }

        if (channels.Length > 1 && (received.Length > 0 || (total.Length > 0 && carried.Length == 0)))
        {
            yield return new("R8", received.Length > 0 ? received : total, channels);
        }

        if (resolved.Length > 0 && punctual.Length > 0 && late.Length > 0)
        {
            yield return new("R2", resolved, [.. punctual, .. late]);
            if (returned.Length > 0)
            {
                yield return new("R2", resolved, [.. punctual, .. late, .. returned]);
            }
        }

        if (inProgress.Length > 0 && inTime.Length > 0 && overdue.Length > 0)
        {
            yield return new("R3", inProgress, [.. inTime, .. overdue]);
        }

        int[] done = resolved.Length > 0 ? resolved : [.. punctual, .. late];
        int[] pending = inProgress.Length > 0 ? inProgress : [.. inTime, .. overdue];
        int[] came = total.Length > 0 ? total : carried.Length > 0 && fresh.Length > 0 ? [.. carried, .. fresh] : [];
        if (came.Length > 0 && done.Length > 0 && pending.Length > 0)
        {
            yield return new("R4", came, [.. done, .. pending]);
            if (returned.Length > 0)
            {
                yield return new("R4", came, [.. done, .. pending, .. returned]);
            }
        }
    }

    // A total beside columns of words nobody knows (a table by agency and year): their sum, when most rows show it.
    private static IEnumerable<SumIdentity> Shown(ReportLayout layout)
    {
        foreach (var total in layout.Counts.Where(c => layout.Roles[c] is ColumnRole.Total or ColumnRole.Unknown && RoleWords.Of(layout.Header.Leaves[c]) == Saying.Total))
        {
            var parts = layout.Counts.Where(c => c > total).TakeWhile(c => RoleWords.Of(layout.Header.Leaves[c]) != Saying.Total).ToList();
            for (var n = parts.Count; n >= 2; n--)
            {
                var identity = new SumIdentity("R8", [total], parts[..n]);
                var (holds, fails) = Vote(layout, identity);
                if (holds >= 2 && holds > fails && parts[..n].Any(c => layout.Roles[c] == ColumnRole.Unknown))
                {
                    yield return identity;
                    break;
                }
            }
        }
    }

    private static bool Same(SumIdentity one, SumIdentity other) =>
        (one.Left.Order().SequenceEqual(other.Left.Order()) && one.Right.Order().SequenceEqual(other.Right.Order())) || (one.Rule == other.Rule && one.Rule != "R8" && one.Left.Order().SequenceEqual(other.Left.Order()));
}
