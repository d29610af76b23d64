using System.CommandLine;
using EmrCheck.Core;
using EmrCheck.Formats.Assessments;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Cli.Commands.Assess;

/// <summary><c>assess import</c>: the filled-in form back into the two files of the submission, whole or not at all.</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal, Option<string?> rules, TimeProvider clock)
    {
        var path = OpenedSubmission.Argument(terminal);
        var form = new Argument<string>("form") { Description = terminal.Say("Phiếu đã điền, .xlsx hoặc .csv (UTF-8); hoặc .json: FHIR QuestionnaireResponse, hay câu trả lời cùng hình dạng với self-assessment.yaml", "The filled-in form, .xlsx or .csv (UTF-8); or .json: a FHIR QuestionnaireResponse, or answers of the shape of self-assessment.yaml") };
        var profile = CommonOptions.Profile(terminal);
        var asOf = CommonOptions.AsOf(terminal, "Ngày của phiếu, khi khác ngày của hồ sơ nộp: hồ sơ nộp chuyển sang ngày này", "Day of the form where it is not the submission's: the submission then takes it");
        var command = new Command("import", terminal.Say(
            "Đọc phiếu đã điền vào self-assessment.yaml và submission.yaml; tệp cũ được giữ thành .bak; có lỗi thì nêu mọi lỗi và không ghi gì, mã 4.",
            "Reads a filled-in form into self-assessment.yaml and submission.yaml; the old files are kept as .bak; on errors all are told and nothing is written, code 4."))
        {
            path, form, profile, asOf,
        };
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(path), parsed.GetRequiredValue(form), parsed.GetValue(profile), parsed.GetValue(rules), DateOnly.FromDateTime(clock.GetLocalNow().DateTime), parsed.GetValue(asOf)));
        return command;
    }

    private static int Run(Terminal terminal, string path, string form, string? profileId, string? rules, DateOnly today, DateOnly? asOf)
    {
        if (!File.Exists(form)) return terminal.Stop(ExitCode.Usage, $"không có tệp {form}.", $"there is no file {form}.");
        if (File.Exists(path)) return terminal.Stop(ExitCode.Usage, $"{path} phải là thư mục để ghi vào, không phải tệp .zip.", $"{path} must be a folder to write into, not a .zip.");
        var (opened, code) = OpenedSubmission.Open(terminal, path, profileId, rules, today, asOf);
        if (opened is null) return code;
        using var _ = opened;
        var submission = opened.Submission;
        var file = Path.Combine(path, submission.AssessmentFile);
        var broken = submission.Diagnostics.Where(remark => remark.File == submission.AssessmentFile && remark.Code.IsError).ToArray();
        terminal.Remark(broken);
        if (broken.Length > 0)
            return terminal.Stop(ExitCode.Unreadable, $"{file} có lỗi nên chưa đọc phiếu vào; hãy sửa các lỗi trên.", $"{file} has errors, so the form is not read into it; mend those above.");

        var read = form.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            ? AnswersJson.Read(form, File.ReadAllBytes(form), opened.Checklist, submission)
            : ReadTable(form, opened);
        terminal.Remark(read.Diagnostics);
        if (read.Value is not { } answers)
            return terminal.Stop(ExitCode.Unreadable, "phiếu có lỗi nên không ghi gì; hãy sửa các lỗi trên rồi chạy lại lệnh này.", "the form has errors, so nothing was written; mend those above and run this again.");

        var facts = Path.Combine(path, submission.FactsFile);
        var text = AssessmentText.Of(opened.Checklist, answers.Facility, answers.Declarations);
        ImportedFiles.Write(terminal, answers.Facts is { } changed ? [(facts, changed), (file, text)] : [(file, text)]);
        terminal.Out.WriteLine(terminal.Say(
            $"{file}: {answers.Answered} câu trả lời từ phiếu; giữ nguyên {answers.Kept.Length} câu trả lời mà phiếu không có dòng; bỏ {answers.Cleared.Length} câu trả lời mà phiếu để trống.",
            $"{file}: {answers.Answered} answers from the form; {answers.Kept.Length} kept that it has no row for; {answers.Cleared.Length} taken back that it leaves empty."));
        terminal.Out.WriteLine(answers.Facts is null
            ? terminal.Say($"{facts}: không đổi, {answers.Papers} văn bản.", $"{facts}: unchanged, {answers.Papers} documents.")
            : terminal.Say($"{facts}: đã ghi lại theo phiếu, {answers.Papers} văn bản.", $"{facts}: written again from the form, {answers.Papers} documents."));
        if (answers.Cleared.Concat(answers.PapersCleared).ToArray() is [_, ..] cleared) terminal.Out.WriteLine($"{terminal.Say("Đã bỏ", "Taken back")}: {string.Join(", ", cleared)}");
        return ExitCode.Good;
    }

    private static Loaded<FormAnswers> ReadTable(string form, OpenedSubmission opened)
    {
        var workbook = WorkbookReader.Read(form);
        if (workbook.Value is null) return new(null, workbook.Diagnostics);
        var completed = FormSheets.Read(workbook.Value, opened.Checklist);
        if (completed.Value is not { } lines) return new(null, [.. workbook.Diagnostics, .. completed.Diagnostics]);
        var read = FormReader.Read(lines, opened.Checklist, opened.Submission, opened.Folder.FactsText, opened.Folder.EvidenceFiles);
        return new(read.Value, [.. workbook.Diagnostics, .. completed.Diagnostics, .. read.Diagnostics]);
    }
}
