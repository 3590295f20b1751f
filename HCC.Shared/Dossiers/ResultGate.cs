using HCC.Centers;
using HCC.Text;

namespace HCC.Dossiers;

/// <summary>The gate before a result is given out (S112): not signed or not scanned where the center asks for it, and it goes back.</summary>
public static class ResultGate
{
    /// <summary>Whether the gate asks for something that a result lacks.</summary>
    public static (bool Signature, bool Scan) Missing(this ResultRule rule, Dossier dossier)
    {
        // What ended without a result has nothing to be signed.
        var result = dossier.State == DossierState.Solved;
        return (result && rule.NeedsSignature && !dossier.ResultSigned, result && rule.NeedsScan && !dossier.ScannedOut);
    }

    /// <summary>Why a result cannot be given out, or null when nothing is in its way.</summary>
    public static Refusal? Closed(this ResultRule rule, Dossier dossier) => rule.Missing(dossier) switch
    {
        (true, true) => Of(nameof(RefusalText.ResultNeither), dossier),
        (true, false) => Of(nameof(RefusalText.ResultUnsigned), dossier),
        (false, true) => Of(nameof(RefusalText.ResultUnscanned), dossier),
        _ => null,
    };

    private static Refusal Of(string sentence, Dossier dossier) => RefusalText.Of("dossier.result-not-ready", sentence, dossier.Code);
}
