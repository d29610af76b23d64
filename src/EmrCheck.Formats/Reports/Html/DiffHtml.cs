using EmrCheck.Core;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>What differs from round to round, as a page.</summary>
public static class DiffHtml
{
    /// <summary>Writes the page of a history.</summary>
    public static void Write(RoundHistory history, Stream output, Language language) => HtmlPages.Write("diff", DiffView.Of(history, new(language)), output);
}
