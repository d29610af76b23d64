using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir.Paths.Steps;

/// <summary><c>select(projection)</c>.</summary>
internal sealed class SelectStep(Step input, Step projection) : Step
{
    public override bool IsOfConstants => projection.IsOfConstants;

    public override void Evaluate(FhirPathScope scope, ItemList output)
    {
        var items = input.Collect(scope);
        var loop = new Loop(scope, items);
        while (loop.Next()) projection.Evaluate(scope, output);
        scope.Return(items);
    }

    public override ItemList CollectLoosely(FhirPathScope scope) => CollectAdded(scope);

    public override void AddLoosely(FhirPathScope scope, ItemList output)
    {
        var items = input.CollectLoosely(scope);
        var loop = new Loop(scope, items);
        while (loop.Next()) projection.AddLoosely(scope, output);
        scope.Return(items);
    }
}
