using HCC.Kiosk.Lookup;
using HCC.Tests.Procedures;
using HCC.Tests.Support;

namespace HCC.Tests.Kiosk;

public sealed class ProcedureListTests
{
    private static readonly Dictionary<string, int> Nobody = [];

    [Fact]
    public void Before_anybody_types_the_most_asked_come_first()
    {
        var list = Of("", asked: new() { ["3.000347"] = 12 });

        Assert.Equal(ListReason.Popular, list.Reason);
        Assert.Equal("3.000347", list.Hits[0].Procedure.Code);
        Assert.All(list.Hits, h => Assert.NotNull(h.Line));
    }

    [Fact]
    public void What_this_center_does_not_do_is_found_too_and_has_no_line()
    {
        var hit = Of("dang ky khai sinh").Hits.First(h => h.Procedure.Code == "1.001193");

        Assert.Null(hit.Line);
    }

    [Theory]
    [InlineData("giay phep lai xe zzzz", "3.000347")]
    [InlineData("doi bang lai xe oto", "3.000347")]
    [InlineData("giấy phép lái xe", "3.000347")]
    [InlineData("3.000347", "3.000347")]
    public void A_word_too_many_everyday_words_and_codes_find_it_too(string query, string code) => Assert.Contains(Of(query).Hits, h => h.Procedure.Code == code);

    [Fact]
    public void What_the_chosen_group_lacks_is_shown_from_the_others()
    {
        var list = Of("giay phep lai xe", group: "doi-song");

        Assert.Equal(ListReason.OtherGroups, list.Reason);
        Assert.Contains(list.Hits, h => h.Procedure.Code == "3.000347");
    }

    [Fact]
    public void Nonsense_still_shows_what_can_be_done_here()
    {
        var list = Of("zzzz qqqq");

        Assert.Equal(ListReason.Nothing, list.Reason);
        Assert.NotEmpty(list.Hits);
    }

    [Fact]
    public void A_group_limits_the_list_to_its_lines()
    {
        Assert.All(Of("", group: "xe-co").Hits, h => Assert.Equal("xe-co", h.Line!.Group));
        Assert.All(Of("cap", group: "xe-co").Hits, h => Assert.Equal("xe-co", h.Line!.Group));
    }

    private static ProcedureList Of(string query, string? group = null, Dictionary<string, int>? asked = null) =>
        ProcedureList.Of(Catalogue.Own.Today, TestCenter.SocTrang, query, group, asked ?? Nobody);
}
