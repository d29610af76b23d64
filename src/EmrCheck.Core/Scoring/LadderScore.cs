using System.Collections.Immutable;

namespace EmrCheck.Core.Scoring;

/// <summary>The highest level whose criteria and all lower ones pass, and why it is not one more (mức).</summary>
/// <param name="Pack">The text that builds the levels.</param>
/// <param name="Reached">The highest level that is surely reached; 0 for none.</param>
/// <param name="IsDetermined">Whether the next level is surely not reached; false where it could not be judged.</param>
/// <param name="Reason">What keeps the facility from the next level.</param>
/// <param name="Tiers">Each tier that has criteria: how many of them pass.</param>
public sealed record LadderScore(Pack Pack, int Reached, bool IsDetermined, Phrase Reason, ImmutableArray<TierScore> Tiers)
{
    /// <summary>The ladders of the packs that have one.</summary>
    public static ImmutableArray<LadderScore> All(ImmutableArray<Pack> packs, ImmutableArray<CriterionResult> results) =>
        [.. packs.Where(pack => pack.Ladder is not null).Select(pack => Of(pack, [.. results.Where(result => result.Criterion.Pack == pack)]))];

    private static LadderScore Of(Pack pack, ImmutableArray<CriterionResult> results)
    {
        var tiers = results.Where(result => result.Criterion.Tier is not null && result.Verdict != Verdict.NotApplicable)
            .GroupBy(result => result.Criterion.Tier!)
            .ToDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        var scores = tiers.OrderBy(tier => tier.Key, StringComparer.Ordinal)
            .Select(tier => new TierScore(tier.Key, tier.Value.Count(result => result.Verdict == Verdict.Pass), tier.Value.Length))
            .ToImmutableArray();
        var reached = 0;
        foreach (var level in pack.Ladder!.Levels)
        {
            if (Obstacle(pack.Ladder, level, tiers) is var (determined, reason)) return new(pack, reached, determined, WithLapsed(reason, pack.Ladder, level), scores);
            reached = level.Number;
        }

        return new(pack, reached, true, Reasons.TopLevel, scores);
    }

    /// <summary>The reason, and which higher levels rest on text that has lapsed.</summary>
    private static Phrase WithLapsed(Phrase reason, Ladder ladder, Level at) =>
        ladder.Levels.Where(level => level.Lapsed is not null && level.Number > at.Number).Select(level => level.Number).ToArray() is { Length: > 0 } lapsed
            ? reason.Then(Reasons.LevelsLapsed(lapsed))
            : reason;

    /// <summary>What keeps a facility from a level; null when nothing does. Article 4(3): one criterion missing is the level below.</summary>
    private static (bool Determined, Phrase Reason)? Obstacle(Ladder ladder, Level level, Dictionary<string, ImmutableArray<CriterionResult>> tiers)
    {
        if (level.Lapsed is { } lapsed) return (false, Reasons.LevelsLapsed([level.Number]).Then(lapsed));
        var known = level.Needs.SelectMany(need => tiers.GetValueOrDefault(need, [])).ToArray();
        if (known.FirstOrDefault(result => result.Verdict == Verdict.Fail) is { } failed && level.Confidence != Confidence.Low)
            return (true, Reasons.LevelMissed(level.Number, failed.Criterion));
        if (level.Needs.Where(need => !tiers.ContainsKey(need)).ToArray() is { Length: > 0 } unseen)
            return (false, Reasons.LevelNotSeen(level.Number, unseen.Select(ladder.NameOf)));
        if (known.FirstOrDefault(result => result.Verdict != Verdict.Pass) is { } open)
            return (false, Reasons.LevelOpen(level.Number, open.Criterion));
        return level.Confidence == Confidence.Low ? (false, Reasons.LevelUnsure(level.Number)) : null;
    }
}

/// <summary>The criteria of one tier: passed of applicable.</summary>
public sealed record TierScore(string Tier, int Passed, int Applicable);
