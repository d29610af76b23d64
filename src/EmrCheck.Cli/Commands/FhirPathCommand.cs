using System.Buffers;
using System.CommandLine;
using EmrCheck.Fhir;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Cli.Commands;

/// <summary><c>fhirpath</c>: evaluates an expression, for authors of rules.</summary>
internal static class FhirPathCommand
{
    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        var expression = new Argument<string?>("expression")
        {
            Description = terminal.Say("Biểu thức FHIRPath", "The FHIRPath expression"),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var files = new Argument<string[]>("file") { Description = terminal.Say("Tệp FHIR R4 (JSON, XML)", "FHIR R4 files (JSON, XML)"), Arity = ArgumentArity.ZeroOrMore };
        var batch = new Option<string?>("--batch")
        {
            Description = terminal.Say(
                "Đọc từng dòng {\"id\",\"expression\",\"file\",\"context\"?}; - là đầu vào chuẩn", "Reads lines {\"id\",\"expression\",\"file\",\"context\"?}; - is standard input"),
            HelpName = "FILE|-",
        };
        var command = new Command("fhirpath", terminal.Say("Tính một biểu thức FHIRPath trên tệp FHIR.", "Evaluates a FHIRPath expression over FHIR files.")) { expression, files, batch };
        command.SetAction(parsed =>
        {
            var scope = new FhirPathScope(clock.GetLocalNow());
            if (parsed.GetValue(batch) is { } source) return FhirPathBatch.Run(terminal, source, scope);
            return parsed.GetValue(expression) is { } text && parsed.GetValue(files) is { Length: > 0 } paths
                ? Run(terminal, text, paths, scope)
                : terminal.Stop(ExitCode.Usage, "cần một biểu thức và ít nhất một tệp, hoặc --batch.", "an expression and at least one file are needed, or --batch.");
        });
        return command;
    }

    private static int Run(Terminal terminal, string expression, string[] files, FhirPathScope scope)
    {
        var code = ExitCode.Good;
        foreach (var file in files)
        {
            var answer = FhirPathQuestion.Ask(expression, file, null, scope, terminal.Language);
            var prefix = files.Length > 1 ? $"{file}: " : "";
            if (answer.Error is { } error)
            {
                terminal.Err.WriteLine($"{prefix}{error.Code}: {error.Message}");
                code = error.ExitCode;
                continue;
            }

            foreach (var item in answer.Items) terminal.Out.WriteLine($"{prefix}{item.Type} {item.Text}");
        }

        return code;
    }
}
