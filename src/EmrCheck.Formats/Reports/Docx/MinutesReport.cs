using DocumentFormat.OpenXml;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Docx;

/// <summary>The minutes of an appraisal for the council to complete and sign (biên bản thẩm định), always in Vietnamese.</summary>
internal static class MinutesReport
{
    public static void Write(Appraisal appraisal, Stream output, ReportOptions options)
    {
        var paper = new Paper(appraisal, "Biên bản", "BB");
        PaperFile.Write(
            [
                .. Letterhead.Of(paper, Paper.LongBlank, paper.Council?.Ledger.Opening.Council ?? "Hội đồng thẩm định …………", $"Thẩm định việc đáp ứng yêu cầu về hồ sơ bệnh án điện tử của {paper.Facility}"),
                .. LegalBases.Of(paper),
                .. Parts.Numbered(Body(paper)),
                .. Closing(paper),
                PageLayout.Break(isAcross: false),
                .. ChecklistAnnex.Of(paper),
                PageLayout.Section(isAcross: true),
            ],
            output);
    }

    private static IEnumerable<(string Title, IEnumerable<OpenXmlElement> Content)> Body(Paper paper)
    {
        var appraisal = paper.Appraisal;
        yield return ("Thời gian, địa điểm", Gathering.When(paper));
        yield return ("Thành phần", Gathering.Who(paper));
        yield return ("Hồ sơ đã xem xét", WhatWasRead.Of(paper));
        yield return ("Kết quả", Totals.Of(paper));
        yield return ("Tiêu chí không đạt", NotPassed.Failed(appraisal));
        yield return ("Nội dung chưa kết luận được và lý do", NotPassed.Open(appraisal));
        yield return ("Đối chiếu lời khai với hồ sơ", Crossed.Of(appraisal));
        if (appraisal.OnSite is { } visit) yield return ("Quan sát tại chỗ", Besides.OnSite(appraisal, visit));
        if (appraisal.Waivers is not null) yield return ("Miễn trừ", Besides.Waivers(appraisal));
        if (appraisal.Previous is { } round) yield return ("So với vòng trước", Besides.Previous(appraisal, round));
        if (SiteLines.Summary(appraisal) is not null) yield return ("Các điểm của cơ sở", Besides.Sites(appraisal));
        yield return ("Ý kiến của cơ sở", [Paragraphs.ToFill(""), Paragraphs.ToFill("")]);
        yield return ("Kết luận của Hội đồng", Conclusion.Of(paper));
    }

    private static IEnumerable<OpenXmlElement> Closing(Paper paper) =>
    [
        Paragraphs.Kept(Paragraphs.Of(Paragraphs.Body, $"Biên bản kết thúc lúc …… giờ ……, {paper.DateInFull}, lập thành …… bản. Các bên ký tên sau khi đọc lại.")),
        Paragraphs.Kept(Paragraphs.Of(Paragraphs.Centre)),
        Signatures.OfMinutes(paper),
        Paragraphs.Kept(Paragraphs.Of(Paragraphs.Centre)),
        .. Signatures.Recipients([paper.Facility, Paper.Blank]),
        .. Signatures.Origin(paper),
    ];
}
