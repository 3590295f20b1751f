using System.Text.Json;
using Bunit;
using HCC.Dashboard.Charts;

namespace HCC.Tests.Charts;

public sealed class PlotTests
{
    [Fact]
    public void A_plot_is_written_in_Plotlys_words_without_what_is_not_set()
    {
        var plot = new Plot(
            [new Bar { X = [1, 2], Y = [3, null], Marker = new() { Colors = ["var(--ink)", "var(--line)"] } }, new Scatter { Mode = "lines", FillColor = "red", Marker = new() { Color = "blue", Size = 8 } }],
            new() { BarGap = 0.2, XAxis = new() { TickVals = [1], ShowGrid = false }, Margin = new(1, 2, 3, 4.5) });
        var json = JsonDocument.Parse(plot.ToJson()).RootElement;
        var (bar, scatter, layout) = (json.GetProperty("data")[0], json.GetProperty("data")[1], json.GetProperty("layout"));
        Assert.Equal(("bar", "scatter"), (bar.GetProperty("type").GetString(), scatter.GetProperty("type").GetString()));
        Assert.Equal("[3,null]", bar.GetProperty("y").GetRawText()); // a gap stays a gap
        Assert.Equal("[\"var(--ink)\",\"var(--line)\"]", bar.GetProperty("marker").GetProperty("color").GetRawText());
        Assert.Equal(("blue", "8u"), (scatter.GetProperty("marker").GetProperty("color").GetString(), scatter.GetProperty("marker").GetProperty("size").GetString()));
        Assert.Equal("red", scatter.GetProperty("fillcolor").GetString());
        Assert.False(scatter.TryGetProperty("text", out _));
        Assert.Equal("4.5u", layout.GetProperty("margin").GetProperty("b").GetString());
        Assert.False(layout.GetProperty("xaxis").GetProperty("showgrid").GetBoolean());
        Assert.False(layout.GetProperty("showlegend").GetBoolean());
        Assert.True(layout.TryGetProperty("paper_bgcolor", out _));
        Assert.False(layout.TryGetProperty("yaxis", out _));
    }

    [Fact]
    public async Task The_chart_is_sent_once_per_change_and_purged_at_the_end()
    {
        await using var screen = new BunitContext();
        var module = screen.JSInterop.SetupModule("./js/plotly-chart.js");
        module.SetupVoid("draw", _ => true).SetVoidResult();
        module.SetupVoid("purge", _ => true).SetVoidResult();
        var chart = screen.Render<PlotlyChart>(p => p.Add(c => c.Plot, Of(1)).Add(c => c.Label, "một"));
        chart.Render(p => p.Add(c => c.Plot, Of(1)));
        Assert.Single(module.Invocations["draw"]);
        chart.Render(p => p.Add(c => c.Plot, Of(2)));
        Assert.Equal(2, module.Invocations["draw"].Count);
        Assert.Contains("\"y\":[2]", (string)module.Invocations["draw"][^1].Arguments[1]!);
        Assert.Equal(1, chart.RenderCount); // the picture is not Blazor's
        Assert.Equal("một", chart.Find("[role=img]").GetAttribute("aria-label"));
        await screen.DisposeComponentsAsync();
        Assert.Single(module.Invocations["purge"]);

        static Plot Of(double y) => new([new Bar { X = [1], Y = [y] }], new());
    }
}
