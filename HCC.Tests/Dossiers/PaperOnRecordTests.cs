using HCC.Centers;
using HCC.Dashboard.Dossiers;
using HCC.Dossiers;
using HCC.Procedures;
using HCC.Tests.Desk;

namespace HCC.Tests.Dossiers;

/// <summary>Papers that the state holds already (S114): recognised by their names, never one that must be handed in.</summary>
public sealed class PaperOnRecordTests
{
    [Theory]
    [InlineData("Giấy khai sinh (nếu chưa có dữ liệu)", true)]
    [InlineData("GIAY KHAI SINH", true)]
    [InlineData("Giấy tờ chứng minh chỗ ở hợp pháp (nếu không khai thác được)", true)]
    [InlineData("Thẻ căn cước còn hiệu lực", true)]
    [InlineData("Tờ khai đăng ký khai sinh", false)]
    [InlineData("Thẻ CCCD/căn cước cũ", false)]
    [InlineData("Bản sao giấy chứng nhận kết hôn cũ (nếu có)", false)]
    [InlineData("Bản sao giấy tờ chứng nhận kết hôn do nước ngoài cấp", false)]
    [InlineData("Bản sao giấy khai sinh/chứng sinh", false)]
    [InlineData("Giấy đề nghị đăng ký doanh nghiệp", false)]
    public async Task A_paper_is_on_record_by_its_name(string paper, bool held)
    {
        await using var house = await StaffHouse.StartAsync();
        Assert.Equal(held, house.Get<CenterBook>().Home.OnRecord(paper) is not null);
    }

    [Fact]
    public async Task The_clerk_finds_it_marked_and_the_rest_to_tick()
    {
        await using var house = await StaffHouse.StartAsync();
        var (center, catalogue, draft) = (house.Get<CenterBook>().Home, house.Get<ProcedureCatalogue>(), new ReceptionDraft());
        var procedure = catalogue.Find("1.014062")!;
        draft.Choose(procedure, center, catalogue);
        Assert.Equal(procedure.Papers.Select(p => center.OnRecord(p) is null ? PaperState.Missing : PaperState.Known), draft.Papers.Select(p => p.State));
        Assert.Contains(draft.Papers, p => p.Known);
    }
}
