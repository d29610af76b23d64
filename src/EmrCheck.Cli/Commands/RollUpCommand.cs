using System.CommandLine;
using EmrCheck.Core;
using EmrCheck.Core.RollUps;
using EmrCheck.Formats.Batches;
using EmrCheck.Formats.RollUps;

namespace EmrCheck.Cli.Commands;

/// <summary><c>rollup</c>: many appraisals as one picture of a province.</summary>
internal static class RollUpCommand
{
    public static Command Create(Terminal terminal)
    {
        var formats = string.Join(" | ", RollUpFormats.All.Keys);
        var paths = new Argument<string[]>("appraisals")
        {
            Description = terminal.Say("Báo cáo JSON của lệnh check, hoặc thư mục chứa chúng (*.json, */appraisal.json)", "JSON reports of check, or folders of them (*.json, */appraisal.json)"),
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string>("--out") { Description = terminal.Say("Thư mục để ghi rollup.*", "Folder to write rollup.* into"), HelpName = "DIR", Required = true };
        var beside = new RollUpOptions(terminal);
        var report = new Option<string[]>("--report")
        {
            Description = terminal.Say($"Định dạng cần xuất, có thể lặp lại: {formats} (mặc định: tất cả)", $"Format to write, repeatable: {formats} (default: all)"),
            HelpName = string.Join("|", RollUpFormats.All.Keys),
        };
        report.AcceptOnlyFromAmong([.. RollUpFormats.All.Keys]);
        var command = new Command("rollup", terminal.Say(
            "Tổng hợp nhiều bản thẩm định thành bức tranh của tỉnh; không xếp hạng cơ sở.", "Makes one picture of a province from many appraisals; ranks nobody.")) { paths, output };
        beside.AddTo(command);
        command.Add(report);
        command.SetAction(parsed =>
        {
            var (terms, code) = beside.Read(parsed);
            return terms is null ? code : Run(terminal, parsed.GetRequiredValue(paths), parsed.GetRequiredValue(output), terms, parsed.GetValue(report) ?? []);
        });
        return command;
    }

    private static int Run(Terminal terminal, string[] paths, string output, RollUpTerms terms, string[] formats)
    {
        foreach (var path in paths.Where(path => !Path.Exists(path)))
            return terminal.Stop(ExitCode.Usage, $"không có {path}.", $"there is no {path}.");
        var (set, remarks) = AppraisalFiles.Gather(paths, paths.Select(Manifest.Read).OfType<Manifest>().SelectMany(BatchRollUp.UnappraisedIn));
        terminal.Remark(remarks);
        if (RollUp.Of(set, terms.Plan, terms.Past) is not { } rollUp)
            return terminal.Stop(ExitCode.Unreadable, "không đọc được bản thẩm định nào để tổng hợp.", "no appraisal could be read.");
        var (questions, compared, traced) = AppraisalFiles.Ask(paths);
        terminal.Remark(traced);
        rollUp = rollUp with { Questions = questions, Compared = compared };
        Directory.CreateDirectory(output);
        foreach (var format in formats.Length == 0 ? RollUpFormats.All.Keys : formats.Distinct())
            WholeFile.Write(Path.Combine(output, $"rollup.{format}"), stream => RollUpFormats.All[format](rollUp, stream, terminal.Language));
        RollUpText.Write(rollUp, terminal);
        return ExitCode.Good;
    }
}
