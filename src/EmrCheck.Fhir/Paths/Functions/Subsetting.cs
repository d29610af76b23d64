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
        var other = call.Arguments[0].CollectLoosely(call.Scope);
        var common = call.Scope.Rent();
        using var known = ItemSet.Of(other, call.Types);
        foreach (ref readonly var item in call.Input.Items)
            if (known.Contains(item)) common.Add(item);
        Values.Distinct.Add(common, call.Output, call.Output.Count, call.Types);
        call.Scope.Return(common);
        call.Scope.Return(other);
    }

    public static void Exclude(in Call call)
    {
        var other = call.Arguments[0].CollectLoosely(call.Scope);
        using var known = ItemSet.Of(other, call.Types);
        foreach (ref readonly var item in call.Input.Items)
            if (!known.Contains(item)) call.Output.Add(item);
        call.Scope.Return(other);
    }

    public static void Union(in Call call)
    {
        var all = call.Scope.Rent();
        all.AddRange(call.Input.Items);
        call.Arguments[0].Evaluate(call.Scope, all);
        Values.Distinct.Add(all, call.Output, call.Output.Count, call.Types);
        call.Scope.Return(all);
    }

    public static void Combine(in Call call)
    {
        call.Output.AddRange(call.Input.Items);
        call.Arguments[0].Evaluate(call.Scope, call.Output);
    }

    private static void Range(in Call call, int start, int count)
    {
        start = Math.Clamp(start, 0, call.Input.Count);
        count = Math.Clamp(count, 0, call.Input.Count - start);
        call.Output.AddRange(call.Input.Items.Slice(start, count));
    }
}
