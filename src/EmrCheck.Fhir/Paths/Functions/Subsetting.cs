using EmrCheck.Fhir.Paths.Steps;
using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir.Paths.Functions;

/// <summary>Parts of a collection, and collections made of two.</summary>
internal static class Subsetting
{
    public static void Single(in Call call)
    {
        if (call.Input.Count > 1) throw Step.SeveralItems();
        call.Output.AddRange(call.Input.Items);
    }

    public static void First(in Call call) => Range(call, 0, 1);

    public static void Last(in Call call) => Range(call, call.Input.Count - 1, 1);

    public static void Tail(in Call call) => Range(call, 1, int.MaxValue);

    public static void Skip(in Call call)
    {
        if (call.TryInteger(0, out var count)) Range(call, count, int.MaxValue);
    }

    public static void Take(in Call call)
    {
        if (call.TryInteger(0, out var count)) Range(call, 0, count);
    }

    public static void Distinct(in Call call) => Values.Distinct.Add(call.Input, call.Output, call.Output.Count, call.Types);

    public static void Intersect(in Call call)
    {
        var other = Argument(call);
        var common = call.Scope.Rent();
        foreach (ref readonly var item in call.Input.Items)
            if (Equality.Contains(other.Items, item, call.Types)) common.Add(item);
        Values.Distinct.Add(common, call.Output, call.Output.Count, call.Types);
        call.Scope.Return(common);
        call.Scope.Return(other);
    }

    public static void Exclude(in Call call)
    {
        var other = Argument(call);
        foreach (ref readonly var item in call.Input.Items)
            if (!Equality.Contains(other.Items, item, call.Types)) call.Output.Add(item);
        call.Scope.Return(other);
    }

    public static void Union(in Call call)
    {
        var other = Argument(call);
        var from = call.Output.Count;
        Values.Distinct.Add(call.Input, call.Output, from, call.Types);
        Values.Distinct.Add(other, call.Output, from, call.Types);
        call.Scope.Return(other);
    }

    public static void Combine(in Call call)
    {
        call.Output.AddRange(call.Input.Items);
        call.Arguments[0].Evaluate(call.Scope, call.Output);
    }

    private static ItemList Argument(in Call call)
    {
        var list = call.Scope.Rent();
        call.Arguments[0].Evaluate(call.Scope, list);
        return list;
    }

    private static void Range(in Call call, int start, int count)
    {
        start = Math.Clamp(start, 0, call.Input.Count);
        count = Math.Clamp(count, 0, call.Input.Count - start);
        call.Output.AddRange(call.Input.Items.Slice(start, count));
    }
}
