using System.Text;
using EmrCheck.Core;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Reports;

/// <summary>One finding a line, as compilers write them, so that editors jump to the place; then one line for each criterion that is open, and for each site.</summary>
public static class LinesReport
{
    /// <summary>Writes the lines.</summary>
    public static void Write(Appraisal appraisal, Stream output, ReportOptions options)
    {
        var language = options.Language;
        var lines = FindingRow.All(appraisal).Select(row => Of(row, options))
            .Concat(appraisal.Criteria.Where(result => result.IsOpen()).Select(result => FoldedText.OneLine(
                $"emrcheck: {Word(VerdictCounts.WeightOf(result))}: {Words.Of(result.Verdict).In(language)}: {result.Criterion.Title.In(language)} – {result.Reason.In(language)} [{result.Criterion.Id}]")))
            .Append(FoldedText.OneLine($"emrcheck: {Words.Of(appraisal.Overall).In(language)}: {VerdictCounts.Said(appraisal.Criteria).In(language)}"))
            .Concat(SiteLines.Each(appraisal).Select(site => FoldedText.OneLine($"emrcheck: {Word(site.Weight)}: {site.Said.In(language)} [sites/{site.Folder}]")));
        output.Write(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
    }

    /// <summary>file:line:column: weight: sentence [criterion/check]</summary>
    public static string Of(FindingRow row, ReportOptions options) =>
        $"{options.In(row.Place)}: {Word(row.Weight)}: {row.Said(options.Language)} [{row.Finding.Code}]";

    private static string Word(Weight weight) => weight switch { Weight.Error => "error", Weight.Warning => "warning", _ => "note" };
}
