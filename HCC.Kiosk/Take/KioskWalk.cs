namespace HCC.Kiosk.Take;

/// <summary>How the parts of the kiosk page move on: given down by the page.</summary>
/// <param name="GoAsync">Shows another step and writes it into the browser's address.</param>
/// <param name="ReplaceAsync">The same without a step back: a switch was turned, a letter typed.</param>
public sealed record KioskWalk(Func<KioskAddress, Task> GoAsync, Func<KioskAddress, Task> ReplaceAsync);
