using EmrCheck.Fhir.Documents;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Steps;

/// <summary>
/// A question about one element of <c>$this</c>, or about its value where it is a primitive, answered once for each value of it: codes, kinds and states are few, and records are many.
/// Where the element is not plainly there the question itself is asked.
/// </summary>
/// <param name="part">The question.</param>
/// <param name="element">The element; <see cref="Compiling.OwnElement.Itself"/> for the value.</param>
/// <param name="slot">The question's number.</param>
/// <param name="types">The types.</param>
internal sealed class RememberedStep(LogicStep part, string element, int slot, TypeTable types) : LogicStep
{
    private readonly bool isOfItself = element == Compiling.OwnElement.Itself;

    /// <summary>How the element is written in the types that were met. Replaced as a whole; of races one is lost and repeated.</summary>
    private Shape[] shapes = [];

    public override Known TruthFor(FhirType type) => part.TruthFor(type);

    public override bool? Truth(FhirPathScope scope)
    {
        var answers = scope.Answers;
        if (!answers.IsWorthwhile(slot)) return part.Truth(scope);
        var value = ValueOf(scope.This, answers);
        if (value < 0) return part.Truth(scope);
        if (answers.TryFind(value, slot, out var truth)) return truth;
        truth = part.Truth(scope);
        answers.Note(value, slot, truth);
        return truth;
    }

    /// <summary>The number of the element's value; -1 where it takes a closer look.</summary>
    private int ValueOf(in Values.Item focus, Values.ValueAnswers answers)
    {
        if (!focus.IsNode || focus.Index < 0) return -1;
        var document = focus.Document;
        if (isOfItself) return focus.Sibling < 0 && document.Nodes[focus.Index].Kind is not (NodeKind.Object or NodeKind.Array) ? answers.NumberOf(document, focus.Index, focus.Type) : -1;
        ref readonly var owner = ref document.Nodes[focus.Index];
        if (owner.Kind != NodeKind.Object || (owner.Flags & NodeFlags.Plain) == 0) return -1;
        var node = ShapeIn(focus.Type).OnlyValue(document.Nodes, focus.Index, out var type);
        return node < -1 ? -1 : answers.NumberOf(document, node, type);
    }

    private Shape ShapeIn(ushort type)
    {
        foreach (var shape in shapes)
            if (shape.Owner == type) return shape;
        var added = new Shape(type, types[type].Find(element)?.Forms ?? []);
        shapes = [.. shapes, added];
        return added;
    }
}
