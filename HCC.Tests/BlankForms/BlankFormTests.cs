using System.IO.Compression;
using System.Text;
using Bunit;
using HCC.Access;
using HCC.BlankForms;
using HCC.Dashboard.BlankForms;
using HCC.Persistence;
using HCC.Tests.Desk;
using Microsoft.AspNetCore.Components.Forms;

namespace HCC.Tests.BlankForms;

/// <summary>The register of blank forms (S205). Now is Friday 20/11/2026, 09:00.</summary>
public sealed class BlankFormTests : IAsyncLifetime
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 bản thử");
    private StaffHouse house = null!;

    private BlankFormDesk Desk => house.Get<BlankFormDesk>();

    private BlankFormBook Book => house.Get<BlankFormBook>();

    public async ValueTask InitializeAsync() => house = await StaffHouse.StartAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    private static BlankFormDraft Draft(DateOnly from, string file = "to-khai.pdf", byte[]? bytes = null, string code = "TK-01", params string[] procedures) => new(code, "Tờ khai", procedures, "QĐ 1", from, file, bytes ?? Pdf);

    [Fact]
    public async Task A_new_version_ends_the_old_one_which_stays_readable()
    {
        var old = (await Desk.AddAsync(StaffHouse.Center, Draft(new(2026, 1, 1), bytes: "%PDF-old"u8.ToArray()), house.Press())).OrThrow();
        var now = (await Desk.AddAsync(StaffHouse.Center, Draft(new(2026, 11, 20), bytes: "%PDF-new"u8.ToArray()), house.Press())).OrThrow();
        var next = (await Desk.AddAsync(StaffHouse.Center, Draft(new(2026, 12, 1), bytes: "%PDF-next"u8.ToArray()), house.Press())).OrThrow();
        Assert.Equal([old.Id, old.Id, now.Id, now.Id, next.Id], new[] { new DateOnly(2026, 1, 1), new(2026, 11, 19), new(2026, 11, 20), new(2026, 11, 30), new(2026, 12, 1) }.Select(d => Book.InForce(StaffHouse.Center, "tk-01", d)!.Id));
        Assert.Null(Book.InForce(StaffHouse.Center, "TK-01", new(2025, 12, 31)));
        Assert.Equal("%PDF-old", Encoding.ASCII.GetString(Book.File(old.Id)!));
        Assert.Null(Book.Find("xa-trinh-dien", old.Id));
    }

    [Fact]
    public async Task A_procedure_finds_its_forms_by_its_code_or_by_what_its_papers_name()
    {
        (await Desk.AddAsync(StaffHouse.Center, Draft(new(2026, 1, 1), code: "TK-01", procedures: ["1.001193"]), house.Press())).OrThrow();
        (await Desk.AddAsync(StaffHouse.Center, Draft(new(2026, 1, 1), code: "TK-1"), house.Press())).OrThrow();
        Assert.Equal(["TK-01"], Find("1.001193", "Căn cước"));
        Assert.Equal(["TK-1"], Find("9.9", "Tờ khai (mẫu TK-1)"));
        Assert.Empty(Find("9.9", "Tờ khai (mẫu TK-10)", "Mẫu XTK-1"));

        IEnumerable<string> Find(string procedure, params string[] papers) => Book.For(StaffHouse.Center, procedure, papers, new(2026, 11, 20)).Select(f => f.Code);
    }

    [Fact]
    public async Task Files_that_are_not_what_they_say_are_refused()
    {
        Assert.Equal("form.kind", await CodeAsync("a.pdf", "MZ…"u8.ToArray()));
        Assert.Equal("form.kind", await CodeAsync("a.docx", Pdf));
        Assert.Equal("form.kind", await CodeAsync("a.exe", Pdf));
        Assert.Equal("form.kind", await CodeAsync("a.docx", Zip("word/document.xml", "[Content_Types].xml", "word/vbaProject.bin")));
        Assert.Equal("form.kind", await CodeAsync("a.docx", Zip("readme.txt")));
        Assert.Equal("form.size", await CodeAsync("a.pdf", []));
        Assert.Equal("form.size", await CodeAsync("a.pdf", new byte[BlankFormCheck.MostBytes + 1]));
        Assert.Null(await CodeAsync("a.docx", Zip("word/document.xml", "[Content_Types].xml")));
        Assert.Equal("a.pdf", (await Desk.AddAsync(StaffHouse.Center, Draft(new(2026, 1, 1), "../../etc/a.pdf", code: "P-1"), house.Press())).OrThrow().FileName);
        Assert.Equal("form.code", (await Desk.AddAsync(StaffHouse.Center, Draft(new(2026, 1, 1), code: "Mẫu 1"), house.Press())).Refusal!.Code);
        Assert.Equal("form.from", (await Desk.AddAsync(StaffHouse.Center, Draft(new(2030, 1, 1)), house.Press())).Refusal!.Code);

        async Task<string?> CodeAsync(string name, byte[] file) => (await Desk.AddAsync(StaffHouse.Center, Draft(new(2026, 1, 1), name, file), house.Press())).Refusal?.Code;
    }

    [Fact]
    public async Task The_page_takes_a_version_and_shows_which_one_is_in_force()
    {
        (await Desk.AddAsync(StaffHouse.Center, Draft(new(2026, 1, 1)), house.Press())).OrThrow();
        var page = (await house.SignInAsync("quantri", StaffRole.Administrator)).Screen.Render<FormsRegisterPage>();
        page.Until(() => Assert.Contains("01/01/2026", page.Says("row"), StringComparison.Ordinal));
        await page.PressAsync("show-TK-01");
        await page.PressAsync("replace");
        page.Sees("file");
        Assert.Equal("TK-01", page.Id("code").GetAttribute("value"));
        await page.InvokeAsync(() => page.Find("[data-testid=form-dialog] form").SubmitAsync());
        page.Until(() => Assert.Contains("chọn tệp", page.Says("refusal"), StringComparison.Ordinal));
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(Pdf, "moi.pdf"));
        page.Until(() => Assert.Contains("moi.pdf", page.Says("taken"), StringComparison.Ordinal));
        await page.InvokeAsync(() => page.Find("[data-testid=form-dialog] form").SubmitAsync());
        page.Until(() => Assert.Contains("20/11/2026", page.Says("row"), StringComparison.Ordinal));
        Assert.Equal(2, Book.Versions(StaffHouse.Center, "TK-01").Count);
        await page.PressAsync("show-TK-01");
        page.Until(() => Assert.Contains("(hết hiệu lực)", page.Says("versions"), StringComparison.Ordinal));
        Assert.Equal(2, await house.Get<WriteLane>().RunAsync(tx => tx.Sql.Number("SELECT COUNT(*) FROM audit WHERE action = 'form.added'")));
    }

    private static byte[] Zip(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                zip.CreateEntry(name).Open().Dispose();
            }
        }

        return bytes.ToArray();
    }
}
