using EmrCheck.Fhir.Documents;
using EmrCheck.Fhir.Paths.Values;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Steps;

/// <summary>Makes each item of a collection <c>$this</c> in turn, and puts back what was there before.</summary>
internal ref struct Loop
{
    private readonly FhirPathScope scope;
    private readonly ItemList items;
    private readonly Item outer;
    private readonly int outerIndex;
    private int next;

    public Loop(FhirPathScope scope, ItemList items)
    {
        this.scope = scope;
        this.items = items;
        outer = scope.This;
        outerIndex = scope.Index;
    }

    public bool Next()
    {
        if (next == items.Count)
        {
            End();
            return false;
        }

        scope.This = items[next];
        scope.Index = next++;
        return true;
    }

    public readonly bool HasNext => next < items.Count;

    public readonly ref readonly Item Upcoming => ref items[next];

    /// <summary>Passes over an item.</summary>
    public void Skip() => next++;

    public readonly ref readonly Item Current => ref items[next - 1];

    /// <summary>Before leaving early.</summary>
    public readonly void End()
    {
        scope.This = outer;
        scope.Index = outerIndex;
    }
}

/// <summary><c>ofType(type)</c>.</summary>
internal sealed class OfTypeStep(Step input, FhirType type) : Step
{
    public override bool IsNothingFor(FhirType other) => input.IsNothingFor(other);

    public override ItemList CollectLoosely(FhirPathScope scope)
    {
        var found = scope.Rent();
        var items = input.CollectLoosely(scope);
        foreach (ref readonly var item in items.Items)
            if (IsStep.OfExactly(item, type, scope.Types)) found.Add(item);
        scope.Return(items);
        return found;
    }

    public override void Evaluate(FhirPathScope scope, ItemList output)
    {
        var items = input.Collect(scope);
        foreach (ref readonly var item in items.Items)
            if (IsStep.OfExactly(item, type, scope.Types)) output.Add(item);
        scope.Return(items);
    }
}

/// <summary><c>exists()</c> and <c>empty()</c>.</summary>
internal sealed class ExistsStep(Step input, bool negated) : LogicStep
{
    public override bool? Truth(FhirPathScope scope) => input.Any(scope) ^ negated;

    public override Known TruthFor(FhirType type) => !input.IsNothingFor(type) ? Known.Open : negated ? Known.True : Known.False;
}

/// <summary><c>hasValue()</c>: one primitive that has a value, not only extensions.</summary>
internal sealed class HasValueStep(Step input) : LogicStep
{
    public override bool? Truth(FhirPathScope scope) =>
        input.Count(scope, out var item) == 1
        && (!item.IsNode || (item.Index >= 0 && item.Document.Nodes[item.Index].Kind is not (NodeKind.Object or NodeKind.Array)));

    public override Known TruthFor(FhirType type) => input.IsNothingFor(type) ? Known.False : Known.Open;
}

/// <summary><c>all(criteria)</c>: true for an empty collection.</summary>
internal sealed class AllStep(Step input, Step criteria) : LogicStep
{
    public override bool? Truth(FhirPathScope scope)
    {
        var items = input.CollectLoosely(scope);
        var all = true;
        var loop = new Loop(scope, items);
        while (all && loop.Next()) all = criteria.Truth(scope) == true;
        loop.End();
        scope.Return(items);
        return all;
    }

    public override Known TruthFor(FhirType type) => input.IsNothingFor(type) ? Known.True : Known.Open;
}
