using System.CommandLine;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Cli.Commands.Packs;

/// <summary><c>packs lint</c>: every error of a rules folder at once.</summary>
internal static class LintCommand
{
    public static Command Create(Terminal terminal, Option<string?> rules)
    {
        var command = new Command("lint", terminal.Say(
            "Tìm mọi lỗi trong các bộ quy tắc, kèm tệp, dòng, cột.", "Finds every error of the packs, with file, line and column."));
        command.SetAction(parsed => Run(terminal, parsed.GetValue(rules)));
        return command;
    }

    private static int Run(Terminal terminal, string? folder)
    {
        var path = folder ?? Rules.Shipped;
        if (!Directory.Exists(path)) return terminal.Stop(ExitCode.Usage, $"không có thư mục bộ quy tắc: {path}", $"there is no rules folder: {path}");
        var loaded = PackReader.Load(path);
        var diagnostics = PackLint.Lint(loaded);
        terminal.Remark(diagnostics);
        var errors = diagnostics.Count(diagnostic => diagnostic.Code.IsError);
        var criteria = loaded.Value?.Packs.Sum(pack => pack.Criteria.Length) ?? 0;
        terminal.Out.WriteLine(terminal.Say($"{criteria} tiêu chí, {errors} lỗi.", $"{criteria} criteria, {errors} errors."));
        return errors > 0 || criteria == 0 ? ExitCode.Pack : ExitCode.Good;
    }
}
