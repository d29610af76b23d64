using EmrCheck.Fhir.Documents;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Structure;

/// <summary>One walk over one resource; the entries of the document's own Bundle are walked as resources of their own.</summary>
internal sealed partial class StructureWalk
{
    private readonly FhirDocument document;
    private readonly FhirPathScope scope;
    private readonly StructureRules rules;
    private readonly List<StructureProblem> found;
    private readonly Node[] nodes;

    /// <summary>The resource in which <c>#id</c> references are looked up.</summary>
    private int container;

    /// <summary>What is contained is told by its container's narrative, so dom-6 does not ask it for one.</summary>
    private bool isContained;

    public StructureWalk(FhirDocument document, FhirPathScope scope, List<StructureProblem> found)
    {
        (this.document, this.scope, this.found) = (document, scope, found);
        rules = StructureRules.For(document.Types);
        nodes = document.Nodes;
    }

    public void Resource(int index)
    {
        var type = index == 0 ? document.Root.Type : document.ResourceTypeAt(index);
        if (type == 0)
        {
            Report(StatesType(index) ? StructureProblemKind.UnknownResourceType : StructureProblemKind.NoResourceType, index, "");
            return;
        }

        var outer = container;
        container = index;
        Object(index, rules.ShapeOf(type));
        container = outer;
    }

    private void Object(int index, Shape shape)
    {
        ulong values = 0, siblings = 0;
        var hasUnknown = false;
        for (int i = index + 1, end = nodes[index].Next; i < end; i = nodes[i].Next)
        {
            ref readonly var node = ref nodes[i];
            if (node.Kind == NodeKind.ResourceType && shape.IsResource) continue;
            var isSibling = (node.Flags & NodeFlags.Sibling) != 0;
            var slot = shape.Find(node.Kind == NodeKind.ResourceType ? NameTable.ResourceType : node.Name);
            if (slot is null || (isSibling && slot.Content != Content.Primitive))
            {
                hasUnknown = true;
                Unknown(i, shape);
                continue;
            }

            if (slot.IsChoice && ((values | siblings) & slot.Bit) != 0 && HasOtherForm(index, i, slot, shape))
                Report(StructureProblemKind.SeveralOfChoice, i, slot.Element);
            if (isSibling) siblings |= slot.Bit;
            else values |= slot.Bit;
            Property(index, i, slot, isSibling);
        }

        var present = values | siblings;
        if ((shape.Required & ~present) != 0) Missing(index, shape, present);
        Invariants(index, shape, present, hasUnknown);
    }

    private void Property(int owner, int index, Slot slot, bool isSibling)
    {
        if (nodes[index].Kind != NodeKind.Array)
        {
            if (slot.IsList) Report(StructureProblemKind.ListExpected, index, slot.Element);
            Value(index, slot, isSibling);
            return;
        }

        var end = nodes[index].Next;
        if (!slot.IsList) Report(StructureProblemKind.NotAList, index, slot.Element);
        if (end == index + 1) Report(StructureProblemKind.Empty, index, slot.Element);
        var hasNull = false;
        for (var i = index + 1; i < end; i = nodes[i].Next)
        {
            // In the lists of a primitive's values and extensions a null says that only the other one is there.
            if (nodes[i].Kind != NodeKind.Null || slot.Content != Content.Primitive) Value(i, slot, isSibling);
            else hasNull = true;
        }

        if (hasNull && !isSibling) Nulls(owner, index, slot);
    }

    private void Value(int index, Slot slot, bool isSibling)
    {
        var kind = nodes[index].Kind;
        if (kind == NodeKind.Null)
        {
            Report(StructureProblemKind.Empty, index, slot.Element);
        }
        else if (slot.Content is Content.Primitive or Content.Narrative && !isSibling)
        {
            Primitive(index, slot);
        }
        else if (kind != NodeKind.Object)
        {
            Report(StructureProblemKind.WrongJsonType, index, slot.Element, "{ }");
        }
        else if (slot.Content == Content.Resource)
        {
            Nested(index, slot);
        }
        else
        {
            Object(index, isSibling ? rules.ElementShape : slot.Shape);
            if (slot.Content == Content.Reference) Reference(index, slot);
            else if (slot.Codes is not null && !isSibling) Coded(index, slot);
            if (!isSibling) ElementInvariants(index, slot);
        }
    }

    /// <summary>A resource in a resource: contained, in a parameter, or in an entry.</summary>
    private void Nested(int index, Slot slot)
    {
        if (slot.Name == ElementNames.Contained)
        {
            isContained = true;
            if (document.ResourceTypeAt(index) is not 0 and var type) Object(index, rules.ShapeOf(type));
            else Resource(index);
            isContained = false;
        }
        else if (!document.IsBundle || container != 0 || slot.Element != "Bundle.entry.resource" || document.ResourceTypeAt(index) == 0)
        {
            Resource(index);
        }
    }

    private void Missing(int index, Shape shape, ulong present)
    {
        var absent = shape.Required & ~present;
        foreach (var slot in shape.Slots)
        {
            if ((slot.Bit & absent) == 0) continue;
            absent &= ~slot.Bit;
            Report(StructureProblemKind.MissingElement, index, slot.Element);
        }
    }

    private void Unknown(int index, Shape shape)
    {
        var name = PathFinder.NameOf(document, index);
        if (name.StartsWith('_') && shape.Slots.Any(slot => slot.Content == Content.Primitive && rules.NameOf(slot) == name[1..]))
            Report(StructureProblemKind.DuplicateProperty, index, shape.Type.Name);
        else if (nodes[index].Name == 0 && shape.Slots.Any(slot => rules.NameOf(slot) == name))
            Report(StructureProblemKind.DuplicateProperty, index, shape.Type.Name);
        else
            Report(StructureProblemKind.UnknownElement, index, shape.Type.Name, "", rules.Nearest(shape, name));
    }

    private bool HasOtherForm(int owner, int index, Slot slot, Shape shape)
    {
        for (var i = owner + 1; i < index; i = nodes[i].Next)
            if (nodes[i].Name != slot.Name && shape.Find(nodes[i].Name)?.Bit == slot.Bit) return true;
        return false;
    }

    private bool StatesType(int index)
    {
        for (var i = index + 1; i < nodes[index].Next; i = nodes[i].Next)
            if (nodes[i].Kind == NodeKind.ResourceType) return true;
        return false;
    }

    private void Report(StructureProblemKind kind, int index, string element, string expected = "", string? hint = null, bool isError = true) =>
        found.Add(new(kind, new(document, index, 0), isError, element, expected, hint));
}
