using System.Text.Json.Serialization;
using HCC.Persistence;

namespace HCC.Dossiers;

/// <summary>How an apology letter goes to the applicant.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ApologyChannel>))]
public enum ApologyChannel
{
    /// <summary>Văn bản giấy, by post.</summary>
    Paper,

    /// <summary>Trao tận tay tại quầy.</summary>
    Counter,

    /// <summary>Thư điện tử.</summary>
    Email,

    /// <summary>Tin nhắn.</summary>
    Sms,

    /// <summary>Điện thoại.</summary>
    Phone,
}

/// <summary>An apology letter as the register shows it (S102).</summary>
/// <param name="Id">Row id.</param>
/// <param name="Code">Dossier.</param>
/// <param name="Agency">Agency that is late.</param>
/// <param name="ProcedureName">Procedure.</param>
/// <param name="Applicant">To whom.</param>
/// <param name="Number">Number of the letter.</param>
/// <param name="Reason">Reason given.</param>
/// <param name="DueAt">When the dossier was due.</param>
/// <param name="NewDueAt">New date promised.</param>
/// <param name="State">Written or sent.</param>
/// <param name="Channel">How it went.</param>
/// <param name="WrittenAt">When it was written.</param>
/// <param name="SentAt">When it was sent.</param>
public sealed record Apology(
    long Id, string Code, string Agency, string ProcedureName, string Applicant, string? Number, string Reason, DateTimeOffset DueAt, DateTimeOffset NewDueAt, ApologyState State, ApologyChannel? Channel, DateTimeOffset WrittenAt, DateTimeOffset? SentAt);

/// <summary>Letters of an agency in numbers.</summary>
/// <param name="Agency">Agency.</param>
/// <param name="Due">Late or overdue dossiers without a letter.</param>
/// <param name="Written">Letters written and not sent.</param>
/// <param name="Sent">Letters sent.</param>
public sealed record ApologyCount(string Agency, int Due, int Written, int Sent);
