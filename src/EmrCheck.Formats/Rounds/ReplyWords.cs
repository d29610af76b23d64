using System.Collections.Frozen;
using EmrCheck.Core;
using EmrCheck.Core.Rounds;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Rounds;

/// <summary>The replies as files and as people write them: Vietnamese with or without marks, English, or the word of the JSON.</summary>
internal static class ReplyWords
{
    private static readonly FrozenDictionary<string, ReplyKind> ByWord = Enum.GetValues<ReplyKind>()
        .SelectMany(kind => new[] { RuleWords.Word(kind), RoundWords.Of(kind).Vi, RoundWords.Of(kind).En }.Select(text => (Text: FoldedText.Of(text), Kind: kind)))
        .DistinctBy(pair => pair.Text)
        .ToFrozenDictionary(pair => pair.Text, pair => pair.Kind, StringComparer.Ordinal);

    /// <summary>The words of the JSON.</summary>
    public static FrozenDictionary<string, ReplyKind> Codes { get; } = Enum.GetValues<ReplyKind>().ToFrozenDictionary(kind => RuleWords.Word(kind), StringComparer.Ordinal);

    /// <summary>All of them, as the drop-down has them.</summary>
    public static string All { get; } = string.Join(" / ", Enum.GetValues<ReplyKind>().Select(kind => RoundWords.Of(kind).Vi));

    /// <summary>The reply that a cell gives; null when it gives none of them.</summary>
    public static ReplyKind? Of(string cell) => ByWord.TryGetValue(FoldedText.Of(cell), out var kind) ? kind : null;
}
