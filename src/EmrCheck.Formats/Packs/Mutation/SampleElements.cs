using System.Collections.Immutable;
using System.Text.Json.Nodes;
using EmrCheck.Core;
using EmrCheck.Fhir;

namespace EmrCheck.Formats.Packs.Mutation;

/// <summary>An element of a sample: where it is in the file, which it is, and within which it lies, from its resource down to itself.</summary>
internal sealed record SampleElement(string Path, ImmutableArray<(string Type, string Element)> Chain, bool IsFact)
{
    public (string Type, string Element) Key => Chain[^1];

    /// <summary>As expressions name it: <c>Period.start</c>.</summary>
    public string Name => $"{Key.Type}.{Key.Element}";
}

/// <summary>Finds the elements of the records and of the facts in a sample.</summary>
internal static class SampleElements
{
    /// <summary>What holds a bundle together is no content.</summary>
    private static readonly HashSet<(string, string)> Plumbing =
        [("Bundle", "type"), ("Bundle", "entry"), ("Bundle.entry", "resource"), ("Bundle.entry", "fullUrl"), ("Resource", "id"), ("DomainResource", "contained")];

    public static IEnumerable<SampleElement> Of(JsonObject root, Submission submission)
    {
        var isRecord = root.ContainsKey("resourceType");
        foreach (var (loaded, index) in submission.Records.Select((loaded, index) => (loaded, index)))
        {
            using var record = loaded.Value;
            foreach (var element in record is null ? [] : Walk(record.Document, isRecord ? "" : $"records[{index}].", isFact: false)) yield return element;
        }

        foreach (var element in isRecord ? [] : Walk(submission.Facts.Document, "submission.", isFact: true)) yield return element;
    }

    /// <summary>The entries of a bundle: where, and of which type.</summary>
    public static IEnumerable<(string Path, string Type, string FullUrl)> Entries(JsonObject root)
    {
        var records = root.ContainsKey("resourceType") ? [("", root)] : (root["records"] as JsonArray ?? []).Select((record, index) => ($"records[{index}].", record as JsonObject));
        return
            from record in records
            from entry in (record.Item2?["entry"] as JsonArray ?? []).Select((entry, index) => (entry, index))
            let type = entry.entry?["resource"]?["resourceType"]?.ToString()
            where type is not null
            select ($"{record.Item1}entry[{entry.index}]", type, entry.entry?["fullUrl"]?.ToString() ?? "");
    }

    private static IEnumerable<SampleElement> Walk(FhirDocument document, string prefix, bool isFact)
    {
        var within = new Stack<(string Path, ImmutableArray<(string, string)> Chain)>();
        foreach (var (node, type, element) in document.Elements())
        {
            var path = document.PathOf(node);
            while (within.TryPeek(out var outer) && !path.StartsWith($"{outer.Path}.", StringComparison.Ordinal)) within.Pop();
            var chain = within.TryPeek(out var parent) ? parent.Chain.Add((type, element)) : [(type, element)];
            within.Push((path, Plumbing.Contains((type, element)) ? [] : chain));
            if (!Plumbing.Contains((type, element))) yield return new(prefix + path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..], chain, isFact);
        }
    }
}
