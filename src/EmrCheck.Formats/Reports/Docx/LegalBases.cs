using System.Collections.Immutable;
using DocumentFormat.OpenXml.Wordprocessing;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Docx;

/// <summary>The texts that were applied and were in force on the day, as papers cite them; last what the paper is made from.</summary>
internal static class LegalBases
{
    private static readonly ImmutableArray<string> Kinds = ["Bộ luật", "Luật", "Nghị quyết", "Nghị định", "Thông tư", "Quyết định", "Chỉ thị", "Công văn"];

    public static IEnumerable<Paragraph> Of(Paper paper)
    {
        var appraisal = paper.Appraisal;
        var bases = appraisal.Packs.Where(pack => pack.InForce.On(appraisal.AsOf)).Select(Cited).ToList();
        if (Others(appraisal).ToArray() is { Length: > 0 } others) bases.Add($"Căn cứ các văn bản khác được dẫn tại tiêu chí áp dụng: {string.Join(", ", others)}");
        bases.Add($"Căn cứ hồ sơ do cơ sở nộp và bản thẩm định lập bằng {Paper.Known(appraisal.Engine)} (mã băm {paper.Digest})");
        return bases.Select((text, index) => Paragraphs.Of(Paragraphs.Basis, $"{text}{(index == bases.Count - 1 ? "." : ";")}"));
    }

    /// <summary>With its kind first where its title begins with one, otherwise by number; the day is that of the number.</summary>
    private static string Cited(Pack pack)
    {
        var isNamed = Kinds.Any(kind => pack.Title.Vi.StartsWith(kind, StringComparison.Ordinal));
        return $"Căn cứ {(isNamed ? pack.Title.Vi : $"văn bản số {pack.Number} ({pack.Title.Vi})")} (số {pack.Number} ban hành ngày {Paper.Day(pack.Issued)}; cơ quan ban hành: {pack.Issuer.Vi})";
    }

    /// <summary>The numbers of texts that criteria rest on beside those of their packs.</summary>
    private static IEnumerable<string> Others(Appraisal appraisal) => appraisal.Criteria.Select(result => result.Criterion)
        .Where(criterion => criterion.Text is { Length: > 0 } && (criterion.InForce ?? criterion.Pack.InForce).On(appraisal.AsOf))
        .Select(criterion => criterion.Text!)
        .Except(appraisal.Packs.Select(pack => pack.Number))
        .Distinct();
}
