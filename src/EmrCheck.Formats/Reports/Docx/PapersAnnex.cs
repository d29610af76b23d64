using System.Globalization;
using DocumentFormat.OpenXml;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Docx;

/// <summary>The papers that were handed in as evidence, as the facility lists them.</summary>
internal static class PapersAnnex
{
    private static readonly Grid Rows = new(
        Paragraphs.SmallHead, Paragraphs.Small, ("STT", 620), ("Loại", 3200), ("Tên", 4466), ("Số", 1700), ("Ngày", 1300), ("Nơi ban hành", 2000), ("Tệp", 1000));

    public static IEnumerable<OpenXmlElement> Of(Paper paper)
    {
        var appraisal = paper.Appraisal;
        return
        [
            .. Annex.Head(paper, "II", "Danh mục văn bản minh chứng cơ sở kê"),
            Annex.Note("Cột Tệp: có tệp đọc được trong hồ sơ nộp hay không. Loại, tên, số, ngày và nơi ban hành ghi theo lời khai của cơ sở."),
            Rows.Of(appraisal.Inputs.Submission.Documents.Select((document, index) => Rows.Row(
                (index + 1).ToString(CultureInfo.InvariantCulture), appraisal.Catalogs.KindsOf([document.Kind]).Vi, document.Title, Paper.Known(document.Number),
                document.Date is { } date ? Paper.Day(date) : Paper.Blank, Paper.Known(document.Issuer), document.HandedIn ? "Có" : "Không"))),
        ];
    }
}
