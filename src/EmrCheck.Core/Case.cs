using EmrCheck.Core.Checks;
using EmrCheck.Fhir;

namespace EmrCheck.Core;

/// <summary>One criterion before its judge: everything that a check may look at, and nothing else.</summary>
internal sealed record Case(
    Criterion Criterion, Submission Submission, DateOnly AsOf, RecordTallies Tallies, FhirPathScope Scope, Catalogs Catalogs)
{
    public Declaration? Declaration => Submission.Declarations.GetValueOrDefault(Criterion.Id);

    /// <summary>What the check counted; null when the records were read without it.</summary>
    public Tally? TallyOf(PopulationCheck check) => Tallies.ByCheck.GetValueOrDefault((Criterion.Id, check.Id));
}
