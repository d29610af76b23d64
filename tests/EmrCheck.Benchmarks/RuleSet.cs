using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Fhir;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Benchmarks;

/// <summary>The record rules of two shipped packs, topped up with others over what Synthea writes.</summary>
internal static class RuleSet
{
    /// <summary>Always the same two, so that figures can be compared when packs are added.</summary>
    private static readonly string[] packs = ["fhir-r4", "tt13-2025"];

    /// <summary>So many record rules; the structure check is measured alone.</summary>
    public static Checklist Of(int count)
    {
        var shipped = Shipped(check => check is RecordsCheck);
        var criteria = shipped.Criteria;
        var more = Extra().Take(count - shipped.RecordsChecks.Count()).ToImmutableArray<Check>();
        var top = criteria[0] with { Id = "extra", Applies = null, Check = new AllOfCheck { Id = "all", Title = new("", ""), Of = more } };
        return shipped with { Criteria = shipped.Criteria.Add(top) };
    }

    /// <summary>Every resource against FHIR R4's definitions.</summary>
    public static Checklist Structure() => Shipped(check => check is StructureCheck);

    private static Checklist Shipped(Func<Check, bool> which)
    {
        var library = PackReader.Load(Path.Combine(Corpus.Checkout, "rules")).Value ?? throw new InvalidDataException("The shipped packs have errors.");
        var criteria = library.Packs.Where(pack => packs.Contains(pack.Pack.Id)).SelectMany(pack => pack.Criteria).Where(criterion => criterion.Check.Leaves.Any(which));
        return new Checklist(library.Profiles[0], new(2026, 11, 20), [.. library.Packs.Select(pack => pack.Pack)], [.. criteria]).RecordsOnly();
    }

    /// <summary>The written ones, then every pattern on every type that has such elements, without two alike.</summary>
    private static IEnumerable<RecordsCheck> Extra()
    {
        var patterned = RuleTexts.Patterns.SelectMany(pattern => RuleTexts.Types.Select(type => (type, pattern)));
        var id = 0;
        foreach (var (each, expect) in RuleTexts.Written.Concat(patterned).Distinct())
            if (FhirPathExpression.Compile(expect, each).Expression is { } expression)
                yield return new() { Id = $"x{id++:000}", Title = new("", ""), Each = each, Expect = expression, Minimum = 0 };
    }
}
