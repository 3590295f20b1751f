using HCC.Centers;

namespace HCC.Simulation;

/// <summary>Who works today: one officer per counter, with invented names, their own pace, and now and then somebody who is ill.</summary>
internal static class Roster
{
    private const double Absent = 0.05;
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

        // A colleague covers where nobody else has the skill: such a counter is always staffed.
        foreach (var officer in officers)
        {
            officer.AbsentToday = officer.Dice.Chance(Absent)
                && officer.Counter.Lines.All(line => officers.Any(o => o != officer && !o.AbsentToday && o.Counter.Serves(line)));
        }

        return officers;
    }
}
