using EmrCheck.Core;
using EmrCheck.Formats.Reports.Docx;
using EmrCheck.Formats.Reports.Html;
using EmrCheck.Formats.Reports.Json;
using EmrCheck.Formats.Reports.Sarif;
using EmrCheck.Formats.Reports.Screen;
using EmrCheck.Formats.Reports.Xlsx;

namespace EmrCheck.Formats.Reports;

/// <summary>How a report is to be written; never changes what it says.</summary>
/// <param name="Language">The language that leads.</param>
/// <param name="Width">Characters per line of a terminal; 0 where a line may be as long as it is.</param>
/// <param name="Color">Whether a terminal may be sent colours.</param>
/// <param name="Audience">For whom a page is written.</param>
public sealed record ReportOptions(Language Language, int Width = 0, bool Color = false, Audience Audience = Audience.Council)
{
    /// <summary>The submission as it was asked for, seen from where the program runs; empty where files are named from there already.</summary>
    public string Source { get; init; } = "";

    /// <summary>What was found before and is accepted for now; null where nobody compares.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>A file of the submission as one finds it from where the program runs.</summary>
    public string In(string file) => Source.Length == 0 ? file : $"{Source.TrimEnd('/')}/{file}";
}

/// <summary>Renders an appraisal: the whole contract of a report format.</summary>
public delegate void ReportWriter(Appraisal appraisal, Stream output, ReportOptions options);

/// <summary>The report formats, by name. Help, completion and errors follow from this table.</summary>
public static class ReportFormats
{
    /// <summary>Every format: one line each.</summary>
    public static IReadOnlyDictionary<string, ReportWriter> All { get; } = new SortedDictionary<string, ReportWriter>(StringComparer.Ordinal)
    {
        ["console"] = ConsoleReport.Write,
        ["csv"] = CsvReport.Criteria,
        ["csv-findings"] = CsvReport.Findings,
        ["github"] = GitHubReport.Write,
        ["gitlab"] = GitLabReport.Write,
        ["html"] = HtmlReport.Write,
        ["json"] = JsonReport.Write,
        ["junit"] = JUnitReport.Write,
        ["lines"] = LinesReport.Write,
        ["markdown"] = MarkdownReport.Write,
        ["measure-report"] = MeasureReport.Write,
        ["minutes"] = MinutesReport.Write,
        ["operation-outcome"] = OutcomeReport.Write,
        ["questions"] = QuestionsReport.Write,
        ["sarif"] = SarifReport.Write,
        ["self-report"] = SelfReport.Write,
        ["xlsx"] = XlsxReport.Write,
    };

    /// <summary>Those that are no text, so that a terminal is not sent them.</summary>
    public static IReadOnlySet<string> Binary { get; } = new HashSet<string>(StringComparer.Ordinal) { "minutes", "self-report", "xlsx" };

    /// <summary>The name under which a report is filed: its ending is the one that programs know.</summary>
    public static string FileOf(string format) => format switch
    {
        "console" => "report.txt",
        "csv-findings" => "findings.csv",
        "github" or "lines" => $"{format}.txt",
        "gitlab" or "measure-report" or "operation-outcome" => $"{format}.json",
        "junit" => "junit.xml",
        "minutes" or "self-report" => $"{format}.docx",
        "markdown" => "report.md",
        "questions" => "questions.md",
        _ => $"report.{format}",
    };
}
