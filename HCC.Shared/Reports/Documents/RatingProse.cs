using HCC.Insights;

namespace HCC.Reports.Documents;

/// <summary>The sentence about ratings (regulation §3.3, §7.6): always with n and response rate; a percentage only with its interval, and none when too few answered.</summary>
public static class RatingProse
{
    /// <summary>All ratings of a report together; null when none was taken. The base of the response rate is what the rows know, else the solved dossiers of Annex I.</summary>
    public static RatingsRow? Total(OfficialReport report) => report.Ratings is { Count: > 0 } rows && rows.Sum(r => r.Count) > 0
        ? RatingsRow.Sum("Tổng cộng", [.. rows], rows.All(r => r.Asked is not null) ? rows.Sum(r => r.Asked!.Value) : report.Total.Resolved)
        : null;

    /// <summary>The sentence, without the pointer to its annex.</summary>
    public static string Sentence(OfficialReport report)
    {
        if (Total(report) is not { } all)
        {
            return "Trong kỳ không có ý kiến đánh giá mức độ hài lòng của tổ chức, cá nhân";
        }

        var rate = Printed.Percent(new Share(all.Count, all.Asked ?? 0)) is { } answered ? $"chiếm {answered} hồ sơ đã giải quyết" : "không tính tỷ lệ trả lời vì chưa có hồ sơ đã giải quyết";
        return $"Có {Printed.InSentence(all.Count)} ý kiến đánh giá của tổ chức, cá nhân đến giao dịch tại Trung tâm ({rate}); kết quả có {Result(all, report.FewestRatings)}";
    }

    private static string Result(RatingsRow all, int fewest)
    {
        var satisfied = all.Satisfied == 0 ? "không có ý kiến hài lòng" : $"{Printed.InSentence(all.Satisfied)} ý kiến hài lòng";
        var dissatisfied = all.Dissatisfied == 0 ? "không có ý kiến không hài lòng" : $"{Printed.InSentence(all.Dissatisfied)} ý kiến không hài lòng";
        var reasons = all.Reasons.Count == 0 ? "" : $", lý do: {string.Join("; ", all.Reasons.Select(r => $"{r.Reason} ({Printed.InSentence(r.Count)} ý kiến)"))}";
        if (all.Count < fewest || Wilson.Of(new Share(all.Satisfied, all.Count)) is not { } interval)
        {
            return $"{satisfied}, {dissatisfied}{reasons}; chưa đủ dữ liệu để tính tỷ lệ hài lòng (dưới {Printed.InSentence(fewest)} ý kiến)";
        }

        var (low, high) = interval.Rounded(2);
        return $"{satisfied} (chiếm {Printed.Percent(new Share(all.Satisfied, all.Count))}, khoảng tin cậy 95 % từ {Printed.Number(low, 2)} % đến {Printed.Number(high, 2)} %), {dissatisfied}"
            + (all.Dissatisfied == 0 ? "" : $" (chiếm {Printed.Percent(new Share(all.Dissatisfied, all.Count))})") + reasons;
    }
}
