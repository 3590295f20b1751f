using Microsoft.AspNetCore.Components;

namespace HCC.Dashboard.Office.Kit;

/// <summary>One column of a <see cref="DataTable{TRow}"/>.</summary>
/// <param name="Title">Its head.</param>
/// <param name="Cell">Its cells.</param>
/// <param name="Sort">What it is sorted by; null = it cannot be sorted.</param>
/// <param name="IsNumber">Whether it stands at the right in figures of one width.</param>
/// <param name="IsHead">Whether its cells name their rows.</param>
public sealed record Column<TRow>(string Title, RenderFragment<TRow> Cell, Func<TRow, IComparable?>? Sort = null, bool IsNumber = false, bool IsHead = false);
