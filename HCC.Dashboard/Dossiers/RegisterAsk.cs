using System.Globalization;
using System.Security.Claims;
using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Dossiers;

namespace HCC.Dashboard.Dossiers;

/// <summary>
/// What the register is asked for, as it stands in the address. The words of a search are left out of it: they may be a person's name, and no address
/// holds personal data (invariant I10); the tab remembers them (js/register.js).
/// </summary>
public sealed record RegisterAsk
{
    /// <summary>Address of the register.</summary>
    public const string Path = "/office/dossiers";

    /// <summary>Rows on a page.</summary>
    public const int Rows = 50;

    /// <summary>Center, when it is not the house's own.</summary>
    public string? Center { get; init; }

    /// <summary>Agency.</summary>
    public string? Agency { get; init; }

    /// <summary>Chase list.</summary>
    public Chase Chase { get; init; }

    /// <summary>Channel.</summary>
    public DossierChannel? Channel { get; init; }

    /// <summary>Received from this day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Received to this day, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Stored report whose figure is asked for; then only agency and column count.</summary>
    public long? Report { get; init; }

    /// <summary>Column of that report.</summary>
    public char? Column { get; init; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether it asks for less than everything.</summary>
    public bool IsNarrow => Agency is not null || Chase != Chase.All || Channel is not null || From is not null || To is not null;

    /// <summary>The address that asks for it.</summary>
    public string Address
    {
        get
        {
            var parts = new List<string>();
            Add("center", Center);
            Add("agency", Agency);
            Add("chase", Chase == Chase.All ? null : Chase.ToString());
            Add("channel", Channel?.ToString());
            Add("from", IsoDay.Of(From));
            Add("to", IsoDay.Of(To));
            Add("report", Report?.ToString(CultureInfo.InvariantCulture));
            Add("column", Column?.ToString());
            Add("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null);
            return parts.Count == 0 ? Path : Path + "?" + string.Join('&', parts);

            void Add(string name, string? value)
            {
                if (!string.IsNullOrEmpty(value))
                {
                    parts.Add(name + "=" + Uri.EscapeDataString(value));
                }
            }
        }
    }

    /// <summary>The filter for the list.</summary>
    /// <param name="center">Center.</param>
    /// <param name="words">Words of the search.</param>
    /// <param name="limit">Agencies to which the reader is limited.</param>
    public DossierFilter Filter(string center, string? words, AgencyLimit limit) => new(center, words, Agency, Chase, Channel, null, From, To, limit);

    /// <summary>Reads what stands in an address; what makes no sense is left out.</summary>
    public static RegisterAsk Of(string? center, string? agency, string? chase, string? channel, string? from, string? to, string? report, string? column, string? page) => new()
    {
        Center = Or(center),
        Agency = Or(agency),
        Chase = Named<Chase>(chase) ?? Chase.All,
        Channel = Named<DossierChannel>(channel),
        From = IsoDay.Find(from),
        To = IsoDay.Find(to),
        Report = long.TryParse(report, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null,
        Column = column is { Length: 1 } ? column[0] : null,
        Page = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 1 and < 20_000 ? number : 1,
    };

    /// <summary>The center that a person sees: the one of the account, else the one asked for, else the house's own.</summary>
    public static Center? CenterOf(ClaimsPrincipal who, CenterBook book, string? asked) =>
        book.IsEmpty ? null : who.Center(Scope.DossiersReadOwn) is { } own ? book.Find(own) : book.Find(asked) ?? book.Home;

    /// <summary>Address of one dossier.</summary>
    /// <param name="code">Its code; of a foreign system it may hold any character.</param>
    /// <param name="center">Center, when it is not the house's own.</param>
    public static string AddressOf(string code, string? center = null) =>
        $"{Path}/{string.Join('/', code.Split('/').Select(Uri.EscapeDataString))}" + (center is null ? "" : "?center=" + Uri.EscapeDataString(center));

    /// <summary>A name out of an address or a choice; numbers are none.</summary>
    public static T? Named<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]) ? value : null;

    private static string? Or(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
