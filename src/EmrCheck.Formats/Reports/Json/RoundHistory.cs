using System.Collections.Immutable;
using EmrCheck.Core.Rounds;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>Appraisals of one facility in the order given: what differs from each to the next, and each criterion's verdicts throughout.</summary>
/// <param name="Rounds">The appraisals.</param>
/// <param name="Steps">Each compared with the next.</param>
public sealed record RoundHistory(ImmutableArray<JsonReportV1> Rounds, ImmutableArray<Comparison> Steps)
{
    /// <summary>The history of two appraisals or more.</summary>
    public static RoundHistory Of(ImmutableArray<JsonReportV1> rounds) => new(rounds, [.. rounds.Zip(rounds.Skip(1), Comparison.Of)]);

    /// <summary>The criteria that are not judged alike in every round, with their verdicts; null where a round does not have one.</summary>
    public ImmutableArray<(JsonCriterion Criterion, ImmutableArray<string?> Verdicts)> Lines =>
    [
        .. Rounds.SelectMany(round => round.Criteria).DistinctBy(criterion => criterion.Id)
            .Select(criterion => (criterion, Verdicts: Rounds.Select(round => round.Criteria.FirstOrDefault(other => other.Id == criterion.Id)?.Verdict).ToImmutableArray()))
            .Where(line => line.Verdicts.Distinct().Count() > 1),
    ];

    /// <summary>The history as JSON.</summary>
    public JsonDiffV1 ToJson() => new(
        1, Rounds[0].Facility?.Code,
        [.. Rounds.Select(round => new JsonDiffRound(AppraisalDigest.Of(round), round.AsOf, round.Profile, round.Trust, round.Overall, round.Scores))],
        [.. Steps.Select(Step)],
        [.. Lines.Select(line => new JsonDiffHistory(line.Criterion.Id, line.Verdicts))]);

    private static JsonDiffStep Step(Comparison step) => new(
        [.. step.Notes.Select(JsonMapping.Of)], [.. step.PacksGone.Select(pack => pack.Id)], [.. step.PacksNew.Select(pack => pack.Id)],
        new(step.Count(RoundChange.New), step.Count(RoundChange.Resolved), step.Count(RoundChange.Changed), step.Unchanged),
        [.. step.Differing.Select(change => new JsonDiffCriterion(
            change.Either.Id, change.Either.Title, change.Before?.Verdict, change.After?.Verdict, RuleWords.Word(change.Change), change.IsCapped,
            [.. change.Findings.Gone.Select(JsonMapping.Of)], change.Findings.Still.Length, [.. change.Findings.New.Select(JsonMapping.Of)]))]);
}
