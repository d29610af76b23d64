using EmrCheck.Fhir.Paths.Steps;
using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir.Paths.Functions;

/// <summary>Functions that evaluate an expression for each item.</summary>
internal static class Projection
{
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
