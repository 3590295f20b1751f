namespace HCC.Dossiers.Forms;

/// <summary>How a form is called in an edition.</summary>
/// <param name="Number">Number of the form, e.g. <c>01</c>.</param>
/// <param name="Title">Title.</param>
/// <param name="Symbol">What follows the running number, e.g. <c>PBS-TTPVHCC</c>.</param>
public sealed record FormFace(string Number, string Title, string Symbol);

/// <summary>
/// The forms under one circular. Law changes fast, so numbers, titles and legal basis are data with a first day: a form issued on a day takes the edition in
/// force on that day (regulation §1.1, §1.5).
/// </summary>
/// <param name="From">First day.</param>
/// <param name="Basis">Legal basis, as printed on the form.</param>
/// <param name="Faces">The forms it has.</param>
public sealed record DossierFormEdition(DateOnly From, string Basis, IReadOnlyDictionary<DossierFormKind, FormFace> Faces)
{
    /// <summary>The editions, oldest first. Circular 01/2018 had no notice of stopping and numbered the last two 05 and 06 (S16).</summary>
    public static readonly IReadOnlyList<DossierFormEdition> All =
    [
        new(new DateOnly(2018, 11, 23), "Thông tư số 01/2018/TT-VPCP ngày 23/11/2018", new Dictionary<DossierFormKind, FormFace>
        {
            [DossierFormKind.Receipt] = new("01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "TTPVHCC"),
            [DossierFormKind.Supplement] = new("02", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", "PBS-TTPVHCC"),
            [DossierFormKind.Refusal] = new("03", "Phiếu từ chối tiếp nhận giải quyết hồ sơ", "PTC-TTPVHCC"),
            [DossierFormKind.Apology] = new("04", "Phiếu xin lỗi và hẹn lại ngày trả kết quả", "PXL"),
            [DossierFormKind.ControlSlip] = new("05", "Phiếu kiểm soát quá trình giải quyết hồ sơ", "PKS-TTPVHCC"),
            [DossierFormKind.Register] = new("06", "Sổ theo dõi hồ sơ", "STD-TTPVHCC"),
        }),
        new(new DateOnly(2025, 9, 15), "Phụ lục I Thông tư số 03/2025/TT-VPCP ngày 15/9/2025", new Dictionary<DossierFormKind, FormFace>
        {
            [DossierFormKind.Receipt] = new("01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "TTPVHCC"),
            [DossierFormKind.Supplement] = new("02", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", "PBS-TTPVHCC"),
            [DossierFormKind.Refusal] = new("03", "Phiếu từ chối tiếp nhận giải quyết hồ sơ", "PTC-TTPVHCC"),
            [DossierFormKind.Apology] = new("04", "Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết", "PXL"),
            [DossierFormKind.Stop] = new("05", "Thông báo dừng giải quyết hồ sơ", "TB-TTPVHCC"),
            [DossierFormKind.ControlSlip] = new("06", "Phiếu kiểm soát quá trình giải quyết hồ sơ", "PKS-TTPVHCC"),
            [DossierFormKind.Register] = new("07", "Sổ theo dõi hồ sơ", "STD-TTPVHCC"),
        }),
    ];

    /// <summary>The edition in force on a day; the oldest for days before it.</summary>
    public static DossierFormEdition InForce(DateOnly day) => All.LastOrDefault(edition => edition.From <= day) ?? All[0];
}
