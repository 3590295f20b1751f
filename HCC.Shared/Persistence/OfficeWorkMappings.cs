using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HCC.Persistence;

internal sealed class YearSheetMapping : IEntityTypeConfiguration<YearSheetRow>
{
    public void Configure(EntityTypeBuilder<YearSheetRow> builder)
    {
        builder.ToTable("year_sheets");
        builder.HasIndex(r => new { r.Center, r.Kind });
    }
}

internal sealed class ObstacleMapping : IEntityTypeConfiguration<ObstacleRow>
{
    public void Configure(EntityTypeBuilder<ObstacleRow> builder)
    {
        builder.ToTable("obstacles");
        builder.HasIndex(r => new { r.Center, r.SolvedOn });
    }
}

internal sealed class DutyMapping : IEntityTypeConfiguration<DutyRow>
{
    public void Configure(EntityTypeBuilder<DutyRow> builder)
    {
        builder.ToTable("duties");
        builder.HasIndex(r => r.Center);
    }
}

internal sealed class DutyTickMapping : IEntityTypeConfiguration<DutyTickRow>
{
    public void Configure(EntityTypeBuilder<DutyTickRow> builder)
    {
        builder.ToTable("duty_ticks");

        // The database itself refuses to tick the same due day twice.
        builder.HasKey(r => new { r.Duty, r.DueDay });
        builder.HasOne<DutyRow>().WithMany().HasForeignKey(r => r.Duty).OnDelete(DeleteBehavior.Restrict);
    }
}
