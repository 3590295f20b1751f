using System.Collections.Frozen;
using System.Security.Claims;

namespace HCC.Access;

/// <summary>Rights, one word each. Policies of pages, endpoints and hub methods have the same names; without one everything is denied.</summary>
public static class Scope
{
    /// <summary>Claim type of a scope.</summary>
    public const string Claim = "scope";

    /// <summary>Claim type of the actor written into rows, e.g. <c>staff:3</c>.</summary>
    public const string ActorClaim = "actor";

    /// <summary>Claim type of the center to which an identity is limited.</summary>
    public const string CenterClaim = "center";

    /// <summary>Give numbers.</summary>
    public const string TicketsIssue = "tickets.issue";

    /// <summary>Read single tickets with their history; cancel and reinstate them.</summary>
    public const string TicketsManage = "tickets.manage";

    /// <summary>Open a counter and call at it.</summary>
    public const string CountersOperate = "counters.operate";

    /// <summary>Act at any counter, also one opened by somebody else.</summary>
    public const string CountersSupervise = "counters.supervise";

    /// <summary>Read the live hall.</summary>
    public const string LiveRead = "live.read";

    /// <summary>Take calls to speak them.</summary>
    public const string CallsAnnounce = "calls.announce";

    /// <summary>Hand in ratings.</summary>
    public const string RatingsWrite = "ratings.write";

    /// <summary>Read the catalogue of procedures.</summary>
    public const string ProceduresRead = "procedures.read";

    /// <summary>Read figures behind the wall, reports.</summary>
    public const string InsightsRead = "insights.read";

    /// <summary>Ask where one's own dossier stands: code and factor together, never a list.</summary>
    public const string DossiersLookup = "dossiers.lookup";

    /// <summary>Read the register of dossiers.</summary>
    public const string DossiersRead = "dossiers.read";

    /// <summary>Receive dossiers and move them on.</summary>
    public const string DossiersWrite = "dossiers.write";

    /// <summary>Read the register as far as one's own agencies go. Who may read all of it may do this too.</summary>
    public const string DossiersReadOwn = "dossiers.read.own";

    /// <summary>Receive and move on dossiers of one's own agencies. Who may do it with all may do this too.</summary>
    public const string DossiersWriteOwn = "dossiers.write.own";

    /// <summary>Approve what others claimed about dossiers; sign reports.</summary>
    public const string DossiersApprove = "dossiers.approve";

    /// <summary>Check the quality of scans by random samples (S113).</summary>
    public const string DossiersCheck = "dossiers.check";

    /// <summary>Import lists of dossiers of other systems.</summary>
    public const string DossiersImport = "dossiers.import";

    /// <summary>Read the points of one's own agencies. Who may read the reports may do this too.</summary>
    public const string ScoringReadOwn = "scoring.read.own";

    /// <summary>Say something to the points proposed for one's own agencies (S169: proposal, comment, final).</summary>
    public const string ScoringComment = "scoring.comment";

    /// <summary>Propose points of agencies, and note what agencies say to them.</summary>
    public const string ScoringPropose = "scoring.propose";

    /// <summary>Make the points of agencies final.</summary>
    public const string ScoringFinalise = "scoring.finalise";

    /// <summary>Have the numbers of a report checked; reads nothing of the house.</summary>
    public const string ReportsCheck = "reports.check";

    /// <summary>Read official reports and their drafts: staff, never a wall.</summary>
    public const string ReportsRead = "reports.read";

    /// <summary>Draw reports and keep drafts; signing needs <see cref="DossiersApprove"/>.</summary>
    public const string ReportsWrite = "reports.write";

    /// <summary>Approve and revoke devices and keys.</summary>
    public const string DevicesManage = "devices.manage";

    /// <summary>Manage accounts.</summary>
    public const string StaffManage = "staff.manage";

    /// <summary>Change settings and import data.</summary>
    public const string SettingsManage = "settings.manage";

    /// <summary>Read and verify the audit chain.</summary>
    public const string AuditRead = "audit.read";

    /// <summary>All scopes.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        TicketsIssue, TicketsManage, CountersOperate, CountersSupervise, LiveRead, CallsAnnounce, RatingsWrite, ProceduresRead, InsightsRead, ReportsCheck, ReportsRead, ReportsWrite, DossiersLookup, DossiersRead, DossiersReadOwn, DossiersWrite, DossiersWriteOwn, DossiersApprove, DossiersCheck, DossiersImport, ScoringReadOwn, ScoringComment, ScoringPropose, ScoringFinalise, DevicesManage, StaffManage, SettingsManage, AuditRead,
    ];

    // Rights that an account limited to some agencies keeps; of the wide ones it has the narrow part, all others are gone.
    private static readonly FrozenSet<string> Limited = FrozenSet.Create(
        StringComparer.Ordinal, TicketsIssue, TicketsManage, CountersOperate, LiveRead, ProceduresRead, DossiersLookup, DossiersReadOwn, DossiersWriteOwn, ScoringReadOwn, ScoringComment);

    private static readonly FrozenDictionary<string, string> Narrow =
        new Dictionary<string, string>(StringComparer.Ordinal) { [DossiersRead] = DossiersReadOwn, [DossiersWrite] = DossiersWriteOwn, [ReportsRead] = ScoringReadOwn }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a key of another program may be given: narrow rights come with the wide ones, and a program speaks for no agency.</summary>
    public static readonly IReadOnlyList<string> OfKeys = [.. All.Where(s => s != ScoringComment && !Narrow.Values.Contains(s))];

    /// <summary>The rights in force: with a wide one goes its narrow one, and an account limited to agencies keeps only what cannot reach beyond them.</summary>
    /// <param name="scopes">Rights of roles or of a key.</param>
    /// <param name="limited">Whether the identity is limited to agencies.</param>
    public static IReadOnlyList<string> InForce(IEnumerable<string> scopes, bool limited) =>
        [.. scopes.SelectMany(s => Narrow.TryGetValue(s, out var narrow) ? (string[])[s, narrow] : [s]).Distinct(StringComparer.Ordinal).Where(s => !limited || Limited.Contains(s))];

    /// <summary>What a role may do (reliability notes §2.3).</summary>
    public static IReadOnlyList<string> Of(string role) => role switch
    {
        StaffRole.Officer => [TicketsIssue, TicketsManage, CountersOperate, LiveRead, ProceduresRead, DossiersLookup, DossiersRead, DossiersWrite],
        StaffRole.Supervisor => [TicketsIssue, TicketsManage, CountersOperate, CountersSupervise, LiveRead, ProceduresRead, InsightsRead, ReportsCheck, ReportsRead, ReportsWrite, DossiersLookup, DossiersRead, DossiersWrite, DossiersApprove, DossiersCheck, DossiersImport, ScoringPropose],
        StaffRole.Leader => [LiveRead, InsightsRead, ProceduresRead, ReportsCheck, ReportsRead, ReportsWrite, DossiersRead, DossiersApprove, ScoringPropose, ScoringFinalise],
        StaffRole.Administrator => [LiveRead, ProceduresRead, ReportsCheck, DossiersRead, DossiersImport, DevicesManage, StaffManage, SettingsManage],
        StaffRole.Auditor => [LiveRead, InsightsRead, ProceduresRead, ReportsRead, DossiersRead, DossiersCheck, AuditRead],
        StaffRole.Post => [TicketsIssue, TicketsManage, CountersOperate, LiveRead, ProceduresRead, DossiersLookup, DossiersReadOwn, DossiersWriteOwn],
        StaffRole.Agency => [LiveRead, ProceduresRead, DossiersReadOwn, DossiersWriteOwn, ScoringReadOwn, ScoringComment],
        _ => [],
    };

    /// <summary>What a device may do. A device never passes a policy of staff.</summary>
    public static IReadOnlyList<string> Of(DeviceKind kind) => kind switch
    {
        DeviceKind.Kiosk => [TicketsIssue, ProceduresRead, LiveRead, DossiersLookup],
        DeviceKind.Terminal => [RatingsWrite, LiveRead],
        DeviceKind.Board => [LiveRead, CallsAnnounce],
        DeviceKind.Wall => [LiveRead, InsightsRead],
    };

    /// <summary>An identity with scopes.</summary>
    /// <param name="scheme">How it was proved.</param>
    /// <param name="actor">Name in rows.</param>
    /// <param name="name">Name for people.</param>
    /// <param name="scopes">Rights.</param>
    /// <param name="center">Center to which it is limited, or null.</param>
    /// <param name="agencies">Agencies to which it is limited, or null.</param>
    public static ClaimsIdentity Identity(string scheme, string actor, string name, IEnumerable<string> scopes, string? center, IReadOnlyCollection<string>? agencies = null) =>
        new(
            [
                new(ActorClaim, actor), new(ClaimTypes.Name, name), .. InForce(scopes, agencies is not null).Select(s => new Claim(Claim, s)),
                .. center is null ? (Claim[])[] : [new(CenterClaim, center)], .. AgencyLimit.Claims(agencies).Select(a => new Claim(AgencyLimit.Claim, a)),
            ],
            scheme);

    /// <summary>Whether a principal has a right.</summary>
    public static bool Has(this ClaimsPrincipal who, string scope) => who.HasClaim(Claim, scope);

    /// <summary>The actor that brings a right: the identity that has the scope, since one browser may be a device and a member of staff at once.</summary>
    /// <exception cref="UnauthorizedAccessException">No identity has it.</exception>
    public static string Actor(this ClaimsPrincipal who, string scope) => who.With(scope).FindFirst(ActorClaim)!.Value;

    /// <summary>The center to which the identity with a right is limited, or null.</summary>
    /// <exception cref="UnauthorizedAccessException">No identity has the right: nobody is mistaken for somebody without limits.</exception>
    public static string? Center(this ClaimsPrincipal who, string scope) => who.With(scope).FindFirst(CenterClaim)?.Value;

    /// <summary>The identity that brings a right; where several do, the one that is not limited to agencies.</summary>
    /// <exception cref="UnauthorizedAccessException">No identity has it.</exception>
    public static ClaimsIdentity With(this ClaimsPrincipal who, string scope) =>
        who.Identities.Where(i => i.HasClaim(Claim, scope)).MinBy(i => i.HasClaim(c => c.Type == AgencyLimit.Claim)) ?? throw new UnauthorizedAccessException($"Nobody here has the right {scope}.");
}
