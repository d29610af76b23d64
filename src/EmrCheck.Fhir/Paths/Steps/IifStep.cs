using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir.Paths.Steps;

/// <summary><c>iif(criterion, then, otherwise)</c> of <c>$this</c>, which stays what it is: only the branch that is chosen is evaluated.</summary>
internal sealed class IifStep(Step criterion, Step then, Step? otherwise) : Step
{
    public override bool IsOfConstants => then.IsOfConstants && otherwise is null or { IsOfConstants: true };

    public override void Evaluate(FhirPathScope scope, ItemList output) => Chosen(scope)?.Evaluate(scope, output);

    public override ItemList CollectLoosely(FhirPathScope scope) => Chosen(scope)?.CollectLoosely(scope) ?? scope.Rent();

    public override void AddLoosely(FhirPathScope scope, ItemList output) => Chosen(scope)?.AddLoosely(scope, output);

    public override bool Any(FhirPathScope scope) => Chosen(scope)?.Any(scope) ?? false;

    public override int Count(FhirPathScope scope, out Item only)
    {
        only = default;
        return Chosen(scope)?.Count(scope, out only) ?? 0;
    }

    public override bool? Truth(FhirPathScope scope) => Chosen(scope)?.Truth(scope);

    private Step? Chosen(FhirPathScope scope) => criterion.Truth(scope) == true ? then : otherwise;
}
