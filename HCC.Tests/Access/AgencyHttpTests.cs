using System.Net;
using System.Text.RegularExpressions;
using HCC.Dashboard.Office;
using HCC.Persistence;
using HCC.Tests.Support;
using static HCC.Tests.Dossiers.SomeDossiers;

namespace HCC.Tests.Access;

/// <summary>What an account of the post reaches at a real host: its pages and the files of its dossiers, and nothing else.</summary>
public sealed partial class AgencyHttpTests
{
    [Fact]
    public async Task Pages_and_files_outside_of_an_account_s_agencies_are_closed_or_do_not_exist()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var host = await RealHost.StartAsync(("HCC__Centers", "soc-trang"));
        using (var connection = new Database(host.Data).OpenForWriting())
        {
            var tx = new HallTransaction(connection, Database.On);
            HCC.Dossiers.DossierDesk.Put(tx, new HCC.Access.FieldSeal(new byte[32]), TestCenter.SocTrang, News("CT-1", At(25, 17), agency: "sct", applicant: "Người Của Mình"), "test", At(20, 8));
            HCC.Dossiers.DossierDesk.Put(tx, new HCC.Access.FieldSeal(new byte[32]), TestCenter.SocTrang, News("TP-1", At(25, 17), applicant: "Người Khác"), "test", At(20, 8));
        }

        using var post = await SignInAsync(host, "buudien", stop);
        using (var form = new FormUrlEncodedContent([new("ask", "/office/dossiers"), new("words", "")]))
        using (var list = await post.PostAsync("/office/dossiers/export", form, stop))
        {
            var text = await list.Content.ReadAsStringAsync(stop);
            Assert.Contains("Người Của Mình", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Người Khác", text, StringComparison.Ordinal);
        }

        // Asked for another agency outright: nothing.
        using (var form = new FormUrlEncodedContent([new("ask", "/office/dossiers?agency=stp"), new("words", "")]))
        using (var list = await post.PostAsync("/office/dossiers/export", form, stop))
        {
            Assert.Single((await list.Content.ReadAsStringAsync(stop)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)); // the head alone
        }

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(post, "/office/forms/ControlSlip.docx?code=CT-1", stop));
        foreach (var closed in (string[])["/office/forms/ControlSlip.docx?code=TP-1", "/office/fees/files/day.csv?day=2026-11-20", "/office/fees/files/receipt.pdf?id=1", "/office/dossiers/reminders/1/nhac-viec.docx"])
        {
            Assert.Equal((closed, HttpStatusCode.NotFound), (closed, await StatusAsync(post, closed, stop)));
        }

        var open = new List<string>();
        foreach (var page in OfficePages.All)
        {
            if (await StatusAsync(post, page.Address, stop) == HttpStatusCode.OK)
            {
                open.Add(page.Address);
            }
        }

        Assert.Equal(["/office", "/desk", "/wall", "/office/dossiers/new", "/office/dossiers", "/office/dossiers/reminders", "/office/dossiers/deliveries"], open); // the wall is open to everybody on this machine in the demonstration
        foreach (var file in (string[])["/office/couriers/trip.pdf?day=2026-11-20&at=0", "/office/reports/levels.csv?from=2026-01-01&to=2026-02-01", "/office/sources/incidents.csv", "/api/v1/reports/monthly?from=2026-10-16&to=2026-11-15"])
        {
            Assert.Contains(await StatusAsync(post, file, stop), (HttpStatusCode[])[HttpStatusCode.Redirect, HttpStatusCode.Forbidden]);
        }
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string address, CancellationToken stop)
    {
        using var answer = await http.GetAsync(address, stop);
        return answer.StatusCode;
    }

    private static async Task<HttpClient> SignInAsync(RealHost host, string user, CancellationToken stop)
    {
        var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(host.Address) };
        var token = Token().Match(await http.GetStringAsync("/login", stop)).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("userName", user), new("password", "trinh-dien-2026"), new("__RequestVerificationToken", token)]);
        using var answer = await http.PostAsync("/login/in", form, stop);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return http;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
