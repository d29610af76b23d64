using System.CommandLine;
using EmrCheck.Formats.Sampling;

namespace EmrCheck.Cli.Commands.Sample;

/// <summary><c>sample verify</c>: draws again and says what is not as the sample says.</summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("sample.json") { Description = terminal.Say("Mẫu do sample draw ghi", "The sample that sample draw wrote") };
        var path = PopulationCommand.Argument(terminal);
        var seed = new Option<string?>("--seed") { Description = terminal.Say("Hạt giống đã công bố, để so với hạt giống trong tệp mẫu", "The published seed, to be compared with the sample's"), HelpName = "TEXT" };
        var command = new Command("verify", terminal.Say(
            "Rút lại mẫu từ tập hồ sơ hiện có và so: mã 0 nếu y hệt; mã 6 nếu khác, và nói khác ở đâu (tập hồ sơ, danh sách, hạt giống).",
            "Draws the sample again from the records that are there: code 0 if it is the same, 6 if not, and says what differs (records, list, seed)."))
        {
            file, path, seed,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(file), parsed.GetRequiredValue(path), parsed.GetValue(seed)));
        return command;
    }

    private static int Run(Terminal terminal, string file, string path, string? seed)
    {
        var (sample, code) = SampleOption.Verified(terminal, file, path, seed);
        if (sample is not { } same) return code;
        terminal.Out.WriteLine(terminal.Say(
            $"Đúng mẫu: hạt giống «{same.Design.Seed}» rút {same.Records.Length}/{same.Design.Population} hồ sơ, tập hồ sơ {same.Design.PopulationDigest}.",
            $"The same sample: the seed «{same.Design.Seed}» draws {same.Records.Length} of {same.Design.Population} records, population {same.Design.PopulationDigest}."));
        return ExitCode.Good;
    }
}
