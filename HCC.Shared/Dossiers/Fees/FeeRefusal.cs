using System.Globalization;
using HCC.Text;

namespace HCC.Dossiers.Fees;

/// <summary>Why a fee is not taken, cancelled or handed in.</summary>
internal static class FeeRefusal
{
    public static Refusal NotDue(Dossier dossier) => RefusalText.Of("fee.not-due", nameof(RefusalText.FeeNotDue), dossier.Code, FlowText.Name(dossier.Payment));

    public static Refusal Amount() => RefusalText.Of("fee.amount", nameof(RefusalText.FeeAmount)) with { Status = 400 };

    public static Refusal Ground(long due) => RefusalText.Of("fee.ground", nameof(RefusalText.FeeReason), Dong(due)) with { Status = 400 };

    public static Refusal Unknown() => RefusalText.Of("fee.unknown", nameof(RefusalText.FeeReceiptUnknown)) with { Status = 404 };

    public static Refusal Cancelled(FeeReceipt receipt) => RefusalText.Of("fee.cancelled", nameof(RefusalText.FeeCancelled), receipt.Number);

    public static Refusal NotYours(FeeReceipt receipt) => RefusalText.Of("fee.not-yours", nameof(RefusalText.FeeNotYours), receipt.Number) with { Status = 403 };

    public static Refusal Nothing() => RefusalText.Of("fee.nothing", nameof(RefusalText.FeeNothing));

    public static Refusal Changed(long now) => RefusalText.Of("fee.changed", nameof(RefusalText.FeeChanged), Dong(now));

    private static string Dong(long amount) => amount.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"));
}
