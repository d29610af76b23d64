using System.CommandLine;
using System.CommandLine.Help;
using EmrCheck.Cli.Commands;
using EmrCheck.Core;

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
            {
                var what = parsed.Errors[0].Message.ReplaceLineEndings(" ");
                return terminal.Stop(ExitCode.Usage, $"{what} Xem: emrcheck --help.", $"{what} See: emrcheck --help.");
            }

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
            PacksCommand.Create(terminal),
            FhirPathCommand.Create(terminal, clock),
            ExplainCommand.Create(terminal),
        };
        foreach (var option in root.Options)
        {
            if (option is HelpOption help) (help.Action, help.Description) = (new HelpText(terminal), terminal.Say("Trợ giúp", "Help"));
            if (option is VersionOption version) version.Description = terminal.Say("Phiên bản", "Version");
        }

        return root;
    }
}
