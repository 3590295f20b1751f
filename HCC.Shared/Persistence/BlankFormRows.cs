using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HCC.Persistence;

/// <summary>A version of a blank form (<see cref="BlankForms.BlankForm"/>); never changed.</summary>
public sealed class BlankFormRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Center.</summary>
    public required string Center { get; set; }

    /// <summary>Code, e.g. <c>TK-01</c>.</summary>
    public required string Code { get; set; }

    /// <summary>Name.</summary>
    public required string Name { get; set; }

    /// <summary>Codes of the procedures that use it, separated by blanks; empty = any.</summary>
    public required string Procedures { get; set; }

    /// <summary>Decision or law that brings it.</summary>
    public required string Basis { get; set; }

    /// <summary>First day in force.</summary>
    public DateOnly FromDay { get; set; }

    /// <summary>Name of the file.</summary>
    public required string FileName { get; set; }

    /// <summary>Size of the file in bytes.</summary>
    public int Size { get; set; }

    /// <summary>SHA-256 of the file.</summary>
    public required string Hash { get; set; }

    /// <summary>Who put it into the register.</summary>
    public required string Actor { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }
}

/// <summary>The file of a version, apart from it: lists do not read it.</summary>
public sealed class BlankFormFileRow
{
    /// <summary>Version.</summary>
    public long Form { get; set; }

    /// <summary>The bytes.</summary>
    public required byte[] Bytes { get; set; }
}

internal sealed class BlankFormMapping : IEntityTypeConfiguration<BlankFormRow>
{
    public void Configure(EntityTypeBuilder<BlankFormRow> builder)
    {
        builder.ToTable("blank_forms");
        builder.HasIndex(r => new { r.Center, r.Code, r.FromDay }).HasDatabaseName("ix_blank_forms_in_force");
    }
}

internal sealed class BlankFormFileMapping : IEntityTypeConfiguration<BlankFormFileRow>
{
    public void Configure(EntityTypeBuilder<BlankFormFileRow> builder)
    {
        builder.ToTable("blank_form_files");
        builder.HasKey(r => r.Form);
        builder.Property(r => r.Form).ValueGeneratedNever();
        builder.HasOne<BlankFormRow>().WithOne().HasForeignKey<BlankFormFileRow>(r => r.Form).OnDelete(DeleteBehavior.Restrict);
    }
}
