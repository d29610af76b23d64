using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace EmrCheck.Scenarios;

/// <summary>docs/ci does what it says: the files are YAML, and their commands run as they stand.</summary>
public sealed partial class PipelineTests
{
    [Theory]
    [InlineData("github-actions.yml", 3)]
    [InlineData("gitlab-ci.yml", 3)]
    [InlineData("README.md", 0)]
    public void The_commands_of_the_examples_run_as_they_stand(string file, int reports)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "ci", file));
        var commands = file.EndsWith(".md", StringComparison.Ordinal) ? [.. Shell().Matches(text).Select(block => block.Groups[1].Value.Trim())] : Scalars(text).Where(scalar => scalar.StartsWith("emrcheck ", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(commands);
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["records"]);
        foreach (var record in Directory.EnumerateFiles(Path.Combine(Repository.Fixture("qualified"), "records")).Take(2)) File.Copy(record, folder[$"records/{Path.GetFileName(record)}"]);
        Run.Of("validate", folder["records"], "--write-baseline", folder["emrcheck-baseline.json"], "-q");
        foreach (var command in commands)
        {
            var arguments = command.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..].Select(argument => Inside(folder, argument)).ToArray();
            var run = Run.Of(arguments);
            Assert.True(run.ExitCode is 0 or 1 or 5, $"{command}: {run.ExitCode} {run.Err}");
            Assert.Equal(reports, arguments.Count(argument => argument == "--report"));
            foreach (var written in arguments.Where(argument => argument.Contains(':', StringComparison.Ordinal) && !argument.EndsWith(':'))) Assert.True(new FileInfo(written[(written.IndexOf(':', StringComparison.Ordinal) + 1)..]).Length > 0);
        }
    }

    private static IEnumerable<string> Scalars(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents.Single().AllNodes.OfType<YamlScalarNode>().Select(node => node.Value ?? "");
    }

    private static string Inside(TemporaryFolder folder, string argument) =>
        argument.Split(':') is [var format, var file] ? $"{format}:{folder[file]}" : argument is "records/" || argument.EndsWith(".json", StringComparison.Ordinal) ? folder[argument.TrimEnd('/')] : argument;

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Shell();
}
