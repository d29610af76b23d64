using System.CommandLine;
using EmrCheck.Core;
using EmrCheck.Formats.Submissions;

namespace EmrCheck.Cli.Commands.Assess;

/// <summary>A submission with the checklist that applies to it.</summary>
internal sealed record OpenedSubmission(SubmissionFolder Folder, Submission Submission, Checklist Checklist) : IDisposable
{
    public static Argument<string> Argument(Terminal terminal) => new("submission")
    {
        Description = terminal.Say("Thư mục hồ sơ nộp có submission.yaml", "The submission's folder with submission.yaml"),
    };

    /// <summary>The submission, or the code to end with after having said why.</summary>
    public static (OpenedSubmission? Opened, int ExitCode) Open(Terminal terminal, string path, string? profileId, string? rules, DateOnly today, DateOnly? asOf = null)
    {
        if (!Path.Exists(path)) return (null, terminal.Stop(ExitCode.Usage, $"không có hồ sơ nộp tại {path}.", $"there is no submission at {path}."));
        var (library, code) = Rules.Load(terminal, rules);
        if (library is null) return (null, code);
        var folder = SubmissionFolder.Open(path, library.Catalogs, asOf, today);
        if (folder is null)
            return (null, terminal.Stop(ExitCode.Unreadable, $"{path} không có submission.yaml nên không phải hồ sơ nộp.", $"{path} holds no submission.yaml, so it is not a submission."));
        SiteText.TellAlone(terminal, folder, path);
        (var opened, code) = With(terminal, folder, library, profileId);
        if (opened is null) folder.Dispose();
        return (opened, code);
    }

    public void Dispose() => Folder.Dispose();

    private static (OpenedSubmission?, int) With(Terminal terminal, SubmissionFolder folder, Formats.Packs.PackLibrary library, string? profileId)
    {
        terminal.Remark(folder.Submission.Diagnostics);
        if (folder.Submission.Value is not { } submission)
            return (null, terminal.Stop(ExitCode.Unreadable, "không dùng được submission.yaml; hãy sửa các lỗi trên.", "submission.yaml cannot be used; mend the errors above."));
        var (profile, code) = Rules.Choose(terminal, library, profileId, submission.Facility.Kind, []);
        if (profile is null) return (null, code);
        (var checklist, code) = Rules.Select(terminal, library, profile, submission.AsOf);
        return checklist is null ? (null, code) : (new(folder, submission, checklist), code);
    }
}
