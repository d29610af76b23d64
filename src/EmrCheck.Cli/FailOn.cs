using System.CommandLine;
using EmrCheck.Core;
using EmrCheck.Formats.Reports;

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

    /// <summary>The same for what is new beside a baseline: what was open before stays accepted, unless nothing could be decided at all.</summary>
    public static int ExitCodeOf(Appraisal appraisal, FailOn failOn, BaselineComparison comparison)
    {
        bool IsNew(Func<CriterionResult, bool> which) => comparison.Criteria.Any(which);
        if (failOn != FailOn.Never && IsNew(result => result.Verdict == Verdict.Fail && (failOn == FailOn.Any || result.Criterion.Decides))) return ExitCode.NotGood;
        var isOpenForAnother = appraisal.Overall == Overall.Undetermined && !appraisal.Criteria.Any(result => result.Criterion.Decides && result.Verdict is not (Verdict.Pass or Verdict.NotApplicable));
        return comparison.Unreadable > 0 || isOpenForAnother || IsNew(result => result.Verdict != Verdict.Fail && result.Criterion.Decides) ? ExitCode.Undetermined : ExitCode.Good;
    }
}
