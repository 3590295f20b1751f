using System.Globalization;
using HCC.Centers;
using HCC.Tables;
using HCC.Text;

namespace HCC.Dossiers;

/// <summary>A fault of an import: row and column as the spreadsheet shows them, and what to do.</summary>
/// <param name="Row">Row number from 1; 0 = the whole file.</param>
/// <param name="Column">Heading; null = the whole row.</param>
/// <param name="Value">What stands there, shortened.</param>
/// <param name="Sentence">In Vietnamese.</param>
/// <param name="SentenceEn">In English.</param>
public sealed record ImportFault(int Row, string? Column, string? Value, string Sentence, string SentenceEn);

/// <summary>
/// A list of dossiers as read from a file, before anything is written. One fault and nothing of the file is taken; all faults are told
/// together, up to <see cref="MostFaults"/>.
/// </summary>
/// <param name="Headings">Headings of the file.</param>
/// <param name="Columns">What they mean.</param>
/// <param name="News">The dossiers.</param>
/// <param name="Faults">Faults.</param>
/// <param name="More">Faults beyond those told.</param>
/// <param name="Sample">The first rows as they stand, for a preview.</param>
/// <param name="UnknownWords">Words of states, channels and agencies that nobody knows yet, for the mapping on screen: column and word.</param>
/// <param name="TitleAgency">Agency that the title above the table names, where neither a column nor the profile tells one; the whole file was taken for it.</param>
public sealed record DossierFile(
    IReadOnlyList<string> Headings, IReadOnlyDictionary<DossierColumn, int> Columns, IReadOnlyList<DossierNews> News, IReadOnlyList<ImportFault> Faults, int More, IReadOnlyList<TableRow> Sample,
    IReadOnlyList<(DossierColumn Column, string Word)> UnknownWords, string? TitleAgency = null)
{
    /// <summary>Faults that are told one by one.</summary>
    public const int MostFaults = 200;

    /// <summary>Agencies of the file.</summary>
    public IReadOnlyList<string> Agencies => [.. News.Select(n => n.Agency).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

    /// <summary>Reads a file. Never throws for what is wrong with the file.</summary>
    /// <param name="file">Bytes of a CSV or XLSX file.</param>
    /// <param name="center">Center; its agencies are the known ones.</param>
    /// <param name="profile">How to read it.</param>
    /// <param name="dataAt">Time of the data.</param>
    /// <param name="progress">Told the rows read so far, now and then.</param>
    /// <param name="stop">Stops the reading; nothing has been written.</param>
    public static DossierFile Read(byte[] file, Center center, ImportProfile profile, DateTimeOffset dataAt, IProgress<int>? progress = null, CancellationToken stop = default) =>
        new Reading(center, profile, dataAt).Take(file, progress, stop);

    private sealed class Reading(Center center, ImportProfile profile, DateTimeOffset dataAt)
    {
        private static readonly TimeOnly Morning = new(7, 30);
        private static readonly TimeOnly Evening = new(17, 0);

        private readonly List<DossierNews> news = [];
        private readonly List<ImportFault> faults = [];
        private readonly List<TableRow> sample = [];
        private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
        private readonly HashSet<(DossierColumn, string)> unknown = [];
        private readonly Dictionary<string, string?> agencies = new(StringComparer.Ordinal);
        private IReadOnlyList<string> headings = [];
        private IReadOnlyDictionary<DossierColumn, int> columns = new Dictionary<DossierColumn, int>();
        private readonly HashSet<string> titled = new(StringComparer.OrdinalIgnoreCase);
        private string? titleAgency;
        private int more;

        public DossierFile Take(byte[] file, IProgress<int>? progress, CancellationToken stop)
        {
            try
            {
                foreach (var row in TableFile.Rows(file))
                {
                    stop.ThrowIfCancellationRequested();
                    if (headings.Count == 0)
                    {
                        Head(row);
                    }
                    else if (row.Cells.Any(c => !string.IsNullOrWhiteSpace(c)))
                    {
                        if (sample.Count < 5)
                        {
                            sample.Add(row);
                        }

                        Row(row);
                    }

                    if (row.Number % 1000 == 0)
                    {
                        progress?.Report(row.Number);
                    }
                }

                if (headings.Count == 0)
                {
                    Fault(0, null, null, nameof(RefusalText.ImportNoHeadings));
                }
                else if (news.Count == 0 && faults.Count == 0)
                {
                    Fault(0, null, null, nameof(RefusalText.TableEmpty));
                }
            }
            catch (TableFileException broken)
            {
                faults.Add(new ImportFault(0, null, null, broken.Refusal.Vi, broken.Refusal.En));
            }

            return new DossierFile(headings, columns, faults.Count == 0 ? news : [], faults, more, sample, [.. unknown], titleAgency);
        }

        // Titles and dates may stand above the table: the head is the first row in which the code and two more columns are recognised.
        private void Head(TableRow row)
        {
            var found = DossierColumns.Recognise(row.Cells, profile.Columns, profile.Ignored);
            if (!found.ContainsKey(DossierColumn.Code) || found.Count < 3)
            {
                var title = $" {DossierColumns.Plain(string.Join(' ', row.Cells))} ";
                titled.UnionWith(center.Agencies.Where(a => title.Contains($" {DossierColumns.Plain(a.Name.Vi)} ", StringComparison.Ordinal)).Select(a => a.Code));
                return;
            }

            (headings, columns) = (row.Cells, found);
            foreach (var missing in DossierColumns.Needed.Where(c => !found.ContainsKey(c)))
            {
                Fault(row.Number, FlowText.Name(missing).ToString(), null, nameof(RefusalText.ImportColumnMissing), FlowText.Name(missing));
            }

            if (profile.Agency is null && !found.ContainsKey(DossierColumn.Agency))
            {
                titleAgency = titled.Count == 1 ? titled.Single() : null;
                if (titleAgency is null)
                {
                    Fault(row.Number, FlowText.Name(DossierColumn.Agency).ToString(), null, nameof(RefusalText.ImportAgencyMissing));
                }
            }
        }

        private void Row(TableRow row)
        {
            var before = faults.Count + more;
            var code = DossierCode.Tidy(Cell(row, DossierColumn.Code));
            if (code.Length is 0 or > 60)
            {
                Fault(row.Number, DossierColumn.Code, row, nameof(RefusalText.ImportCode));
            }
            else if (!codes.TryAdd(code, row.Number))
            {
                Fault(row.Number, DossierColumn.Code, row, nameof(RefusalText.ImportCodeTwice), codes[code]);
            }

            var received = Time(row, DossierColumn.ReceivedAt, Morning, needed: true);
            var due = Time(row, DossierColumn.DueAt, Evening, needed: true);
            var ended = Time(row, DossierColumn.EndedAt, Evening);
            var handedOver = Time(row, DossierColumn.HandedOverAt, Evening);
            var state = State(row, ended ?? handedOver);
            ended ??= state.IsEnded() ? handedOver ?? Time(row, DossierColumn.ClosedAt, Evening) : null;
            if (state.IsEnded() && ended is null)
            {
                Fault(row.Number, columns.ContainsKey(DossierColumn.EndedAt) ? DossierColumn.EndedAt : DossierColumn.State, row, nameof(RefusalText.ImportEndMissing), FlowText.Name(state));
            }

            var (agency, channel) = (Agency(row), Channel(row));
            var name = Cell(row, DossierColumn.ProcedureName);
            if (name.Length is 0 or > DossierDesk.MostText)
            {
                Fault(row.Number, DossierColumn.ProcedureName, row, nameof(RefusalText.ImportText), DossierDesk.MostText);
            }

            var fee = 0L;
            if (Cell(row, DossierColumn.Fee) is { Length: > 0 } money && !DossierValues.TryFee(money, out fee))
            {
                Fault(row.Number, DossierColumn.Fee, row, nameof(RefusalText.ImportFee));
            }

            if (received is { } r && due is { } d && d < r)
            {
                Fault(row.Number, DossierColumn.DueAt, row, nameof(RefusalText.ImportDueBefore));
            }

            if (received is { } r2 && ended is { } e && e < r2)
            {
                Fault(row.Number, DossierColumn.EndedAt, row, nameof(RefusalText.ImportEndBefore));
            }

            // A column that is missing altogether was told at the head and is not told again for each row.
            if (faults.Count + more > before || received is null || due is null || agency is null)
            {
                return;
            }

            news.Add(new DossierNews
            {
                Code = code,
                Agency = agency,
                Procedure = Short(row, DossierColumn.Procedure, 40),
                ProcedureName = name,
                Field = Short(row, DossierColumn.Field, 200),
                Applicant = Short(row, DossierColumn.Applicant, 200) ?? "",
                Phone = Short(row, DossierColumn.Phone, 30),
                Identity = Short(row, DossierColumn.Identity, 30),
                Channel = channel,
                ReceivedAt = received.Value,
                DueAt = due.Value,
                SourceDueAt = due,
                EndedAt = state.IsEnded() ? ended : null,
                HandedOverAt = handedOver,
                ClosedAt = Time(row, DossierColumn.ClosedAt, Evening),
                State = state,
                Holder = Short(row, DossierColumn.Holder, 200) ?? "",
                Reason = Short(row, DossierColumn.Reason, DossierDesk.MostText),
                Cause = Short(row, DossierColumn.Cause, DossierDesk.MostText),
                FeeVnd = fee,
                ScannedIn = DossierValues.IsYes(Cell(row, DossierColumn.ScannedIn)),
                ScannedOut = DossierValues.IsYes(Cell(row, DossierColumn.ScannedOut)),
                Source = "import:" + profile.Code,
                DataAt = dataAt,
            });
        }

        private DateTimeOffset? Time(TableRow row, DossierColumn column, TimeOnly bare, bool needed = false)
        {
            var text = Cell(row, column);
            if (text.Length == 0 || text is "-")
            {
                if (needed && columns.ContainsKey(column))
                {
                    Fault(row.Number, column, row, nameof(RefusalText.ImportTimeMissing));
                }

                return null;
            }

            if (DossierValues.TryTime(text, bare, profile.MonthFirst, out var at))
            {
                return at;
            }

            Fault(row.Number, column, row, nameof(RefusalText.ImportTime));
            return null;
        }

        private DossierState State(TableRow row, DateTimeOffset? ended)
        {
            var text = Cell(row, DossierColumn.State);
            if (text.Length == 0)
            {
                return ended is null ? DossierState.Processing : DossierState.Solved;
            }

            if (DossierValues.TryState(text, profile.States, out var state))
            {
                // "đang xử lý" beside a result: the result counts, as the decree on the index says (regulation §2.2).
                return state == DossierState.Processing && ended is not null ? DossierState.Solved : state.Value;
            }

            unknown.Add((DossierColumn.State, text));
            Fault(row.Number, DossierColumn.State, row, nameof(RefusalText.ImportState));
            return DossierState.Processing;
        }

        private DossierChannel Channel(TableRow row)
        {
            var text = Cell(row, DossierColumn.Channel);
            if (text.Length == 0)
            {
                return DossierChannel.Counter;
            }

            if (DossierValues.TryChannel(text, profile.Channels, out var channel))
            {
                return channel.Value;
            }

            unknown.Add((DossierColumn.Channel, text));
            return DossierChannel.Other;
        }

        private string? Agency(TableRow row)
        {
            if ((profile.Agency ?? titleAgency) is { } only)
            {
                return only;
            }

            var text = Cell(row, DossierColumn.Agency);
            if (!agencies.TryGetValue(text, out var code))
            {
                var plain = DossierColumns.Plain(text);
                agencies[text] = code = profile.Agencies.GetValueOrDefault(plain)
                    ?? center.Agency(text.Trim())?.Code
                    ?? center.Agencies.FirstOrDefault(a => DossierColumns.Plain(a.Name.Vi) == plain || DossierColumns.Plain(a.Short.Vi) == plain)?.Code;
            }

            if (code is null && columns.ContainsKey(DossierColumn.Agency))
            {
                unknown.Add((DossierColumn.Agency, text));
                Fault(row.Number, DossierColumn.Agency, row, nameof(RefusalText.ImportAgency));
            }

            return code;
        }

        private string Cell(TableRow row, DossierColumn column) => columns.TryGetValue(column, out var at) && at < row.Cells.Count ? row.Cells[at].Trim() : "";

        private string? Short(TableRow row, DossierColumn column, int most) => Cell(row, column) is { Length: > 0 } text ? text.Length > most ? text[..most] : text : null;

        private void Fault(int row, DossierColumn column, TableRow cells, string name, params object?[] parts) =>
            Fault(row, columns.TryGetValue(column, out var at) && at < headings.Count ? headings[at] : FlowText.Name(column).ToString(), Cell(cells, column), name, parts);

        private void Fault(int row, string? column, string? value, string name, params object?[] parts)
        {
            if (faults.Count >= MostFaults)
            {
                more++;
                return;
            }

            var shown = value is null ? null : value.Length > 60 ? value[..60] + "…" : value;
            var sentence = RefusalText.Of("import", name, [.. parts.Select(p => p is int number ? number.ToString("N0", CultureInfo.GetCultureInfo("vi-VN")) : p)]);
            faults.Add(new ImportFault(row, column, shown, sentence.Vi, sentence.En));
        }
    }
}
