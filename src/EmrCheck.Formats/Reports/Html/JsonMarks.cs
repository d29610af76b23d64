using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>What an appraisal in JSON says, as it is shown; a word that is not known is shown as it stands.</summary>
internal static class JsonMarks
{
    public static Mark Verdict(string? word, Wording wording) => word switch
    {
        null => new("none", "quiet", Wording.Capital(wording.Of(PreviousLines.Word(null)))),
        _ when RuleWords.Verdicts.TryGetValue(word, out var verdict) => Mark.Of(verdict, wording),
        _ => new("none", "quiet", word),
    };

    public static Mark Overall(string word, Wording wording) =>
        RuleWords.Overalls.TryGetValue(word, out var overall) ? Mark.Of(overall, wording) : new("none", "quiet", word);

    public static Mark Cross(string word, Wording wording) =>
        RuleWords.CrossExaminations.TryGetValue(word, out var cross) ? Mark.Of(cross, wording) : new("none", "quiet", word);

    /// <summary>A word of a closed vocabulary in the reader's language.</summary>
    public static string Word<T>(IReadOnlyDictionary<string, T> words, string? word, Func<T, Phrase> say, Wording wording) =>
        word is not null && words.TryGetValue(word, out var value) ? wording.Of(say(value)) : word ?? "–";

    public static string Of(JsonPhrase? phrase, Wording wording) => phrase is null ? "" : wording.Of(phrase.Vi, phrase.En);

    /// <summary>A day, as it is written in the reader's language.</summary>
    public static string Day(string day, Wording wording) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? wording.Day(date) : day;

    /// <summary>Who was appraised.</summary>
    public static string Facility(JsonReportV1 report, Wording wording) => report.Facility is { } facility ? $"{facility.Code} {facility.Name}" : wording.Of(HtmlWords.RecordsAlone);
}
