using HCC.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HCC.Persistence;

/// <summary>A version of an internal process (<see cref="InternalProcess"/>); never changed.</summary>
public sealed class InternalProcessRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Center.</summary>
    public required string Center { get; set; }

    /// <summary>Code of the procedure.</summary>
    public required string Procedure { get; set; }

    /// <summary>Name of the procedure as it was then.</summary>
    public required string Name { get; set; }

    /// <summary>Level of decision.</summary>
    public DecisionLevel Level { get; set; }

    /// <summary>Number of the approving decision.</summary>
    public required string Decision { get; set; }

    /// <summary>Day of the decision.</summary>
    public DateOnly ApprovedOn { get; set; }

    /// <summary>First day in force.</summary>
    public DateOnly FromDay { get; set; }

    /// <summary>Steps (<see cref="ProcessStep"/>) as JSON.</summary>
    public required string Steps { get; set; }

    /// <summary>Who put it into the register.</summary>
    public required string Actor { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }
}

/// <summary>That the one-stop software has a process; once.</summary>
public sealed class ProcessEntryRow
{
    /// <summary>Version.</summary>
    public long Process { get; set; }

    /// <summary>Day on which it was entered.</summary>
    public DateOnly Day { get; set; }

    /// <summary>Who noted it.</summary>
    public required string Actor { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }
}

internal sealed class InternalProcessMapping : IEntityTypeConfiguration<InternalProcessRow>
{
    public void Configure(EntityTypeBuilder<InternalProcessRow> builder)
    {
        builder.ToTable("internal_processes");
        builder.HasIndex(r => new { r.Center, r.Procedure, r.FromDay }).HasDatabaseName("ix_internal_processes_in_force");
    }
}

internal sealed class ProcessEntryMapping : IEntityTypeConfiguration<ProcessEntryRow>
{
    public void Configure(EntityTypeBuilder<ProcessEntryRow> builder)
    {
        builder.ToTable("process_entries");
        builder.HasKey(r => r.Process); // entered once
        builder.Property(r => r.Process).ValueGeneratedNever();
        builder.HasOne<InternalProcessRow>().WithOne().HasForeignKey<ProcessEntryRow>(r => r.Process).OnDelete(DeleteBehavior.Restrict);
    }
}
