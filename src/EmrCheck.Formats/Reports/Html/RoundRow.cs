using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Rounds;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>One criterion in two rounds, with the facility's replies.</summary>
internal sealed record RoundRow(
    string Id, string Title, bool IsJudged, Mark Before, Mark Now, Mark Change, ImmutableArray<string> Findings, string Places, ImmutableArray<string> Replies)
{
    private const int PlacesShown = 5;

    public static RoundRow Of(RoundItem item, Wording wording) => new(
        item.Criterion, wording.Of(item.Title), item.Now is not null, MarkOf(item.Before, wording), MarkOf(item.Now, wording), PreviousView.MarkOf(item.Change, wording),
        [.. FindingsOf(item.Findings, item.IsCapped, wording)], PlacesOf(item, wording), [.. item.Replies.Select(reply => wording.Of(PreviousLines.Of(reply.Reply)))]);

    private static Mark MarkOf(Verdict? verdict, Wording wording) =>
        verdict is { } word ? Mark.Of(word, wording) : new("none", "quiet", Wording.Capital(wording.Of(PreviousLines.Word(null))));

    /// <summary>What became of the findings, in words.</summary>
    public static IEnumerable<string> FindingsOf(FindingDifference found, bool isCapped, Wording wording)
    {
        if (found.Gone.Length > 0) yield return wording.Of($"{found.Gone.Length} đã hết", $"{found.Gone.Length} gone");
        if (found.Still.Length > 0) yield return wording.Of($"{found.Still.Length} vẫn còn", $"{found.Still.Length} still there");
        if (found.New.Length > 0) yield return wording.Of($"{found.New.Length} mới", $"{found.New.Length} new");
        if (isCapped) yield return wording.Of("chỉ so các phát hiện được giữ lại", "only the findings that are kept are compared");
    }

    /// <summary>Where something is still wrong, or newly so.</summary>
    private static string PlacesOf(RoundItem item, Wording wording)
    {
        var places = item.Findings.Still.Concat(item.Findings.New).Order().Select(FindingGroup.PlaceOf).Distinct().ToArray();
        var rest = places.Length - PlacesShown;
        return string.Join("; ", places.Take(PlacesShown)) + (rest > 0 ? wording.Of($"; và {rest} chỗ nữa", $"; and {rest} more") : "");
    }
}
