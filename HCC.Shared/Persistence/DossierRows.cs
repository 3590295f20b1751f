using System.Text.Json.Serialization;

namespace HCC.Persistence;

/// <summary>One run of an import: what came, from whom, and how it ended. A silent source is seen here, not guessed (S143).</summary>
public sealed class DossierImportRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Center.</summary>
    public required string Center { get; set; }

    /// <summary>Profile of the source system.</summary>
    public required string Profile { get; set; }

    /// <summary>Name of the file.</summary>
    public required string FileName { get; set; }

    /// <summary>SHA-256 of the file: the same file again changes nothing and says so.</summary>
    public required string Hash { get; set; }

    /// <summary>Time of the data, as the source or the person says.</summary>
    public DateTimeOffset DataAt { get; set; }

    /// <summary>When it was imported.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Who.</summary>
    public required string Actor { get; set; }

    /// <summary>Rows read.</summary>
    public int Rows { get; set; }

    /// <summary>Dossiers new to us.</summary>
    public int Added { get; set; }

    /// <summary>Dossiers changed.</summary>
    public int Changed { get; set; }

    /// <summary>Dossiers written so far; an interrupted import goes on from here.</summary>
    public int Written { get; set; }

    /// <summary>When the last row was in; null = under way or interrupted.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The profile as it was (<see cref="Dossiers.ImportProfile"/> as JSON).</summary>
    public required string ProfileJson { get; set; }

    /// <summary>Agencies in the file, separated by blanks; which ones are missing follows from it.</summary>
    public required string Agencies { get; set; }
}

/// <summary>A kept import profile (<see cref="Dossiers.ImportProfile"/> as JSON).</summary>
public sealed class ImportProfileRow
{
    /// <summary>Center.</summary>
    public required string Center { get; set; }

    /// <summary>Code.</summary>
    public required string Code { get; set; }

    /// <summary>The profile.</summary>
    public required string Json { get; set; }
}

/// <summary>State of an apology letter (S102): due, written, sent.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ApologyState>))]
public enum ApologyState
{
    /// <summary>Written, not sent.</summary>
    Written,

    /// <summary>Sent to the applicant.</summary>
    Sent,
}

/// <summary>An apology letter with the new date (Mẫu 04). A late dossier without a row here lacks its letter.</summary>
public sealed class ApologyRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Dossier.</summary>
    public long Dossier { get; set; }

    /// <summary>Number of the letter.</summary>
    public string? Number { get; set; }

    /// <summary>Reason given to the applicant.</summary>
    public required string Reason { get; set; }

    /// <summary>New date promised.</summary>
    public DateTimeOffset NewDueAt { get; set; }

    /// <summary>State.</summary>
    public ApologyState State { get; set; }

    /// <summary>How it went: paper, e-mail, SMS, telephone.</summary>
    public string? Channel { get; set; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset WrittenAt { get; set; }

    /// <summary>When it was sent.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Who.</summary>
    public required string Actor { get; set; }
}

/// <summary>A revision of a periodic report: the report as a document and the dossiers behind each figure. Signed revisions never change.</summary>
public sealed class ReportRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Center.</summary>
    public required string Center { get; set; }

    /// <summary>First day of the period.</summary>
    public DateOnly FromDay { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly ToDay { get; set; }

    /// <summary>1, 2, 3 … within center and period.</summary>
    public int Revision { get; set; }

    /// <summary>The report (<see cref="Reports.OfficialReport"/>) as JSON.</summary>
    public required string Json { get; set; }

    /// <summary>The rows it came from: id, agency and column of each dossier, gzip of text lines.</summary>
    public required byte[] Evidence { get; set; }

    /// <summary>When it was saved.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Who saved it.</summary>
    public required string Actor { get; set; }

    /// <summary>When it was signed; null = draft.</summary>
    public DateTimeOffset? SignedAt { get; set; }

    /// <summary>Who signed it.</summary>
    public string? SignedBy { get; set; }
}

/// <summary>An incident of a foreign software (<see cref="Sources.Incident"/>).</summary>
public sealed class IncidentRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Center.</summary>
    public required string Center { get; set; }

    /// <summary>Code of the software.</summary>
    public required string System { get; set; }

    /// <summary>Start.</summary>
    public DateTimeOffset FromAt { get; set; }

    /// <summary>End; null = still going on.</summary>
    public DateTimeOffset? ToAt { get; set; }

    /// <summary>What did not work.</summary>
    public required string What { get; set; }

    /// <summary>Agencies that were hit, separated by blanks; empty = all.</summary>
    public required string Agencies { get; set; }

    /// <summary>Procedures that were hit, separated by blanks; empty = all.</summary>
    public required string Procedures { get; set; }

    /// <summary>Who reported it.</summary>
    public required string Actor { get; set; }

    /// <summary>When it was reported.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Code of its type (<see cref="Centers.Center.IncidentKinds"/>); null = reported before there were types.</summary>
    public string? Kind { get; set; }

    /// <summary>Cases it hit, as reported; null = not told.</summary>
    public int? Cases { get; set; }
}

/// <summary>The reminder of one morning to one agency (S084): what was due or overdue then, and whether it was sent.</summary>
public sealed class ReminderRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Center.</summary>
    public required string Center { get; set; }

    /// <summary>Day.</summary>
    public DateOnly Day { get; set; }

    /// <summary>Agency that is reminded.</summary>
    public required string Agency { get; set; }

    /// <summary>Dossiers overdue when it was made, separated by blanks.</summary>
    public required string Overdue { get; set; }

    /// <summary>Dossiers due on the day.</summary>
    public required string Today { get; set; }

    /// <summary>Dossiers due on the next working day.</summary>
    public required string Tomorrow { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; set; }

    /// <summary>When it was sent; null = not yet.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>How it went.</summary>
    public string? Channel { get; set; }

    /// <summary>Who sent it.</summary>
    public string? Actor { get; set; }
}

/// <summary>A code that stands in more than one center (S096); written when the second dossier comes, so that the list need not compare all of them.</summary>
public sealed class DossierTwinRow
{
    /// <summary>The code.</summary>
    public required string Code { get; set; }
}
