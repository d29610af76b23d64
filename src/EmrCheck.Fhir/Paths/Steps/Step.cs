using EmrCheck.Fhir.Paths.Compiling;
using EmrCheck.Fhir.Paths.Values;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Steps;

/// <summary>One step of a compiled expression. Immutable; what changes is in the scope.</summary>
internal abstract class Step
{
    /// <summary>What its items can be.</summary>
    public TypeSet Types { get; init; } = TypeSet.Any;

    /// <summary>Whether its items were all written in the expression itself, whichever of them it chooses.</summary>
    public virtual bool IsOfConstants => false;

    /// <summary>Adds its items to a collection.</summary>
    public abstract void Evaluate(FhirPathScope scope, ItemList output);

    /// <summary>Its items in a list that is only read, and given back after use.</summary>
    public virtual ItemList Collect(FhirPathScope scope)
    {
        var list = scope.Rent();
        Evaluate(scope, list);
        return list;
    }

    /// <summary>The same for whoever asks only whether one of them, or all, are so: an item may be there twice.</summary>
    public virtual ItemList CollectLoosely(FhirPathScope scope) => Collect(scope);

    /// <summary>Adds its items, perhaps some of them twice.</summary>
    public virtual void AddLoosely(FhirPathScope scope, ItemList output)
    {
        var items = CollectLoosely(scope);
        output.AddRange(items.Items);
        scope.Return(items);
    }

    /// <summary>What <see cref="AddLoosely"/> adds, for steps that do the work there.</summary>
    protected ItemList CollectAdded(FhirPathScope scope)
    {
        var list = scope.Rent();
        AddLoosely(scope, list);
        return list;
    }

    /// <summary>Whether it has items; stops at the first where it can.</summary>
    public virtual bool Any(FhirPathScope scope) => Count(scope, out _) > 0;

    /// <summary>How many items it has, and the item if it is the only one.</summary>
    public virtual int Count(FhirPathScope scope, out Item only)
    {
        var list = Collect(scope);
        var count = list.Count;
        only = count == 1 ? list[0] : default;
        scope.Return(list);
        return count;
    }

    /// <summary>True, false, or null for nothing; a single item that is not a boolean counts as true.</summary>
    public virtual bool? Truth(FhirPathScope scope)
    {
        if (!TrySingle(scope, out var item)) return null;
        if (item.ValueKind(scope.Types) != ItemKind.Boolean) return true;
        return item.TryValue(scope.Types, out var value) ? value.Boolean : null;
    }

    /// <summary>Whether a <c>$this</c> of a type of resource leaves nothing here, whatever is in it.</summary>
    public virtual bool IsNothingFor(FhirType type) => false;

    /// <summary>What is known of its truth for a <c>$this</c> of a type of resource.</summary>
    public Known KnownFor(FhirType type) => this is LogicStep logic ? logic.TruthFor(type) : IsNothingFor(type) ? Known.Nothing : Known.Open;

    /// <summary>The only item; false for nothing.</summary>
    /// <exception cref="FhirPathException">There are several.</exception>
    public bool TrySingle(FhirPathScope scope, out Item item)
    {
        var count = Count(scope, out item);
        return count <= 1 ? count == 1 : throw SeveralItems();
    }

    public static FhirPathException SeveralItems() => new("several-items", "One item is expected here, and there are several.");
}

/// <summary>A step whose result is true, false or nothing.</summary>
internal abstract class LogicStep : Step
{
    public abstract override bool? Truth(FhirPathScope scope);

    /// <summary>What is known of the truth for a <c>$this</c> of a type of resource, whatever is in it.</summary>
    public virtual Known TruthFor(FhirType type) => Known.Open;

    public sealed override void Evaluate(FhirPathScope scope, ItemList output)
    {
        if (Truth(scope) is { } truth) output.Add(Item.Of(truth));
    }

    public sealed override bool Any(FhirPathScope scope) => Truth(scope) is not null;

    public sealed override int Count(FhirPathScope scope, out Item only)
    {
        var truth = Truth(scope);
        only = truth is { } value ? Item.Of(value) : default;
        return truth is null ? 0 : 1;
    }
}
