using FsCheck;
using FsCheck.Fluent;
using HCC.Reports.Checking;

namespace HCC.Tests.Reports.Checking;

/// <summary>Readings are asked only when they repair everything and are the only ones; nothing is ever applied.</summary>
public sealed class RepairTests
{
    [Fact]
    public void Two_exchanged_numbers_are_asked_back()
    {
        var clean = PublishedReports.OctoberClean();
        var question = Assert.Single(PublishedReports.Check(clean.With("G13", "0").With("H13", "605")).Questions);
        Assert.Equal(["G13", "H13"], question.Cells.Select(c => c.Cell.Address));
        Assert.Equal([605m, 0], question.Cells.Select(c => c.Proposed));
    }

    [Fact]
    public void Cells_moved_to_the_right_are_asked_back_too()
    {
        var moved = PublishedReports.OctoberClean();
        for (var row = 9; row <= 12; row++)
        {
            (moved[row][6], moved[row][7], moved[row][8]) = ("0", moved[row][6], moved[row][7]); // late lost, a nought put before
        }

        var question = Assert.Single(PublishedReports.Check(moved).Questions);
        Assert.Contains(question.Cells, c => c.Cell.Address == "I13" && c.Proposed == 12);
    }

    [Fact]
    public void A_blank_cell_is_filled_only_by_a_question()
    {
        var result = PublishedReports.Check(PublishedReports.OctoberClean().With("G13", ""));
        Assert.Contains("Ô trống: G13.", result.Faults[0].Sentence, StringComparison.Ordinal);
        Assert.Equal(605, Assert.Single(Assert.Single(result.Questions).Cells).Proposed);
    }

    [Fact]
    public void Where_several_numbers_could_be_wrong_nothing_is_asked()
    {
        Assert.Empty(PublishedReports.Check(PublishedReports.OctoberClean().With("M11", "3")).Questions); // any row of the column
        Assert.Empty(PublishedReports.Check(PublishedReports.OctoberClean().With("N3", "206")).Questions); // 587 in the sum would do, but breaks its 10,21 %
    }

    [Fact]
    public void Two_faults_apart_get_two_questions()
    {
        var result = PublishedReports.Check(PublishedReports.OctoberClean().With("K5", "1.152").With("E10", "331"));
        Assert.Equal([1125m, 313], result.Questions.SelectMany(q => q.Cells).Select(c => c.Proposed).OrderDescending());
    }

    [Fact]
    public void A_wrong_number_between_two_sums_is_found_again_for_any_table()
    {
        var units = Gen.Choose(0, 400);
        var tables = units.ArrayOf(9).ArrayOf(5).ToArbitrary();
        Prop.ForAll(tables, tables, (table, _) =>
        {
            var rows = Annex(table);
            var clean = PublishedReports.Check(rows);
            Assert.Empty(clean.Faults);
            Assert.Empty(clean.Questions);
            var wrong = PublishedReports.Check(rows.With("G4", CheckText.Number(table[2][2] + 1000)));
            Assert.Contains(wrong.Faults, f => f.Rule == "R2" && f.Cells.Any(c => c.Address == "G4"));
            Assert.Equal(table[2][2], Assert.Single(Assert.Single(wrong.Questions).Cells).Proposed);
        }).QuickCheckThrowOnFailure();
    }

    // Parts from the generator, everything else follows from them: in progress is what came and is not resolved.
    private static List<string[]> Annex(int[][] parts)
    {
        var units = parts.Select(p => (Early: p[2], OnTime: p[3], Late: p[4], InTime: p[5], Overdue: p[6], Carried: Math.Min(p[0], p[2] + p[3]), Online: Math.Min(p[8], p[4]))).ToList();
        int[] Row(int early, int onTime, int late, int inTime, int overdue, int carried, int online) =>
            [early + onTime + late + inTime + overdue, carried, early + onTime + late + inTime + overdue - carried, early + onTime + late, early, onTime, late, inTime + overdue, inTime, overdue, online];
        var rows = units.Select(u => Row(u.Early, u.OnTime, u.Late, u.InTime, u.Overdue, u.Carried, u.Online)).ToList();
        rows.Add([.. Enumerable.Range(0, 11).Select(c => rows.Sum(r => r[c]))]);
        string[] head = ["TT", "Đơn vị", "Tổng số", "Kỳ trước", "Mới tiếp nhận", "Đã giải quyết", "Trước hạn", "Đúng hạn", "Quá hạn", "Đang giải quyết", "Còn hạn", "Quá hạn", "Trực tuyến"];
        return [head, .. rows.Select((r, n) => (string[])[n < 5 ? $"{n + 1}" : "", n < 5 ? $"Đơn vị số {n + 1}" : "Tổng cộng", .. r.Select(v => CheckText.Number(v))])];
    }
}
