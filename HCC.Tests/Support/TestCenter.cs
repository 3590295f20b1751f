using HCC.Centers;

namespace HCC.Tests.Support;

/// <summary>Small centers for tests: lines A, B, C, D; counters 01, 02 …, of which each serves all lines unless said otherwise.</summary>
public static class TestCenter
{
    public const string Code = "thu-nghiem";
    public const string Elderly = "cao-tuoi"; // weight 2.5
    public const string Urgent = "cap-thiet"; // weight 4

    static readonly string[] LineCodes = ["ho-tich", "dat-dai", "xe-co", "thue"];
    static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>The whole seed of Sóc Trăng as it is embedded in the product.</summary>
    public static Center SocTrang { get; } = Seed("soc-trang");

    /// <summary>A center of the given size.</summary>
    /// <param name="lines">1 to 4 lines.</param>
    /// <param name="counters">Number of counters.</param>
    /// <param name="skills">Lines of each counter by its place (0 …); null = all lines.</param>
    /// <param name="line">Changes each line before it is used.</param>
    public static Center Of(int lines = 2, int counters = 2, Func<int, string[]>? skills = null, Func<ServiceLine, ServiceLine>? line = null)
    {
        var codes = LineCodes[..lines];
        var center = new Center
        {
            Code = Code,
            Name = new("Trung tâm thử nghiệm", "Test centre"),
            Province = new("Tỉnh thử nghiệm", "Test province"),
            Level = CenterLevel.Province,
            Zones = [new("A", new("Khu A", "Zone A"), 1), new("B", new("Khu B", "Zone B"), 2)],
            Agencies = [new("so-tn", new("Sở Thử nghiệm", "Test department"), new("Sở TN", "Test"), AgencyKind.Department, 1)],
            Groups = [new("chung", new("Thủ tục chung", "General"), "file")],
            Lines = [.. codes.Select((code, n) => new ServiceLine
            {
                Code = code, Name = new("Lĩnh vực " + code, "Line " + code), Agency = "so-tn", Group = "chung", Prefix = ((char)('A' + n)).ToString(), TypicalMinutes = 8, Last = 9999,
            }).Select(l => line?.Invoke(l) ?? l)],
            Counters = [.. Enumerable.Range(0, counters).Select(n => new Counter
            {
                Code = (n + 1).ToString("00", System.Globalization.CultureInfo.InvariantCulture), Name = new($"Quầy {n + 1}", $"Counter {n + 1}"), Zone = n < 4 ? "A" : "B", Lines = skills?.Invoke(n) ?? codes,
            })],
            Sessions = [new(Week, new(7, 0), new(11, 30)), new(Week, new(13, 30), new(17, 0))],
            Holidays = [new(new(2026, 11, 24), new("Ngày Văn hóa Việt Nam", "Vietnam Culture Day"))],
            Priorities = [new(Elderly, new("Người cao tuổi", "Elderly people"), 2.5, true, "old"), new(Urgent, new("Việc cấp thiết", "Urgent need"), 4, true, "first-aid")],
            PauseReasons = [new("hop", new("Họp", "Meeting")), new("nghi", new("Nghỉ giữa giờ", "Break"))],
            RatingReasons = [new("thai-do", new("Thái độ", "Manner")), new("thoi-gian", new("Chờ lâu", "Long wait"))],
            CallRule = new(),
            RatingLevels = [.. Enumerable.Range(1, 5).Reverse().Select(n => new RatingLevel(n, new("Mức " + n, "Level " + n), n > 3 ? RatingSide.Satisfied : n == 3 ? RatingSide.Neutral : RatingSide.Dissatisfied, n < 3))],
        };
        CenterCheck.Check(center);
        return center;
    }

    /// <summary>An embedded seed.</summary>
    public static Center Seed(string code)
    {
        using var stream = typeof(Center).Assembly.GetManifestResourceStream($"Centers/Seeds/{code}/center.json");
        Assert.NotNull(stream);
        using var reader = new StreamReader(stream);
        return CenterJson.Read(reader.ReadToEnd());
    }
}
