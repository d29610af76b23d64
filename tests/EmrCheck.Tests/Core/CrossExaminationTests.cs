using EmrCheck.Core;
using static EmrCheck.Core.CrossExamination;

namespace EmrCheck.Tests.Core;

public sealed class CrossExaminationTests
{
    private static readonly Verdict[] Columns =
        [Verdict.Pass, Verdict.Fail, Verdict.NoEvidence, Verdict.NeedsReview, Verdict.Error, Verdict.NotApplicable];

    private static readonly (Answer Declared, CrossExamination[] Cells)[] Matrix =
    [
        // Declared              Pass         Fail          NoEvidence   NeedsReview  Error       NotApplicable
        (Answer.Met,           [Consistent,  Contradicted, Unsupported, Unverified, Unverified, Misapplied]),
        (Answer.PartiallyMet,  [Understated, Consistent,   Unsupported, Unverified, Unverified, Misapplied]),
        (Answer.NotMet,        [Understated, Consistent,   Unsupported, Unverified, Unverified, Misapplied]),
        (Answer.NotApplicable, [Misapplied,  Contradicted, Unverified,  Unverified, Unverified, Consistent]),
        (Answer.None,          [Undeclared,  Undeclared,   Undeclared,  Undeclared, Undeclared, Consistent]),
    ];

    public static TheoryData<Answer, Verdict, CrossExamination> Cells()
    {
        var cells = new TheoryData<Answer, Verdict, CrossExamination>();
        foreach (var (declared, row) in Matrix)
            foreach (var (verdict, cell) in Columns.Zip(row)) cells.Add(declared, verdict, cell);
        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_declaration_beside_the_records_looks_like(Answer declared, Verdict records, CrossExamination expected) =>
        Assert.Equal(expected, CrossExaminations.Of(declared, records));

    [Fact]
    public void The_table_above_has_a_cell_for_every_answer_and_verdict()
    {
        Assert.Equal(Enum.GetValues<Answer>().Order(), Matrix.Select(row => row.Declared).Order());
        Assert.Equal(Enum.GetValues<Verdict>(), Columns.Order());
        Assert.All(Matrix, row => Assert.Equal(Columns.Length, row.Cells.Length));
    }

    [Fact]
    public void An_answer_that_does_not_exist_is_a_bug_not_a_cell() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CrossExaminations.Of((Answer)99, Verdict.Pass));
}
