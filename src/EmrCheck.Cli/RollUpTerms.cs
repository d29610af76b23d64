using System.CommandLine;
using EmrCheck.Core.RollUps;
using EmrCheck.Formats.RollUps;

namespace EmrCheck.Cli;

/// <summary>What a roll-up is laid beside: the province's plan, and the roll-up of the last period.</summary>
internal sealed record RollUpTerms(Plan Plan, PastRollUp? Past)
{
    /// <summary>What the files hold, or the code to end with after having said why.</summary>
    public static (RollUpTerms? Terms, int ExitCode) Read(Terminal terminal, string? planFile, string? previousFile)
    {
        foreach (var path in new[] { planFile, previousFile }.OfType<string>().Where(path => !File.Exists(path)))
            return (null, terminal.Stop(ExitCode.Usage, $"không có {path}.", $"there is no {path}."));
        var (plan, code) = PlanOf(terminal, planFile);
        if (plan is null) return (null, code);
        var (past, stop) = PastOf(terminal, previousFile);
        return stop == ExitCode.Good ? (new(plan, past), stop) : (null, stop);
    }

    private static (Plan? Plan, int ExitCode) PlanOf(Terminal terminal, string? file)
    {
        if (file is null) return (Plan.None, ExitCode.Good);
        var loaded = PlanYaml.Read(file, File.ReadAllText(file));
        terminal.Remark(loaded.Diagnostics);
        return loaded.Value is { } plan ? (plan, ExitCode.Good) : (null, terminal.Stop(ExitCode.Usage, "kế hoạch có lỗi, chưa tổng hợp gì.", "the plan has errors, nothing was rolled up."));
    }

    private static (PastRollUp? Past, int ExitCode) PastOf(Terminal terminal, string? file)
    {
        if (file is null) return (null, ExitCode.Good);
        using var stream = File.OpenRead(file);
        var loaded = RollUpJson.Read(file, stream);
        terminal.Remark(loaded.Diagnostics);
        return loaded.Value is { } past ? (past, ExitCode.Good) : (null, terminal.Stop(ExitCode.Unreadable, $"{file} không dùng được để so sánh.", $"{file} cannot be compared with."));
    }
}

/// <summary>The options that name the files.</summary>
internal sealed class RollUpOptions(Terminal terminal)
{
    private readonly Option<string?> _plan = new("--plan") { Description = terminal.Say("Kế hoạch của tỉnh: danh sách cơ sở và các chỉ tiêu", "The province's plan: its facilities and targets"), HelpName = "plan.yaml" };

    private readonly Option<string?> _previous = new("--previous") { Description = terminal.Say("rollup.json của kỳ trước, để so sánh", "rollup.json of the last period, to compare with"), HelpName = "rollup.json" };

    public void AddTo(Command command)
    {
        command.Add(_plan);
        command.Add(_previous);
    }

    /// <summary>What was asked for, or the code to end with after having said why.</summary>
    public (RollUpTerms? Terms, int ExitCode) Read(ParseResult parsed) => RollUpTerms.Read(terminal, parsed.GetValue(_plan), parsed.GetValue(_previous));
}
