using System.Collections.Immutable;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>The round before, beside this appraisal.</summary>
/// <param name="Digest">sha256:… of the appraisal of that round.</param>
/// <param name="AsOf">Its day.</param>
/// <param name="Overall">Its answer.</param>
/// <param name="Notes">Where the two are not alike.</param>
/// <param name="Unchanged">How many criteria both judge alike.</param>
/// <param name="Criteria">Those that changed, are open in either round, or were replied to.</param>
public sealed record JsonPrevious(
    string Digest, string AsOf, string Overall, ImmutableArray<JsonPhrase> Notes, int Unchanged, ImmutableArray<JsonRoundItem> Criteria);

/// <summary>One criterion in both rounds: new, resolved, changed or unchanged; a verdict is null where a round does not have it.</summary>
public sealed record JsonRoundItem(
    string Id, string? Before, string? Now, string Change, bool ClaimedFixed, bool Capped,
    ImmutableArray<JsonFinding> Gone, ImmutableArray<JsonFinding> Still, ImmutableArray<JsonFinding> New, ImmutableArray<JsonRoundReply> Replies);

/// <summary>What the facility replied: fixed, explained, not_fixed or disputed; and whether the item is still open.</summary>
public sealed record JsonRoundReply(string Code, string Reply, string Text, ImmutableArray<string> Evidence, string? Date, bool StillOpen);
