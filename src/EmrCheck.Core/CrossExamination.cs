namespace EmrCheck.Core;

/// <summary>What a declaration looks like beside the verdict of the records alone (đối chiếu).</summary>
public enum CrossExamination
{
    /// <summary>Declaration and records agree.</summary>
    Consistent,

    /// <summary>The records show the opposite of what was declared.</summary>
    Contradicted,

    /// <summary>The records hold nothing that bears the declaration out. Absence is not a contradiction.</summary>
    Unsupported,

    /// <summary>The records could not be judged, or cannot speak about this criterion.</summary>
    Unverified,

    /// <summary>Declared as applicable where it is not, or the other way round.</summary>
    Misapplied,

    /// <summary>The records are better than the declaration.</summary>
    Understated,

    /// <summary>Nothing was declared.</summary>
    Undeclared,
}

/// <summary>The matrix of declaration and verdict.</summary>
public static class CrossExaminations
{
    /// <summary>One cell of the matrix.</summary>
    /// <param name="declared">The facility's answer.</param>
    /// <param name="records">The verdict of the record checks alone; NeedsReview where the criterion has none.</param>
    public static CrossExamination Of(Answer declared, Verdict records) => (declared, records) switch
    {
        (Answer.None, Verdict.NotApplicable) => CrossExamination.Consistent,
        (Answer.None, _) => CrossExamination.Undeclared,
        (Answer.NotApplicable, Verdict.NotApplicable) => CrossExamination.Consistent,
        (_, Verdict.NotApplicable) => CrossExamination.Misapplied,
        (_, Verdict.NeedsReview or Verdict.Error) => CrossExamination.Unverified,
        (Answer.Met, Verdict.Pass) => CrossExamination.Consistent,
        (Answer.Met, Verdict.Fail) => CrossExamination.Contradicted,
        (Answer.Met, Verdict.NoEvidence) => CrossExamination.Unsupported,
        (Answer.PartiallyMet or Answer.NotMet, Verdict.Pass) => CrossExamination.Understated,
        (Answer.PartiallyMet or Answer.NotMet, Verdict.Fail) => CrossExamination.Consistent,
        (Answer.PartiallyMet or Answer.NotMet, Verdict.NoEvidence) => CrossExamination.Unsupported,
        (Answer.NotApplicable, Verdict.Pass) => CrossExamination.Misapplied,
        (Answer.NotApplicable, Verdict.Fail) => CrossExamination.Contradicted,
        (Answer.NotApplicable, Verdict.NoEvidence) => CrossExamination.Unverified,
        _ => throw new ArgumentOutOfRangeException(nameof(declared), (declared, records), "A new answer or verdict has no cell in the matrix."),
    };
}
