using CsvHelper;
using HCC.Persistence;

namespace HCC.Centers;

/// <summary>Data that the product brings along: two centers as templates, the catalogue of procedures, the annex of October 2019.</summary>
public static class Seeds
{
    /// <summary>Codes of the centers that can be taken as templates.</summary>
    public static readonly IReadOnlyList<string> Centers = ["soc-trang", "xa-trinh-dien"];

    /// <summary>Opens a file of the seeds by its path, e.g. <c>soc-trang/center.json</c>.</summary>
    /// <exception cref="FileNotFoundException">No such seed.</exception>
    public static Stream Open(string path) =>
        typeof(Seeds).Assembly.GetManifestResourceStream("Centers/Seeds/" + path) ?? throw new FileNotFoundException($"There is no seed '{path}'.");

    /// <summary>Whether a seed exists.</summary>
    public static bool Has(string path) => typeof(Seeds).Assembly.GetManifestResourceInfo("Centers/Seeds/" + path) is not null;

    /// <summary>A center's document by the code of a seed or the path of a file.</summary>
    public static string CenterDocument(string codeOrFile)
    {
        if (!Centers.Contains(codeOrFile))
        {
            return File.ReadAllText(codeOrFile);
        }

        using var reader = new StreamReader(Open(codeOrFile + "/center.json"));
        return reader.ReadToEnd();
    }

    /// <summary>The dossier figures of Annex I, October 2019, corrected as the arithmetic of the annex proves.</summary>
    public static IReadOnlyList<AgencyPeriodRow> Annex(string center, DateTimeOffset importedAt)
    {
        if (!Has(center + "/annex-2019-10.csv"))
        {
            return [];
        }

        using var csv = CsvReader.Create(Open(center + "/annex-2019-10.csv"));
        var rows = new List<AgencyPeriodRow>();
        while (csv.Read())
        {
            rows.Add(new AgencyPeriodRow
            {
                Center = center,
                Agency = csv.GetString("agency"),
                FromDay = csv.Parse<DateOnly>("from"),
                ToDay = csv.Parse<DateOnly>("to"),
                CarriedOver = csv.Parse<int>("ky_truoc"),
                Received = csv.Parse<int>("moi_tiep_nhan"),
                Early = csv.Parse<int>("truoc_han"),
                OnTime = csv.Parse<int>("dung_han"),
                Late = csv.Parse<int>("qua_han"),
                InTime = csv.Parse<int>("con_han"),
                Overdue = csv.Parse<int>("dang_qua_han"),
                Returned = csv.Parse<int>("bi_tra_lai"),
                Online = csv.Parse<int>("truc_tuyen"),
                Source = "Phụ lục I, báo cáo tháng 10/2019",
                ImportedAt = importedAt,
            });
        }

        return rows;
    }
}
