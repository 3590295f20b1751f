using System.Text.Json.Serialization;

namespace HCC.Dossiers.Couriers;

/// <summary>Which way a file goes.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CourierWay>))]
public enum CourierWay
{
    /// <summary>From the center to the agency.</summary>
    ToAgency,

    /// <summary>From the agency back to the center.</summary>
    ToCenter,
}

/// <summary>A file on a trip (S091).</summary>
/// <param name="Id">Row id.</param>
/// <param name="Code">Dossier.</param>
/// <param name="ProcedureName">Procedure.</param>
/// <param name="Agency">Agency at the other end.</param>
/// <param name="Urgent">Urgent dossier (S090).</param>
/// <param name="Way">Which way.</param>
/// <param name="Trip">Trip.</param>
/// <param name="GivenAt">When it was put on the list.</param>
/// <param name="GivenBy">By whom.</param>
/// <param name="SignedAt">When the other side signed; null = not yet.</param>
/// <param name="Receiver">Who received it at the other side.</param>
public sealed record CourierHandOver(long Id, string Code, string ProcedureName, string Agency, bool Urgent, CourierWay Way, CourierTrip Trip, DateTimeOffset GivenAt, string GivenBy, DateTimeOffset? SignedAt, string? Receiver);

/// <summary>A dossier whose papers still lie at the counter.</summary>
/// <param name="Code">Dossier.</param>
/// <param name="ProcedureName">Procedure.</param>
/// <param name="Agency">Agency that waits for it.</param>
/// <param name="Urgent">Urgent.</param>
/// <param name="ReceivedAt">Received.</param>
public sealed record CourierWaiting(string Code, string ProcedureName, string Agency, bool Urgent, DateTimeOffset ReceivedAt);
