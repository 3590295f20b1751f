using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HCC.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class DossierTwins : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "dossier_twins",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossier_twins", x => x.code);
                });

            migrationBuilder.Sql("INSERT INTO dossier_twins (code) SELECT code FROM dossiers WHERE length(code) >= 8 GROUP BY code HAVING COUNT(*) > 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dossier_twins");
        }
    }
}
