namespace HCC.Persistence;

/// <summary>A procedure of the catalogue with its dates in force.</summary>
public sealed class ProcedureRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Code, e.g. <c>1.001193</c>.</summary>
    public required string Code { get; set; }

    /// <summary>Name.</summary>
    public required string Name { get; set; }

    /// <summary>Field (lĩnh vực).</summary>
    public required string Field { get; set; }

    /// <summary>Agency that handles it.</summary>
    public required string Agency { get; set; }

    /// <summary>Xã, Tỉnh, Tỉnh/Xã.</summary>
    public required string Level { get; set; }

    /// <summary>Working days; fractions occur.</summary>
    public double? ProcessingDays { get; set; }

    /// <summary>Fee in đồng; null = set by the province or depends.</summary>
    public long? FeeVnd { get; set; }

    /// <summary>Result.</summary>
    public string? Result { get; set; }

    /// <summary>Papers, separated by semicolons.</summary>
    public string? Papers { get; set; }

    /// <summary>Online level.</summary>
    public string? OnlineLevel { get; set; }

    /// <summary>What of the row is verified, and by which source.</summary>
    public string? Verified { get; set; }

    /// <summary>First day in force.</summary>
    public DateOnly FromDay { get; set; }

    /// <summary>Last day in force; null = open.</summary>
    public DateOnly? ToDay { get; set; }
}
