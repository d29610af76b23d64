using System.CommandLine;
using System.Text;
using EmrCheck.Formats.Reports.Json;
using EmrCheck.Formats.Submissions;

namespace EmrCheck.Cli.Commands;

/// <summary><c>evidence</c>: what the files of the documents are, and what their digital signatures are worth.</summary>
internal static class EvidenceCommand
{
    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        var path = new Argument<string>("submission")
        {
            Description = terminal.Say("Thư mục hồ sơ nộp có submission.yaml, hoặc tệp .zip của thư mục đó", "The submission's folder with submission.yaml, or a .zip of it"),
        };
        var trust = TrustStoreOption.Create(terminal);
        var json = new Option<bool>("--json") { Description = terminal.Say("In danh sách dạng JSON", "Print the list as JSON") };
        var rules = CommonOptions.Rules(terminal);
        var command = new Command("evidence", terminal.Say(
            "Liệt kê minh chứng đã khai: tệp là gì, có đọc được không, chữ ký số của tổ chức nào, lúc nào, còn nguyên vẹn không.",
            "Lists the documents named: what their files are, whether they can be read, signed by which organisation, when, and whether unbroken."))
        {
            path, trust, json, rules,
        };
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(path), parsed.GetValue(trust), parsed.GetValue(json), parsed.GetValue(rules), DateOnly.FromDateTime(clock.GetLocalNow().DateTime)));
        return command;
    }

    private static int Run(Terminal terminal, string path, string? trustStore, bool json, string? rules, DateOnly today)
    {
        if (!Path.Exists(path)) return terminal.Stop(ExitCode.Usage, $"không có hồ sơ nộp tại {path}.", $"there is no submission at {path}.");
        var (trust, code) = TrustStoreOption.Read(terminal, trustStore);
        if (code != ExitCode.Good) return code;
        (var library, code) = Rules.Load(terminal, rules);
        if (library is null) return code;
        using var folder = SubmissionFolder.Open(path, library.Catalogs, null, today, trust: trust);
        if (folder is null)
            return terminal.Stop(ExitCode.Unreadable, $"{path} không có submission.yaml nên không phải hồ sơ nộp.", $"{path} holds no submission.yaml, so it is not a submission.");
        terminal.Remark(folder.Submission.Diagnostics);
        if (folder.Submission.Value is not { } submission)
            return terminal.Stop(ExitCode.Unreadable, "không dùng được submission.yaml; hãy sửa các lỗi trên.", "submission.yaml cannot be used; mend the errors above.");
        if (!terminal.Quiet) terminal.Remark(submission.Diagnostics);
        SiteText.TellAlone(terminal, folder, path);
        if (json)
        {
            using var buffer = new MemoryStream();
            DocumentMapping.Write(submission.Documents, buffer);
            terminal.Out.Write(Encoding.UTF8.GetString(buffer.ToArray()));
        }
        else
        {
            new EvidenceText(terminal, library.Catalogs).Write(submission.Documents, trust);
        }

        return ExitCode.Good;
    }
}
