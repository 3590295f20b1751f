using HCC.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HCC.Persistence;

internal sealed class CenterPlanMapping : IEntityTypeConfiguration<CenterPlanRow>
{
    public void Configure(EntityTypeBuilder<CenterPlanRow> builder)
    {
        builder.ToTable("center_plans");
        builder.HasIndex(r => new { r.Center, r.Version }).IsUnique();
    }
}

internal sealed class TicketMapping : IEntityTypeConfiguration<TicketRow>
{
    public void Configure(EntityTypeBuilder<TicketRow> builder)
    {
        builder.ToTable("tickets");
        builder.HasIndex(r => new { r.Center, r.Day, r.Prefix, r.Number }).IsUnique().HasDatabaseName("ux_tickets_number");
        builder.Property(r => r.Id).ValueGeneratedNever();

        // I3: the database itself refuses a second ticket in hand at one counter.
        builder.HasIndex(r => new { r.Center, r.Day, r.Counter }).IsUnique().HasFilter("status IN ('Called','Serving')").HasDatabaseName("ux_tickets_at_counter");

        // What a call looks at; small however many old tickets there are.
        builder.HasIndex(r => new { r.Center, r.Day, r.Line, r.Weight, r.IssuedAt }).HasFilter("status IN ('Waiting','OnHold')").HasDatabaseName("ix_tickets_waiting");
    }
}

internal sealed class TicketMoveMapping : IEntityTypeConfiguration<TicketMoveRow>
{
    public void Configure(EntityTypeBuilder<TicketMoveRow> builder)
    {
        builder.ToTable("ticket_moves");
        builder.HasKey(r => new { r.Ticket, r.Step });
        builder.Property(r => r.Ticket).ValueGeneratedNever();
        builder.HasOne<TicketRow>().WithMany().HasForeignKey(r => r.Ticket).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CounterStandingMapping : IEntityTypeConfiguration<CounterStandingRow>
{
    public void Configure(EntityTypeBuilder<CounterStandingRow> builder)
    {
        builder.ToTable("counter_standings");
        builder.HasKey(r => new { r.Center, r.Counter });
    }
}

internal sealed class CounterMoveMapping : IEntityTypeConfiguration<CounterMoveRow>
{
    public void Configure(EntityTypeBuilder<CounterMoveRow> builder)
    {
        builder.ToTable("counter_moves");
        builder.HasIndex(r => new { r.Center, r.Day });
    }
}

internal sealed class RatingMapping : IEntityTypeConfiguration<RatingRow>
{
    public void Configure(EntityTypeBuilder<RatingRow> builder)
    {
        builder.ToTable("ratings", t => t.HasCheckConstraint("ck_ratings_score", "score BETWEEN 1 AND 5"));
        builder.HasIndex(r => r.Ticket).IsUnique();
        builder.HasIndex(r => new { r.Center, r.Day });
    }
}

internal sealed class PressMapping : IEntityTypeConfiguration<PressRow>
{
    public void Configure(EntityTypeBuilder<PressRow> builder)
    {
        builder.ToTable("presses");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => new { r.Actor, r.Key }).IsUnique();
    }
}

internal sealed class AnnouncementMapping : IEntityTypeConfiguration<AnnouncementRow>
{
    public void Configure(EntityTypeBuilder<AnnouncementRow> builder)
    {
        builder.ToTable("announcements");
        builder.HasKey(r => new { r.Call, r.Zone });
        builder.Property(r => r.Call).ValueGeneratedNever();
    }
}

internal sealed class ProcedureMapping : IEntityTypeConfiguration<ProcedureRow>
{
    public void Configure(EntityTypeBuilder<ProcedureRow> builder)
    {
        builder.ToTable("procedures");
        builder.HasIndex(r => new { r.Code, r.FromDay }).IsUnique();
    }
}

internal sealed class AgencyPeriodMapping : IEntityTypeConfiguration<AgencyPeriodRow>
{
    public void Configure(EntityTypeBuilder<AgencyPeriodRow> builder)
    {
        builder.ToTable("agency_periods");
        builder.HasIndex(r => new { r.Center, r.FromDay, r.ToDay, r.Agency }).IsUnique();
    }
}

internal sealed class DeviceMapping : IEntityTypeConfiguration<DeviceRow>
{
    public void Configure(EntityTypeBuilder<DeviceRow> builder)
    {
        builder.ToTable("devices");
        builder.HasIndex(r => r.TokenHash).IsUnique();
    }
}

internal sealed class ApiKeyMapping : IEntityTypeConfiguration<ApiKeyRow>
{
    public void Configure(EntityTypeBuilder<ApiKeyRow> builder)
    {
        builder.ToTable("api_keys");
        builder.HasIndex(r => r.Hash).IsUnique();
    }
}

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("audit");
        builder.HasKey(r => r.Sequence);
        builder.Property(r => r.Sequence).ValueGeneratedNever();
    }
}
