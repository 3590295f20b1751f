using HCC.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HCC.Persistence;

internal sealed class DossierMapping : IEntityTypeConfiguration<Dossier>
{
    public void Configure(EntityTypeBuilder<Dossier> builder)
    {
        builder.ToTable("dossiers");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasIndex(d => new { d.Center, d.Code }).IsUnique().HasDatabaseName("ux_dossiers_code");

        // A period looks at what ended in it or is still open; a chase list at what is open, by its due time.
        builder.HasIndex(d => new { d.Center, d.EndedAt }).HasDatabaseName("ix_dossiers_ended");
        builder.HasIndex(d => new { d.Center, d.DueAt }).HasFilter("ended_at IS NULL").HasDatabaseName("ix_dossiers_open");
        builder.HasIndex(d => new { d.Center, d.ReceivedAt }).HasDatabaseName("ix_dossiers_received");
        builder.HasIndex(d => new { d.Center, d.Agency, d.ReceivedAt }).HasDatabaseName("ix_dossiers_agency");

        // Short lists out of half a million: each has an index of its own rows only (HCC.Bench, subject "dossiers").
        builder.HasIndex(d => new { d.Center, d.EndedAt }, "ix_dossiers_late").HasFilter("outcome = 'Late'").HasDatabaseName("ix_dossiers_late");
        builder.HasIndex(d => new { d.Center, d.EndedAt }, "ix_dossiers_to_hand_over").HasFilter("hand_over IN ('Ready','Failed')").HasDatabaseName("ix_dossiers_to_hand_over");
        builder.HasIndex(d => new { d.Center, d.EndedAt }, "ix_dossiers_claimed").HasFilter("false_overdue = 'Claimed'").HasDatabaseName("ix_dossiers_claimed");
        builder.HasIndex(d => new { d.Center, d.Cause }).HasFilter("cause IS NOT NULL").HasDatabaseName("ix_dossiers_cause");
        builder.HasIndex(d => new { d.Center, d.Channel, d.ReceivedAt }).HasDatabaseName("ix_dossiers_channel");
        builder.HasIndex(d => d.Code).HasDatabaseName("ix_dossiers_code_anywhere"); // the same code in two centers (S096)
        builder.HasIndex(d => new { d.Center, d.SendBacks }).HasFilter("send_backs > 0").HasDatabaseName("ix_dossiers_sent_back");
        builder.HasIndex(d => new { d.Center, d.HandedOverAt }).HasFilter("handed_over_at IS NOT NULL").HasDatabaseName("ix_dossiers_handed_over"); // results of a day beside its seals (S118)
        builder.Property(d => d.Steps).IsConcurrencyToken(); // guards against a lost update
    }
}

internal sealed class DossierMoveMapping : IEntityTypeConfiguration<DossierMove>
{
    public void Configure(EntityTypeBuilder<DossierMove> builder)
    {
        builder.ToTable("dossier_moves");
        builder.HasKey(m => new { m.Dossier, m.Step });
        builder.Property(m => m.Dossier).ValueGeneratedNever();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(m => m.Dossier).OnDelete(DeleteBehavior.Restrict);

        // What went to the post, and when (S126, S198): few of all steps.
        builder.HasIndex(m => m.At).HasFilter("action = 'GiveToPost'").HasDatabaseName("ix_dossier_moves_post");
    }
}

internal sealed class DossierImportMapping : IEntityTypeConfiguration<DossierImportRow>
{
    public void Configure(EntityTypeBuilder<DossierImportRow> builder)
    {
        builder.ToTable("dossier_imports");
        builder.HasIndex(r => new { r.Center, r.At });
    }
}

internal sealed class ImportProfileMapping : IEntityTypeConfiguration<ImportProfileRow>
{
    public void Configure(EntityTypeBuilder<ImportProfileRow> builder)
    {
        builder.ToTable("import_profiles");
        builder.HasKey(r => new { r.Center, r.Code });
    }
}

internal sealed class ApologyMapping : IEntityTypeConfiguration<ApologyRow>
{
    public void Configure(EntityTypeBuilder<ApologyRow> builder)
    {
        builder.ToTable("apologies");
        builder.HasIndex(r => r.Dossier);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(r => r.Dossier).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReportMapping : IEntityTypeConfiguration<ReportRow>
{
    public void Configure(EntityTypeBuilder<ReportRow> builder)
    {
        builder.ToTable("reports");
        builder.HasIndex(r => new { r.Center, r.FromDay, r.ToDay, r.Revision }).IsUnique();
    }
}

internal sealed class IncidentMapping : IEntityTypeConfiguration<IncidentRow>
{
    public void Configure(EntityTypeBuilder<IncidentRow> builder)
    {
        builder.ToTable("incidents");
        builder.HasIndex(r => new { r.Center, r.FromAt });
    }
}

internal sealed class ReminderMapping : IEntityTypeConfiguration<ReminderRow>
{
    public void Configure(EntityTypeBuilder<ReminderRow> builder)
    {
        builder.ToTable("reminders");
        builder.HasIndex(r => new { r.Center, r.Day, r.Agency }).IsUnique();
    }
}

internal sealed class DossierTwinMapping : IEntityTypeConfiguration<DossierTwinRow>
{
    public void Configure(EntityTypeBuilder<DossierTwinRow> builder)
    {
        builder.ToTable("dossier_twins");
        builder.HasKey(r => r.Code);
    }
}
