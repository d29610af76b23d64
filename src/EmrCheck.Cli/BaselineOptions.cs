using System.CommandLine;
using EmrCheck.Core;
using EmrCheck.Formats.Reports;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Cli;

/// <summary>What is accepted for now: <c>--baseline</c> compares with it, <c>--write-baseline</c> makes it.</summary>
internal sealed class BaselineOptions(Terminal terminal)
{
    private const int Shown = 50;

    private readonly Option<string?> _read = new("--baseline")
    {
        Description = terminal.Say(
            "Tệp đường cơ sở hoặc báo cáo JSON lần trước: chỉ phát hiện mới mới làm kết thúc với mã 1 hoặc 5",
            "Baseline file or earlier JSON report: only what is new ends with code 1 or 5"),
        HelpName = "FILE",
    };

    private readonly Option<string?> _write = new("--write-baseline")
    {
        Description = terminal.Say("Tệp để ghi đường cơ sở từ lần chấm này", "File to write this run's baseline into"),
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_read);
        command.Options.Add(_write);
    }

    /// <summary>The baseline asked for, null for none; the code to end with where it cannot be used.</summary>
    public (Baseline? Baseline, int Code) Read(ParseResult parsed)
    {
        if (parsed.GetValue(_read) is not { } path) return (null, ExitCode.Good);
        if (!File.Exists(path)) return (null, terminal.Stop(ExitCode.Usage, $"không có tệp đường cơ sở {path}.", $"there is no baseline {path}."));
        var baseline = BaselineJson.Read(path, File.ReadAllBytes(path));
        terminal.Remark(baseline.Diagnostics);
        return baseline.Value is { } read ? (read, ExitCode.Good) : (null, terminal.Stop(ExitCode.Usage, "không dùng được đường cơ sở; xem lỗi trên.", "the baseline cannot be used; see the error above."));
    }

    /// <summary>Where this run's baseline goes; null for nowhere.</summary>
    public string? Written(ParseResult parsed) => parsed.GetValue(_write);

    /// <summary>Writes this run's baseline where it was asked for.</summary>
    public void Write(ParseResult parsed, Appraisal appraisal)
    {
        if (Written(parsed) is not { } path) return;
        WholeFile.Write(path, stream => BaselineJson.Write(Baseline.Of(appraisal), stream));
        if (appraisal.Records.Unreadable is > 0 and var unreadable)
            terminal.Err.WriteLine(terminal.Say(
                $"Đường cơ sở này chấp nhận cả {unreadable} tệp không đọc được; nên sửa chúng rồi ghi lại.",
                $"This baseline accepts {unreadable} file(s) that could not be read; better mend them and write it again."));
    }

    /// <summary>What is new, each where editors jump to it.</summary>
    public void Tell(BaselineComparison comparison, Appraisal appraisal)
    {
        if (terminal.Quiet) return;
        foreach (var row in comparison.New.Take(Shown)) terminal.Err.WriteLine(LinesReport.Of(row, new(terminal.Language)));
        if (comparison.Count > Math.Min(Shown, comparison.New.Length))
            terminal.Err.WriteLine(terminal.Say($"… và {comparison.Count - Math.Min(Shown, comparison.New.Length)} phát hiện mới nữa.", $"… and {comparison.Count - Math.Min(Shown, comparison.New.Length)} more new findings."));
        foreach (var result in comparison.Criteria)
            terminal.Err.WriteLine($"{terminal.Say("Mới", "New")}: {Words.Of(result.Verdict).In(terminal.Language)} – {result.Criterion.Id} {result.Criterion.Title.In(terminal.Language)}");
        if (comparison.Unreadable > 0) terminal.Err.WriteLine(terminal.Say($"Thêm {comparison.Unreadable} tệp không đọc được.", $"{comparison.Unreadable} more files could not be read."));
        var known = FindingRow.All(appraisal).Length - comparison.New.Length;
        terminal.Err.WriteLine(terminal.Say(
            $"So với đường cơ sở: {comparison.Count} phát hiện mới, {known} đã biết.", $"Beside the baseline: {comparison.Count} new findings, {known} known."));
    }
}
