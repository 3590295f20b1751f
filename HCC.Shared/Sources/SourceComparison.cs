using HCC.Calendars;
using HCC.Dossiers;

namespace HCC.Sources;

/// <summary>A dossier as one of two sources tells it.</summary>
/// <param name="Code">Code.</param>
/// <param name="Agency">Agency that solves it.</param>
/// <param name="State">Business state.</param>
/// <param name="DueAt">When it is due.</param>
/// <param name="EndedAt">When it ended; null = open.</param>
/// <param name="Paused">Whether its clock stands still.</param>
public sealed record ComparedDossier(string Code, string Agency, DossierState State, DateTimeOffset DueAt, DateTimeOffset? EndedAt, bool Paused)
{
    /// <summary>Whether it is open and past its due time.</summary>
    public bool IsOverdue(DateTimeOffset now) => EndedAt is null && !Paused && State.IsReceived() && DueAt < now;

    /// <summary>As a list from outside tells it.</summary>
    public static ComparedDossier Of(DossierNews news) => new(DossierCode.Tidy(news.Code), news.Agency, news.State, news.DueAt, news.EndedAt, news.State is DossierState.Paused or DossierState.AwaitingSupplement);
}

/// <summary>How two sources differ about one dossier.</summary>
public enum DifferenceKind
{
    /// <summary>Ended on the left, open and overdue on the right: the right one was not closed (S093, S095).</summary>
    DoneLeftOverdueRight,

    /// <summary>Ended on the right, open and overdue on the left.</summary>
    DoneRightOverdueLeft,

    /// <summary>Only on the left (S098).</summary>
    OnlyLeft,

    /// <summary>Only on the right.</summary>
    OnlyRight,

    /// <summary>Ended on the left, open on the right.</summary>
    DoneLeft,

    /// <summary>Ended on the right, open on the left.</summary>
    DoneRight,

    /// <summary>Ended on both sides, on different days.</summary>
    EndDiffers,

    /// <summary>Due on different days (S099).</summary>
    DueDiffers,

    /// <summary>With another agency.</summary>
    AgencyDiffers,
}

/// <summary>One difference.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Code">Dossier.</param>
/// <param name="Left">As told on the left; null = not there.</param>
/// <param name="Right">As told on the right; null = not there.</param>
public sealed record Difference(DifferenceKind Kind, string Code, ComparedDossier? Left, ComparedDossier? Right);

/// <summary>
/// Two lists of the same dossiers side by side (S095, S098): what is on one side only, done here and overdue there, due or ended on other days.
/// Nothing is stored and nothing is corrected; a person decides which side is right.
/// </summary>
/// <param name="Left">Dossiers on the left.</param>
/// <param name="Right">Dossiers on the right.</param>
/// <param name="Both">Dossiers on both sides.</param>
/// <param name="Differences">All differences, the gravest kind first, then by code. A dossier may stand in several.</param>
public sealed record SourceComparison(int Left, int Right, int Both, IReadOnlyList<Difference> Differences)
{
    /// <summary>Dossiers that both sides tell alike.</summary>
    public int Same => Both - Differences.Where(d => d.Left is not null && d.Right is not null).Select(d => d.Code).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Compares two lists; a code that one list has twice counts once, as it stands last.</summary>
    /// <param name="left">Left list.</param>
    /// <param name="right">Right list.</param>
    /// <param name="now">Instant at which "overdue" is judged.</param>
    public static SourceComparison Of(IEnumerable<ComparedDossier> left, IEnumerable<ComparedDossier> right, DateTimeOffset now)
    {
        var (ones, others) = (ByCode(left), ByCode(right));
        var found = new List<Difference>();
        foreach (var (code, one) in ones)
        {
            if (others.TryGetValue(code, out var other))
            {
                found.AddRange(Kinds(one, other, now).Select(k => new Difference(k, code, one, other)));
            }
            else
            {
                found.Add(new(DifferenceKind.OnlyLeft, code, one, null));
            }
        }

        found.AddRange(others.Where(o => !ones.ContainsKey(o.Key)).Select(o => new Difference(DifferenceKind.OnlyRight, o.Key, null, o.Value)));
        return new(ones.Count, others.Count, ones.Keys.Count(others.ContainsKey), [.. found.OrderBy(d => d.Kind).ThenBy(d => d.Code, StringComparer.Ordinal)]);
    }

    private static IEnumerable<DifferenceKind> Kinds(ComparedDossier one, ComparedDossier other, DateTimeOffset now)
    {
        switch (one.EndedAt, other.EndedAt)
        {
            case ({ } a, { } b) when VietnamTime.ServiceDay(a) != VietnamTime.ServiceDay(b):
                yield return DifferenceKind.EndDiffers;
                break;
            case ({ }, null):
                yield return other.IsOverdue(now) ? DifferenceKind.DoneLeftOverdueRight : DifferenceKind.DoneLeft;
                break;
            case (null, { }):
                yield return one.IsOverdue(now) ? DifferenceKind.DoneRightOverdueLeft : DifferenceKind.DoneRight;
                break;
        }

        if (VietnamTime.ServiceDay(one.DueAt) != VietnamTime.ServiceDay(other.DueAt))
        {
            yield return DifferenceKind.DueDiffers;
        }

        if (!string.Equals(one.Agency, other.Agency, StringComparison.OrdinalIgnoreCase))
        {
            yield return DifferenceKind.AgencyDiffers;
        }
    }

    private static Dictionary<string, ComparedDossier> ByCode(IEnumerable<ComparedDossier> dossiers)
    {
        var byCode = new Dictionary<string, ComparedDossier>(StringComparer.Ordinal);
        foreach (var one in dossiers)
        {
            byCode[one.Code] = one;
        }

        return byCode;
    }
}
