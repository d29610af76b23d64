using EmrCheck.Fhir.Documents;
using EmrCheck.Fhir.Paths.Compiling;
using EmrCheck.Fhir.Paths.Values;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Steps;

/// <summary>The value of one element of <c>$this</c>, or its own where it is a primitive.</summary>
/// <param name="element">The element; <see cref="OwnElement.Itself"/> for the value.</param>
/// <param name="types">The types.</param>
internal sealed class OwnValue(string element, TypeTable types)
{
    private readonly bool isOfItself = element == OwnElement.Itself;

    /// <summary>How the element is written in the types that were met. Replaced as a whole; of races one is lost and repeated.</summary>
    private Shape[] shapes = [];

    /// <summary>The number of the value, for a question; -1 where it takes a closer look.</summary>
    public int NumberOf(in Item focus, ValueAnswers answers, int question)
    {
        if (!focus.IsNode || focus.Index < 0) return -1;
        var document = focus.Document;
        if (isOfItself) return focus.Sibling < 0 && document.Nodes[focus.Index].Kind is not (NodeKind.Object or NodeKind.Array) ? answers.NumberOf(document, focus.Index, focus.Type, question) : -1;
        ref readonly var owner = ref document.Nodes[focus.Index];
        if (owner.Kind != NodeKind.Object || (owner.Flags & NodeFlags.Plain) == 0) return -1;
        var node = ShapeIn(focus.Type).OnlyValue(document.Nodes, focus.Index, out var type);
        return node < -1 ? -1 : answers.NumberOf(document, node, type, question);
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
