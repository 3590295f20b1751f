using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace HCC.Kiosk.Take;

/// <summary>The pages of the kiosk, in the order in which a citizen meets them.</summary>
public enum KioskStep
{
    /// <summary>The two doors.</summary>
    Home,

    /// <summary>Groups of matters.</summary>
    Group,

    /// <summary>Lines of one group.</summary>
    Line,

    /// <summary>What, where, how long, and the button.</summary>
    Confirm,

    /// <summary>Groups of people who are called earlier; a tap takes the number.</summary>
    Priority,

    /// <summary>The number.</summary>
    Ticket,

    /// <summary>Search of procedures.</summary>
    Find,

    /// <summary>Choice of the group to which the search is limited.</summary>
    Filter,

    /// <summary>One procedure.</summary>
    Procedure,
}

/// <summary>
/// Where a citizen is at the kiosk and what they have chosen, kept in the address: a reload or a lost circuit loses nothing. Holds nothing
/// about the person but the word of a priority group, and that only until the screen returns to its start.
/// </summary>
public sealed record KioskAddress
{
    private const int LongestQuery = 80;

    /// <summary>Page.</summary>
    public KioskStep Step { get; init; }

    /// <summary>Group of lines, also the limit of the search.</summary>
    public string? Group { get; init; }

    /// <summary>Line.</summary>
    public string? Line { get; init; }

    /// <summary>Code of the procedure.</summary>
    public string? Procedure { get; init; }

    /// <summary>Priority group, once chosen.</summary>
    public string? Priority { get; init; }

    /// <summary>Whether a slow, repeated call is asked for.</summary>
    public bool Slow { get; init; }

    /// <summary>Id of the press that takes the number; made when the confirm page opens (<see cref="PressId"/>).</summary>
    public string? Press { get; init; }

    /// <summary>Language of the screen when the number was taken; part of the press, so it must not follow the language button.</summary>
    public string? Language { get; init; }

    /// <summary>What was typed into the search.</summary>
    public string? Query { get; init; }

    /// <summary>Page of a list, from 0.</summary>
    public int Page { get; init; }

    /// <summary>Whether the help lies over the step.</summary>
    public bool Help { get; init; }

    /// <summary>Center named by the launcher, where nothing is paired.</summary>
    public string? Center { get; init; }

    /// <summary>Whether the launcher says that there is no printer (<c>print=off</c>).</summary>
    public bool PrintOff { get; init; }

    /// <summary>Pixels per millimetre as the launcher says, handed on untouched.</summary>
    public string? Mm { get; init; }

    /// <summary>The start page of this very kiosk: choices are forgotten, the launcher's words stay.</summary>
    public KioskAddress Home => new() { Center = Center, PrintOff = PrintOff, Mm = Mm };

    /// <summary>Where the kiosk goes when a citizen has left: the start page, in Vietnamese again.</summary>
    public string FreshStart => "/language/vi?returnUrl=" + Uri.EscapeDataString(Home.ToUri());

    /// <summary>Reads an address, relative or absolute. What it does not understand is left out.</summary>
    public static KioskAddress Parse(string uri)
    {
        var mark = uri.IndexOf('?', StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(mark < 0 ? "" : uri[mark..].Split('#')[0]);
        return new KioskAddress
        {
            Step = Enum.TryParse<KioskStep>(One("step"), ignoreCase: true, out var step) && Enum.IsDefined(step) ? step : KioskStep.Home,
            Group = One("group"),
            Line = One("line"),
            Procedure = One("procedure"),
            Priority = One("priority"),
            Slow = One("slow") == "1",
            Press = One("press"),
            Language = One("lang"),
            Query = One("q") is { } typed ? typed[..Math.Min(typed.Length, LongestQuery)] : null,
            Page = int.TryParse(One("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0,
            Help = One("help") == "1",
            Center = One("center"),
            PrintOff = One("print") == "off",
            Mm = One("mm"),
        };

        string? One(string name) => query.TryGetValue(name, out var values) && values[^1] is { Length: > 0 } value ? value : null;
    }

    /// <summary>The address within the site.</summary>
    public string ToUri()
    {
        var text = new StringBuilder("/kiosk");
        var sign = '?';
        Add("center", Center);
        Add("print", PrintOff ? "off" : null);
        Add("mm", Mm);
        Add("step", Step == KioskStep.Home ? null : Step.ToString().ToLowerInvariant());
        Add("group", Group);
        Add("line", Line);
        Add("procedure", Procedure);
        Add("priority", Priority);
        Add("slow", Slow ? "1" : null);
        Add("press", Press);
        Add("lang", Language);
        Add("q", Query);
        Add("page", Page == 0 ? null : Page.ToString(CultureInfo.InvariantCulture));
        Add("help", Help ? "1" : null);
        return text.ToString();

        void Add(string name, string? value)
        {
            if (value is { Length: > 0 })
            {
                text.Append(sign).Append(name).Append('=').Append(Uri.EscapeDataString(value));
                sign = '&';
            }
        }
    }

    /// <summary>One step back, as the corner does it; the start page has none.</summary>
    /// <param name="linesInGroup">Lines of the chosen group: where there is only one, the page of lines was never shown.</param>
    public KioskAddress Back(int linesInGroup) => this switch
    {
        { Help: true } => this with { Help = false },
        { Step: KioskStep.Line } => Home with { Step = KioskStep.Group },
        { Step: KioskStep.Confirm, Procedure: not null } => this with { Step = KioskStep.Procedure, Line = null, Press = null, Slow = false },
        { Step: KioskStep.Confirm } when linesInGroup > 1 => Home with { Step = KioskStep.Line, Group = Group },
        { Step: KioskStep.Confirm } => Home with { Step = KioskStep.Group },
        { Step: KioskStep.Priority } => this with { Step = KioskStep.Confirm },
        { Step: KioskStep.Filter } => this with { Step = KioskStep.Find },
        { Step: KioskStep.Procedure } => this with { Step = KioskStep.Find, Procedure = null },
        _ => Home,
    };
}
