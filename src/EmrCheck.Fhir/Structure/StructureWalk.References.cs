using System.Text;
using EmrCheck.Fhir.Documents;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Structure;

/// <summary>References: what they mean must be there, and of a type that the element may refer to.</summary>
internal sealed partial class StructureWalk
{
    private string? bundleType;

    private void Reference(int index, Slot slot)
    {
        var text = document.Child(index, ElementNames.Reference);
        if (text < 0 || nodes[text].Kind != NodeKind.String || nodes[text].Length == 0) return;
        var reference = document.PlainText(text);
        if (reference[0] == '#')
        {
            var meant = reference.Length == 1 ? container : ContainedWith(reference[1..]);
            if (meant < 0) Report(StructureProblemKind.DanglingReference, text, slot.Element, "ref-1");
            else Target(text, slot, document.ResourceTypeAt(meant));
            return;
        }

        var found = document.IsBundle ? document.References.Resolve(reference, index) : -1;
        if (found >= 0) Target(text, slot, document.ResourceTypeAt(found));
        else if (IsRelative(reference, out var type)) Target(text, slot, type);
        if (document.IsBundle) Unresolved(text, reference, slot, found);
    }

    private void Target(int text, Slot slot, ushort type)
    {
        if (type != 0 && slot.Targets is not null && !slot.Targets.Contains(type))
            Report(StructureProblemKind.WrongTarget, text, slot.Element, string.Join(", ", slot.Targets.Select(t => document.Types[t].Name)));
    }

    /// <summary>
    /// What a document's Composition or a message's header refers to must be sent with it, and in that version. Elsewhere it is a
    /// warning: whoever sends a whole sends what it refers to, and a urn is known nowhere else.
    /// </summary>
    private void Unresolved(int text, ReadOnlySpan<byte> reference, Slot slot, int found)
    {
        bundleType ??= Encoding.UTF8.GetString(TextAt(document.Child(0, ElementNames.Type)));
        var isStrict = (bundleType == "document" && container == FirstResource()) || (bundleType == "message" && slot.Element == "MessageHeader.focus");
        if (found >= 0 && !(isStrict && IsOtherVersion(reference, found))) return;
        var isUrn = reference.StartsWith("urn:uuid:"u8) || reference.StartsWith("urn:oid:"u8);
        if (isUrn || (bundleType is "document" or "message" or "collection" && IsRelative(reference, out _)))
            Report(StructureProblemKind.DanglingReference, text, slot.Element, isError: isStrict);
    }

    private bool IsOtherVersion(ReadOnlySpan<byte> reference, int found)
    {
        const string History = "/_history/";
        var at = reference.IndexOf("/_history/"u8);
        if (at < 0) return false;
        var version = reference[(at + History.Length)..];
        var entries = document.Child(0, ElementNames.Entry);
        for (var i = entries + 1; i < nodes[entries].Next; i = nodes[i].Next)
            if (document.Child(i, ElementNames.Resource) is >= 0 and var other && IsSame(found, other) && VersionOf(other).SequenceEqual(version)) return false;
        return true;
    }

    private bool IsSame(int one, int other) =>
        document.ResourceTypeAt(one) == document.ResourceTypeAt(other)
        && TextAt(document.Child(one, ElementNames.Id)).SequenceEqual(TextAt(document.Child(other, ElementNames.Id)));

    private ReadOnlySpan<byte> VersionOf(int resource) =>
        document.Child(resource, ElementNames.Meta) is >= 0 and var meta ? TextAt(document.Child(meta, ElementNames.VersionId)) : default;

    private int FirstResource()
    {
        var entries = document.Child(0, ElementNames.Entry);
        return entries < 0 || nodes[entries].Next == entries + 1 ? -1 : document.Child(entries + 1, ElementNames.Resource);
    }

    private int ContainedWith(ReadOnlySpan<byte> id)
    {
        var list = document.Child(container, ElementNames.Contained);
        for (var i = list + 1; list >= 0 && i < nodes[list].Next; i = nodes[i].Next)
            if (document.Child(i, ElementNames.Id) is >= 0 and var own && document.PlainText(own).SequenceEqual(id)) return i;
        return -1;
    }

    /// <summary>Type/id, not a search.</summary>
    private bool IsRelative(ReadOnlySpan<byte> reference, out ushort type)
    {
        var slash = reference.IndexOf((byte)'/');
        type = slash > 0 && !reference.Contains((byte)'?') ? document.Types.ResourceTypeId(reference[..slash]) : (ushort)0;
        return type != 0;
    }
}
