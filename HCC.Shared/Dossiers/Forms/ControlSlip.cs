namespace HCC.Dossiers.Forms;

/// <summary>The rows of form 06 out of the steps of a dossier (S108): who gave it to whom, when, and how it stood with its time at the end.</summary>
public static class ControlSlip
{
    /// <summary>The hand-overs in their order.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="moves">Its steps, oldest first.</param>
    /// <param name="center">Name of the center.</param>
    /// <param name="nameOf">Name of an actor.</param>
    public static IReadOnlyList<ControlSlipRow> Rows(Dossier dossier, IReadOnlyList<DossierMove> moves, string center, Func<string?, string> nameOf)
    {
        var rows = new List<ControlSlipRow>();
        var holder = center;
        foreach (var move in moves)
        {
            var to = move.Holder is { Length: > 0 } told ? told : holder;
            switch (move.Action)
            {
                case DossierAction.Receive:
                    rows.Add(new("Người nộp hồ sơ", center, move.At, dossier.Applicant, nameOf(move.Actor), "", ""));
                    rows.Add(new(center, to, null, nameOf(move.Actor), "", "", ""));
                    holder = to;
                    break;
                case DossierAction.Forward or DossierAction.SendBack:
                    rows.Add(new(holder, to, move.At, nameOf(move.Actor), "", "", move.Reason ?? ""));
                    holder = to;
                    break;
                case DossierAction.Solve or DossierAction.Return:
                    rows.Add(new(holder, center, move.At, nameOf(move.Actor), "", Result(move), move.Action == DossierAction.Return ? move.Reason ?? "" : ""));
                    holder = center;
                    break;
                case DossierAction.HandOver or DossierAction.GiveToPost:
                    rows.Add(new(center, move.Action == DossierAction.HandOver ? "Người nộp hồ sơ" : "Bưu chính", move.At, nameOf(move.Actor), move.Action == DossierAction.HandOver ? dossier.Applicant : "", "", ""));
                    break;
            }
        }

        return rows;
    }

    // By the due time of that step, not of today.
    private static string Result(DossierMove move) => move.DueAt is not { } due ? "" : Dossier.OutcomeOf(move.At, due) switch
    {
        DossierOutcome.Early => "Trước hạn",
        DossierOutcome.OnTime => "Đúng hạn",
        _ => "Quá hạn",
    };
}
