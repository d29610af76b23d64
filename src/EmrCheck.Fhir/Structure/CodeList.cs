using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Structure;

/// <summary>A closed list of codes by their numbers.</summary>
internal sealed class CodeList(string name)
{
    private readonly HashSet<ushort> codes = [];
    private readonly HashSet<(ushort System, ushort Code)> coded = [];

    public string Name { get; } = name;

    public void Add(ushort system, ushort code)
    {
        codes.Add(code);
        coded.Add((system, code));
    }

    public bool Has(ushort code) => code != 0 && codes.Contains(code);

    public bool Has(ushort system, ushort code) => coded.Contains((system, code));
}

/// <summary>The lists of <c>r4-codes.txt</c> and the elements that they are bound to.</summary>
internal sealed class CodeLists
{
    private readonly Dictionary<string, CodeList> byElement = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CodeList> byUrl = new(StringComparer.Ordinal);
    private readonly NameTable words = new();

    public CodeLists(string text)
    {
        NoSystem = words.Add(" ");
        var lists = new Dictionary<string, CodeList>(StringComparer.Ordinal);
        CodeList? current = null;
        foreach (var line in StructureRules.LinesOf(text))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal)) lists.Add(line[2..], current = new(line[2..]));
            else if (line.Contains('\t')) AddCodes(current!, line.Split('\t'));
            else byElement.Add(line[..line.IndexOf(' ')], lists[line[(line.IndexOf(' ') + 1)..]]);
        }

        foreach (var list in lists.Values) byUrl.Add(UrlOf(list.Name), list);
    }

    /// <summary>The addresses of the value sets.</summary>
    public IEnumerable<string> Urls => byUrl.Keys;

    /// <summary>The number of the system of codes that have none.</summary>
    public ushort NoSystem { get; }

    /// <summary>The value set of an address.</summary>
    public CodeList? At(string url) => byUrl.GetValueOrDefault(url);

    public CodeList? BoundTo(string element) => byElement.GetValueOrDefault(element);

    /// <summary>The number of a code or system; 0 for one that is in no list.</summary>
    public ushort NumberOf(ReadOnlySpan<byte> word) => words.Find(word);

    private static string UrlOf(string name) =>
        (name.StartsWith("v3-", StringComparison.Ordinal) ? "http://terminology.hl7.org/ValueSet/" : "http://hl7.org/fhir/ValueSet/") + name;

    private void AddCodes(CodeList list, string[] line)
    {
        var system = line[0].Length == 0 ? NoSystem : words.Add(line[0]);
        foreach (var code in line.AsSpan(1)) list.Add(system, words.Add(code));
    }
}
