using System.CommandLine;
using EmrCheck.Core;

namespace EmrCheck.Cli;

/// <summary>What makes the program end with <see cref="ExitCode.NotGood"/>.</summary>
internal enum FailOn
{
    /// <summary>A mandatory criterion that fails.</summary>
    Mandatory,

    /// <summary>Any criterion that fails.</summary>
    Any,

    /// <summary>Nothing: what was evaluated is enough.</summary>
    Never,
}

/// <summary>The option and what follows from it.</summary>
internal static class FailOns
{
    public static Option<FailOn> Option(Terminal terminal) => new("--fail-on")
    {
        Description = terminal.Say(
            "Khi nào kết thúc với mã 1: mandatory (tiêu chí bắt buộc không đạt, mặc định) | any | never",
            "When to end with code 1: mandatory (a mandatory criterion fails, default) | any | never"),
        HelpName = "mandatory|any|never",
    };

    /// <summary>Failures first, then what is open, then good.</summary>
    public static int ExitCodeOf(Appraisal appraisal, FailOn failOn)
    {
        var fails = failOn switch
        {
            FailOn.Mandatory => appraisal.Overall == Overall.NotQualified,
            FailOn.Any => appraisal.Criteria.Any(result => result.Verdict == Verdict.Fail),
            _ => false,
        };
        return fails ? ExitCode.NotGood : appraisal.Overall == Overall.Undetermined ? ExitCode.Undetermined : ExitCode.Good;
    }
}
