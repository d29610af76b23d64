using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using EmrCheck.Core;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Formats.Rounds;

/// <summary>A facility's replies to one appraisal, version 1.</summary>
/// <param name="Version">1.</param>
/// <param name="Appraisal">sha256:… of the appraisal that they answer.</param>
/// <param name="Facility">The facility's code.</param>
/// <param name="AsOf">The day of that appraisal.</param>
/// <param name="Replies">The replies, in the order of the checklist.</param>
/// <param name="Unanswered">The items without a reply.</param>
public sealed record JsonRepliesV1(
    int Version, string Appraisal, string Facility, string AsOf, ImmutableArray<JsonReply> Replies, ImmutableArray<string> Unanswered)
{
    /// <summary>Writes them in the canonical form.</summary>
    public void Write(Stream output) => CanonicalJson.Write(this, JsonRepliesContext.Default.JsonRepliesV1, output);

    /// <summary>Reads them back.</summary>
    public static Loaded<JsonRepliesV1> Read(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var stream = File.OpenRead(path);
            if (JsonSerializer.Deserialize(stream, JsonRepliesContext.Default.JsonRepliesV1) is { Version: 1 } replies && replies.Replies.All(reply => reply.ToReply() is not null)) return new(replies, []);
        }
        catch (JsonException fault)
        {
            return new(null, [Diagnostic.At(DiagnosticCodes.NotReplies, name, (int)(fault.LineNumber ?? -1) + 1, (int)(fault.BytePositionInLine ?? -1) + 1)]);
        }

        return new(null, [Diagnostic.At(DiagnosticCodes.NotReplies, name, 0, 0)]);
    }
}

/// <summary>The serializer's own code, made at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(JsonRepliesV1))]
internal sealed partial class JsonRepliesContext : JsonSerializerContext;
