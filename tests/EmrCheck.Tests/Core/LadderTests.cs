using EmrCheck.Core;
using EmrCheck.Core.Scoring;

namespace EmrCheck.Tests.Core;

public sealed class LadderTests
{
    private static readonly Ladder Ladder = new(Given.Said("Levels"), Given.Said("Article 4"),
    [
        new(1, ["basic"], null, Confidence.High), new(2, ["full"], null, Confidence.High), new(3, ["top"], null, Confidence.High),
        new(4, [], Given.Said("Its text lapsed."), Confidence.High),
    ]);

    [Theory]
    [InlineData("basic:s full:s top:s", 3, false, "Level 4: not determinable under the law in force. Its text lapsed.")]
    [InlineData("basic:s full:sv top:s", 1, true, "Level 2 is not reached, full-1 (Article 1) is missing: one criterion missing is the level below. Level 4: not determinable under the law in force.")]
    [InlineData("basic:v full:s top:s", 0, true, "Level 1 is not reached, basic-0 (Article 1) is missing: one criterion missing is the level below. Level 4: not determinable under the law in force.")]
    [InlineData("basic:s full:su top:s", 1, false, "Level 2 is open: full-1 (Article 1) is undecided. Level 4: not determinable under the law in force.")]
    [InlineData("basic:s top:s", 1, false, "Level 2 is open: the criteria of full were not seen; fill them from the official annex with: emrcheck packs import-annex. Level 4: not determinable under the law in force.")]
    public void One_criterion_missing_is_the_level_below(string criteria, int reached, bool determined, string reason)
    {
        var ladder = Score(Ladder, criteria);
        Assert.Equal((reached, determined, reason), (ladder.Reached, ladder.IsDetermined, ladder.Reason.En));
    }

    [Fact]
    public void A_level_whose_conditions_were_not_read_is_never_reached_nor_missed() => Assert.All(["basic:s", "basic:v"], criteria =>
    {
        var ladder = Score(Ladder with { Levels = [new(1, ["basic"], null, Confidence.Low)] }, criteria);
        Assert.Equal((0, false), (ladder.Reached, ladder.IsDetermined));
    });

    [Fact]
    public void Tiers_are_counted_apart() =>
        Assert.Equal("basic 1/1, full 1/2", string.Join(", ", Score(Ladder, "full:sv basic:s").Tiers.Select(tier => $"{tier.Tier} {tier.Passed}/{tier.Applicable}")));

    private static LadderScore Score(Ladder ladder, string tiers)
    {
        var pack = Given.Pack with { Ladder = ladder };
        var results =
            from tier in tiers.Split(' ')
            let parts = tier.Split(':')
            from letter in parts[1].Select((letter, index) => (Of: letter, Index: index))
            let criterion = Given.Criterion(Letters.Check, $"{parts[0]}-{letter.Index}", Obligation.Informational) with { Pack = pack, Tier = parts[0] }
            select criterion.Judged(Given.Submission($"{letter.Of}"));
        return LadderScore.All([pack], [.. results]).Single();
    }
}
