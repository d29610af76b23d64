using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Packs;

/// <summary>What a pack must have beyond being readable: a sample for every verdict that its criteria can give.</summary>
public static class PackLint
{
    /// <summary>All remarks of loading and linting, at once.</summary>
    public static ImmutableArray<Diagnostic> Lint(Loaded<PackLibrary> loaded)
    {
        if (loaded.Value is not { } library) return loaded.Diagnostics;
        var (samples, diagnostics) = Samples.Find(library);
        var missing = library.Packs
            .SelectMany(pack => pack.Criteria)
            .Where(criterion => !HasErrors(loaded, library, criterion))
            .SelectMany(criterion => Required(criterion)
                .Where(verdict => !samples.Any(sample => sample.Criterion == criterion && sample.Expected == verdict))
                .Select(verdict => Missing(library, criterion, verdict)));
        return [.. loaded.Diagnostics.Concat(diagnostics).Concat(missing).Order()];
    }

    /// <summary>What a broken criterion can give is not known.</summary>
    private static bool HasErrors(Loaded<PackLibrary> loaded, PackLibrary library, Criterion criterion)
    {
        var file = library.Folder.Full($"{Samples.FolderOf(criterion)}/criterion.yaml");
        return loaded.Diagnostics.Any(diagnostic => diagnostic.Code.IsError && diagnostic.File == file);
    }

    private static IEnumerable<Verdict> Required(Criterion criterion)
    {
        if (criterion.Confidence != Confidence.Low) yield return Verdict.Pass; // A low reading never passes alone.
        yield return CanFail(criterion) ? Verdict.Fail : Verdict.NeedsReview;
        yield return Verdict.NoEvidence;
        if (criterion.Applies is not null || criterion.Service is not null || criterion.Event is not null || criterion.Check.Leaves.Any(check => check is RecordsCheck { Applies: not null, Advisory: false } && criterion.Check.Leaves.Count(leaf => !leaf.Advisory) == 1))
            yield return Verdict.NotApplicable;
    }

    /// <summary>Only a check of high confidence may fail a mandatory criterion.</summary>
    private static bool CanFail(Criterion criterion) =>
        criterion.Check.Leaves.Any(check => !check.Advisory && (check.Confidence == Confidence.High
            || (check.Confidence == Confidence.Medium && criterion.Obligation != Obligation.Mandatory)));

    private static Diagnostic Missing(PackLibrary library, Criterion criterion, Verdict verdict)
    {
        var path = $"{Samples.FolderOf(criterion)}/criterion.yaml";
        var remarks = new List<Diagnostic>();
        var file = new YamlFile(library.Folder.Full(path), library.Folder.Text(path), remarks);
        var at = file.Root()!.At("id");
        file.Remark(DiagnosticCodes.MissingSample, at, RuleWords.Word(verdict, '-'));
        return remarks[^1];
    }
}
