using System.Text.RegularExpressions;

namespace EmrCheck.Scenarios;

/// <summary>Every example of the README does what the README says.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void Command_one_checks_a_fixture_hospital_and_leaves_a_report()
    {
        var command = Commands().Single(line => line.Contains("EmrCheck.Cli", StringComparison.Ordinal));
        var args = command.Split(" -- ")[1].Split(' ');
        using var folder = new TemporaryFolder();
        var here = args.Select(arg => arg.Replace("fixtures/facilities/", Repository.Fixture("") + "/", StringComparison.Ordinal).Replace("html:report.html", $"html:{folder["report.html"]}", StringComparison.Ordinal));
        Assert.Equal(0, Run.Of([.. here]).ExitCode);
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(folder["report.html"]), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Command_two_is_the_one_that_the_build_server_runs()
    {
        var command = Commands()[1];
        Assert.Equal("dotnet test", command);
        Assert.EndsWith($"\n{command}\n", File.ReadAllText(Path.Combine(Repository.Root, ".ci", "run")));
    }

    [Fact]
    public void Every_command_and_every_pack_that_the_README_names_exists()
    {
        foreach (Match row in CommandRow().Matches(Readme)) Assert.Equal(0, Run.Of(row.Groups[1].Value, "--help").ExitCode);
        Assert.Contains("tt13-2025", Run.Of("packs", "list").Out);
        foreach (Match link in Link().Matches(Readme).Where(match => !match.Groups[1].Value.StartsWith("http", StringComparison.Ordinal)))
            Assert.True(Path.Exists(Path.Combine(Repository.Root, link.Groups[1].Value)), $"The README points to {link.Groups[1].Value}, which is not there.");
    }

    private static string[] Commands() => [.. Shell().Matches(Readme).Select(match => match.Groups[1].Value.Trim())];

    [GeneratedRegex(@"```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Shell();

    [GeneratedRegex(@"^\| `(\w+)", RegexOptions.Multiline)]
    private static partial Regex CommandRow();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();
}
