using HCC.Insights;

namespace HCC.Reports.Documents;

/// <summary>The sentences about dossiers: received, solved, in progress, returned, online (S189, narrative of the monthly report).</summary>
/// <param name="report">The report.</param>
public sealed class DossierProse(OfficialReport report)
{
    private readonly AnnexRow total = report.Total;
    private readonly AnnexRow? before = report.Before;
    private readonly Change change = new(report.Period.Before);

    /// <summary>The paragraphs, in the order of the report.</summary>
    public IEnumerable<ReportParagraph> Paragraphs()
    {
        if (total.Total == 0)
        {
            yield return new(ParagraphKind.Dash, $"Trong kỳ, Trung tâm không có hồ sơ TTHC nào phải giải quyết{Aside(Since(r => r.Total))}.");
            yield break;
        }

        yield return new(ParagraphKind.Dash, $"Trung tâm đã tiếp nhận {Printed.Dossiers(total.Total)} TTHC{Aside(Since(r => r.Total))}, trong đó:");
        yield return new(ParagraphKind.Plus, $"Kỳ trước chuyển sang: {OrNone(total.CarriedOver)}{CarriedNote()}; tiếp nhận mới: {OrNone(total.Received)};");
        yield return new(ParagraphKind.Plus, Resolved());
        yield return new(ParagraphKind.Plus, InProgress());
        yield return new(ParagraphKind.Plus, Returned());
        yield return new(ParagraphKind.Dash, Online());
        if (report.TakenIn is { } taken)
        {
            yield return new(ParagraphKind.Dash, $"Trong số hồ sơ tiếp nhận trực tiếp tại quầy có {OrNone(taken.ByOfficers)} do công chức, viên chức tiếp nhận và {OrNone(taken.ByPost)} do nhân viên Bưu điện tiếp nhận (không tính hồ sơ từ phần mềm khác, nơi không ghi người tiếp nhận).");
        }
    }

    // Said only where the signed report before told another number.
    private string CarriedNote() => report.SignedBefore is { } signed && signed.To.AddDays(1) == report.Period.From && signed.InProgress != total.CarriedOver && report.CarriedNote is { Length: > 0 } why
        ? $" (báo cáo kỳ trước ghi {Printed.Dossiers(signed.InProgress)}; {why})" : "";

    private string Resolved()
    {
        if (total.Resolved == 0)
        {
            return $"Chưa giải quyết hồ sơ nào trong tổng số {Printed.Dossiers(total.Total)}, vì vậy không tính tỷ lệ giải quyết đúng hạn;";
        }

        var punctual = total.Early + total.OnTime == 0
            ? "không có hồ sơ trả trước hạn hoặc đúng hạn" + Aside(PunctualSince())
            : $"trả hồ sơ trước hạn và đúng hạn là {Printed.Dossiers(total.Early + total.OnTime)}, chiếm {Printed.Percent(total.Punctual)}{Aside(PunctualSince())}";
        var late = total.Late == 0
            ? "không có hồ sơ giải quyết trễ hạn" + Aside(Since(r => r.Late))
            : $"số hồ sơ đã giải quyết trễ hạn là {Printed.Dossiers(total.Late)}{Aside(Part(total.Late, total.Resolved), Since(r => r.Late))}{Causes(CauseOf.Late, total.Late)}";
        return $"Đã giải quyết {Printed.Dossiers(total.Resolved)}{Aside(OfTotal(total.Resolved))}; trong đó, {punctual}; {late};";
    }

    private string InProgress()
    {
        if (total.InProgress == 0)
        {
            return "Không còn hồ sơ đang giải quyết;";
        }

        var inTime = total.InTime == 0 ? "không có hồ sơ còn hạn" : $"đang giải quyết còn hạn là {Printed.Dossiers(total.InTime)}{Aside(Part(total.InTime, total.InProgress))}";
        var overdue = total.Overdue == 0
            ? "không có hồ sơ đang giải quyết quá hạn"
            : $"đang giải quyết quá hạn là {Printed.Dossiers(total.Overdue)}{Aside(Part(total.Overdue, total.InProgress))}{Causes(CauseOf.Overdue, total.Overdue)}";
        return $"Đang giải quyết {Printed.Dossiers(total.InProgress)}{Aside(OfTotal(total.InProgress))}; trong đó, {inTime}; {overdue};";
    }

    private string Returned() => total.Returned == 0
        ? $"Không có hồ sơ bị trả lại{Aside(Since(r => r.Returned))}."
        : $"Có {Printed.Dossiers(total.Returned)} bị trả lại{Aside(Part(total.Returned, total.Total), Since(r => r.Returned))}{Causes(CauseOf.Returned, total.Returned)}.";

    private string Online()
    {
        var share = new Share(total.Online, total.Total);
        var since = before is null ? null : change.Of(share, new Share(before.Online, before.Total)) ?? NoBaseBefore("hồ sơ");
        return total.Online == 0
            ? $"Không có hồ sơ tiếp nhận qua hình thức trực tuyến{Aside(since)}."
            : $"Có {Printed.Dossiers(total.Online)} tiếp nhận qua hình thức trực tuyến{Aside(OfTotal(total.Online), since)}.";
    }

    private string? Since(Func<AnnexRow, int> figure) => before is null ? null : change.Of(figure(total), figure(before));

    private string? PunctualSince() => before is null ? null : change.Of(total.Punctual, before.Punctual) ?? NoBaseBefore("hồ sơ đã giải quyết");

    private string NoBaseBefore(string what) => $"{report.Period.Before} không có {what} nên không so sánh tỷ lệ";

    private string OfTotal(int part) => $"chiếm {Printed.Percent(new Share(part, total.Total))} trên tổng số {Printed.Dossiers(total.Total)}";

    private static string Part(int part, int whole) => $"chiếm {Printed.Percent(new Share(part, whole))}";

    private static string OrNone(int count) => count == 0 ? "không có" : Printed.Dossiers(count);

    /// <summary>The named causes per agency; what no cause explains is said too, because every late and overdue dossier must be named before signature.</summary>
    private string Causes(CauseOf of, int count)
    {
        var causes = report.Causes.Where(c => c.Of == of && c.Count > 0).ToList();
        var unnamed = count - causes.Sum(c => c.Count);
        var said = causes.ConvertAll(c => $"{Printed.Dossiers(c.Count)} của {c.AgencyName} do {Bare(c.Text)}");
        if (unnamed > 0 && (said.Count > 0 || of != CauseOf.Returned))
        {
            said.Add(said.Count == 0 ? "chưa nêu" : $"{Printed.Dossiers(unnamed)} chưa nêu nguyên nhân");
        }

        return said.Count == 0 ? "" : $"; nguyên nhân: {string.Join(", ", said)}";
    }

    // The sentence has its own "do" and its own end.
    private static string Bare(string cause)
    {
        var text = cause.Trim().TrimEnd('.', ';', ',');
        return text.StartsWith("do ", StringComparison.OrdinalIgnoreCase) ? text[3..].TrimStart() : text;
    }

    private static string Aside(params string?[] parts)
    {
        var said = parts.Where(p => p is not null).ToList();
        return said.Count == 0 ? "" : $" ({string.Join(", ", said)})";
    }
}
