using EmrCheck.Fhir.Paths.Values;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Steps;

/// <summary><c>where(criteria)</c>. Of resources of many types most are kept or left out by their type alone.</summary>
internal sealed class WhereStep(Step input, Step criteria) : Step
{
    private readonly bool isOfManyTypes = input.Types.IsAny || input.Types.Types.Count > 1 || input.Types.Types.Any(type => type is { Kind: FhirTypeKind.Resource, IsAbstract: true });

    /// <summary>By type: what is known of the criteria.</summary>
    private Known[]? byType;

    public override bool IsNothingFor(FhirType type) => input.IsNothingFor(type);

    public override void Evaluate(FhirPathScope scope, ItemList output)
    {
        var items = input.Collect(scope);
        Filter(scope, items, output);
        scope.Return(items);
    }

    public override ItemList CollectLoosely(FhirPathScope scope) => CollectAdded(scope);

    public override void AddLoosely(FhirPathScope scope, ItemList output)
    {
        var items = input.CollectLoosely(scope);
        Filter(scope, items, output);
        scope.Return(items);
    }

    public override bool Any(FhirPathScope scope)
    {
        var items = input.CollectLoosely(scope);
        var any = false;
        var loop = new Loop(scope, items);
        while (!any && Next(ref loop, scope)) any = IsKept(loop.Current, scope);
        loop.End();
        scope.Return(items);
        return any;
    }

    private void Filter(FhirPathScope scope, ItemList items, ItemList kept)
    {
        var loop = new Loop(scope, items);
        while (Next(ref loop, scope))
            if (IsKept(loop.Current, scope)) kept.Add(loop.Current);
    }

    /// <summary>Goes on to the next item that is not left out by its type.</summary>
    private bool Next(ref Loop loop, FhirPathScope scope)
    {
        if (isOfManyTypes)
            while (loop.HasNext && Of(loop.Upcoming, scope) is Known.False or Known.Nothing) loop.Skip();
        return loop.Next();
    }

    private bool IsKept(in Item item, FhirPathScope scope) =>
        (isOfManyTypes && Of(item, scope) == Known.True) || criteria.Truth(scope) == true;

    private Known Of(in Item item, FhirPathScope scope)
    {
        if (!item.IsNode) return Known.Open;
        var known = byType;
        if (known is null || known.Length <= item.Type) byType = known = new Known[scope.Types.All.Length];
        ref var truth = ref known[item.Type];
        if (truth == Known.Unasked) truth = scope.Types[item.Type] is { Kind: FhirTypeKind.Resource } type ? criteria.KnownFor(type) : Known.Open;
        return truth;
    }
}
