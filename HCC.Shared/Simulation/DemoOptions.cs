namespace HCC.Simulation;

/// <summary>Settings of the living demonstration, section <c>HCC:Demo</c>.</summary>
public sealed class DemoOptions
{
    /// <summary>Seconds shown per real second.</summary>
    public double Speed { get; set; } = 1;

    /// <summary>Seed of all simulated days.</summary>
    public int Seed { get; set; } = 2026;

    /// <summary>Weeks of which the same weekday is filled in before.</summary>
    public int HistoryWeeks { get; set; } = 4;

    /// <summary>Filling in those weeks begins with the newest and stops after this many seconds: nobody shall wait for a demonstration.</summary>
    public double HistorySeconds { get; set; } = 4;

    /// <summary>Time of day at which the demonstration begins when the real hall would be closed.</summary>
    public TimeOnly StartAt { get; set; } = new(9, 40);
}
