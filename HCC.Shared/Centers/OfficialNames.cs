using System.Globalization;

namespace HCC.Centers;

/// <summary>Names of a center as official documents print them (Decree 30/2020, annex I).</summary>
public static class OfficialNames
{
    private static readonly string[] Ranks = ["Tỉnh ", "Thành phố "];

    /// <summary>The superior body in the head: <c>UBND TỈNH SÓC TRĂNG</c>.</summary>
    public static string Superior(this Center center) => "UBND " + center.Province.Vi.ToUpper(CultureInfo.GetCultureInfo("vi-VN"));

    /// <summary>The place in the date line, without its rank: "Sóc Trăng, ngày …" and not "Tỉnh Sóc Trăng, ngày …".</summary>
    public static string Place(this Center center)
    {
        var name = center.Province.Vi;
        return Ranks.FirstOrDefault(r => name.StartsWith(r, StringComparison.OrdinalIgnoreCase)) is { } rank ? name[rank.Length..] : name;
    }
}
