using System.Text;
using HCC.Procedures;
using HCC.Text;

namespace HCC.Tests.Procedures;

/// <summary>Citizens find procedures however they type them (reliability notes B02, S015).</summary>
public sealed class ProcedureSearchTests
{
    static readonly ProcedureCatalogue Own = Catalogue.Own;

    static string[] Codes(string query, int most = 20) => [.. Own.Search(null, query, most: most).Select(h => h.Procedure.Code)];

    [Theory]
    [InlineData("Đăng  Ký\tĐất đai ", "dang ky dat dai")]
    [InlineData("ĐĂNG KÝ", "dang ky")]
    [InlineData("Hoà giải ở cơ sở", "hoa giai o co so")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Folding_strips_marks_case_and_spare_spaces(string? text, string folded)
    {
        Assert.Equal(folded, VietnameseText.Fold(text));
        Assert.Equal(folded, VietnameseText.Fold(text?.Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public void Composed_and_decomposed_text_find_the_same()
    {
        foreach (var procedure in Own.All)
        {
            Assert.Equal(Own.Search(null, procedure.Name.Normalize(NormalizationForm.FormC)).Select(h => (h.Procedure.Code, h.Score)), Own.Search(null, procedure.Name.Normalize(NormalizationForm.FormD)).Select(h => (h.Procedure.Code, h.Score)));
        }
    }

    [Fact]
    public void The_whole_name_is_the_first_hit()
    {
        Assert.All(Own.All, p => Assert.Equal(p.Code, Codes(p.Name)[0]));
        Assert.All(Own.All, p => Assert.Equal(p.Code, Codes(p.Name.ToUpperInvariant())[0]));
    }

    [Fact]
    public void Names_without_accents_are_found()
    {
        var random = new Random(20261120);
        var pairs = Own.All.SelectMany(p => Shapes(p.Name, random).Select(q => (Query: Typing.WithoutAccents(q), p.Code, Full: q == p.Name))).ToList();
        Assert.True(pairs.Count >= 400, $"{pairs.Count}");
        Assert.InRange(Share(pairs, p => Codes(p.Query).Contains(p.Code)), 0.95, 1);
        Assert.InRange(Share([.. pairs.Where(p => p.Full)], p => Codes(p.Query)[0] == p.Code), 0.95, 1);
    }

    [Fact]
    public void Names_with_left_over_typing_keys_are_found()
    {
        var random = new Random(20261121);
        var pairs = Own.All.SelectMany(p => new[] { Typing.Telex(p.Name), Typing.Telex(p.Name, toneLast: false), Typing.Vni(p.Name), Part(p.Name, random), Typing.Telex(First(p.Name, 4)) }.Select(q => (Query: q, p.Code))).ToList();
        Assert.InRange(Share(pairs, p => Codes(p.Query).Contains(p.Code)), 0.9, 1);
        Assert.InRange(Share([.. Own.All.Select(p => (Typing.Telex(p.Name), p.Code))], p => Codes(p.Item1).FirstOrDefault() == p.Code), 0.8, 1);

        // Some words came through, others did not.
        static string Part(string name, Random random) => string.Join(' ', name.Split(' ').Select(w => random.Next(2) == 0 ? Typing.Telex(w) : w));
    }

    [Theory]
    [InlineData("dang kys khai sinh", "1.001193")]
    [InlineData("khai1 sinh", "1.001193")]
    [InlineData("ddaat ddai", "1.012812")]
    [InlineData("d9a6t1 d9ai", "1.012812")]
    [InlineData("thur tucj ddawng kys keets hoon", "1.000894")]
    [InlineData("nuwowcs duwowis ddaats", "1.001662")]
    [InlineData("soor ddor", "1.013978")]
    public void Left_over_typing_keys_are_understood(string query, string first) => Assert.Equal(first, Codes(query)[0]);

    [Theory]
    [InlineData("đăng kí kết hôn", "1.000894")] // i for y
    [InlineData("lí lịch tư pháp", "3.000333")]
    [InlineData("khia sinh", "1.001193")] // swapped
    [InlineData("dang ky kha sinh", "1.001193")] // dropped
    [InlineData("can cuocc", "1.014061")] // doubled
    [InlineData("dangkykhaisinh", "1.001193")] // no spaces
    [InlineData("sữa chữa nhà", "1.013229")] // ngã for hỏi
    [InlineData("Hoà giải tranh chấp", "1.012812")] // tone on the other vowel
    [InlineData("giay pehp lai xe", "3.000346")]
    [InlineData("đang ky tam tru", "1.004194")]
    public void Small_slips_are_forgiven(string query, string wanted) => Assert.Contains(wanted, Codes(query, most: 4));

    [Theory]
    [InlineData("làm giấy khai sinh", "1.001193")]
    [InlineData("bằng lái", "3.000346")]
    [InlineData("bang lai", "3.000346")]
    [InlineData("tôi muốn làm lại bằng lái xe", "3.000348")]
    [InlineData("sổ đỏ", "1.013978")]
    [InlineData("mat so do", "1.012786")]
    [InlineData("cmnd", "1.014061")]
    [InlineData("mất cccd", "1.014064")]
    [InlineData("hộ khẩu", "1.004222")]
    [InlineData("sổ hộ nghèo", "1.011607")]
    [InlineData("giấy độc thân", "1.004873")]
    [InlineData("sao y", "2.000815")]
    [InlineData("vay vốn", "1.011607")]
    [InlineData("xây nhà thì cần giấy tờ gì", "1.013225")]
    [InlineData("mở quán ăn", "1.013855")]
    [InlineData("đi lính", "1.013133")]
    [InlineData("sang tên xe máy", "1.013076")]
    [InlineData("thẻ bhyt", "1.002759")]
    public void Everyday_words_lead_to_official_ones(string query, string first) => Assert.Equal(first, Codes(query)[0]);

    [Fact]
    public void A_number_written_with_other_accents_is_no_land_certificate() => Assert.DoesNotContain("1.013978", Codes("số đo"));

    [Fact]
    public void Every_code_and_field_of_the_synonyms_exists()
    {
        using var file = typeof(ProcedureCatalogue).Assembly.GetManifestResourceStream("Procedures/synonyms.csv")!;
        using var csv = CsvHelper.CsvReader.Create(file, new CsvHelper.CsvReaderOptions { Separator = ',' });
        var fields = Own.All.Select(p => p.Field).ToHashSet(StringComparer.Ordinal);
        var said = new HashSet<string>(StringComparer.Ordinal);
        while (csv.Read())
        {
            Assert.All(csv.GetString("codes").Split(';', StringSplitOptions.RemoveEmptyEntries), code => Assert.NotNull(Own.Find(code)));
            Assert.All(csv.GetString("fields").Split(';', StringSplitOptions.RemoveEmptyEntries), field => Assert.Contains(field, fields));
            Assert.All(csv.GetString("say").Split(';'), say => Assert.True(said.Add(say), $"“{say}” stands twice"));
        }

        Assert.InRange(said.Count, 200, 1000);
    }

    [Fact]
    public void Exact_spelling_ranks_before_beginnings_accent_free_and_slips()
    {
        var catalogue = new ProcedureCatalogue(Catalogue.NoonOf(Catalogue.Day));
        catalogue.Load([
            Catalogue.Row("1.000001", "Thu hồi bang khen"), // accents of other words
            Catalogue.Row("1.000002", "Thu hồi băng khen"),
            Catalogue.Row("1.000003", "Thu hồi bằngx khen"), // goes on behind the word
            Catalogue.Row("1.000004", "Thu hồi bằng khen"),
        ]);
        Assert.Equal(["1.000004", "1.000003"], catalogue.Search(null, "thu hồi bằng").Take(2).Select(h => h.Procedure.Code));
        Assert.Equal(["1.000001", "1.000002", "1.000004", "1.000003"], catalogue.Search(null, "thu hoi bang").Select(h => h.Procedure.Code));
    }

    [Theory]
    [InlineData("1.001193")]
    [InlineData("1001193")]
    [InlineData("mã 1.001193")]
    [InlineData("001193")]
    public void A_code_is_found_with_and_without_its_dot(string query) => Assert.Equal("1.001193", Codes(query)[0]);

    [Fact]
    public void Filters_compare_without_accents()
    {
        Assert.All(Own.Search(null, "cap lai", agency: "cong an cap xa"), h => Assert.Contains("Công an cấp xã", h.Procedure.Agency, StringComparison.Ordinal));
        Assert.Equal(Own.All.Count(p => p.Field == "Hộ tịch"), Own.Search(null, null, field: "HO TICH", most: 1000).Count);
        Assert.Empty(Own.Search(null, "khai sinh", field: "Hộ")); // the whole field, not a part
        Assert.Equal(5, Own.Search(null, " ", most: 5).Count);
    }

    [Fact]
    public void Marks_lie_on_the_original_letters()
    {
        var hit = Own.Search(null, "dang ky khai sin").First(h => h.Procedure.Code == "1.001193");
        Assert.Equal([("Đăng ký khai sin", true), ("h", false)], hit.Pieces());
        Assert.Equal([("Cấp ", false), ("giấy phép lái xe", true)], Own.Search(null, "bằng lái")[0].Pieces());
        foreach (var other in Own.All.SelectMany(p => Own.Search(null, Typing.WithoutAccents(First(p.Name, 3)))))
        {
            Assert.Equal(other.Procedure.Name, string.Concat(other.Pieces().Select(p => p.Text)));
        }
    }

    [Theory]
    [InlineData("xqzw lkjh")]
    [InlineData("!!! ---")]
    [InlineData("=HYPERLINK(\"x\")")]
    [InlineData("<script>")]
    [InlineData("9.99999999999")]
    [InlineData("\ud800")]
    public void Nonsense_finds_nothing_and_breaks_nothing(string query) => Assert.Empty(Codes(query));

    [Fact]
    public void A_very_long_query_is_cut()
    {
        Assert.NotEmpty(Codes(string.Concat(Enumerable.Repeat("đăng ký khai sinh ", 5000))));
        Codes(new string('a', 100_000));
    }

    [Fact]
    public void Each_center_serves_its_own_procedures()
    {
        var province = Catalogue.Seed("soc-trang");
        var commune = Catalogue.Seed("xa-trinh-dien");
        Assert.Equal(53, Own.For(province).Count);
        Assert.Equal(104, Own.For(commune).Count);
        Assert.Equal("gplx-moi", Own.Today.LineOf(province, "3.000346")!.Code);
        Assert.Null(Own.Today.LineOf(province, "1.001193"));
        Assert.Equal("ho-tich", Own.Search(commune, "khai sinh")[0].Line!.Code);
        Assert.DoesNotContain(Own.Search(province, "khai sinh", most: 1000), h => h.Procedure.Code == "1.001193");
        Assert.Equal(104, Own.Search(commune, "", most: 1000).Count);
    }

    [Fact]
    public void A_version_with_a_future_date_appears_at_midnight()
    {
        var time = Catalogue.NoonOf(Catalogue.Day);
        var catalogue = new ProcedureCatalogue(time);
        catalogue.Load([Catalogue.Row("1.000001", "Tên cũ", Catalogue.Day.AddDays(-5), Catalogue.Day), Catalogue.Row("1.000001", "Tên mới", Catalogue.Day.AddDays(1))]);
        Assert.Equal("Tên cũ", catalogue.Find("1.000001")!.Name);
        Assert.Same(catalogue.Today, catalogue.Today);
        time.Set(HCC.Calendars.VietnamTime.At(Catalogue.Day.AddDays(1), TimeOnly.MinValue), 0);
        Assert.Equal("Tên mới", catalogue.Find("1.000001")!.Name);
        Assert.Empty(catalogue.Search(null, "cũ"));
        Assert.Null(catalogue.On(Catalogue.Day.AddDays(-6)).Find("1.000001"));
    }

    static IEnumerable<string> Shapes(string name, Random random)
    {
        yield return name;
        var words = name.Split(' ');
        if (words.Length > 3)
        {
            yield return First(name, 3);
            yield return string.Join(' ', words.Where(_ => random.Next(3) > 0).DefaultIfEmpty(words[^1]));
            yield return string.Join(' ', words.OrderBy(_ => random.Next()).Take(4)); // any order
        }
    }

    static string First(string name, int words) => string.Join(' ', name.Split(' ').Take(words));

    static double Share<T>(IReadOnlyCollection<T> all, Func<T, bool> good)
    {
        var share = (double)all.Count(good) / all.Count;
        TestContext.Current.TestOutputHelper?.WriteLine($"{share:P1} of {all.Count}; missed: {string.Join(" · ", all.Where(a => !good(a)).Take(12))}");
        return share;
    }
}
