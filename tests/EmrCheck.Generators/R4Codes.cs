using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace EmrCheck.Generators;

/// <summary>The closed lists of codes among HL7's expansions; an expansion that is missing or cut off is not closed.</summary>
internal static class R4Codes
{
    public static string Make(IEnumerable<(string Element, string ValueSet)> bindings, string expansionsArchive)
    {
        var bound = bindings.ToArray();
        var wanted = bound.Select(b => b.ValueSet).ToHashSet(StringComparer.Ordinal);
        var lists = Expansions(expansionsArchive, wanted);
        var text = new StringBuilder();
        foreach (var (url, systems) in lists)
        {
            text.Append("= ").Append(NameOf(url)).Append('\n');
            foreach (var (system, codes) in systems)
                text.Append(system).Append('\t').AppendJoin('\t', codes).Append('\n');
        }

        foreach (var (element, valueSet) in bound.Where(b => lists.ContainsKey(b.ValueSet)))
            text.Append(element).Append(' ').Append(NameOf(valueSet)).Append('\n');
        return text.ToString();
    }

    private static SortedDictionary<string, SortedDictionary<string, SortedSet<string>>> Expansions(string archive, HashSet<string> wanted)
    {
        var found = new SortedDictionary<string, SortedDictionary<string, SortedSet<string>>>(StringComparer.Ordinal);
        using var unzipped = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress);
        using var tar = new TarReader(unzipped);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null || !Path.GetFileName(entry.Name).StartsWith("ValueSet-", StringComparison.Ordinal)) continue;
            using var document = JsonDocument.Parse(entry.DataStream);
            var url = document.RootElement.GetProperty("url").GetString()!;
            if (wanted.Contains(url) && CodesOf(document.RootElement) is { Count: > 0 } codes) found[url] = codes;
        }

        return found;
    }

    private static SortedDictionary<string, SortedSet<string>>? CodesOf(JsonElement valueSet)
    {
        if (!valueSet.TryGetProperty("expansion", out var expansion) || !expansion.TryGetProperty("contains", out var contains)) return null;
        if (expansion.TryGetProperty("extension", out _)) return null; // "unclosed", "too costly"
        var codes = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var count = 0;
        Add(contains);
        return expansion.TryGetProperty("total", out var total) && total.GetInt32() > count ? null : codes;

        void Add(JsonElement list)
        {
            foreach (var item in list.EnumerateArray())
            {
                if (item.TryGetProperty("code", out var code))
                {
                    count++;
                    var system = item.TryGetProperty("system", out var value) ? value.GetString()! : "";
                    if (!codes.TryGetValue(system, out var known)) codes.Add(system, known = new(StringComparer.Ordinal));
                    if (!item.TryGetProperty("abstract", out var isAbstract) || !isAbstract.GetBoolean()) known.Add(code.GetString()!);
                }

                if (item.TryGetProperty("contains", out var inner)) Add(inner);
            }
        }
    }

    private static string NameOf(string url) => url[(url.LastIndexOf('/') + 1)..];
}
