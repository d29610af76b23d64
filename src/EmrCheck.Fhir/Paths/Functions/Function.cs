using EmrCheck.Fhir.Paths.Compiling;
using EmrCheck.Fhir.Paths.Steps;
using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir.Paths.Functions;

/// <summary>Computes a function over its whole input.</summary>
internal delegate void FunctionBody(in Call call);

/// <summary>Says what a function's items can be.</summary>
internal delegate TypeSet ResultTypes(TypeSet input, IReadOnlyList<Step> arguments, TypeTable types);

/// <summary>How an argument is understood.</summary>
/// <param name="IsLambda">Evaluated anew for each item of the input, which is then <c>$this</c>.</param>
/// <param name="IsOptional">May be left out.</param>
internal readonly record struct Argument(bool IsLambda, bool IsOptional);

/// <summary>One row of the function table.</summary>
internal sealed class Function(string name, ResultTypes result, FunctionBody? body, params Argument[] arguments)
{
    public string Name { get; } = name;

    public ResultTypes Result { get; } = result;

    public IReadOnlyList<Argument> Arguments { get; } = arguments;

    public int Required => Arguments.Count(a => !a.IsOptional);

    /// <summary>For functions that are a step of their own, mostly to stop early.</summary>
    public Func<Step, Step[], TypeSet, Step?>? Special { get; init; }

    /// <summary>How to compute it where an item may be there twice, in the input and in what comes of it; null where that is not one and the same.</summary>
    public FunctionBody? Loosely { get; init; }

    /// <summary>Whether each item of the result is there once, however often those of the input are.</summary>
    public bool IsDistinct { get; init; }

    /// <summary>Whether it makes a collection of its input and arguments alone, so that of literals it is made once.</summary>
    public bool IsOfSets { get; init; }

    public Step Bind(Step input, Step[] arguments, TypeSet types)
    {
        var step = Special?.Invoke(input, arguments, types)
            ?? (ReferenceEquals(Result, Results.Boolean) ? new QuestionStep(body!, input, arguments) { Types = types } : new CallStep(body!, input, arguments, Loosely, IsDistinct) { Types = types });
        return IsOfSets && input is LiteralStep && Array.TrueForAll(arguments, each => each is LiteralStep) ? new LiteralStep(step.Collect(new(default)).Items.ToArray()) { Types = types } : step;
    }

    /// <summary>A call that yields a boolean or nothing.</summary>
    private sealed class QuestionStep(FunctionBody body, Step input, Step[] arguments) : LogicStep
    {
        public override bool? Truth(FhirPathScope scope)
        {
            var answer = scope.Rent();
            var items = input.Collect(scope);
            body(new(scope, items, arguments, answer));
            scope.Return(items);
            bool? truth = answer.Count == 0 ? null : answer[0].Boolean;
            scope.Return(answer);
            return truth;
        }
    }

    private sealed class CallStep(FunctionBody body, Step input, Step[] arguments, FunctionBody? loosely, bool isDistinct) : Step
    {
        public override void Evaluate(FhirPathScope scope, ItemList output)
        {
            var items = isDistinct ? input.CollectLoosely(scope) : input.Collect(scope);
            body(new(scope, items, arguments, output));
            scope.Return(items);
        }

        public override ItemList CollectLoosely(FhirPathScope scope)
        {
            if (loosely is null) return Collect(scope);
            var output = scope.Rent();
            var items = input.CollectLoosely(scope);
            loosely(new(scope, items, arguments, output));
            scope.Return(items);
            return output;
        }
    }
}
