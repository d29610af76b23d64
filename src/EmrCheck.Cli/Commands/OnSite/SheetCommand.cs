using System.CommandLine;
using EmrCheck.Cli.Commands.Sample;
using EmrCheck.Core.Sampling;
using EmrCheck.Formats.OnSite;

namespace EmrCheck.Cli.Commands.OnSite;

/// <summary><c>onsite form</c>: the sheet for one facility's appraisal.</summary>
internal static class SheetCommand
{
    public static Argument<string> Appraisal(Terminal terminal) => new("appraisal.json") { Description = terminal.Say("Báo cáo JSON của lệnh check", "The JSON report of check") };

    public static Option<string?> Sample(Terminal terminal) => new("--sample") { Description = terminal.Say("Mẫu hồ sơ do sample draw ghi", "The sample that sample draw wrote"), HelpName = "FILE" };

    public static Command Create(Terminal terminal)
    {
        var appraisal = Appraisal(terminal);
        var output = new Option<string>("--out") { Description = terminal.Say("Tệp bảng tính cần ghi", "The spreadsheet to write"), HelpName = "FILE.xlsx", Required = true };
        var sample = Sample(terminal);
        var force = new Option<bool>("--force") { Description = terminal.Say("Ghi đè bảng tính đã có", "Replace a spreadsheet that is there") };
        var command = new Command("form", terminal.Say(
            "Ghi phiếu xem tại chỗ để in A4: mỗi tiêu chí chờ người xem hoặc chỉ dựa vào lời khai, văn bản là một dòng; có --sample thì thêm trang hồ sơ rút mẫu.",
            "Writes the sheet, to be printed on A4: a row for each criterion that waits for a person or rests on words and papers alone; with --sample also the drawn records."))
        {
            appraisal, output, sample, force,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(appraisal), parsed.GetRequiredValue(output), parsed.GetValue(sample), parsed.GetValue(force)));
        return command;
    }

    private static int Run(Terminal terminal, string appraisal, string output, string? sampleFile, bool force)
    {
        if (!output.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            return terminal.Stop(ExitCode.Usage, $"{output} phải có đuôi .xlsx.", $"{output} must end in .xlsx.");
        if (Path.GetDirectoryName(Path.GetFullPath(output)) is { } into && !Directory.Exists(into))
            return terminal.Stop(ExitCode.Usage, $"không có thư mục để ghi {output}.", $"there is no folder to write {output} into.");
        if (Path.Exists(output) && !force)
            return terminal.Stop(ExitCode.Usage, $"đã có {output}, có thể đang có quan sát; thêm --force để ghi đè.", $"{output} is there and may hold observations; --force replaces it.");
        var (bound, code) = BoundAppraisal.Read(terminal, appraisal);
        if (bound is not { } given) return code;
        RecordSample? sample = null;
        if (sampleFile is not null) (sample, code) = SampleOption.Read(terminal, sampleFile);
        if (sampleFile is not null && sample is null) return code;

        var (criteria, records) = (0, 0);
        WholeFile.Write(output, stream => (criteria, records) = OnSiteSheet.Write(given.Report, given.Digest, sample, stream));
        terminal.Out.WriteLine(terminal.Say($"{output}: {criteria} tiêu chí cần xem tại chỗ, {records} hồ sơ rút mẫu.", $"{output}: {criteria} criteria to look at on site, {records} drawn records."));
        return ExitCode.Good;
    }
}
