using HCC.Centers;
using HCC.Dossiers;
using HCC.Procedures;

namespace HCC.Dashboard.Dossiers;

/// <summary>What the clerk has typed so far. It outlives every refusal, and the next dossier of the same procedure begins with a part of it.</summary>
public sealed class ReceptionDraft
{
    /// <summary>The procedure of the catalogue.</summary>
    public Procedure? Procedure { get; private set; }

    /// <summary>Whether the procedure is not in the catalogue and is named by hand.</summary>
    public bool ByHand { get; private set; }

    /// <summary>Whether there is something to be received.</summary>
    public bool IsChosen => Procedure is not null || ByHand;

    /// <summary>Name given by hand.</summary>
    public string? Name { get; set; }

    /// <summary>Agency code; empty = not chosen.</summary>
    public string Agency { get; set; } = "";

    /// <summary>Processing time in words, where the catalogue tells none.</summary>
    public string? Time { get; set; }

    /// <summary>Fee as typed.</summary>
    public string? Fee { get; set; }

    /// <summary>Papers.</summary>
    public List<DraftPaper> Papers { get; private set; } = [];

    /// <summary>Sets of papers.</summary>
    public int Sets { get; set; } = 1;

    /// <summary>Applicant.</summary>
    public string Applicant { get; set; } = "";

    /// <summary>Telephone.</summary>
    public string? Phone { get; set; }

    /// <summary>Identity number.</summary>
    public string? Identity { get; set; }

    /// <summary>Address.</summary>
    public string? Address { get; set; }

    /// <summary>Channel.</summary>
    public DossierChannel Channel { get; set; }

    /// <summary>How the result is wanted.</summary>
    public ReturnWay ReturnBy { get; set; }

    /// <summary>Agency at whose door it was received; empty = in the center.</summary>
    public string Place { get; set; } = "";

    /// <summary>Urgent.</summary>
    public bool Urgent { get; set; }

    /// <summary>Papers are scanned.</summary>
    public bool Scanned { get; set; }

    /// <summary>Whether every paper is there or on record.</summary>
    public bool AllGiven
    {
        get => Papers.Count > 0 && Papers.All(p => p.State != PaperState.Missing);
        set => Papers.ForEach(p => p.State = value ? p.State == PaperState.Known ? PaperState.Known : PaperState.Given : PaperState.Missing);
    }

    /// <summary>Takes a procedure with what the catalogue tells of it; null = it is named by hand.</summary>
    public void Choose(Procedure? procedure, Center center, ProcedureCatalogue catalogue)
    {
        (Procedure, ByHand, Name, Time) = (procedure, procedure is null, null, null);
        Agency = catalogue.Today.LineOf(center, procedure?.Code)?.Agency is { } agency && center.Agency(agency) is { } known ? known.Code : "";
        Fee = procedure?.FeeVnd is { } fee ? DueWords.Number(fee) : null;
        Papers = [.. (procedure?.Papers ?? []).Select(p => new DraftPaper { Name = p, OfList = true, IsHeld = center.OnRecord(p) is not null, State = center.OnRecord(p) is null ? PaperState.Missing : PaperState.Known })];
    }

    /// <summary>Begins the search anew; what was typed about the applicant stays.</summary>
    public void Unchoose() => (Procedure, ByHand, Papers, Agency, Fee) = (null, false, [], "", null);

    /// <summary>The next dossier: of the applicant and the ticks nothing stays, of the procedure everything.</summary>
    public ReceptionDraft Next(bool sameProcedure) => sameProcedure
        ? new ReceptionDraft { Procedure = Procedure, ByHand = ByHand, Name = Name, Agency = Agency, Time = Time, Fee = Fee, Papers = [.. Papers.Where(p => p.OfList).Select(p => new DraftPaper { Name = p.Name, OfList = true })], Channel = Channel, Place = Place }
        : new ReceptionDraft { Channel = Channel, Place = Place };

    /// <summary>As the desk takes it.</summary>
    /// <param name="ticket">Public name of the ticket in hand.</param>
    /// <param name="counter">Counter.</param>
    public DossierReception Reception(string? ticket, string? counter) => new()
    {
        Agency = Agency,
        Procedure = Procedure?.Code,
        ProcedureName = ByHand ? Name : null,
        ProcessingTime = Time,
        Applicant = Applicant,
        Phone = Phone,
        Identity = Identity,
        Address = Address,
        Channel = Channel,
        FeeVnd = FeeVnd,
        ScannedIn = Scanned,
        Urgent = Urgent,
        ReceivedAt = Place,
        ReturnBy = ReturnBy,
        Sets = Sets,
        Papers = [.. Papers.Where(p => p.OfList || !string.IsNullOrWhiteSpace(p.Name)).Select(p => new ReceivedPaper(p.Name, p.State))],
        Counter = counter,
        Ticket = ticket,
    };

    // What cannot be read is a fee below zero, which the check refuses.
    private long? FeeVnd => string.IsNullOrWhiteSpace(Fee) ? null : DossierValues.TryFee(Fee, out var fee) ? fee : -1;
}

/// <summary>A paper on the list.</summary>
public sealed class DraftPaper
{
    /// <summary>Name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Whether the catalogue names it, and not the clerk.</summary>
    public bool OfList { get; init; }

    /// <summary>Whether the settings say that the state holds it (S114): it is marked before the clerk has looked.</summary>
    public bool IsHeld { get; init; }

    /// <summary>How it came in.</summary>
    public PaperState State { get; set; }

    /// <summary>Handed in or on record.</summary>
    public bool Given
    {
        get => State != PaperState.Missing;
        set => State = value ? PaperState.Given : PaperState.Missing;
    }

    /// <summary>On record.</summary>
    public bool Known
    {
        get => State == PaperState.Known;
        set => State = value ? PaperState.Known : PaperState.Given;
    }
}
