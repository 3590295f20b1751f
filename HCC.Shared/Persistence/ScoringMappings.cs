using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HCC.Persistence;

internal sealed class ScoringStepMapping : IEntityTypeConfiguration<ScoringStepRow>
{
    public void Configure(EntityTypeBuilder<ScoringStepRow> builder)
    {
        builder.ToTable("scoring_steps");
        builder.HasIndex(r => new { r.Center, r.Scheme, r.FromDay, r.ToDay, r.Agency, r.Step }).IsUnique().HasDatabaseName("ux_scoring_steps");

        // Whatever the code does, an agency has one final score per scheme and period.
        builder.HasIndex(r => new { r.Center, r.Scheme, r.FromDay, r.ToDay, r.Agency }, "ux_scoring_final").IsUnique().HasFilter("action = 'Finalise'").HasDatabaseName("ux_scoring_final");
    }
}
