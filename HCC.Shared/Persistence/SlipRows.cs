using HCC.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HCC.Persistence;

/// <summary>That a step on the control slip of a dossier was signed (<see cref="Dossiers.Slips.StepSignature"/>); once, noted and not made here (S109).</summary>
public sealed class StepSignatureRow
{
    /// <summary>Dossier.</summary>
    public long Dossier { get; set; }

    /// <summary>Number of the move with which the step began.</summary>
    public int Step { get; set; }

    /// <summary>Who signed, by name.</summary>
    public required string Signer { get; set; }

    /// <summary>When it was signed.</summary>
    public DateTimeOffset SignedAt { get; set; }

    /// <summary>Who says so: <c>desk</c> or the name of a source.</summary>
    public required string Source { get; set; }

    /// <summary>Who noted it.</summary>
    public required string Actor { get; set; }

    /// <summary>When it was noted.</summary>
    public DateTimeOffset At { get; set; }
}

/// <summary>A use of the second seal on the result of a dossier (S118), or the cancellation of one that was noted by mistake.</summary>
public sealed class SealRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Center.</summary>
    public required string Center { get; set; }

    /// <summary>Dossier.</summary>
    public long Dossier { get; set; }

    /// <summary>Sealed sheets.</summary>
    public int Sheets { get; set; }

    /// <summary>When it was sealed.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Who noted it.</summary>
    public required string Actor { get; set; }

    /// <summary>Entry that this one cancels; null = a seal.</summary>
    public long? Cancels { get; set; }

    /// <summary>Why it is cancelled.</summary>
    public string? Reason { get; set; }
}

internal sealed class StepSignatureMapping : IEntityTypeConfiguration<StepSignatureRow>
{
    public void Configure(EntityTypeBuilder<StepSignatureRow> builder)
    {
        builder.ToTable("step_signatures");
        builder.HasKey(r => new { r.Dossier, r.Step }); // signed once
        builder.Property(r => r.Dossier).ValueGeneratedNever();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(r => r.Dossier).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SealMapping : IEntityTypeConfiguration<SealRow>
{
    public void Configure(EntityTypeBuilder<SealRow> builder)
    {
        builder.ToTable("seals");
        builder.HasIndex(r => new { r.Center, r.At }).HasDatabaseName("ix_seals_at");
        builder.HasIndex(r => r.Dossier).HasDatabaseName("ix_seals_dossier");
        builder.HasIndex(r => r.Cancels).IsUnique().HasFilter("cancels IS NOT NULL").HasDatabaseName("ux_seals_cancels");
        builder.HasOne<Dossier>().WithMany().HasForeignKey(r => r.Dossier).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SealRow>().WithMany().HasForeignKey(r => r.Cancels).OnDelete(DeleteBehavior.Restrict);
    }
}
