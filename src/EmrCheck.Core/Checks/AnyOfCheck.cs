using System.Collections.Immutable;

namespace EmrCheck.Core.Checks;

/// <summary>One part is enough; the basis is the strongest on which one of them passes.</summary>
public sealed record AnyOfCheck : Check
{
    /// <inheritdoc/>
    public override string Kind => "any_of";

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
        var verdict = Verdicts.AnyOf(counted.Select(part => part.Verdict));
        return new(this, verdict, CheckResult.StrongestBasis(counted, verdict), CheckResult.WhatDecided(counted, verdict)) { Parts = parts };
    }
}
