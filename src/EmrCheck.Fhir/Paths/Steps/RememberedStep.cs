using EmrCheck.Fhir.Paths.Values;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Steps;

/// <summary>
/// A question about one element of <c>$this</c>, or about its value where it is a primitive, answered once for each value of it: codes, kinds and states are few, and records are many.
/// Where the element is not plainly there the question itself is asked.
/// </summary>
/// <param name="part">The question.</param>
/// <param name="own">What it is about.</param>
/// <param name="slot">The question's number.</param>
internal sealed class RememberedStep(LogicStep part, OwnValue own, int slot) : LogicStep
{
    public override Known TruthFor(FhirType type) => part.TruthFor(type);

    public override bool? Truth(FhirPathScope scope)
    {
        var answers = scope.Answers;
        if (!answers.IsWorthwhile(slot)) return part.Truth(scope);
        var value = own.NumberOf(scope.This, answers, slot);
        if (value < 0) return part.Truth(scope);
        if (answers.TryFind(value, slot, out bool? truth)) return truth;
        truth = part.Truth(scope);
        answers.Note(value, slot, truth);
        return truth;
    }
}

/// <summary>The same for what chooses among items that are written in the expression, such as a name for a code.</summary>
internal sealed class RememberedChoiceStep(Step part, OwnValue own, int slot) : Step
{
    public override bool IsOfConstants => true;

    public override bool IsNothingFor(FhirType type) => part.IsNothingFor(type);

    public override void Evaluate(FhirPathScope scope, ItemList output)
    {
        if (!IsRemembered(scope, output)) part.Evaluate(scope, output);
    }

    public override ItemList CollectLoosely(FhirPathScope scope) => CollectAdded(scope);

    public override void AddLoosely(FhirPathScope scope, ItemList output)
    {
        if (!IsRemembered(scope, output)) part.AddLoosely(scope, output);
    }

    /// <summary>Adds what is chosen for the value; false where that must be found without it.</summary>
    private bool IsRemembered(FhirPathScope scope, ItemList output)
    {
        var answers = scope.Answers;
        if (!answers.IsWorthwhile(slot) || own.NumberOf(scope.This, answers, slot) is not (>= 0 and var value)) return false;
        if (answers.TryFind(value, slot, out Item[]? known))
        {
            output.AddRange(known);
            return true;
        }

        var before = output.Count;
        part.Evaluate(scope, output);
        answers.Note(value, slot, output.Items[before..]);
        return true;
    }
}
