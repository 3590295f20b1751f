using System.Text.Json;
using HCC.Ticketing;

namespace HCC.Tests.Support;

/// <summary>Equality of things that are no records, by every public property.</summary>
public static class Same
{
    public static void Ticket(Ticket expected, Ticket actual) => Assert.Equal(State(expected), State(actual));

    /// <summary>Every property of a ticket as text.</summary>
    public static string State(Ticket ticket) => JsonSerializer.Serialize(ticket, HccJson.Options);

    /// <summary>An answer as the API would write it.</summary>
    public static string Json<T>(Answer<T> answer) => JsonSerializer.Serialize(new { answer.Value, answer.Refusal }, HccJson.Options);
}
