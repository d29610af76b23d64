using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using EmrCheck.Fhir;

namespace EmrCheck.Cli.Commands;

/// <summary>Answers a question a line, an answer a line; a bad line gets an error and never stops the rest.</summary>
internal static class FhirPathBatch
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(Terminal terminal, string source, FhirPathScope scope)
    {
        if (source == "-") return Answer(terminal, terminal.In, scope);
        if (!File.Exists(source)) return terminal.Stop(ExitCode.Usage, $"không có tệp {source}.", $"there is no file {source}.");
        using var file = File.OpenText(source);
        return Answer(terminal, file, scope);
    }

    private static int Answer(Terminal terminal, TextReader questions, FhirPathScope scope)
    {
        while (questions.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            terminal.Out.WriteLine(AnswerTo(line, scope, terminal).ToJsonString(Plain));
        }

        return ExitCode.Good;
    }

    private static JsonObject AnswerTo(string line, FhirPathScope scope, Terminal terminal)
    {
        JsonObject? question = null;
        try
        {
            question = JsonNode.Parse(line) as JsonObject;
        }
        catch (JsonException)
        {
            // Told below: not an object either way.
        }

        var id = question?["id"]?.DeepClone();
        if (TextOf(question, "expression") is not { } expression || TextOf(question, "file") is not { } file)
            return Error(id, "line", terminal.Say("mỗi dòng cần một đối tượng JSON có id, expression và file", "each line is a JSON object with id, expression and file"));
        var answer = FhirPathQuestion.Ask(expression, file, TextOf(question, "context"), scope, terminal.Language);
        if (answer.Error is { } error) return Error(id, error.Code, error.Message);
        return new()
        {
            ["id"] = id,
            ["result"] = new JsonArray([.. answer.Items.Select(item => new JsonObject { ["type"] = item.Type, ["value"] = item.Text })]),
        };
    }

    private static string? TextOf(JsonObject? question, string key) =>
        question?[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static JsonObject Error(JsonNode? id, string code, string message) =>
        new() { ["id"] = id, ["error"] = new JsonObject { ["code"] = code, ["message"] = message } };
}
