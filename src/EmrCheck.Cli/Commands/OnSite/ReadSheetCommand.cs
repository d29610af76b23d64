using System.CommandLine;
using EmrCheck.Cli.Commands.Sample;
using EmrCheck.Core.OnSite;
using EmrCheck.Core.Sampling;
using EmrCheck.Formats.OnSite;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Cli.Commands.OnSite;

/// <summary><c>onsite import</c>: the filled-in sheet back into on-site.json, whole or not at all.</summary>
internal static class ReadSheetCommand
{
    public static Command Create(Terminal terminal)
    {
        var appraisal = SheetCommand.Appraisal(terminal);
        var sheet = new Argument<string>("sheet.xlsx") { Description = terminal.Say("Phiếu đã điền, .xlsx", "The filled-in sheet, .xlsx") };
        var output = new Option<string>("--out") { Description = terminal.Say("Tệp quan sát cần ghi", "The observations to write"), HelpName = "FILE.json", Required = true };
        var sample = SheetCommand.Sample(terminal);
        var command = new Command("import", terminal.Say(
            "Đọc phiếu đã điền thành on-site.json gắn với đúng bản thẩm định; có lỗi thì nêu mọi lỗi theo trang, dòng, cột và không ghi gì, mã 4.",
            "Reads a filled-in sheet into on-site.json, bound to its appraisal; on errors all are told by page, row and column and nothing is written, code 4."))
        {
            appraisal, sheet, output, sample,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(appraisal), parsed.GetRequiredValue(sheet), parsed.GetRequiredValue(output), parsed.GetValue(sample)));
        return command;
    }

    private static int Run(Terminal terminal, string appraisal, string sheet, string output, string? sampleFile)
    {
        if (!File.Exists(sheet)) return terminal.Stop(ExitCode.Usage, $"không có tệp {sheet}.", $"there is no file {sheet}.");
        if (Path.GetDirectoryName(Path.GetFullPath(output)) is { } into && !Directory.Exists(into))
            return terminal.Stop(ExitCode.Usage, $"không có thư mục để ghi {output}.", $"there is no folder to write {output} into.");
        var (bound, code) = BoundAppraisal.Read(terminal, appraisal);
        if (bound is null) return code;
        RecordSample? sample = null;
        if (sampleFile is not null) (sample, code) = SampleOption.Read(terminal, sampleFile);
        if (sampleFile is not null && sample is null) return code;

        var workbook = WorkbookReader.Read(sheet);
        terminal.Remark(workbook.Diagnostics);
        if (workbook.Value is null) return terminal.Stop(ExitCode.Unreadable, "không đọc được phiếu.", "the sheet cannot be read.");
        var read = OnSiteReader.Read(workbook.Value, bound.Report, bound.Digest, sample);
        terminal.Remark(read.Diagnostics);
        if (read.Value is not { } visit)
            return terminal.Stop(ExitCode.Unreadable, "phiếu có lỗi nên không ghi gì; hãy sửa các lỗi trên.", "the sheet has errors, so nothing was written; mend those above.");

        WholeFile.Write(output, stream => OnSiteFile.Write(visit, stream));
        var seen = visit.Criteria.Concat(visit.Records).ToArray();
        terminal.Out.WriteLine(terminal.Say(
            $"{output}: {visit.Criteria.Length} quan sát về tiêu chí, {visit.Records.Length} về hồ sơ; {seen.Count(each => each.Result == OnSiteResult.Wrong)} thấy không đúng.",
            $"{output}: {visit.Criteria.Length} observations on criteria, {visit.Records.Length} on records; {seen.Count(each => each.Result == OnSiteResult.Wrong)} not as it should be."));
        return ExitCode.Good;
    }
}
