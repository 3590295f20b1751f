using HCC.Centers;
using Microsoft.AspNetCore.Components;

namespace HCC.Dashboard.Wall;

/// <summary>A tile that is drawn anew only when its own figures have changed, however often the hall publishes.</summary>
/// <typeparam name="TFigure">Record of figures, compared by value.</typeparam>
public abstract class FigureTile<TFigure> : ComponentBase where TFigure : class
{
    private (TFigure Figure, Center Center)? drawn;

    /// <summary>What the tile shows.</summary>
    [Parameter, EditorRequired] public TFigure Figure { get; set; } = null!;

    /// <summary>Settings: names of lines, counters, agencies.</summary>
    [Parameter, EditorRequired] public Center Center { get; set; } = null!;

    /// <summary>Place in the grid: classes span-… rows-….</summary>
    [Parameter] public string Class { get; set; } = "";

    /// <inheritdoc/>
    protected override bool ShouldRender() => drawn is not { } d || !d.Figure.Equals(Figure) || !ReferenceEquals(d.Center, Center);

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender) => drawn = (Figure, Center);
}
