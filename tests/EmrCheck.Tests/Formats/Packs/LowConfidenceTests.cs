using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Formats.Packs;
using EmrCheck.Tests.Conventions;
using EmrCheck.Tests.Core;

namespace EmrCheck.Tests.Formats.Packs;

/// <summary>A reading of low confidence never fails a facility, whatever the facility hands in.</summary>
public sealed class LowConfidenceTests
{
    private static readonly PackLibrary Library = PackReader.Load(SourceTree.Path("rules"), forSamples: true).Value!;

    private static readonly ImmutableArray<Criterion> Low =
        [.. Library.Packs.SelectMany(pack => pack.Criteria).Where(criterion => criterion.Confidence == Confidence.Low)];

    [Fact]
    public void There_are_such_readings() => Assert.NotEmpty(Low);

    [Fact]
    public void Every_check_of_one_is_of_low_confidence_itself() => Offenders.None(
        from criterion in Low
        from leaf in criterion.Check.Leaves
        where !leaf.Advisory && leaf.Confidence != Confidence.Low
        select $"{criterion.Id}/{leaf.Id} is of {leaf.Confidence} confidence");

    [Fact]
    public void No_sample_of_one_is_expected_to_fail() => Offenders.None(
        Samples.Find(Library).Samples.Where(sample => sample.Criterion.Confidence == Confidence.Low && sample.Expected == Verdict.Fail).Select(sample => sample.File));

    [Theory]
    [InlineData(Answer.NotMet)]
    [InlineData(Answer.PartiallyMet)]
    [InlineData(Answer.Met)]
    public void The_worst_submission_does_not_fail_one(Answer answer)
    {
        // Every kind of document, each without date, number and subjects; and the facility's own word against itself.
        Document[] documents = [.. Library.Catalogs.DocumentKinds.Keys.Select(kind => new Document(kind, kind, "", "", null, "", [], $"evidence/{kind}", "sha256:1"))];
        var submission = Given.Submission("vvvv", documents: documents) with
        {
            Declarations = Low.ToImmutableDictionary(criterion => criterion.Id, criterion => new Declaration(criterion.Id, answer, "", [])),
        };
        var checklist = Given.Checklist(Basis.Declared, [.. Low]) with { Catalogs = Library.Catalogs };
        Offenders.None(Appraiser.Appraise(checklist, submission).Criteria.Where(result => result.Verdict == Verdict.Fail).Select(result => result.Criterion.Id));
    }
}
