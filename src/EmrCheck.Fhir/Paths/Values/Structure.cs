using System.Globalization;
using EmrCheck.Fhir.Documents;

namespace EmrCheck.Fhir.Paths.Values;

/// <summary>Compares what documents hold at two places, property by property, whatever their order. As deep as documents may be.</summary>
internal static class Structure
{
    /// <summary>Whether two places hold the same; <c>likeText</c> says how strings are compared when equality is not asked for.</summary>
    public static bool Equal(FhirDocument a, int i, FhirDocument b, int j, Func<string, string, bool>? likeText)
    {
        ref readonly var x = ref a.Nodes[i];
        ref readonly var y = ref b.Nodes[j];
        if (x.Kind != y.Kind) return false;
        return x.Kind switch
        {
            NodeKind.Object => Properties(a, i) == Properties(b, j) && EachProperty(a, i, b, j, likeText),
            NodeKind.Array => EachItem(a, i, b, j, likeText),
            NodeKind.String when likeText is not null => likeText(a.TextOf(i), b.TextOf(j)),
            NodeKind.String or NodeKind.ResourceType => a.PlainText(i).SequenceEqual(b.PlainText(j)),
            NodeKind.Number => NumbersEqual(a.RawText(i), b.RawText(j)),
            _ => true,
        };
    }

    private static bool EachProperty(FhirDocument a, int owner, FhirDocument b, int other, Func<string, string, bool>? likeText)
    {
        for (var i = owner + 1; i < a.Nodes[owner].Next; i = a.Nodes[i].Next)
        {
            var j = Counterpart(a.Nodes[i], b, other);
            if (j < 0 || !Equal(a, i, b, j, likeText)) return false;
        }

        return true;
    }

    private static bool EachItem(FhirDocument a, int list, FhirDocument b, int other, Func<string, string, bool>? likeText)
    {
        int i = list + 1, j = other + 1;
        for (; i < a.Nodes[list].Next && j < b.Nodes[other].Next; i = a.Nodes[i].Next, j = b.Nodes[j].Next)
            if (!Equal(a, i, b, j, likeText)) return false;
        return i == a.Nodes[list].Next && j == b.Nodes[other].Next;
    }

    private static int Counterpart(in Node node, FhirDocument document, int owner)
    {
        for (var i = owner + 1; i < document.Nodes[owner].Next; i = document.Nodes[i].Next)
        {
            ref readonly var other = ref document.Nodes[i];
            if (other.Name == node.Name && (other.Flags & NodeFlags.Sibling) == (node.Flags & NodeFlags.Sibling)) return i;
        }

        return -1;
    }

    private static int Properties(FhirDocument document, int owner)
    {
        var count = 0;
        for (var i = owner + 1; i < document.Nodes[owner].Next; i = document.Nodes[i].Next) count++;
        return count;
    }

    private static bool NumbersEqual(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) =>
        a.SequenceEqual(b)
        || (decimal.TryParse(a, NumberStyles.Float, CultureInfo.InvariantCulture, out var x)
            && decimal.TryParse(b, NumberStyles.Float, CultureInfo.InvariantCulture, out var y) && x == y);
}
