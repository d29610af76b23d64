using EmrCheck.Core;
using EmrCheck.Core.RollUps;
using EmrCheck.Formats.RollUps;

namespace EmrCheck.Formats.Batches;

/// <summary>The roll-up of a batch: made from its appraisals alone; what could not be judged is named with the reason.</summary>
public static class BatchRollUp
{
    /// <summary>The picture of a folder of outputs, one appraisal in memory at a time; null when nothing was judged. And remarks on the appraisals.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="manifest">What it holds.</param>
    /// <param name="plan">The province's plan.</param>
    /// <param name="past">The roll-up of the last period; null for none.</param>
    public static (RollUp? RollUp, IReadOnlyList<Diagnostic> Remarks) Of(string folder, Manifest manifest, Plan plan, PastRollUp? past)
    {
        var outputs = manifest.Submissions.Where(receipt => receipt.Outputs.ContainsKey(AppraisalFiles.Name)).Select(receipt => Path.Combine(folder, receipt.Output, AppraisalFiles.Name)).ToArray();
        var (set, remarks) = AppraisalFiles.Gather(outputs, UnappraisedIn(manifest));
        if (RollUp.Of(set, plan, past) is not { } rollUp) return (null, remarks);
        var (questions, compared, traced) = AppraisalFiles.Ask(outputs);
        return (rollUp with { Questions = questions, Compared = compared }, [.. remarks, .. traced]);
    }

    /// <summary>What a batch could not judge, and why.</summary>
    public static IEnumerable<Unappraised> UnappraisedIn(Manifest manifest) => manifest.Submissions
        .Where(receipt => !receipt.Outputs.ContainsKey(AppraisalFiles.Name))
        .SelectMany(receipt => (receipt.Sites ?? []).Select(site => new Unappraised(site.Folder, new(site.Reason ?? "", site.Reason ?? "")))
            .Prepend(new(receipt.Facility?.Name ?? receipt.Name, new(receipt.Reason ?? "", receipt.Reason ?? ""))));
}
