using System.CommandLine;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Cli.Commands.Packs;

/// <summary><c>packs test</c>: every sample judged by its criterion alone.</summary>
internal static class TestCommand
{
    public static Command Create(Terminal terminal, Option<string?> rules)
    {
        var command = new Command("test", terminal.Say("Chấm mọi mẫu thử, từng tiêu chí riêng.", "Judges every sample, each criterion alone."));
        command.SetAction(parsed => Run(terminal, parsed.GetValue(rules)));
        return command;
    }

    private static int Run(Terminal terminal, string? folder)
    {
        var (library, code) = Rules.Load(terminal, folder);
        if (library is null) return code;
        var (samples, diagnostics) = Samples.Find(library);
        var faults = diagnostics.Concat(samples.SelectMany(sample => Samples.Test(sample))).ToArray();
        terminal.Remark(faults);
        terminal.Out.WriteLine(terminal.Say(
            $"{samples.Length} mẫu thử, {faults.Length} không như tên tệp nêu.", $"{samples.Length} samples, {faults.Length} not as their names say."));
        return faults.Length > 0 || samples.IsEmpty ? ExitCode.Pack : ExitCode.Good;
    }
}
