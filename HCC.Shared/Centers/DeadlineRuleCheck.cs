using System.Globalization;

namespace HCC.Centers;

/// <summary>Faults in the deadline rules of a center's document, in Vietnamese; a part of <see cref="CenterCheck"/>.</summary>
internal static class DeadlineRuleCheck
{
    private const int MostDays = 30;

    public static IEnumerable<string> Faults(Center center)
    {
        if (center.DueSoonDays is < 0 or > MostDays)
        {
            yield return $"Ngưỡng sắp hết hạn {center.DueSoonDays} ngày làm việc phải từ 0 đến {MostDays}.";
        }

        foreach (var fault in center.DeadlineRules.SelectMany(rule => FaultsOf(center, rule).Select(fault => $"Quy tắc hạn trả {Name(rule)}: {fault}")))
        {
            yield return fault;
        }

        // Of two rules with the same scope and the same first day neither would be the one that wins.
        for (var n = 0; n < center.DeadlineRules.Count; n++)
        {
            var rule = center.DeadlineRules[n];
            foreach (var other in center.DeadlineRules.Skip(n + 1).Where(other => Clash(rule, other)))
            {
                yield return string.Equals(rule.Code, other.Code, StringComparison.OrdinalIgnoreCase)
                    ? $"Quy tắc hạn trả {Name(rule)} được khai báo nhiều lần với cùng ngày hiệu lực."
                    : $"Quy tắc hạn trả {Name(rule)} và {Name(other)} có cùng phạm vi và cùng ngày hiệu lực.";
            }
        }
    }

    private static IEnumerable<string> FaultsOf(Center center, DeadlineRule rule)
    {
        if (string.IsNullOrWhiteSpace(rule.Code))
        {
            yield return "thiếu mã.";
        }

        if (string.IsNullOrWhiteSpace(rule.Basis.Vi))
        {
            yield return "thiếu căn cứ pháp lý.";
        }

        if (rule.ValidTo < rule.ValidFrom)
        {
            yield return $"ngày hết hiệu lực {Day(rule.ValidTo)} đứng trước ngày có hiệu lực {Day(rule.ValidFrom)}.";
        }

        if (rule.Agency is { } agency && center.Agency(agency) is null)
        {
            yield return $"không có đơn vị {agency}.";
        }

        var sessions = center.Sessions.Where(s => !s.ReceptionOnly && Meet(s.ValidFrom, s.ValidTo, rule.ValidFrom, rule.ValidTo)).ToList();
        foreach (var time in rule.CutOffs.Where(time => !sessions.Any(s => Holds(s, time))))
        {
            yield return $"giờ chốt {Time(time)} không nằm trong ca làm việc nào.";
        }

        foreach (var session in sessions.Where(s => rule.CutOffs.Count(time => Holds(s, time)) > 1))
        {
            yield return $"ca {Time(session.From)}–{Time(session.To)} chỉ được có một giờ chốt.";
        }
    }

    private static bool Clash(DeadlineRule a, DeadlineRule b) =>
        a.ValidFrom == b.ValidFrom
        && (string.Equals(a.Code, b.Code, StringComparison.OrdinalIgnoreCase)
            || (string.Equals(a.Agency, b.Agency, StringComparison.OrdinalIgnoreCase)
                && (a.Procedures.Intersect(b.Procedures, StringComparer.OrdinalIgnoreCase).Any() || (a.Procedures.Count == 0 && b.Procedures.Count == 0))));

    private static bool Holds(WorkingSession session, TimeOnly time) => session.From <= time && time < session.To;

    private static bool Meet(DateOnly? from, DateOnly? to, DateOnly? otherFrom, DateOnly? otherTo) => !(from > otherTo) && !(otherFrom > to);

    private static string Name(DeadlineRule rule) => rule.ValidFrom is { } from ? $"{rule.Code} ({Day(from)})" : rule.Code;

    private static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
