using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using HCC.Persistence;
using HCC.Text;

namespace HCC.Procedures;

/// <summary>
/// Reads a catalogue file (CSV, UTF-8, comma or semicolon, the headings of the product's own file) without touching the database.
/// Strict: one fault and nothing of the file is taken; all faults are told together, each with its row and column as Excel shows them.
/// </summary>
public static partial class ProcedureImport
{
    /// <summary>Largest file.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    /// <summary>Most procedures in a file; the whole country has about 6,000.</summary>
    public const int MostRows = 20_000;

    private const int MostFaults = 200;
    private const int MostRecordBytes = 64 * 1024;

    /// <summary>Columns and the longest text in each.</summary>
    private static readonly FrozenDictionary<string, int> Columns = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["code"] = 40, ["name"] = 600, ["field"] = 200, ["agency"] = 400, ["level"] = 60, ["processing_days"] = 20, ["fee_vnd"] = 20,
        ["result"] = 600, ["papers"] = 8000, ["online_level"] = 60, ["verified"] = 2000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The product's own catalogue, the first file that a new house imports.</summary>
    public static Stream OwnFile() =>
        typeof(ProcedureImport).Assembly.GetManifestResourceStream("Centers/Seeds/procedures.csv") ?? throw new InvalidOperationException("The catalogue is not in the assembly.");

    /// <summary>Reads a file.</summary>
    public static async Task<ProcedureFile> ReadAsync(Stream file, CancellationToken stop = default)
    {
        using var taken = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = await file.ReadAsync(buffer, stop).ConfigureAwait(false)) > 0)
        {
            taken.Write(buffer, 0, read);
            if (taken.Length > MostBytes)
            {
                return ProcedureFile.Refused(nameof(ProcedureText.ImportTooBig), MostBytes / 1024 / 1024);
            }
        }

        return Read(taken.ToArray());
    }

    /// <summary>Reads a file that is in memory already.</summary>
    public static ProcedureFile Read(byte[] bytes)
    {
        if (bytes.Length > MostBytes)
        {
            return ProcedureFile.Refused(nameof(ProcedureText.ImportTooBig), MostBytes / 1024 / 1024);
        }

        if (bytes is [(byte)'P', (byte)'K', ..] or [0xD0, 0xCF, 0x11, 0xE0, ..] or [0x1F, 0x8B, ..])
        {
            return ProcedureFile.Refused(nameof(ProcedureText.ImportExcel));
        }

        if (!System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return ProcedureFile.Refused(nameof(ProcedureText.ImportNotUtf8));
        }

        return new Reading().Take(bytes);
    }

    [GeneratedRegex(@"^[1-9]\.\d{6}(\.\d{3}\.\d{2}\.\d{2}\.H\d{2})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"^\d{1,3}([.  ]\d{3})+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Grouped();

    private sealed class Reading
    {
        private readonly List<ImportRemark> faults = [];
        private readonly List<ImportRemark> warnings = [];
        private readonly Dictionary<string, int> codes = new(StringComparer.OrdinalIgnoreCase);
        private readonly List<ProcedureRow> rows = [];
        private int more;
        private long malformed;

        public ProcedureFile Take(byte[] bytes)
        {
            try
            {
                using var csv = CsvReader.Create(bytes, new CsvReaderOptions
                {
                    HasHeader = false,
                    AllowLineBreaksInQuotes = false,
                    TrackLineNumbers = true,
                    MaxRecordSize = MostRecordBytes,
                    OnMalformedRecord = bad =>
                    {
                        malformed = bad.LineNumber;
                        Fault((int)bad.LineNumber, null, nameof(ProcedureText.ImportBadCsv));
                    },
                });
                if (!csv.Read())
                {
                    return ProcedureFile.Refused(nameof(ProcedureText.ImportEmpty));
                }

                var heading = Cells(csv);
                if (!Heading(heading))
                {
                    return Result([]);
                }

                while (csv.Read())
                {
                    if (rows.Count >= MostRows)
                    {
                        return ProcedureFile.Refused(nameof(ProcedureText.ImportTooManyRows), MostRows);
                    }

                    var cells = Cells(csv);
                    if (csv.LineNumber != malformed && cells.Any(c => c.Length > 0))
                    {
                        Row((int)csv.LineNumber, heading, cells);
                    }
                }
            }
            catch (CsvFormatException bad)
            {
                Fault((int)bad.LineNumber, null, nameof(ProcedureText.ImportBadCsv));
            }

            if (faults.Count == 0 && rows.Count == 0)
            {
                return ProcedureFile.Refused(nameof(ProcedureText.ImportEmpty));
            }

            return Result(faults.Count == 0 ? rows : []);
        }

        private ProcedureFile Result(List<ProcedureRow> taken)
        {
            if (more > 0)
            {
                faults.Add(ImportRemark.Of(0, null, nameof(ProcedureText.ImportMoreFaults), more));
            }

            return new ProcedureFile(taken, faults, warnings);
        }

        private static string[] Cells(CsvReader csv)
        {
            var cells = new string[csv.FieldCount];
            for (var n = 0; n < cells.Length; n++)
            {
                cells[n] = csv.GetString(n);
            }

            return cells;
        }

        private bool Heading(string[] heading)
        {
            for (var n = 0; n < heading.Length; n++)
            {
                heading[n] = heading[n].Trim().ToLowerInvariant();
                if (!Columns.ContainsKey(heading[n]))
                {
                    Fault(1, heading[n], nameof(ProcedureText.ImportColumnUnknown), Short(heading[n]), string.Join(", ", Columns.Keys.Order(StringComparer.Ordinal)));
                }
                else if (Array.IndexOf(heading, heading[n]) < n)
                {
                    Fault(1, heading[n], nameof(ProcedureText.ImportColumnTwice), heading[n]);
                }
            }

            foreach (var needed in new[] { "code", "name" }.Where(c => !heading.Contains(c)))
            {
                Fault(1, needed, nameof(ProcedureText.ImportColumnMissing), needed);
            }

            return faults.Count == 0;
        }

        private void Row(int line, string[] heading, string[] cells)
        {
            if (cells.Length != heading.Length)
            {
                Fault(line, null, nameof(ProcedureText.ImportWidth), cells.Length, heading.Length);
                return;
            }

            var before = faults.Count + more;
            Dictionary<string, string> values = new(StringComparer.Ordinal);
            HashSet<string> bad = new(StringComparer.Ordinal);
            for (var n = 0; n < heading.Length; n++)
            {
                if (Text(line, heading[n], cells[n]) is { } text)
                {
                    values[heading[n]] = text;
                }
                else
                {
                    bad.Add(heading[n]);
                }
            }

            var code = Of("code");
            var name = Of("name");
            if (code.Length == 0 && !bad.Contains("code"))
            {
                Fault(line, "code", nameof(ProcedureText.ImportMissing), "code");
            }
            else if (code.Length > 0 && !CodeForm().IsMatch(code))
            {
                Fault(line, "code", nameof(ProcedureText.ImportCode), Short(code));
            }
            else if (code.Length > 0 && !codes.TryAdd(code, line))
            {
                Fault(line, "code", nameof(ProcedureText.ImportDuplicate), code, codes[code]);
            }

            if (name.Length == 0 && !bad.Contains("name"))
            {
                Fault(line, "name", nameof(ProcedureText.ImportMissing), "name");
            }

            foreach (var column in new[] { "field", "agency" }.Where(c => Of(c).Length == 0))
            {
                warnings.Add(ImportRemark.Of(line, column, nameof(ProcedureText.ImportNoLine), column));
            }

            var days = Days(line, Of("processing_days"));
            var fee = Fee(line, Of("fee_vnd"));
            if (faults.Count + more == before)
            {
                rows.Add(new ProcedureRow
                {
                    Code = code, Name = name, Field = Of("field"), Agency = Of("agency"), Level = Of("level"), ProcessingDays = days, FeeVnd = fee,
                    Result = OrNull("result"), Papers = OrNull("papers"), OnlineLevel = OrNull("online_level"), Verified = OrNull("verified"),
                });
            }

            string Of(string column) => values.GetValueOrDefault(column, "");
            string? OrNull(string column) => Of(column) is { Length: > 0 } text ? text : null;
        }

        private string? Text(int line, string column, string cell)
        {
            if (cell.Length > Columns[column])
            {
                Fault(line, column, nameof(ProcedureText.ImportTooLong), cell.Length, Columns[column]);
                return null;
            }

            foreach (var c in cell)
            {
                if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate || c == '\uFFFD')
                {
                    Fault(line, column, nameof(ProcedureText.ImportControl), ((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    return null;
                }
            }

            var text = VietnameseText.Tidy(cell);
            if (text.Length > 0 && text[0] is '=' or '+' or '@' || (text.Length > 0 && text[0] == '-' && column is not ("processing_days" or "fee_vnd")))
            {
                Fault(line, column, nameof(ProcedureText.ImportFormula), text[0]);
                return null;
            }

            return text;
        }

        // Excel in Vietnam writes 4,75; the catalogue file writes 4.75.
        private double? Days(int line, string text)
        {
            if (text.Length == 0)
            {
                return null;
            }

            var known = double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days);
            return Checked(line, "processing_days", text, known, known ? days : 0, 1000) ? days : null;
        }

        private long? Fee(int line, string text)
        {
            if (text.Length == 0)
            {
                return null;
            }

            var plain = Grouped().IsMatch(text) ? string.Concat(text.Where(char.IsAsciiDigit)) : text;
            var known = long.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var fee);
            if (!Checked(line, "fee_vnd", text, known, fee, 10_000_000_000))
            {
                return null;
            }

            if (fee is > 0 and < 1000)
            {
                warnings.Add(ImportRemark.Of(line, "fee_vnd", nameof(ProcedureText.ImportThousands), fee));
            }

            return fee;
        }

        private bool Checked(int line, string column, string text, bool known, double number, double most)
        {
            var wrong = !known ? nameof(ProcedureText.ImportNumber) : number < 0 ? nameof(ProcedureText.ImportNegative) : number > most ? nameof(ProcedureText.ImportTooLarge) : null;
            if (wrong is not null)
            {
                Fault(line, column, wrong, Short(text));
            }

            return wrong is null;
        }

        private void Fault(int line, string? column, string name, params object?[] parts)
        {
            if (faults.Count < MostFaults)
            {
                faults.Add(ImportRemark.Of(line, column, name, parts));
            }
            else
            {
                more++;
            }
        }

        private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
    }
}

/// <summary>A catalogue file as read: rows to take, or the faults for which none is taken.</summary>
/// <param name="Rows">The procedures, without days in force; empty when there is any fault.</param>
/// <param name="Faults">Why the file is not taken.</param>
/// <param name="Warnings">What a person should look at; the file is taken nevertheless.</param>
public sealed record ProcedureFile(IReadOnlyList<ProcedureRow> Rows, IReadOnlyList<ImportRemark> Faults, IReadOnlyList<ImportRemark> Warnings)
{
    internal static ProcedureFile Refused(string name, params object?[] parts) => new([], [ImportRemark.Of(0, null, name, parts)], []);
}

/// <summary>A fault or warning about a place in a file.</summary>
/// <param name="Row">Row as Excel counts, the heading is 1; 0 = the whole file.</param>
/// <param name="Column">Column heading, or null.</param>
/// <param name="Vi">Sentence in Vietnamese.</param>
/// <param name="En">Sentence in English.</param>
public sealed record ImportRemark(int Row, string? Column, string Vi, string En)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    /// <summary>The sentence in the language of the screen.</summary>
    public string Sentence => new Centers.Words(Vi, En).Here;

    internal static ImportRemark Of(int row, string? column, string name, params object?[] parts) =>
        new(row, column, ProcedureText.Say(name, Vietnamese, parts), ProcedureText.Say(name, English, parts));
}
