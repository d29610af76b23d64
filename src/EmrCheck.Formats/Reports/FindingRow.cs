using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Reports;

/// <summary>One finding beside the criterion and the check that it speaks against, as lists of findings show it.</summary>
/// <param name="Result">The criterion judged.</param>
/// <param name="Leaf">The check.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Occurrence">Which of those at the same path of the same file it is, from 1: lines of a file of lines share their paths.</param>
public sealed record FindingRow(CriterionResult Result, CheckResult Leaf, Finding Finding, int Occurrence)
{
    /// <summary>How it weighs where people or pipelines act on it: by its severity only where it makes the criterion fail.</summary>
    public Weight Weight => Leaf.Check.Advisory ? Weight.Note : (Result.Verdict == Verdict.Fail && Leaf.Verdict == Verdict.Fail, Finding.Severity) switch
    {
        (true, Severity.Critical or Severity.Major) => Weight.Error,
        (true, Severity.Minor) or (false, Severity.Critical or Severity.Major) => Weight.Warning,
        _ => Weight.Note,
    };

    /// <summary>Its name over runs: criterion, check, file and path, not the line, which moves when anything above it changes.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Finding.Code, Normal(Finding.File), Finding.Path, Occurrence))))[..32];

    /// <summary>file:line:column, as editors jump to it.</summary>
    public string Place => Finding.Line == 0 ? File : $"{File}:{Finding.Line}:{Finding.Column}";

    /// <summary>The file on one line.</summary>
    public string File => FoldedText.OneLine(Finding.File);

    /// <summary>The sentence, behind the path where there is one, on one line.</summary>
    public string Said(Language language) => FoldedText.OneLine(
        $"{Finding.Message.In(language)}{(Finding.Path.Length == 0 ? "" : $" ({Finding.Path})")}");

    /// <summary>How to mend it.</summary>
    public Phrase Remedy => Leaf.Check.Remedy ?? Result.Criterion.Remedy;

    /// <summary>The findings of an appraisal, criterion by criterion, by place.</summary>
    public static ImmutableArray<FindingRow> All(Appraisal appraisal) => [.. appraisal.Criteria.SelectMany(Of)];

    /// <summary>The findings of a criterion, by place.</summary>
    public static IEnumerable<FindingRow> Of(CriterionResult result)
    {
        if (result.Check is null) yield break;
        var met = new Dictionary<(string, string, string), int>();
        foreach (var (leaf, finding) in result.Check.Leaves.SelectMany(leaf => leaf.Findings.Select(finding => (Leaf: leaf, Finding: finding))).OrderBy(pair => pair.Finding))
        {
            var key = (finding.Code, Normal(finding.File), finding.Path);
            met[key] = met.GetValueOrDefault(key) + 1;
            yield return new(result, leaf, finding, met[key]);
        }
    }

    /// <summary>A path as every machine writes it.</summary>
    internal static string Normal(string file) => file.Replace('\\', '/') is var path && path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
}

/// <summary>How a line of a report for pipelines weighs.</summary>
public enum Weight
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Something to look at, which makes nothing fail.</summary>
    Warning,

    /// <summary>What makes a criterion fail.</summary>
    Error,
}
