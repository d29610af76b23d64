using System.Collections.Immutable;

namespace EmrCheck.Core.Checks;

/// <summary>All parts must hold; the basis is the weakest on which one of them passes.</summary>
public sealed record AllOfCheck : Check
{
    /// <inheritdoc/>
    public override string Kind => "all_of";

    /// <summary>The parts.</summary>
    public required ImmutableArray<Check> Of { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Check> Leaves => Of.SelectMany(part => part.Leaves);

    /// <inheritdoc/>
    public override Check? Rewrite(Func<Check, Check?> leaf)
    {
        var parts = Of.Select(part => part.Rewrite(leaf)).OfType<Check>().ToImmutableArray();
        return parts.IsEmpty ? null : this with { Of = parts };
    }

    internal override CheckResult Judge(Case @case)
    {
        var parts = Of.Select(part => part.Judge(@case)).ToImmutableArray();
        var counted = parts.Where(part => !part.Check.Advisory).ToImmutableArray();
        var verdict = Verdicts.AllOf(counted.Select(part => part.Verdict));
        var passing = counted.Where(part => part.Verdict == Verdict.Pass).Select(part => part.Basis);
        var basis = verdict == Verdict.Pass ? passing.Min() : CheckResult.StrongestBasis(counted, verdict);
        return new(this, verdict, basis, CheckResult.WhatDecided(counted, verdict)) { Parts = parts };
    }
}
