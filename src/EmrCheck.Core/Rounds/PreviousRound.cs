using System.Collections.Immutable;

namespace EmrCheck.Core.Rounds;

/// <summary>The round before, beside this one (vòng trước).</summary>
/// <param name="Digest">sha256:… of the appraisal of that round.</param>
/// <param name="AsOf">The day of that round.</param>
/// <param name="Overall">Its answer.</param>
/// <param name="Notes">Where the two are not alike: other packs, profile, trust, order of days.</param>
/// <param name="Items">The criteria that changed, are open in either round, or were replied to.</param>
/// <param name="Unchanged">How many criteria both judge alike.</param>
public sealed record PreviousRound(
    string Digest, DateOnly AsOf, Overall Overall, ImmutableArray<Phrase> Notes, ImmutableArray<RoundItem> Items, int Unchanged)
{
    /// <summary>How many of the items have a change.</summary>
    public int Count(RoundChange change) => Items.Count(item => item.Change == change);
}

/// <summary>One criterion in both rounds, and what the facility replied between them.</summary>
/// <param name="Criterion">Its id.</param>
/// <param name="Title">Its short name.</param>
/// <param name="Before">Its verdict then; null when that round did not have it.</param>
/// <param name="Now">Its verdict now; null when this round does not have it.</param>
/// <param name="Findings">What became of its findings.</param>
/// <param name="IsCapped">Whether more was violated than findings are kept, so that the difference is of those kept.</param>
/// <param name="Replies">The facility's replies.</param>
public sealed record RoundItem(
    string Criterion, Phrase Title, Verdict? Before, Verdict? Now, FindingDifference Findings, bool IsCapped, ImmutableArray<ReplyInRound> Replies)
{
    /// <summary>What became of it.</summary>
    public RoundChange Change => RoundChanges.Of(Before, Now);

    /// <summary>Whether the facility says that something is mended that is still open.</summary>
    public bool IsClaimedFixed => Replies.Any(reply => reply.IsClaimedFixed);
}

/// <summary>A reply and whether what it is about is still open.</summary>
public sealed record ReplyInRound(Reply Reply, bool IsStillOpen)
{
    /// <summary>Said to be mended, and still open.</summary>
    public bool IsClaimedFixed => Reply.Kind == ReplyKind.Fixed && IsStillOpen;
}
