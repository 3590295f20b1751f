using System.Text.Json;
using HCC.Access;
using HCC.Reports.Checking;
using HCC.Text;

namespace HCC.Dashboard.Api;

/// <summary>Checks reports of any hall: nothing is stored, so no press id is asked for.</summary>
internal static class ReportCheckEndpoints
{
    public static void MapReportCheck(this IEndpointRouteBuilder api)
    {
        api.MapPost("/reports/check", async (HttpContext http) =>
        {
            var (report, previous, refusal) = await ReadAsync(http.Request, http.RequestAborted);
            return refusal is not null ? Problems.Of(refusal) : Results.Json(ReportCheck.Run(report!, previous), HccJson.Options);
        })
            .RequireAuthorization(Scope.ReportsCheck).WithName("CheckReport").Produces<CheckResult>().ProducesProblem(400)
            .WithSummary("Kiểm tra số liệu một báo cáo: tệp CSV, XLSX, DOCX (multipart: file, prose, previous; hoặc gửi thẳng nội dung) hoặc JSON {table, prose, previous}. Trả về từng lỗi với ô, số đã ghi, số tính lại và câu giải thích.")
            .Accepts<IFormFile>("multipart/form-data", "text/csv", "text/plain", "application/json", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private static async Task<(ReportDocument? Report, ReportDocument? Previous, Refusal? Refusal)> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        if (request.HasFormContentType)
        {
            return await FormAsync(request, stop);
        }

        var (body, tooBig) = await BytesAsync(request.Body, stop);
        if (tooBig is not null)
        {
            return (null, null, tooBig);
        }

        if (request.HasJsonContentType())
        {
            return Json(body);
        }

        var read = ReportFile.Read(body);
        return (read.Value, null, read.Refusal);
    }

    private static async Task<(ReportDocument?, ReportDocument?, Refusal?)> FormAsync(HttpRequest request, CancellationToken stop)
    {
        var form = await request.ReadFormAsync(stop);
        var (report, refusal) = await PartAsync(form, "file", "table", stop);
        var (previous, wrong) = await PartAsync(form, "previous", "previous", stop);
        var prose = form["prose"].ToString();
        if ((refusal ?? wrong) is { } bad)
        {
            return (null, null, bad);
        }

        return report is null && string.IsNullOrWhiteSpace(prose)
            ? (null, null, RefusalText.Of("table.empty", nameof(RefusalText.TableEmpty)) with { Status = 400 })
            : (With(report, prose), previous, null);
    }

    private static async Task<(ReportDocument? Document, Refusal? Refusal)> PartAsync(IFormCollection form, string file, string field, CancellationToken stop)
    {
        if (form.Files.GetFile(file) is { Length: > 0 } sent)
        {
            await using var stream = sent.OpenReadStream();
            var (bytes, tooBig) = await BytesAsync(stream, stop);
            var read = tooBig is null ? ReportFile.Read(bytes) : tooBig;
            return (read.Value, read.Refusal);
        }

        if (form[field].ToString() is { } text && !string.IsNullOrWhiteSpace(text))
        {
            var read = ReportFile.ReadText(text);
            return (read.Value, read.Refusal);
        }

        return (null, null);
    }

    private static (ReportDocument?, ReportDocument?, Refusal?) Json(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 16 });
            var report = TableJson.Document(json.RootElement);
            var previous = json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("previous", out var before) && before.ValueKind is not JsonValueKind.Null ? TableJson.Document(before) : null;
            return report.Tables.Count == 0 && string.IsNullOrWhiteSpace(report.Prose) ? (null, null, RefusalText.Of("table.empty", nameof(RefusalText.TableEmpty)) with { Status = 400 }) : (report, previous, null);
        }
        catch (JsonException bad)
        {
            throw new BadHttpRequestException("JSON", bad);
        }
        catch (Tables.TableFileException bad)
        {
            return (null, null, bad.Refusal);
        }
    }

    private static ReportDocument With(ReportDocument? report, string prose) =>
        new(report?.Tables ?? [], string.Join('\n', new[] { report?.Prose ?? "", prose }.Where(p => !string.IsNullOrWhiteSpace(p))));

    private static async Task<(byte[] Bytes, Refusal? TooBig)> BytesAsync(Stream stream, CancellationToken stop)
    {
        using var taken = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = await stream.ReadAsync(buffer, stop)) > 0)
        {
            taken.Write(buffer, 0, read);
            if (taken.Length > ReportFile.MostBytes)
            {
                return ([], RefusalText.Of("table.too-big", nameof(RefusalText.TableTooBig), ReportFile.MostBytes / 1024 / 1024) with { Status = 400 });
            }
        }

        return (taken.ToArray(), null);
    }
}
