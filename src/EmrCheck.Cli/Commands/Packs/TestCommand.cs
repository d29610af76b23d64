using System.Collections.Immutable;
using System.CommandLine;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Cli.Commands.Packs;

/// <summary><c>packs test</c>: every sample judged by its criterion alone, whole and damaged.</summary>
internal static class TestCommand
{
    public static Command Create(Terminal terminal, Option<string?> rules)
    {
        var pack = new Option<string?>("--pack") { Description = terminal.Say("Chỉ một bộ quy tắc", "One pack alone"), HelpName = "ID" };
        var mutate = new Option<bool>("--mutate")
        {
            Description = terminal.Say(
                "Làm hỏng từng mẫu đạt ở mọi phần tử mà tiêu chí đọc, từng phần tử một: tiêu chí phải phát hiện ít nhất 95 %",
                "Damage every passing sample at each element that its criterion reads, one at a time: 95 % must be noticed"),
        };
        var command = new Command("test", terminal.Say("Chấm mọi mẫu thử, từng tiêu chí riêng.", "Judges every sample, each criterion alone.")) { pack, mutate };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(rules), parsed.GetValue(pack), parsed.GetValue(mutate)));
        return command;
    }

    private static int Run(Terminal terminal, string? folder, string? pack, bool mutate)
    {
        var (library, code) = Rules.Load(terminal, folder, forSamples: true);
        if (library is null) return code;
        if (pack is not null && library.Packs.All(each => each.Pack.Id != pack))
            return terminal.Stop(ExitCode.Usage, $"không có bộ quy tắc «{pack}».", $"there is no pack «{pack}».");
        var (all, diagnostics) = Samples.Find(library);
        var samples = all.Where(sample => pack is null || sample.Criterion.Pack.Id == pack).ToImmutableArray();
        var faults = diagnostics.Concat(samples.SelectMany(sample => Samples.Test(sample))).ToArray();
        terminal.Remark(faults);
        terminal.Out.WriteLine(terminal.Say(
            $"{samples.Length} mẫu thử, {faults.Length} không như tên tệp nêu.", $"{samples.Length} samples, {faults.Length} not as their names say."));
        var mutated = mutate ? new MutationText(terminal).Of(library, pack) : ExitCode.Good;
        return faults.Length > 0 || samples.IsEmpty ? ExitCode.Pack : mutated;
    }
}
