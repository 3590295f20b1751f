using HCC.Dashboard.Charts;
using HCC.Insights;
using Microsoft.Extensions.Localization;

namespace HCC.Dashboard.Wall;

/// <summary>The day by half hours as a chart: bars of numbers given, a line of services, the usual weekday as a quiet step line behind them.</summary>
public static class HourPlot
{
    public static Plot Of(HourFigures day, IStringLocalizer text)
    {
        double[] along = [.. Enumerable.Range(0, day.Issued.Count).Select(n => day.First + n + 0.5)];
        var whole = day.Running ? day.Served.Count - 1 : day.Served.Count;
        var most = Math.Max(5, Math.Max(day.Issued.Concat(day.Served).DefaultIfEmpty().Max(), day.UsualIssued.DefaultIfEmpty().Max()));
        var quiet = new Font { Size = 20, Color = "var(--ink-soft)" };
        var traces = new List<Trace>
        {
            new Bar
            {
                X = along,
                Y = [.. day.Issued.Select(n => (double?)n)],
                Width = 0.72,
                Marker = new() { Colors = [.. day.Issued.Select((_, n) => day.Running && n == day.Issued.Count - 1 ? "var(--wall-bar-running)" : "var(--wall-bar)")] },
            },
        };
        if (day.UsualIssued.Count > 0)
        {
            traces.Add(new Scatter
            {
                X = [.. Enumerable.Range(0, day.UsualIssued.Count).Select(n => day.First + n + 0.5)],
                Y = [.. day.UsualIssued.Select(n => (double?)Math.Round(n, 1))],
                Mode = "lines",
                Line = new() { Color = "var(--ink-soft)", Width = 2.5, Dash = "dot", Shape = "hvh" },
            });
        }

        traces.Add(new Scatter
        {
            X = along[..whole],
            Y = [.. day.Served.Take(whole).Select(n => (double?)n)],
            Mode = "lines+markers",
            Line = new() { Color = "var(--ink)", Width = 4 },
            Marker = new() { Color = "var(--ink)", Size = 11 },
            ClipOnAxis = false,
        });

        // A tick at every full hour.
        int[] hours = [.. Enumerable.Range(day.First, day.Slots + 1).Where(s => s % 2 == 0)];
        return new(traces, new()
        {
            Font = new() { Family = "var(--font-figures)", Size = 20, Color = "var(--ink-soft)" },
            Margin = new(48, 8, 12, 36),
            XAxis = new() { Range = [day.First, day.First + day.Slots], TickVals = [.. hours.Select(h => (double)h)], TickText = [.. hours.Select(h => $"{h / 2}h")], TickFont = quiet, TickAngle = 0, ShowGrid = false, ZeroLine = false, ShowLine = true, LineColor = "var(--line-strong)", LineWidth = 1.5 },
            YAxis = new() { Range = [0, most * 1.08], NTicks = 5, TickFont = quiet, TickFormat = ",d", GridColor = "var(--line)", GridWidth = 1.5, ZeroLine = false },
            BarMode = "overlay",
            Shapes = day is { BreakFrom: { } from, BreakTo: { } to } ? [new("rect", from, to, 0, 1) { YRef = "paper", FillColor = "var(--sunken)", Layer = "below", Line = new() { Width = 0 } }] : null,
            Annotations = [.. Labels(day, whole, text)],
        });
    }

    // Direct labels: the lunch break, the highest bar, the newest whole half hour of service, and what the dotted line is.
    private static IEnumerable<Annotation> Labels(HourFigures day, int whole, IStringLocalizer text)
    {
        var quiet = new Font { Size = 20, Color = "var(--ink-soft)" };
        if (day is { BreakFrom: { } start, BreakTo: { } end })
        {
            yield return new((start + end) / 2, 1, text[nameof(WallText.HoursBreak)]) { YRef = "paper", YAnchor = "top", Font = quiet };
        }

        if (day.Issued.Sum() > 0)
        {
            var top = Enumerable.Range(0, day.Issued.Count).MaxBy(n => day.Issued[n]);
            yield return new(day.First + top + 0.5, day.Issued[top], Written.Count(day.Issued[top])) { YAnchor = "bottom", Font = new() { Size = 22, Color = "var(--wall-bar-label)", Weight = 600 } };
        }

        if (whole > 0 && day.Served[whole - 1] > 0)
        {
            yield return new(day.First + whole - 0.5, day.Served[whole - 1], Written.Count(day.Served[whole - 1])) { XAnchor = "left", YAnchor = "middle", XShift = 12, Font = new() { Size = 24, Color = "var(--ink)", Weight = 700 } };
        }

        var ahead = Enumerable.Range(day.Issued.Count + 1, Math.Max(0, day.UsualIssued.Count - day.Issued.Count - 1)).Where(n => day.UsualIssued[n] > 0 && (day.BreakFrom is not { } from || day.First + n + 1 < from - 1 || day.First + n > day.BreakTo)).Take(1).ToList();
        if (ahead is [var label])
        {
            yield return new(day.First + label, day.UsualIssued[label], text[nameof(WallText.HoursUsualShort), Written.WeekdayInside(day.Weekday)]) { XAnchor = "left", YAnchor = "bottom", YShift = 2, Font = quiet };
        }
    }

    /// <summary>The chart in a sentence.</summary>
    public static string Essence(HourFigures day, IStringLocalizer text)
    {
        if (day.Issued.Sum() == 0)
        {
            return text[nameof(WallText.HoursLabelNone)];
        }

        var busiest = Enumerable.Range(0, day.Issued.Count).MaxBy(n => day.Issued[n]);
        return text[nameof(WallText.HoursLabel), Written.Count(day.Issued.Sum()), Written.Count(day.Served.Sum()), Written.HalfHour(day.First + busiest), Written.Count(day.Issued[busiest])];
    }
}
