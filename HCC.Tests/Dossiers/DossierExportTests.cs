using System.Net;
using HCC.Persistence;
using HCC.Tests.Support;
using static HCC.Tests.Dossiers.SomeDossiers;

namespace HCC.Tests.Dossiers;

/// <summary>The list as a file, from a real host.</summary>
public sealed class DossierExportTests
{
    [Fact]
    public async Task The_list_shown_is_given_as_a_file_written_down_and_closed_to_strangers()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var host = await RealHost.StartAsync(("HCC__Centers", "soc-trang"));
        using (var connection = new Database(host.Data).OpenForWriting())
        {
            var tx = new HallTransaction(connection, Database.On);
            HCC.Dossiers.DossierDesk.Put(tx, new HCC.Access.FieldSeal(new byte[32]), TestCenter.SocTrang, News("A-1", At(25, 17), applicant: "=cmd|' /C calc'!A0", phone: "0912345678"), "test", At(20, 8));
            HCC.Dossiers.DossierDesk.Put(tx, new HCC.Access.FieldSeal(new byte[32]), TestCenter.SocTrang, News("B-1", At(25, 17), agency: "sct"), "test", At(20, 8));
        }

        using var form = new FormUrlEncodedContent([new("ask", "/office/dossiers?agency=stp"), new("words", "cmd")]);
        using var answer = await host.Http.PostAsync("/office/dossiers/export", form, stop);
        Assert.Equal((HttpStatusCode.OK, "text/csv"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.StartsWith("ho-so-20261120-", answer.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        var rows = (await answer.Content.ReadAsStringAsync(stop)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, rows.Length);
        Assert.Contains("\"A-1\",\"Cấp Phiếu lý lịch tư pháp\",\"Sở Tư pháp\",\"'=cmd|' /C calc'!A0\"", rows[1], StringComparison.Ordinal);
        Assert.DoesNotContain("0912345678", rows[1], StringComparison.Ordinal);
        using (var connection = new Database(host.Data).OpenForWriting())
        {
            Assert.Equal("1 dossiers", new LaneSql(connection).Scalar("SELECT detail FROM audit WHERE action = 'dossiers.export'"));
        }

        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(host.Address) };
        using var again = new FormUrlEncodedContent([new("ask", "/office/dossiers")]);
        using var refused = await stranger.PostAsync("/office/dossiers/export", again, stop);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        foreach (var page in (string[])["/office/dossiers", "/office/dossiers/A-1", "/office/dossiers/import", "/office/dossiers/apologies"])
        {
            using var closed = await stranger.GetAsync(page, stop);
            Assert.Equal((HttpStatusCode.Redirect, "/login"), (closed.StatusCode, new Uri(new Uri(host.Address), closed.Headers.Location!).AbsolutePath));
        }
    }
}
