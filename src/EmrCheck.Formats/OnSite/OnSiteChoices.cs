using System.Collections.Frozen;
using EmrCheck.Core;
using EmrCheck.Core.OnSite;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.OnSite;

/// <summary>The results as people write them: Vietnamese with or without marks, English, or the word of on-site.json.</summary>
internal static class OnSiteChoices
{
    private static readonly FrozenDictionary<string, OnSiteResult> ByText = Enum.GetValues<OnSiteResult>()
        .SelectMany(result => new[] { OnSiteWords.Of(result).Vi, OnSiteWords.Of(result).En, RuleWords.Word(result) }.Select(text => (Text: FoldedText.Of(text), result)))
        .DistinctBy(pair => pair.Text)
        .ToFrozenDictionary(pair => pair.Text, pair => pair.result, StringComparer.Ordinal);

    /// <summary>All of them, as the drop-down has them.</summary>
    public static IEnumerable<string> All => Enum.GetValues<OnSiteResult>().Select(result => OnSiteWords.Of(result).Vi);

    /// <summary>The result that a cell gives; null when it gives none of them.</summary>
    public static OnSiteResult? Of(string cell) => ByText.TryGetValue(FoldedText.Of(cell), out var result) ? result : null;
}
