using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir.Paths.Functions;

/// <summary>Questions about a collection as a whole.</summary>
internal static class Existence
{
    public static void AllTrue(in Call call) => call.Return(!Has(call, false));

    public static void AnyTrue(in Call call) => call.Return(Has(call, true));

    public static void AllFalse(in Call call) => call.Return(!Has(call, true));

    public static void AnyFalse(in Call call) => call.Return(Has(call, false));

    public static void Count(in Call call) => call.Return(call.Input.Count);

    public static void SubsetOf(in Call call)
    {
        var other = call.Arguments[0].Collect(call.Scope);
        call.Return(IsSubset(call.Input, other, call.Types));
        call.Scope.Return(other);
    }

    public static void SupersetOf(in Call call)
    {
        var other = call.Arguments[0].Collect(call.Scope);
        call.Return(IsSubset(other, call.Input, call.Types));
        call.Scope.Return(other);
    }

    public static void IsDistinct(in Call call)
    {
        var distinct = call.Scope.Rent();
        Distinct.Add(call.Input, distinct, 0, call.Types);
        call.Return(distinct.Count == call.Input.Count);
        call.Scope.Return(distinct);
    }

    private static bool Has(in Call call, bool sought)
    {
        var has = false;
        foreach (ref readonly var item in call.Input.Items)
        {
            if (item.ValueKind(call.Types) != ItemKind.Boolean) throw new FhirPathException("not-a-boolean", "Booleans are expected here.");
            has |= item.TryValue(call.Types, out var value) && value.Boolean == sought;
        }

        return has;
    }

    private static bool IsSubset(ItemList part, ItemList whole, TypeTable types)
    {
        using var known = ItemSet.Of(whole, types);
        foreach (ref readonly var item in part.Items)
            if (!known.Contains(item)) return false;
        return true;
    }
}
