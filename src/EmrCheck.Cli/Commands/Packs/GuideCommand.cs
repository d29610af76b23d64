using System.CommandLine;
using EmrCheck.Formats.Guides;

namespace EmrCheck.Cli.Commands.Packs;

/// <summary><c>packs guide</c>: a checklist that a hospital prints and fills in by hand.</summary>
internal static class GuideCommand
{
    public static Command Create(Terminal terminal, Option<string?> rules, TimeProvider clock)
    {
        var profile = CommonOptions.Profile(terminal);
        profile.Description = terminal.Say("Hồ sơ áp dụng, theo mã hoặc tệp .yaml (mặc định: của bệnh viện)", "Profile, by id or .yaml file (default: that of hospitals)");
        var pack = CommonOptions.Pack(terminal);
        var asOf = CommonOptions.AsOf(terminal, "Ngày (mặc định: hôm nay)", "Day (default: today)");
        var output = new Option<string>("--out") { Description = terminal.Say("Tệp HTML cần ghi", "The HTML file to write"), HelpName = "FILE.html", Required = true };
        var command = new Command("guide", terminal.Say(
            "Ghi phiếu tự rà soát tiếng Việt để in: yêu cầu, cách kiểm, ô đánh dấu, chỗ ghi minh chứng.",
            "Writes a checklist to print, in Vietnamese: requirements, how they are checked, tick boxes, room for evidence.")) { profile, pack, asOf, output };
        command.SetAction(parsed => Run(
            terminal, parsed.GetValue(rules), parsed.GetValue(profile), parsed.GetValue(pack) ?? [],
            parsed.GetValue(asOf) ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime), parsed.GetRequiredValue(output)));
        return command;
    }

    private static int Run(Terminal terminal, string? folder, string? profileId, string[] packs, DateOnly asOf, string output)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(output)) is { } into && !Directory.Exists(into))
            return terminal.Stop(ExitCode.Usage, $"không có thư mục để ghi {output}.", $"there is no folder to write {output} into.");
        var (library, code) = Rules.Load(terminal, folder);
        if (library is null) return code;
        (var profile, code) = Rules.Choose(terminal, library, profileId, "hospital", packs);
        if (profile is null) return code;
        (var checklist, code) = Rules.Select(terminal, library, profile, asOf);
        if (checklist is null) return code;
        WholeFile.Write(output, stream => GuideHtml.Write(checklist, stream));
        terminal.Out.WriteLine(terminal.Say($"{output}: {checklist.Criteria.Length} tiêu chí.", $"{output}: {checklist.Criteria.Length} criteria."));
        return ExitCode.Good;
    }
}
