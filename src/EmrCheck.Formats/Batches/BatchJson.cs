using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EmrCheck.Formats.Batches;

/// <summary>The files of a batch as JSON: the same bytes for the same content.</summary>
public static class BatchJson
{
    private static readonly BatchJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectRequiredConstructorParameters = true,
    });

    /// <summary>As it is written to a file.</summary>
    public static byte[] Bytes<T>(T value) => [.. JsonSerializer.SerializeToUtf8Bytes(value, typeof(T), Context), (byte)'\n'];

    /// <summary>Reads a file; null when it is not there or not whole.</summary>
    public static T? Read<T>(string path)
        where T : class
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, typeof(T), Context) as T;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}

/// <summary>The serializer's own code, made at build time.</summary>
[JsonSerializable(typeof(Receipt))]
[JsonSerializable(typeof(Manifest))]
[JsonSerializable(typeof(BatchLog))]
internal sealed partial class BatchJsonContext : JsonSerializerContext;
