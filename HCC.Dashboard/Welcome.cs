using HCC.Access;
using HCC.Persistence;
using HCC.Simulation;

namespace HCC.Dashboard;

/// <summary>What the console says at start: addresses, and how to come in. No secret goes into the log.</summary>
internal static class Welcome
{
    public static async Task PrepareAsync(WebApplication app)
    {
        var settings = app.Services.GetRequiredService<HccSettings>();
        var key = settings.Demo ? await DemoAccounts.PrepareAsync(app.Services) : null;
        if (settings is { Demo: true, DemoPeople: true })
        {
            Console.WriteLine("Đang chuẩn bị dữ liệu trình diễn …");
            await app.Services.GetRequiredService<DemoHouse>().PrepareAsync();
        }

        app.Lifetime.ApplicationStarted.Register(() => Say(app, settings, key));
    }

    private static void Say(WebApplication app, HccSettings settings, string? key)
    {
        var home = app.Urls.FirstOrDefault() ?? "";
        Console.WriteLine($"""

            HCC – {home}
              Máy lấy số, tra cứu   {home}/kiosk
              Máy đánh giá          {home}/rate
              Màn hình gọi số       {home}/board
              Màn hình điều hành    {home}/wall
              Bàn làm việc          {home}/desk
              Văn phòng             {home}/office
              API                   {home}/openapi/v1.json
            """);
        if (key is not null)
        {
            Console.WriteLine("\nTRÌNH DIỄN – dữ liệu mô phỏng, chỉ mở trên máy này. Tài khoản:");
            foreach (var (userName, displayName, role, _) in DemoAccounts.All)
            {
                Console.WriteLine($"  {userName,-10} {DemoAccounts.Password}   {role,-14} {displayName}");
            }

            Console.WriteLine($"  Khóa API: {key}\n  (cũng nằm trong {Path.Combine(app.Services.GetRequiredService<Database>().Folder, "demo-key.txt")})\n");
        }
        else if (app.Services.GetRequiredService<SetupDesk>().Token is { } token)
        {
            Console.WriteLine($"\nLần chạy đầu: mở {home}/setup và nhập mã thiết lập dùng một lần:\n  {token}\n");
        }
    }
}
