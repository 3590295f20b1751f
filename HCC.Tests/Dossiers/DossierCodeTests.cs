using HCC.Dossiers;

namespace HCC.Tests.Dossiers;

public class DossierCodeTests
{
    [Theory]
    [InlineData("000.00.00.01.H26-260930-0012", "000.00.00.01.H26", null, 12)]
    [InlineData("H15.50.05.13-261008-0975", "H15.50.05.13", null, 975)]
    [InlineData("H08.123.45-260125-010001", "H08.123.45", "01", 1)]
    [InlineData("000.00.12.H59-191001-12345", "000.00.12.H59", null, 12345)]
    [InlineData(" h59.1-261120-0001 ", "H59.1", null, 1)]
    public void All_generations_are_read_and_written_again(string text, string agency, string? owner, long sequence)
    {
        var code = DossierCode.Parse(text)!;
        Assert.Equal((agency, owner, sequence), (code.Agency, code.Owner, code.Sequence));
        Assert.Equal(DossierCode.Tidy(text), code.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("HS-17")]
    [InlineData("H08.123.45-261325-0001")]
    [InlineData("H08-260125-12")]
    [InlineData("H08-260125-0001-9")]
    public void Foreign_codes_stay_text(string? text) => Assert.Null(DossierCode.Parse(text));
}
