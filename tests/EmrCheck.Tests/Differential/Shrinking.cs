using System.Text.Json.Nodes;

namespace EmrCheck.Tests.Differential;

/// <summary>Makes a case smaller as long as it still fails.</summary>
internal static class Shrinking
{
    public static (Ex Expression, JsonObject Document) Shrink(Ex expression, JsonObject document, Func<Ex, JsonObject, bool> fails)
    {
        for (var steps = 0; steps < 200; steps++)
        {
            if (Smaller(expression).FirstOrDefault(e => fails(e, document)) is { } simpler) expression = simpler;
            else if (Smaller(document).FirstOrDefault(d => fails(expression, d)) is { } shorter) document = shorter;
            else break;
        }

        return (expression, document);
    }

    /// <summary>A part in place of the whole, or of a part of it; of a conjunction of filters, fewer.</summary>
    private static IEnumerable<Ex> Smaller(Ex e)
    {
        foreach (var part in e.Parts) yield return part;
        switch (e)
        {
            case Member { Input: { } input } m:
                foreach (var s in Smaller(input)) yield return m with { Input = s };
                break;
            case TypeTest t:
                foreach (var s in Smaller(t.Input)) yield return t with { Input = s };
                break;
            case Sign sign:
                foreach (var s in Smaller(sign.Operand)) yield return sign with { Operand = s };
                break;
            case Item item:
                foreach (var s in Smaller(item.Input)) yield return item with { Input = s };
                foreach (var s in Smaller(item.Index)) yield return item with { Index = s };
                break;
            case Bin bin:
                foreach (var s in Smaller(bin.Left)) yield return bin with { Left = s };
                foreach (var s in Smaller(bin.Right)) yield return bin with { Right = s };
                break;
            case Fn f:
                if (f.Input is not null)
                    foreach (var s in Smaller(f.Input)) yield return new Fn(s, f.Name, f.Arguments);
                for (var i = 0; i < f.Arguments.Length; i++)
                    foreach (var s in Smaller(f.Arguments[i])) yield return new Fn(f.Input, f.Name, [.. f.Arguments[..i], s, .. f.Arguments[(i + 1)..]]);
                break;
        }
    }

    /// <summary>Without one property or item.</summary>
    private static IEnumerable<JsonObject> Smaller(JsonObject document)
    {
        foreach (var place in Places(document).ToList())
        {
            var copy = (JsonObject)document.DeepClone();
            JsonNode at = copy;
            foreach (var step in place[..^1]) at = step is int i ? at[i]! : at[(string)step]!;
            if (place[^1] is int index) ((JsonArray)at).RemoveAt(index);
            else ((JsonObject)at).Remove((string)place[^1]);
            yield return copy;
        }
    }

    private static IEnumerable<object[]> Places(JsonNode? node)
    {
        if (node is JsonObject json)
        {
            foreach (var (name, value) in json)
            {
                if (name == "resourceType") continue;
                yield return [name];
                foreach (var inner in Places(value)) yield return [name, .. inner];
            }
        }
        else if (node is JsonArray list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                yield return [i];
                foreach (var inner in Places(list[i])) yield return [i, .. inner];
            }
        }
    }
}
