using System.Collections.Immutable;
using System.Text.Json.Nodes;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>What an appraisal was judged from, to its frozen form. Findings that stand in the report already are not repeated.</summary>
internal static class InputsMapping
{
    public static JsonInputs? Of(Appraisal appraisal)
    {
        if (appraisal.Facility == Facility.None) return null;
        var (submission, tallies, elsewhere) = appraisal.Inputs;
        var told = appraisal.Criteria.Where(result => result.Check is not null).Select(result => result.Criterion.Id).ToHashSet();
        var packs = appraisal.Packs.Concat(elsewhere.Select(criterion => criterion.Pack)).Distinct();
        return new(
            JsonNode.Parse(submission.FactsJson.Span)!.AsObject(),
            submission.Documents.Where(document => document.Digest is not null).ToImmutableSortedDictionary(document => document.Id, document => document.Digest!, StringComparer.Ordinal),
            submission.Declarations.Values.ToImmutableSortedDictionary(
                answer => answer.CriterionId, answer => new JsonAnswer(RuleWords.Word(answer.Answer), answer.Evidence, answer.Share), StringComparer.Ordinal),
            [.. tallies.ByCheck
                .OrderBy(pair => pair.Key.Criterion, StringComparer.Ordinal).ThenBy(pair => pair.Key.Check, StringComparer.Ordinal)
                .Select(pair => new JsonCheckTally(
                    pair.Key.Criterion, pair.Key.Check, JsonMapping.Of(pair.Value)!,
                    told.Contains(pair.Key.Criterion) ? [] : [.. pair.Value.Findings.Select(JsonMapping.Of)]))],
            packs.ToImmutableSortedDictionary(pack => pack.Id, pack => pack.Digest, StringComparer.Ordinal));
    }
}
