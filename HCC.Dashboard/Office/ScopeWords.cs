using HCC.Access;
using Microsoft.Extensions.Localization;

namespace HCC.Dashboard.Office;

/// <summary>Rights and roles in words that an administrator reads before giving them.</summary>
public static class ScopeWords
{
    /// <summary>What a right allows.</summary>
    public static string Of(string scope, IStringLocalizer<OfficeText> text) => scope switch
    {
        Scope.TicketsIssue => text[nameof(OfficeText.ScopeTicketsIssue)],
        Scope.TicketsManage => text[nameof(OfficeText.ScopeTicketsManage)],
        Scope.CountersOperate => text[nameof(OfficeText.ScopeCountersOperate)],
        Scope.CountersSupervise => text[nameof(OfficeText.ScopeCountersSupervise)],
        Scope.LiveRead => text[nameof(OfficeText.ScopeLiveRead)],
        Scope.CallsAnnounce => text[nameof(OfficeText.ScopeCallsAnnounce)],
        Scope.RatingsWrite => text[nameof(OfficeText.ScopeRatingsWrite)],
        Scope.ProceduresRead => text[nameof(OfficeText.ScopeProceduresRead)],
        Scope.InsightsRead => text[nameof(OfficeText.ScopeInsightsRead)],
        Scope.ReportsRead => text[nameof(OfficeText.ScopeReportsRead)],
        Scope.ReportsWrite => text[nameof(OfficeText.ScopeReportsWrite)],
        Scope.ReportsCheck => text[nameof(OfficeText.ScopeReportsCheck)],
        Scope.DevicesManage => text[nameof(OfficeText.ScopeDevicesManage)],
        Scope.StaffManage => text[nameof(OfficeText.ScopeStaffManage)],
        Scope.SettingsManage => text[nameof(OfficeText.ScopeSettingsManage)],
        Scope.AuditRead => text[nameof(OfficeText.ScopeAuditRead)],
        Scope.DossiersLookup => text[nameof(OfficeText.ScopeDossiersLookup)],
        Scope.DossiersRead => text[nameof(OfficeText.ScopeDossiersRead)],
        Scope.DossiersWrite => text[nameof(OfficeText.ScopeDossiersWrite)],
        Scope.DossiersReadOwn => text[nameof(OfficeText.ScopeDossiersReadOwn)],
        Scope.DossiersWriteOwn => text[nameof(OfficeText.ScopeDossiersWriteOwn)],
        Scope.ScoringReadOwn => text[nameof(OfficeText.ScopeScoringReadOwn)],
        Scope.ScoringComment => text[nameof(OfficeText.ScopeScoringComment)],
        Scope.DossiersApprove => text[nameof(OfficeText.ScopeDossiersApprove)],
        Scope.DossiersCheck => text[nameof(OfficeText.ScopeDossiersCheck)],
        Scope.DossiersImport => text[nameof(OfficeText.ScopeDossiersImport)],
        Scope.ScoringPropose => text[nameof(OfficeText.ScopeScoringPropose)],
        Scope.ScoringFinalise => text[nameof(OfficeText.ScopeScoringFinalise)],
        _ => scope,
    };

    /// <summary>Name of a role.</summary>
    public static string Role(string role, IStringLocalizer<OfficeText> text) => role switch
    {
        StaffRole.Officer => text[nameof(OfficeText.RoleOfficer)],
        StaffRole.Supervisor => text[nameof(OfficeText.RoleSupervisor)],
        StaffRole.Leader => text[nameof(OfficeText.RoleLeader)],
        StaffRole.Administrator => text[nameof(OfficeText.RoleAdministrator)],
        StaffRole.Auditor => text[nameof(OfficeText.RoleAuditor)],
        StaffRole.Post => text[nameof(OfficeText.RolePost)],
        StaffRole.Agency => text[nameof(OfficeText.RoleAgency)],
        _ => role,
    };

    /// <summary>What a role is for.</summary>
    public static string RoleNote(string role, IStringLocalizer<OfficeText> text) => role switch
    {
        StaffRole.Officer => text[nameof(OfficeText.RoleOfficerNote)],
        StaffRole.Supervisor => text[nameof(OfficeText.RoleSupervisorNote)],
        StaffRole.Leader => text[nameof(OfficeText.RoleLeaderNote)],
        StaffRole.Administrator => text[nameof(OfficeText.RoleAdministratorNote)],
        StaffRole.Auditor => text[nameof(OfficeText.RoleAuditorNote)],
        StaffRole.Post => text[nameof(OfficeText.RolePostNote)],
        StaffRole.Agency => text[nameof(OfficeText.RoleAgencyNote)],
        _ => "",
    };
}
