using HCC.Counters;
using HCC.Feedback;
using HCC.Live;
using HCC.Ticketing;

namespace HCC.Simulation;

/// <summary>The public desks through which the simulation acts, as people do; it knows no other way in.</summary>
/// <param name="Tickets">Verbs of the queue.</param>
/// <param name="Counters">Verbs of the counters.</param>
/// <param name="Ratings">Verb of the terminal.</param>
/// <param name="Hall">The hall as everybody sees it.</param>
public sealed record HallDesks(TicketDesk Tickets, CounterDesk Counters, RatingDesk Ratings, LiveHall Hall);
