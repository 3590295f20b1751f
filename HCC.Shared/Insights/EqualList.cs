using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace HCC.Insights;

/// <summary>
/// A short immutable list that equals another of the same elements in the same order, so that a record of figures which holds one can be
/// compared as a whole: a tile is drawn anew only when its own figures changed.
/// </summary>
/// <typeparam name="T">Element, compared by value.</typeparam>
[CollectionBuilder(typeof(EqualList), nameof(EqualList.Of))]
public sealed class EqualList<T>(ImmutableArray<T> items) : IReadOnlyList<T>, IEquatable<EqualList<T>>
{
    /// <inheritdoc/>
    public int Count => items.Length;

    /// <inheritdoc/>
    public T this[int index] => items[index];

    /// <inheritdoc/>
    public bool Equals(EqualList<T>? other) => other is not null && (ReferenceEquals(this, other) || this.SequenceEqual(other));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EqualList<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => Count == 0 ? 0 : HashCode.Combine(Count, this[0], this[^1]);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Makes <see cref="EqualList{T}"/> from a collection expression.</summary>
public static class EqualList
{
    /// <summary>A list of these elements.</summary>
    public static EqualList<T> Of<T>(ReadOnlySpan<T> items) => new([.. items]);
}
