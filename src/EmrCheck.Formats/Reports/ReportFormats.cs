using EmrCheck.Core;
using EmrCheck.Formats.Reports.Html;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Formats.Reports;

/// <summary>How a report is to be written; never changes what it says.</summary>
/// <param name="Language">The language that leads.</param>
/// <param name="Width">Characters per line, for a terminal.</param>
/// <param name="Color">Whether a terminal may be sent colours.</param>
/// <param name="Audience">For whom a page is written.</param>
public sealed record ReportOptions(Language Language, int Width = 120, bool Color = false, Audience Audience = Audience.Council);

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
        ["questions"] = QuestionsReport.Write,
    };
}
