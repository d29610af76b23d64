using EmrCheck.Core;
using EmrCheck.Formats.Reports.Docx;
using EmrCheck.Formats.Reports.Html;
using EmrCheck.Formats.Reports.Json;
using EmrCheck.Formats.Reports.Screen;

namespace EmrCheck.Formats.Reports;

/// <summary>How a report is to be written; never changes what it says.</summary>
/// <param name="Language">The language that leads.</param>
/// <param name="Width">Characters per line of a terminal; 0 where a line may be as long as it is.</param>
/// <param name="Color">Whether a terminal may be sent colours.</param>
public sealed record ReportOptions(Language Language, int Width = 0, bool Color = false);

/// <summary>Renders an appraisal: the whole contract of a report format.</summary>
public delegate void ReportWriter(Appraisal appraisal, Stream output, ReportOptions options);

/// <summary>The report formats, by name. Help, completion and errors follow from this table.</summary>
public static class ReportFormats
{
    /// <summary>Every format: one line each.</summary>
    public static IReadOnlyDictionary<string, ReportWriter> All { get; } = new SortedDictionary<string, ReportWriter>(StringComparer.Ordinal)
    {
        ["console"] = ConsoleReport.Write,
        ["html"] = HtmlReport.Write,
        ["json"] = JsonReport.Write,
        ["minutes"] = MinutesReport.Write,
        ["questions"] = QuestionsReport.Write,
        ["self-report"] = SelfReport.Write,
    };

    /// <summary>The formats that are no text, with the ending of their files: they go to a file and not to a terminal.</summary>
    public static IReadOnlyDictionary<string, string> Endings { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["minutes"] = "docx",
        ["self-report"] = "docx",
    };
}
