using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EmrCheck.Core;
using EmrCheck.Formats.Evidence;
using EmrCheck.Formats.Submissions;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Packs;

/// <summary>
/// Reads a sample: a FHIR document as it is, or a tiny submission
/// (<c>{ "asOf", "submission", "answer", "records", "signatures" }</c>) in which every named document counts as handed in;
/// <c>signatures</c> says of files how their signature was found: <c>[{ "file": "quy-che.pdf", "state": "valid" }]</c>.
/// </summary>
internal static class SampleFile
{
    private static readonly DateOnly DefaultDate = new(2026, 11, 21);

    public static Loaded<Submission> Read(Sample sample, Catalogs catalogs, byte[] bytes)
    {
        JsonObject? root;
        try
        {
            root = JsonNode.Parse(bytes) as JsonObject;
        }
        catch (JsonException fault)
        {
            return new(null, [Diagnostic.At(DiagnosticCodes.NotJson, sample.File, (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1)]);
        }

        if (root is null) return new(null, [Diagnostic.At(DiagnosticCodes.NotAnObject, sample.File, 1, 1)]);
        if (root.ContainsKey("resourceType"))
            return new(Submission.OfRecords(DefaultDate, [JsonRecords.Parse(sample.File, 1, bytes, null)]), []);
        return TinySubmission(sample, catalogs, root);
    }

    /// <summary>JSON is YAML, so the parts are read by the readers of real submissions.</summary>
    private static Loaded<Submission> TinySubmission(Sample sample, Catalogs catalogs, JsonObject root)
    {
        var diagnostics = new List<Diagnostic>();
        YamlFile Part(JsonNode? node) => new(sample.File, node?.ToJsonString() ?? "{}", diagnostics);
        var asOf = root["asOf"] is { } date && DateOnly.TryParseExact(date.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : DefaultDate;
        var facts = SubmissionYaml.Read(Part(root["submission"]), catalogs, Look(root, diagnostics, sample.File));
        if (facts is null || diagnostics.Any(diagnostic => diagnostic.Code.IsError)) return new(null, [.. diagnostics]);
        var answers = new JsonObject { ["answers"] = root["answer"] is { } answer ? new JsonObject { [sample.Criterion.Id] = answer.DeepClone() } : new JsonObject() };
        var declarations = AssessmentYaml.Read(Part(answers), facts);
        var records = (root["records"] as JsonArray ?? []).Select(record => JsonRecords.Parse(sample.File, 1, Encoding.UTF8.GetBytes(record!.ToJsonString()), null));
        return new(
            new()
            {
                Facility = facts.Facility,
                AsOf = asOf,
                Facts = SubmissionModel.Read(SubmissionFacts.Of(facts, asOf)),
                Declarations = declarations,
                NoneOf = facts.Numbers.NoneOf,
                Documents = facts.Documents,
                Records = records.ToArray(),
                Diagnostics = [.. diagnostics.Where(diagnostic => !diagnostic.Code.IsError)],
            },
            [.. diagnostics.Where(diagnostic => diagnostic.Code.IsError)]);
    }

    /// <summary>Every file is there; its signatures are those that the sample gives it.</summary>
    private static Func<string, EvidenceFile?> Look(JsonObject root, List<Diagnostic> diagnostics, string sample)
    {
        var signatures = (root["signatures"] as JsonArray ?? []).Select(node => (File: $"{node?["file"]}", State: $"{node?["state"]}")).ToLookup(each => each.File, each => each.State);
        foreach (var unknown in signatures.SelectMany(states => states).Where(state => !RuleWords.SignatureStates.ContainsKey(state)))
            diagnostics.Add(Diagnostic.At(DiagnosticCodes.UnknownWord, sample, 0, 0, unknown, "signatures.state", "", ""));
        return path => EvidenceFile.Of($"sha256:{path}") with
        {
            Signatures = [.. signatures[path].Where(RuleWords.SignatureStates.ContainsKey).Select(state => DocumentSignature.Of(RuleWords.SignatureStates[state]) with { IsTimeProven = true })],
        };
    }
}
