using EmrCheck.Fhir.Documents;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Structure;

/// <summary>Primitives and codes.</summary>
internal sealed partial class StructureWalk
{
    private void Primitive(int index, Slot slot)
    {
        ref readonly var node = ref nodes[index];
        var expected = slot.Format switch
        {
            PrimitiveFormat.Boolean => node.Kind is NodeKind.True or NodeKind.False ? "" : "true / false",
            PrimitiveFormat.Integer or PrimitiveFormat.UnsignedInt or PrimitiveFormat.PositiveInt or PrimitiveFormat.Decimal =>
                node.Kind == NodeKind.Number ? "" : "123",
            _ => node.Kind is NodeKind.String or NodeKind.ResourceType ? "" : "\"…\"",
        };
        if (expected.Length > 0) Report(StructureProblemKind.WrongJsonType, index, slot.Element, expected);
        else if (node.Kind == NodeKind.Number) Number(index, slot);
        else if (node.Kind is NodeKind.String or NodeKind.ResourceType) Text(index, slot);
        ElementInvariants(index, slot);
    }

    private void Number(int index, Slot slot)
    {
        var least = slot.Format switch { PrimitiveFormat.UnsignedInt => 0, PrimitiveFormat.PositiveInt => 1, _ => int.MinValue };
        if (slot.Format != PrimitiveFormat.Decimal && !PrimitiveFormats.IsInteger(document.RawText(index), least))
            Report(StructureProblemKind.WrongFormat, index, slot.Element, slot.Type.Name);
    }

    private void Text(int index, Slot slot)
    {
        if (nodes[index].Length == 0)
        {
            Report(StructureProblemKind.Empty, index, slot.Element);
            return;
        }

        if (slot.Content == Content.Narrative) Narrative(index, slot);
        if (slot.Format is PrimitiveFormat.String or PrimitiveFormat.Xhtml && slot.Codes is null) return;
        var text = document.PlainText(index);
        if (!rules.Formats.Accepts(slot.Format, text) || (slot.MustBeAbsolute && !IsAbsolute(text))) Report(StructureProblemKind.WrongFormat, index, slot.Element, slot.Type.Name);
        else if (slot.Codes is not null && !slot.Codes.Has(rules.Codes.NumberOf(text)))
            Report(StructureProblemKind.UnknownCode, index, slot.Element, slot.Codes.Name);
    }

    private void Narrative(int index, Slot slot)
    {
        if (Xhtml.Mistake(document.TextOf(index)) is { } mistake) Report(StructureProblemKind.Narrative, index, slot.Element, mistake);
    }

    /// <summary>A null among values needs an object at the same place among the extensions.</summary>
    private void Nulls(int owner, int list, Slot slot)
    {
        int beside = -1, besideEnd = -1;
        for (int i = owner + 1, end = nodes[owner].Next; i < end; i = nodes[i].Next)
            if (nodes[i].Name == slot.Name && (nodes[i].Flags & NodeFlags.Sibling) != 0 && nodes[i].Kind == NodeKind.Array)
                (beside, besideEnd) = (i + 1, nodes[i].Next);

        for (var i = list + 1; i < nodes[list].Next; i = nodes[i].Next)
        {
            var hasExtension = beside < besideEnd && nodes[beside].Kind == NodeKind.Object;
            if (nodes[i].Kind == NodeKind.Null && !hasExtension) Report(StructureProblemKind.Empty, i, slot.Element);
            if (beside < besideEnd) beside = nodes[beside].Next;
        }
    }

    /// <summary>A Coding, CodeableConcept or Quantity whose code must be of a closed list.</summary>
    private void Coded(int index, Slot slot)
    {
        var list = slot.Type.Name == "CodeableConcept" ? document.Child(index, ElementNames.Coding) : -1;
        if (slot.Type.Name != "CodeableConcept")
        {
            if (!IsInList(index, slot.Codes!)) Report(StructureProblemKind.UnknownCode, index, slot.Element, slot.Codes!.Name);
            return;
        }

        for (var i = list + 1; list >= 0 && i < nodes[list].Next; i = nodes[i].Next)
            if (nodes[i].Kind == NodeKind.Object && IsInList(i, slot.Codes!)) return;
        // Extensions alone may say why there is no code.
        if (list >= 0 || document.Child(index, ElementNames.Extension) < 0) Report(StructureProblemKind.UnknownCode, index, slot.Element, slot.Codes!.Name);
    }

    private bool IsInList(int coding, CodeList list) =>
        document.Child(coding, ElementNames.Code) is >= 0 and var code
        && list.Has(NumberAt(document.Child(coding, ElementNames.System)), NumberAt(code));

    private ushort NumberAt(int index) =>
        index >= 0 && nodes[index].Kind == NodeKind.String ? rules.Codes.NumberOf(document.PlainText(index)) : (ushort)0;
}
