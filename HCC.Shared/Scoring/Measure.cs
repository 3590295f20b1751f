using System.Text.Json.Serialization;

namespace HCC.Scoring;

/// <summary>
/// A question that the house can put to its own rows. Every scheme is made of these; each sorts what it counts into <see cref="Category"/>s, and what a
/// row does not tell is counted as <see cref="Category.Unknown"/>, never as no.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<Measure>))]
public enum Measure
{
    /// <summary>Dossiers ended in the period: early, on time or late against the due time (TT 01/2018 indicator 1).</summary>
    Outcome,

    /// <summary>Dossiers ended in the period: how often the applicant was asked for a supplement. Only our own desk counts this; other systems do not tell.</summary>
    Supplements,

    /// <summary>All dossiers of the period: ended in time or still in time (QĐ 766, 2.1); a second request for a supplement counts as overdue.</summary>
    Punctual,

    /// <summary>Dossiers received in the period: online or not.</summary>
    OnlineReceived,

    /// <summary>Online dossiers of the period: late or overdue (yes) or not.</summary>
    OnlineLate,

    /// <summary>Dossiers received in the period: online and, once solved, with an electronic result (QĐ 766, 3.3).</summary>
    OnlineCounted,

    /// <summary>Dossiers received in the period: whether the national portal knows them (QĐ 766, 1.4).</summary>
    Synced,

    /// <summary>Dossiers solved in the period: result scanned (QĐ 766, 4.1; S111).</summary>
    ResultScanned,

    /// <summary>Dossiers received in the period: papers scanned (QĐ 766, 4.2; S110).</summary>
    PapersScanned,

    /// <summary>Dossiers received in the period that cost a fee: paid online. Unpaid is no; a paid one does not tell by which way.</summary>
    PaidOnline,

    /// <summary>Dossiers of the period without lateness, complaint or dislike (QĐ 766, 5.4). Late is no; the rest is not known, as no rating is tied to a dossier.</summary>
    TroubleFree,

    /// <summary>Procedures of the agency in the catalogue: offered online or only at the counter.</summary>
    ProceduresOnline,

    /// <summary>Procedures offered online: whether an online dossier was received in the period (QĐ 766, 3.2).</summary>
    ProceduresUsed,

    /// <summary>Late or overdue dossiers: whether the apology letter was sent (S102).</summary>
    Apologised,

    /// <summary>Dossiers ended in the period: returned or withdrawn without a result (S079).</summary>
    Returned,

    /// <summary>Ratings at the counters of the agency's lines in the period; of persons, not of dossiers.</summary>
    Rating,
}

/// <summary>What a measure sorts into.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Category>))]
public enum Category
{
    /// <summary>The row does not tell.</summary>
    Unknown,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>On a day before the due day.</summary>
    Early,

    /// <summary>On the due day.</summary>
    OnTime,

    /// <summary>After it.</summary>
    Late,

    /// <summary>Never.</summary>
    None,

    /// <summary>Once.</summary>
    Once,

    /// <summary>More than once.</summary>
    More,

    /// <summary>Satisfied.</summary>
    Satisfied,

    /// <summary>Neither.</summary>
    Neutral,

    /// <summary>Dissatisfied.</summary>
    Dissatisfied,
}
