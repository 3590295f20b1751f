namespace HCC.Reports.Checking.Prose;

/// <summary>What a number in a sentence is.</summary>
internal enum MentionKind
{
    /// <summary>A number of dossiers, or of ratings.</summary>
    Count,

    /// <summary>A percentage.</summary>
    Percent,

    /// <summary>"tăng / giảm" against another period.</summary>
    Change,

    /// <summary>The base of a percentage: "trên tổng số 5.661 hồ sơ".</summary>
    Base,

    /// <summary>Cases that a cause explains: "nguyên nhân 12 trường hợp …".</summary>
    Cause,
}

/// <summary>A number in prose with its meaning.</summary>
internal sealed record Mention
{
    /// <summary>What it is.</summary>
    public required MentionKind Kind { get; init; }

    /// <summary>Its value; a change downwards is negative.</summary>
    public required decimal Value { get; init; }

    /// <summary>Decimals printed.</summary>
    public int Decimals { get; init; }

    /// <summary>Whether a percent sign stands behind it.</summary>
    public bool IsPercent { get; init; }

    /// <summary>What it counts; null when the words do not say.</summary>
    public ColumnRole? Role { get; init; }

    /// <summary>What the words said.</summary>
    public Saying Saying { get; init; }

    /// <summary>Whether it counts ratings (ý kiến đánh giá) and not dossiers.</summary>
    public bool Ratings { get; init; }

    /// <summary>The number to which a percentage, a change or a base belongs.</summary>
    public Mention? Owner { get; init; }

    /// <summary>Base that a percentage names: a role, or an explicit number.</summary>
    public ColumnRole? BaseRole { get; init; }

    /// <summary>Part and base that stand beside a percentage as 3.880/3.892.</summary>
    public (decimal Part, decimal Base)? Fraction { get; init; }

    /// <summary>Text before the number, back to the sign that begins its phrase.</summary>
    public string Before { get; init; } = "";

    /// <summary>Text behind it, up to the next number or sign.</summary>
    public string After { get; init; } = "";

    /// <summary>Text behind it, up to the next number.</summary>
    public string Tail { get; init; } = "";

    /// <summary>Text behind it up to the end of its line, for names of units.</summary>
    public string Rest { get; init; } = "";

    /// <summary>Whether it speaks of a single unit and not of the whole.</summary>
    public bool OfUnit { get; init; }

    /// <summary>Line of the prose, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The words around it.</summary>
    public required string Quote { get; init; }

    /// <summary>Where a fault finds it.</summary>
    public FaultCell Cell => new($"¶{Line}", Quote, Role is { } role ? CheckText.Role(role).Vi : "");
}
