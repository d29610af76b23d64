using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.Rounds;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Formats.Rounds;

/// <summary>Lays the round before beside an appraisal.</summary>
public static class PreviousRounds
{
    /// <summary>What became of each criterion, with the facility's replies: those said to be mended and still open come first.</summary>
    /// <param name="before">The appraisal of the round before.</param>
    /// <param name="now">The appraisal of this round.</param>
    /// <param name="replies">The replies to the round before; null when there are none.</param>
    public static PreviousRound Of(JsonReportV1 before, JsonReportV1 now, JsonRepliesV1? replies)
    {
        var comparison = Comparison.Of(before, now);
        var given = (replies?.Replies ?? []).Select(reply => reply.ToReply()).OfType<Reply>().ToLookup(reply => reply.Criterion, StringComparer.Ordinal);
        var items = comparison.Criteria.Select(change => Item(change, now, given[change.Either.Id]))
            .Where(item => item.Change != RoundChange.Unchanged || RoundChanges.IsOpen(item.Now) || !item.Findings.IsEmpty || !item.Replies.IsEmpty);
        return new(
            AppraisalDigest.Of(before), DateOnly.ParseExact(before.AsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture), OverallOf(before.Overall), comparison.Notes,
            [.. items.OrderByDescending(item => item.IsClaimedFixed).ThenBy(item => Rank(item.Change))], comparison.Unchanged);
    }

    private static RoundItem Item(VerdictChange change, JsonReportV1 now, IEnumerable<Reply> replies) => new(
        change.Either.Id, new(change.Either.Title.Vi, change.Either.Title.En), VerdictChange.Verdict(change.Before), VerdictChange.Verdict(change.After),
        change.Findings, change.IsCapped, [.. replies.Select(reply => new ReplyInRound(reply, OpenItems.IsOpen(now, reply.Code)))]);

    /// <summary>What got worse, what else is open, what got better.</summary>
    private static int Rank(RoundChange change) => change switch
    {
        RoundChange.New => 0,
        RoundChange.Changed => 1,
        RoundChange.Unchanged => 2,
        _ => 3,
    };

    private static Overall OverallOf(string word) => Enum.GetValues<Overall>().FirstOrDefault(overall => RuleWords.Word(overall) == word, Overall.Undetermined);
}
