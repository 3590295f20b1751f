using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Dashboard.Desk;
using HCC.Dashboard.Office;
using HCC.Dossiers.Couriers;
using HCC.Kiosk.Unattended;
using HCC.Persistence;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace HCC.Dashboard.Dossiers;

/// <summary>The trips between center and agencies (S090–S092): what goes, who signed, and what is at large.</summary>
public sealed partial class CouriersPage
{
    private Center? center;
    private IReadOnlyList<CourierHandOver> list = [];
    private IReadOnlyList<CourierHandOver> large = [];
    private IReadOnlyList<CourierWaiting> waiting = [];
    private CourierTrip? next;
    private DateOnly day;
    private DateTimeOffset now;
    private string code = "";
    private CourierWay way = CourierWay.ToCenter;
    private string? refusal;
    private string? said;
    private string? sent;
    private string key = NewKey();
    private bool may;
    private bool busy;

    [Inject] private CourierDesk Desk { get; set; } = null!;

    [Inject] private CourierBook Courier { get; set; } = null!;

    [Inject] private CenterBook Book { get; set; } = null!;

    [Inject] private PageActor Actor { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [Inject] private IStringLocalizer<OfficeText> Office { get; set; } = null!;

    [Inject] private IStringLocalizer<DossierText> Words { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "center")] private string? CenterAsked { get; set; }

    protected override async Task OnInitializedAsync()
    {
        day = VietnamTime.ServiceDay(Time.GetUtcNow());
        center = RegisterAsk.CenterOf(await Actor.WhoAsync(), Book, CenterAsked);
        may = await Actor.WithAsync(Scope.DossiersWrite) is not null;
        Read();
    }

    private void Read()
    {
        now = Time.GetUtcNow();
        if (center is not null)
        {
            (list, large, waiting, next) = (Courier.Day(center.Code, day), Courier.AtLarge(center), Courier.Waiting(center.Code), CourierPlan.NextAfter(center, now));
        }
    }

    // The planned ones and the extra ones that were called.
    private IEnumerable<CourierTrip> Trips() => CourierPlan.TripsOf(center!, day).Concat(list.Select(h => h.Trip).Where(t => t.IsExtra)).Concat(list.Select(h => h.Trip)).Distinct().OrderBy(t => t.LeavesAt);

    private string Name(CourierTrip trip) => trip.IsExtra ? Text[nameof(CourierText.Extra), DeskTime.Clock(trip.LeavesAt)] : Text[nameof(CourierText.Trip), trip.Number, DeskTime.Clock(trip.LeavesAt)];

    private Task GiveAsync(string what, CourierWay to, bool extra) => PressAsync($"give {what} {to} {extra}", press => Desk.GiveAsync(center!.Code, what, to, extra, press), h =>
    {
        code = "";
        return Text[nameof(CourierText.Given), h.Code, DeskTime.Clock(h.Trip.LeavesAt)];
    });

    private Task SignAsync((CourierHandOver HandOver, string? Receiver) signed) => PressAsync(
        $"sign {signed.HandOver.Id} {signed.Receiver}", press => Desk.SignAsync(center!.Code, signed.HandOver.Id, signed.Receiver, press), h => Text[nameof(CourierText.Did), h.Receiver ?? "", h.Code]);

    private async Task GiveAllAsync()
    {
        var given = 0;
        foreach (var one in waiting.ToList())
        {
            await GiveAsync(one.Code, CourierWay.ToAgency, extra: false);
            if (refusal is not null)
            {
                return; // what was given stays given; the rest still waits
            }

            given++;
        }

        said = Text[nameof(CourierText.GivenMany), given];
    }

    private async Task PressAsync(string request, Func<Press, Task<Answer<CourierHandOver>>> verb, Func<CourierHandOver, string> words)
    {
        if (busy)
        {
            return;
        }

        key = sent is { } before && before != request ? NewKey() : key; // something else is another press
        (busy, refusal, said, sent) = (true, null, null, request);
        try
        {
            if (await Actor.WithAsync(Scope.DossiersWrite) is not { } who)
            {
                refusal = Office[nameof(OfficeText.Forbidden)];
                return;
            }

            var answer = await verb(new Press(who, key));
            (key, sent, refusal) = (NewKey(), null, answer.Refusal?.Sentence);
            said = answer.Done ? words(answer.Value) : null;
            Read();
        }
        catch (Exception fault) when (fault is LaneBusyException or UnknownOutcomeException)
        {
            refusal = Words[nameof(DossierText.UnsurePressAgain)]; // the same press again is safe
        }
        finally
        {
            busy = false;
        }
    }

    private static string NewKey() => Guid.NewGuid().ToString("N");
}
