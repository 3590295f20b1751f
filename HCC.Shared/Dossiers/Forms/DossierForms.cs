using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Persistence;

namespace HCC.Dossiers.Forms;

/// <summary>
/// The official forms of a dossier, filled from the register (S081, S108). A form shows a telephone number and an address, so each one that is made is a
/// link of the audit chain, written before the form is given away (regulation §6.2).
/// </summary>
/// <param name="list">The register.</param>
/// <param name="receptions">What came with a dossier.</param>
/// <param name="apologies">Apology letters.</param>
/// <param name="slips">Control slips.</param>
/// <param name="book">The centers.</param>
/// <param name="people">Names of staff.</param>
/// <param name="seal">Opens telephone and address.</param>
/// <param name="lane">The writer.</param>
/// <param name="audit">The audit chain.</param>
/// <param name="time">Clock of the product.</param>
public sealed class DossierForms(DossierList list, ReceptionBook receptions, ApologyDesk apologies, Slips.SlipBook slips, CenterBook book, AccessBook people, FieldSeal seal, WriteLane lane, AuditChain audit, TimeProvider time)
{
    /// <summary>The forms that a dossier can have now, by what happened to it.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="moves">Its steps.</param>
    /// <param name="hasLetter">Whether an apology was written.</param>
    public static IReadOnlyList<DossierFormKind> Fitting(Dossier dossier, IReadOnlyList<DossierMove> moves, bool hasLetter)
    {
        var received = dossier.State.IsReceived();
        return
        [
            .. received ? (DossierFormKind[])[DossierFormKind.Receipt, DossierFormKind.ControlSlip] : [],
            .. moves.Any(m => m.Action == DossierAction.AskSupplement) ? (DossierFormKind[])[DossierFormKind.Supplement] : [],
            .. dossier.State == DossierState.Refused ? (DossierFormKind[])[DossierFormKind.Refusal] : [],
            .. hasLetter ? (DossierFormKind[])[DossierFormKind.Apology] : [],
            .. dossier.State == DossierState.Stopped ? (DossierFormKind[])[DossierFormKind.Stop] : [],
        ];
    }

    /// <summary>Fills a form as a Word document and writes down who had it made.</summary>
    /// <param name="center">Center.</param>
    /// <param name="code">Code of the dossier.</param>
    /// <param name="kind">Which form.</param>
    /// <param name="actor">Who.</param>
    /// <param name="limit">Agencies to which the actor is limited; null = not limited.</param>
    /// <returns>The document; a refusal when there is no such dossier, or the form does not fit it.</returns>
    public async Task<Answer<byte[]>> WriteAsync(string center, string code, DossierFormKind kind, string actor, AgencyLimit? limit = null)
    {
        if (book.Find(center) is not { } place || list.Find(place.Code, code, limit) is not { } found)
        {
            return DossierRefusal.Unknown();
        }

        var letters = apologies.LettersOf(found.Dossier.Id);
        if (!Fitting(found.Dossier, found.Moves, letters.Count > 0).Contains(kind))
        {
            return DossierRefusal.FormNotNow(found.Dossier);
        }

        var now = time.GetUtcNow();
        await lane.RunAsync(tx => audit.Append(tx, now, actor, "dossier.form", place.Code + "/" + found.Dossier.Code, kind.ToString())).ConfigureAwait(false);
        using var bytes = new MemoryStream();
        DossierFormWord.Write(Fill(place, found.Dossier, found.Moves, letters, kind), bytes);
        return bytes.ToArray();
    }

    private DossierForm Fill(Center center, Dossier d, IReadOnlyList<DossierMove> moves, IReadOnlyList<Apology> letters, DossierFormKind kind)
    {
        var reception = receptions.Of(d.Id);
        var person = new FormPerson(d.Applicant, Address: seal.Unseal(reception?.AddressSealed) ?? "", Phone: seal.Unseal(d.PhoneSealed) ?? "");
        switch (kind)
        {
            case DossierFormKind.Receipt:
                var first = moves[0];
                return new ReceiptForm(Head(center, d.ReceivedAt), d.Code, person, d.ProcedureName, Papers(reception), d.ProcessingTime ?? "", d.ReceivedAt, d.DueAt)
                {
                    Sets = reception?.Sets ?? 1,
                    ReturnPlace = ReturnPlace(center, reception),
                    Officer = Name(first.Action == DossierAction.Receive ? first.Actor : null),
                    QrText = d.Code,
                };
            case DossierFormKind.Supplement:
                var asked = moves.Last(m => m.Action == DossierAction.AskSupplement);
                return new SupplementForm(Head(center, asked.At, asked.Document), person, d.ProcedureName, Lines(asked.Reason), "", center.Name.Vi, center.Hotline ?? "", Name(asked.Actor));
            case DossierFormKind.Refusal:
                var refused = moves.Last(m => m.Action == DossierAction.Refuse);
                return new RefusalForm(Head(center, refused.At, refused.Document), person, d.Code, d.ProcedureName, Lines(refused.Reason), "", Name(refused.Actor));
            case DossierFormKind.Apology:
                var letter = letters[^1];
                var agency = center.Agency(d.Agency)?.Name.Vi ?? d.Agency;
                return new ApologyForm(Head(center, letter.WrittenAt, letter.Number?.Split('/')[0]) with { Issuer = agency }, d.Applicant, VietnamTime.ServiceDay(d.ReceivedAt), center.Name.Vi, d.ProcedureName, "", d.Code, letter.DueAt, letter.Reason,
                    VietnamTime.ServiceDay(letter.NewDueAt), "Thủ trưởng đơn vị", "");
            case DossierFormKind.Stop:
                var stopped = moves.Last(m => m.Action == DossierAction.Stop);
                return new StopForm(Head(center, stopped.At, stopped.Document), person, d.Code, d.ProcedureName, d.ReceivedAt, VietnamTime.ServiceDay(stopped.At), stopped.Reason ?? "", Papers(reception), "Thủ trưởng đơn vị", "");
            default:
                return new ControlSlipForm(Head(center, d.ReceivedAt), d.Code, center.Agency(d.Agency)?.Name.Vi ?? d.Agency, [], d.ReceivedAt, d.DueAt, ControlSlip.Rows(d, moves, center.Name.Vi, Name, slips.Lines(center, d, moves)));
        }
    }

    /// <summary>The head of a form of a center: issuer, superior body and place as in its reports.</summary>
    internal static FormHead Head(Center center, DateTimeOffset at, string? number = null) =>
        new(center.Superior(), center.Name.Vi, center.Place(), VietnamTime.ServiceDay(at), number);

    /// <summary>The papers as a form lists them: what is missing is not listed, what the state holds is marked (S114).</summary>
    internal static IReadOnlyList<string> Papers(Reception? reception) =>
        [.. (reception?.Papers ?? []).Where(p => p.State != PaperState.Missing).Select(p => p.State == PaperState.Known ? p.Name.TrimEnd('.', ';') + " (đã có dữ liệu, không phải nộp)" : p.Name)];

    private string Name(string? actor) => actor is null ? "" : people.NameOf(actor);

    private static string ReturnPlace(Center center, Reception? reception) => (reception?.ReturnBy ?? ReturnWay.Counter) switch
    {
        ReturnWay.Post => "Dịch vụ bưu chính công ích, theo địa chỉ trên",
        ReturnWay.Online => "Kết quả điện tử trên Cổng Dịch vụ công quốc gia",
        _ => center.Name.Vi,
    };

    private static string[] Lines(string? reason) => (reason ?? "").Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
