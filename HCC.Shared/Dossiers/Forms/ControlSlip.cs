using HCC.Dossiers.Slips;
using HCC.Reports.Documents;

namespace HCC.Dossiers.Forms;

/// <summary>The rows of form 06 out of the steps of a dossier (S108): who gave it to whom, when, and how it stood with its time at the end.</summary>
public static class ControlSlip
{
    /// <summary>The hand-overs in their order.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="moves">Its steps, oldest first.</param>
    /// <param name="center">Name of the center.</param>
    /// <param name="nameOf">Name of an actor.</param>
    /// <param name="lines">Lines of the slip with their allotted time and signature (S108, S109); none = neither is known.</param>
    public static IReadOnlyList<ControlSlipRow> Rows(Dossier dossier, IReadOnlyList<DossierMove> moves, string center, Func<string?, string> nameOf, IReadOnlyList<SlipLine>? lines = null)
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
                    rows.Add(new(holder, to, move.At, nameOf(move.Actor), "", StepResult(LineTo(move)), Note(move.Reason, LineTo(move))));
                    holder = to;
                    break;
                case DossierAction.Solve or DossierAction.Return:
                    rows.Add(new(holder, center, move.At, nameOf(move.Actor), "", Result(move), Note(move.Action == DossierAction.Return ? move.Reason : null, LineTo(move))));
                    holder = center;
                    break;
                case DossierAction.HandOver or DossierAction.GiveToPost:
                    rows.Add(new(center, move.Action == DossierAction.HandOver ? "Người nộp hồ sơ" : "Bưu chính", move.At, nameOf(move.Actor), move.Action == DossierAction.HandOver ? dossier.Applicant : "", "", ""));
                    break;
            }
        }

        // Who has it now and for how long: a step without an exit shows its age.
        if (dossier.EndedAt is null && lines is [.., { To: null } open])
        {
            rows.Add(new(open.Office, "", null, "", "", StepResult(open), $"Đang giữ {Hours(open)} giờ làm việc"));
        }

        return rows;

        SlipLine? LineTo(DossierMove move) => lines?.LastOrDefault(l => l.To == move.At && l.Step < move.Step);
    }

    // Against the allotted time of the step, where the internal process tells one.
    private static string StepResult(SlipLine? line) => line?.Allotted is not { } hours ? "" : $"{(line.IsOver ? "Quá hạn" : line.Worked == TimeSpan.FromHours(hours) ? "Đúng hạn" : "Trước hạn")} ({Hours(line)}/{hours.ToString("0.##", Printed.Vietnamese)} giờ)";

    private static string Note(string? reason, SlipLine? line) => string.Join("; ", new[]
    {
        reason,
        line switch
        {
            { Signature: { } signature } => $"Đã ký số: {signature.Signer}, {Printed.ShortMoment(signature.SignedAt)}",
            { Sign: SignState.Unsigned } => "Chưa ký số",
            _ => null,
        },
    }.Where(part => !string.IsNullOrEmpty(part)));

    private static string Hours(SlipLine line) => line.Worked.TotalHours.ToString("0.#", Printed.Vietnamese);

    // By the due time of that step, not of today.
    private static string Result(DossierMove move) => move.DueAt is not { } due ? "" : Dossier.OutcomeOf(move.At, due) switch
    {
        DossierOutcome.Early => "Trước hạn",
        DossierOutcome.OnTime => "Đúng hạn",
        _ => "Quá hạn",
    };
}
