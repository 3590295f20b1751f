using HCC.Access;

namespace HCC.Dashboard.Office;

/// <summary>One page of the office.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Scope">The right that opens it.</param>
/// <param name="Icon">Its icon.</param>
/// <param name="Name">Key of its name in <see cref="OfficeText"/>.</param>
/// <param name="Note">Key of what it is for.</param>
public sealed record OfficeEntry(string Address, string Scope, string Icon, string Name, string Note);

/// <summary>The pages of the office, in the order of the menu; a new page adds its line here.</summary>
public static class OfficePages
{
    /// <summary>All of them; each person sees those that their roles open.</summary>
    public static readonly IReadOnlyList<OfficeEntry> All =
    [
        new("/office", Scope.LiveRead, "home", nameof(OfficeText.Overview), nameof(OfficeText.OverviewNote)),
        new("/office/reports", Scope.InsightsRead, "file-text", nameof(OfficeText.ReportsPage), nameof(OfficeText.ReportsPageNote)),
        new("/office/check-report", Scope.ReportsCheck, "file-check", nameof(OfficeText.CheckReport), nameof(OfficeText.CheckReportNote)),
        new("/office/dossiers/new", Scope.DossiersWrite, "file-check", nameof(OfficeText.Reception), nameof(OfficeText.ReceptionNote)),
        new("/office/dossiers", Scope.DossiersRead, "files", nameof(OfficeText.Dossiers), nameof(OfficeText.DossiersNote)),
        new("/office/dossiers/apologies", Scope.DossiersRead, "mail", nameof(OfficeText.Apologies), nameof(OfficeText.ApologiesNote)),
        new("/office/dossiers/scans", Scope.DossiersRead, "scan", nameof(OfficeText.Scans), nameof(OfficeText.ScansNote)),
        new("/office/fees", Scope.DossiersRead, "cash", nameof(OfficeText.Fees), nameof(OfficeText.FeesNote)),
        new("/office/couriers", Scope.DossiersRead, "truck", nameof(OfficeText.Couriers), nameof(OfficeText.CouriersNote)),
        new("/office/dossiers/import", Scope.DossiersImport, "upload", nameof(OfficeText.DossierImport), nameof(OfficeText.DossierImportNote)),
        new("/office/devices", Scope.DevicesManage, "device-tv", nameof(OfficeText.Devices), nameof(OfficeText.DevicesNote)),
        new("/office/keys", Scope.DevicesManage, "key", nameof(OfficeText.Keys), nameof(OfficeText.KeysNote)),
        new("/office/staff", Scope.StaffManage, "users", nameof(OfficeText.StaffTitle), nameof(OfficeText.StaffNote)),
        new("/office/audit", Scope.AuditRead, "shield-check", nameof(OfficeText.Audit), nameof(OfficeText.AuditNote)),
        new("/desk", Scope.CountersOperate, "desk", nameof(OfficeText.Desk), nameof(OfficeText.DeskNote)),
        new("/wall", Scope.InsightsRead, "chart-bar", nameof(OfficeText.Wall), nameof(OfficeText.WallNote)),
    ];
}
