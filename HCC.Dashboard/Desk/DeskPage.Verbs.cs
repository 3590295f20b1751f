using HCC.Access;
using HCC.Counters;
using HCC.Dashboard.Api;
using HCC.Live;
using HCC.Persistence;
using HCC.Ticketing;

namespace HCC.Dashboard.Desk;

/// <content>What the officer may press.</content>
public sealed partial class DeskPage
{
    private enum Dialog
    {
        None,
        Pause,
        Hold,
        Close,
        Transfer,
        Call,
        Issue,
    }

    // Names what is on offer now. A press of the same button on the same offer is the same press, however often it arrives; an answer makes
    // a new offer. After an unknown outcome the offer stays, so that pressing again asks for the answer and does nothing twice.
    private string offer = NewOffer();
    private string? busy;
    private string? refusal;
    private string? said;
    private int answered;
    private Dialog dialog;
    private TicketView? chosen;
    private TicketCard? issued;
    private int issueRound;

    private string Left => Text[nameof(DeskText.CloseLeft), held.Count, order.Count(t => t.ForCounter is not null)];

    private static string NewOffer() => Guid.NewGuid().ToString("N");

    private void Show(Dialog which, TicketView? ticket = null) => (dialog, chosen, refusal, issued) = (which, ticket, null, null);

    private void Hide() => (dialog, chosen, issued) = (Dialog.None, null, null);

    private void IssueAgain() => (issued, issueRound) = (null, issueRound + 1);

    private Task PressAsync(string verb) => verb switch
    {
        DeskVerb.CallNext => counter!.State == CounterState.Closed ? OpenAndCallAsync() : CallNextAsync(),
        DeskVerb.Begin => AtCounterAsync(verb, (c, n, p) => Tickets.BeginAsync(c, n, p), t => Text[nameof(DeskText.SaidBegin), t.Number]),
        DeskVerb.Recall => AtCounterAsync(verb, (c, n, p) => Tickets.RecallAsync(c, n, p), t => Text[nameof(DeskText.SaidRecall), t.Number, t.Calls]),
        DeskVerb.NoShow => AtCounterAsync(verb, (c, n, p) => Tickets.MarkNoShowAsync(c, n, p), t => Text[nameof(DeskText.SaidNoShow), t.Number]),
        DeskVerb.Complete => CompleteAsync(verb),
        DeskVerb.CompleteNext => CompleteAndCallAsync(),
        DeskVerb.Hold => HoldAsync(null),
        "hold-minutes" => ShowAsync(Dialog.Hold),
        DeskVerb.Transfer => ShowAsync(Dialog.Transfer),
        DeskVerb.Undo => AtCounterAsync(verb, (c, n, p) => Tickets.UndoAsync(c, n, p), t => Text[nameof(DeskText.SaidUndo), t.Number, HCC.Text.FlowText.Name(t.State)]),
        DeskVerb.Resume or DeskVerb.Open => OpenAsync(verb, counter!.Code),
        _ => Task.CompletedTask,
    };

    private Task ShowAsync(Dialog which)
    {
        Show(which);
        return Task.CompletedTask;
    }

    private Task<bool> OpenAsync(string code) => OpenAsync(DeskVerb.Open, code);

    private async Task<bool> OpenAsync(string verb, string code)
    {
        var who = await Actor.WhoAsync();
        var name = who.Identities.FirstOrDefault(i => i.AuthenticationType == AccessBook.StaffScheme)?.Name;
        return await DoAsync(verb, Scope.CountersOperate, null, p => Counters.OpenAsync(center!.Code, code, name, p), s => Text[nameof(DeskText.SaidOpen), center!.Counter(s.Code)!.Name.Here], code);
    }

    private async Task OpenAndCallAsync()
    {
        if (await OpenAsync(DeskVerb.CallNext, counter!.Code))
        {
            await CallNextAsync();
        }
    }

    private Task<bool> CallNextAsync(string verb = DeskVerb.CallNext, string? after = null) =>
        DoAsync(verb, Scope.CountersOperate, counter!.Code, p => Tickets.CallNextAsync(center!.Code, counter!.Code, p),
            n => n.Ticket is { } t ? Text[nameof(DeskText.SaidCalled), t.Number] : after is null ? Text[nameof(DeskText.SaidNobody)] : Text[nameof(DeskText.SaidDoneNobody), after]);

    private async Task CompleteAndCallAsync()
    {
        var done = counter?.Ticket?.Number;
        if (await CompleteAsync(DeskVerb.CompleteNext))
        {
            await CallNextAsync(DeskVerb.CompleteNext, done);
        }
    }

    private Task<bool> CompleteAsync(string verb) => AtCounterAsync(verb, (c, n, p) => Tickets.CompleteAsync(c, n, null, p), t => Text[nameof(DeskText.SaidDone), t.Number]);

    private Task HoldAsync(string? minutes)
    {
        Hide();
        int? wanted = int.TryParse(minutes, System.Globalization.CultureInfo.InvariantCulture, out var m) ? m : null;
        return AtCounterAsync(DeskVerb.Hold, (c, n, p) => Tickets.HoldAsync(c, n, wanted, p), t => Text[nameof(DeskText.SaidHold), t.Number, DeskTime.Clock(t.HeldUntil ?? now)], minutes);
    }

    private Task TransferAsync(TransferRequest to)
    {
        Hide();
        return AtCounterAsync(DeskVerb.Transfer, (c, n, p) => Tickets.TransferAsync(c, n, to, p),
            t => Text[nameof(DeskText.SaidTransfer), t.Number, t.ForCounter is { } only ? center!.Counter(only)!.Name.Here : center!.Line(t.ServiceLine)!.Name.Here], to.ToString());
    }

    private Task CallChosenAsync(string reason)
    {
        var ticket = chosen!;
        Hide();
        return AtCounterAsync($"call-{ticket.Id}", (c, n, p) => Tickets.CallAsync(c, n, ticket.Id, reason, p), t => Text[nameof(DeskText.SaidCalled), t.Number]);
    }

    private Task CallHeldAsync(TicketView ticket) =>
        AtCounterAsync($"call-{ticket.Id}", (c, n, p) => Tickets.CallAsync(c, n, ticket.Id, Vietnamese(nameof(DeskText.ReasonHeld)), p), t => Text[nameof(DeskText.SaidCalled), t.Number]);

    // Stored with the call and read by everybody, as every reason of a call is.
    private static string Vietnamese(string key) => DeskText.ResourceManager.GetString(key, System.Globalization.CultureInfo.GetCultureInfo("vi-VN"))!;

    private Task ReinstateAsync(TicketView ticket) =>
        DoAsync($"reinstate-{ticket.Id}", Scope.TicketsManage, counter!.Code, p => Tickets.ReinstateAsync(ticket.Id, null, p), t => Text[nameof(DeskText.SaidReinstate), t.Number]);

    private async Task IssueAsync(IssueRequest request)
    {
        await DoAsync("issue", Scope.TicketsIssue, counter!.Code, p => Tickets.IssueAsync(center!.Code, request, p), t =>
        {
            issued = t;
            return Text[nameof(DeskText.SaidIssued), t.Number];
        }, detail: request.ToString());
    }

    private Task PauseAsync(string reason)
    {
        Hide();
        return DoAsync("pause", Scope.CountersOperate, counter!.Code, p => Counters.PauseAsync(center!.Code, counter!.Code, reason, p), _ => null, detail: reason);
    }

    private Task CloseAsync()
    {
        if (counter is { Ticket: null } && (held.Count > 0 || order.Any(t => t.ForCounter is not null)))
        {
            Show(Dialog.Close);
            return Task.CompletedTask;
        }

        return CloseNowAsync(Yes);
    }

    private Task CloseNowAsync(string yes)
    {
        Hide();
        var code = counter!.Code;
        return DoAsync("close", Scope.CountersOperate, code, p => Counters.CloseAsync(center!.Code, code, p), s =>
        {
            CounterCode = null; // done here: the list of counters comes next
            return Text[nameof(DeskText.SaidClosed), center!.Counter(s.Code)!.Name.Here];
        });
    }

    private Task<bool> AtCounterAsync(string verb, Func<string, string, Press, Task<Answer<TicketCard>>> run, Func<TicketCard, string?> say, string? detail = null)
    {
        var (c, n) = (center!.Code, counter!.Code);
        return DoAsync(verb, Scope.CountersOperate, n, p => run(c, n, p), say, detail: detail);
    }

    /// <summary>One verb at a time: checks the right anew, presses once, tells what came of it, loses nothing.</summary>
    /// <param name="verb">Name; with the offer and the detail it makes the press id.</param>
    /// <param name="right">Right that is needed besides working at counters.</param>
    /// <param name="at">Counter at which the officer must be allowed to act; null = none yet.</param>
    /// <param name="run">The verb.</param>
    /// <param name="say">What to tell when it is done.</param>
    /// <param name="detail">Inputs of the verb: other inputs are another press.</param>
    private async Task<bool> DoAsync<T>(string verb, string right, string? at, Func<Press, Task<Answer<T>>> run, Func<T, string?> say, string? detail = null)
        where T : class
    {
        if (busy is not null)
        {
            return false;
        }

        (busy, refusal, said) = (verb, null, null);
        var before = counter;
        StateHasChanged();
        try
        {
            if (await Actor.WithAsync(Scope.CountersOperate) is not { } who || await Actor.WithAsync(right) is null
                || (at is not null && !CounterEndpoints.MayActAt(await Actor.WhoAsync(), who, Hall.Current(center!.Code).Counter(at))))
            {
                refusal = Text[nameof(DeskText.Forbidden)];
                return false;
            }

            var answer = await run(new Press(who, $"{offer}:{verb}:{detail}", limit));
            offer = NewOffer();
            if (!answer.Done)
            {
                refusal = answer.Refusal.Sentence;
                return false;
            }

            said = say(answer.Value);
            await SeeAsync(before, changes: answer.Value is not NextAnswer { Ticket: null } && right != Scope.TicketsManage && right != Scope.TicketsIssue);
            return true;
        }
        catch (LaneBusyException)
        {
            refusal = Text[nameof(DeskText.Busy)];
            return false;
        }
        catch (OperationCanceledException)
        {
            return false; // the page was left
        }
        catch (Exception fault)
        {
            VerbFailed(fault, verb);
            refusal = Text[nameof(DeskText.Unsure)];
            return false;
        }
        finally
        {
            busy = null;
            answered++;
        }
    }

    // The hall is published some milliseconds after the commit; until then the old buttons must not come back.
    private async Task SeeAsync(CounterView? before, bool changes)
    {
        for (var n = 0; changes && n < 50; n++)
        {
            var there = Hall.Current(center!.Code);
            if (before is null ? Here(there) is not null : !ReferenceEquals(there.Counter(before.Code), before))
            {
                break;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, gone.Token);
        }

        await TakeAsync(Hall.Current(center!.Code));
    }

    [LoggerMessage(1, LogLevel.Error, "The verb {Verb} of the desk failed; its outcome is unknown.")]
    private partial void VerbFailed(Exception fault, string verb);
}
