using System.Text.Json.Serialization;

namespace HCC.Dossiers;

/// <summary>How the applicant wants the result (đăng ký nhận kết quả).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReturnWay>))]
public enum ReturnWay
{
    /// <summary>Collected at the counter.</summary>
    Counter,

    /// <summary>Brought by the post (bưu chính công ích, S126).</summary>
    Post,

    /// <summary>Electronic result.</summary>
    Online,
}

/// <summary>How a paper of the procedure came in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PaperState>))]
public enum PaperState
{
    /// <summary>Not there.</summary>
    Missing,

    /// <summary>Handed in.</summary>
    Given,

    /// <summary>The state holds it already: nobody asks twice (S114).</summary>
    Known,
}

/// <summary>A paper of a dossier.</summary>
/// <param name="Name">As the procedure calls it.</param>
/// <param name="State">How it came in.</param>
public sealed record ReceivedPaper(string Name, PaperState State = PaperState.Given);

/// <summary>What was taken in with a dossier beside the dossier itself; written once, at the counter.</summary>
/// <param name="Dossier">Dossier.</param>
/// <param name="Counter">Counter.</param>
/// <param name="Ticket">Id of the ticket with which the applicant came.</param>
/// <param name="ReceivedAt">Agency at whose own door it was received; null = in the center (S107).</param>
/// <param name="ReturnBy">How the result is wanted.</param>
/// <param name="AddressSealed">Address, sealed (<see cref="Access.FieldSeal"/>).</param>
/// <param name="Sets">Sets of papers.</param>
/// <param name="Papers">The papers.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who.</param>
public sealed record Reception(
    long Dossier, string? Counter, long? Ticket, string? ReceivedAt, ReturnWay ReturnBy, string? AddressSealed, int Sets, IReadOnlyList<ReceivedPaper> Papers, DateTimeOffset At, string Actor);
