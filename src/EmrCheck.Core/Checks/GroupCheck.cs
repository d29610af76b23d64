using System.Collections.Immutable;

namespace EmrCheck.Core.Checks;

/// <summary>A check made of others.</summary>
public abstract record GroupCheck : Check
{
    private protected GroupCheck()
    {
    }

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

    /// <summary>The parts' answers as one; advisory ones are told, but do not count.</summary>
    internal override CheckResult Judge(Case @case)
    {
        var parts = Of.Select(part => part.Judge(@case)).ToImmutableArray();
        var counted = parts.Where(part => !part.Check.Advisory).ToImmutableArray();
        var (verdict, basis) = Combine(counted);
        return new(this, verdict, basis, CheckResult.WhatDecided(counted, verdict)) { Parts = parts };
    }

    private protected abstract (Verdict, Basis) Combine(ImmutableArray<CheckResult> parts);
}
