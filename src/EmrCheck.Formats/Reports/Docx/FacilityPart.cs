using DocumentFormat.OpenXml;
using EmrCheck.Core;
using EmrCheck.Formats.Reports.Html;

namespace EmrCheck.Formats.Reports.Docx;

/// <summary>Who reports: the facility as its submission describes it.</summary>
internal static class FacilityPart
{
    public static IEnumerable<OpenXmlElement> Of(Paper paper)
    {
        var facility = paper.Appraisal.Facility;
        yield return Paragraphs.Dash($"Tên cơ sở: {paper.Facility}; mã cơ sở khám bệnh, chữa bệnh: {Paper.Known(facility.Code)}.");
        yield return Paragraphs.Dash($"Loại hình: {Paper.Known(FieldWords.Kind(facility.Kind).Vi)}; hạng: {Paper.Known(facility.Grade.Length == 0 ? "" : FieldWords.Grade(facility.Grade).Vi)}; tỉnh, thành phố: {paper.Place}.");
        yield return Paragraphs.Dash($"Giường bệnh kế hoạch: {(facility.Beds is { } beds ? Paper.Count(beds) : Paper.Blank)}; số khoa, phòng: {(facility.Departments.IsEmpty ? Paper.Blank : Paper.Count(facility.Departments.Length))}.");
        if (!facility.Services.IsEmpty) yield return Paragraphs.Dash($"Dịch vụ: {string.Join(", ", facility.Services.Select(service => paper.Appraisal.Catalogs.ServiceOf(service).Vi))}.");
        yield return Paragraphs.Dash($"Ngày đánh giá, xét văn bản có hiệu lực tại ngày này: {Paper.Day(paper.Appraisal.AsOf)}.");
    }

    /// <summary>What the facility answered, before anybody judged it.</summary>
    public static IEnumerable<OpenXmlElement> Answers(Appraisal appraisal)
    {
        yield return Paragraphs.Dash(Wording.Capital(string.Join("; ", Enum.GetValues<Answer>().Where(answer => answer != Answer.None)
            .Append(Answer.None).Select(answer => $"{Words.Of(answer).Vi.ToLowerInvariant()}: {appraisal.Criteria.Count(result => result.Declared == answer)}"))) + $" (trên {appraisal.Criteria.Length} tiêu chí).");
        yield return Paragraphs.Dash("Câu trả lời của cơ sở cho từng tiêu chí nêu tại Phụ lục I. Lời khai đứng riêng, không cộng với kết quả máy chấm.");
    }
}
