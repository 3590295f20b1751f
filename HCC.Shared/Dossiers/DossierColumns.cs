using HCC.Text;

namespace HCC.Dossiers;

/// <summary>What a column of a foreign dossier list can mean.</summary>
public enum DossierColumn
{
    /// <summary>Mã hồ sơ; needed.</summary>
    Code,

    /// <summary>Đơn vị giải quyết; needed unless the profile names one agency.</summary>
    Agency,

    /// <summary>Mã thủ tục.</summary>
    Procedure,

    /// <summary>Tên thủ tục; needed.</summary>
    ProcedureName,

    /// <summary>Lĩnh vực.</summary>
    Field,

    /// <summary>Người nộp.</summary>
    Applicant,

    /// <summary>Số điện thoại.</summary>
    Phone,

    /// <summary>Số định danh.</summary>
    Identity,

    /// <summary>Kênh, hình thức nộp.</summary>
    Channel,

    /// <summary>Ngày tiếp nhận; needed.</summary>
    ReceivedAt,

    /// <summary>Ngày hẹn trả; needed.</summary>
    DueAt,

    /// <summary>Ngày có kết quả, ngày giải quyết xong.</summary>
    EndedAt,

    /// <summary>Ngày trả kết quả cho công dân.</summary>
    HandedOverAt,

    /// <summary>Ngày đóng hồ sơ trên phần mềm.</summary>
    ClosedAt,

    /// <summary>Trạng thái.</summary>
    State,

    /// <summary>Đang ở đâu, người đang xử lý.</summary>
    Holder,

    /// <summary>Lý do trả lại, tạm dừng.</summary>
    Reason,

    /// <summary>Nguyên nhân quá hạn.</summary>
    Cause,

    /// <summary>Phí, lệ phí.</summary>
    Fee,

    /// <summary>Số hóa đầu vào.</summary>
    ScannedIn,

    /// <summary>Số hóa kết quả.</summary>
    ScannedOut,
}

/// <summary>Recognises columns by the words that halls use, without accents; a profile overrides what is guessed.</summary>
public static class DossierColumns
{
    /// <summary>Columns without which nothing can be imported.</summary>
    public static readonly IReadOnlyList<DossierColumn> Needed = [DossierColumn.Code, DossierColumn.ProcedureName, DossierColumn.ReceivedAt, DossierColumn.DueAt];

    // Longer phrases first: "ngay tra ket qua" must not be taken for "ket qua".
    private static readonly (DossierColumn Column, string[] Words)[] Known =
    [
        (DossierColumn.Code, ["ma ho so", "so ho so", "ma hs", "code"]),
        (DossierColumn.Procedure, ["ma thu tuc", "ma tthc", "procedure"]),
        (DossierColumn.ProcedureName, ["ten thu tuc", "thu tuc hanh chinh", "ten tthc", "thu tuc", "tthc", "procedure name"]),
        (DossierColumn.Agency, ["don vi giai quyet", "co quan giai quyet", "don vi thu ly", "co quan", "don vi", "so nganh", "agency"]),
        (DossierColumn.Field, ["linh vuc", "field"]),
        (DossierColumn.Applicant, ["nguoi nop", "ten to chuc ca nhan", "to chuc ca nhan", "chu ho so", "ho ten", "ho va ten", "ten khach hang", "applicant"]),
        (DossierColumn.Phone, ["so dien thoai", "dien thoai", "sdt", "phone"]),
        (DossierColumn.Identity, ["so dinh danh", "cccd", "cmnd", "so giay to", "identity"]),
        (DossierColumn.Channel, ["hinh thuc nop", "hinh thuc tiep nhan", "kenh tiep nhan", "kenh nop", "kenh", "hinh thuc", "channel"]),
        (DossierColumn.ReceivedAt, ["ngay tiep nhan", "thoi gian tiep nhan", "ngay nhan", "ngay nop", "nhan ho so", "received"]),
        (DossierColumn.DueAt, ["ngay hen tra", "thoi gian hen tra", "hen tra ket qua", "hen tra", "han tra", "han xu ly", "han giai quyet", "due"]),
        (DossierColumn.EndedAt, ["ngay co ket qua", "ngay giai quyet xong", "ngay hoan thanh", "ngay ket thuc", "ngay giai quyet", "ngay xu ly xong", "ended"]),
        (DossierColumn.HandedOverAt, ["ngay tra ket qua", "thoi gian tra ket qua", "ngay tra thuc te", "ngay tra", "tra ket qua", "handed over"]),
        (DossierColumn.ClosedAt, ["ngay dong ho so", "ngay dong", "closed"]),
        (DossierColumn.State, ["trang thai ho so", "trang thai", "tinh trang", "state", "status"]),
        (DossierColumn.Holder, ["nguoi dang xu ly", "can bo xu ly", "nguoi xu ly", "dang o", "noi giu ho so", "holder"]),
        (DossierColumn.Reason, ["ly do tra lai", "ly do tam dung", "ly do", "reason"]),
        (DossierColumn.Cause, ["nguyen nhan qua han", "nguyen nhan tre", "nguyen nhan", "cause"]),
        (DossierColumn.Fee, ["phi le phi", "le phi", "phi", "fee"]),
        (DossierColumn.ScannedIn, ["so hoa dau vao", "so hoa ho so", "so hoa thanh phan", "scanned in"]),
        (DossierColumn.ScannedOut, ["so hoa ket qua", "so hoa dau ra", "scanned out"]),
    ];

    /// <summary>What each heading means; a meaning is given once, to the heading that says it best.</summary>
    /// <param name="headings">Headings of the file.</param>
    /// <param name="own">Headings that a profile gives a meaning, by the heading without accents.</param>
    /// <param name="ignored">Headings that a profile leaves out, without accents.</param>
    public static IReadOnlyDictionary<DossierColumn, int> Recognise(IReadOnlyList<string> headings, IReadOnlyDictionary<string, DossierColumn>? own = null, IReadOnlyList<string>? ignored = null)
    {
        var found = new Dictionary<DossierColumn, (int At, int Rank)>();
        for (var n = 0; n < headings.Count; n++)
        {
            var words = Plain(headings[n]);
            if (own?.TryGetValue(words, out var told) == true)
            {
                found[told] = (n, int.MaxValue);
                continue;
            }

            if (ignored?.Contains(words) == true)
            {
                continue;
            }

            var best = Known.SelectMany(k => k.Words.Select(w => (k.Column, Word: w))).Where(k => words == k.Word || (k.Word.Length > 4 && $" {words} ".Contains($" {k.Word} ", StringComparison.Ordinal)))
                .Select(k => (k.Column, Rank: k.Word.Length + (words == k.Word ? 1000 : 0))).DefaultIfEmpty((default, Rank: 0)).MaxBy(k => k.Rank);
            if (best.Rank > 0 && (!found.TryGetValue(best.Column, out var other) || other.Rank < best.Rank))
            {
                found[best.Column] = (n, best.Rank);
            }
        }

        return found.ToDictionary(f => f.Key, f => f.Value.At);
    }

    /// <summary>A heading as it is compared: no accents, single blanks, no punctuation.</summary>
    public static string Plain(string heading) =>
        string.Join(' ', VietnameseText.Fold(heading).Split([' ', ',', '.', ':', ';', '/', '(', ')', '-', '_', '\n', '\r', '\t', '"', '*'], StringSplitOptions.RemoveEmptyEntries));
}
