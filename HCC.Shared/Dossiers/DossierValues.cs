using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using HCC.Calendars;

namespace HCC.Dossiers;

/// <summary>Reads the cells of a foreign list: dates as Vietnam and spreadsheets write them, states and channels in the words of the known systems.</summary>
public static class DossierValues
{
    private static readonly string[] DayFirst = ["d/M/yyyy H:mm:ss", "d/M/yyyy H:mm", "d/M/yyyy", "d-M-yyyy H:mm:ss", "d-M-yyyy H:mm", "d-M-yyyy", "d.M.yyyy", "H:mm d/M/yyyy", "H:mm, d/M/yyyy", "H:mm:ss d/M/yyyy"];
    private static readonly string[] MonthFirst = ["M/d/yyyy H:mm:ss", "M/d/yyyy H:mm", "M/d/yyyy", "M/d/yyyy h:mm:ss tt", "M/d/yyyy h:mm tt"];
    private static readonly string[] Iso = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"];

    private static readonly (string Words, DossierState State)[] States =
    [
        ("tra lai", DossierState.Returned), ("khong du dieu kien", DossierState.Returned), ("rut ho so", DossierState.Withdrawn), ("cong dan rut", DossierState.Withdrawn), ("rut", DossierState.Withdrawn),
        ("cho bo sung", DossierState.AwaitingSupplement), ("yeu cau bo sung", DossierState.AwaitingSupplement), ("bo sung", DossierState.AwaitingSupplement),
        ("tam dung", DossierState.Paused), ("cho thong bao thue", DossierState.Paused), ("nghia vu tai chinh", DossierState.Paused), ("dung xu ly", DossierState.Stopped), ("dung giai quyet", DossierState.Stopped), ("huy", DossierState.Stopped),
        ("tu choi", DossierState.Refused), ("moi nop", DossierState.Submitted), ("cho tiep nhan", DossierState.Submitted),
        ("da tra ket qua", DossierState.Solved), ("da tra", DossierState.Solved), ("da co ket qua", DossierState.Solved), ("co ket qua", DossierState.Solved), ("da xu ly xong", DossierState.Solved), ("hoan thanh", DossierState.Solved), ("da giai quyet", DossierState.Solved), ("ket thuc", DossierState.Solved),
        ("dang", DossierState.Processing), ("da tiep nhan", DossierState.Processing), ("tiep nhan", DossierState.Processing), ("xu ly", DossierState.Processing),
    ];

    private static readonly (string Words, DossierChannel Channel)[] Channels =
    [
        ("truc tuyen", DossierChannel.Online), ("online", DossierChannel.Online), ("qua mang", DossierChannel.Online), ("cong dvc", DossierChannel.Online), ("cong dich vu cong", DossierChannel.Online),
        ("buu chinh", DossierChannel.Post), ("buu dien", DossierChannel.Post), ("truc tiep", DossierChannel.Counter), ("tai quay", DossierChannel.Counter), ("mot cua", DossierChannel.Counter),
    ];

    /// <summary>Reads a time; a date alone gets the hour that is asked for. Spreadsheet serial numbers are dates of the local calendar.</summary>
    /// <param name="text">Cell.</param>
    /// <param name="bare">Hour of a date without one.</param>
    /// <param name="monthFirst">Whether the month stands first.</param>
    /// <param name="at">The instant.</param>
    public static bool TryTime(string text, TimeOnly bare, bool monthFirst, out DateTimeOffset at)
    {
        at = default;
        text = text.Trim();
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) && serial is > 20_000 and < 80_000)
        {
            var local = new DateTime(1899, 12, 30).AddDays(Math.Floor(serial)).AddSeconds(Math.Round((serial - Math.Floor(serial)) * 86_400));
            at = Local(local, serial == Math.Floor(serial) ? bare : null);
            return true;
        }

        if (DateTimeOffset.TryParseExact(text, Iso[..2], CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var exact) && (text.EndsWith('Z') || text.LastIndexOf('+') > 10))
        {
            at = exact;
            return Plausible(at);
        }

        if (!DateTime.TryParseExact(text, [.. monthFirst ? MonthFirst : DayFirst, .. Iso], CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out var told))
        {
            return false;
        }

        at = Local(told, text.Contains(':', StringComparison.Ordinal) ? null : bare);
        return Plausible(at);
    }

    /// <summary>Reads a state.</summary>
    public static bool TryState(string text, IReadOnlyDictionary<string, DossierState> own, [NotNullWhen(true)] out DossierState? state)
    {
        var plain = DossierColumns.Plain(text);
        state = own.TryGetValue(plain, out var told) ? told : Enum.TryParse<DossierState>(text.Trim(), ignoreCase: true, out var name) && !char.IsAsciiDigit(text.Trim()[0]) ? name : First(States, plain);
        return state is not null;
    }

    /// <summary>Reads a channel.</summary>
    public static bool TryChannel(string text, IReadOnlyDictionary<string, DossierChannel> own, [NotNullWhen(true)] out DossierChannel? channel)
    {
        var plain = DossierColumns.Plain(text);
        channel = own.TryGetValue(plain, out var told) ? told : plain switch { "1" or "counter" => DossierChannel.Counter, "2" => DossierChannel.Online, "3" or "post" => DossierChannel.Post, _ => First(Channels, plain) };
        return channel is not null;
    }

    /// <summary>Whether a cell says yes.</summary>
    public static bool IsYes(string text) => DossierColumns.Plain(text) is "1" or "x" or "co" or "da so hoa" or "true" or "yes" or "da";

    /// <summary>Reads an amount in đồng: <c>1.234.000</c>, <c>1,234,000 đ</c>.</summary>
    public static bool TryFee(string text, out long fee)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out fee) && digits.Length <= 12 && text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or ' ' or 'đ' or 'd' or 'V' or 'N' or 'D');
    }

    private static T? First<T>((string Words, T Value)[] known, string plain)
        where T : struct => known.Where(k => $" {plain} ".Contains($" {k.Words} ", StringComparison.Ordinal)).Select(k => (T?)k.Value).FirstOrDefault();

    private static DateTimeOffset Local(DateTime local, TimeOnly? hour) => VietnamTime.At(DateOnly.FromDateTime(local), hour ?? TimeOnly.FromDateTime(local));

    private static bool Plausible(DateTimeOffset at) => at.Year is > 1990 and < 2100;
}
