using HCC.Access;
using HCC.Counters;
using HCC.Dossiers;
using HCC.Dossiers.Couriers;
using HCC.Dossiers.Fees;
using HCC.Feedback;
using HCC.Live;
using HCC.Procedures;
using HCC.Ticketing;

namespace HCC.Simulation;

/// <summary>The public desks through which the simulation acts, as people do; it knows no other way in.</summary>
/// <param name="Tickets">Verbs of the queue.</param>
/// <param name="Counters">Verbs of the counters.</param>
/// <param name="Ratings">Verb of the terminal.</param>
/// <param name="Hall">The hall as everybody sees it.</param>
/// <param name="Papers">The desks of the dossiers; null = citizens come and go, and leave no papers.</param>
public sealed record HallDesks(TicketDesk Tickets, CounterDesk Counters, RatingDesk Ratings, LiveHall Hall, PaperDesks? Papers = null);

/// <summary>The desks of the dossiers.</summary>
/// <param name="Dossiers">Receives and moves on.</param>
/// <param name="List">The register.</param>
/// <param name="Fees">Takes fees.</param>
/// <param name="Couriers">Puts files on trips.</param>
/// <param name="Trips">The trips.</param>
/// <param name="Catalogue">Procedures.</param>
/// <param name="People">Names of those who act.</param>
public sealed record PaperDesks(DossierDesk Dossiers, DossierList List, FeeDesk Fees, CourierDesk Couriers, CourierBook Trips, ProcedureCatalogue Catalogue, AccessBook People);
