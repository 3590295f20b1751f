using Microsoft.AspNetCore.Identity;

namespace HCC.Access;

/// <summary>A member of staff.</summary>
public sealed class Staff : IdentityUser<long>
{
    /// <summary>Name that colleagues and audit read.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Center in which the account works; null = every center.</summary>
    public string? Center { get; set; }

    /// <summary>Codes of the agencies to which the account is limited, with spaces between (S131); null = not limited.</summary>
    public string? Agencies { get; set; }

    /// <summary>The agencies as a list; null = not limited.</summary>
    public IReadOnlyList<string>? AgencyList => Agencies?.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether an administrator has disabled the account: a lock-out without end. Rows hold milliseconds, so it comes back a little below the largest value.</summary>
    public bool Disabled => LockoutEnd is { Year: 9999 };
}

/// <summary>Roles of staff; each right is given to a role in <see cref="Scope.Of(string)"/> and nowhere else.</summary>
public static class StaffRole
{
    /// <summary>Công chức một cửa: works at a counter.</summary>
    public const string Officer = "officer";

    /// <summary>Trưởng ca: other counters, out-of-order calls.</summary>
    public const string Supervisor = "supervisor";

    /// <summary>Lãnh đạo: wall and reports.</summary>
    public const string Leader = "leader";

    /// <summary>Quản trị: accounts, devices, settings.</summary>
    public const string Administrator = "administrator";

    /// <summary>Kiểm soát: reads everything, changes nothing.</summary>
    public const string Auditor = "auditor";

    /// <summary>Nhân viên Bưu điện: works at a counter like an officer, for the agencies handed over to the post (S131, S132).</summary>
    public const string Post = "post";

    /// <summary>Cơ quan chuyên môn: an agency's own account, for its dossiers and the points proposed for it.</summary>
    public const string Agency = "agency";

    /// <summary>All roles.</summary>
    public static readonly IReadOnlyList<string> All = [Officer, Post, Supervisor, Leader, Agency, Administrator, Auditor];

    /// <summary>Whether a role is of use only together with agencies to which the account is limited.</summary>
    public static bool NeedsAgencies(string role) => role is Post or Agency;
}

/// <summary>Kind of a paired device. Stored by name.</summary>
public enum DeviceKind
{
    /// <summary>Máy lấy số, tra cứu.</summary>
    Kiosk,

    /// <summary>Máy đánh giá.</summary>
    Terminal,

    /// <summary>Màn hình gọi số.</summary>
    Board,

    /// <summary>Màn hình điều hành.</summary>
    Wall,
}

/// <summary>A device of the hall, paired by a code that an administrator typed.</summary>
public sealed class DeviceRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Kind; decides the scopes.</summary>
    public DeviceKind Kind { get; set; }

    /// <summary>Name given by the administrator, e.g. "Kiosk cửa chính".</summary>
    public required string Name { get; set; }

    /// <summary>Center.</summary>
    public required string Center { get; set; }

    /// <summary>Zone of a board.</summary>
    public string? Zone { get; set; }

    /// <summary>Counter of a terminal.</summary>
    public string? Counter { get; set; }

    /// <summary>SHA-256 of the device's token; the token itself is only in the device.</summary>
    public required string TokenHash { get; set; }

    /// <summary>Who approved it.</summary>
    public required string ApprovedBy { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset ApprovedAt { get; set; }

    /// <summary>When it was revoked.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}

/// <summary>A key for another program.</summary>
public sealed class ApiKeyRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>What it is for.</summary>
    public required string Name { get; set; }

    /// <summary>SHA-256 of the key; the key itself was shown once.</summary>
    public required string Hash { get; set; }

    /// <summary>Scopes, separated by spaces.</summary>
    public required string Scopes { get; set; }

    /// <summary>Center to which it is limited; null = every center.</summary>
    public string? Center { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it was revoked.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}

/// <summary>One link of the audit chain (I9): who did what to whom, signed together with the link before it.</summary>
public sealed class AuditRow
{
    /// <summary>1, 2, 3 … without a gap.</summary>
    public long Sequence { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Who.</summary>
    public required string Actor { get; set; }

    /// <summary>What, e.g. <c>device.revoked</c>.</summary>
    public required string Action { get; set; }

    /// <summary>To what.</summary>
    public required string Subject { get; set; }

    /// <summary>More, as a short text without personal data.</summary>
    public string? Detail { get; set; }

    /// <summary>HMAC-SHA-256 over this link and the hash of the one before.</summary>
    public required string Hash { get; set; }
}
