using HCC.Dashboard.Charts;
using HCC.Dossiers.Slips;
using Microsoft.Extensions.Localization;

namespace HCC.Dashboard.Steps;

/// <summary>Medians of the steps as bars lying beside each other: this period in full, the one before pale under it.</summary>
internal static class WayPlot
{
    public static Plot Of(IReadOnlyList<(WayFigure Now, WayFigure Before)> figures, IStringLocalizer<StepsText> text)
    {
        var rows = figures.Where(f => f.Now.Median is not null || f.Before.Median is not null).Reverse().ToList();
        var most = Math.Max(1, rows.SelectMany(r => new[] { r.Now.Median, r.Before.Median }).Max(t => t?.TotalHours ?? 0));
        var font = new Font { Size = 13, Color = "var(--ink)" };
        return new(
            [
                Bars(rows.Select(r => r.Before.Median), -0.19, "var(--line-strong)", text[nameof(StepsText.PeriodBefore)]),
                Bars(rows.Select(r => r.Now.Median), 0.19, "var(--action)", text[nameof(StepsText.PeriodNow)]),
            ],
            new()
            {
                Font = new() { Family = "var(--font)", Size = 13, Color = "var(--ink-soft)" },
                Margin = new(250, 24, 4, 26),
                XAxis = new() { Range = [0, most * 1.12], NTicks = 8, TickFormat = ",d", TickFont = new() { Size = 12, Color = "var(--ink-soft)" }, GridColor = "var(--line)", GridWidth = 1, ZeroLine = false },
                YAxis = new() { Range = [-0.5, rows.Count - 0.5], TickVals = [.. rows.Select((_, n) => (double)n)], TickText = [.. rows.Select(r => text["Part" + r.Now.Part].Value + "  ")], TickFont = font, ShowGrid = false, ZeroLine = false },
                BarMode = "overlay",
                Annotations = [.. rows.Select((r, n) => (r, n)).Where(x => x.r.Now.Median is not null).Select(x => new Annotation(x.r.Now.Median!.Value.TotalHours, x.n + 0.19, " " + StepTime.Hours(x.r.Now.Median)) { XAnchor = "left", YAnchor = "middle", Font = font })],
            });

        static Bar Bars(IEnumerable<TimeSpan?> times, double shift, string color, string name)
        {
            var known = times.Select((t, n) => (t, n)).Where(x => x.t is not null).ToList();
            return new() { Name = name, Orientation = "h", X = [.. known.Select(x => x.t!.Value.TotalHours)], Y = [.. known.Select(x => (double?)(x.n + shift))], Width = 0.36, Marker = new() { Color = color } };
        }
    }
}
