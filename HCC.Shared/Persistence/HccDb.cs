using HCC.Access;
using HCC.Dossiers;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HCC.Persistence;

/// <summary>
/// The tables of the product. Screens and reports read through it on read-only connections; every write goes through
/// <see cref="WriteLane"/>. Times are UTC milliseconds, service days ISO text, statuses names.
/// </summary>
public sealed class HccDb(DbContextOptions<HccDb> options) : IdentityDbContext<Staff, IdentityRole<long>, long>(options)
{
    /// <summary>Versions of the centers' settings.</summary>
    public DbSet<CenterPlanRow> CenterPlans => Set<CenterPlanRow>();

    /// <summary>Tickets.</summary>
    public DbSet<TicketRow> Tickets => Set<TicketRow>();

    /// <summary>Moves of tickets.</summary>
    public DbSet<TicketMoveRow> TicketMoves => Set<TicketMoveRow>();

    /// <summary>Standings of counters.</summary>
    public DbSet<CounterStandingRow> CounterStandings => Set<CounterStandingRow>();

    /// <summary>Moves of counters.</summary>
    public DbSet<CounterMoveRow> CounterMoves => Set<CounterMoveRow>();

    /// <summary>Ratings.</summary>
    public DbSet<RatingRow> Ratings => Set<RatingRow>();

    /// <summary>Presses and their answers.</summary>
    public DbSet<PressRow> Presses => Set<PressRow>();

    /// <summary>Calls taken by boards.</summary>
    public DbSet<AnnouncementRow> Announcements => Set<AnnouncementRow>();

    /// <summary>Dossiers.</summary>
    public DbSet<Dossier> Dossiers => Set<Dossier>();

    /// <summary>Steps of dossiers.</summary>
    public DbSet<DossierMove> DossierMoves => Set<DossierMove>();

    /// <summary>Imports of dossiers.</summary>
    public DbSet<DossierImportRow> DossierImports => Set<DossierImportRow>();

    /// <summary>Kept import profiles.</summary>
    public DbSet<ImportProfileRow> ImportProfiles => Set<ImportProfileRow>();

    /// <summary>Apology letters.</summary>
    public DbSet<ApologyRow> Apologies => Set<ApologyRow>();

    /// <summary>Periodic reports, each revision.</summary>
    public DbSet<ReportRow> Reports => Set<ReportRow>();

    /// <summary>Steps in the scoring of agencies.</summary>
    public DbSet<ScoringStepRow> ScoringSteps => Set<ScoringStepRow>();

    /// <summary>Catalogue of procedures.</summary>
    public DbSet<ProcedureRow> Procedures => Set<ProcedureRow>();

    /// <summary>Imported dossier figures.</summary>
    public DbSet<AgencyPeriodRow> AgencyPeriods => Set<AgencyPeriodRow>();

    /// <summary>Paired devices.</summary>
    public DbSet<DeviceRow> Devices => Set<DeviceRow>();

    /// <summary>API keys.</summary>
    public DbSet<ApiKeyRow> ApiKeys => Set<ApiKeyRow>();

    /// <summary>Audit chain.</summary>
    public DbSet<AuditRow> Audit => Set<AuditRow>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMilliseconds>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Staff>().ToTable("staff");
        builder.Entity<IdentityRole<long>>().ToTable("staff_roles");
        builder.Entity<IdentityUserRole<long>>().ToTable("staff_in_roles");
        builder.Entity<IdentityUserClaim<long>>().ToTable("staff_claims");
        builder.Entity<IdentityUserLogin<long>>().ToTable("staff_logins");
        builder.Entity<IdentityUserToken<long>>().ToTable("staff_tokens");
        builder.Entity<IdentityRoleClaim<long>>().ToTable("staff_role_claims");
        builder.ApplyConfigurationsFromAssembly(typeof(HccDb).Assembly);

        // Snake-case names everywhere: the hot verbs are plain SQL and must read like one language.
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase(property.Name));
            }
        }
    }

    private static string SnakeCase(string name) =>
        string.Concat(name.Select((c, n) => char.IsUpper(c) ? (n > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary>Instants as UTC milliseconds since 1970: sortable, exact, the same on every database.</summary>
    public sealed class UtcMilliseconds() : ValueConverter<DateTimeOffset, long>(at => at.ToUnixTimeMilliseconds(), ms => DateTimeOffset.FromUnixTimeMilliseconds(ms));
}
