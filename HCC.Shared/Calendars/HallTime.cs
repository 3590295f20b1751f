namespace HCC.Calendars;

/// <summary>
/// The product's clock. Normally the machine's own; a demonstration may start it at another instant and let it run faster, a test may
/// set it by hand. Only what a person would call "the time" comes from here: timers, pauses and network waits keep to the machine's clock.
/// </summary>
public sealed class HallTime : TimeProvider
{
    private readonly Lock gate = new();
    private DateTimeOffset shown;
    private long anchor;
    private double speed;

    /// <summary>A clock that runs like the machine's own.</summary>
    public HallTime() : this(System.GetUtcNow(), 1) { }

    /// <summary>A clock that starts at an instant.</summary>
    /// <param name="start">First instant.</param>
    /// <param name="speed">Seconds shown per real second; 0 stands still until it is set.</param>
    public HallTime(DateTimeOffset start, double speed) => (shown, anchor, this.speed) = (start.ToUniversalTime(), System.GetTimestamp(), speed);

    /// <summary>Seconds shown per real second.</summary>
    public double Speed
    {
        get
        {
            lock (gate)
            {
                return speed;
            }
        }
    }

    /// <summary>Now, in whole milliseconds: what is stored is exactly what was said, also in answers given before a restart.</summary>
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            var now = shown + (System.GetElapsedTime(anchor) * speed);
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
        }
    }

    /// <summary>Sets the clock and how it goes on; steps back only when asked to.</summary>
    public void Set(DateTimeOffset now, double newSpeed)
    {
        lock (gate)
        {
            (shown, anchor, speed) = (now.ToUniversalTime(), System.GetTimestamp(), newSpeed);
        }
    }
}
