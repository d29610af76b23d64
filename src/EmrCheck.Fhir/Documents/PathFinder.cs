using System.Globalization;
using System.Runtime.CompilerServices;

namespace EmrCheck.Fhir.Documents;

/// <summary>Writes the path of a node by going down to it from the root.</summary>
internal static class PathFinder
{
    public static string PathOf(FhirDocument document, int target)
    {
        var nodes = document.Nodes;
        var path = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        path.AppendLiteral(document.ResourceType);
        var at = 0;
        while (at != target)
        {
            var inList = nodes[at].Kind == NodeKind.Array;
            var child = at + 1;
            var position = 0;
            for (; nodes[child].Next <= target; child = nodes[child].Next) position++;
            path.AppendLiteral(inList ? "[" : ".");
            if (inList) path.AppendFormatted(position);
            path.AppendLiteral(inList ? "]" : PropertyName(document, nodes[child]));
            at = child;
        }

        return path.ToStringAndClear();
    }

    /// <summary>The property that a node is the value of; the node must not be an item of a list.</summary>
    public static string NameOf(FhirDocument document, int node) => PropertyName(document, document.Nodes[node]);

    /// <summary>The name as the types have it, otherwise as it stands in the text, before the value.</summary>
    private static string PropertyName(FhirDocument document, Node node)
    {
        if (node.Name != 0 && node.Kind != NodeKind.ResourceType && (node.Flags & NodeFlags.Sibling) == 0) return document.Types.Names[node.Name];
        var before = document.Utf8[..node.Start].TrimEnd((byte)'"').TrimEnd(" \t\r\n"u8)[..^1].TrimEnd(" \t\r\n"u8)[..^1];
        var start = before.LastIndexOf((byte)'"') + 1;
        while (start > 1 && before[start - 2] == '\\') start = before[..(start - 1)].LastIndexOf((byte)'"') + 1;
        return Utf8Text.Decode(before[start..], before[start..].Contains((byte)'\\'));
    }
}
