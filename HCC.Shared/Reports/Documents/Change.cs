using HCC.Insights;

namespace HCC.Reports.Documents;

/// <summary>
/// What became of a figure since the period before, in words (S192): counts change by dossiers, percentages by points, said as "điểm phần trăm". Points
/// are the difference of the two percentages as printed, so that a reader with both reports in hand finds the same.
/// </summary>
/// <param name="before">How the period before is called, e.g. <c>tháng trước</c>.</param>
public sealed class Change(string before)
{
    /// <summary>Change of a count: <c>tăng 96 hồ sơ so với tháng trước</c>.</summary>
    public string Of(int now, int then) => Said(now - then, Printed.Dossiers(Math.Abs(now - then)));

    /// <summary>Change of a percentage: <c>tăng 0,06 điểm phần trăm so với tháng trước</c>; null when one of the two has no base.</summary>
    public string? Of(Share now, Share then) =>
        now.Rounded(2) - then.Rounded(2) is { } points ? Said(points, Printed.Number(Math.Abs(points), 2) + " điểm phần trăm") : null;

    private string Said(decimal change, string amount) => change switch
    {
        > 0 => $"tăng {amount} so với {before}",
        < 0 => $"giảm {amount} so với {before}",
        _ => $"bằng {before}",
    };
}
