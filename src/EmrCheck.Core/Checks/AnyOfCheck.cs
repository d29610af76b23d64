using System.Collections.Immutable;

namespace EmrCheck.Core.Checks;

/// <summary>One part is enough; the basis is the strongest on which one of them passes.</summary>
public sealed record AnyOfCheck : GroupCheck
{
    /// <inheritdoc/>
    public override string Kind => "any_of";

    private protected override (Verdict, Basis) Combine(ImmutableArray<CheckResult> parts)
    {
        var verdict = Verdicts.AnyOf(parts.Select(part => part.Verdict));
        return (verdict, CheckResult.StrongestBasis(parts, verdict));
    }
}
