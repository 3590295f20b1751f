using System.Globalization;
using HCC.Centers;
using HCC.Live;

namespace HCC.Voice;

/// <summary>One sentence of an announcement.</summary>
/// <param name="Language"><c>vi</c> or <c>en</c>.</param>
/// <param name="Text">What the speech program is given, every number written out.</param>
/// <param name="Caption">The same sentence for eyes.</param>
/// <param name="Slow">Whether it is spoken slowly.</param>
public sealed record CallSentence(string Language, string Text, string Caption, bool Slow);

/// <summary>What is said when a number is called.</summary>
public static class CallSentences
{
    /// <summary>
    /// The sentences of a call in order: Vietnamese, twice and slower when the citizen asked for a slow call, then English when the ticket was
    /// taken in English. The zone and the floor are said only where they differ from those of the board.
    /// </summary>
    /// <param name="center">Center of the call.</param>
    /// <param name="call">The call.</param>
    /// <param name="board">Zone of the board that speaks; null = a board of the whole hall.</param>
    public static IReadOnlyList<CallSentence> Of(Center center, HallCall call, string? board)
    {
        var vietnamese = Vietnamese(center, call, board);
        List<CallSentence> said = call.Slow ? [vietnamese, vietnamese] : [vietnamese];
        if (call.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase))
        {
            said.Add(English(center, call, board));
        }

        return said;
    }

    /// <summary>Where the counter is, as far as people before a board must be told: its zone when that is another one, its floor when that is another one.</summary>
    public static (Zone? Zone, int? Floor) Elsewhere(Center center, string zone, string? board)
    {
        if (center.Zone(zone) is not { } there || center.Zones.Count < 2 || string.Equals(zone, board, StringComparison.OrdinalIgnoreCase))
        {
            return (null, null);
        }

        var sameFloor = center.Zone(board) is { } here ? here.Floor == there.Floor : center.Zones.All(z => z.Floor == there.Floor);
        return (there, sameFloor ? null : there.Floor);
    }

    private static CallSentence Vietnamese(Center center, HallCall call, string? board)
    {
        var (zone, floor) = Elsewhere(center, call.Zone, board);
        var signs = SpokenWords.Spell(call.Number);
        var letters = call.Number.TakeWhile(char.IsLetter).Count();
        var number = call.Slow ? string.Join(", ", signs) : string.Join(", ", new[] { string.Join(' ', signs.Take(letters)), string.Join(' ', signs.Skip(letters)) }.Where(part => part.Length > 0));
        var text = $"Mời số {number}, đến quầy số {SpokenWords.Counter(call.Counter)}";
        var caption = $"Mời số {call.Number} đến quầy số {Short(call.Counter)}";
        if (zone is not null)
        {
            text += ", " + SpokenWords.Name(zone.Name.Vi);
            caption += ", " + zone.Name.Vi;
        }

        if (floor is { } level)
        {
            text += ", tầng " + Floor(level, english: false);
            caption += ", tầng " + level.ToString(CultureInfo.InvariantCulture);
        }

        return new("vi", text + ".", caption, call.Slow);
    }

    private static CallSentence English(Center center, HallCall call, string? board)
    {
        var (zone, floor) = Elsewhere(center, call.Zone, board);
        var text = $"Number {string.Join(call.Slow ? ", " : " ", SpokenWords.Spell(call.Number, english: true))}, please go to counter {SpokenWords.Counter(call.Counter, english: true)}";
        var caption = $"Number {call.Number}, please go to counter {Short(call.Counter)}";
        if (zone is not null)
        {
            text += ", " + SpokenWords.Name(zone.Name.In("en"), english: true);
            caption += ", " + zone.Name.In("en");
        }

        if (floor is { } level)
        {
            text += ", floor " + Floor(level, english: true);
            caption += ", floor " + level.ToString(CultureInfo.InvariantCulture);
        }

        return new("en", text + ".", caption, call.Slow);
    }

    private static string Short(string counter) => SpokenWords.CounterNumber(counter)?.ToString(CultureInfo.InvariantCulture) ?? counter;

    private static string Floor(int level, bool english) =>
        level is < 0 or > 99 ? level.ToString(CultureInfo.InvariantCulture) : english ? SpokenWords.NumberInEnglish(level) : level == 0 ? "trệt" : SpokenWords.Number(level);
}
