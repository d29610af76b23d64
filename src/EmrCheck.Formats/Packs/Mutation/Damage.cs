using System.Collections.Immutable;
using System.Text.Json.Nodes;
using EmrCheck.Core;
using EmrCheck.Core.Checks;

namespace EmrCheck.Formats.Packs.Mutation;

/// <summary>One thing that is taken out of a sample.</summary>
/// <param name="Element">What it is, as expressions name it.</param>
/// <param name="Path">Where it is in the file.</param>
public sealed record Damage(string Element, string Path);

/// <summary>Finds what can be taken out of a passing sample.</summary>
internal static class Damages
{
    /// <summary>What the criterion reads: each must be noticed.</summary>
    public static ImmutableArray<Damage> Own(JsonObject root, ImmutableArray<SampleElement> elements, CriterionReads reads) =>
    [
        .. reads.Declared && root.ContainsKey("answer") ? [new Damage("answer", "answer")] : Array.Empty<Damage>(),
        .. OfDocuments(root, reads).Distinct(),
        .. elements.Where(element => element.IsFact ? reads.OfFacts(element.Chain) : reads.OfRecords(element.Chain)).Select(element => new Damage(element.Name, element.Path)),
        .. SampleElements.Entries(root).Where(entry => reads.ResourceTypes.Contains(entry.Type)).Select(entry => new Damage(entry.Type, entry.Path)),
    ];

    /// <summary>What only other criteria of the pack read: none may be noticed. What ties resources together is left alone.</summary>
    public static ImmutableArray<Damage> Foreign(JsonObject root, ImmutableArray<SampleElement> elements, CriterionReads reads, IReadOnlyCollection<CriterionReads> others)
    {
        if (reads.Everything) return [];
        var read = others.SelectMany(other => other.All).ToHashSet();
        read.RemoveWhere(key => key.Type == "Submission.documents" || key == ("Submission", "documents")); // Papers serve whoever points to them.
        var types = others.SelectMany(other => other.ResourceTypes).Except(reads.ResourceTypes).ToHashSet();
        return
        [
            .. elements.Where(element => read.Contains(element.Key) && !element.Chain.Any(reads.All.Contains) && !Ties(root, element.Path)).Select(element => new Damage(element.Name, element.Path)),
            .. SampleElements.Entries(root).Where(entry => types.Contains(entry.Type) && !IsReferredTo(root, entry)).Select(entry => new Damage(entry.Type, entry.Path)),
        ];
    }

    private static IEnumerable<Damage> OfDocuments(JsonObject root, CriterionReads reads) =>
        from document in (root["submission"]?["documents"] as JsonArray ?? []).Select((json, index) => (Json: json as JsonObject, Path: $"submission.documents[{index}]"))
        from check in reads.Documents
        where document.Json?["kind"]?.ToString() is { } kind && check.Is.Contains(kind)
        from damage in OfDocument(document.Json, document.Path, check).Concat(check.DigitallySigned ? OfSignatures(root, $"{document.Json["file"]}") : [])
        select damage;

    private static IEnumerable<Damage> OfSignatures(JsonObject root, string file) => (root["signatures"] as JsonArray ?? []).Index()
        .Where(signature => $"{signature.Item?["file"]}" == file)
        .Select(signature => new Damage("Submission.documents.signatures", $"signatures[{signature.Index}]"));

    private static IEnumerable<Damage> OfDocument(JsonObject document, string path, DocumentCheck check)
    {
        yield return new("Submission.documents", path);
        var asked = new[] { ("file", true), ("number", check.Numbered), ("date", check.Dated || check.NotBefore is not null || check.NotAfter is not null || !check.RestsOn.IsEmpty), ("cites", check.CitesInForce) };
        foreach (var (name, _) in asked.Where(part => part.Item2 && document.ContainsKey(part.Item1))) yield return new($"Submission.documents.{name}", $"{path}.{name}");
        if (document["subjects"] is JsonArray subjects)
        {
            foreach (var index in Enumerable.Range(0, subjects.Count).Where(index => check.Covers.Contains(subjects[index]?.ToString() ?? "")))
                yield return new("Submission.documents.subjects", $"{path}.subjects[{index}]");
        }
        else if (document["subjects"] is { } one && check.Covers.Contains(one.ToString()))
        {
            yield return new("Submission.documents.subjects", $"{path}.subjects");
        }
    }

    private static bool Ties(JsonObject root, string path) =>
        path.EndsWith(".reference", StringComparison.Ordinal) || JsonPart.Text(root, path).Contains("\"reference\"", StringComparison.Ordinal);

    private static bool IsReferredTo(JsonObject root, (string Path, string Type, string FullUrl) entry)
    {
        var rest = JsonPart.Without(root, entry.Path)?.ToJsonString() ?? "";
        return rest.Contains($"\"{entry.Type}/", StringComparison.Ordinal) || (entry.FullUrl.Length > 0 && rest.Contains($"\"{entry.FullUrl}\"", StringComparison.Ordinal));
    }
}
