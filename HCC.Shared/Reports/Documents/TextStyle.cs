namespace HCC.Reports.Documents;

/// <summary>A paragraph style: what Decree 30/2020 says about one element of a document (regulation §3.6). Sizes in points, lengths in millimetres.</summary>
/// <param name="Id">Id in the file.</param>
/// <param name="Name">Name in the list of styles, for whoever edits the document afterwards.</param>
/// <param name="Size">Size.</param>
public sealed record TextStyle(string Id, string Name, double Size)
{
    /// <summary>Bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Italic.</summary>
    public bool Italic { get; init; }

    /// <summary>Alignment.</summary>
    public Side Side { get; init; } = Side.Left;

    /// <summary>First-line indent.</summary>
    public double FirstLine { get; init; }

    /// <summary>Space before, in points.</summary>
    public double Before { get; init; }

    /// <summary>Space after, in points.</summary>
    public double After { get; init; }

    /// <summary>Line height in lines.</summary>
    public double Lines { get; init; } = 1;

    /// <summary>Whether it stays on the page of what follows.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>Level in the outline, 0 the highest; null outside it.</summary>
    public int? Level { get; init; }

    /// <summary>The state's name.</summary>
    public static readonly TextStyle State = new("QuocHieu", "Quốc hiệu", 12) { Bold = true, Side = Side.Centre };

    /// <summary>The state's motto.</summary>
    public static readonly TextStyle Motto = new("TieuNgu", "Tiêu ngữ", 13) { Bold = true, Side = Side.Centre };

    /// <summary>Superior body.</summary>
    public static readonly TextStyle Parent = new("CoQuanChuQuan", "Cơ quan chủ quản", 12) { Side = Side.Centre };

    /// <summary>Issuing body.</summary>
    public static readonly TextStyle Issuer = new("CoQuanBanHanh", "Cơ quan ban hành", 12) { Bold = true, Side = Side.Centre };

    /// <summary>Number and symbol.</summary>
    public static readonly TextStyle Number = new("SoKyHieu", "Số và ký hiệu", 13) { Side = Side.Centre, Before = 6 };

    /// <summary>Place and date.</summary>
    public static readonly TextStyle Date = new("DiaDanhNgay", "Địa danh và ngày", 13) { Italic = true, Side = Side.Centre, Before = 6 };

    /// <summary>Kind of document: BÁO CÁO.</summary>
    public static readonly TextStyle Kind = new("TenLoai", "Tên loại văn bản", 14) { Bold = true, Side = Side.Centre, Before = 18, KeepWithNext = true, Level = 0 };

    /// <summary>What it is about.</summary>
    public static readonly TextStyle Subject = new("TrichYeu", "Trích yếu", 14) { Bold = true, Side = Side.Centre, KeepWithNext = true };

    /// <summary>Body.</summary>
    public static readonly TextStyle Body = new("NoiDung", "Nội dung", 14) { Side = Side.Both, FirstLine = 12.7, After = 6, Lines = 1.1 };

    /// <summary>Numbered heading.</summary>
    public static readonly TextStyle Heading = Body with { Id = "DeMuc", Name = "Đề mục", Bold = true, KeepWithNext = true, Level = 1 };

    /// <summary>Last paragraph of the body: no page carries the signature alone.</summary>
    public static readonly TextStyle Closing = Body with { Id = "NoiDungCuoi", Name = "Nội dung: đoạn cuối", KeepWithNext = true };

    /// <summary>Pointer to an annex within the body.</summary>
    public static readonly TextStyle Reference = Body with { Id = "ChiDan", Name = "Chỉ dẫn phụ lục", Italic = true };

    /// <summary>Position and name of the signatory.</summary>
    public static readonly TextStyle Signature = new("ChuKy", "Chức vụ và họ tên người ký", 14) { Bold = true, Side = Side.Centre, KeepWithNext = true };

    /// <summary>"(ký, ghi rõ họ tên)".</summary>
    public static readonly TextStyle SignHint = new("GhiChuKy", "Ghi chú ký tên", 12) { Italic = true, Side = Side.Centre, KeepWithNext = true };

    /// <summary>"Nơi nhận:".</summary>
    public static readonly TextStyle Recipients = new("NoiNhan", "Nơi nhận", 12) { Bold = true, Italic = true, KeepWithNext = true };

    /// <summary>A recipient.</summary>
    public static readonly TextStyle Recipient = new("NoiNhanDanhSach", "Nơi nhận: danh sách", 11) { KeepWithNext = true };

    /// <summary>Page number.</summary>
    public static readonly TextStyle PageNumber = new("SoTrang", "Số trang", 13) { Side = Side.Centre };

    /// <summary>"Phụ lục I".</summary>
    public static readonly TextStyle Annex = new("PhuLuc", "Phụ lục", 14) { Bold = true, Side = Side.Centre, KeepWithNext = true, Level = 0 };

    /// <summary>Title of an annex.</summary>
    public static readonly TextStyle AnnexTitle = new("PhuLucTen", "Tên phụ lục", 13) { Bold = true, Side = Side.Centre, KeepWithNext = true };

    /// <summary>Period and "(Kèm theo …)" under the title of an annex.</summary>
    public static readonly TextStyle AnnexNote = new("PhuLucKemTheo", "Phụ lục: kèm theo", 13) { Italic = true, Side = Side.Centre, KeepWithNext = true };

    /// <summary>Head of a table.</summary>
    public static readonly TextStyle TableHead = new("BangDau", "Bảng: đầu cột", 11) { Bold = true, Side = Side.Centre, Before = 1, After = 1, KeepWithNext = true };

    /// <summary>Numbers of the columns.</summary>
    public static readonly TextStyle TableOrdinal = new("BangSoCot", "Bảng: số thứ tự cột", 8) { Italic = true, Side = Side.Centre, KeepWithNext = true };

    /// <summary>Text in a table.</summary>
    public static readonly TextStyle TableText = new("BangChu", "Bảng: chữ", 11) { Before = 0.5, After = 0.5 };

    /// <summary>Figure in a table.</summary>
    public static readonly TextStyle TableNumber = new("BangSo", "Bảng: số", 11) { Side = Side.Right, Before = 0.5, After = 0.5 };

    /// <summary>Ordinal number or a short text in the middle of its cell.</summary>
    public static readonly TextStyle TableCentre = new("BangGiua", "Bảng: giữa", 11) { Side = Side.Centre, Before = 0.5, After = 0.5 };

    /// <summary>Note under a table.</summary>
    public static readonly TextStyle Note = new("GhiChu", "Ghi chú", 11) { Italic = true, Before = 3, Side = Side.Both };

    /// <summary>"Mẫu số 01" in the corner of a form, with its legal basis.</summary>
    public static readonly TextStyle FormMark = new("MauSo", "Mẫu số", 11) { Side = Side.Right, After = 4 };

    /// <summary>A field of a form: label and value.</summary>
    public static readonly TextStyle Field = new("BieuMauMuc", "Biểu mẫu: mục", 13) { Before = 3, After = 3, FirstLine = 10, Lines = 1.1 };

    /// <summary>A sentence or an item on a form.</summary>
    public static readonly TextStyle FormText = Field with { Id = "BieuMauChu", Name = "Biểu mẫu: đoạn", Side = Side.Both };

    /// <summary>"Kính gửi: …".</summary>
    public static readonly TextStyle Addressee = new("KinhGui", "Kính gửi", 14) { Side = Side.Centre, Before = 6, After = 6 };

    /// <summary>Line under a heading: as thin as its rule.</summary>
    public static readonly TextStyle Rule = new("DuongKe", "Đường kẻ", 2) { Side = Side.Centre, Before = 3, KeepWithNext = true };

    /// <summary>The one set of styles.</summary>
    public static readonly IReadOnlyList<TextStyle> All =
    [
        State, Motto, Parent, Issuer, Number, Date, Kind, Subject, Body, Closing, Heading, Reference, Signature, SignHint, Recipients, Recipient, PageNumber,
        Annex, AnnexTitle, AnnexNote, TableHead, TableOrdinal, TableText, TableNumber, TableCentre, Note, FormMark, Field, FormText, Addressee, Rule,
    ];
}
