using System.Text.Json;
using System.Text.Json.Serialization;

namespace HCC.Dashboard.Charts;

/// <summary>
/// A chart in Plotly's own words: the names of traces and layout are Plotly's, written the C# way (<c>ShowLegend</c> becomes <c>showlegend</c>), so its
/// reference is our documentation. What is null is left out and Plotly's default holds. Two things are ours: a colour may be a token
/// (<c>var(--ink)</c>), and a <see cref="Measure"/> follows the size of the screen; js/plotly-chart.js works both out.
/// </summary>
/// <param name="Data">Traces.</param>
/// <param name="Layout">Layout.</param>
public sealed record Plot(IReadOnlyList<Trace> Data, Layout Layout)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = new PlotlyNaming(),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(new PlotlyNaming()) },
    };

    /// <summary>The chart as Plotly reads it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    // Plotly writes everything in lower case, and the few names with an underscore are given where they stand.
    private sealed class PlotlyNaming : JsonNamingPolicy
    {
        public override string ConvertName(string name) => name.ToLowerInvariant();
    }
}

/// <summary>A length in the unit of the chart: a screen says with <c>--chart-unit</c> what one is (a pixel, or 1/1920 of a wall).</summary>
/// <param name="Units">How many.</param>
[JsonConverter(typeof(Writer))]
public readonly record struct Measure(double Units)
{
    /// <summary>So that layouts read like Plotly's: <c>Size = 24</c>.</summary>
    public static implicit operator Measure(double units) => new(units);

    private sealed class Writer : JsonConverter<Measure>
    {
        public override Measure Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Charts are only written.");

        public override void Write(Utf8JsonWriter writer, Measure value, JsonSerializerOptions options) => writer.WriteStringValue(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value.Units:0.###}u"));
    }
}

/// <summary>A trace; the names are those of Plotly's reference.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Scatter), "scatter")]
[JsonDerivedType(typeof(Bar), "bar")]
public abstract record Trace
{
    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Positions along.</summary>
    public IReadOnlyList<double>? X { get; init; }

    /// <summary>Values; null leaves a gap.</summary>
    public IReadOnlyList<double?>? Y { get; init; }

    /// <summary>Look of points or bars.</summary>
    public Marker? Marker { get; init; }

    /// <summary>Opacity of the whole trace, 0 … 1.</summary>
    public double? Opacity { get; init; }

    /// <summary>Words beside the values.</summary>
    public IReadOnlyList<string>? Text { get; init; }
}

/// <summary>Lines and points.</summary>
public sealed record Scatter : Trace
{
    /// <summary><c>lines</c>, <c>markers</c>, <c>text</c>, joined by a plus sign.</summary>
    public string? Mode { get; init; }

    /// <summary>Look of the line.</summary>
    public Line? Line { get; init; }

    /// <summary><c>tozeroy</c> and others.</summary>
    public string? Fill { get; init; }

    /// <summary>Colour of the area.</summary>
    public string? FillColor { get; init; }

    /// <summary>Whether gaps are bridged.</summary>
    public bool? ConnectGaps { get; init; }

    /// <summary>Whether points at the edge are cut.</summary>
    public bool? ClipOnAxis { get; init; }

    /// <summary>Place of the words.</summary>
    public string? TextPosition { get; init; }

    /// <summary>Font of the words.</summary>
    public Font? TextFont { get; init; }
}

/// <summary>Bars.</summary>
public sealed record Bar : Trace
{
    /// <summary><c>v</c> or <c>h</c>.</summary>
    public string? Orientation { get; init; }

    /// <summary>Width of a bar in units of the axis.</summary>
    public double? Width { get; init; }

    /// <summary>Where the words stand.</summary>
    public string? TextPosition { get; init; }
}

/// <summary>Points or bars.</summary>
public sealed record Marker
{
    /// <summary>One colour for all; or see <see cref="Colors"/>.</summary>
    [JsonIgnore] public string? Color { get; init; }

    /// <summary>A colour for each value.</summary>
    [JsonIgnore] public IReadOnlyList<string>? Colors { get; init; }

    /// <summary>What Plotly reads as <c>color</c>.</summary>
    [JsonInclude, JsonPropertyName("color")] internal object? Painted => (object?)Colors ?? Color;

    /// <summary>Diameter.</summary>
    public Measure? Size { get; init; }

    /// <summary>Shape.</summary>
    public string? Symbol { get; init; }

    /// <summary>Edge.</summary>
    public Line? Line { get; init; }
}

/// <summary>A line.</summary>
public sealed record Line
{
    /// <summary>Colour.</summary>
    public string? Color { get; init; }

    /// <summary>Width.</summary>
    public Measure? Width { get; init; }

    /// <summary><c>solid</c>, <c>dot</c>, <c>dash</c>.</summary>
    public string? Dash { get; init; }

    /// <summary><c>linear</c>, <c>spline</c>, <c>hv</c>, <c>hvh</c>.</summary>
    public string? Shape { get; init; }
}

/// <summary>A font.</summary>
public sealed record Font
{
    /// <summary>Family.</summary>
    public string? Family { get; init; }

    /// <summary>Size.</summary>
    public Measure? Size { get; init; }

    /// <summary>Colour.</summary>
    public string? Color { get; init; }

    /// <summary>Weight.</summary>
    public int? Weight { get; init; }
}

/// <summary>Room around the plot.</summary>
/// <param name="L">Left.</param>
/// <param name="R">Right.</param>
/// <param name="T">Top.</param>
/// <param name="B">Bottom.</param>
public sealed record Margin(Measure L, Measure R, Measure T, Measure B)
{
    /// <summary>Room between plot and axes.</summary>
    public Measure? Pad { get; init; }
}

/// <summary>An axis.</summary>
public sealed record Axis
{
    /// <summary>From and to.</summary>
    public IReadOnlyList<double>? Range { get; init; }

    /// <summary>Where ticks stand.</summary>
    public IReadOnlyList<double>? TickVals { get; init; }

    /// <summary>What they say.</summary>
    public IReadOnlyList<string>? TickText { get; init; }

    /// <summary>Their font.</summary>
    public Font? TickFont { get; init; }

    /// <summary>Angle of their words.</summary>
    public double? TickAngle { get; init; }

    /// <summary>Most ticks when Plotly places them.</summary>
    public int? NTicks { get; init; }

    /// <summary>Least distance of two ticks when Plotly places them.</summary>
    public double? DTick { get; init; }

    /// <summary>Format of their numbers.</summary>
    public string? TickFormat { get; init; }

    /// <summary>Whether they are shown.</summary>
    public bool? ShowTickLabels { get; init; }

    /// <summary>Whether grid lines are shown.</summary>
    public bool? ShowGrid { get; init; }

    /// <summary>Their colour.</summary>
    public string? GridColor { get; init; }

    /// <summary>Their width.</summary>
    public Measure? GridWidth { get; init; }

    /// <summary>Whether the axis line is shown.</summary>
    public bool? ShowLine { get; init; }

    /// <summary>Its colour.</summary>
    public string? LineColor { get; init; }

    /// <summary>Its width.</summary>
    public Measure? LineWidth { get; init; }

    /// <summary>Whether nought is marked.</summary>
    public bool? ZeroLine { get; init; }

    /// <summary><c>tozero</c> and others.</summary>
    public string? RangeMode { get; init; }

    /// <summary>Whether room is made for the words.</summary>
    public bool? AutoMargin { get; init; }
}

/// <summary>Words at a place: our direct labels.</summary>
/// <param name="X">Place along.</param>
/// <param name="Y">Place up.</param>
/// <param name="Text">Words.</param>
public sealed record Annotation(double X, double Y, string Text)
{
    /// <summary>Whether an arrow is drawn.</summary>
    public bool ShowArrow { get; init; }

    /// <summary><c>left</c>, <c>center</c>, <c>right</c>.</summary>
    public string? XAnchor { get; init; }

    /// <summary><c>top</c>, <c>middle</c>, <c>bottom</c>.</summary>
    public string? YAnchor { get; init; }

    /// <summary>Shift to the right.</summary>
    public Measure? XShift { get; init; }

    /// <summary>Shift up.</summary>
    public Measure? YShift { get; init; }

    /// <summary>Font.</summary>
    public Font? Font { get; init; }

    /// <summary>Axis of <see cref="X"/>, or <c>paper</c>.</summary>
    public string? XRef { get; init; }

    /// <summary>Axis of <see cref="Y"/>, or <c>paper</c>.</summary>
    public string? YRef { get; init; }
}

/// <summary>A shape behind or before the traces.</summary>
/// <param name="Type"><c>rect</c> or <c>line</c>.</param>
/// <param name="X0">From.</param>
/// <param name="X1">To.</param>
/// <param name="Y0">From below.</param>
/// <param name="Y1">To above.</param>
public sealed record Shape(string Type, double X0, double X1, double Y0, double Y1)
{
    /// <summary>Axis of x, or <c>paper</c>.</summary>
    public string? XRef { get; init; }

    /// <summary>Axis of y, or <c>paper</c>.</summary>
    public string? YRef { get; init; }

    /// <summary>Colour of the area.</summary>
    public string? FillColor { get; init; }

    /// <summary><c>below</c> or <c>above</c>.</summary>
    public string? Layer { get; init; }

    /// <summary>Edge.</summary>
    public Line? Line { get; init; }
}

/// <summary>The layout.</summary>
public sealed record Layout
{
    /// <summary>Font of everything.</summary>
    public Font? Font { get; init; }

    /// <summary>Room around.</summary>
    public Margin? Margin { get; init; }

    /// <summary>Horizontal axis.</summary>
    public Axis? XAxis { get; init; }

    /// <summary>Vertical axis.</summary>
    public Axis? YAxis { get; init; }

    /// <summary><c>group</c>, <c>stack</c>, <c>overlay</c>.</summary>
    public string? BarMode { get; init; }

    /// <summary>Gap between bars, 0 … 1.</summary>
    public double? BarGap { get; init; }

    /// <summary>Whether a legend is drawn; labels at the lines say more.</summary>
    public bool ShowLegend { get; init; }

    /// <summary>Direct labels.</summary>
    public IReadOnlyList<Annotation>? Annotations { get; init; }

    /// <summary>Shapes.</summary>
    public IReadOnlyList<Shape>? Shapes { get; init; }

    /// <summary>Ground of the plot.</summary>
    [JsonPropertyName("plot_bgcolor")] public string PlotBgColor { get; init; } = "rgba(0,0,0,0)";

    /// <summary>Ground of the paper.</summary>
    [JsonPropertyName("paper_bgcolor")] public string PaperBgColor { get; init; } = "rgba(0,0,0,0)";
}
