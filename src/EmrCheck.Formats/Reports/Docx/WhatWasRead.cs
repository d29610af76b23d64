using DocumentFormat.OpenXml;
using EmrCheck.Core;
using EmrCheck.Core.Sampling;

namespace EmrCheck.Formats.Reports.Docx;

/// <summary>What was handed in and read, and by what measure it was judged.</summary>
internal static class WhatWasRead
{
    public static IEnumerable<OpenXmlElement> Of(Paper paper)
    {
        var appraisal = paper.Appraisal;
        var (records, documents) = (appraisal.Records, appraisal.Inputs.Submission.Documents);
        yield return Paragraphs.Dash($"Hồ sơ bệnh án: đọc được {Paper.Count(records.Read)}, không đọc được {Paper.Count(records.Unreadable)} (tệp hoặc dòng); {Paper.Count(records.Resources)} mục dữ liệu.{InPeriod(appraisal)}");
        if (appraisal.Sample is { } sample) yield return Paragraphs.Dash($"Mẫu hồ sơ: {SampleWords.Of(sample).Vi}");
        yield return Paragraphs.Dash($"Văn bản minh chứng: cơ sở kê {documents.Length}, có tệp đọc được {documents.Count(document => document.HandedIn)}. Máy chỉ xét có tệp hay không và loại, số, ngày, nội dung như cơ sở khai, không đọc chữ trong văn bản.");
        yield return Paragraphs.Dash($"Hồ sơ áp dụng: {appraisal.Profile.Title.Vi} ({appraisal.Profile.Id} {appraisal.Profile.Version}); căn cứ yếu nhất mà máy được kết luận đạt: {Words.Of(appraisal.Profile.Trust).Vi}.");
        foreach (var change in appraisal.Profile.Tailorings)
            yield return Paragraphs.Dash($"Điều chỉnh {Paper.Known(change.Criterion, "hồ sơ áp dụng")}: {change.Reason.Vi} ({change.By}).");
        if (appraisal.Profile.Deadline is { } deadline) yield return Paragraphs.Dash($"Thời hạn hoàn thành theo văn bản: {Paper.Day(deadline.Date)} ({deadline.Clause.Vi}).");
        if (appraisal.DiagnosticCount > 0) yield return Paragraphs.Dash($"Cảnh báo về tệp đã nộp: {Paper.Count(appraisal.DiagnosticCount)}; nội dung từng cảnh báo có trong báo cáo chi tiết (html, json).");
        yield return Paragraphs.Kept(Paragraphs.Dash("Mã băm của bản thẩm định:"));
        yield return Paragraphs.Of(Paragraphs.Centre, paper.Digest);
    }

    private static string InPeriod(Appraisal appraisal) => (appraisal.RecordsInPeriod, appraisal.Inputs.Submission.Period) switch
    {
        ({ } all, { } period) => $" Cơ sở khai {Paper.Count(all)} hồ sơ trong kỳ từ {Paper.Day(period.From)} đến {Paper.Day(period.To)}.",
        ({ } all, null) => $" Cơ sở khai {Paper.Count(all)} hồ sơ trong kỳ.",
        _ => "",
    };
}
