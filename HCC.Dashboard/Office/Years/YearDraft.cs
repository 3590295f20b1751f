using System.Globalization;
using HCC.Dashboard.Office.Checking;
using HCC.Reports.Years;

namespace HCC.Dashboard.Office.Years;

/// <summary>How past years are entered.</summary>
public enum YearWay
{
    /// <summary>One year, typed.</summary>
    Year,

    /// <summary>A whole table, pasted or as a file.</summary>
    Table,
}

/// <summary>Figures of past years being entered; what was typed stays until it is kept.</summary>
public sealed class YearDraft
{
    private readonly Dictionary<string, int?> parts = [];

    /// <summary>Which table.</summary>
    public YearTableKind Kind { get; set; }

    /// <summary>How.</summary>
    public YearWay Way { get; set; }

    /// <summary>Whether a whole table is handed in.</summary>
    public bool ByTable => Way == YearWay.Table;

    /// <summary>Where the figures come from.</summary>
    public string Source { get; set; } = "";

    /// <summary>A pasted table.</summary>
    public string Pasted { get; set; } = "";

    /// <summary>A file instead of it.</summary>
    public PickedFile? File { get; set; }

    /// <summary>The table as it was read; null = not yet, or it cannot be.</summary>
    public YearSheet? Read { get; set; }

    /// <summary>What the checker says to it.</summary>
    public IReadOnlyList<string> Sentences { get; set; } = [];

    /// <summary>Year.</summary>
    public int Year { get; set; }

    /// <summary>Its first months; 12 = the whole of it.</summary>
    public int Months { get; set; } = 12;

    /// <summary>Total; null = blank.</summary>
    public int? Total { get; set; }

    /// <summary>Parts by column.</summary>
    public IReadOnlyDictionary<string, int?> Parts => parts;

    /// <summary>One press, however often the button is hit.</summary>
    public string Press { get; set; } = NewPress();

    /// <summary>A new press.</summary>
    public static string NewPress() => Guid.NewGuid().ToString("N");

    /// <summary>A part as typed; an empty field is blank, not nought.</summary>
    public void Put(string key, string? typed) => parts[key] = int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
