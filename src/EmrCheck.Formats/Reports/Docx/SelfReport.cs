using DocumentFormat.OpenXml;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Docx;

/// <summary>The facility's report on its self-assessment, for its head to sign (báo cáo kết quả tự đánh giá), always in Vietnamese.</summary>
internal static class SelfReport
{
    public static void Write(Appraisal appraisal, Stream output, ReportOptions options)
    {
        var paper = new Paper(appraisal, "Báo cáo", "BC");
        PaperFile.Write(
            [
                .. Letterhead.Of(paper, Paper.LongBlank, paper.Facility, "Kết quả tự đánh giá việc đáp ứng yêu cầu về hồ sơ bệnh án điện tử"),
                Paragraphs.Of(Paragraphs.Centre, $"Kính gửi: {Paper.LongBlank}"),
                Paragraphs.Of(Paragraphs.Centre),
                .. LegalBases.Of(paper),
                .. Parts.Numbered(Body(paper)),
                Paragraphs.Kept(Paragraphs.Of(Paragraphs.Centre)),
                Signatures.OfReport(["Như trên", Paper.Blank]),
                .. Signatures.Origin(paper),
                PageLayout.Break(isAcross: false),
                .. ChecklistAnnex.Of(paper),
                PageLayout.Break(isAcross: true),
                .. PapersAnnex.Of(paper),
                PageLayout.Section(isAcross: true),
            ],
            output);
    }

    private static IEnumerable<(string Title, IEnumerable<OpenXmlElement> Content)> Body(Paper paper)
    {
        var appraisal = paper.Appraisal;
        yield return ("Thông tin cơ sở", FacilityPart.Of(paper));
        yield return ("Hồ sơ và cách đánh giá", WhatWasRead.Of(paper));
        yield return ("Lời khai của cơ sở", FacilityPart.Answers(appraisal));
        yield return ("Kết quả", Totals.Of(paper));
        yield return ("Tiêu chí không đạt và việc cần làm", NotPassed.Failed(appraisal));
        yield return ("Nội dung chưa kết luận được và lý do", NotPassed.Open(appraisal));
        yield return ("Đối chiếu lời khai với hồ sơ", Crossed.Of(appraisal));
        if (appraisal.OnSite is { } visit) yield return ("Quan sát tại chỗ", Besides.OnSite(appraisal, visit));
        if (appraisal.Waivers is not null) yield return ("Miễn trừ", Besides.Waivers(appraisal));
        if (appraisal.Previous is { } round) yield return ("So với vòng trước", Besides.Previous(appraisal, round));
        if (SiteLines.Summary(appraisal) is not null) yield return ("Các điểm của cơ sở", Besides.Sites(appraisal));
        if (appraisal.Council is not null) yield return ("Kết luận của Hội đồng thẩm định", Conclusion.Of(paper));
        yield return ("Kết luận và kiến nghị", Closing(appraisal));
    }

    private static IEnumerable<OpenXmlElement> Closing(Appraisal appraisal)
    {
        yield return Paragraphs.Dash("Kết quả tự đánh giá: ", Piece.Strong(Words.Of(appraisal.Overall).Vi), ". Đây là kết quả tự đánh giá bằng máy trên hồ sơ đã nộp, không thay kết luận của Hội đồng thẩm định và trách nhiệm của thủ trưởng đơn vị.");
        yield return Paragraphs.ToFill("- Thời hạn hoàn thành các việc nêu trên:");
        yield return Paragraphs.ToFill("- Kiến nghị:");
        yield return Paragraphs.ToFill("");
    }
}
