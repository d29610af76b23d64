using System.CommandLine;
using EmrCheck.Cli.Commands.Packs;

namespace EmrCheck.Cli.Commands;

/// <summary><c>packs</c>: look at, print, check, test and write the rules.</summary>
internal static class PacksCommand
{
    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        var rules = CommonOptions.Rules(terminal);
        rules.Recursive = true;
        return new("packs", terminal.Say("Xem, kiểm tra và thử các bộ quy tắc.", "Looks at, checks and tests the packs."))
        {
            rules,
            ListCommand.Create(terminal, rules),
            LintCommand.Create(terminal, rules),
            TestCommand.Create(terminal, rules),
            ShowCommand.Create(terminal, rules),
            CoverageCommand.Create(terminal, rules),
            PackDiffCommand.Create(terminal, rules),
            ResolveCommand.Create(terminal, rules, clock),
            NewCommand.Create(terminal, rules, clock),
            GuideCommand.Create(terminal, rules, clock),
            ImportAnnexCommand.Create(terminal, rules),
        };
    }
}
