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
        bases.Add($"Căn cứ hồ sơ do cơ sở nộp và bản thẩm định ngày {Paper.Day(appraisal.AsOf)} lập bằng {Paper.Known(appraisal.Engine)}");
        return bases.Select((text, index) => Paragraphs.Of(Paragraphs.Basis, $"{text}{(index == bases.Count - 1 ? "." : ";")}"));
    }

    /// <summary>Kind, number, day and issuer, then the title; the day is that of the number, and of several issuers none is named beside it.</summary>
    private static string Cited(Pack pack)
    {
        var (number, title) = (pack.Number, pack.Title.Vi);
        var dated = $"số {number} ngày {Paper.Day(pack.Issued)}{(pack.Issuer.Vi.Contains(',', StringComparison.Ordinal) ? "" : $" của {pack.Issuer.Vi}")}";
        var kind = Kinds.FirstOrDefault(kind => title.Contains($"{kind} {number}", StringComparison.Ordinal));
        return Kinds.Any(named => title.StartsWith(named, StringComparison.Ordinal)) && title.Contains(number, StringComparison.Ordinal)
            ? $"Căn cứ {title.Replace(number, dated, StringComparison.Ordinal)}"
            : $"Căn cứ {kind ?? "văn bản"} {dated} ({title})";
    }

    /// <summary>The numbers of texts that criteria rest on beside those of their packs.</summary>
    private static IEnumerable<string> Others(Appraisal appraisal) => appraisal.Criteria.Select(result => result.Criterion)
        .Where(criterion => criterion.Text is { Length: > 0 } && (criterion.InForce ?? criterion.Pack.InForce).On(appraisal.AsOf))
        .Select(criterion => criterion.Text!)
        .Except(appraisal.Packs.Select(pack => pack.Number))
        .Distinct();
}
