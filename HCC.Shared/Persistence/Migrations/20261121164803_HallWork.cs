using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HCC.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class HallWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "result_signed",
                table: "dossiers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "send_backs",
                table: "dossiers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "courier_hand_overs",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    center = table.Column<string>(type: "TEXT", nullable: false),
                    dossier = table.Column<long>(type: "INTEGER", nullable: false),
                    agency = table.Column<string>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    trip = table.Column<int>(type: "INTEGER", nullable: false),
                    leaves_at = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_courier_hand_overs", x => x.id);
                    table.ForeignKey(
                        name: "FK_courier_hand_overs_dossiers_dossier",
                        column: x => x.dossier,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fee_receipts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    center = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    dossier = table.Column<long>(type: "INTEGER", nullable: false),
                    agency = table.Column<string>(type: "TEXT", nullable: false),
                    amount_vnd = table.Column<long>(type: "INTEGER", nullable: false),
                    way = table.Column<string>(type: "TEXT", nullable: false),
                    counter = table.Column<string>(type: "TEXT", nullable: true),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    cancels = table.Column<long>(type: "INTEGER", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fee_receipts", x => x.id);
                    table.ForeignKey(
                        name: "FK_fee_receipts_dossiers_dossier",
                        column: x => x.dossier,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fee_receipts_fee_receipts_cancels",
                        column: x => x.cancels,
                        principalTable: "fee_receipts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fee_remittances",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    center = table.Column<string>(type: "TEXT", nullable: false),
                    agency = table.Column<string>(type: "TEXT", nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    receipts = table.Column<int>(type: "INTEGER", nullable: false),
                    amount_vnd = table.Column<long>(type: "INTEGER", nullable: false),
                    voucher = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fee_remittances", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "receptions",
                columns: table => new
                {
                    dossier = table.Column<long>(type: "INTEGER", nullable: false),
                    counter = table.Column<string>(type: "TEXT", nullable: true),
                    ticket = table.Column<long>(type: "INTEGER", nullable: true),
                    received_at_agency = table.Column<string>(type: "TEXT", nullable: true),
                    return_by = table.Column<string>(type: "TEXT", nullable: false),
                    address_sealed = table.Column<string>(type: "TEXT", nullable: true),
                    sets = table.Column<int>(type: "INTEGER", nullable: false),
                    papers = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_receptions", x => x.dossier);
                    table.ForeignKey(
                        name: "FK_receptions_dossiers_dossier",
                        column: x => x.dossier,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scan_samples",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    center = table.Column<string>(type: "TEXT", nullable: false),
                    agency = table.Column<string>(type: "TEXT", nullable: true),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    seed = table.Column<long>(type: "INTEGER", nullable: false),
                    population = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scan_samples", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "courier_signatures",
                columns: table => new
                {
                    hand_over = table.Column<long>(type: "INTEGER", nullable: false),
                    receiver = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_courier_signatures", x => x.hand_over);
                    table.ForeignKey(
                        name: "FK_courier_signatures_courier_hand_overs_hand_over",
                        column: x => x.hand_over,
                        principalTable: "courier_hand_overs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fee_remitted",
                columns: table => new
                {
                    receipt = table.Column<long>(type: "INTEGER", nullable: false),
                    remittance = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fee_remitted", x => x.receipt);
                    table.ForeignKey(
                        name: "FK_fee_remitted_fee_receipts_receipt",
                        column: x => x.receipt,
                        principalTable: "fee_receipts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fee_remitted_fee_remittances_remittance",
                        column: x => x.remittance,
                        principalTable: "fee_remittances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scan_sample_dossiers",
                columns: table => new
                {
                    sample = table.Column<long>(type: "INTEGER", nullable: false),
                    dossier = table.Column<long>(type: "INTEGER", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scan_sample_dossiers", x => new { x.sample, x.dossier });
                    table.ForeignKey(
                        name: "FK_scan_sample_dossiers_dossiers_dossier",
                        column: x => x.dossier,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_scan_sample_dossiers_scan_samples_sample",
                        column: x => x.sample,
                        principalTable: "scan_samples",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scan_verdicts",
                columns: table => new
                {
                    sample = table.Column<long>(type: "INTEGER", nullable: false),
                    dossier = table.Column<long>(type: "INTEGER", nullable: false),
                    passed = table.Column<bool>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scan_verdicts", x => new { x.sample, x.dossier });
                    table.ForeignKey(
                        name: "FK_scan_verdicts_scan_sample_dossiers_sample_dossier",
                        columns: x => new { x.sample, x.dossier },
                        principalTable: "scan_sample_dossiers",
                        principalColumns: new[] { "sample", "dossier" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_sent_back",
                table: "dossiers",
                columns: new[] { "center", "send_backs" },
                filter: "send_backs > 0");

            migrationBuilder.CreateIndex(
                name: "ix_courier_day",
                table: "courier_hand_overs",
                columns: new[] { "center", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_courier_dossier",
                table: "courier_hand_overs",
                column: "dossier");

            migrationBuilder.CreateIndex(
                name: "ix_fee_receipts_day",
                table: "fee_receipts",
                columns: new[] { "center", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_fee_receipts_dossier",
                table: "fee_receipts",
                column: "dossier");

            migrationBuilder.CreateIndex(
                name: "ux_fee_receipts_cancels",
                table: "fee_receipts",
                column: "cancels",
                unique: true,
                filter: "cancels IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ux_fee_receipts_number",
                table: "fee_receipts",
                columns: new[] { "center", "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fee_remittances_center_at",
                table: "fee_remittances",
                columns: new[] { "center", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_fee_remitted_remittance",
                table: "fee_remitted",
                column: "remittance");

            migrationBuilder.CreateIndex(
                name: "ix_receptions_outside",
                table: "receptions",
                column: "received_at_agency",
                filter: "received_at_agency IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_scan_sample_dossiers_dossier",
                table: "scan_sample_dossiers",
                column: "dossier");

            migrationBuilder.CreateIndex(
                name: "IX_scan_samples_center_at",
                table: "scan_samples",
                columns: new[] { "center", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "courier_signatures");

            migrationBuilder.DropTable(
                name: "fee_remitted");

            migrationBuilder.DropTable(
                name: "receptions");

            migrationBuilder.DropTable(
                name: "scan_verdicts");

            migrationBuilder.DropTable(
                name: "courier_hand_overs");

            migrationBuilder.DropTable(
                name: "fee_receipts");

            migrationBuilder.DropTable(
                name: "fee_remittances");

            migrationBuilder.DropTable(
                name: "scan_sample_dossiers");

            migrationBuilder.DropTable(
                name: "scan_samples");

            migrationBuilder.DropIndex(
                name: "ix_dossiers_sent_back",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "result_signed",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "send_backs",
                table: "dossiers");
        }
    }
}
