using HCC.Centers;
using HCC.Dossiers.Forms;
using HCC.Reports.Documents;

namespace HCC.Dossiers.Couriers;

/// <summary>The list that travels with the files of a trip (S090, S091): by way and agency, with room for the signature of whoever receives them.</summary>
public static class CourierWord
{
    /// <summary>Writes the list of a trip.</summary>
    /// <param name="center">Center.</param>
    /// <param name="trip">Trip.</param>
    /// <param name="files">Files on it.</param>
    /// <param name="to">Where it is written.</param>
    public static void Trip(Center center, CourierTrip trip, IReadOnlyList<CourierHandOver> files, Stream to)
    {
        var head = DossierForms.Head(center, trip.LeavesAt);
        var name = trip.IsExtra ? "Chuyến hỏa tốc" : $"Chuyến {trip.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        var word = new WordDocument("Danh sách bàn giao hồ sơ", center.Name.Vi).Section(landscape: false)
            .Head(new DocumentHead(head.Parent, head.Issuer, "Số: ……/DS-TTPVHCC", Printed.DateLine(head.Place, trip.Day, trip.Day.Year)))
            .Title("Danh sách bàn giao hồ sơ", $"{name}, {Printed.Moment(trip.LeavesAt)}: {Printed.Dossiers(files.Count)}");
        foreach (var group in files.GroupBy(f => (f.Way, f.Agency)).OrderBy(g => g.Key.Way).ThenBy(g => center.Agency(g.Key.Agency)?.Order ?? int.MaxValue))
        {
            var (agency, some) = (center.Agency(group.Key.Agency)?.Name.Vi ?? group.Key.Agency, group.OrderByDescending(f => f.Urgent).ThenBy(f => f.Code, StringComparer.Ordinal).ToList());
            word.Paragraph(TextStyle.Heading, $"{(group.Key.Way == CourierWay.ToAgency ? "Giao cho" : "Nhận từ")} {agency}: {Printed.Dossiers(some.Count)}").Table(Table(some));
            word.Paragraph(TextStyle.FormText, some.TrueForAll(f => f.SignedAt is not null)
                ? $"Đã ký nhận đủ {Printed.Dossiers(some.Count)}."
                : "Người nhận (ký, ghi rõ họ tên, giờ nhận): …………………………………………………………………");
        }

        word.Signed([], "Người giao", "").Write(to);
    }

    private static DocumentTable Table(List<CourierHandOver> files) => new(
        [new(10, Side.Centre), new(42, Side.Left), new(70, Side.Left), new(20, Side.Left), new(36, Side.Left)],
        [[new("STT"), new("Mã hồ sơ"), new("Thủ tục"), new("Ghi chú"), new("Ký nhận")]],
        [.. files.Select((f, n) => new DocumentRow([DocumentCell.Of(FormSheet.Ordinal(n)), DocumentCell.Of(f.Code), DocumentCell.Of(f.ProcedureName), DocumentCell.Of(f.Urgent ? "Hỏa tốc" : ""), DocumentCell.Of(f.SignedAt is { } at ? $"{f.Receiver}, {Printed.Moment(at)}" : "")]))]);
}
