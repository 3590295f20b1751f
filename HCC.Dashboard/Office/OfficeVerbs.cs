using HCC.Kiosk.Unattended;
using HCC.Persistence;
using Microsoft.Extensions.Localization;

namespace HCC.Dashboard.Office;

/// <summary>
/// How an office page does something: the right is checked again at every verb, one verb at a time, and what came of it is told in one place.
/// </summary>
/// <param name="actor">Who acts.</param>
/// <param name="text">The words.</param>
public sealed class OfficeVerbs(PageActor actor, IStringLocalizer<OfficeText> text)
{
    /// <summary>Whether a verb is under way.</summary>
    public bool Busy { get; private set; }

    /// <summary>Why the last verb was not done.</summary>
    public string? Refusal { get; set; }

    /// <summary>What the last verb did.</summary>
    public string? Said { get; set; }

    /// <summary>Runs a verb as the person who holds a right; false = not done, <see cref="Refusal"/> says why.</summary>
    public async Task<bool> DoAsync(string scope, Func<string, Task<Refusal?>> verb, string said)
    {
        if (Busy)
        {
            return false;
        }

        (Busy, Refusal, Said) = (true, null, null);
        try
        {
            if (await actor.WithAsync(scope) is not { } who)
            {
                Refusal = text[nameof(OfficeText.Forbidden)];
                return false;
            }

            Refusal = (await verb(who))?.Sentence;
            Said = Refusal is null ? said : null;
            return Refusal is null;
        }
        catch (Exception fault) when (fault is LaneBusyException or UnknownOutcomeException)
        {
            Refusal = text[nameof(OfficeText.Unsure)];
            return false;
        }
        finally
        {
            Busy = false;
        }
    }
}
