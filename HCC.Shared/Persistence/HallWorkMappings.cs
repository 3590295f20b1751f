using HCC.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HCC.Persistence;

internal sealed class ReceptionMapping : IEntityTypeConfiguration<ReceptionRow>
{
    public void Configure(EntityTypeBuilder<ReceptionRow> builder)
    {
        builder.ToTable("receptions");
        builder.HasKey(r => r.Dossier);
        builder.Property(r => r.Dossier).ValueGeneratedNever();
        builder.HasOne<Dossier>().WithOne().HasForeignKey<ReceptionRow>(r => r.Dossier).OnDelete(DeleteBehavior.Restrict);

        // Received at an agency's own door: few, and listed (S107).
        builder.HasIndex(r => r.ReceivedAtAgency).HasFilter("received_at_agency IS NOT NULL").HasDatabaseName("ix_receptions_outside");
    }
}

internal sealed class ScanSampleMapping : IEntityTypeConfiguration<ScanSampleRow>
{
    public void Configure(EntityTypeBuilder<ScanSampleRow> builder)
    {
        builder.ToTable("scan_samples");
        builder.HasIndex(r => new { r.Center, r.At });
    }
}

internal sealed class ScanSampleDossierMapping : IEntityTypeConfiguration<ScanSampleDossierRow>
{
    public void Configure(EntityTypeBuilder<ScanSampleDossierRow> builder)
    {
        builder.ToTable("scan_sample_dossiers");
        builder.HasKey(r => new { r.Sample, r.Dossier });
        builder.HasOne<ScanSampleRow>().WithMany().HasForeignKey(r => r.Sample).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(r => r.Dossier).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ScanVerdictMapping : IEntityTypeConfiguration<ScanVerdictRow>
{
    public void Configure(EntityTypeBuilder<ScanVerdictRow> builder)
    {
        builder.ToTable("scan_verdicts");
        builder.HasKey(r => new { r.Sample, r.Dossier });
        builder.HasOne<ScanSampleDossierRow>().WithOne().HasForeignKey<ScanVerdictRow>(r => new { r.Sample, r.Dossier }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FeeReceiptMapping : IEntityTypeConfiguration<FeeReceiptRow>
{
    public void Configure(EntityTypeBuilder<FeeReceiptRow> builder)
    {
        builder.ToTable("fee_receipts");
        builder.HasIndex(r => new { r.Center, r.Year, r.Number }).IsUnique().HasDatabaseName("ux_fee_receipts_number");
        builder.HasIndex(r => new { r.Center, r.Day }).HasDatabaseName("ix_fee_receipts_day");
        builder.HasIndex(r => r.Dossier).HasDatabaseName("ix_fee_receipts_dossier");

        // The database itself refuses to cancel a receipt twice.
        builder.HasIndex(r => r.Cancels).IsUnique().HasFilter("cancels IS NOT NULL").HasDatabaseName("ux_fee_receipts_cancels");
        builder.HasOne<Dossier>().WithMany().HasForeignKey(r => r.Dossier).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FeeReceiptRow>().WithMany().HasForeignKey(r => r.Cancels).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FeeRemittanceMapping : IEntityTypeConfiguration<FeeRemittanceRow>
{
    public void Configure(EntityTypeBuilder<FeeRemittanceRow> builder)
    {
        builder.ToTable("fee_remittances");
        builder.HasIndex(r => new { r.Center, r.At });
    }
}

internal sealed class FeeRemittedMapping : IEntityTypeConfiguration<FeeRemittedRow>
{
    public void Configure(EntityTypeBuilder<FeeRemittedRow> builder)
    {
        builder.ToTable("fee_remitted");
        builder.HasKey(r => r.Receipt); // a receipt is handed in once
        builder.Property(r => r.Receipt).ValueGeneratedNever();
        builder.HasOne<FeeReceiptRow>().WithOne().HasForeignKey<FeeRemittedRow>(r => r.Receipt).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FeeRemittanceRow>().WithMany().HasForeignKey(r => r.Remittance).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CourierHandOverMapping : IEntityTypeConfiguration<CourierHandOverRow>
{
    public void Configure(EntityTypeBuilder<CourierHandOverRow> builder)
    {
        builder.ToTable("courier_hand_overs");
        builder.HasIndex(r => new { r.Center, r.Day }).HasDatabaseName("ix_courier_day");
        builder.HasIndex(r => r.Dossier).HasDatabaseName("ix_courier_dossier");
        builder.HasOne<Dossier>().WithMany().HasForeignKey(r => r.Dossier).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CourierSignatureMapping : IEntityTypeConfiguration<CourierSignatureRow>
{
    public void Configure(EntityTypeBuilder<CourierSignatureRow> builder)
    {
        builder.ToTable("courier_signatures");
        builder.HasKey(r => r.HandOver); // signed for once
        builder.Property(r => r.HandOver).ValueGeneratedNever();
        builder.HasOne<CourierHandOverRow>().WithOne().HasForeignKey<CourierSignatureRow>(r => r.HandOver).OnDelete(DeleteBehavior.Restrict);
    }
}
