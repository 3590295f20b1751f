namespace HCC.Persistence;

/// <summary>What was taken in with a dossier at the counter (<see cref="Dossiers.Reception"/>); never changed.</summary>
public sealed class ReceptionRow
{
    /// <summary>Dossier.</summary>
    public long Dossier { get; set; }

    /// <summary>Counter.</summary>
    public string? Counter { get; set; }

    /// <summary>Ticket with which the applicant came.</summary>
    public long? Ticket { get; set; }

    /// <summary>Agency at whose own door it was received; null = in the center.</summary>
    public string? ReceivedAtAgency { get; set; }

    /// <summary>How the result is wanted.</summary>
    public Dossiers.ReturnWay ReturnBy { get; set; }

    /// <summary>Address, sealed.</summary>
    public string? AddressSealed { get; set; }

    /// <summary>Sets of papers.</summary>
    public int Sets { get; set; }

    /// <summary>Papers as JSON.</summary>
    public required string Papers { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Who.</summary>
    public required string Actor { get; set; }

    /// <summary>Whether whoever took it in was staff of the post at that time (S132): roles change, what happened does not.</summary>
    public bool ByPost { get; set; }
}
