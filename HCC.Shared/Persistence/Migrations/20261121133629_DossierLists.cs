using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HCC.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class DossierLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_dossiers_cause",
                table: "dossiers",
                columns: new[] { "center", "cause" },
                filter: "cause IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_channel",
                table: "dossiers",
                columns: new[] { "center", "channel", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_claimed",
                table: "dossiers",
                columns: new[] { "center", "ended_at" },
                filter: "false_overdue = 'Claimed'");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_late",
                table: "dossiers",
                columns: new[] { "center", "ended_at" },
                filter: "outcome = 'Late'");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_to_hand_over",
                table: "dossiers",
                columns: new[] { "center", "ended_at" },
                filter: "hand_over IN ('Ready','Failed')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_dossiers_cause",
                table: "dossiers");

            migrationBuilder.DropIndex(
                name: "ix_dossiers_channel",
                table: "dossiers");

            migrationBuilder.DropIndex(
                name: "ix_dossiers_claimed",
                table: "dossiers");

            migrationBuilder.DropIndex(
                name: "ix_dossiers_late",
                table: "dossiers");

            migrationBuilder.DropIndex(
                name: "ix_dossiers_to_hand_over",
                table: "dossiers");
        }
    }
}
