using HCC.Access;

namespace HCC.Dashboard.Office;

/// <summary>One page of the office.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Scope">The right that opens it.</param>
/// <param name="Icon">Its icon.</param>
/// <param name="Name">Key of its name in <see cref="OfficeText"/>.</param>
/// <param name="Note">Key of what it is for.</param>
/// <param name="Group">Where it stands in the menu.</param>
public sealed record OfficeEntry(string Address, string Scope, string Icon, string Name, string Note, OfficeGroup Group = OfficeGroup.Hall);

/// <summary>Groups of the menu, in its order.</summary>
public enum OfficeGroup
{
    /// <summary>Overview and the screens of the hall.</summary>
    Hall,

    /// <summary>Dossiers and the work with them.</summary>
    Dossiers,

    /// <summary>What is late, slow or stuck, and whose turn it is.</summary>
    Follow,

    /// <summary>Reports and scores.</summary>
    Reports,

    /// <summary>Lists of other software, processes, forms.</summary>
    Data,

    /// <summary>Devices, accounts, the audit chain.</summary>
    House,
}

/// <summary>The pages of the office, in the order of the menu; a new page adds its line here.</summary>
public static class OfficePages
{
    /// <summary>All of them; each person sees those that their roles open.</summary>
    public static readonly IReadOnlyList<OfficeEntry> All =
    [
        new("/office", Scope.LiveRead, "home", nameof(OfficeText.Overview), nameof(OfficeText.OverviewNote)),
        new("/desk", Scope.CountersOperate, "desk", nameof(OfficeText.Desk), nameof(OfficeText.DeskNote)),
        new("/wall", Scope.InsightsRead, "chart-bar", nameof(OfficeText.Wall), nameof(OfficeText.WallNote)),
        new("/office/dossiers/new", Scope.DossiersWriteOwn, "plus", nameof(OfficeText.Reception), nameof(OfficeText.ReceptionNote), OfficeGroup.Dossiers),
        new("/office/dossiers", Scope.DossiersReadOwn, "files", nameof(OfficeText.Dossiers), nameof(OfficeText.DossiersNote), OfficeGroup.Dossiers),
        new("/office/dossiers/reminders", Scope.DossiersReadOwn, "bell", nameof(OfficeText.Reminders), nameof(OfficeText.RemindersNote), OfficeGroup.Dossiers),
        new("/office/dossiers/apologies", Scope.DossiersRead, "mail", nameof(OfficeText.Apologies), nameof(OfficeText.ApologiesNote), OfficeGroup.Dossiers),
        new("/office/fees", Scope.DossiersRead, "cash", nameof(OfficeText.Fees), nameof(OfficeText.FeesNote), OfficeGroup.Dossiers),
        new("/office/couriers", Scope.DossiersRead, "truck", nameof(OfficeText.Couriers), nameof(OfficeText.CouriersNote), OfficeGroup.Dossiers),
        new("/office/dossiers/deliveries", Scope.DossiersReadOwn, "send", nameof(OfficeText.Deliveries), nameof(OfficeText.DeliveriesNote), OfficeGroup.Dossiers),
        new("/office/dossiers/scans", Scope.DossiersRead, "scan", nameof(OfficeText.Scans), nameof(OfficeText.ScansNote), OfficeGroup.Dossiers),
        new("/office/seal", Scope.DossiersRead, "rubber-stamp", nameof(OfficeText.SecondSeal), nameof(OfficeText.SecondSealNote), OfficeGroup.Dossiers),
        new("/office/dossiers/lateness", Scope.DossiersRead, "trending-up", nameof(OfficeText.Lateness), nameof(OfficeText.LatenessNote), OfficeGroup.Follow),
        new("/office/dossiers/steps", Scope.DossiersRead, "list-details", nameof(OfficeText.Steps), nameof(OfficeText.StepsNote), OfficeGroup.Follow),
        new("/office/reports/trends", Scope.ReportsRead, "chart-line", nameof(OfficeText.Trends), nameof(OfficeText.TrendsNote), OfficeGroup.Follow),
        new("/office/obstacles", Scope.ReportsRead, "alert-triangle", nameof(OfficeText.Obstacles), nameof(OfficeText.ObstaclesNote), OfficeGroup.Follow),
        new("/office/duties", Scope.ReportsRead, "clipboard-list", nameof(OfficeText.Duties), nameof(OfficeText.DutiesNote), OfficeGroup.Follow),
        new("/office/reports", Scope.ReportsRead, "file-text", nameof(OfficeText.ReportsPage), nameof(OfficeText.ReportsPageNote), OfficeGroup.Reports),
        new("/office/reports/years", Scope.ReportsRead, "calendar", nameof(OfficeText.Years), nameof(OfficeText.YearsNote), OfficeGroup.Reports),
        new("/office/check-report", Scope.ReportsCheck, "file-check", nameof(OfficeText.CheckReport), nameof(OfficeText.CheckReportNote), OfficeGroup.Reports),
        new("/office/scoring", Scope.ReportsRead, "scale", nameof(OfficeText.Scoring), nameof(OfficeText.ScoringNote), OfficeGroup.Reports),
        new("/office/scoring/own", Scope.ScoringComment, "scale", nameof(OfficeText.OwnScoring), nameof(OfficeText.OwnScoringNote), OfficeGroup.Reports),
        new("/office/dossiers/import", Scope.DossiersImport, "upload", nameof(OfficeText.DossierImport), nameof(OfficeText.DossierImportNote), OfficeGroup.Data),
        new("/office/sources", Scope.DossiersRead, "database", nameof(OfficeText.Sources), nameof(OfficeText.SourcesNote), OfficeGroup.Data),
        new("/office/processes", Scope.DossiersRead, "route", nameof(OfficeText.Processes), nameof(OfficeText.ProcessesNote), OfficeGroup.Data),
        new("/office/forms-register", Scope.DossiersRead, "file", nameof(OfficeText.FormsRegister), nameof(OfficeText.FormsRegisterNote), OfficeGroup.Data),
        new("/office/settings", Scope.SettingsManage, "settings", nameof(OfficeText.Settings), nameof(OfficeText.SettingsNote), OfficeGroup.House),
        new("/office/devices", Scope.DevicesManage, "device-tv", nameof(OfficeText.Devices), nameof(OfficeText.DevicesNote), OfficeGroup.House),
        new("/office/keys", Scope.DevicesManage, "key", nameof(OfficeText.Keys), nameof(OfficeText.KeysNote), OfficeGroup.House),
        new("/office/staff", Scope.StaffManage, "users", nameof(OfficeText.StaffTitle), nameof(OfficeText.StaffNote), OfficeGroup.House),
        new("/office/audit", Scope.AuditRead, "shield-check", nameof(OfficeText.Audit), nameof(OfficeText.AuditNote), OfficeGroup.House),
    ];
}
