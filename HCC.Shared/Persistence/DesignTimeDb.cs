using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace HCC.Persistence;

/// <summary>Lets <c>dotnet ef migrations add</c> see the model; plays no part at run time.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<HccDb>
{
    public HccDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<HccDb>().UseSqlite("Data Source=design.db").Options);
}
