using System.Text.RegularExpressions;

namespace EmrCheck.Scenarios;

/// <summary>The hospital's half of docs/huong-dan.md does what it says: its commands in order, and a spreadsheet program in between.</summary>
public sealed partial class HandbookTests
{
    private static readonly string Handbook = File.ReadAllText(Path.Combine(Repository.Root, "docs", "huong-dan.md"));

    [Fact]
    public void A_hospital_that_follows_the_handbook_gets_its_answer()
    {
        using var folder = new TemporaryFolder();
        var commands = Shell().Matches(Handbook[..Handbook.IndexOf("## Hội đồng", StringComparison.Ordinal)]).SelectMany(block => block.Groups[1].Value.Trim().Split('\n')).ToArray();
        Assert.Equal(["init", "assess form", "assess import", "assess status", "assess form", "assess import", "check"], commands.Select(command => Words().Match(command).Groups[1].Value));
        foreach (var command in commands)
        {
            var run = Run.Of([.. command.Split(' ').Skip(1).Select(argument => Inside(folder, argument))]);
            Assert.True(run.ExitCode == 0, $"{command}: {run.ExitCode} {run.Err}");
            if (command.Contains(" init ", StringComparison.Ordinal)) PutFiles(folder);
            if (command.EndsWith("--out tu-danh-gia.xlsx", StringComparison.Ordinal)) FillIn(folder);
        }

        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(folder["bao-cao.html"]), StringComparison.OrdinalIgnoreCase);
        Assert.True(Handbook.Split('\n').Length <= 120);
    }

    private static string Inside(TemporaryFolder folder, string argument) =>
        argument.StartsWith("html:", StringComparison.Ordinal) ? $"html:{folder[argument["html:".Length..]]}"
        : argument is "ho-so-nop" || argument.EndsWith(".xlsx", StringComparison.Ordinal) ? folder[argument] : argument;

    private static void PutFiles(TemporaryFolder folder)
    {
        foreach (var part in new[] { "records", "evidence" })
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Fixture("qualified"), part))) File.Copy(file, folder[$"ho-so-nop/{part}/{Path.GetFileName(file)}"]);
    }

    /// <summary>Types the answers, then saves with LibreOffice where it is installed.</summary>
    private static void FillIn(TemporaryFolder folder)
    {
        FilledForm.FillLike(folder["tu-danh-gia.xlsx"], Repository.Fixture("qualified"));
        if (SpreadsheetProgram.Path is not null)
            File.Copy(SpreadsheetProgram.Convert(folder["tu-danh-gia.xlsx"], "xlsx", folder["saved"], "xlsx"), folder["tu-danh-gia.xlsx"], overwrite: true);
    }

    [GeneratedRegex(@"```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Shell();

    [GeneratedRegex(@"^emrcheck ((?:assess )?\w+)")]
    private static partial Regex Words();
}
