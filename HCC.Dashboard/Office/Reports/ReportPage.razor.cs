using System.Globalization;
using HCC.Access;
using HCC.Centers;
using HCC.Coordination;
using HCC.Kiosk.Unattended;
using HCC.Persistence;
using HCC.Reports;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace HCC.Dashboard.Office.Reports;

/// <summary>One report: drawn freshly from a period, or a stored revision; texts are entered, figures are counted.</summary>
public sealed partial class ReportPage
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");

    // Letter as in PeriodCount.Evidence; sums have none, their parts do.
    internal static readonly IReadOnlyList<(string Name, Func<AnnexRow, int> Count, char? Letter)> Columns =
    [
        (nameof(ReportsText.Total), r => r.Total, null), (nameof(ReportsText.CarriedOver), r => r.CarriedOver, 'C'), (nameof(ReportsText.Received), r => r.Received, 'N'),
        (nameof(ReportsText.Resolved), r => r.Resolved, null), (nameof(ReportsText.Early), r => r.Early, 'E'), (nameof(ReportsText.OnTime), r => r.OnTime, 'O'), (nameof(ReportsText.Late), r => r.Late, 'L'),
        (nameof(ReportsText.InProgress), r => r.InProgress, null), (nameof(ReportsText.InTime), r => r.InTime, 'I'), (nameof(ReportsText.Overdue), r => r.Overdue, 'D'),
        (nameof(ReportsText.Returned), r => r.Returned, 'R'), (nameof(ReportsText.Online), r => r.Online, 'W'),
    ];

    private OfficialReport? report;
    private StoredReport? stored;
    private IReadOnlyList<SigningFault> faults = [];
    private string? refusal;
    private string? said;
    private bool busy;
    private string press = NewPress();
    private string? number;
    private DateOnly? signedOn;
    private string basis = "";
    private string activities = "";
    private string shortcomings = "";
    private string duties = "";
    private string recipients = "";
    private string signerTitle = "";
    private string? signerName;
    private string? carriedNote;
    private string? filled;

    /// <summary>A stored revision; null = drawn from the period of the query.</summary>
    [Parameter] public long? Id { get; set; }

    /// <summary>First day, ISO.</summary>
    [SupplyParameterFromQuery] public string? From { get; set; }

    /// <summary>Last day, ISO.</summary>
    [SupplyParameterFromQuery] public string? To { get; set; }

    [Inject] private ReportDesk Reports { get; set; } = null!;

    [Inject] private CenterBook Book { get; set; } = null!;

    [Inject] private DutyDesk Coordination { get; set; } = null!;

    [Inject] private PageActor Actor { get; set; } = null!;

    [Inject] private AuthenticationStateProvider Who { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        (refusal, report, stored) = (null, null, null);
        var center = Book.Find((await Who.GetAuthenticationStateAsync()).User.Center(Scope.ReportsRead)) ?? Book.Home;
        if (Id is { } id)
        {
            stored = Reports.Stored(id);
            if (stored?.Report.Center != center.Code)
            {
                stored = null;
                refusal = Text[nameof(ReportsText.NoneKept)];
                return;
            }

            Show(stored.Report);
            if (stored.SignedAt is null)
            {
                Count(center.Code, stored.Report.Period, stored.Report); // a draft shows the figures of now
            }

            return;
        }

        if (!DateOnly.TryParse(From, CultureInfo.InvariantCulture, out var from) || !DateOnly.TryParse(To, CultureInfo.InvariantCulture, out var to))
        {
            refusal = Text[nameof(ReportsText.WrongDays)];
            return;
        }

        // Recipients, signatory and basis seldom change: the last report of the same plan lends them, and the plan before the first one is kept.
        var plan = ReportCalendar.Find(center, from, to)?.Plan.Code;
        var last = Reports.AllStored(center.Code).FirstOrDefault(r => r.Report.Plan == plan)?.Report;
        Count(center.Code, PeriodOf(from, to), last is null ? null : last with { Number = null, SignedOn = null, CarriedNote = null, Activities = [], Shortcomings = [], Duties = [] });
        if (report is { } drawn)
        {
            Show(drawn);
        }
    }

    // Two to four weeks or a month is a month, three months a quarter, and so on.
    private static ReportPeriod PeriodOf(DateOnly from, DateOnly to) => (to.DayNumber - from.DayNumber + 1) switch
    {
        <= 35 => ReportPeriod.MonthOf(from, to),
        >= 85 and <= 95 => new(PeriodKind.Quarter, to.Year, ((to.Month - 1) / 3) + 1, from, to),
        >= 175 and <= 190 => new(PeriodKind.HalfYear, to.Year, to.Month <= 6 ? 1 : 2, from, to),
        >= 268 and <= 280 => new(PeriodKind.NineMonths, to.Year, 0, from, to),
        >= 360 and <= 370 => new(PeriodKind.Year, to.Year, 0, from, to),
        _ => new(PeriodKind.Other, to.Year, 0, from, to),
    };

    private static string NewPress() => Guid.NewGuid().ToString("N");

    private static IReadOnlyList<string> Lines(string text) => [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private void Count(string center, ReportPeriod period, OfficialReport? texts)
    {
        var made = Reports.Make(center, period, texts);
        (report, refusal) = (made.Done ? made.Value : null, made.Done ? null : made.Refusal.Sentence);
        faults = report is null ? [] : ReportDesk.Faults(report);
    }

    private void Show(OfficialReport from)
    {
        report = from;
        faults = ReportDesk.Faults(from);
        (number, signedOn, basis, signerTitle, signerName) = (from.Number, from.SignedOn, from.Basis, from.SignerTitle, from.SignerName);
        carriedNote = from.CarriedNote;
        (activities, shortcomings, duties, recipients) = (string.Join('\n', from.Activities), string.Join('\n', from.Shortcomings), string.Join('\n', from.Duties), string.Join('\n', from.Recipients));
    }

    // What was typed goes into the preview at once.
    private void Again()
    {
        if (report is not null)
        {
            report = Typed(report);
            faults = ReportDesk.Faults(report);
            press = NewPress();
        }
    }

    // Duties of coordination that fall due in the next period, each as a line; what stands there already stays (S202).
    private void FillDuties()
    {
        if (report is not { } shown)
        {
            return;
        }

        var center = Book.Get(shown.Center);
        var (from, days) = (shown.Period.To.AddDays(1), shown.Period.To.DayNumber - shown.Period.From.DayNumber);
        var to = center.ReportPlans.FirstOrDefault(p => p.Code == shown.Plan) is { } plan ? ReportCalendar.After(plan, shown.Period).To : from.AddDays(days);
        var before = Lines(duties);
        var lines = Coordination.Within(center.Code, from, to).Where(i => i.DoneAt is null).Select(i => i.Line(center)).Except(before, StringComparer.Ordinal).ToList();
        var (first, last) = (from.ToString("dd/MM/yyyy", Vi), to.ToString("dd/MM/yyyy", Vi));
        filled = lines.Count == 0 ? Text[nameof(ReportsText.NoDutiesDue), first, last] : Text[nameof(ReportsText.DutiesFilled), lines.Count, first, last];
        duties = string.Join('\n', before.Concat(lines));
        Again();
    }

    private OfficialReport Typed(OfficialReport onto) => onto with
    {
        Number = Whole(number, onto),
        CarriedNote = string.IsNullOrWhiteSpace(carriedNote) ? null : carriedNote.Trim(),
        SignedOn = signedOn,
        Basis = basis.Trim(),
        Activities = Lines(activities),
        Shortcomings = Lines(shortcomings),
        Duties = Lines(duties),
        Recipients = Lines(recipients),
        SignerTitle = string.IsNullOrWhiteSpace(signerTitle) ? "GIÁM ĐỐC" : signerTitle.Trim(),
        SignerName = string.IsNullOrWhiteSpace(signerName) ? null : signerName.Trim(),
    };

    // "6" is enough: the plan knows the symbol.
    private string? Whole(string? typed, OfficialReport onto) => typed?.Trim() switch
    {
        null or "" => null,
        var digits when digits.All(char.IsAsciiDigit) && Book.Find(onto.Center)?.ReportPlans.FirstOrDefault(p => p.Code == onto.Plan) is { } plan => $"{digits.PadLeft(2, '0')}/{plan.Symbol}",
        var whole => whole,
    };

    private async Task KeepAsync(bool sign)
    {
        if (busy || report is null)
        {
            return;
        }

        (busy, refusal, said) = (true, null, null);
        try
        {
            if (await Actor.WithAsync(sign ? Scope.DossiersApprove : Scope.ReportsWrite) is not { } who)
            {
                refusal = Localize(nameof(OfficeText.Forbidden));
                return;
            }

            var kept = await Reports.SaveAsync(Typed(report), sign, new Press(who, $"{press}|{sign}"));
            if (!kept.Done)
            {
                refusal = kept.Refusal.Sentence;
                return;
            }

            said = Text[sign ? nameof(ReportsText.SignedNow) : nameof(ReportsText.Saved), kept.Value.Revision];
            var row = Reports.AllStored(report.Center).First(r => r.Report.Period.From == kept.Value.From && r.Report.Period.To == kept.Value.To && r.Revision == kept.Value.Revision);
            Navigation.NavigateTo("/office/reports/" + row.Id.ToString(CultureInfo.InvariantCulture));
        }
        finally
        {
            busy = false;
            press = NewPress();
        }
    }

    private string Localize(string name) => OfficeText.ResourceManager.GetString(name, CultureInfo.CurrentUICulture) ?? name;

    private RenderFragment Cell(AnnexRow row, (string Name, Func<AnnexRow, int> Count, char? Letter) column) => builder =>
    {
        var figure = column.Count(row).ToString("N0", Vi);
        if (stored is { } kept && column.Letter is { } letter && column.Count(row) > 0)
        {
            builder.OpenElement(0, "a");
            builder.AddAttribute(1, "href", string.Create(CultureInfo.InvariantCulture, $"/office/dossiers?report={kept.Id}&agency={row.Agency}&column={letter}"));
            builder.AddContent(2, figure);
            builder.CloseElement();
        }
        else
        {
            builder.AddContent(3, figure);
        }
    };
}
