using System.Text;
using System.Text.RegularExpressions;
using HCC.Text;

namespace HCC.Reports.Checking;

/// <summary>The three groups of a report: what came in, what is done, what is not.</summary>
internal enum Family
{
    None,
    Received,
    Resolved,
    InProgress,
}

/// <summary>What a caption or phrase says by itself, before its group is known.</summary>
internal enum Saying
{
    Nothing,
    Other,
    Ordinal,
    Percent,
    Ignored,
    Total,
    Group,
    Early,
    OnTime,
    Punctual,
    InTime,
    Late,
    Returned,
    CarriedOver,
    New,
    Receive,
    Online,
    Direct,
    Part,
}

/// <summary>The words by which halls call the same things, compared without accents (S195). One place for captions and for sentences.</summary>
internal static partial class RoleWords
{
    private static readonly string[] Percents = ["%", "ty le", "ti le", "ty trong", "co cau", "phan tram"];
    private static readonly string[] Ignored = ["ghi chu", "raw", "muc do", "nguyen nhan", "xep loai", "diem", "binh quan", "trung binh", "how known", "corrected", "seed line", "thoi gian", "don vi tinh", "mau so", "note", "ly do"];
    private static readonly string[] Returned = ["tra lai", "bi tra", "tu choi", "rut ho so", "xin rut", "khong giai quyet", "khong du dieu kien", "da huy", "bi huy", "huy ho so"];
    private static readonly string[] NotYetLate = ["chua qua han", "chua den han", "chua toi han", "con han", "con thoi han", "con trong han", "trong han", "trong thoi han", "chua tre han"];
    private static readonly string[] Early = ["truoc han", "truoc hen", "truoc thoi han", "som han", "som hen", "som hon", "som"];
    private static readonly string[] OnTime = ["dung han", "dung hen", "dung thoi han", "dung tien do"];
    private static readonly string[] Late = ["qua han", "tre han", "tre hen", "qua hen", "qua thoi han", "cham han", "cham tre", "giai quyet cham", "tra cham", "bi tre"];
    private static readonly string[] Carried = ["ky truoc", "thang truoc", "quy truoc", "nam truoc", "ton dau", "ton ky", "ton cu", "ton truoc", "ton thang", "dau ky", "chuyen sang", "chuyen qua", "chuyen den"];
    private static readonly string[] Onward = ["ky sau", "thang sau", "quy sau", "cuoi ky", "con ton", "con lai"];
    private static readonly string[] Online = ["truc tuyen", "qua mang", "dvctt", "online"];
    private static readonly string[] Direct = ["truc tiep", "buu chinh", "bcci", "buu dien", "tai quay", "offline"];
    private static readonly string[] New = ["moi tiep nhan", "tiep nhan moi", "nhan moi", "moi nhan", "ho so moi", "so moi", "phat sinh", "trong ky"];
    private static readonly string[] Receive = ["tiep nhan", "nhan giai quyet", "da nhan", "nhan ho so", "ho so nhan", "nop ho so"];
    private static readonly string[] Resolved = ["da giai quyet", "da xu ly", "da tra", "giai quyet xong", "hoan thanh", "tra ket qua", "da co ket qua", "da gq", "da giai quyet xong", "ho so tra", "tra ho so"];
    private static readonly string[] Unresolved = ["chua giai quyet", "chua xu ly", "chua gq", "chua hoan thanh", "chua tra"];
    private static readonly string[] Pending = ["dang giai quyet", "dang xu ly", "dang thu ly", "dang gq", "dang giai", "dang qua han", "dang tre han", "dang con han", "dang trong han", "ho so dang", "con ton", "con lai", "ton cuoi", "ky sau", "thu ly"];

    /// <summary>Folded words with spaces around, so that whole words can be looked for; remarks in brackets are left out when something else remains.</summary>
    public static string Plain(string text)
    {
        var folded = VietnameseText.Fold(text);
        var (words, depth) = (new StringBuilder(), 0);
        foreach (var c in folded)
        {
            depth += c is '(' or '[' ? 1 : c is ')' or ']' && depth > 0 ? -1 : 0;
            words.Append(depth == 0 && (char.IsLetterOrDigit(c) || c == '%') ? c : ' ');
        }

        var plain = words.ToString();
        if (!plain.Any(c => char.IsLetter(c) || c == '%'))
        {
            plain = string.Concat(folded.Select(c => char.IsLetterOrDigit(c) || c == '%' ? c : ' '));
        }

        return $" {string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";
    }

    /// <summary>Whether one of the phrases stands in plain words.</summary>
    public static bool Has(string plain, params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (plain.Contains($" {phrase} ", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The group that words name.</summary>
    public static Family FamilyOf(string plain) =>
        Has(plain, Unresolved) ? Family.InProgress
        : Has(plain, Resolved) ? Family.Resolved
        : Has(plain, Pending) ? Family.InProgress
        : Has(plain, Carried) || Has(plain, New) || Has(plain, Receive) ? Family.Received
        : Family.None;

    /// <summary>What words say by themselves.</summary>
    public static Saying Of(string plain)
    {
        if (plain.Trim().Length == 0)
        {
            return Saying.Nothing;
        }

        var (early, onTime) = (Has(plain, Early) || (Has(plain, "truoc") && Has(plain, OnTime)), Has(plain, OnTime));
        return plain is " stt " or " tt " or " so tt " or " so thu tu " or " no " ? Saying.Ordinal
            : Has(plain, Percents) ? Saying.Percent
            : Has(plain, Ignored) && !Levels().IsMatch(plain) ? Saying.Ignored
            : early && onTime ? Saying.Punctual
            : Has(plain, NotYetLate) ? Saying.InTime
            : onTime ? Saying.OnTime
            : Has(plain, Late) || plain is " tre " or " cham " ? Saying.Late
            : early ? Saying.Early
            : Has(plain, Returned) || plain is " huy " ? Saying.Returned
            : Has(plain, "theo tthc", "theo thu tuc") ? Saying.Part
            : Has(plain, Carried) && !Has(plain, Onward) ? Saying.CarriedOver
            : Has(plain, Online) && Has(plain, Direct) ? Saying.Other
            : Has(plain, Online) ? Saying.Online
            : Has(plain, Direct) ? Saying.Direct
            : Has(plain, "tong") ? Saying.Total
            : FamilyOf(plain) is Family.Resolved or Family.InProgress ? Saying.Group
            : Has(plain, New) || plain is " moi " ? Saying.New
            : Has(plain, Receive) || plain is " nhan " ? Saying.Receive
            : plain is " so luong " or " so ho so " or " ho so " or " cong " ? Saying.Total
            : Saying.Other;
    }

    /// <summary>The role of a saying within a group; null when it has none there.</summary>
    public static ColumnRole? RoleOf(Saying saying, Family family) => saying switch
    {
        Saying.Ordinal => ColumnRole.Ordinal,
        Saying.Percent => ColumnRole.Percent,
        Saying.Ignored => ColumnRole.Ignored,
        Saying.Early => ColumnRole.Early,
        Saying.OnTime => ColumnRole.OnTime,
        Saying.Punctual => ColumnRole.Punctual,
        Saying.InTime => family == Family.Resolved ? ColumnRole.Punctual : ColumnRole.InTime,
        Saying.Late => family == Family.InProgress ? ColumnRole.Overdue : ColumnRole.Late,
        Saying.Returned => ColumnRole.Returned,
        Saying.CarriedOver => ColumnRole.CarriedOver,
        Saying.New or Saying.Receive => ColumnRole.Received,
        Saying.Online => ColumnRole.Online,
        Saying.Direct => ColumnRole.ReceivedDirect,
        Saying.Part => ColumnRole.Part,
        Saying.Total or Saying.Group => family switch { Family.Resolved => ColumnRole.Resolved, Family.InProgress => ColumnRole.InProgress, _ => saying == Saying.Total ? ColumnRole.Total : null },
        _ => null,
    };

    // "Mức độ 3" counts dossiers of that level; "Mức độ" alone names a level.
    [GeneratedRegex(@" muc (do )?\d", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Levels();
}
