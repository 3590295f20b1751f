using HCC.Centers;
using HCC.Text;

namespace HCC.Reports.Years;

/// <summary>The columns of the tables by year, and which of them a caption of a foreign table means.</summary>
public static class YearColumns
{
    /// <summary>Key of the full online service (toàn trình; level 4 before Decree 42/2022).</summary>
    public const string Full = "toan-trinh";

    /// <summary>Key of the online service in part (một phần; level 3).</summary>
    public const string Part = "mot-phan";

    /// <summary>Key of online dossiers whose procedure has no known level.</summary>
    public const string Unknown = "chua-ro";

    /// <summary>Key of dossiers received by post.</summary>
    public const string Received = "tiep-nhan";

    /// <summary>Key of results returned by post.</summary>
    public const string Returned = "tra-ket-qua";

    /// <summary>The columns that a center's own figures have.</summary>
    /// <param name="kind">Table.</param>
    /// <param name="center">Center.</param>
    public static IReadOnlyList<YearColumn> Of(YearTableKind kind, Center center) => kind switch
    {
        YearTableKind.Vertical => [.. center.Agencies.Where(a => a.Kind == AgencyKind.Vertical).OrderBy(a => a.Order).Select(a => new YearColumn(a.Code, a.Name))],
        YearTableKind.Online =>
        [
            new(Full, new("Toàn trình (mức độ 4)", "Full online service (level 4)")),
            new(Part, new("Một phần (mức độ 3)", "Online in part (level 3)")),
            new(Unknown, new("Chưa rõ mức độ", "Level not known")),
        ],
        YearTableKind.Post => [new(Received, new("Tiếp nhận hồ sơ", "Dossiers received")), new(Returned, new("Trả kết quả", "Results returned"))],
    };

    /// <summary>The column that a caption means: one of the center's own, else one of its own by its words.</summary>
    public static YearColumn Named(YearTableKind kind, Center center, string caption)
    {
        var words = VietnameseText.Fold(caption.Replace('_', ' ')).Trim();
        bool Says(string part) => words.Contains(part, StringComparison.Ordinal);
        var key = kind switch
        {
            YearTableKind.Vertical => center.Agencies.FirstOrDefault(a => a.Kind == AgencyKind.Vertical && (Same(a.Name.Vi) || Same(a.Short.Vi) || string.Equals(a.Code, caption, StringComparison.OrdinalIgnoreCase)))?.Code,
            YearTableKind.Online => Says("toan trinh") || Says("muc do 4") || Says("muc 4") ? Full : Says("mot phan") || Says("muc do 3") || Says("muc 3") ? Part : Says("chua ro") ? Unknown : null,
            YearTableKind.Post => Says("tiep nhan") || Says("nhan ho so") ? Received : Says("tra ket qua") || Says("tra kq") || words == "tra" ? Returned : null,
        };
        return Of(kind, center).FirstOrDefault(c => c.Key == key) ?? new YearColumn(words.Replace(' ', '-'), new Words(caption.Trim()));

        bool Same(string name) => VietnameseText.Fold(name) == words;
    }
}
