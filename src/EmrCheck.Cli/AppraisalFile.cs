using System.Text.Json;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Cli;

/// <summary>Reads an appraisal that <c>check</c> wrote.</summary>
internal static class AppraisalFile
{
    /// <summary>The digest of an appraisal that could be read.</summary>
    public static string DigestOf(string file) => AppraisalDigest.Of(File.ReadAllBytes(file));

    /// <summary>The appraisal, or the code to end with after having said why.</summary>
    public static (JsonReportV1? Report, int ExitCode) Read(Terminal terminal, string file)
    {
        if (!File.Exists(file)) return (null, terminal.Stop(ExitCode.Usage, $"không có tệp {file}.", $"there is no file {file}."));
        try
        {
            using var stream = File.OpenRead(file);
            return (JsonReport.Read(stream), ExitCode.Good);
        }
        catch (JsonException)
        {
            return (null, terminal.Stop(ExitCode.Unreadable, $"{file} không phải báo cáo JSON của lệnh check.", $"{file} is not a JSON report of check."));
        }
    }
}
