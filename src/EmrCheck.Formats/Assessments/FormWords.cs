using System.Collections.Frozen;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Assessments;

/// <summary>The answers as people write them: Vietnamese with or without marks, English, or the word of self-assessment.yaml.</summary>
internal static class FormWords
{
    private static readonly FrozenDictionary<string, Answer> ByWord = RuleWords.Answers
        .SelectMany(word => new[] { word.Key, Words.Of(word.Value).Vi, Words.Of(word.Value).En }.Select(text => (Text: FoldedText.Of(text), word.Value)))
        .DistinctBy(pair => pair.Text)
        .ToFrozenDictionary(pair => pair.Text, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>All of them, as the drop-down has them.</summary>
    public static Phrase All { get; } = new(
        string.Join(" / ", RuleWords.Answers.Values.Select(answer => Words.Of(answer).Vi)),
        string.Join(" / ", RuleWords.Answers.Values.Select(answer => Words.Of(answer).Vi)));

    /// <summary>The answer that a cell gives; null when it gives none of them.</summary>
    public static Answer? AnswerOf(string cell) => ByWord.TryGetValue(FoldedText.Of(cell), out var answer) ? answer : null;
}
