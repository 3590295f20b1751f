using System.Globalization;

namespace HCC.Scoring;

/// <summary>Whether a document of criteria makes sense: somebody in a province may have written it by hand.</summary>
internal static class ScoringSchemeCheck
{
    private const int MostIndicators = 100;

    /// <summary>The first thing that is wrong, as a sentence; null = nothing.</summary>
    public static string? Fault(ScoringScheme scheme)
    {
        var indicators = scheme.Indicators().ToList();
        return string.IsNullOrWhiteSpace(scheme.Id) || !scheme.Id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') || scheme.Id.Length > 40 ? "mã bộ tiêu chí chỉ gồm chữ không dấu, số và dấu gạch nối."
            : scheme.To < scheme.From ? "ngày hết hiệu lực trước ngày có hiệu lực."
            : indicators.Count is 0 or > MostIndicators ? string.Create(CultureInfo.InvariantCulture, $"cần từ 1 đến {MostIndicators} chỉ số.")
            : indicators.GroupBy(i => i.Code, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice ? $"chỉ số {twice.Key} có hai lần."
            : scheme.Classes.Zip(scheme.Classes.Skip(1)).Any(c => c.First.AtLeast <= c.Second.AtLeast) ? "các mức xếp loại phải từ cao xuống thấp."
            : scheme.Classes is [.., { AtLeast: > 0 }] ? "mức xếp loại thấp nhất phải bắt đầu từ 0 điểm."
            : scheme.ComplexityDays.Count > 8 || scheme.ComplexityDays.Zip(scheme.ComplexityDays.Skip(1)).Any(d => d.First >= d.Second) ? "các ngưỡng ngày của mức độ phức tạp phải tăng dần."
            : indicators.Select(i => Fault(i) is { } fault ? $"chỉ số {i.Code}: {fault}" : null).FirstOrDefault(f => f is not null);
    }

    private static string? Fault(ScoringIndicator indicator) =>
        string.IsNullOrWhiteSpace(indicator.Code) || indicator.Code.Length > 20 || !indicator.Code.All(c => char.IsLetterOrDigit(c) || c is '.' or '-') ? "mã chỉ gồm chữ, số, dấu chấm, dấu gạch nối."
        : indicator.Maximum <= 0 || indicator.Maximum != PointRange.Round(indicator.Maximum) ? "điểm tối đa phải lớn hơn 0, nhiều nhất hai chữ số thập phân."
        : indicator.Rule switch
        {
            AverageRule { Worth.Count: 0 } => "chưa cho điểm loại hồ sơ nào.",
            AverageRule r when r.Worth.Values.Any(w => w < 0 || w > indicator.Maximum) => "điểm của một loại hồ sơ ngoài khoảng từ 0 đến điểm tối đa.",
            LinearRule { Full: <= 0 or > 1 } => "ngưỡng đạt điểm tối đa phải trên 0 và không quá 1.",
            StepsRule { Steps.Count: 0 } => "chưa có bậc điểm nào.",
            StepsRule r when r.Steps.Any(s => s.Points < 0 || s.Points > indicator.Maximum) => "một bậc có điểm ngoài khoảng từ 0 đến điểm tối đa.",
            StepsRule r when r.Steps.SelectMany(s => s.When).Any(n => (n.AtLeast is null) == (n.AtMost is null)) => "mỗi điều kiện cần đúng một trong atLeast và atMost.",
            null => "chưa có cách tính.",
            _ => null,
        };
}
