using EmrCheck.Fhir;

namespace EmrCheck.Tests.Differential;

/// <summary>One way in which an element is written in JSON.</summary>
internal sealed record PlainForm(string Json, string Type);

/// <summary>One element of a type.</summary>
internal sealed record PlainElement(string Name, bool Many, PlainForm[] Forms);

/// <summary>One type; elements are its own, those of the base come after.</summary>
internal sealed record PlainType(string Name, string Kind, string? Base, List<PlainElement> Own);

/// <summary>The types of R4, read from their text a second time, by the plainest means.</summary>
internal sealed class PlainTypes
{
    public static readonly PlainTypes R4 = new();

    private readonly Dictionary<string, PlainType> types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PlainElement>> all = new(StringComparer.Ordinal);

    private PlainTypes()
    {
        using var reader = new StreamReader(typeof(FhirDocument).Assembly.GetManifestResourceStream("r4-types.txt")!);
        var open = new List<PlainType>();
        while (reader.ReadLine() is { } raw)
        {
            var line = raw.Split('#', ';')[0].TrimEnd();
            if (line.Length == 0) continue;
            var level = (line.Length - line.TrimStart().Length) / 2;
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
            if (level == 0 && words[0] == "abstract") words.RemoveAt(0);
            if (level == 0)
            {
                open = [Add(words[1], words[0], words.Count > 3 ? words[3] : null)];
                continue;
            }

            if (level > open.Count) open.Add(Backbone(open[^1]));
            open.RemoveRange(level, open.Count - level);
            open[^1].Own.Add(Element(words));
        }

        foreach (var type in types.Keys) all[type] = Chain(type).SelectMany(t => types[t].Own).ToList();
    }

    public IEnumerable<string> Resources => types.Values.Where(t => t.Kind == "resource" && t.Name is not ("Resource" or "DomainResource")).Select(t => t.Name);

    public bool IsKnown(string type) => types.ContainsKey(type);

    public string KindOf(string type) => types.TryGetValue(type, out var known) ? known.Kind : "system";

    public bool IsPrimitive(string type) => KindOf(type) == "primitive";

    public IReadOnlyList<PlainElement> Elements(string type) => all.TryGetValue(type, out var elements) ? elements : [];

    public PlainElement? Find(string type, string element) => Elements(type).FirstOrDefault(e => e.Name == element);

    public bool IsA(string type, string other) => Chain(type).Contains(other);

    /// <summary>Boolean, String, …, or null for a structure.</summary>
    public string? ValueKind(string type)
    {
        if (type.StartsWith("System.", StringComparison.Ordinal)) return type["System.".Length..];
        if (IsPrimitive(type)) return Find(type, "value")!.Forms[0].Type["System.".Length..];
        return IsA(type, "Quantity") ? "Quantity" : null;
    }

    /// <summary>What a user calls it.</summary>
    public string PublicName(string type) => KindOf(type) == "backbone" ? types[type].Base! : type;

    private PlainType Add(string name, string kind, string? parent) => types[name] = new(name, kind, parent, []);

    /// <summary>The last element read turns out to have elements of its own.</summary>
    private PlainType Backbone(PlainType owner)
    {
        var last = owner.Own[^1];
        var type = Add($"{owner.Name}.{last.Name}", "backbone", last.Forms[0].Type);
        owner.Own[^1] = last with { Forms = [last.Forms[0] with { Type = type.Name }] };
        return type;
    }

    private static PlainElement Element(List<string> words)
    {
        var choice = words[0].EndsWith("[x]", StringComparison.Ordinal);
        var name = choice ? words[0][..^3] : words[0];
        var many = words.Count > 1 && words[1].EndsWith("..*", StringComparison.Ordinal);
        var forms = words.Skip(1).Where(w => w != "=" && !w.Contains("..", StringComparison.Ordinal))
            .Select(t => new PlainForm(choice ? name + char.ToUpperInvariant(t[0]) + t[1..] : name, t)).ToArray();
        return new(name, many, forms);
    }

    private IEnumerable<string> Chain(string type)
    {
        for (string? t = type; t is not null; t = types.TryGetValue(t, out var known) ? known.Base : null) yield return t;
    }
}
