using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Checks;

namespace EmrCheck.Tests.Core.Checks;

public sealed class DocumentCheckTests
{
    private static readonly DocumentCheck Regulation = new()
    {
        Id = "regulation", Title = Given.Said("Regulation"), Is = ["emr_regulation"], Dated = true, Numbered = true,
        NotBefore = new(2026, 1, 1), NotAfter = new(2026, 9, 30), Covers = ["create", "update"],
    };

    public static TheoryData<string, Document, Verdict> Faults() => new()
    {
        { "good", Papers.Good, Verdict.Pass },
        { "on the first day", Papers.Good with { Date = new(2026, 1, 1) }, Verdict.Pass },
        { "on the last day", Papers.Good with { Date = new(2026, 9, 30) }, Verdict.Pass },
        { "of another kind", Papers.Good with { Kind = "emr_plan" }, Verdict.NoEvidence },
        { "file missing", Papers.Good with { Digest = null }, Verdict.NoEvidence },
        { "no date", Papers.Good with { Date = null }, Verdict.Fail },
        { "no number", Papers.Good with { Number = "" }, Verdict.Fail },
        { "too early", Papers.Good with { Date = new(2025, 12, 31) }, Verdict.Fail },
        { "too late", Papers.Good with { Date = new(2026, 10, 1) }, Verdict.Fail },
        { "subject missing", Papers.Good with { Subjects = ["create"] }, Verdict.Fail },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_document_is_judged_by_its_fault(string _, Document document, Verdict verdict)
    {
        var result = Regulation.Judged(Given.Submission(documents: [document]));
        Assert.Equal((verdict, verdict == Verdict.NoEvidence ? Basis.None : Basis.Documented), (result.Verdict, result.Basis));
        Assert.Equal(verdict == Verdict.Fail ? ["T-1/regulation evidence/paper.txt"] : [], result.Findings.Select(finding => $"{finding.Code} {finding.File}"));
    }

    [Fact]
    public void A_document_dated_after_the_appraisal_does_not_count() => Assert.Equal(
        [Verdict.Pass, Verdict.NoEvidence],
        new[] { Given.Today, Given.Today.AddDays(1) }.Select(day =>
            (Regulation with { NotAfter = null }).Judged(Given.Submission(documents: [Papers.Good with { Date = day }])).Verdict));

    [Fact]
    public void A_date_is_needed_only_where_it_is_asked_for() => Assert.Equal(
        Verdict.Pass,
        (Regulation with { Dated = false, NotBefore = null, NotAfter = null }).Judged(Given.Submission(documents: [Papers.Good with { Date = null }])).Verdict);

    [Fact]
    public void Subjects_are_counted_over_all_documents_together()
    {
        Document[] two = [Papers.Good with { Subjects = ["create"] }, Papers.Good with { Id = "two", Subjects = ["update"] }];
        Assert.Equal(Verdict.Pass, Regulation.Judged(Given.Submission(documents: two)).Verdict);
    }

    [Fact]
    public void A_faulty_document_lends_no_subjects()
    {
        Document[] two = [Papers.Good with { Subjects = ["create"] }, Papers.Good with { Id = "two", Number = "", Subjects = ["update"] }];
        Assert.Equal(Verdict.Fail, Regulation.Judged(Given.Submission(documents: two)).Verdict);
    }

    [Fact]
    public void One_sound_document_is_enough_and_the_faulty_one_is_no_finding()
    {
        var result = Regulation.Judged(Given.Submission(documents: [Papers.Good with { Id = "draft", Number = "", Digest = "sha256:2" }, Papers.Good]));
        Assert.Equal((Verdict.Pass, 0), (result.Verdict, result.Findings.Length));
    }

    [Fact]
    public void A_file_that_stands_for_papers_of_different_numbers_is_for_a_person_to_open()
    {
        var other = Papers.Good with { Id = "plan", Kind = "emr_plan", Number = "2/KH" };
        Assert.Equal(Verdict.NeedsReview, Judged(Papers.Good, other));
        Assert.Equal(Verdict.Pass, Judged(Papers.Good, other with { Number = Papers.Good.Number }));
        Assert.Equal(Verdict.Pass, Judged(Papers.Good, other with { Digest = "sha256:2" }));
        Assert.Equal(Verdict.Pass, Judged(Papers.Good, other, Papers.Good with { Id = "own", Digest = "sha256:2" }));

        static Verdict Judged(params Document[] documents) => Regulation.Judged(Given.Submission(documents: documents)).Verdict;
    }

    [Fact]
    public void Any_of_the_kinds_counts() => Assert.Equal(
        Verdict.Pass,
        (Regulation with { Is = ["emr_plan", "emr_regulation"] }).Judged(Given.Submission(documents: [Papers.Good])).Verdict);

    [Fact]
    public void The_reason_names_the_subjects_that_are_missing() => Assert.Contains(
        "updating", Regulation.Judged(Given.Submission(documents: [Papers.Good with { Subjects = ["create"] }])).Reason.En, StringComparison.Ordinal);
}
