using EmrCheck.Fhir.Paths.Compiling;
using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir.Paths.Steps;

/// <summary>One step of a compiled expression. Immutable; what changes is in the scope.</summary>
internal abstract class Step
{
    /// <summary>What its items can be.</summary>
    public TypeSet Types { get; init; } = TypeSet.Any;

    /// <summary>Adds its items to a collection.</summary>
    public abstract void Evaluate(FhirPathScope scope, ItemList output);

    /// <summary>Its items in a list that is only read, and given back after use.</summary>
    public virtual ItemList Collect(FhirPathScope scope)
    {
        var list = scope.Rent();
        Evaluate(scope, list);
        return list;
    }

    /// <summary>Whether it has items; stops at the first where it can.</summary>
    public virtual bool Any(FhirPathScope scope)
    {
        var list = Collect(scope);
        var any = list.Count > 0;
        scope.Return(list);
        return any;
    }

    /// <summary>True, false, or null for nothing; a single item that is not a boolean counts as true.</summary>
    public virtual bool? Truth(FhirPathScope scope)
    {
        if (!TrySingle(scope, out var item)) return null;
        if (item.ValueKind(scope.Types) != ItemKind.Boolean) return true;
        return item.TryValue(scope.Types, out var value) ? value.Boolean : null;
    }

    /// <summary>The only item; false for nothing.</summary>
    /// <exception cref="FhirPathException">There are several.</exception>
    public virtual bool TrySingle(FhirPathScope scope, out Item item)
    {
        var list = Collect(scope);
        if (list.Count > 1) throw SeveralItems();
        item = list.Count == 1 ? list[0] : default;
        var any = list.Count == 1;
        scope.Return(list);
        return any;
    }

    public static FhirPathException SeveralItems() => new("several-items", "One item is expected here, and there are several.");
}

/// <summary>A step whose result is true, false or nothing.</summary>
internal abstract class LogicStep : Step
{
    public abstract override bool? Truth(FhirPathScope scope);

    public sealed override void Evaluate(FhirPathScope scope, ItemList output)
    {
        if (Truth(scope) is { } truth) output.Add(Item.Of(truth));
    }

    public sealed override bool Any(FhirPathScope scope) => Truth(scope) is not null;

    public sealed override bool TrySingle(FhirPathScope scope, out Item item)
    {
        var truth = Truth(scope);
        item = truth is { } value ? Item.Of(value) : default;
        return truth is not null;
    }
}
