using System.CommandLine;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Cli.Commands.Packs;

/// <summary><c>packs list</c>: the packs and profiles of a rules folder.</summary>
internal static class ListCommand
{
    public static Command Create(Terminal terminal, Option<string?> rules)
    {
        var command = new Command("list", terminal.Say("Liệt kê các bộ quy tắc và hồ sơ áp dụng.", "Lists packs and profiles."));
        command.SetAction(parsed => Run(terminal, parsed.GetValue(rules)));
        return command;
    }

    private static int Run(Terminal terminal, string? folder)
    {
        var (library, code) = Rules.Load(terminal, folder);
        if (library is null) return code;
        foreach (var (pack, criteria, _) in library.Packs)
        {
            terminal.Out.WriteLine($"{pack.Id} {pack.Version}  {pack.Number}  {pack.Title.In(terminal.Language)}");
            terminal.Out.WriteLine($"  {Days.Of(terminal, pack.InForce)} · {criteria.Length} {terminal.Say("tiêu chí", "criteria")} · {pack.Digest}");
        }

        foreach (var profile in library.Profiles)
            terminal.Out.WriteLine($"{terminal.Say("hồ sơ áp dụng", "profile")} {profile.Id} {profile.Version}: {string.Join(", ", profile.Packs)} ({profile.Title.In(terminal.Language)})");
        return ExitCode.Good;
    }
}
