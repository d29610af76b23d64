using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir.Paths.Steps;

/// <summary><c>input[index]</c>.</summary>
internal sealed class IndexerStep(Step input, Step index) : Step
{
    public override void Evaluate(FhirPathScope scope, ItemList output)
    {
        if (!index.TrySingle(scope, out var item) || !item.TryValue(scope.Types, out var at)) return;
        if (at.Kind != ItemKind.Integer) throw new FhirPathException("not-an-integer", "An index is an integer.");
        var list = input.Collect(scope);
        if (at.Index >= 0 && at.Index < list.Count) output.Add(list[at.Index]);
        scope.Return(list);
    }
}
