using System.Globalization;

namespace EmrCheck.Fhir.Types;

/// <summary>Reads the compact text format of types; the head of <c>r4-types.txt</c> describes it.</summary>
internal sealed class TypeTableParser
{
    private readonly List<FhirType> types = [];
    private readonly Dictionary<string, FhirType> byName = new(1024, StringComparer.Ordinal);
    private readonly NameTable names;

    /// <summary>The types that are open, outermost first, and the last element read of each.</summary>
    private readonly List<(FhirType Type, int LastElement)> open = [];
    private int line;

    public TypeTableParser()
    {
        names = new();
        foreach (var name in SystemTypes.Names) Named(name).Kind = FhirTypeKind.System;
    }

    public TypeTableParser(TypeTable basis)
    {
        names = new(basis.Names);
        foreach (var type in basis.All)
        {
            types.Add(type);
            byName.Add(type.Name, type);
        }
    }

    public TypeTable Parse(string text)
    {
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            line++;
            var end = raw.IndexOfAny('#', ';');
            var content = (end < 0 ? raw : raw[..end]).TrimEnd();
            var words = new Words(content);
            if (words.Peek.IsEmpty) continue;
            var indent = content.IndexOfAnyExcept(' ');
            if (indent == 0) ReadType(ref words);
            else ReadElement(ref words, indent / 2);
        }

        if (types.Find(t => t.Kind == FhirTypeKind.Undefined) is { } missing)
            throw new FormatException($"The type '{missing.Name}' is used but not defined.");
        return new([.. types], names);
    }

    private void ReadType(ref Words words)
    {
        var isAbstract = words.Skip("abstract");
        var kind = words.Next() switch
        {
            "resource" => FhirTypeKind.Resource,
            "type" => FhirTypeKind.Complex,
            "primitive" => FhirTypeKind.Primitive,
            "logical" => FhirTypeKind.Logical,
            _ => throw Wrong("a kind of type is expected"),
        };
        var type = Named(words.Next());
        if (type.Kind != FhirTypeKind.Undefined) throw Wrong("the type is already defined");
        type.Kind = kind;
        type.IsAbstract = isAbstract;
        if (words.Skip(":")) type.Base = Named(words.Next());
        open.Clear();
        open.Add((type, -1));
    }

    private void ReadElement(ref Words words, int level)
    {
        if (level > open.Count) OpenBackbone(level);
        if (level == 0) throw Wrong("an element is two spaces deeper than its type");
        open.RemoveRange(level, open.Count - level);

        var name = words.Next();
        var isChoice = name.EndsWith("[x]");
        var element = (isChoice ? name[..^3] : name).ToString();
        var (min, max) = ReadCardinality(ref words);
        var forms = new List<FhirElementForm>(isChoice ? 8 : 1);
        if (words.Skip("=")) forms.Add(new(names.Add(element), Named(words.Next()), false));
        while (!words.Peek.IsEmpty)
        {
            var type = Named(words.Next());
            forms.Add(new(names.Add(isChoice ? element + Capitalized(type.Name) : element), type, isChoice));
        }

        if (forms.Count == 0) forms.Add(new(names.Add(element), byName[""], false));
        var owner = open[^1].Type;
        owner.OwnElements.Add(new(element, min, max, [.. forms]));
        open[^1] = (owner, owner.OwnElements.Count - 1);
    }

    /// <summary>Turns the element above into a type of its own, because this line is inside it.</summary>
    private void OpenBackbone(int level)
    {
        if (open.Count != level - 1 || open.Count == 0 || open[^1].LastElement < 0) throw Wrong("nothing to be inside of");
        var (owner, last) = open[^1];
        var element = owner.OwnElements[last];
        var declared = element.Forms[0].Type;
        var type = Named($"{owner.Name}.{element.Name}");
        type.Kind = FhirTypeKind.Backbone;
        type.Base = declared.Name.Length == 0 ? null : declared;
        owner.OwnElements[last] = element with { Forms = [element.Forms[0] with { Type = type }] };
        open.Add((type, -1));
    }

    private (int Min, int Max) ReadCardinality(ref Words words)
    {
        var dots = words.Peek.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0) return (0, 1);
        var word = words.Next();
        if (!int.TryParse(word[..dots], NumberStyles.None, CultureInfo.InvariantCulture, out var min)) throw Wrong("MIN..MAX is expected");
        if (word[(dots + 2)..] is "*") return (min, int.MaxValue);
        if (!int.TryParse(word[(dots + 2)..], NumberStyles.None, CultureInfo.InvariantCulture, out var max)) throw Wrong("MIN..MAX is expected");
        return (min, max);
    }

    private FhirType Named(ReadOnlySpan<char> name)
    {
        if (byName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var type)) return type;
        type = new(checked((ushort)types.Count), name.ToString());
        types.Add(type);
        byName.Add(type.Name, type);
        return type;
    }

    private static string Capitalized(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private FormatException Wrong(string what) => new($"Type definitions, line {line}: {what}.");

    /// <summary>The words of a line, one after another; empty at the end.</summary>
    private ref struct Words(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> rest = text.TrimStart(' ');

        public readonly ReadOnlySpan<char> Peek => rest.IndexOf(' ') is >= 0 and var space ? rest[..space] : rest;

        public ReadOnlySpan<char> Next()
        {
            var word = Peek;
            rest = rest[word.Length..].TrimStart(' ');
            return word;
        }

        public bool Skip(string word)
        {
            if (!Peek.SequenceEqual(word)) return false;
            Next();
            return true;
        }
    }
}
