using System.Text;
using Bunit;
using HCC.Access;
using HCC.Centers;
using HCC.Dashboard.Sources;
using HCC.Persistence;
using HCC.Tests.Desk;
using Microsoft.AspNetCore.Components.Forms;
using static HCC.Tests.Dossiers.SomeDossiers;

namespace HCC.Tests.Sources;

/// <summary>The page that compares the register with a file, or two files.</summary>
public sealed class ComparePageTests : IAsyncLifetime
{
    private const string File = "Mã hồ sơ,Tên thủ tục,Đơn vị,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả\nH-1,Việc,stp,02/11/2026,18/11/2026,\nH-3,Việc,stp,02/11/2026,25/11/2026,\n";
    private StaffHouse house = null!;

    public async ValueTask InitializeAsync()
    {
        house = await StaffHouse.StartAsync();
        await PutAsync(house.Get<WriteLane>(), house.Get<CenterBook>().Get(StaffHouse.Center), News("H-1", At(18, 17), At(17, 10)), News("H-2", At(18, 17), At(17, 10)), News("X-1", At(18, 17), agency: "sct"));
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task The_register_against_a_file_shows_what_each_lacks_and_what_is_overdue_only_there()
    {
        var screen = (await house.SignInAsync("truongca", StaffRole.Supervisor)).Screen;
        var page = screen.Render<ComparePage>();
        page.Sees("file-right");
        Upload(page, 0, File);
        page.Until(() => Assert.Equal("Bên A 2 hồ sơ, bên B 2; có ở cả hai bên 1, giống nhau 0.", page.Says("result"))); // X-1 is of an agency that the file does not know
        Assert.Equal(["H-1", "H-2", "H-3"], page.FindAll("[data-testid=differences] tbody th").Select(c => c.TextContent.Trim()));
        await page.PressAsync("kind-DoneLeftOverdueRight");
        page.Until(() => Assert.Equal(["H-1"], page.FindAll("[data-testid=differences] tbody th").Select(c => c.TextContent.Trim())));
    }

    [Fact]
    public async Task Two_files_are_compared_and_a_broken_one_is_told_with_its_row()
    {
        var screen = (await house.SignInAsync("truongca", StaffRole.Supervisor)).Screen;
        var page = screen.Render<ComparePage>();
        page.Sees("use-register");
        await page.PickAsync("use-register", false);
        page.Sees("file-left");
        Upload(page, 0, File);
        Upload(page, 1, File.Replace("25/11/2026", "x", StringComparison.Ordinal));
        page.Until(() => Assert.Contains("Dòng 3", page.Says("faults-right"), StringComparison.Ordinal));
        Assert.False(page.Has("result"));
        Upload(page, 1, File);
        page.Until(() => Assert.Equal("Bên A 2 hồ sơ, bên B 2; có ở cả hai bên 2, giống nhau 2.", page.Says("result")));
        Assert.False(page.Has("differences"));
    }

    private static void Upload(IRenderedComponent<ComparePage> page, int at, string text) =>
        page.FindComponents<InputFile>()[at].UploadFiles(InputFileContent.CreateFromBinary(Encoding.UTF8.GetBytes(text), "nguon.csv"));
}
