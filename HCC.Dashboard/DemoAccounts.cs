using HCC.Access;
using HCC.Persistence;

namespace HCC.Dashboard;

/// <summary>Accounts and the key of the demonstration. They exist only where <c>HCC__Demo</c> is on, which Production refuses.</summary>
internal static class DemoAccounts
{
    /// <summary>The one password of all demonstration accounts.</summary>
    public const string Password = "trinh-dien-2026";

    /// <summary>User name, display name, role.</summary>
    public static readonly IReadOnlyList<(string UserName, string DisplayName, string Role)> All =
    [
        ("canbo", "Nguyễn Thị Một Cửa", StaffRole.Officer),
        ("canbo2", "Trần Văn Quầy", StaffRole.Officer),
        ("truongca", "Lê Thị Trưởng Ca", StaffRole.Supervisor),
        ("lanhdao", "Phạm Văn Lãnh Đạo", StaffRole.Leader),
        ("quantri", "Võ Thị Quản Trị", StaffRole.Administrator),
        ("kiemsoat", "Đặng Văn Kiểm Soát", StaffRole.Auditor),
    ];

    /// <summary>Makes what is missing and returns the key with all scopes.</summary>
    public static async Task<string> PrepareAsync(IServiceProvider services)
    {
        var staff = services.GetRequiredService<StaffDesk>();
        if (!services.GetRequiredService<AccessBook>().HasStaff)
        {
            foreach (var (userName, displayName, role) in All)
            {
                (await staff.CreateAsync(userName, displayName, Password, [role], null, "demo")).OrThrow();
            }
        }

        var file = Path.Combine(services.GetRequiredService<Database>().Folder, "demo-key.txt");
        if (File.Exists(file) && (await File.ReadAllTextAsync(file)).Trim() is { Length: > 0 } known && services.GetRequiredService<AccessBook>().Find(known) is not null)
        {
            return known;
        }

        var (_, key) = await services.GetRequiredService<DeviceDesk>().CreateKeyAsync("Trình diễn", Scope.All, null, "demo");
        await File.WriteAllTextAsync(file, key + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return key;
    }
}
