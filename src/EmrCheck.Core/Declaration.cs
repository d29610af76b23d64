using System.Collections.Immutable;

namespace EmrCheck.Core;

/// <summary>The facility's own answer to a criterion (tự đánh giá).</summary>
/// <param name="CriterionId">The criterion answered.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Note">Free text of the facility; empty when none.</param>
/// <param name="Evidence">Ids of the documents that the answer points to.</param>
public sealed record Declaration(string CriterionId, Answer Answer, string Note, ImmutableArray<string> Evidence)
{
    /// <summary>Of what the criterion speaks about, how much is as it asks, in per cent; null where the answer does not say: every one, within the criterion's threshold.</summary>
    public decimal? Share { get; init; }
}

/// <summary>What a facility may answer.</summary>
public enum Answer
{
    /// <summary>No answer was given.</summary>
    None,

    /// <summary>Met (đạt).</summary>
    Met,

    /// <summary>Partially met (đạt một phần).</summary>
    PartiallyMet,

    /// <summary>Not met (không đạt).</summary>
    NotMet,

    /// <summary>Does not apply to this facility, in its own opinion (không áp dụng).</summary>
    NotApplicable,
}
