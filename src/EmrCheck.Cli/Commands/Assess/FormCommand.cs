using System.CommandLine;
using EmrCheck.Core;
using EmrCheck.Formats.Assessments;

namespace EmrCheck.Cli.Commands.Assess;

/// <summary><c>assess form</c>: the self-assessment as a spreadsheet to fill in, with the answers given so far.</summary>
internal static class FormCommand
{
    public static Command Create(Terminal terminal, Option<string?> rules, TimeProvider clock)
    {
        var path = OpenedSubmission.Argument(terminal);
        var output = new Option<string>("--out") { Description = terminal.Say("Tệp bảng tính cần ghi", "The spreadsheet to write"), HelpName = "FILE.xlsx", Required = true };
        var kind = new Option<string>("--as") { Description = terminal.Say("Dạng phiếu: xlsx (bảng tính) | questionnaire (FHIR R4 Questionnaire, JSON)", "Kind of form: xlsx (a spreadsheet) | questionnaire (a FHIR R4 Questionnaire, JSON)"), DefaultValueFactory = _ => "xlsx", HelpName = "KIND" };
        kind.AcceptOnlyFromAmong("xlsx", "questionnaire");
        var force = new Option<bool>("--force") { Description = terminal.Say("Ghi đè bảng tính đã có", "Replace a spreadsheet that is there") };
        var profile = CommonOptions.Profile(terminal);
        var asOf = CommonOptions.AsOf(terminal, "Ngày tự đánh giá (mặc định: ngày của hồ sơ nộp)", "Day of the self-assessment (default: the submission's)");
        var command = new Command("form", terminal.Say(
            "Ghi phiếu tự đánh giá dạng bảng tính: cơ sở, minh chứng, mỗi văn bản pháp luật một trang, có sẵn điều đã khai; không ghi đè tệp đã có nếu không có --force.",
            "Writes the submission as a spreadsheet: the facility, its documents, one sheet per text, with what is said so far; never replaces a file without --force."))
        {
            path, output, kind, force, profile, asOf,
        };
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(path), parsed.GetRequiredValue(output), parsed.GetRequiredValue(kind) == "questionnaire", parsed.GetValue(force), parsed.GetValue(profile), parsed.GetValue(rules),
            DateOnly.FromDateTime(clock.GetLocalNow().DateTime), parsed.GetValue(asOf)));
        return command;
    }

    private static int Run(Terminal terminal, string path, string output, bool asQuestionnaire, bool force, string? profileId, string? rules, DateOnly today, DateOnly? asOf)
    {
        var ending = asQuestionnaire ? ".json" : ".xlsx";
        if (!output.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            return terminal.Stop(ExitCode.Usage, $"{output} phải có đuôi {ending}.", $"{output} must end in {ending}.");
        if (Path.GetDirectoryName(Path.GetFullPath(output)) is { } into && !Directory.Exists(into))
            return terminal.Stop(ExitCode.Usage, $"không có thư mục để ghi {output}.", $"there is no folder to write {output} into.");
        if (Path.Exists(output) && !force)
            return terminal.Stop(ExitCode.Usage, $"đã có {output}, có thể đang có câu trả lời; thêm --force để ghi đè.", $"{output} is there and may hold answers; --force replaces it.");

        var (opened, code) = OpenedSubmission.Open(terminal, path, profileId, rules, today, asOf);
        if (opened is null) return code;
        using var _ = opened;
        if (!terminal.Quiet) terminal.Remark(opened.Submission.Diagnostics);
        WholeFile.Write(output, stream =>
        {
            if (asQuestionnaire) Questionnaire.Write(opened.Checklist, opened.Submission, stream);
            else AssessmentForm.Write(opened.Checklist, opened.Submission, opened.Folder.FactsText, stream);
        });
        var answered = opened.Checklist.Criteria.Count(criterion => opened.Submission.Declarations.ContainsKey(criterion.Id));
        terminal.Out.WriteLine(terminal.Say(
            $"{output}: {opened.Checklist.Criteria.Length} tiêu chí, {answered} đã trả lời.", $"{output}: {opened.Checklist.Criteria.Length} criteria, {answered} answered."));
        return ExitCode.Good;
    }
}
