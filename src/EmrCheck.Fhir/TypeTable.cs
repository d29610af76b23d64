using System.Reflection;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir;

/// <summary>The types that documents and expressions are made of.</summary>
public sealed class TypeTable
{
    private static readonly Lazy<TypeTable> r4 = new(() => new TypeTableParser().Parse(ReadResource("r4-types.txt")));

    private readonly Dictionary<string, FhirType> byName;
    private readonly FhirType[] byId;

    /// <summary>By the number of a name: the resource type that is called so, or 0.</summary>
    private readonly ushort[] resourceOfName;

    internal TypeTable(FhirType[] byId, NameTable names)
    {
        this.byId = byId;
        Names = names;
        byName = new(byId.Length, StringComparer.Ordinal);
        foreach (var type in byId) byName[type.Name] = type;
        var resources = byId.Where(type => type is { Kind: FhirTypeKind.Resource, IsAbstract: false }).ToDictionary(type => names.Add(type.Name), type => type.Id);
        resourceOfName = new ushort[names.Count];
        foreach (var (name, id) in resources) resourceOfName[name] = id;
    }

    /// <summary>FHIR R4 (4.0.1).</summary>
    public static TypeTable R4 => r4.Value;

    internal NameTable Names { get; }

    internal Paths.Steps.SharedPaths SharedPaths { get; } = new();

    internal ReadOnlySpan<FhirType> All => byId;

    /// <summary>A table with more types, written as <c>r4-types.txt</c> is.</summary>
    /// <exception cref="FormatException">The definitions are not in that format; the message says where.</exception>
    public TypeTable With(string definitions) => new TypeTableParser(this).Parse(definitions);

    /// <summary>Whether there is a resource type of this name that a document can be.</summary>
    public bool IsResource(string name) => Find(name) is { Kind: FhirTypeKind.Resource, IsAbstract: false };

    /// <summary>Whether there is a type of this name, of any kind.</summary>
    public bool IsType(string name) => byName.ContainsKey(name);

    internal FhirType this[int id] => byId[id];

    internal FhirType? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The id of the resource type spelled by these bytes; 0 when there is none.</summary>
    internal ushort ResourceTypeId(ReadOnlySpan<byte> utf8) => resourceOfName[Names.Find(utf8)];

    private static string ReadResource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
