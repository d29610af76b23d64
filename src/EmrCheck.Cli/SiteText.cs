using EmrCheck.Core;
using EmrCheck.Formats.Submissions;

namespace EmrCheck.Cli;

/// <summary>What is said of the sites of a submission.</summary>
internal static class SiteText
{
    /// <summary>Remarks on the centre's files, then on those of its sites.</summary>
    public static void Remark(Terminal terminal, Appraisal appraisal)
    {
        terminal.Remark(appraisal.Diagnostics);
        foreach (var site in appraisal.Sites)
            terminal.Remark(site.Diagnostics.Select(each => each with { File = $"{SiteListing.PathOf(site.Facility.Code)}/{each.File}" }));
    }

    /// <summary>Says which sites were not judged because their centre could not be.</summary>
    public static void TellLeft(Terminal terminal, Judged centre)
    {
        if (centre.Appraisal is not null || centre.Sites.IsEmpty) return;
        var names = string.Join(", ", centre.Sites.Select(site => site.Folder));
        terminal.Err.WriteLine(terminal.Say(
            $"{centre.Sites.Length} điểm trong sites/ chưa được chấm vì trung tâm chưa chấm được: {names}. Mỗi điểm chấm riêng được: emrcheck check <hồ sơ nộp>/sites/MÃ.",
            $"{centre.Sites.Length} site(s) in sites/ were not judged, because their centre could not be: {names}. Each can be judged alone: emrcheck check <submission>/sites/CODE."));
    }

    /// <summary>Says that a command looks at the centre alone, where there are sites.</summary>
    public static void TellAlone(Terminal terminal, SubmissionFolder folder, string path)
    {
        if (terminal.Quiet || folder.Sites.Folders.IsEmpty) return;
        terminal.Err.WriteLine(terminal.Say(
            $"Hồ sơ nộp có {folder.Sites.Folders.Length} điểm trong sites/; lệnh này chỉ xét trung tâm. Mỗi điểm là một hồ sơ nộp riêng: {path}/sites/MÃ.",
            $"The submission has {folder.Sites.Folders.Length} site(s) in sites/; this command looks at the centre alone. Each site is a submission of its own: {path}/sites/CODE."));
    }
}
