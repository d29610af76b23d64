using System.Collections.Immutable;

namespace EmrCheck.Core.Checks;

/// <summary>All parts must hold; the basis is the weakest on which one of them passes.</summary>
public sealed record AllOfCheck : GroupCheck
{
    /// <inheritdoc/>
    public override string Kind => "all_of";

    private protected override (Verdict, Basis) Combine(ImmutableArray<CheckResult> parts)
    {
        var verdict = Verdicts.AllOf(parts.Select(part => part.Verdict));
        return (verdict, verdict == Verdict.Pass
            ? parts.Where(part => part.Verdict == Verdict.Pass).Min(part => part.Basis)
            : CheckResult.StrongestBasis(parts, verdict));
    }
}
