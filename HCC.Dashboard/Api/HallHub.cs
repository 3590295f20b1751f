using System.Runtime.CompilerServices;
using System.Security.Claims;
using HCC.Access;
using HCC.Centers;
using HCC.Live;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace HCC.Dashboard.Api;

/// <summary>The live hall for screens that are not pages of this host: LED boxes, a plain TV page, other programs. Same snapshots, same pace.</summary>
[Authorize(Policy = Scope.LiveRead)]
internal sealed class HallHub(LiveHall hall, CenterBook book, AccessBook access) : Hub
{
    private static readonly TimeSpan AtMostEvery = TimeSpan.FromMilliseconds(100);

    /// <summary>Streams a center: the full frame first, then changes by version. A zone limits counters and calls.</summary>
    [Authorize(Policy = Scope.LiveRead)]
    public async IAsyncEnumerable<HallFrame> Watch(string center, string? zone = null, [EnumeratorCancellation] CancellationToken stop = default)
    {
        var who = Context.User ?? new ClaimsPrincipal();
        if (book.Find(center) is not { } found || who.Center(Scope.LiveRead) is { } own && !string.Equals(own, found.Code, StringComparison.OrdinalIgnoreCase))
        {
            throw new HubException($"Không có trung tâm “{center}”. There is no center “{center}”.");
        }

        var staff = who.Has(Scope.CountersOperate) || who.Has(Scope.InsightsRead);
        HallSnapshot? before = null;
        await foreach (var now in hall.WatchAsync(found.Code, AtMostEvery, stop))
        {
            if (!who.Identities.All(access.IsStillGood))
            {
                throw new HubException("Quyền truy cập đã bị thu hồi. Access was revoked.");
            }

            var frame = before is null ? HallFrame.Full(now, staff) : HallFrame.Change(before, now, staff);
            before = now;
            yield return zone is null ? frame : frame with
            {
                Counters = [.. frame.Counters.Where(c => string.Equals(c.Zone, zone, StringComparison.OrdinalIgnoreCase))],
                Calls = frame.Calls?.Where(c => string.Equals(c.Zone, zone, StringComparison.OrdinalIgnoreCase)).ToArray(),
            };
        }
    }
}
