using System.Globalization;
using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Dashboard.Desk;
using HCC.Dashboard.Office.Kit;
using HCC.Kiosk.Unattended;
using HCC.Persistence;
using HCC.Reports.Checking;
using HCC.Reports.Years;
using Microsoft.AspNetCore.Components;

namespace HCC.Dashboard.Office.Years;

/// <summary>The tables by year (S196–S198): years that were handed in with their source beside years counted from the dossiers.</summary>
public sealed partial class YearsPage
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");

    private OfficeVerbs verbs = null!;
    private Center? center;
    private IReadOnlyList<YearTable> tables = [];
    private IReadOnlyList<StoredYearSheet> sheets = [];
    private IReadOnlyList<Column<StoredYearSheet>> columns = [];
    private YearDraft? draft;
    private int thisYear;
    private int from;
    private int to;
    private bool mayRead;

    /// <summary>First year.</summary>
    [SupplyParameterFromQuery(Name = "from")] public int? FromAsked { get; set; }

    /// <summary>Last year.</summary>
    [SupplyParameterFromQuery(Name = "to")] public int? ToAsked { get; set; }

    [Inject] private YearDesk Desk { get; set; } = null!;

    [Inject] private CenterBook Book { get; set; } = null!;

    [Inject] private PageActor Actor { get; set; } = null!;

    [Inject] private AccessBook People { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        verbs ??= new(Actor, Words);
        var who = await Actor.WhoAsync();
        center = Book.Find(who.Center(Scope.ReportsRead)) ?? Book.Home;
        mayRead = who.Has(Scope.DossiersRead);
        thisYear = VietnamTime.ServiceDay(Time.GetUtcNow()).Year;
        (from, to) = (FromAsked ?? Math.Max(Desk.FirstYear(center.Code), thisYear - YearDesk.MostYears + 1), ToAsked ?? thisYear);
        var mayWrite = who.Has(Scope.ReportsWrite);
        columns =
        [
            new(Text[nameof(YearsText.Source)], s => @Say(s.Sheet.Source), s => s.Sheet.Source, IsHead: true),
            new(Text[nameof(YearsText.Table)], s => @Say(new YearTable(s.Sheet.Kind, [], []).Form.Here), s => s.Sheet.Kind.ToString()),
            new(Text[nameof(YearsText.YearsOf)], s => @Say(string.Join(", ", s.Sheet.Years.Select(y => y.Months == 12 ? y.Year.ToString(CultureInfo.InvariantCulture) : y.Period.Here)))),
            new(Text[nameof(YearsText.By)], s => @Say($"{People.NameOf(s.Actor)}, {DeskTime.DayClock(s.At)}"), s => s.At),
            .. mayWrite ? [new Column<StoredYearSheet>(Text[nameof(YearsText.TakeBack)], TakeBackButton)] : Array.Empty<Column<StoredYearSheet>>(),
        ];
        Read();
    }

    private void Read()
    {
        var made = Desk.Make(center!.Code, from, to);
        tables = made.Done ? made.Value : [];
        verbs.Refusal = made.Done ? verbs.Refusal : made.Refusal.Sentence;
        sheets = Desk.Sheets(center.Code);
    }

    private void Show() => Navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"/office/reports/years?from={from}&to={to}"));

    private string FileOf(string kind) => string.Create(CultureInfo.InvariantCulture, $"/office/reports/years.{kind}?from={from}&to={to}");

    private IReadOnlyList<YearColumn> ColumnsOf(YearTableKind kind) =>
        [.. YearColumns.Of(kind, center!).Concat(sheets.Where(s => s.Sheet.Kind == kind).SelectMany(s => s.Sheet.Columns)).DistinctBy(c => c.Key)];

    private void Begin(YearTableKind kind)
    {
        (verbs.Refusal, verbs.Said) = (null, null);
        draft = new YearDraft { Kind = kind, Year = thisYear - 1 };
    }

    // A pasted table is read at once, so that its faults are seen before it is kept.
    private void Changed()
    {
        (verbs.Refusal, draft!.Read, draft.Sentences) = (null, null, []);
        if (!draft.ByTable || (draft.File is null && string.IsNullOrWhiteSpace(draft.Pasted)))
        {
            return;
        }

        var document = draft.File is { } file ? ReportFile.Read(file.Bytes) : ReportFile.ReadText(draft.Pasted);
        var read = document.Done ? YearSheetReader.Read(draft.Kind, center!, draft.Source, document.Value) : document.Refusal;
        if (!read.Done)
        {
            verbs.Refusal = read.Refusal.Sentence;
            return;
        }

        draft.Read = read.Value;
        var check = read.Value.Check();
        draft.Sentences = [.. check.Questions.Select(q => q.Here), .. check.Faults.Select(f => f.Here)];
    }

    private async Task KeepAsync()
    {
        if (draft is not { } d)
        {
            return;
        }

        var done = await verbs.DoAsync(Scope.ReportsWrite, async who =>
        {
            var press = new Press(who, d.Press);
            var answer = d.Read is { } read && d.ByTable
                ? await Desk.KeepAsync(center!.Code, read with { Source = d.Source }, press)
                : await Desk.EnterAsync(center!.Code, new YearSheet(d.Kind, d.Source, ColumnsOf(d.Kind), [new YearEntry(d.Year, d.Months, d.Total, new Dictionary<string, int?>(d.Parts))]), press);
            return answer.Refusal;
        }, Text[nameof(YearsText.Kept)]);
        if (done)
        {
            draft = null;
            from = Math.Min(from, Math.Max(Desk.FirstYear(center!.Code), to - YearDesk.MostYears + 1)); // what was just entered is seen
            Read();
        }
        else
        {
            d.Press = YearDraft.NewPress();
        }
    }

    private async Task TakeBackAsync(StoredYearSheet sheet)
    {
        await verbs.DoAsync(Scope.ReportsWrite, async who => (await Desk.TakeBackAsync(center!.Code, sheet.Id, Press.Once(who))).Refusal, Text[nameof(YearsText.TakenBack), sheet.Sheet.Source]);
        Read();
    }

    private static string Number(int? count) => count?.ToString("N0", Vi) ?? "";

    private static RenderFragment Say(string text) => builder => builder.AddContent(0, text);

    private RenderFragment TakeBackButton(StoredYearSheet sheet) => builder =>
    {
        builder.OpenElement(0, "button");
        builder.AddAttribute(1, "type", "button");
        builder.AddAttribute(2, "class", "btn btn-s nowrap");
        builder.AddAttribute(3, "data-testid", string.Create(CultureInfo.InvariantCulture, $"take-back-{sheet.Id}"));
        builder.AddAttribute(4, "onclick", EventCallback.Factory.Create(this, () => TakeBackAsync(sheet)));
        builder.AddContent(5, Text[nameof(YearsText.TakeBack)]);
        builder.CloseElement();
    };
}
