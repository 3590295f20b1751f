using Bunit;
using HCC.Access;
using HCC.Dashboard.Office;
using HCC.Persistence;
using HCC.Tests.Desk;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HCC.Tests.Office;

/// <summary>Devices, keys, accounts and the audit chain over a real house.</summary>
public sealed class OfficePagesTests : IAsyncLifetime
{
    private StaffHouse house = null!;

    public async ValueTask InitializeAsync() => house = await StaffHouse.StartAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task A_device_is_paired_by_the_code_on_its_screen_and_revoked_after_a_question()
    {
        var page = (await house.SignInAsync("quantri", StaffRole.Administrator)).Screen.Render<DevicesPage>();
        var asked = house.Get<DeviceDesk>().Ask(DeviceKind.Terminal);
        await page.PressAsync("pair");
        await page.PickAsync("pair-code", "XXXX-XXXX");
        await page.PickAsync("pair-name", "Máy đánh giá quầy 3");
        await page.PickAsync("pair-counter", "03");
        await page.InvokeAsync(() => page.Find("[data-testid=pair-dialog] form").Submit());
        page.Until(() => Assert.Contains("Mã ghép không đúng", page.Says("pair-refusal"), StringComparison.Ordinal));
        Assert.Equal("Máy đánh giá quầy 3", page.Id("pair-name").GetAttribute("value")); // what was typed stays

        await page.PickAsync("pair-code", $"{asked.Code[..4].ToLowerInvariant()}-{asked.Code[4..]}");
        await page.InvokeAsync(() => page.Find("[data-testid=pair-dialog] form").Submit());
        page.Until(() => Assert.Contains("Máy đánh giá", page.Says("row"), StringComparison.Ordinal));
        Assert.Contains("Quầy 3", page.Says("row"), StringComparison.Ordinal);
        var token = house.Get<DeviceDesk>().PickUp(await asked.Approved.Task)!;
        Assert.NotNull(house.Get<AccessBook>().Find(token));

        var device = (await ReadAsync(db => db.Devices.ToListAsync(TestContext.Current.CancellationToken))).Single();
        await page.PressAsync($"revoke-{device.Id}");
        Assert.NotNull(house.Get<AccessBook>().Find(token));
        await page.PressAsync("revoke-confirm");
        page.Until(() => Assert.Contains("Thu hồi 20/11/2026 09:00", page.Says("row"), StringComparison.Ordinal));
        Assert.Null(house.Get<AccessBook>().Find(token));
    }

    [Fact]
    public async Task A_key_is_shown_once_and_works_until_it_is_revoked()
    {
        var page = (await house.SignInAsync("quantri", StaffRole.Administrator)).Screen.Render<KeysPage>();
        await page.PressAsync("new-key");
        await page.PickAsync("key-name", "Bảng LED");
        await page.InvokeAsync(() => page.Find("[data-testid=key-dialog] form").Submit());
        Assert.Contains("Hãy chọn ít nhất một quyền.", page.Id("key-dialog").TextContent, StringComparison.Ordinal);
        await page.PickAsync("scope-live.read", true);
        await page.InvokeAsync(() => page.Find("[data-testid=key-dialog] form").Submit());
        page.Sees("key");
        var key = page.Id("key").GetAttribute("value")!;
        Assert.Equal([Scope.LiveRead], house.Get<AccessBook>().Find(key)!.FindAll(Scope.Claim).Select(c => c.Value));
        await page.PressAsync("key-kept");
        Assert.DoesNotContain(key, page.Markup, StringComparison.Ordinal);

        var row = (await ReadAsync(db => db.ApiKeys.ToListAsync(TestContext.Current.CancellationToken))).Single();
        await page.PressAsync($"revoke-{row.Id}");
        await page.PressAsync("revoke-confirm");
        page.Until(() => Assert.Null(house.Get<AccessBook>().Find(key)));
    }

    [Fact]
    public async Task An_account_is_made_with_roles_disabled_and_given_a_new_password()
    {
        var page = (await house.SignInAsync("quantri", StaffRole.Administrator)).Screen.Render<StaffPage>();
        await page.PressAsync("new-staff");
        await page.PickAsync("staff-display", "Lý Thị Mới");
        await page.PickAsync("staff-user", "moi");
        await page.TypeAsync("staff-password", "ngan");
        await page.PickAsync("role-officer", true);
        await page.InvokeAsync(() => page.Find("[data-testid=staff-dialog] form").Submit());
        page.Until(() => Assert.Equal("Mật khẩu cần ít nhất 10 ký tự.", page.Says("staff-refusal")));
        await page.PressAsync("suggest-password");
        var password = page.Id("staff-password").GetAttribute("value")!;
        await page.InvokeAsync(() => page.Find("[data-testid=staff-dialog] form").Submit());
        page.Sees("edit-moi");
        Assert.True((await house.Get<StaffDesk>().CheckAsync("moi", password)).Done);

        await page.PressAsync("password-moi");
        await page.TypeAsync("staff-password", "mat-khau-khac-2026");
        await page.InvokeAsync(() => page.Find("[data-testid=password-dialog] form").Submit());
        page.Until(() => Assert.Equal("Đã đặt mật khẩu mới cho Lý Thị Mới.", page.Says("said")));
        Assert.False((await house.Get<StaffDesk>().CheckAsync("moi", password)).Done);

        await page.PressAsync("edit-moi");
        await page.PickAsync("staff-disabled", true);
        await page.InvokeAsync(() => page.Find("[data-testid=staff-dialog] form").Submit());
        page.Until(() => Assert.Contains("Đã khóa", page.FindAll("[data-testid=row]").Single(r => r.TextContent.Contains("Lý Thị Mới", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal));
        Assert.False((await house.Get<StaffDesk>().CheckAsync("moi", "mat-khau-khac-2026")).Done);
    }

    [Fact]
    public async Task A_disabled_account_stays_out_after_a_restart()
    {
        var one = await house.HireAsync("nghi", StaffRole.Officer);
        var changed = (await house.Get<StaffDesk>().ChangeAsync(one.Id, [StaffRole.Officer], null, disabled: true, "test")).OrThrow();
        Assert.Null(house.Get<AccessBook>().FindStaff(one.Id, changed.SecurityStamp));
        house.Get<AccessBook>().Load(); // as at a start: from the rows, which hold milliseconds
        Assert.Null(house.Get<AccessBook>().FindStaff(one.Id, changed.SecurityStamp));
        Assert.Equal("sign-in.disabled", (await house.Get<StaffDesk>().CheckAsync("nghi", "mat-khau-dai-2026")).Refusal?.Code);
        Assert.Equal("sign-in.wrong", (await house.Get<StaffDesk>().CheckAsync("nghi", "doan-mo-2026-xx")).Refusal?.Code); // a guess learns nothing
    }

    [Fact]
    public async Task Nobody_shuts_themselves_out()
    {
        var page = (await house.SignInAsync("quantri", StaffRole.Administrator)).Screen.Render<StaffPage>();
        await page.PressAsync("edit-quantri");
        page.Sees("role-administrator");
        Assert.True(page.Id("role-administrator").HasAttribute("disabled"));
        Assert.False(page.Has("staff-disabled"));
    }

    [Fact]
    public async Task A_table_is_filtered_without_accents_and_sorted_by_its_heads()
    {
        await house.HireAsync("b-truong", StaffRole.Supervisor);
        await house.HireAsync("a-cong", StaffRole.Officer);
        var page = (await house.SignInAsync("quantri", StaffRole.Administrator)).Screen.Render<StaffPage>();
        page.Until(() => Assert.Equal(3, page.FindAll("[data-testid=row]").Count));
        await page.TypeAsync("filter", "truong ca");
        Assert.Contains("b-truong", Assert.Single(page.FindAll("[data-testid=row]")).TextContent, StringComparison.Ordinal);
        await page.TypeAsync("filter", "");
        var head = page.FindAll("thead th")[1];
        Assert.Equal("none", head.GetAttribute("aria-sort"));
        await page.InvokeAsync(() => head.QuerySelector("button")!.ClickAsync(new()));
        Assert.Equal(["a-cong", "b-truong", "quantri"], page.FindAll("tbody td:nth-child(2)").Select(c => c.TextContent));
        await page.InvokeAsync(() => page.FindAll("thead th")[1].QuerySelector("button")!.ClickAsync(new()));
        Assert.Equal("descending", page.FindAll("thead th")[1].GetAttribute("aria-sort"));
        Assert.Equal(["quantri", "b-truong", "a-cong"], page.FindAll("tbody td:nth-child(2)").Select(c => c.TextContent));
    }

    [Fact]
    public async Task The_chain_is_whole_until_somebody_edits_a_link()
    {
        await house.HireAsync("canbo", StaffRole.Officer);
        var page = (await house.SignInAsync("kiemsoat", StaffRole.Auditor)).Screen.Render<AuditPage>();
        page.Until(() => Assert.Equal(2, page.FindAll("[data-testid=row]").Count));
        Assert.Contains("Tạo tài khoản", page.Says("row"), StringComparison.Ordinal);
        await page.PressAsync("check-chain");
        page.Until(() => Assert.Equal("Chuỗi nguyên vẹn: đã kiểm tra 2 dòng, lúc 20/11/2026 09:00:00.", page.Says("chain-whole")));

        await using (var forger = new SqliteConnection($"Data Source={Path.Combine(house.Folder, "hcc.db")}"))
        {
            await forger.OpenAsync(TestContext.Current.CancellationToken);
            await using var forge = forger.CreateCommand();
            forge.CommandText = "UPDATE audit SET actor = 'staff:99' WHERE sequence = 1";
            Assert.Equal(1, await forge.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }

        await page.PressAsync("check-chain");
        page.Until(() => Assert.StartsWith("Chuỗi bị đứt tại dòng 1", page.Says("chain-broken"), StringComparison.Ordinal));
        Assert.False(page.Has("chain-whole"));
    }

    [Fact]
    public async Task Each_person_sees_the_doors_that_their_roles_open()
    {
        var auditor = (await house.SignInAsync("kiemsoat", StaffRole.Auditor)).Screen.Render<OfficePage>();
        auditor.Until(() => Assert.Equal(
            [
                "/wall", "/office/dossiers", "/office/dossiers/reminders", "/office/dossiers/apologies", "/office/fees", "/office/couriers", "/office/dossiers/deliveries", "/office/dossiers/scans", "/office/seal",
                "/office/dossiers/lateness", "/office/dossiers/steps", "/office/reports/trends", "/office/obstacles", "/office/duties", "/office/reports", "/office/reports/years", "/office/scoring",
                "/office/sources", "/office/processes", "/office/forms-register", "/office/audit",
            ],
            auditor.FindAll(".office-door").Select(a => a.GetAttribute("href")!)));
        var administrator = (await house.SignInAsync("quantri", StaffRole.Administrator)).Screen.Render<OfficePage>();
        administrator.Until(() => Assert.Equal(
            [
                "/office/dossiers", "/office/dossiers/reminders", "/office/dossiers/apologies", "/office/fees", "/office/couriers", "/office/dossiers/deliveries", "/office/dossiers/scans", "/office/seal",
                "/office/dossiers/lateness", "/office/dossiers/steps", "/office/check-report", "/office/dossiers/import", "/office/sources", "/office/processes", "/office/forms-register", "/office/settings", "/office/devices", "/office/keys", "/office/staff",
            ],
            administrator.FindAll(".office-door").Select(a => a.GetAttribute("href")!)));
        var (post, _) = await house.SignInLimitedAsync("buudien", StaffRole.Post, "stp", "sct");
        var limited = post.Render<OfficePage>();
        limited.Until(() => Assert.Equal(["/desk", "/office/dossiers/new", "/office/dossiers", "/office/dossiers/reminders", "/office/dossiers/deliveries"], limited.FindAll(".office-door").Select(a => a.GetAttribute("href")!)));
    }

    private async Task<T> ReadAsync<T>(Func<HccDb, Task<T>> read)
    {
        await using var db = await house.Get<IDbContextFactory<HccDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await read(db);
    }
}
