using HCC.Access;
using HCC.Dossiers;
using HCC.Persistence;
using HCC.Tests.Support;

namespace HCC.Tests.Dossiers;

/// <summary>Dossiers for tests, put as a source would put them.</summary>
internal static class SomeDossiers
{
    public static DateTimeOffset At(int day, int hour, int minute = 0) => HallFixture.At(day, hour, minute);

    /// <summary>An open dossier, or one that ended.</summary>
    public static DossierNews News(string code, DateTimeOffset due, DateTimeOffset? ended = null, string agency = "stp", string applicant = "Nguyễn Văn An", string? cause = null, string? phone = null) => new()
    {
        Code = code, Agency = agency, ProcedureName = "Cấp Phiếu lý lịch tư pháp", Applicant = applicant, Phone = phone, ReceivedAt = At(2, 8), DueAt = due, EndedAt = ended,
        State = ended is null ? DossierState.Processing : DossierState.Solved, Holder = "Sở Tư pháp", Cause = cause, Source = "import:mot-cua", DataAt = At(20, 8),
    };

    public static Task PutAsync(WriteLane lane, HCC.Centers.Center center, params DossierNews[] news) => lane.RunAsync(tx =>
    {
        foreach (var one in news)
        {
            DossierDesk.Put(tx, new FieldSeal(new byte[32]), center, one, "test", one.DataAt);
        }
    });
}
