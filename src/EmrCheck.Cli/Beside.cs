using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Cli.Commands.OnSite;
using EmrCheck.Core;
using EmrCheck.Core.OnSite;
using EmrCheck.Core.Waivers;
using EmrCheck.Formats.Reports.Json;
using EmrCheck.Formats.Rounds;
using EmrCheck.Formats.Waivers;

namespace EmrCheck.Cli;

/// <summary>What is laid beside an appraisal and changes nothing in it: a council's ledger, what was seen on site, waivers, the round before, the facility's replies to that.</summary>
internal sealed record Beside(BesideFiles Files, OnSiteVisit? OnSite, ImmutableArray<WaiverEntry>? Waivers, JsonReportV1? Previous, JsonRepliesV1? Replies)
{
    /// <summary>What the files hold, or the code to end with after having said why. A bad file of waivers is told and waives nothing.</summary>
    public static (Beside? Beside, int ExitCode) Read(Terminal terminal, BesideFiles files)
    {
        var (visit, unread) = OnSiteOption.Read(terminal, files.OnSite);
        if (files.OnSite is not null && visit is null) return (null, unread);
        ImmutableArray<WaiverEntry>? waivers = null;
        if (files.Waivers is { } file)
        {
            if (!File.Exists(file)) return (null, terminal.Stop(ExitCode.Usage, $"không có tệp miễn trừ {file}.", $"there is no file of waivers {file}."));
            var read = WaiversYaml.Read(file);
            terminal.Remark(read.Diagnostics);
            waivers = read.Entries;
        }

        if (files.Previous is null)
            return files.Replies is null
                ? (new(files, visit, waivers, null, null), ExitCode.Good)
                : (null, terminal.Stop(ExitCode.Usage, "--replies cần --previous: trả lời là cho báo cáo của vòng trước.", "--replies needs --previous: replies are to the report of the round before."));
        var (previous, code) = AppraisalFile.Read(terminal, files.Previous);
        if (previous is null) return (null, code);
        if (!DateOnly.TryParseExact(previous.AsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return (null, terminal.Stop(ExitCode.Unreadable, $"{files.Previous} không phải báo cáo JSON của lệnh check.", $"{files.Previous} is not a JSON report of check."));
        if (files.Replies is null) return (new(files, visit, waivers, previous, null), ExitCode.Good);
        if (!File.Exists(files.Replies)) return (null, terminal.Stop(ExitCode.Usage, $"không có tệp {files.Replies}.", $"there is no file {files.Replies}."));
        var replies = JsonRepliesV1.Read(files.Replies);
        terminal.Remark(replies.Diagnostics);
        if (replies.Value is null) return (null, terminal.Stop(ExitCode.Unreadable, "không dùng được tệp trả lời.", "the replies cannot be used."));
        return replies.Value.Appraisal == AppraisalDigest.Of(previous)
            ? (new(files, visit, waivers, previous, replies.Value), ExitCode.Good)
            : (null, terminal.Stop(ExitCode.Usage, $"{files.Replies} trả lời một báo cáo khác, không phải {files.Previous}.", $"{files.Replies} replies to another report, not to {files.Previous}."));
    }

    /// <summary>Tells what lay beside a report and is not given again.</summary>
    public void TellWhatIsLeftOut(JsonReportV1 before, Terminal terminal)
    {
        (string Option, bool IsLeftOut)[] all =
        [
            ("--decisions", before.Council is not null && Files.Decisions is null),
            ("--on-site", before.OnSite is not null && OnSite is null),
            ("--waivers", before.Waivers is not null && Waivers is null),
        ];
        foreach (var (option, _) in all.Where(each => each.IsLeftOut))
            terminal.Err.WriteLine(terminal.Say($"Báo cáo trước có phần của {option}; thêm {option} để nêu lại trong báo cáo mới.", $"The report before has what {option} gave; add {option} to tell it in the new one."));
    }

    /// <summary>The appraisal with all of it beside, verdicts, figures and the answer as they were; or the code to end with after having said why.</summary>
    public (Appraisal? Appraisal, int ExitCode) Laid(Appraisal appraisal, Terminal terminal)
    {
        if (Previous is not null && Previous.Facility?.Code != appraisal.Facility.Code)
            return (null, terminal.Stop(ExitCode.Usage, "báo cáo của vòng trước là của cơ sở khác.", "the report of the round before is of another facility."));
        var (decided, code) = Decided.By(terminal, appraisal, Files.Decisions);
        if (decided is null) return (null, code);
        (var laid, code) = OnSiteOption.Beside(terminal, Files.OnSite, OnSite, decided);
        if (laid is null) return (null, code);
        if (Waivers is { } entries) laid = laid with { Waivers = WaivedAppraisal.Of(appraisal, entries) };
        return (Previous is null ? laid : laid with { Previous = PreviousRounds.Of(Previous, JsonReportV1.Of(appraisal), Replies) }, ExitCode.Good);
    }
}
