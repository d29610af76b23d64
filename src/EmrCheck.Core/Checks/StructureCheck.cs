using EmrCheck.Fhir;
using EmrCheck.Fhir.Structure;

namespace EmrCheck.Core.Checks;

/// <summary>Whether each resource is as FHIR R4 defines it: elements, cardinalities, formats, codes, references, invariants.</summary>
public sealed record StructureCheck : PopulationCheck
{
    /// <inheritdoc/>
    public override string Kind => "structure";

    /// <summary>Whether a warning of HL7's definitions, such as a missing narrative, is a violation, too.</summary>
    public bool Warnings { get; init; }

    internal override void Examine(FhirNode resource, Record record, FhirPathScope scope, string criterionId, TallyCount count)
    {
        var found = new List<StructureProblem>();
        FhirStructure.Check(resource, scope, found);
        if (!Warnings) found.RemoveAll(problem => !problem.IsError);
        if (found.Count == 0) count.Satisfy();
        else if (count.HasEnoughBefore(record)) count.Violate();
        else count.Violate(found.GroupBy(problem => problem.Place).Take(Tally.FindingLimit).Select(place => FindingAt(place.Key, [.. place], record, criterionId)));
    }

    /// <summary>What is wrong at one place is one finding.</summary>
    private Finding FindingAt(FhirNode place, StructureProblem[] problems, Record record, string criterionId)
    {
        var position = record.Locate(place);
        var message = problems.Select(StructureSentences.Of).Distinct().Aggregate((all, next) => all.Then(next));
        return new($"{criterionId}/{Id}", problems.Any(problem => problem.IsError) ? Severity : Severity.Info, message, record.File, position.Line, position.Column, record.Document.PathOf(place));
    }
}
