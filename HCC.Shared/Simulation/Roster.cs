using HCC.Calendars;
using HCC.Centers;

namespace HCC.Simulation;

/// <summary>Who works today: one officer per counter, with invented names, their own pace, and now and then somebody who is ill.</summary>
internal static class Roster
{
    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Lâm", "Thạch", "Sơn", "Đặng", "Bùi", "Lý", "Trương", "Hồ"];
    private static readonly string[] Middles = ["Thị", "Thị Ngọc", "Minh", "Hoàng", "Thanh", "Kim", "Quốc", "Thị Mỹ", "Hữu", "Văn"];
    private static readonly string[] Givens = ["Lan", "Hương", "Tuấn", "Phượng", "Dũng", "Trang", "Khánh", "Nhung", "Phúc", "Thảo", "Sang", "Yến", "Nghĩa", "Diễm", "Tâm", "Hạnh", "Toàn", "Vy"];

    public static IReadOnlyList<Officer> Of(Center center, Demand demand, DateOnly day, int seed)
    {
        var officers = center.Counters.Select(counter =>
        {
            var person = new Dice(seed, center.Code, counter.Code, "officer"); // the same person every day
            var name = $"{person.Pick(Families)} {person.Pick(Middles)} {person.Pick(Givens)}";
            return new Officer(counter, name, person.LogNormal(1, demand.Service.OfficerSpread), new Dice(seed, center.Code, day, counter.Code, "work"));
        }).ToList();

        // Field work, meetings, illness: half days without the officer, only where the colleagues can carry the work.
        var staffing = demand.Staffing ?? new StaffingDemand(0.05, 0.6);
        foreach (var session in Enumerable.Range(0, center.SessionsOf(day).Count))
        {
            foreach (var officer in officers.Where(o => o.Dice.Chance(staffing.Absent)).OrderBy(o => o.Dice.Uniform()).ToList())
            {
                officer.Absences.Add(session);
                if (!Carried(center, demand, day, [.. officers.Where(o => !o.Absences.Contains(session))], officer, staffing.MostLoad))
                {
                    officer.Absences.Remove(session);
                }
            }
        }

        return officers;
    }

    // Each line's work is shared evenly by those who are there; nobody who would take over may get more than the bound.
    private static bool Carried(Center center, Demand demand, DateOnly day, IReadOnlyList<Officer> present, Officer missing, double most)
    {
        var open = center.SessionsOf(day).Sum(s => (s.To - s.From).TotalMinutes);
        var share = demand.Lines.ToDictionary(l => l.Line, l => l.PerDay * ((center.Line(l.Line)?.TypicalMinutes ?? 10) + demand.Service.CallMinutes) / open / Math.Max(1, present.Count(o => o.Counter.Serves(l.Line))));
        return missing.Counter.Lines.All(line => present.Any(o => o.Counter.Serves(line)))
            && present.Where(o => o.Counter.Lines.Any(missing.Counter.Serves)).All(o => o.Counter.Lines.Sum(l => share.GetValueOrDefault(l)) <= most);
    }
}
