using System.Text;
using System.Text.RegularExpressions;
using EmrCheck.Core;
using Spectre.Console;

namespace EmrCheck.Formats.Reports.Screen;

/// <summary>The report for a terminal: the answer, what matters most and what to do about it, then the rest.</summary>
internal static partial class ConsoleReport
{
    public static void Write(Appraisal appraisal, Stream output, ReportOptions options)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var page = new Page(ConsoleFor(writer, options), options);
        HeadLines.Write(page, appraisal);
        FirstThings.Write(page, appraisal);
        FigureLines.Write(page, appraisal);
        TextTable.Write(page, appraisal);
        OpenTable.Write(page, appraisal);
        CrossLines.Write(page, appraisal);
        foreach (var result in appraisal.Criteria.Where(result => IsTold(result, appraisal.Profile))) CriterionLines.Write(page, result);
        if (appraisal.OnSite is { } visit) OnSiteLines.Write(page, appraisal, visit);
        foreach (var line in WaiverLines.Of(appraisal).Concat(PreviousLines.Of(appraisal))) page.Line(page.Say(line));
        Remarks(page, appraisal);
        SiteTable.Write(page, appraisal);

        // Tables are padded to their width: nobody wants the blanks.
        var text = options.Color ? writer.ToString() : Looks().Replace(writer.ToString(), "");
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd());
        output.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
    }

    /// <summary>How a terminal is told of colours and weight: all of it ours, since what others write has no control character left.</summary>
    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Looks();

    /// <summary>A console of its own: without escape sequences the library would reset the colours of the process's terminal instead.</summary>
    private static IAnsiConsole ConsoleFor(TextWriter writer, ReportOptions options)
    {
        var console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = AnsiSupport.Yes,
            ColorSystem = options.Color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>What decides, and what fails or contradicts elsewhere, is told in full; the rest stands in the table.</summary>
    private static bool IsTold(CriterionResult result, Core.Profile profile) => result.Verdict is not (Verdict.Pass or Verdict.NotApplicable)
        && (profile.IsGate(result.Criterion.Pack.Id) || result.Verdict == Verdict.Fail || result.CrossExamination == CrossExamination.Contradicted);

    private static void Remarks(Page page, Appraisal appraisal)
    {
        foreach (var diagnostic in appraisal.Diagnostics) page.Line($"{diagnostic.Code.Id} {Page.Safe(diagnostic.Place)}: {page.Say(diagnostic.Message)}");
        var hidden = appraisal.DiagnosticCount - appraisal.Diagnostics.Length;
        if (hidden > 0) page.Line($"… {page.Say($"và {hidden} cảnh báo tệp nữa", $"and {hidden} more remarks on files")}");
    }
}
