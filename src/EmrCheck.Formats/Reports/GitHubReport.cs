using System.Text;
using EmrCheck.Core;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Reports;

/// <summary>Commands by which a step of GitHub Actions annotates lines: the answer first, what fails as a whole, each site, then each finding where it stands.</summary>
internal static class GitHubReport
{
    public static void Write(Appraisal appraisal, Stream output, ReportOptions options)
    {
        var language = options.Language;
        var text = new StringBuilder();
        text.Append(Command("notice", $"title={Property($"EmrCheck: {Words.Of(appraisal.Overall).In(language)}")}", $"{VerdictCounts.Said(appraisal.Criteria).In(language)}. {appraisal.Reason.In(language)}"));
        foreach (var result in appraisal.Criteria.Where(result => result.IsOpen() && result.Findings.IsEmpty))
            text.Append(Command(Word(VerdictCounts.WeightOf(result)), $"title={Property($"{result.Criterion.Id}: {Words.Of(result.Verdict).In(language)}")}", $"{result.Criterion.Title.In(language)}. {result.Reason.In(language)}"));
        foreach (var site in SiteLines.Each(appraisal))
            text.Append(Command(Word(site.Weight), $"title={Property($"sites/{site.Folder}: {site.Answer.In(language)}")}", site.Said.In(language)));
        foreach (var row in FindingRow.All(appraisal).OrderByDescending(row => row.Weight))
        {
            var place = row.Finding.Line == 0 ? "" : $"line={row.Finding.Line},col={row.Finding.Column},";
            text.Append(Command(Word(row.Weight), $"file={Property(options.In(FindingRow.Normal(row.Finding.File)))},{place}title={Property(row.Finding.Code)}", row.Said(language)));
        }

        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string Command(string word, string properties, string message) => $"::{word} {properties}::{Data(FoldedText.OneLine(message))}\n";

    private static string Word(Weight weight) => weight switch { Weight.Error => "error", Weight.Warning => "warning", _ => "notice" };

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(FoldedText.OneLine(text)).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
