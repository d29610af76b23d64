using System.Buffers.Text;
using EmrCheck.Fhir.Documents;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Structure;

/// <summary>The invariants of the definitions.</summary>
internal sealed partial class StructureWalk
{
    private void Invariants(int index, Shape shape, ulong present, bool hasUnknown)
    {
        if (!shape.IsResource && (present & ~shape.IdBit) == 0 && !hasUnknown) Report(StructureProblemKind.Empty, index, shape.Type.Name, "ele-1");
        if (shape.ValueBit != 0 && (present & shape.ExtensionBit) != 0 == ((present & shape.ValueBit) != 0))
            Report(StructureProblemKind.Invariant, index, "Extension", "ext-1", "Must have either extensions or value[x], not both");
        if (shape.IsAttachment) Attachment(index);
        if (shape.IsBundle) Bundle(index);
        else if (shape.IsResource && document.Child(index, ElementNames.Contained) is >= 0 and var contained) Contained(index, contained);

        foreach (var invariant in shape.Invariants)
        {
            if (!invariant.IsOpen(present) || (isContained && invariant.Key == "dom-6")) continue;
            if ((invariant.FailsWithout & ~present) != 0) Violated(index, shape.Type.Name, invariant);
            else if (!shape.IsPeriod || !IsOrdered(index)) Evaluate(index, shape.Type, shape.Type.Name, invariant);
        }
    }

    /// <summary>per-1 at a glance: two points of time that are written alike, with the same zone.</summary>
    private bool IsOrdered(int index)
    {
        var (start, end) = (document.Child(index, ElementNames.Start), document.Child(index, ElementNames.End));
        if (start < 0 || end < 0 || nodes[start].Length != nodes[end].Length) return false;
        var from = document.RawText(start);
        var to = document.RawText(end);
        if (from.Length > 10 && (from.Length < 20 || !from[19..].SequenceEqual(to[19..]))) return false;
        return from.SequenceCompareTo(to) <= 0;
    }

    /// <summary>The size that is told must be that of the data.</summary>
    private void Attachment(int index)
    {
        var (data, size) = (document.Child(index, ElementNames.Data), document.Child(index, ElementNames.Size));
        if (data < 0 || size < 0 || !Utf8Parser.TryParse(document.RawText(size), out long told, out _)) return;
        if (PrimitiveFormats.DecodedLength(document.PlainText(data)) != told)
            Report(StructureProblemKind.WrongFormat, size, "Attachment.size", "size(data)");
    }

    private void ElementInvariants(int index, Slot slot)
    {
        foreach (var invariant in slot.Invariants) Evaluate(index, slot.Type, slot.Element, invariant);
    }

    /// <summary>Only true is good, as HL7's validator has it: nothing, for instance of a date compared to a time of day, is a violation.</summary>
    private void Evaluate(int index, FhirType type, string element, Invariant invariant)
    {
        try
        {
            if (invariant.Expression.Test(new(document, index, type.Id), scope) != true)
                Violated(index, element, invariant);
        }
        catch (FhirPathException)
        {
            Report(StructureProblemKind.InvariantNotEvaluated, index, element, invariant.Key, invariant.Human, isError: false);
        }
    }

    private void Violated(int index, string element, Invariant invariant) =>
        Report(StructureProblemKind.Invariant, index, element, invariant.Key, invariant.Human, invariant.IsError);

    /// <summary>dom-3: what is contained must be referred to, or refer to its container.</summary>
    private void Contained(int resource, int list)
    {
        if (nodes[list].Kind != NodeKind.Array) return;
        HashSet<string>? local = null;
        for (var i = list + 1; i < nodes[list].Next; i = nodes[i].Next)
        {
            local ??= LocalReferences(resource);
            var id = document.Child(i, ElementNames.Id);
            var isMeant = id >= 0 && nodes[id].Kind == NodeKind.String && local.Contains("#" + document.TextOf(id));
            if (!isMeant && !LocalReferences(i).Contains("#"))
                Report(StructureProblemKind.Invariant, i, "DomainResource.contained", "dom-3", "If the resource is contained in another resource, it SHALL be referred to from elsewhere in the resource or SHALL refer to the containing resource");
        }
    }

    /// <summary>All texts within a node that begin with <c>#</c>.</summary>
    private HashSet<string> LocalReferences(int index)
    {
        var references = new HashSet<string>(StringComparer.Ordinal);
        for (var i = index + 1; i < nodes[index].Next; i++)
            if (nodes[i].Kind == NodeKind.String && nodes[i].Length > 0 && document.Utf8[nodes[i].Start] == '#') references.Add(document.TextOf(i));
        return references;
    }
}
