using System.Globalization;
using HCC.Calendars;
using HCC.Dossiers;
using HCC.Procedures;
using HCC.Tables;
using HCC.Text;

namespace HCC.Processes;

/// <summary>
/// A table of internal processes, one row a step (S086). Rows of the same procedure and decision are one version; the columns of the version may stand in its
/// first row only. Every fault of the file is told at once with its row, so that it is put right in one go.
/// </summary>
/// <param name="Drafts">Versions; empty when there is any fault.</param>
/// <param name="Faults">Faults.</param>
public sealed record ProcessTable(IReadOnlyList<ProcessDraft> Drafts, IReadOnlyList<ImportFault> Faults)
{
    /// <summary>Faults that are told.</summary>
    public const int MostFaults = 200;

    /// <summary>Headings of the columns, as the empty table has them.</summary>
    public static readonly IReadOnlyList<string> Headings =
        ["Mã thủ tục", "Tên thủ tục", "Thẩm quyền", "Số quyết định", "Ngày phê duyệt", "Ngày hiệu lực", "Ngày cập nhật phần mềm", "Đơn vị thực hiện", "Nội dung bước", "Khâu", "Số giờ"];

    private static readonly string[] Plain = [.. Headings.Select(VietnameseText.Fold)];
    private static readonly int[] Needed = [0, 2, 3, 4, 7, 10];

    /// <summary>Reads a table.</summary>
    /// <param name="file">CSV or XLSX.</param>
    /// <param name="catalogue">Procedures in force; gives the names that the table leaves out.</param>
    /// <param name="today">Today.</param>
    public static ProcessTable Read(byte[] file, ProcedureCatalogue catalogue, DateOnly today)
    {
        var reader = new Reader(catalogue, today);
        try
        {
            foreach (var row in TableFile.Rows(file))
            {
                reader.Take(row);
            }
        }
        catch (TableFileException broken)
        {
            return new([], [new ImportFault(0, null, null, broken.Refusal.Vi, broken.Refusal.En)]);
        }

        return reader.End();
    }

    private sealed class Reader(ProcedureCatalogue catalogue, DateOnly today)
    {
        private readonly List<ImportFault> faults = [];
        private readonly List<(int Row, ProcessDraft Draft)> drafts = [];
        private int[]? places;

        public void Take(TableRow row)
        {
            if (row.Cells.All(string.IsNullOrWhiteSpace))
            {
                return;
            }

            if (places is null)
            {
                var heads = row.Cells.Select(VietnameseText.Fold).ToList();
                places = [.. Plain.Select(p => heads.IndexOf(p))];
                foreach (var missing in Needed.Where(n => places[n] < 0))
                {
                    Fault(row.Number, missing, null, nameof(ProcessText.ColumnMissing), Headings[missing]);
                }
            }
            else if (faults.Count < MostFaults && Needed.All(n => places[n] >= 0))
            {
                Step(row);
            }
        }

        public ProcessTable End()
        {
            if (places is null)
            {
                Fault(0, null, null, nameof(ProcessText.TableEmpty));
            }

            var tidy = new List<ProcessDraft>();
            foreach (var (row, draft) in drafts)
            {
                var checkedOne = ProcessCheck.Tidy(draft, catalogue, today);
                if (checkedOne.Done)
                {
                    tidy.Add(checkedOne.Value);
                }
                else
                {
                    faults.Add(new ImportFault(row, null, draft.Procedure, checkedOne.Refusal.Vi, checkedOne.Refusal.En));
                }
            }

            if (places is not null && faults.Count == 0 && tidy.Count == 0)
            {
                Fault(0, null, null, nameof(ProcessText.TableEmpty));
            }

            return faults.Count > 0 ? new([], [.. faults.OrderBy(f => f.Row).Take(MostFaults)]) : new(tidy, []);
        }

        private void Step(TableRow row)
        {
            var (code, decision) = (Cell(row, 0), Cell(row, 3));
            var last = drafts.Count > 0 ? drafts[^1].Draft : null;
            var hours = double.TryParse(Cell(row, 10).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var told) ? told : double.NaN;
            if (double.IsNaN(hours))
            {
                Fault(row.Number, 10, Cell(row, 10), nameof(ProcessText.CellNumber));
            }

            var way = Way(row);
            var step = new ProcessStep(Cell(row, 7), Cell(row, 8), double.IsNaN(hours) ? 1 : hours, way);

            // A further step of the version above: the same procedure, and the same decision or none told again.
            if (last is not null && (code.Length == 0 || VietnameseText.Fold(code) == VietnameseText.Fold(last.Procedure)) && (decision.Length == 0 || VietnameseText.Fold(decision) == VietnameseText.Fold(last.Decision)))
            {
                drafts[^1] = (drafts[^1].Row, last with { Steps = [.. last.Steps, step] });
                return;
            }

            var level = Level(row);
            var approved = Day(row, 4, needed: true);
            var (from, entered) = (Day(row, 5, needed: false), Day(row, 6, needed: false));
            drafts.Add((row.Number, new ProcessDraft(code, Cell(row, 1), level, decision, approved ?? today, from ?? approved ?? today, entered, [step])));
        }

        private DecisionLevel Level(TableRow row)
        {
            var plain = VietnameseText.Fold(Cell(row, 2));
            if (ProcessWords.Level(plain) is { } level)
            {
                return level;
            }

            Fault(row.Number, 2, Cell(row, 2), nameof(ProcessText.CellLevel), string.Join("; ", Enum.GetValues<DecisionLevel>().Select(l => l.Name().Vi)));
            return default;
        }

        private WayStep? Way(TableRow row)
        {
            var plain = VietnameseText.Fold(Cell(row, 9));
            if (plain.Length == 0 || ProcessWords.Way(plain) is { })
            {
                return ProcessWords.Way(plain);
            }

            Fault(row.Number, 9, Cell(row, 9), nameof(ProcessText.CellWay), string.Join("; ", Enum.GetValues<WayStep>().Select(w => w.Name().Vi)));
            return null;
        }

        private DateOnly? Day(TableRow row, int column, bool needed)
        {
            var text = Cell(row, column);
            if (text.Length == 0 && !needed)
            {
                return null;
            }

            if (DossierValues.TryTime(text, TimeOnly.MinValue, false, out var at))
            {
                return VietnamTime.ServiceDay(at);
            }

            Fault(row.Number, column, text, nameof(ProcessText.CellDay));
            return null;
        }

        private string Cell(TableRow row, int column) => places![column] is >= 0 and var place && place < row.Cells.Count ? row.Cells[place].Trim() : "";

        private void Fault(int row, int? column, string? value, string name, params object?[] parts)
        {
            var words = ProcessText.Words(name, parts);
            faults.Add(new ImportFault(row, column is { } n ? Headings[n] : null, value is { Length: > 60 } ? value[..60] + "…" : value, words.Vi, words.En!));
        }
    }
}

/// <summary>Levels and steps in the words of tables, without accents.</summary>
internal static class ProcessWords
{
    public static DecisionLevel? Level(string plain) => plain switch
    {
        "bo" or "trung uong" or "bo, co quan ngang bo" or "ministry" => DecisionLevel.Ministry,
        "tinh" or "cap tinh" or "ubnd tinh" or "ubnd cap tinh" or "chu tich ubnd tinh" or "province" => DecisionLevel.Province,
        "so" or "so, nganh" or "so, ban, nganh" or "agency" => DecisionLevel.Agency,
        "huyen" or "cap huyen" or "ubnd huyen" or "ubnd cap huyen" or "district" => DecisionLevel.District,
        "xa" or "cap xa" or "ubnd xa" or "ubnd cap xa" or "commune" => DecisionLevel.Commune,
        _ => null,
    };

    public static WayStep? Way(string plain) => plain switch
    {
        "tiep nhan" or "huong dan, tiep nhan" or "reception" => WayStep.Reception,
        "tham dinh" or "xu ly" or "giai quyet" or "appraisal" => WayStep.Appraisal,
        "phe duyet" or "ky duyet" or "approval" => WayStep.Approval,
        "dong dau" or "seal" => WayStep.Seal,
        "tra ket qua" or "hand-over" => WayStep.HandOver,
        _ => null,
    };
}
