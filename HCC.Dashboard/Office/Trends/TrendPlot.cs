using System.Globalization;
using HCC.Dashboard.Charts;
using HCC.Reports.Trends;
using Microsoft.Extensions.Localization;

namespace HCC.Dashboard.Office.Trends;

/// <summary>Visits and online dossiers by month as two lines with their names at their ends (S141). What is not known leaves a gap.</summary>
public static class TrendPlot
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>The chart.</summary>
    public static Plot Of(IReadOnlyList<VisitMonth> months, IStringLocalizer text)
    {
        var most = Math.Max(5, months.Max(m => Math.Max(m.Visits ?? 0, m.Online ?? 0)));
        var quiet = new Font { Size = 14, Color = "var(--ink-soft)" };
        var every = Math.Max(1, (months.Count + 11) / 12);
        int[] ticks = [.. Enumerable.Range(0, months.Count).Where(n => (months.Count - 1 - n) % every == 0)];
        return new(
            [Series(months, m => m.Visits, "var(--action)", "circle"), Series(months, m => m.Online, "var(--ok)", "diamond")],
            new()
            {
                Font = new() { Family = "var(--font-figures)", Size = 14, Color = "var(--ink-soft)" },
                Margin = new(56, 190, 16, 36),
                XAxis = new() { Range = [-0.3, months.Count - 0.7], TickVals = [.. ticks.Select(n => (double)n)], TickText = [.. ticks.Select(n => months[n].Month.Name)], TickFont = quiet, TickAngle = 0, ShowGrid = false, ZeroLine = false, ShowLine = true, LineColor = "var(--line-strong)", LineWidth = 1 },
                YAxis = new() { Range = [0, most * 1.1], NTicks = 5, TickFont = quiet, TickFormat = ",d", GridColor = "var(--line)", GridWidth = 1, ZeroLine = false },
                Annotations = [.. Labels(months, most, text)],
            });
    }

    /// <summary>The chart in a sentence: its newest month.</summary>
    public static string Essence(IReadOnlyList<VisitMonth> months, IStringLocalizer text) =>
        months.LastOrDefault(m => m.Visits is not null || m.Online is not null) is { } last ? text[nameof(TrendsText.ChartLabel), last.Month.Name, Number(last.Visits), Number(last.Online)] : text[nameof(TrendsText.ChartNone)];

    private static Scatter Series(IReadOnlyList<VisitMonth> months, Func<VisitMonth, int?> value, string colour, string symbol) => new()
    {
        X = [.. Enumerable.Range(0, months.Count).Select(n => (double)n)],
        Y = [.. months.Select(m => (double?)value(m))],
        Mode = "lines+markers",
        ConnectGaps = false,
        ClipOnAxis = false,
        Line = new() { Color = colour, Width = 3 },
        Marker = new() { Color = colour, Size = 9, Symbol = symbol },
    };

    // At the newest point of each line; where both would meet they are moved apart.
    private static IEnumerable<Annotation> Labels(IReadOnlyList<VisitMonth> months, int most, IStringLocalizer text)
    {
        var (visits, online) = (Last(months, m => m.Visits), Last(months, m => m.Online));
        var near = visits is { } v && online is { } o && Math.Abs(v.Value - o.Value) < most * 0.08;
        if (visits is { } a)
        {
            yield return Label(a, text[nameof(TrendsText.Visits)], "var(--action)", near ? (a.Value >= online!.Value.Value ? 10 : -10) : 0);
        }

        if (online is { } b)
        {
            yield return Label(b, text[nameof(TrendsText.Online)], "var(--ok)", near ? (b.Value > visits!.Value.Value ? 10 : -10) : 0);
        }
    }

    private static Annotation Label((int At, int Value) point, string name, string colour, double up) =>
        new(point.At, point.Value, $"{name}: {point.Value.ToString("N0", Vi)}") { XAnchor = "left", YAnchor = "middle", XShift = 12, YShift = up, Font = new() { Size = 15, Color = colour, Weight = 600 } };

    private static (int At, int Value)? Last(IReadOnlyList<VisitMonth> months, Func<VisitMonth, int?> value) =>
        Enumerable.Range(0, months.Count).Reverse().Where(n => value(months[n]) is not null).Select(n => ((int, int)?)(n, value(months[n])!.Value)).FirstOrDefault();

    private static string Number(int? count) => count?.ToString("N0", Vi) ?? "–";
}
