namespace EmrCheck.Core;

/// <summary>The machine's conclusion on one criterion (kết quả máy chấm).</summary>
/// <remarks>
/// The order of the members is the law: several checks combine with the maximum, so that what could not be
/// judged dominates a pass and a failure dominates everything. NotApplicable is the identity.
/// </remarks>
public enum Verdict
{
    /// <summary>The criterion's own applicability is false. Not in the denominator.</summary>
    NotApplicable,

    /// <summary>Judged on enough evidence and satisfied.</summary>
    Pass,

    /// <summary>The population it speaks about is empty or under the minimum, or the document was not handed in.</summary>
    NoEvidence,

    /// <summary>People must judge: the law asks for it, the check is not sure, or the basis is too weak for the profile.</summary>
    NeedsReview,

    /// <summary>Pack, data or engine prevented the judgement: never the hospital's fault.</summary>
    Error,

    /// <summary>Judged and not satisfied.</summary>
    Fail,
}

/// <summary>How verdicts combine.</summary>
public static class Verdicts
{
    /// <summary>All must hold: the dominant verdict; NotApplicable when there is none.</summary>
    public static Verdict AllOf(IEnumerable<Verdict> verdicts) =>
        verdicts.Aggregate(Verdict.NotApplicable, (worst, next) => next > worst ? next : worst);

    /// <summary>One is enough: Pass if any passes, otherwise the dominant verdict of what is left.</summary>
    public static Verdict AnyOf(IEnumerable<Verdict> verdicts)
    {
        var worst = Verdict.NotApplicable;
        foreach (var next in verdicts)
        {
            if (next == Verdict.Pass) return Verdict.Pass;
            if (next > worst) worst = next;
        }

        return worst;
    }

    /// <summary>Whether the machine reached an answer: a pass or a failure.</summary>
    public static bool IsDetermined(this Verdict verdict) => verdict is Verdict.Pass or Verdict.Fail;
}
