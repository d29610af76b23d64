using EmrCheck.Fhir.Paths.Steps;
using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir.Paths.Functions;

/// <summary>Functions that evaluate an expression for each item.</summary>
internal static class Projection
{
    private const int MaxItems = 10_000;

    public static void Select(in Call call)
    {
        var loop = new Loop(call.Scope, call.Input);
        while (loop.Next()) call.Arguments[0].Evaluate(call.Scope, call.Output);
    }

    public static void SelectLoosely(in Call call)
    {
        var loop = new Loop(call.Scope, call.Input);
        while (loop.Next()) call.Arguments[0].AddLoosely(call.Scope, call.Output);
    }

    /// <summary>Again and again over what was found, as long as something new is found.</summary>
    public static void Repeat(in Call call)
    {
        var wave = call.Scope.Rent();
        var found = call.Scope.Rent();
        var from = call.Output.Count;
        wave.AddRange(call.Input.Items);
        while (wave.Count > 0)
        {
            found.Truncate(0);
            var loop = new Loop(call.Scope, wave);
            while (loop.Next()) call.Arguments[0].Evaluate(call.Scope, found);
            wave.Truncate(0);
            var known = call.Output.Count;
            Distinct.Add(found, call.Output, from, call.Types);
            wave.AddRange(call.Output.Items[known..]);
            if (call.Output.Count - from > MaxItems) throw new FhirPathException("too-many-items", "repeat() does not come to an end.");
        }

        call.Scope.Return(found);
        call.Scope.Return(wave);
    }

    public static void Aggregate(in Call call)
    {
        var outer = call.Scope.Total;
        var total = call.Scope.Rent();
        var next = call.Scope.Rent();
        if (call.Arguments.Length > 1) call.Arguments[1].Evaluate(call.Scope, total);
        var loop = new Loop(call.Scope, call.Input);
        while (loop.Next())
        {
            next.Truncate(0);
            call.Scope.Total = total;
            call.Arguments[0].Evaluate(call.Scope, next);
            total.Truncate(0);
            total.AddRange(next.Items);
        }

        call.Output.AddRange(total.Items);
        call.Scope.Total = outer;
        call.Scope.Return(next);
        call.Scope.Return(total);
    }

    /// <summary>Evaluates only the branch that is chosen. $index stays what it was.</summary>
    public static void Iif(in Call call)
    {
        if (call.Input.Count > 1) throw Step.SeveralItems();
        var outer = call.Scope.This;
        if (call.Input.Count == 1) call.Scope.This = call.Input[0];
        if (call.Arguments[0].Truth(call.Scope) == true) call.Arguments[1].Evaluate(call.Scope, call.Output);
        else if (call.Arguments.Length > 2) call.Arguments[2].Evaluate(call.Scope, call.Output);
        call.Scope.This = outer;
    }
}
