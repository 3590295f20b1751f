using System.Collections.Frozen;
using System.Security.Claims;

namespace HCC.Access;

/// <summary>
/// The agencies to which an account is limited (S131: staff of the post sees its departments only; an agency's own account sees that agency). What lies
/// outside is answered as if it did not exist.
/// </summary>
public sealed class AgencyLimit
{
    /// <summary>Claim type of an agency to which an identity is limited; an identity without any is not limited.</summary>
    public const string Claim = "agency";

    /// <summary>No limit: every agency.</summary>
    public static readonly AgencyLimit None = new(null);

    private AgencyLimit(FrozenSet<string>? agencies) => Agencies = agencies;

    /// <summary>The agencies that may be seen; null = all.</summary>
    public FrozenSet<string>? Agencies { get; }

    /// <summary>A limit to some agencies; an empty list lets nothing be seen.</summary>
    /// <param name="agencies">Codes; null = no limit.</param>
    public static AgencyLimit To(IEnumerable<string>? agencies) => agencies is null ? None : new(agencies.ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>The limit of the identity that brings a right.</summary>
    /// <exception cref="UnauthorizedAccessException">No identity has the right.</exception>
    public static AgencyLimit Of(ClaimsPrincipal who, string scope) => Of(who.With(scope));

    /// <summary>The limit of one identity.</summary>
    public static AgencyLimit Of(ClaimsIdentity identity) => identity.FindAll(Claim).Select(c => c.Value).ToList() is { Count: > 0 } agencies ? To(agencies) : None;

    /// <summary>Values of the claims that hold a limit; a limit to nothing has one that no agency can have.</summary>
    /// <param name="agencies">Codes; null = no limit, no claims.</param>
    public static IReadOnlyCollection<string> Claims(IReadOnlyCollection<string>? agencies) => agencies is { Count: 0 } ? [""] : agencies ?? [];

    /// <summary>Whether something of an agency may be seen and changed.</summary>
    public bool Allows(string? agency) => Agencies is null || (agency is not null && Agencies.Contains(agency));
}
