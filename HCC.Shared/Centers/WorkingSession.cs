namespace HCC.Centers;

/// <summary>Working session of some weekdays, local time.</summary>
/// <param name="Days">Weekdays.</param>
/// <param name="From">Start.</param>
/// <param name="To">End.</param>
/// <param name="ValidFrom">First day of effect, null = always.</param>
/// <param name="ValidTo">Last day of effect, null = open.</param>
/// <param name="ReceptionOnly">Citizens are received but deadlines do not run, as on the Saturday mornings of some desks (regulation §4.3).</param>
public sealed record WorkingSession(IReadOnlyList<DayOfWeek> Days, TimeOnly From, TimeOnly To, DateOnly? ValidFrom = null, DateOnly? ValidTo = null, bool ReceptionOnly = false);

/// <summary>A day off, a Saturday worked in exchange, or a day on which the hall had to close.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">Name of the holiday; of a closure its reason, e.g. "Bão số 9".</param>
/// <param name="Worked">True for a swapped working day.</param>
/// <param name="ReceivesCitizens">Whether citizens are received on a swapped working day (a local decision).</param>
/// <param name="Exceptional">True for a closure by storm or power cut: it moves deadlines, which then say so (regulation §4.3).</param>
public sealed record Holiday(DateOnly Date, Words Name, bool Worked = false, bool ReceivesCitizens = true, bool Exceptional = false);
