using System.CommandLine;

namespace EmrCheck.Cli;

/// <summary>The files that are laid beside an appraisal, as they are named on the command line.</summary>
internal sealed record BesideFiles(string? Decisions, string? OnSite, string? Waivers, string? Previous = null, string? Replies = null);

/// <summary>The options that name them.</summary>
internal sealed class BesideOptions(Terminal terminal)
{
    private readonly Option<string?> _decisions = Named("--decisions", terminal.Say(
        "Sổ kết luận của hội đồng, đặt cạnh kết quả máy chấm; mã kết thúc vẫn theo máy chấm", "A council's ledger, beside the machine's answer; the exit code stays the machine's"));

    private readonly Option<string?> _onSite = Named("--on-site", terminal.Say(
        "Quan sát tại chỗ do onsite import ghi: nêu cạnh kết quả máy chấm, không thay đổi kết quả nào", "Observations that onsite import wrote: shown beside the verdicts, changing none"));

    private readonly Option<string?> _waivers = Named("--waivers", terminal.Say(
        "Tệp miễn trừ (.yaml); nêu bên cạnh, không đổi kết quả và mã kết thúc", "File of waivers (.yaml); told beside, changes neither verdicts nor exit code"));

    private readonly Option<string?> _previous = Named("--previous", terminal.Say(
        "Báo cáo JSON của vòng trước, để nêu điều gì đã đổi", "The JSON report of the previous round, to tell what changed"));

    private readonly Option<string?> _replies = Named("--replies", terminal.Say(
        "Trả lời của cơ sở cho vòng trước (respond import); cần --previous", "The facility's replies to the previous round (respond import); needs --previous"));

    /// <summary>Where records are read: the round before can be laid beside as well.</summary>
    public void AddTo(Command command)
    {
        AddToJudgedAgain(command);
        command.Add(_previous);
        command.Add(_replies);
    }

    /// <summary>Where the same facts are judged again.</summary>
    public void AddToJudgedAgain(Command command)
    {
        command.Add(_decisions);
        command.Add(_onSite);
        command.Add(_waivers);
    }

    public BesideFiles Of(ParseResult parsed) => new(ValueOf(_decisions, parsed), ValueOf(_onSite, parsed), ValueOf(_waivers, parsed), ValueOf(_previous, parsed), ValueOf(_replies, parsed));

    private static string? ValueOf(Option<string?> option, ParseResult parsed) => parsed.GetResult(option) is null ? null : parsed.GetValue(option);

    private static Option<string?> Named(string name, string description) => new(name) { Description = description, HelpName = "FILE" };
}
