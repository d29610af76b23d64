using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>By what the criteria of a page can be filtered. Folders are offered only where findings lie in several.</summary>
internal sealed record ToolsView(ImmutableArray<ToolsChoice> Verdicts, ImmutableArray<ToolsChoice> Packs, ImmutableArray<ToolsChoice> Folders)
{
    /// <summary>What stands between the folders of one criterion: no name of a file holds it.</summary>
    public const char Between = '|';

    public static ToolsView Of(Appraisal appraisal, Wording wording)
    {
        var folders = appraisal.Criteria.SelectMany(FoldersOf).CountBy(folder => folder).OrderBy(folder => folder.Key, StringComparer.Ordinal).ToArray();
        return new(
            [.. ShareView.Order.Select(verdict => new ToolsChoice(
                RuleWords.Word(verdict), wording.Of(Words.Of(verdict)), appraisal.Criteria.Count(result => result.Verdict == verdict))).Where(choice => choice.Count > 0)],
            [.. appraisal.Criteria.CountBy(result => result.Criterion.Pack).Select(pack => new ToolsChoice(pack.Key.Id, pack.Key.Number, pack.Value))],
            folders.Length < 2 ? [] : [.. folders.Select(folder => new ToolsChoice(folder.Key, folder.Key, folder.Value))]);
    }

    /// <summary>The folders in which a criterion has findings.</summary>
    public static IEnumerable<string> FoldersOf(CriterionResult result) =>
        result.Findings.Select(finding => FolderOf(finding.File)).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The folder of a file, as the submission names it.</summary>
    public static string FolderOf(string file) => file.LastIndexOf('/') is var slash and > 0 ? file[..slash].Replace(Between, '/') : "/";
}

/// <summary>One choice and how many criteria it leaves.</summary>
internal sealed record ToolsChoice(string Value, string Word, int Count);
