using System.Globalization;
using HCC.Calendars;

namespace HCC;

/// <summary>
/// Settings of the house, from <c>appsettings.json</c>, environment (<c>HCC__…</c>) and command line. A wrong one stops the start with a
/// sentence that names it.
/// </summary>
public sealed class HccSettings
{
    /// <summary>Folder of database, keys, voices and backups.</summary>
    public string Data { get; set; } = "data";

    /// <summary><c>sqlite</c>; <c>postgres</c> is to come behind the same lane.</summary>
    public string Database { get; set; } = "sqlite";

    /// <summary>Whether the simulated day runs. Never in Production.</summary>
    public bool Demo { get; set; }

    /// <summary>Seconds of demonstration per real second.</summary>
    public double DemoSpeed { get; set; } = 1;

    /// <summary>Weeks of simulated history before the first demonstration day.</summary>
    public int DemoHistoryWeeks { get; set; } = 4;

    /// <summary>Whether simulated citizens and officers are about; without them a demonstration is an empty hall with open doors.</summary>
    public bool DemoPeople { get; set; } = true;

    /// <summary>Code of the house's own center; empty = the first.</summary>
    public string? Home { get; set; }

    /// <summary>Seeds or files of centers that are loaded at the first start, separated by commas.</summary>
    public string? Centers { get; set; }

    /// <summary>ISO time at which the product's clock starts; only where the environment is <c>Test</c>.</summary>
    public string? Clock { get; set; }

    /// <summary>Origins besides the host's own from which browsers may open sockets, separated by commas.</summary>
    public string? Origins { get; set; }

    /// <summary>
    /// Address under which citizens' phones reach the house, e.g. <c>https://hcc.example.gov.vn</c>; stands in the QR of every ticket.
    /// Empty = the address at which the kiosk itself was opened.
    /// </summary>
    public string? PublicAddress { get; set; }

    /// <summary>An address of the house as a citizen's phone must open it.</summary>
    /// <param name="own">Address at which the page was opened.</param>
    /// <param name="path">Path, from the root.</param>
    public Uri PublicUri(string own, string path) => new(new Uri(string.IsNullOrWhiteSpace(PublicAddress) ? own : PublicAddress), path);

    /// <summary>Free megabytes on the disk below which the house reports that it is not ready.</summary>
    public int DiskFloorMegabytes { get; set; } = 200;

    /// <summary>Voice of espeak-ng that speaks the calls: <c>vi</c> (north), <c>vi-vn-x-central</c>, <c>vi-vn-x-south</c>.</summary>
    public string Voice { get; set; } = "vi";

    /// <summary>Words per minute of that voice, 80–260; a slow call takes three quarters of it.</summary>
    public int VoiceRate { get; set; } = 150;

    /// <summary>Throws with one sentence per wrong setting.</summary>
    /// <exception cref="InvalidOperationException">Some setting is wrong.</exception>
    public void Check(string environment)
    {
        var faults = new List<string>();
        if (string.IsNullOrWhiteSpace(Data))
        {
            faults.Add("HCC__Data: cần tên thư mục dữ liệu (a data folder is needed).");
        }

        if (Database != "sqlite")
        {
            faults.Add($"HCC__Database: “{Database}” chưa được hỗ trợ, hãy dùng “sqlite” (only “sqlite” is supported in this version).");
        }

        if (Demo && environment == "Production")
        {
            faults.Add("HCC__Demo: không được bật trình diễn trong môi trường Production (the demonstration never runs in Production).");
        }

        if (DemoSpeed is <= 0 or > 600)
        {
            faults.Add($"HCC__DemoSpeed: {DemoSpeed.ToString(CultureInfo.InvariantCulture)} phải lớn hơn 0 và không quá 600 (must be above 0 and at most 600).");
        }

        if (Clock is not null && environment != "Test")
        {
            faults.Add("HCC__Clock: chỉ dùng khi ASPNETCORE_ENVIRONMENT=Test (honoured only in the Test environment).");
        }

        if (Clock is not null && !DateTimeOffset.TryParse(Clock, CultureInfo.InvariantCulture, out _))
        {
            faults.Add($"HCC__Clock: “{Clock}” không phải là thời điểm ISO 8601 (is not an ISO 8601 time).");
        }

        if (DemoHistoryWeeks is < 0 or > 52)
        {
            faults.Add($"HCC__DemoHistoryWeeks: {DemoHistoryWeeks} phải từ 0 đến 52 (must be from 0 to 52).");
        }

        if (!string.IsNullOrWhiteSpace(PublicAddress) && !(Uri.TryCreate(PublicAddress, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            faults.Add($"HCC__PublicAddress: “{PublicAddress}” không phải là địa chỉ web, ví dụ https://hcc.example.gov.vn (is not a web address).");
        }

        if (DiskFloorMegabytes < 0)
        {
            faults.Add("HCC__DiskFloorMegabytes: không được âm (must not be negative).");
        }

        if (Voice is not ("vi" or "vi-vn-x-central" or "vi-vn-x-south"))
        {
            faults.Add($"HCC__Voice: “{Voice}” không phải là giọng đọc được hỗ trợ: vi, vi-vn-x-central, vi-vn-x-south (is not one of these voices).");
        }

        if (VoiceRate is < 80 or > 260)
        {
            faults.Add($"HCC__VoiceRate: {VoiceRate.ToString(CultureInfo.InvariantCulture)} phải từ 80 đến 260 (must be 80 to 260).");
        }

        if (faults.Count > 0)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
        }
    }

    /// <summary>The product's clock under these settings.</summary>
    public HallTime NewClock() => Clock is null ? new HallTime() : new HallTime(DateTimeOffset.Parse(Clock, CultureInfo.InvariantCulture), 1);
}
