using System.Diagnostics.CodeAnalysis;

namespace HCC;

/// <summary>
/// The answer of a verb: a value, or a refusal with a sentence for the person who asked. A fault of the machine is an exception, never
/// a refusal; null never means two things.
/// </summary>
/// <typeparam name="T">What the verb gives when it is done.</typeparam>
public readonly struct Answer<T>
{
    private Answer(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    /// <summary>The value; set when <see cref="Refusal"/> is null.</summary>
    public T? Value { get; }

    /// <summary>Why not.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether the verb was done.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Done => Refusal is null;

    /// <summary>The value, or an exception with the refusal's sentence; for callers to whom a refusal is a fault.</summary>
    public T OrThrow() => Done ? Value : throw new InvalidOperationException(Refusal.Sentence);

    /// <summary>Wraps a value.</summary>
    public static implicit operator Answer<T>(T value) => new(value, null);

    /// <summary>Wraps a refusal.</summary>
    public static implicit operator Answer<T>(Refusal refusal) => new(default, refusal);
}

/// <summary>A verb was refused for a reason that a person can understand.</summary>
/// <param name="Code">Stable code, e.g. <c>ticket.not-now</c>; also the end of the problem type in the API.</param>
/// <param name="Vi">Sentence in Vietnamese.</param>
/// <param name="En">Sentence in English.</param>
/// <param name="Status">HTTP status of the same refusal in the API: 409 unless said otherwise.</param>
public record Refusal(string Code, string Vi, string En, int Status = 409)
{
    /// <summary>The sentence in the language of the current screen.</summary>
    public string Sentence => new HCC.Centers.Words(Vi, En).Here;
}
