namespace HCC.Centers;

/// <summary>Checks that a center's document is whole before anything trusts it: every name points somewhere, codes are unique.</summary>
public static class CenterCheck
{
    /// <summary>Throws <see cref="CenterFault"/> with every fault found, one sentence each.</summary>
    public static void Check(Center center)
    {
        var faults = Faults(center).ToList();
        if (faults.Count > 0)
        {
            throw new CenterFault(string.Join('\n', faults));
        }
    }

    /// <summary>All faults of a center's document, in Vietnamese.</summary>
    public static IEnumerable<string> Faults(Center center)
    {
        foreach (var fault in Twice("Đơn vị", center.Agencies.Select(a => a.Code))
            .Concat(Twice("Khu vực", center.Zones.Select(z => z.Code)))
            .Concat(Twice("Phần mềm nguồn", center.Sources.Select(x => x.Code)))
            .Concat(Twice("Cách đọc tệp", center.ImportProfiles.Select(p => p.Code)))
            .Concat(center.ImportProfiles.Where(p => p.Agency is not null && center.Agency(p.Agency) is null).Select(p => $"Cách đọc tệp {p.Code}: không có đơn vị {p.Agency}."))
            .Concat(Twice("Quầy", center.Counters.Select(c => c.Code)))
            .Concat(Twice("Lĩnh vực", center.Lines.Select(l => l.Code).Concat(center.Groups.Select(g => g.Code)))))
        {
            yield return fault;
        }

        if (center.Groups.Count > 6)
        {
            yield return $"Màn hình lấy số có {center.Groups.Count} nhóm; nhiều nhất là 6 để người dân không phải cuộn trang.";
        }

        foreach (var line in center.Lines)
        {
            if (center.Agency(line.Agency) is null)
            {
                yield return $"Lĩnh vực {line.Code}: không có đơn vị {line.Agency}.";
            }

            if (center.Groups.All(g => g.Code != line.Group))
            {
                yield return $"Lĩnh vực {line.Code}: không có nhóm {line.Group}.";
            }

            if (line.First < 0 || line.Last < line.First)
            {
                yield return $"Lĩnh vực {line.Code}: dải số {line.First}–{line.Last} không hợp lệ.";
            }

            if (line.Prefix.Length is < 1 or > 3 || !line.Prefix.All(char.IsAsciiLetterUpper))
            {
                yield return $"Lĩnh vực {line.Code}: tiền tố \"{line.Prefix}\" phải là 1 đến 3 chữ cái in hoa A–Z.";
            }
        }

        // Lines may share a prefix only when they share the whole series, otherwise two of them could give the same number.
        foreach (var shared in center.Lines.GroupBy(l => l.Prefix, StringComparer.Ordinal).Where(g => g.Select(l => (l.First, l.Last)).Distinct().Count() > 1))
        {
            yield return $"Tiền tố {shared.Key}: các lĩnh vực dùng chung tiền tố phải dùng chung dải số.";
        }

        foreach (var counter in center.Counters)
        {
            if (center.Zone(counter.Zone) is null)
            {
                yield return $"{counter.Name.Vi}: không có khu vực {counter.Zone}.";
            }

            foreach (var line in counter.Lines.Where(l => center.Lines.All(x => x.Code != l)))
            {
                yield return $"{counter.Name.Vi}: không có lĩnh vực {line}.";
            }
        }

        foreach (var session in center.Sessions.Where(s => s.To <= s.From))
        {
            yield return $"Ca làm việc {session.From:HH\\:mm}–{session.To:HH\\:mm}: giờ kết thúc phải sau giờ bắt đầu.";
        }

        foreach (var twice in center.CourierTimes.GroupBy(t => t).Where(g => g.Count() > 1))
        {
            yield return $"Giờ chuyển phát {twice.Key:HH\\:mm} được khai báo {twice.Count()} lần.";
        }

        if (center.ProcessEntryWithinDays is < 0 or > 250)
        {
            yield return $"Thời hạn cập nhật quy trình nội bộ {center.ProcessEntryWithinDays} ngày không hợp lệ: từ 0 đến 250 ngày làm việc.";
        }

        foreach (var fault in DeadlineRuleCheck.Faults(center))
        {
            yield return fault;
        }

        foreach (var fault in ReportPlanCheck.Faults(center))
        {
            yield return fault;
        }

        foreach (var priority in center.Priorities.Where(p => p.Weight < center.CallRule.NormalWeight))
        {
            yield return $"Diện ưu tiên {priority.Code}: hệ số {priority.Weight} nhỏ hơn hệ số thường.";
        }

        if (!center.RatingLevels.Select(l => l.Score).Order().SequenceEqual([1, 2, 3, 4, 5]))
        {
            yield return "Thang đánh giá phải có đủ 5 mức, điểm từ 1 đến 5.";
        }
    }

    private static IEnumerable<string> Twice(string what, IEnumerable<string> codes) =>
        codes.GroupBy(c => c, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => $"{what} {g.Key} được khai báo {g.Count()} lần.");
}
