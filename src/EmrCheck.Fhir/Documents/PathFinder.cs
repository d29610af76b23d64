using System.Globalization;
using System.Text;

namespace EmrCheck.Fhir.Documents;

/// <summary>Writes the path of a node by going down to it from the root.</summary>
internal static class PathFinder
{
    public static string PathOf(FhirDocument document, int target)
    {
        var nodes = document.Nodes;
        var path = new StringBuilder(document.ResourceType);
        var at = 0;
        while (at != target)
        {
            var inList = nodes[at].Kind == NodeKind.Array;
            var child = at + 1;
            var position = 0;
            for (; nodes[child].Next <= target; child = nodes[child].Next) position++;
            if (inList) path.Append(CultureInfo.InvariantCulture, $"[{position}]");
            else path.Append('.').Append(PropertyName(document, nodes[child]));
            at = child;
        }

        return path.ToString();
    }

    /// <summary>The property that a node is the value of; the node must not be an item of a list.</summary>
    public static string NameOf(FhirDocument document, int node) => PropertyName(document, document.Nodes[node]);

    /// <summary>The name as it stands in the text, before the value; so it is there for names that no type has, too.</summary>
    private static string PropertyName(FhirDocument document, Node node)
    {
        var before = document.Utf8[..node.Start].TrimEnd((byte)'"').TrimEnd(" \t\r\n"u8)[..^1].TrimEnd(" \t\r\n"u8)[..^1];
        var start = before.LastIndexOf((byte)'"') + 1;
        while (start > 1 && before[start - 2] == '\\') start = before[..(start - 1)].LastIndexOf((byte)'"') + 1;
        return Utf8Text.Decode(before[start..], before[start..].Contains((byte)'\\'));
    }
}
