using EmrCheck.Fhir.Paths.Values;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Steps;

/// <summary>Where what a part of an expression yields is kept; without a number until the part occurs a second time, in whatever expression.</summary>
internal sealed class SharedSlot
{
    private volatile int number = -1;

    /// <summary>Its number; -1 while nothing is kept. The next number is for what may be there twice.</summary>
    public int Number { get => number; set => number = value; }
}

/// <summary>A part of an expression that others have, too: its items are found once for each context or document.</summary>
internal sealed class RepeatedStep(Step part, SharedSlot slot, bool isOfRecord) : Step
{
    public override ItemList Collect(FhirPathScope scope) =>
        slot.Number is >= 0 and var number ? scope.Shared(number, part, isOfRecord) : part.Collect(scope);

    public override ItemList CollectLoosely(FhirPathScope scope) =>
        slot.Number is >= 0 and var number ? scope.SharedLoosely(number, part, isOfRecord) : part.CollectLoosely(scope);

    public override int Count(FhirPathScope scope, out Item only)
    {
        if (slot.Number is not (>= 0 and var number)) return part.Count(scope, out only);
        var items = scope.Shared(number, part, isOfRecord).Items;
        only = items.Length == 1 ? items[0] : default;
        return items.Length;
    }

    /// <summary>Not by the list: to find all of it may fail where to find the first does not.</summary>
    public override bool Any(FhirPathScope scope) =>
        slot.Number is >= 0 and var number ? scope.SharedAny(number, part, isOfRecord) : part.Any(scope);

    public override bool? Truth(FhirPathScope scope) => slot.Number >= 0 ? base.Truth(scope) : part.Truth(scope);

    public override void Evaluate(FhirPathScope scope, ItemList output)
    {
        if (slot.Number is >= 0 and var number) output.AddRange(scope.Shared(number, part, isOfRecord).Items);
        else part.Evaluate(scope, output);
    }
}

/// <summary>The same for what is true, false or nothing.</summary>
internal sealed class RepeatedLogicStep(LogicStep part, SharedSlot slot, bool isOfRecord) : LogicStep
{
    public override Known TruthFor(FhirType type) => part.TruthFor(type);

    public override bool? Truth(FhirPathScope scope) =>
        slot.Number is >= 0 and var number ? scope.SharedTruth(number, part, isOfRecord) : part.Truth(scope);
}
