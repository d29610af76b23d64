using EmrCheck.Core;
using EmrCheck.Core.Rounds;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>The round before to its frozen form.</summary>
internal static class PreviousMapping
{
    public static JsonPrevious? Of(Appraisal appraisal) => appraisal.Previous is not { } round
        ? null
        : new(
            round.Digest, JsonMapping.Iso(round.AsOf), RuleWords.Word(round.Overall), [.. round.Notes.Select(JsonMapping.Of)], round.Unchanged,
            [.. round.Items.Select(Of)]);

    private static JsonRoundItem Of(RoundItem item) => new(
        item.Criterion, Word(item.Before), Word(item.Now), RuleWords.Word(item.Change), item.IsClaimedFixed, item.IsCapped,
        [.. item.Findings.Gone.Select(JsonMapping.Of)], [.. item.Findings.Still.Select(JsonMapping.Of)], [.. item.Findings.New.Select(JsonMapping.Of)],
        [.. item.Replies.Select(reply => new JsonRoundReply(
            reply.Reply.Code, RuleWords.Word(reply.Reply.Kind), reply.Reply.Text, reply.Reply.Evidence,
            reply.Reply.Date is { } date ? JsonMapping.Iso(date) : null, reply.IsStillOpen))]);

    private static string? Word(Verdict? verdict) => verdict is { } word ? RuleWords.Word(word) : null;
}
