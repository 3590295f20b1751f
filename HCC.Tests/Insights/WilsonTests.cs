using HCC.Insights;

namespace HCC.Tests.Insights;

/// <summary>The intervals of regulation §7.6.</summary>
public sealed class WilsonTests
{
    [Theory]
    [InlineData(816, 817, 99.31, 99.98)]
    [InlineData(5824, 5841, 99.53, 99.82)]
    public void Large_samples_have_narrow_intervals(int part, int whole, double low, double high) => Assert.Equal(new Wilson((decimal)low, (decimal)high), Wilson.Of(new Share(part, whole))!.Value.Rounded(2));

    [Theory]
    [InlineData(10, 10, 72.2, 100)]
    [InlineData(20, 20, 83.9, 100)]
    [InlineData(30, 30, 88.6, 100)]
    [InlineData(48, 50, 86.5, 98.9)]
    [InlineData(95, 100, 88.8, 97.8)]
    [InlineData(0, 10, 0, 27.8)]
    public void Small_samples_have_wide_ones_and_none_leaves_the_range(int part, int whole, double low, double high) => Assert.Equal(new Wilson((decimal)low, (decimal)high), Wilson.Of(new Share(part, whole))!.Value.Rounded(1));

    [Fact]
    public void Without_a_base_there_is_no_interval() => Assert.Null(Wilson.Of(new Share(0, 0)));
}
