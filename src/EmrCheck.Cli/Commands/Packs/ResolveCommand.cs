using System.CommandLine;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Cli.Commands.Packs;

/// <summary><c>packs resolve</c>: which packs a profile picks on a day, and why not the others.</summary>
internal static class ResolveCommand
{
    public static Command Create(Terminal terminal, Option<string?> rules, TimeProvider clock)
    {
        var profile = CommonOptions.Profile(terminal);
        var kind = new Option<string>("--kind")
        {
            Description = terminal.Say("Loại cơ sở, khi không nêu --profile (mặc định: hospital)", "Kind of facility, without --profile (default: hospital)"),
            HelpName = string.Join('|', Facility.Kinds),
            DefaultValueFactory = _ => "hospital",
        };
        kind.AcceptOnlyFromAmong([.. Facility.Kinds]);
        var asOf = CommonOptions.AsOf(terminal, "Ngày (mặc định: hôm nay)", "Day (default: today)");
        var command = new Command("resolve", terminal.Say(
            "Cho biết vào một ngày hồ sơ áp dụng chọn văn bản nào, bỏ văn bản nào và vì sao.", "Tells which texts a profile picks on a day, which not, and why.")) { profile, kind, asOf };
        command.SetAction(parsed => Run(
            terminal, parsed.GetValue(rules), parsed.GetValue(profile), parsed.GetRequiredValue(kind), parsed.GetValue(asOf) ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime)));
        return command;
    }

    private static int Run(Terminal terminal, string? folder, string? profileId, string kind, DateOnly asOf)
    {
        var (library, code) = Rules.Load(terminal, folder);
        if (library is null) return code;
        (var profile, code) = Rules.Choose(terminal, library, profileId, kind, []);
        if (profile is null) return code;
        var resolution = Resolution.Of(library, profile, asOf);
        new ResolutionText(terminal, profile, asOf).Print(resolution);
        terminal.Remark(resolution.Checklist.Diagnostics);
        return resolution.Checklist.Value is null
            ? terminal.Stop(ExitCode.Pack, "không có bộ quy tắc nào có hiệu lực để chấm vào ngày này.", "no pack is in force to judge by on this date.")
            : ExitCode.Good;
    }
}
