using EmrCheck.Core;
using EmrCheck.Core.OnSite;
using EmrCheck.Formats.OnSite;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Cli.Commands.OnSite;

/// <summary><c>--on-site</c>: what people saw, shown beside the verdicts; it never changes one.</summary>
internal static class OnSiteOption
{
    /// <summary>What was seen; null, with the code to end with, after having said why. Null and good where no file is given.</summary>
    public static (OnSiteVisit? Visit, int ExitCode) Read(Terminal terminal, string? file)
    {
        if (file is null) return (null, ExitCode.Good);
        if (!File.Exists(file)) return (null, terminal.Stop(ExitCode.Usage, $"không có tệp {file}.", $"there is no file {file}."));
        using var stream = File.OpenRead(file);
        var loaded = OnSiteFile.Read(file, stream);
        terminal.Remark(loaded.Diagnostics);
        return loaded.Value is { } visit
            ? (visit, ExitCode.Good)
            : (null, terminal.Stop(ExitCode.Unreadable, $"không đọc được quan sát tại chỗ {file}.", $"the observations {file} cannot be read."));
    }

    /// <summary>The appraisal with what was seen beside it, or the code to end with where it was seen at another facility.</summary>
    /// <param name="terminal">Where it is told.</param>
    /// <param name="file">The file of the observations.</param>
    /// <param name="visit">What was seen; null when nothing was given.</param>
    /// <param name="appraisal">The appraisal.</param>
    public static (Appraisal? Appraisal, int ExitCode) Beside(Terminal terminal, string? file, OnSiteVisit? visit, Appraisal appraisal)
    {
        if (visit is null) return (appraisal, ExitCode.Good);
        if (visit.FacilityCode != appraisal.Facility.Code)
            return (null, terminal.Stop(ExitCode.Integrity, $"{file} là quan sát ở cơ sở {visit.FacilityCode}, không phải {appraisal.Facility.Code}.", $"{file} was seen at facility {visit.FacilityCode}, not at {appraisal.Facility.Code}."));
        var isOfThis = AppraisalDigest.Of(appraisal) is var own && own == visit.AppraisalDigest;
        if (!isOfThis) terminal.Remark([Diagnostic.At(DiagnosticCodes.SeenForOtherAppraisal, file ?? "", 0, 0, visit.AppraisalDigest, own)]);
        return (appraisal with { OnSite = visit with { IsOfThis = isOfThis } }, ExitCode.Good);
    }
}
