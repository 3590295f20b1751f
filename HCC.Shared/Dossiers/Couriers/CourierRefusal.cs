using HCC.Text;

namespace HCC.Dossiers.Couriers;

/// <summary>Why a file is not put on a trip, or not signed for.</summary>
internal static class CourierRefusal
{
    public static Refusal NoTrips() => RefusalText.Of("courier.no-trips", nameof(RefusalText.CourierNoTrips));

    public static Refusal UnderWay(string code) => RefusalText.Of("courier.under-way", nameof(RefusalText.CourierUnderWay), code);

    public static Refusal Elsewhere(string code, CourierWay last) => RefusalText.Of("courier.elsewhere", last == CourierWay.ToAgency ? nameof(RefusalText.CourierAtAgency) : nameof(RefusalText.CourierAtCenter), code);

    public static Refusal Unknown() => RefusalText.Of("courier.unknown", nameof(RefusalText.CourierUnknown)) with { Status = 404 };

    public static Refusal Signed(string code) => RefusalText.Of("courier.signed", nameof(RefusalText.CourierSigned), code);

    public static Refusal Receiver() => RefusalText.Of("courier.receiver", nameof(RefusalText.CourierReceiver)) with { Status = 400 };

    public static Refusal NotUrgent(string code) => RefusalText.Of("courier.not-urgent", nameof(RefusalText.CourierNotUrgent), code);
}
