using System.Text.Json;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Cli;

/// <summary>Reads an appraisal that <c>check</c> wrote: a file, or <c>file#CODE</c> for one site of a centre's report.</summary>
internal static class AppraisalFile
{
    /// <summary>Whether there is such a file.</summary>
    public static bool Exists(string path) => File.Exists(Split(path).File);

    /// <summary>Whether a path means a JSON report.</summary>
    public static bool IsReport(string path) => Exists(path) && Split(path).File.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The file, and the code of the site; null for the centre or a report without sites.</summary>
    public static (string File, string? Site) Split(string path) =>
        !File.Exists(path) && path.LastIndexOf('#') is > 0 and var mark && File.Exists(path[..mark]) ? (path[..mark], path[(mark + 1)..]) : (path, null);

    /// <summary>The digest of an appraisal that could be read.</summary>
    public static string DigestOf(string path) => AppraisalDigest.Of(BytesOf(path)!);

    /// <summary>The appraisal, or the code to end with after having said why.</summary>
    public static (JsonReportV1? Report, int ExitCode) Read(Terminal terminal, string path)
    {
        if (!Exists(path)) return (null, terminal.Stop(ExitCode.Usage, $"không có tệp {path}.", $"there is no file {path}."));
        try
        {
            if (BytesOf(path) is not { } bytes) return (null, NoSuchSite(terminal, path));
            using var stream = new MemoryStream(bytes);
            var report = JsonReport.Read(stream);
            TellAlone(terminal, path, report);
            return (report, ExitCode.Good);
        }
        catch (JsonException)
        {
            return (null, terminal.Stop(ExitCode.Unreadable, $"{path} không phải báo cáo JSON của lệnh check.", $"{path} is not a JSON report of check."));
        }
    }

    /// <summary>The bytes of the report, of a site those that it would have alone; null where there is no such site.</summary>
    private static byte[]? BytesOf(string path)
    {
        var (file, site) = Split(path);
        var bytes = File.ReadAllBytes(file);
        if (site is null) return bytes;
        using var parts = SitedReport.Of(bytes);
        return parts?.Site(site);
    }

    private static int NoSuchSite(Terminal terminal, string path)
    {
        var (file, site) = Split(path);
        using var parts = SitedReport.Of(File.ReadAllBytes(file));
        var known = string.Join(", ", parts?.Codes ?? []);
        return known.Length == 0
            ? terminal.Stop(ExitCode.Usage, $"{file} không có điểm nào.", $"{file} has no site.")
            : terminal.Stop(ExitCode.Usage, $"{file} không có điểm «{site}»; có: {known}.", $"{file} has no site «{site}»; it has: {known}.");
    }

    /// <summary>Says that a report with sites is looked at for its centre alone.</summary>
    private static void TellAlone(Terminal terminal, string path, JsonReportV1 report)
    {
        if (terminal.Quiet || report.Sites is not { IsDefaultOrEmpty: false } sites) return;
        var codes = string.Join(", ", sites.Select(site => site.Facility?.Code));
        terminal.Err.WriteLine(terminal.Say(
            $"{path} có {sites.Length} điểm ({codes}); lệnh này chỉ xét trung tâm. Thêm #MÃ sau tên tệp để xét một điểm: {path}#{sites[0].Facility?.Code}.",
            $"{path} has {sites.Length} site(s) ({codes}); this command looks at the centre alone. Add #CODE to the name of the file to look at a site: {path}#{sites[0].Facility?.Code}."));
    }
}
