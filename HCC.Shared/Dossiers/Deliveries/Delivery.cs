using HCC.Insights;

namespace HCC.Dossiers.Deliveries;

/// <summary>How a result that went to the post came out.</summary>
public enum DeliveryState
{
    /// <summary>Under way.</summary>
    WithPost,

    /// <summary>Delivered; the dossier is handed over.</summary>
    Delivered,

    /// <summary>The post could not deliver it.</summary>
    Failed,
}

/// <summary>A result given to the post (S126): one row for each time; read from the steps of the dossier, so list and dossier cannot disagree.</summary>
/// <param name="Dossier">Row id of the dossier.</param>
/// <param name="Step">The step that gave it away.</param>
/// <param name="Code">Dossier.</param>
/// <param name="Agency">Agency that solved it.</param>
/// <param name="ProcedureName">Procedure.</param>
/// <param name="Applicant">Applicant.</param>
/// <param name="Item">Number of the postal item; null = none was noted.</param>
/// <param name="GivenAt">When the post took it.</param>
/// <param name="State">How it came out.</param>
/// <param name="EndedAt">When it was delivered, or came back.</param>
/// <param name="Reason">Why it could not be delivered.</param>
/// <param name="HasPhone">Whether a telephone number was left.</param>
/// <param name="IsNewest">Whether the dossier was not given to the post again, or handed over, after this.</param>
public sealed record Delivery(long Dossier, int Step, string Code, string Agency, string ProcedureName, string Applicant, string? Item, DateTimeOffset GivenAt, DeliveryState State, DateTimeOffset? EndedAt, string? Reason, bool HasPhone, bool IsNewest);

/// <summary>A result that is wanted by post and still lies in the center.</summary>
/// <param name="Code">Dossier.</param>
/// <param name="ProcedureName">Procedure.</param>
/// <param name="Agency">Agency.</param>
/// <param name="Applicant">Applicant.</param>
/// <param name="EndedAt">Since when there is a result.</param>
public sealed record DeliveryWaiting(string Code, string ProcedureName, string Agency, string Applicant, DateTimeOffset EndedAt);

/// <summary>Deliveries of some days in numbers; every rate is on all that were given to the post in these days.</summary>
/// <param name="Given">Given to the post.</param>
/// <param name="Delivered">Of these delivered.</param>
/// <param name="Failed">Of these failed.</param>
public sealed record DeliveryRates(int Given, int Delivered, int Failed)
{
    /// <summary>Under way.</summary>
    public int UnderWay => Given - Delivered - Failed;

    /// <summary>Delivered on given.</summary>
    public Share DeliveredShare => new(Delivered, Given);

    /// <summary>Failed on given.</summary>
    public Share FailedShare => new(Failed, Given);

    /// <summary>The rates of a list.</summary>
    public static DeliveryRates Of(IReadOnlyCollection<Delivery> list) => new(list.Count, list.Count(d => d.State == DeliveryState.Delivered), list.Count(d => d.State == DeliveryState.Failed));
}
