using HCC.Live;
using HCC.Persistence;

namespace HCC.Dashboard;

/// <summary>Health for screens, watchdogs and load balancers. Says good or not, and no details to strangers.</summary>
internal static class Health
{
    private static readonly TimeSpan WriteWithin = TimeSpan.FromSeconds(3);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        // The process answers and its writer's thread runs.
        routes.MapGet("/health/live", (WriteLane lane) => lane.IsRunning ? Results.Text("live") : Results.Text("stuck", statusCode: 503)).AllowAnonymous();

        // The database takes a write, the halls are warm, the disk has room.
        routes.MapGet("/health/ready", async (WriteLane lane, LiveHall hall, Database database, HccSettings settings, HttpContext http) =>
        {
            if (!hall.IsWarm || database.FreeBytes < settings.DiskFloorMegabytes * 1024L * 1024)
            {
                return Results.Text("not ready", statusCode: 503);
            }

            try
            {
                await lane.RunAsync(tx => tx.Sql.Execute("DELETE FROM presses WHERE id = 0")).WaitAsync(WriteWithin, http.RequestAborted);
                return Results.Text("ready");
            }
            catch (Exception fault) when (fault is TimeoutException or UnknownOutcomeException or LaneBusyException or ObjectDisposedException)
            {
                return Results.Text("not ready", statusCode: 503);
            }
        }).AllowAnonymous();
    }
}
