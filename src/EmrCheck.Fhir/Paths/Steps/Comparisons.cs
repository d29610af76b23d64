using EmrCheck.Fhir.Paths.Values;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Steps;

/// <summary>= and !=.</summary>
internal sealed class EqualStep(Step left, Step right, bool negated) : LogicStep
{
    public override bool? Truth(FhirPathScope scope) =>
        (right is LiteralStep { IsSingle: true } ? EqualsLiteral(scope) : AreEqual(scope)) ^ negated;

    public override Known TruthFor(FhirType type) => left.IsNothingFor(type) || right.IsNothingFor(type) ? Known.Nothing : Known.Open;

    private bool? EqualsLiteral(FhirPathScope scope) => left.Count(scope, out var item) switch
    {
        0 => null,
        1 => item.IsNode && ((LiteralStep)right).Texts is { } texts && item.IsText(scope.Types)
            ? texts.Has(item.Document.PlainText(item.Index)) : Equality.Equal(item, ((LiteralStep)right).Items[0], scope.Types),
        _ => false,
    };

    private bool? AreEqual(FhirPathScope scope)
    {
        var a = left.Collect(scope);
        bool? equal = null;
        if (a.Count > 0)
        {
            var b = right.Collect(scope);
            equal = Equality.Equal(a, b, scope.Types);
            scope.Return(b);
        }

        scope.Return(a);
        return equal;
    }
}

/// <summary>~ and !~.</summary>
internal sealed class EquivalentStep(Step left, Step right, bool negated) : LogicStep
{
    public override bool? Truth(FhirPathScope scope)
    {
        var a = left.Collect(scope);
        var b = right.Collect(scope);
        var equivalent = Equivalence.Equivalent(a, b, scope.Types);
        scope.Return(b);
        scope.Return(a);
        return equivalent ^ negated;
    }
}

/// <summary>&lt;, &lt;=, &gt; and &gt;=: a sign of the order, which may be zero or not.</summary>
internal sealed class CompareStep(Step left, Step right, int sign, bool orEqual) : LogicStep
{
    public override bool? Truth(FhirPathScope scope)
    {
        if (!left.TrySingle(scope, out var a) || !right.TrySingle(scope, out var b)) return null;
        var order = Ordering.Compare(a, b, scope.Types);
        return order is null ? null : Math.Sign(order.Value) == sign || (orEqual && order == 0);
    }

    public override Known TruthFor(FhirType type) => left.IsNothingFor(type) || right.IsNothingFor(type) ? Known.Nothing : Known.Open;
}

/// <summary><c>in</c>; <c>contains</c> is the same from the other side.</summary>
internal sealed class InStep(Step element, Step collection) : LogicStep
{
    public override bool? Truth(FhirPathScope scope)
    {
        if (!element.TrySingle(scope, out var item)) return null;
        if (item.IsNode && collection is LiteralStep { Texts: { } texts } && item.IsText(scope.Types)) return texts.Has(item.Document.PlainText(item.Index));
        var list = collection.CollectLoosely(scope);
        var contains = Equality.Contains(list.Items, item, scope.Types);
        scope.Return(list);
        return contains;
    }

    public override Known TruthFor(FhirType type) => element.IsNothingFor(type) ? Known.Nothing : Known.Open;
}
