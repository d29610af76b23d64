using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Cli.Commands.OnSite;

/// <summary>An appraisal of a facility with the digest that observations are bound to.</summary>
internal sealed record BoundAppraisal(JsonReportV1 Report, string Digest)
{
    /// <summary>The appraisal, or the code to end with after having said why.</summary>
    public static (BoundAppraisal? Bound, int ExitCode) Read(Terminal terminal, string file)
    {
        var (report, code) = AppraisalFile.Read(terminal, file);
        if (report is null) return (null, code);
        if (report.Facility is null)
            return (null, terminal.Stop(ExitCode.Usage, $"{file} không phải thẩm định một cơ sở; cần báo cáo của lệnh check.", $"{file} is not the appraisal of a facility; the report of check is needed."));
        return (new(report, AppraisalFile.DigestOf(file)), ExitCode.Good);
    }
}
