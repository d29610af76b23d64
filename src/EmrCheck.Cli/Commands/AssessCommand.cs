using System.CommandLine;
using EmrCheck.Cli.Commands.Assess;

namespace EmrCheck.Cli.Commands;

/// <summary><c>assess</c>: the self-assessment as a spreadsheet: write the form, read it back, say what is open.</summary>
internal static class AssessCommand
{
    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        var rules = CommonOptions.Rules(terminal);
        rules.Recursive = true;
        return new("assess", terminal.Say("Phần tự đánh giá dạng bảng tính: ghi phiếu, đọc lại, xem còn gì mở.", "The self-assessment as a spreadsheet: write the form, read it back, say what is open."))
        {
            rules,
            FormCommand.Create(terminal, rules, clock),
            ImportCommand.Create(terminal, rules, clock),
            StatusCommand.Create(terminal, rules, clock),
        };
    }
}
