using EmrCheck.Core;
using EmrCheck.Fhir;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Cli.Commands;

/// <summary>One item of an answer.</summary>
internal sealed record AnswerItem(string Type, string Text);

/// <summary>Why there is no answer.</summary>
internal sealed record AnswerError(string Code, string Message, int ExitCode);

/// <summary>What an expression yields on a file, or why it yields nothing.</summary>
internal sealed record FhirPathAnswer(IReadOnlyList<AnswerItem> Items, AnswerError? Error);

/// <summary>An expression asked of a file.</summary>
internal static class FhirPathQuestion
{
    /// <param name="expression">The expression.</param>
    /// <param name="file">A FHIR R4 file, JSON or XML.</param>
    /// <param name="context">An expression that selects where the first one starts; null for the whole resource.</param>
    /// <param name="scope">Constants of the run.</param>
    /// <param name="language">The language of error sentences.</param>
    public static FhirPathAnswer Ask(string expression, string file, string? context, FhirPathScope scope, Language language)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Fail("file", language == Language.En ? $"cannot read {file}" : $"không đọc được {file}", ExitCode.Usage);
        }

        var reading = FhirDocument.LooksLikeXml(bytes) ? FhirDocument.ReadXml(bytes) : FhirDocument.Read(bytes);
        using var document = reading.Document;
        if (document is null) return Fail("file", $"{file}: {reading.Problems[0].Kind}", ExitCode.Unreadable);
        try
        {
            var whole = FhirPathExpression.Compile(context is null ? expression : $"({context}).select({expression})", document.ResourceType);
            if (whole.Expression is not { } compiled)
                return Fail(whole.Errors[0].Kind.ToString(), FhirPathSentences.Of(whole.Errors[0]).In(language), ExitCode.Usage);
            return new([.. compiled.Evaluate(document.Root, scope).Select(item => new AnswerItem(item.Type, item.Text))], null);
        }
        catch (FhirPathException fault)
        {
            return Fail(fault.Code, fault.Message, ExitCode.NotGood);
        }
    }

    private static FhirPathAnswer Fail(string code, string message, int exitCode) => new([], new(code, message, exitCode));
}
