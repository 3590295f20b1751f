using HCC.Calendars;
using HCC.Centers;
using HCC.Live;
using HCC.Persistence;
using HCC.Procedures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace HCC.Tests.Procedures;

/// <summary>The product's own catalogue, and a house with a real SQLite file to import it into.</summary>
static class Catalogue
{
    public static readonly DateOnly Day = new(2026, 11, 20);

    /// <summary>The embedded file in memory, with no database.</summary>
    public static ProcedureCatalogue Own { get; } = OfOwnFile();

    /// <summary>A clock that stands still at noon of a day.</summary>
    public static HallTime NoonOf(DateOnly day) => new(VietnamTime.At(day, new TimeOnly(12, 0)), 0);

    public static byte[] OwnBytes()
    {
        using var bytes = new MemoryStream();
        using var file = ProcedureImport.OwnFile();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static Center Seed(string code)
    {
        using var reader = new StreamReader(typeof(Center).Assembly.GetManifestResourceStream($"Centers/Seeds/{code}/center.json")!);
        return CenterJson.Read(reader.ReadToEnd());
    }

    public static ProcedureRow Row(string code, string name, DateOnly? from = null, DateOnly? to = null) =>
        new() { Code = code, Name = name, Field = "Hộ tịch", Agency = "UBND cấp xã", Level = "Xã", FromDay = from ?? default, ToDay = to };

    static ProcedureCatalogue OfOwnFile()
    {
        var catalogue = new ProcedureCatalogue(NoonOf(Day));
        catalogue.Load(ProcedureImport.Read(OwnBytes()).Rows);
        return catalogue;
    }
}

/// <summary>Lane, desk and catalogue on a database file of their own.</summary>
sealed class CatalogueHouse : IAsyncDisposable
{
    readonly Database database = new(Path.Combine(Path.GetTempPath(), "hcc-procedures-" + Guid.NewGuid().ToString("N")));
    readonly WriteLane lane;

    CatalogueHouse()
    {
        Time = Catalogue.NoonOf(Catalogue.Day);
        Procedures = new ProcedureCatalogue(Time);
        database.Prepare();
        lane = new WriteLane(database.OpenForWriting, Database.On, new LiveHall(new CenterBook(), NullLogger<LiveHall>.Instance), Time, NullLogger<WriteLane>.Instance);
        Desk = new ProcedureDesk(lane, Procedures, NullLogger<ProcedureDesk>.Instance);
    }

    public HallTime Time { get; }

    public ProcedureCatalogue Procedures { get; }

    public ProcedureDesk Desk { get; }

    public static async Task<CatalogueHouse> OpenAsync()
    {
        var house = new CatalogueHouse();
        await house.lane.StartAsync();
        return house;
    }

    public Task<ProcedureImportReport> ImportAsync(string csv, DateOnly from, bool replace = false) =>
        Desk.ImportAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv)), from, "staff:1", replace, TestContext.Current.CancellationToken);

    public Task<List<ProcedureRow>> RowsAsync(string code) =>
        lane.RunAsync(tx => tx.WithDb(db => db.Procedures.AsNoTracking().Where(r => r.Code == code).OrderBy(r => r.FromDay).ToList()));

    public async ValueTask DisposeAsync()
    {
        await lane.DisposeAsync();
        Directory.Delete(database.Folder, recursive: true);
    }
}
