using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir.Paths.Steps;

/// <summary>Items that are known when the expression is compiled.</summary>
internal sealed class LiteralStep(params Item[] items) : Step
{
    private readonly ItemList list = new(items);

    public ReadOnlySpan<Item> Items => items;

    public bool IsSingle => items.Length == 1;

    public override bool IsOfConstants => true;

    /// <summary>The items as texts; null when they are something else.</summary>
    public LiteralTexts? Texts { get; } = LiteralTexts.Of(items);

    public override ItemList Collect(FhirPathScope scope) => list;

    public override void Evaluate(FhirPathScope scope, ItemList output) => output.AddRange(items);

    public override int Count(FhirPathScope scope, out Item only)
    {
        only = items.Length == 1 ? items[0] : default;
        return items.Length;
    }
}

/// <summary><c>$this</c>.</summary>
internal sealed class ThisStep : Step
{
    public override void Evaluate(FhirPathScope scope, ItemList output) => output.Add(scope.This);

    public override int Count(FhirPathScope scope, out Item only)
    {
        only = scope.This;
        return 1;
    }
}

/// <summary><c>$index</c>.</summary>
internal sealed class IndexStep : Step
{
    public override void Evaluate(FhirPathScope scope, ItemList output) => output.Add(Item.Of(scope.Index));
}

/// <summary><c>$total</c>.</summary>
internal sealed class TotalStep : Step
{
    public override void Evaluate(FhirPathScope scope, ItemList output)
    {
        if (scope.Total is { } total) output.AddRange(total.Items);
    }
}

/// <summary>A variable that depends on what the expression is asked of, such as <c>%resource</c>.</summary>
internal sealed class VariableStep(Func<FhirPathScope, Item> find) : Step
{
    public override void Evaluate(FhirPathScope scope, ItemList output) => output.Add(find(scope));
}
