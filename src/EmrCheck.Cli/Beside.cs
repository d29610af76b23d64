using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.Waivers;
using EmrCheck.Formats.Reports.Json;
using EmrCheck.Formats.Rounds;
using EmrCheck.Formats.Waivers;

namespace EmrCheck.Cli;

/// <summary>The files that are laid beside an appraisal, as they are named on the command line.</summary>
internal sealed record BesideFiles(string? Waivers, string? Previous, string? Replies);

/// <summary>What is laid beside an appraisal and changes nothing in it: waivers, the round before, the facility's replies to that.</summary>
internal sealed record Beside(ImmutableArray<WaiverEntry>? Waivers, JsonReportV1? Previous, JsonRepliesV1? Replies)
{
    public static Option<string?> WaiversOption(Terminal terminal) => new("--waivers")
    {
        Description = terminal.Say("Tệp miễn trừ (.yaml); nêu bên cạnh, không đổi kết quả và mã kết thúc", "File of waivers (.yaml); told beside, changes neither verdicts nor exit code"),
        HelpName = "FILE",
    };

    public static Option<string?> PreviousOption(Terminal terminal) => new("--previous")
    {
        Description = terminal.Say("Báo cáo JSON của vòng trước, để nêu điều gì đã đổi", "The JSON report of the previous round, to tell what changed"),
        HelpName = "FILE",
    };

    public static Option<string?> RepliesOption(Terminal terminal) => new("--replies")
    {
        Description = terminal.Say("Trả lời của cơ sở cho vòng trước (respond import); cần --previous", "The facility's replies to the previous round (respond import); needs --previous"),
        HelpName = "FILE",
    };

    /// <summary>What the files hold, or the code to end with after having said why. A bad file of waivers is told and waives nothing.</summary>
    public static (Beside? Beside, int ExitCode) Read(Terminal terminal, BesideFiles files)
    {
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
                ? (new(waivers, null, null), ExitCode.Good)
                : (null, terminal.Stop(ExitCode.Usage, "--replies cần --previous: trả lời là cho báo cáo của vòng trước.", "--replies needs --previous: replies are to the report of the round before."));
        var (previous, code) = AppraisalFile.Read(terminal, files.Previous);
        if (previous is null) return (null, code);
        if (!DateOnly.TryParseExact(previous.AsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return (null, terminal.Stop(ExitCode.Unreadable, $"{files.Previous} không phải báo cáo JSON của lệnh check.", $"{files.Previous} is not a JSON report of check."));
        if (files.Replies is null) return (new(waivers, previous, null), ExitCode.Good);
        if (!File.Exists(files.Replies)) return (null, terminal.Stop(ExitCode.Usage, $"không có tệp {files.Replies}.", $"there is no file {files.Replies}."));
        var replies = JsonRepliesV1.Read(files.Replies);
        terminal.Remark(replies.Diagnostics);
        if (replies.Value is null) return (null, terminal.Stop(ExitCode.Unreadable, "không dùng được tệp trả lời.", "the replies cannot be used."));
        return replies.Value.Appraisal == AppraisalDigest.Of(previous)
            ? (new(waivers, previous, replies.Value), ExitCode.Good)
            : (null, terminal.Stop(ExitCode.Usage, $"{files.Replies} trả lời một báo cáo khác, không phải {files.Previous}.", $"{files.Replies} replies to another report, not to {files.Previous}."));
    }

    /// <summary>Whether the round before is of the same facility; says so when not.</summary>
    public bool IsOf(Facility facility, Terminal terminal)
    {
        if (Previous is null || Previous.Facility?.Code == facility.Code) return true;
        terminal.Stop(ExitCode.Usage, "báo cáo của vòng trước là của cơ sở khác.", "the report of the round before is of another facility.");
        return false;
    }

    /// <summary>The appraisal with all of it beside; verdicts, figures and the answer as they were.</summary>
    public Appraisal LaidBeside(Appraisal appraisal)
    {
        var waived = Waivers is { } entries ? appraisal with { Waivers = WaivedAppraisal.Of(appraisal, entries) } : appraisal;
        return Previous is null ? waived : waived with { Previous = PreviousRounds.Of(Previous, JsonReportV1.Of(appraisal), Replies) };
    }
}
