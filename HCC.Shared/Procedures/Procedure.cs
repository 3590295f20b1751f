using System.Text.Json.Serialization;
using HCC.Persistence;
using HCC.Text;

namespace HCC.Procedures;

/// <summary>An administrative procedure (thủ tục hành chính) as screens and the API show it: one version with its days in force.</summary>
public sealed record Procedure
{
    /// <summary>National code, e.g. <c>1.001193</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Official name, composed (NFC); ranges of a search point into this text.</summary>
    public required string Name { get; init; }

    /// <summary>Field (lĩnh vực).</summary>
    public required string Field { get; init; }

    /// <summary>Agency that handles it.</summary>
    public required string Agency { get; init; }

    /// <summary>Xã, Tỉnh, Tỉnh/Xã.</summary>
    public required string Level { get; init; }

    /// <summary>Working days, fractions are working hours of an eight-hour day; null = not told.</summary>
    public double? ProcessingDays { get; init; }

    /// <summary>Fee in đồng; 0 = free, null = set by the province or by the case.</summary>
    public long? FeeVnd { get; init; }

    /// <summary>What the citizen receives.</summary>
    public string? Result { get; init; }

    /// <summary>Papers to bring.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];

    /// <summary>Online level as the catalogue writes it; <see cref="OnlineText"/> is what a person reads.</summary>
    public string? OnlineLevel { get; init; }

    /// <summary>First day in force.</summary>
    public DateOnly FromDay { get; init; }

    /// <summary>Last day in force; null = open.</summary>
    public DateOnly? ToDay { get; init; }

    /// <summary>Where each part of the row comes from.</summary>
    [JsonIgnore]
    public ProcedureSources Sources { get; init; } = ProcedureSources.None;

    /// <summary>Whether the code stands in a source.</summary>
    public bool VerifiedCode => Sources.Code.Verified;

    /// <summary>Whether the name stands in a source.</summary>
    public bool VerifiedName => Sources.Name.Verified;

    /// <summary>Whether the processing time stands in a source.</summary>
    public bool VerifiedTime => Sources.Time.Verified;

    /// <summary>Whether the fee stands in a source.</summary>
    public bool VerifiedFee => Sources.Fee.Verified;

    /// <summary>Whether the list of papers stands in a source; it may be shortened there (<see cref="PapersAbridged"/>).</summary>
    public bool VerifiedPapers => Sources.Papers.Verified;

    /// <summary>Whether the online level stands in a source.</summary>
    public bool VerifiedOnline => Sources.Online.Verified;

    /// <summary>Whether the list of papers is a shortened one.</summary>
    public bool PapersAbridged => Sources.Papers.Abridged;

    /// <summary>Whether the source says that the result is given on the same day (S023).</summary>
    public bool SameDay => ProcessingDays == 0 || (ProcessingDays is <= 1 && Sources.SaysSameDay);

    /// <summary>Processing time as a person says it, in the language of the screen.</summary>
    public string TimeText => ProcedureText.Time(this);

    /// <summary>Fee as a person says it.</summary>
    public string FeeText => ProcedureText.Fee(this);

    /// <summary>Online level as a person says it.</summary>
    public string OnlineText => ProcedureText.Online(this);

    /// <summary>Sentence to show beside the details when some of them are background only; null when every part shown has a source.</summary>
    public string? Caution => ProcedureText.CautionOf(this);

    /// <summary>Whether this version is in force on a day.</summary>
    public bool InForceOn(DateOnly day) => FromDay <= day && (ToDay is not { } last || last >= day);

    /// <summary>A version from its row.</summary>
    public static Procedure Of(ProcedureRow row) => new()
    {
        Code = row.Code,
        Name = VietnameseText.Tidy(row.Name),
        Field = VietnameseText.Tidy(row.Field),
        Agency = VietnameseText.Tidy(row.Agency),
        Level = VietnameseText.Tidy(row.Level),
        ProcessingDays = row.ProcessingDays,
        FeeVnd = row.FeeVnd,
        Result = row.Result,
        Papers = row.Papers?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
        OnlineLevel = row.OnlineLevel,
        FromDay = row.FromDay,
        ToDay = row.ToDay,
        Sources = ProcedureSources.Parse(row.Verified),
    };
}
