using EmrCheck.Fhir.Paths.Values;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Steps;

/// <summary>+ - * / div mod.</summary>
internal sealed class ArithmeticStep(char symbol, Step left, Step right) : Step
{
    public override void Evaluate(FhirPathScope scope, ItemList output)
    {
        if (!left.TrySingle(scope, out var first) || !right.TrySingle(scope, out var second)) return;
        if (!first.TryValue(scope.Types, out var a) || !second.TryValue(scope.Types, out var b)) return;
        if (Arithmetic.TryCompute(symbol, a, b, out var result)) output.Add(result);
    }
}

/// <summary>&amp;: joins strings; nothing counts as the empty string.</summary>
internal sealed class JoinStep(Step left, Step right) : Step
{
    public override void Evaluate(FhirPathScope scope, ItemList output) =>
        output.Add(Item.Of(TextOf(left, scope) + TextOf(right, scope)));

    private static string TextOf(Step step, FhirPathScope scope)
    {
        if (!step.TrySingle(scope, out var item) || (item.IsNode && item.Index < 0)) return "";
        return item.IsText(scope.Types) ? scope.Characters(item).ToString() : throw new FhirPathException("wrong-operands", "Only strings can be joined.");
    }
}

/// <summary>A sign before a number or quantity.</summary>
internal sealed class SignStep(Step operand, bool negative) : Step
{
    public override void Evaluate(FhirPathScope scope, ItemList output)
    {
        if (!operand.TrySingle(scope, out var item) || !item.TryValue(scope.Types, out var value)) return;
        if (value.Kind is not (ItemKind.Integer or ItemKind.Decimal or ItemKind.Quantity))
            throw new FhirPathException("wrong-operands", "Only numbers and quantities have a sign.");
        if (!negative) output.Add(value);
        else if (Arithmetic.TryCompute('*', value, Item.Of(-1), out var result)) output.Add(result);
    }
}

/// <summary>|: all items of both, each once.</summary>
/// <param name="left">One.</param>
/// <param name="right">The other.</param>
/// <param name="isCounted">Whether somebody asks for places, so that each item must be there once whatever for.</param>
internal sealed class UnionStep(Step left, Step right, bool isCounted) : Step
{
    public override void Evaluate(FhirPathScope scope, ItemList output)
    {
        var all = Both(scope);
        Distinct.Add(all, output, output.Count, scope.Types);
        scope.Return(all);
    }

    public override ItemList CollectLoosely(FhirPathScope scope) => isCounted ? Collect(scope) : Both(scope);

    public override bool Any(FhirPathScope scope) => left.Any(scope) || right.Any(scope);

    private ItemList Both(FhirPathScope scope)
    {
        var all = scope.Rent();
        left.AddLoosely(scope, all);
        right.AddLoosely(scope, all);
        return all;
    }
}

/// <summary><c>is</c>.</summary>
internal sealed class IsStep(Step operand, FhirType type) : LogicStep
{
    public override bool? Truth(FhirPathScope scope) =>
        operand.TrySingle(scope, out var item) ? Of(item, type, scope.Types) : null;

    public override Known TruthFor(FhirType other) =>
        operand is not ThisStep ? operand.IsNothingFor(other) ? Known.Nothing : Known.Open : other.IsA(type) || type.Id == SystemTypes.Any ? Known.True : Known.False;

    public static bool Of(in Item item, FhirType type, TypeTable types) =>
        item.Type == type.Id || types[item.Type].IsA(type) || type.Id == SystemTypes.Any || (item.Type == SystemTypes.Quantity && type.Name == "Quantity");

    /// <summary>For <c>as</c> and <c>ofType</c> a code is no string: of the primitives only the very type counts.</summary>
    public static bool OfExactly(in Item item, FhirType type, TypeTable types) =>
        Of(item, type, types) && (type.Kind != FhirTypeKind.Primitive || item.Type == type.Id);
}

/// <summary><c>as</c>: the item when it is of the type.</summary>
internal sealed class AsStep(Step operand, FhirType type) : Step
{
    public override void Evaluate(FhirPathScope scope, ItemList output)
    {
        if (operand.TrySingle(scope, out var item) && IsStep.OfExactly(item, type, scope.Types)) output.Add(item);
    }
}
