using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using EmrCheck.Core;
using EmrCheck.Core.Waivers;

namespace EmrCheck.Formats.Reports.Docx;

/// <summary>The criteria that are not met, and those that could not be judged: mandatory ones in full, the others by name.</summary>
internal static class NotPassed
{
    private static readonly Grid Mandatory = new(Paragraphs.CellHead, Paragraphs.Cell, ("STT", 600), ("Tiêu chí, căn cứ", 2700), ("Kết quả và lý do", 3354), ("Việc cần làm", 2700));

    public static IEnumerable<OpenXmlElement> Failed(Appraisal appraisal) => Of(appraisal, verdict => verdict == Verdict.Fail, "không đạt");

    public static IEnumerable<OpenXmlElement> Open(Appraisal appraisal) =>
    [
        Paragraphs.Of(Paragraphs.Body, "Các tiêu chí dưới đây chưa có kết luận của máy. Chưa chấm được không phải là đạt, cũng không phải là không đạt; mỗi tiêu chí nêu lý do."),
        .. Of(appraisal, Totals.IsOpen, "chưa kết luận được"),
    ];

    private static IEnumerable<OpenXmlElement> Of(Appraisal appraisal, Func<Verdict, bool> which, string word)
    {
        var found = appraisal.Criteria.Where(result => which(result.Verdict)).ToArray();
        var (decide, rest) = (found.Where(result => result.Criterion.Decides).ToArray(), found.Where(result => !result.Criterion.Decides).ToArray());
        var waivers = WaiverSummary.Of(appraisal);
        if (decide.Length == 0) yield return Paragraphs.Dash($"Tiêu chí bắt buộc quyết định kết quả {word}: không có.");
        else
        {
            yield return Paragraphs.Dash($"Tiêu chí bắt buộc quyết định kết quả {word}: {decide.Length}.");
            yield return Mandatory.Of(decide.Select((result, index) => Mandatory.Row(
                (index + 1).ToString(CultureInfo.InvariantCulture), $"{result.Criterion.Id}\n{result.Criterion.Title.Vi} ({result.Citation.Vi})",
                $"{Verdicts(result, waivers)}. {result.Reason.Vi}", result.Criterion.Remedy.Vi)));
            yield return Paragraphs.Of(Paragraphs.Centre);
        }

        if (rest.Length == 0) yield return Paragraphs.Dash($"Tiêu chí khác {word}: không có.");
        else yield return Paragraphs.Dash($"Tiêu chí khác {word}: {rest.Length}, lý do từng tiêu chí nêu tại Phụ lục I: {string.Join("; ", rest.Select(result => result.Criterion.Id))}.");
    }

    /// <summary>The verdict, and beside it what is accepted for a time.</summary>
    public static string Verdicts(CriterionResult result, WaiverSummary? waivers) =>
        Words.Of(result.Verdict).Vi + (waivers?.MarkOf(result.Criterion.Id) is { } mark ? $" ({mark.Vi})" : "");
}
