using System.Text.Json;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>Lists of a report never hold nothing: where one does, the file is no report of ours.</summary>
internal static class Holes
{
    /// <summary>The JSON without a byte order mark.</summary>
    /// <exception cref="JsonException">Not JSON, or a list of it has a <c>null</c>.</exception>
    public static ReadOnlySpan<byte> None(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith("\uFEFF"u8)) json = json[3..];
        var reader = new Utf8JsonReader(json);
        for (var before = JsonTokenType.None; reader.Read(); before = reader.TokenType)
            if (reader.TokenType == JsonTokenType.Null && before is not (JsonTokenType.PropertyName or JsonTokenType.None)) throw new JsonException("A list holds null.");
        return json;
    }
}
