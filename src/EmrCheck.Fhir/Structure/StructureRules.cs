using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using EmrCheck.Fhir.Paths.Compiling;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Structure;

/// <summary>What the structure check knows; read when it is used first, each type made ready when it is met first.</summary>
internal sealed class StructureRules
{
    private static readonly ConditionalWeakTable<TypeTable, StructureRules> known = [];

    private const int MostLetters = 64;
    private const int MostRemembered = 1000;

    private readonly ConcurrentDictionary<(ushort Type, string Name), string?> near = new();
    private readonly TypeTable types;
    private readonly ConcurrentDictionary<ushort, Shape> shapes = new();
    private readonly Dictionary<string, string[]> targets;
    private readonly ILookup<string, InvariantText> invariants;

    private StructureRules(TypeTable types)
    {
        this.types = types;
        Formats = new(Read("r4-formats.txt"));
        Codes = new(Read("r4-codes.txt"));
        targets = LinesOf(Read("r4-targets.txt")).Select(line => line.Split(' ')).ToDictionary(words => words[0], words => words[1..], StringComparer.Ordinal);
        invariants = InvariantTexts().ToLookup(text => text.Context, StringComparer.Ordinal);
        ElementShape = ShapeOf(types.Find("Element")!.Id);
    }

    public PrimitiveFormats Formats { get; }

    public CodeLists Codes { get; }

    /// <summary>Of what stands beside a primitive: its id and extensions.</summary>
    public Shape ElementShape { get; }

    /// <summary>The JSON property of a slot.</summary>
    public string NameOf(Slot slot) => types.Names[slot.Name];

    public static StructureRules For(TypeTable types) => known.GetValue(types, table => new(table));

    public static IEnumerable<string> LinesOf(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#');

    /// <summary>All invariants of the definitions.</summary>
    public static IEnumerable<InvariantText> InvariantTexts() =>
        LinesOf(Read("r4-invariants.txt")).Select(line => line.Split('\t')).Select(row => new InvariantText(row[0], row[1], row[2] == "e", row[3], row[4]));

    public Shape ShapeOf(ushort type) => shapes.TryGetValue(type, out var shape) ? shape : shapes.GetOrAdd(type, Make);

    private Shape Make(ushort id)
    {
        var type = types[id];
        var elements = type.Elements.ToArray();
        if (elements.Length > 64) throw new InvalidOperationException($"{type.Name} has more elements than the check has bits.");
        ulong required = 0;
        var slots = new List<Slot>();
        for (var i = 0; i < elements.Length; i++)
        {
            if (elements[i].Min > 0) required |= 1UL << i;
            foreach (var form in elements[i].Forms) slots.Add(Slot(type, elements[i], form, 1UL << i));
        }

        var own = new List<Invariant>();
        for (var at = type; at is not null; at = at.Base)
            foreach (var text in invariants[at.Name])
                if (InvariantCompiler.Compile(text, type.Name, types, name => Bit(elements, name)) is { } compiled) own.Add(compiled);
        return new(type, [.. slots], required, [.. own]);
    }

    private Slot Slot(FhirType owner, FhirElement element, FhirElementForm form, ulong bit)
    {
        var declared = $"{owner.DefinerOf(element).Name}.{element.Name}";
        var type = form.Type.Name.Length == 0 ? types.Find("Element")! : form.Type;
        var isPrimitive = type.Kind is FhirTypeKind.Primitive or FhirTypeKind.System;
        var format = PrimitiveFormats.Of(type.Name);
        return new(this, type)
        {
            Name = form.Name,
            Bit = bit,
            Element = $"{owner.Name}.{element.Name}{(element.IsChoice ? "[x]" : "")}",
            IsChoice = element.IsChoice,
            IsList = element.Max > 1,
            Format = isPrimitive ? declared == "Resource.id" ? PrimitiveFormat.Id : format : PrimitiveFormat.None,
            Content = format == PrimitiveFormat.Xhtml ? Content.Narrative
                : isPrimitive ? Content.Primitive
                : type.Kind == FhirTypeKind.Resource ? Content.Resource
                : type.Name == "Reference" ? Content.Reference : Content.Object,
            Codes = Codes.BoundTo(declared),
            MustBeAbsolute = declared is "Coding.system" or "Identifier.system",
            Targets = type.Name == "Reference" && targets.TryGetValue(declared, out var names) ? [.. names.Select(name => types.Find(name)!.Id)] : null,
            // Those of an element's own type are found with the type.
            Invariants = types.Find(declared) is not null ? []
                : [.. invariants[declared].Select(text => InvariantCompiler.Compile(text, type.Name, types, _ => 0)).OfType<Invariant>()],
        };
    }

    /// <summary>The property that was probably meant; remembered, because the same mistake is made in every resource.</summary>
    public string? Nearest(Shape shape, string name)
    {
        if (name.Length > MostLetters) return null;
        if (near.TryGetValue((shape.Type.Id, name), out var known)) return known;
        var nearest = Spelling.Nearest(name, shape.Slots.Select(NameOf));
        if (near.Count < MostRemembered) near.TryAdd((shape.Type.Id, name), nearest);
        return nearest;
    }

    private static ulong Bit(FhirElement[] elements, string name)
    {
        var index = Array.FindIndex(elements, element => element.Name == name);
        return index < 0 ? 0 : 1UL << index;
    }

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
