using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.Decisions;
using EmrCheck.Formats.Decisions;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Cli.Commands.Decide;

/// <summary>Who decides, when, by which votes: options that the commands of a council share.</summary>
internal sealed class DecideOptions(Terminal terminal)
{
    /// <summary>Where to look and to write.</summary>
    public sealed record Places(string? Ledger, string? Profile, string? Rules);

    private readonly Option<string?> _ledger = LedgerOption(terminal);
    private readonly Option<string?> _profile = CommonOptions.Profile(terminal);
    private readonly Option<string?> _rules = CommonOptions.Rules(terminal);
    private readonly Option<string?> _by = new("--by") { Description = terminal.Say("Người ghi: họ tên", "Who enters it: full name"), HelpName = "NAME" };
    private readonly Option<string?> _role = new("--role") { Description = terminal.Say("Vai trò trong hội đồng", "Role in the council"), HelpName = string.Join('|', RuleWords.CouncilRoles.Keys) };
    private readonly Option<string?> _when = new("--when") { Description = terminal.Say("Thời điểm họp, YYYY-MM-DD hoặc YYYY-MM-DDTHH:MM (mặc định: bây giờ)", "When the council met, YYYY-MM-DD or YYYY-MM-DDTHH:MM (default: now)"), HelpName = "TIME" };
    private readonly Option<string?> _votes = new("--votes") { Description = terminal.Say("Phiếu: tán thành/không tán thành/không ý kiến", "Votes: for/against/abstained"), HelpName = "5/1/1" };
    private readonly Option<string[]> _recused = new("--recused") { Description = terminal.Say("Thành viên không tham gia vì xung đột lợi ích, có thể lặp lại", "A member who took no part, repeatable"), HelpName = "NAME" };

    public static Option<string?> LedgerOption(Terminal terminal) => new("--ledger")
    {
        Description = terminal.Say($"Sổ kết luận (mặc định: {LedgerFile.Name} cạnh báo cáo hoặc trong hồ sơ nộp)", $"The ledger (default: {LedgerFile.Name} beside the report or in the submission)"),
        HelpName = "FILE",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command, bool withVotes)
    {
        command.Options.Add(_by);
        command.Options.Add(_role);
        if (withVotes) command.Options.Add(_votes);
        if (withVotes) command.Options.Add(_recused);
        command.Options.Add(_when);
        AddPlacesTo(command);
    }

    /// <summary>Adds only where to look and to write.</summary>
    public void AddPlacesTo(Command command)
    {
        command.Options.Add(_ledger);
        command.Options.Add(_profile);
        command.Options.Add(_rules);
    }

    public Places PlacesOf(ParseResult parsed) => new(parsed.GetValue(_ledger), parsed.GetValue(_profile), parsed.GetValue(_rules));

    public ImmutableArray<string> RecusedOf(ParseResult parsed) => [.. (parsed.GetValue(_recused) ?? []).Select(name => name.Trim()).Where(name => name.Length > 0)];

    /// <summary>Who enters it; null, after having said why, when that cannot be read.</summary>
    public CouncilMember? ByOf(ParseResult parsed)
    {
        var (name, word) = (parsed.GetValue(_by)?.Trim(), parsed.GetValue(_role));
        if (DecisionCells.RoleOf(word ?? "") is { } role && name is { Length: > 0 }) return new(name, role);
        var known = string.Join(", ", RuleWords.CouncilRoles.Keys);
        terminal.Stop(ExitCode.Usage, $"cần --by «họ tên» và --role, một trong: {known}.", $"--by «full name» and --role are needed, one of: {known}.");
        return null;
    }

    /// <summary>The votes; null, after having said why, when they cannot be read.</summary>
    public Votes? VotesOf(ParseResult parsed)
    {
        if (DecisionCells.VotesOf((parsed.GetValue(_votes) ?? "").Split('/')) is { } votes) return votes;
        terminal.Stop(ExitCode.Usage, "cần --votes tán thành/không tán thành/không ý kiến, ví dụ 5/1/1.", "--votes for/against/abstained is needed, such as 5/1/1.");
        return null;
    }

    /// <summary>When the council met: given, or now; a day alone is not before what the ledger already has of that day.</summary>
    public Func<Ledger?, DateTimeOffset>? WhenOf(ParseResult parsed, DateTimeOffset now)
    {
        if (parsed.GetValue(_when) is not { } text) return _ => now;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return ledger => DecisionCells.On(day, now, ledger);
        if (LedgerTime.Read(text) is { } exact) return _ => exact;
        if (DateTime.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) return _ => new(local, now.Offset);
        terminal.Stop(ExitCode.Usage, "--when cần YYYY-MM-DD hoặc YYYY-MM-DDTHH:MM.", "--when takes YYYY-MM-DD or YYYY-MM-DDTHH:MM.");
        return null;
    }

    /// <summary>Now, to the second.</summary>
    public static DateTimeOffset Now(TimeProvider clock)
    {
        var now = clock.GetLocalNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
    }

    /// <summary>An objection to what an option says.</summary>
    public static Diagnostic PlaceOf(int entry, Objection objection) => objection.At($"--{objection.About}", 0, 0);
}
