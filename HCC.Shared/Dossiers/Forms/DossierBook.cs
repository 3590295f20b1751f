using HCC.Centers;

namespace HCC.Dossiers.Forms;

/// <summary>
/// The register of dossiers as a paper book (form 07; S115, S116): one book per field, out of the very rows that the screen shows, so that nobody keeps a
/// second one by hand. No telephone number stands in it.
/// </summary>
/// <param name="receptions">How the result is wanted.</param>
/// <param name="time">Clock of the product.</param>
public sealed class DossierBook(ReceptionBook receptions, TimeProvider time)
{
    /// <summary>Rows that a book may hold: some 150 pages.</summary>
    public const int MostRows = 2000;

    /// <summary>Writes the book as a Word document.</summary>
    /// <param name="center">Center.</param>
    /// <param name="dossiers">Rows, in their order.</param>
    public byte[] Write(Center center, IReadOnlyList<Dossier> dossiers)
    {
        var ways = receptions.WaysOf(dossiers.Select(d => d.Id));
        var fields = dossiers.Select(d => d.Field).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var form = new RegisterForm(
            DossierForms.Head(center, time.GetUtcNow()), fields is [var one] ? one : "Nhiều lĩnh vực",
            [
                .. dossiers.Select(d => new RegisterEntry(
                    d.Code, d.ProcedureName, d.Applicant, "", center.Agency(d.Agency)?.Name.Vi ?? d.Agency, d.ReceivedAt, d.DueAt, d.HandedOverAt,
                    ways.TryGetValue(d.Id, out var way) ? WayOf(way) : "", "")),
            ]) { ToBeSigned = true };
        using var bytes = new MemoryStream();
        DossierFormWord.Write(form, bytes);
        return bytes.ToArray();
    }

    private static string WayOf(ReturnWay way) => way switch { ReturnWay.Post => "Bưu chính", ReturnWay.Online => "Điện tử", _ => "Tại quầy" };
}
