using HCC.Access;
using HCC.Centers;
using HCC.Persistence;

namespace HCC.Dashboard;

/// <summary>Accounts and the key of the demonstration. They exist only where <c>HCC__Demo</c> is on, which Production refuses.</summary>
internal static class DemoAccounts
{
    /// <summary>The one password of all demonstration accounts.</summary>
    public const string Password = "trinh-dien-2026";

    /// <summary>User name, display name, role, agencies of the first center to which it is limited.</summary>
    public static readonly IReadOnlyList<(string UserName, string DisplayName, string Role, IReadOnlyList<string>? Agencies)> All =
    [
        ("canbo", "Nguyễn Thị Một Cửa", StaffRole.Officer, null),
        ("canbo2", "Trần Văn Quầy", StaffRole.Officer, null),
        ("truongca", "Lê Thị Trưởng Ca", StaffRole.Supervisor, null),
        ("lanhdao", "Phạm Văn Lãnh Đạo", StaffRole.Leader, null),
        ("quantri", "Võ Thị Quản Trị", StaffRole.Administrator, null),
        ("kiemsoat", "Đặng Văn Kiểm Soát", StaffRole.Auditor, null),
        ("buudien", "Hồ Thị Bưu Điện", StaffRole.Post, ["sldtbxh", "sct", "bdt"]),
        ("donvi", "Mai Văn Đầu Mối", StaffRole.Agency, ["sxd"]),
    ];

    /// <summary>Makes what is missing and returns the key with all scopes.</summary>
    public static async Task<string> PrepareAsync(IServiceProvider services)
    {
        var staff = services.GetRequiredService<StaffDesk>();
        if (!services.GetRequiredService<AccessBook>().HasStaff)
        {
            var home = services.GetRequiredService<CenterBook>().Home;
            foreach (var (userName, displayName, role, agencies) in All)
            {
                (await staff.CreateAsync(userName, displayName, Password, [role], agencies is null ? null : home.Code, "demo", agencies)).OrThrow();
            }
        }

        var file = Path.Combine(services.GetRequiredService<Database>().Folder, "demo-key.txt");
        if (File.Exists(file) && (await File.ReadAllTextAsync(file)).Trim() is { Length: > 0 } known && services.GetRequiredService<AccessBook>().Find(known) is not null)
        {
            return known;
        }

        var (_, key) = await services.GetRequiredService<DeviceDesk>().CreateKeyAsync("Trình diễn", Scope.OfKeys, null, "demo");
        await File.WriteAllTextAsync(file, key + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return key;
    }
}
