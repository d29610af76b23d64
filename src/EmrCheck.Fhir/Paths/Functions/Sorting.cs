using EmrCheck.Fhir.Paths.Steps;
using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir.Paths.Functions;

/// <summary>Puts a collection in order.</summary>
internal static class Sorting
{
    /// <summary>By one key after the other, or by the items themselves; equal items stay as they were, those without a key come first.</summary>
    public static void Sort(in Call call)
    {
        Step[] criteria = call.Arguments.Length > 0 ? call.Arguments : [new ThisStep()];
        var keys = new Item?[call.Input.Count][];
        var loop = new Loop(call.Scope, call.Input);
        for (var i = 0; loop.Next(); i++) keys[i] = Keys(criteria, call.Scope);

        var types = call.Types;
        var order = Enumerable.Range(0, keys.Length).ToArray();
        try
        {
            Array.Sort(order, (a, b) => Compare(keys[a], keys[b], criteria, types) is not 0 and var result ? result : a.CompareTo(b));
        }
        catch (InvalidOperationException e) when (e.InnerException is FhirPathException wrong)
        {
            throw wrong;
        }

        foreach (var index in order) call.Output.Add(call.Input[index]);
    }

    private static Item?[] Keys(Step[] criteria, FhirPathScope scope) =>
        Array.ConvertAll(criteria, criterion => criterion.TrySingle(scope, out var key) ? key : (Item?)null);

    private static int Compare(Item?[] a, Item?[] b, Step[] criteria, TypeTable types)
    {
        for (var i = 0; i < criteria.Length; i++)
        {
            var direction = criteria[i] is DescendingStep ? -1 : 1;
            var order = (a[i], b[i]) switch
            {
                ({ } x, { } y) => direction * Math.Sign(Ordering.Compare(x, y, types) ?? 0),
                _ => a[i].HasValue.CompareTo(b[i].HasValue),
            };
            if (order != 0) return order;
        }

        return 0;
    }
}

/// <summary>A key of <c>sort()</c> with a minus before it.</summary>
internal sealed class DescendingStep(Step key) : Step
{
    public override void Evaluate(FhirPathScope scope, ItemList output) => key.Evaluate(scope, output);
}
