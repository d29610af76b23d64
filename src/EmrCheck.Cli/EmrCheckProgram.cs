using System.CommandLine;
using System.CommandLine.Help;
using EmrCheck.Cli.Commands;
using EmrCheck.Core;
using EmrCheck.Fhir;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Cli;

/// <summary>The program as a function of its arguments and its terminal: read → tailor → appraise → write.</summary>
public static class EmrCheckProgram
{
    /// <summary>Runs one command line and gives the exit code.</summary>
    public static int Run(IReadOnlyList<string> args, Terminal terminal, TimeProvider clock)
    {
        try
        {
            var parsed = Root(terminal, clock).Parse([.. args], new() { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0 && parsed.Action is not HelpText)
                return UsageError(parsed, terminal);

            return parsed.Invoke(new() { Output = terminal.Out, Error = terminal.Err, EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return terminal.Stop(ExitCode.Usage, $"không ghi hoặc đọc được tệp: {fault.Message}", $"a file could not be written or read: {fault.Message}");
        }
        catch (Exception fault)
        {
            terminal.Err.WriteLine(fault.StackTrace);
            return terminal.Stop(ExitCode.Bug,
                $"lỗi của chương trình ({fault.GetType().Name}); xin gửi các dòng trên cho nhóm phát triển.",
                $"a bug of the program ({fault.GetType().Name}); please send the lines above to the developers.");
        }
    }

    /// <summary>The language asked for by --lang or EMRCHECK_LANG; Vietnamese unless told. Known before the commands are built, as they speak it.</summary>
    public static Language LanguageOf(IReadOnlyList<string> args, string? environment)
    {
        var at = args.TakeWhile(arg => arg != "--lang" && !arg.StartsWith("--lang=", StringComparison.Ordinal)).Count();
        var word = at == args.Count ? environment : args[at].Contains('=', StringComparison.Ordinal) ? args[at][7..] : args.ElementAtOrDefault(at + 1);
        return word == "en" ? Language.En : Language.Vi;
    }

    /// <summary>What is wrong with the command line, in one sentence: an unknown word, something missing, or whatever else the parser says.</summary>
    private static int UsageError(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is [var unknown, ..])
        {
            var words = command.Subcommands.Select(sub => sub.Name).Concat(command.Options.Select(option => option.Name));
            var meant = Spelling.Nearest(unknown, words);
            return terminal.Stop(ExitCode.Usage,
                $"không hiểu «{unknown}».{Nearest.Vi(meant)} Xem: emrcheck --help.", $"«{unknown}» is not known.{Nearest.En(meant)} See: emrcheck --help.");
        }

        if (command.Arguments.FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is null or { Tokens.Count: 0 }) is { } missing)
            return terminal.Stop(ExitCode.Usage, $"thiếu tham số <{missing.Name}>. Xem: emrcheck --help.", $"the argument <{missing.Name}> is missing. See: emrcheck --help.");
        if (command.Subcommands.Count > 0 && command.Arguments.Count == 0)
            return terminal.Stop(ExitCode.Usage, "thiếu lệnh. Xem: emrcheck --help.", "a command is missing. See: emrcheck --help.");
        var what = parsed.Errors[0].Message.ReplaceLineEndings(" ");
        return terminal.Stop(ExitCode.Usage, $"{what} Xem: emrcheck --help.", $"{what} See: emrcheck --help.");
    }

    private static RootCommand Root(Terminal terminal, TimeProvider clock)
    {
        var language = new Option<string>("--lang") { Description = terminal.Say("Ngôn ngữ: vi (mặc định) hoặc en; hoặc biến EMRCHECK_LANG", "Language: vi (default) or en; or the variable EMRCHECK_LANG"), HelpName = "vi|en", Recursive = true };
        language.AcceptOnlyFromAmong("vi", "en");
        var root = new RootCommand(terminal.Say(
            "EmrCheck: kiểm tra sự phù hợp của hồ sơ bệnh án điện tử với tiêu chí của Bộ Y tế.",
            "EmrCheck: checks electronic medical records against the Ministry of Health's criteria."))
        {
            language,
            new Option<bool>("--no-color") { Description = terminal.Say("Không dùng màu", "No colours"), Recursive = true },
            new Option<bool>("--quiet", "-q") { Description = terminal.Say("Chỉ in kết quả và lỗi", "Results and errors only"), Recursive = true },
            CheckCommand.Create(terminal, clock),
            ValidateCommand.Create(terminal, clock),
            BatchCommand.Create(terminal, clock),
            MergeCommand.Create(terminal),
            InitCommand.Create(terminal, clock),
            AssessCommand.Create(terminal, clock),
            DecideCommand.Create(terminal, clock),
            SampleCommand.Create(terminal),
            OnSiteCommand.Create(terminal),
            PacksCommand.Create(terminal, clock),
            CatalogsCommand.Create(terminal),
            FhirPathCommand.Create(terminal, clock),
            ExplainCommand.Create(terminal),
            EvidenceCommand.Create(terminal, clock),
            DiffCommand.Create(terminal),
            RejudgeCommand.Create(terminal),
            WaiveCommand.Create(terminal, clock),
            RespondCommand.Create(terminal),
            RollUpCommand.Create(terminal),
        };
        foreach (var option in root.Options)
        {
            if (option is HelpOption help) (help.Action, help.Description) = (new HelpText(terminal), terminal.Say("Trợ giúp", "Help"));
            if (option is VersionOption version) version.Description = terminal.Say("Phiên bản", "Version");
        }

        return root;
    }
}
