using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HCC.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class OfficeWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "cases",
                table: "incidents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "incidents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "blank_forms",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    center = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    procedures = table.Column<string>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<int>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_blank_forms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "duties",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    center = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    agency = table.Column<string>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
                    rhythm = table.Column<string>(type: "TEXT", nullable: false),
                    first_due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duties", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "internal_processes",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    center = table.Column<string>(type: "TEXT", nullable: false),
                    procedure = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    level = table.Column<string>(type: "TEXT", nullable: false),
                    decision = table.Column<string>(type: "TEXT", nullable: false),
                    approved_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    steps = table.Column<string>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_internal_processes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "obstacles",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    center = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    agency = table.Column<string>(type: "TEXT", nullable: true),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    solved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_obstacles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "seals",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    center = table.Column<string>(type: "TEXT", nullable: false),
                    dossier = table.Column<long>(type: "INTEGER", nullable: false),
                    sheets = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    cancels = table.Column<long>(type: "INTEGER", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_seals", x => x.id);
                    table.ForeignKey(
                        name: "FK_seals_dossiers_dossier",
                        column: x => x.dossier,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_seals_seals_cancels",
                        column: x => x.cancels,
                        principalTable: "seals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "step_signatures",
                columns: table => new
                {
                    dossier = table.Column<long>(type: "INTEGER", nullable: false),
                    step = table.Column<int>(type: "INTEGER", nullable: false),
                    signer = table.Column<string>(type: "TEXT", nullable: false),
                    signed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_step_signatures", x => new { x.dossier, x.step });
                    table.ForeignKey(
                        name: "FK_step_signatures_dossiers_dossier",
                        column: x => x.dossier,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "year_sheets",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    center = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_year_sheets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "blank_form_files",
                columns: table => new
                {
                    form = table.Column<long>(type: "INTEGER", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_blank_form_files", x => x.form);
                    table.ForeignKey(
                        name: "FK_blank_form_files_blank_forms_form",
                        column: x => x.form,
                        principalTable: "blank_forms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "duty_ticks",
                columns: table => new
                {
                    duty = table.Column<long>(type: "INTEGER", nullable: false),
                    due_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duty_ticks", x => new { x.duty, x.due_day });
                    table.ForeignKey(
                        name: "FK_duty_ticks_duties_duty",
                        column: x => x.duty,
                        principalTable: "duties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "process_entries",
                columns: table => new
                {
                    process = table.Column<long>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_entries", x => x.process);
                    table.ForeignKey(
                        name: "FK_process_entries_internal_processes_process",
                        column: x => x.process,
                        principalTable: "internal_processes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_handed_over",
                table: "dossiers",
                columns: new[] { "center", "handed_over_at" },
                filter: "handed_over_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_dossier_moves_post",
                table: "dossier_moves",
                column: "at",
                filter: "action = 'GiveToPost'");

            migrationBuilder.CreateIndex(
                name: "ix_blank_forms_in_force",
                table: "blank_forms",
                columns: new[] { "center", "code", "from_day" });

            migrationBuilder.CreateIndex(
                name: "IX_duties_center",
                table: "duties",
                column: "center");

            migrationBuilder.CreateIndex(
                name: "ix_internal_processes_in_force",
                table: "internal_processes",
                columns: new[] { "center", "procedure", "from_day" });

            migrationBuilder.CreateIndex(
                name: "IX_obstacles_center_solved_on",
                table: "obstacles",
                columns: new[] { "center", "solved_on" });

            migrationBuilder.CreateIndex(
                name: "ix_seals_at",
                table: "seals",
                columns: new[] { "center", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_seals_dossier",
                table: "seals",
                column: "dossier");

            migrationBuilder.CreateIndex(
                name: "ux_seals_cancels",
                table: "seals",
                column: "cancels",
                unique: true,
                filter: "cancels IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_year_sheets_center_kind",
                table: "year_sheets",
                columns: new[] { "center", "kind" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "blank_form_files");

            migrationBuilder.DropTable(
                name: "duty_ticks");

            migrationBuilder.DropTable(
                name: "obstacles");

            migrationBuilder.DropTable(
                name: "process_entries");

            migrationBuilder.DropTable(
                name: "seals");

            migrationBuilder.DropTable(
                name: "step_signatures");

            migrationBuilder.DropTable(
                name: "year_sheets");

            migrationBuilder.DropTable(
                name: "blank_forms");

            migrationBuilder.DropTable(
                name: "duties");

            migrationBuilder.DropTable(
                name: "internal_processes");

            migrationBuilder.DropIndex(
                name: "ix_dossiers_handed_over",
                table: "dossiers");

            migrationBuilder.DropIndex(
                name: "ix_dossier_moves_post",
                table: "dossier_moves");

            migrationBuilder.DropColumn(
                name: "cases",
                table: "incidents");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "incidents");
        }
    }
}
