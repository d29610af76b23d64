namespace EmrCheck.Core.Checks;

/// <summary>One mechanical question of a criterion (phép kiểm). The family is closed: seven kinds.</summary>
public abstract record Check
{
    private protected Check()
    {
    }

    /// <summary>Its name within the criterion.</summary>
    public required string Id { get; init; }

    /// <summary>What kind it is, as packs write it.</summary>
    public abstract string Kind { get; }

    /// <summary>What is asked, in a few words.</summary>
    public required Phrase Title { get; init; }

    /// <summary>How sure we are that the check asks what the clause asks.</summary>
    public Confidence Confidence { get; init; } = Confidence.High;

    /// <summary>How bad one finding is.</summary>
    public Severity Severity { get; init; } = Severity.Major;

    /// <summary>Whether it only tells, without influence on the verdict.</summary>
    public bool Advisory { get; init; }

    /// <summary>The sentence of a finding: what was expected, what was found.</summary>
    public Phrase? Message { get; init; }

    /// <summary>How to mend it; null where the criterion's own remedy says it.</summary>
    public Phrase? Remedy { get; init; }

    /// <summary>The checks that ask something themselves: this one, or those beneath.</summary>
    public virtual IEnumerable<Check> Leaves => [this];

    /// <summary>The same tree with every leaf replaced, or dropped where the replacement is null; null when nothing is left.</summary>
    public virtual Check? Rewrite(Func<Check, Check?> leaf) => leaf(this);

    /// <summary>The answer for one facility.</summary>
    internal abstract CheckResult Judge(Case @case);

    /// <summary>An answer of this check, held back where the check is not sure enough to decide alone.</summary>
    private protected CheckResult Answer(Case @case, Verdict verdict, Basis basis, Phrase reason) => verdict switch
    {
        Verdict.Fail when Confidence == Confidence.Low || (Confidence != Confidence.High && @case.Criterion.Obligation == Obligation.Mandatory) =>
            new(this, Verdict.NeedsReview, basis, reason.Then(Reasons.NotSureEnoughToFail(Confidence))),
        Verdict.Pass when Confidence == Confidence.Low =>
            new(this, Verdict.NeedsReview, basis, reason.Then(Reasons.NotSureEnoughToPass)),
        _ => new(this, verdict, basis, reason),
    };

    /// <summary>A finding about a file as a whole.</summary>
    private protected Finding Found(Case @case, string file, Phrase message) =>
        new($"{@case.Criterion.Id}/{Id}", Severity, message, file, 0, 0, "");
}
