using System.Text.Json.Nodes;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>What a finished record holds, to take parts of it away.</summary>
internal static class Contents
{
    public static IReadOnlyList<JsonObject> OfType(JsonObject record, string type) =>
        [.. record["entry"]!.AsArray().Select(e => e!["resource"]!.AsObject()).Where(r => (string?)r["resourceType"] == type)];

    public static void Keep(JsonObject record, Func<string, bool> type) =>
        record["entry"]!.AsArray().RemoveAll(e => !type((string)e!["resource"]!["resourceType"]!));

    /// <summary>Takes away the signatures that were put on one resource.</summary>
    public static void RemoveSignaturesOf(JsonObject record, JsonObject resource)
    {
        var entries = record["entry"]!.AsArray();
        var url = (string)entries.First(e => ReferenceEquals(e!["resource"], resource))!["fullUrl"]!;
        var relative = $"{(string?)resource["resourceType"]}/{(string?)resource["id"]}";
        entries.RemoveAll(e => (string?)e!["resource"]!["resourceType"] == "Provenance"
            && (string?)e["resource"]!["target"]![0]!["reference"] is { } target && (target == url || target == relative));
    }
}
