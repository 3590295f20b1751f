using Microsoft.Extensions.Localization;

namespace HCC.Dashboard.Office;

/// <summary>What an audited action means; one that has no words yet is shown by its code, so nothing is ever hidden.</summary>
public static class AuditWords
{
    /// <summary>The words of an action.</summary>
    public static string Of(string action, IStringLocalizer<OfficeText> text) => action switch
    {
        "staff.signed-in" => text[nameof(OfficeText.DidSignIn)],
        "staff.sign-in-refused" => text[nameof(OfficeText.DidSignInRefused)],
        "staff.created" => text[nameof(OfficeText.DidStaffCreated)],
        "staff.changed" => text[nameof(OfficeText.DidStaffChanged)],
        "staff.disabled" => text[nameof(OfficeText.DidStaffDisabled)],
        "staff.password-set" => text[nameof(OfficeText.DidPasswordSet)],
        "device.approved" => text[nameof(OfficeText.DidDeviceApproved)],
        "device.revoked" => text[nameof(OfficeText.DidDeviceRevoked)],
        "device.pairing-refused" => text[nameof(OfficeText.DidPairingRefused)],
        "key.created" => text[nameof(OfficeText.DidKeyCreated)],
        "key.revoked" => text[nameof(OfficeText.DidKeyRevoked)],
        "dossiers.import" => text[nameof(OfficeText.DidDossierImport)],
        "dossiers.export" => text[nameof(OfficeText.DidDossierExport)],
        "dossier.phone" => text[nameof(OfficeText.DidDossierPhone)],
        "scans.drawn" => text[nameof(OfficeText.DidScanSample)],
        "fees.file" => text[nameof(OfficeText.DidFeeFile)],
        "fee.cancelled" => text[nameof(OfficeText.DidFeeCancelled)],
        "fee.remitted" => text[nameof(OfficeText.DidFeeRemitted)],
        "dossier.form" => text[nameof(OfficeText.DidDossierForm)],
        "apology.written" => text[nameof(OfficeText.DidApologyWritten)],
        "apology.sent" => text[nameof(OfficeText.DidApologySent)],
        "import-profile.kept" => text[nameof(OfficeText.DidImportProfile)],
        "report.save" => text[nameof(OfficeText.DidReportSaved)],
        "report.sign" => text[nameof(OfficeText.DidReportSigned)],
        "scoring.proposed" => text[nameof(OfficeText.DidScoringProposed)],
        "scoring.commented" => text[nameof(OfficeText.DidScoringCommented)],
        "scoring.finalised" => text[nameof(OfficeText.DidScoringFinalised)],
        "years.kept" => text[nameof(OfficeText.DidYearsKept)],
        "years.taken-back" => text[nameof(OfficeText.DidYearsTakenBack)],
        "obstacle.written" => text[nameof(OfficeText.DidObstacleWritten)],
        "obstacle.answered" => text[nameof(OfficeText.DidObstacleAnswered)],
        "obstacle.solved" => text[nameof(OfficeText.DidObstacleSolved)],
        "obstacle.reopened" => text[nameof(OfficeText.DidObstacleReopened)],
        "duty.written" => text[nameof(OfficeText.DidDutyWritten)],
        "duty.done" => text[nameof(OfficeText.DidDutyDone)],
        "duty.undone" => text[nameof(OfficeText.DidDutyUndone)],
        "duty.ended" => text[nameof(OfficeText.DidDutyEnded)],
        "center.changed" => text[nameof(OfficeText.DidCenterChanged)],
        "process.added" => text[nameof(OfficeText.DidProcessAdded)],
        "process.entered" => text[nameof(OfficeText.DidProcessEntered)],
        "process.table" => text[nameof(OfficeText.DidProcessTable)],
        "slip.signed" => text[nameof(OfficeText.DidSlipSigned)],
        "seal.used" => text[nameof(OfficeText.DidSealUsed)],
        "seal.cancelled" => text[nameof(OfficeText.DidSealCancelled)],
        "form.added" => text[nameof(OfficeText.DidFormAdded)],
        _ => action,
    };
}
