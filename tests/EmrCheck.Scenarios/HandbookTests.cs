using System.Text.RegularExpressions;

namespace EmrCheck.Scenarios;

/// <summary>docs/huong-dan.md does what it says: its commands in order, and a spreadsheet program in between.</summary>
public sealed partial class HandbookTests
{
    private static readonly string Handbook = System.IO.File.ReadAllText(Path.Combine(Repository.Root, "docs", "huong-dan.md"));

    [Fact]
    public void Whoever_follows_the_handbook_comes_from_an_empty_folder_to_a_signed_decision()
    {
        using var folder = new TemporaryFolder();
        var commands = Shell().Matches(Handbook).SelectMany(block => block.Groups[1].Value.Trim().Split('\n')).ToArray();
        Assert.Equal(
            ["init", "assess form", "assess import", "assess status", "assess form", "assess import", "check", "check", "onsite form", "onsite import", "decide form", "decide import", "decide close", "decide verify", "check"],
            commands.Select(command => Words().Match(command).Groups[1].Value));
        foreach (var command in commands)
        {
            var run = Run.Of([.. Arguments().Matches(command).Skip(1).Select(argument => Inside(folder, argument.Value.Trim('"')))]);
            Assert.True(run.ExitCode == 0, $"{command}: {run.ExitCode} {run.Err}");
            if (command.Contains(" init ", StringComparison.Ordinal)) PutFiles(folder);
            if (command.EndsWith("--out tu-danh-gia.xlsx", StringComparison.Ordinal)) Save(folder, "tu-danh-gia.xlsx", form => FilledForm.FillLike(form, Repository.Fixture("qualified")));
            if (command.EndsWith("--out phieu-tai-cho.xlsx", StringComparison.Ordinal)) Save(folder, "phieu-tai-cho.xlsx", FilledVisit.Fill);
            if (command.EndsWith("--out bien-ban.xlsx", StringComparison.Ordinal)) Save(folder, "bien-ban.xlsx", Conclude);
        }

        Assert.StartsWith("<!DOCTYPE html>", System.IO.File.ReadAllText(folder["bao-cao.html"]), StringComparison.OrdinalIgnoreCase);
        var report = System.IO.File.ReadAllText(folder["ket-luan.html"]);
        Assert.Contains("Chủ tịch hội đồng đã ký kết luận chung", report, StringComparison.Ordinal);
        Assert.Contains("Quan sát tại chỗ", report, StringComparison.Ordinal);
        Assert.True(Handbook.Split('\n').Length <= 120);
    }

    private static string Inside(TemporaryFolder folder, string argument) =>
        argument.Split(':') is [var format, var file] && file.Contains('.', StringComparison.Ordinal) ? $"{format}:{folder[file]}"
        : argument is "ho-so-nop" || File().IsMatch(argument) ? folder[argument] : argument;

    private static void PutFiles(TemporaryFolder folder)
    {
        foreach (var part in new[] { "records", "evidence" })
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Fixture("qualified"), part))) System.IO.File.Copy(file, folder[$"ho-so-nop/{part}/{Path.GetFileName(file)}"]);
    }

    /// <summary>What a council writes into its minutes: everything that waits is put off to the next round.</summary>
    private static void Conclude(string minutes)
    {
        FilledMinutes.Fill(minutes, council: "Hội đồng thẩm định Bệnh viện Mẫu");
        foreach (var id in FilledMinutes.Rows(minutes)) FilledForm.Fill(minutes, id, ("I", "Yêu cầu bổ sung"), ("J", "Bổ sung hồ sơ trước đợt sau"));
    }

    /// <summary>Types into a form, then saves it with LibreOffice where that is installed.</summary>
    private static void Save(TemporaryFolder folder, string form, Action<string> type)
    {
        type(folder[form]);
        if (SpreadsheetProgram.Path is not null)
            System.IO.File.Copy(SpreadsheetProgram.Convert(folder[form], "xlsx", folder["saved"], "xlsx"), folder[form], overwrite: true);
    }

    [GeneratedRegex(@"^[\w-]+\.(xlsx|jsonl?|md)$")]
    private static partial Regex File();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Arguments();

    [GeneratedRegex(@"```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Shell();

    [GeneratedRegex(@"^emrcheck ((?:(?:assess|onsite|decide) )?\w+)")]
    private static partial Regex Words();
}
