using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Fhir;

namespace EmrCheck.Formats.Packs.Mutation;

/// <summary>What the verdict of a criterion depends on; checks that only tell left out.</summary>
internal sealed class CriterionReads
{
    /// <summary>Where a facility states what did not happen, which a check on an event asks.</summary>
    private static readonly HashSet<(string, string)> NoneOf = [(SubmissionModel.RootType, "numbers"), ($"{SubmissionModel.RootType}.numbers", "none_of")];

    private readonly ImmutableArray<HashSet<(string, string)>> _ofRecords;
    private readonly ImmutableArray<HashSet<(string, string)>> _ofFacts;

    public CriterionReads(Criterion criterion)
    {
        var checks = criterion.Check.Leaves.Where(check => !check.Advisory).ToImmutableArray();
        var records = checks.OfType<RecordsCheck>().SelectMany(Expressions).ToImmutableArray();
        var facts = checks.OfType<FactCheck>().Select(check => check.Expect).Concat(criterion.Applies is { } applies ? [applies.Expect] : []);
        _ofRecords = [.. records.Select(Read)];
        _ofFacts = [.. facts.Select(Read), .. checks.OfType<PopulationCheck>().Any(check => check.Event is not null) ? [NoneOf] : Array.Empty<HashSet<(string, string)>>()];
        All = [.. _ofRecords.Concat(_ofFacts).SelectMany(read => read)];
        ResourceTypes =
        [
            .. records.SelectMany(expression => expression.ResourceTypes.Concat(expression.Reads.Select(read => read.Type).Where(TypeTable.R4.IsResource)))
                .Where(type => type is not ("Bundle" or "Resource" or "DomainResource")),
        ];
        Documents = [.. checks.OfType<DocumentCheck>()];
        Declared = checks.Any(check => check is DeclaredCheck);
        Everything = checks.Any(check => check is StructureCheck);
    }

    /// <summary>Every element that an expression names.</summary>
    public HashSet<(string Type, string Element)> All { get; }

    /// <summary>The types of resources that its expressions over records mean.</summary>
    public HashSet<string> ResourceTypes { get; }

    public ImmutableArray<DocumentCheck> Documents { get; }

    /// <summary>Whether it looks at the facility's answer.</summary>
    public bool Declared { get; }

    /// <summary>Whether it looks at whole resources, so that nothing in them is not its own.</summary>
    public bool Everything { get; }

    /// <summary>Whether one expression over records names the element and all that it is in.</summary>
    public bool OfRecords(ImmutableArray<(string, string)> chain) => _ofRecords.Any(read => chain.All(read.Contains));

    /// <summary>Whether one expression over the submission's facts names the element and all that it is in.</summary>
    public bool OfFacts(ImmutableArray<(string, string)> chain) => _ofFacts.Any(read => chain.All(read.Contains));

    private static IEnumerable<FhirPathExpression> Expressions(RecordsCheck check) =>
        new[] { check.Where, check.Applies, check.Expect }.OfType<FhirPathExpression>();

    private static HashSet<(string, string)> Read(FhirPathExpression expression) => [.. expression.Reads];
}
