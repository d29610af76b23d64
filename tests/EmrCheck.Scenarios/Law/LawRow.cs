using System.Collections.Immutable;
using EmrCheck.Core;

namespace EmrCheck.Scenarios.Law;

/// <summary>One row of the tables of the law.</summary>
/// <param name="Name">As clauses.yaml names it.</param>
/// <param name="Citation">Which clause it speaks of, in the tables' own shorthand.</param>
/// <param name="Heading">The heading that it stands under.</param>
/// <param name="Grade">How sure the reading is; null where the table does not say.</param>
/// <param name="IsWanted">Whether some pack must have it.</param>
internal sealed record LawRow(string Name, string Citation, string Heading, Confidence? Grade, bool IsWanted)
{
    /// <summary>Whether the tables say that nobody saw which clause it is.</summary>
    public bool IsUnseen => Citation is "same" or "(form)" || Citation.Contains("not seen", StringComparison.Ordinal) || Citation.Contains("no rule", StringComparison.Ordinal);

    /// <summary>The places that it names.</summary>
    public ImmutableArray<Place> Places => IsUnseen ? [] : Place.Of(Citation);
}
