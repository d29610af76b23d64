using System.Text.Json;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>Lists of a report never hold nothing: where one does, the file is no report of ours.</summary>
internal static class Holes
{
    /// <summary>Refuses JSON of which a list has a <c>null</c>.</summary>
    /// <exception cref="JsonException">A list has one.</exception>
    public static void Refuse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        for (var before = JsonTokenType.None; reader.Read(); before = reader.TokenType)
            if (reader.TokenType == JsonTokenType.Null && before is not (JsonTokenType.PropertyName or JsonTokenType.None)) throw new JsonException("A list holds null.");
    }

    /// <summary>The JSON without a byte order mark.</summary>
    public static ReadOnlySpan<byte> Unmarked(ReadOnlySpan<byte> json) => json.StartsWith("\uFEFF"u8) ? json[3..] : json;
}
