using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EmrCheck.Core;
using EmrCheck.Core.Checks;

namespace EmrCheck.Cli.Commands.Assess;

/// <summary>What the facility has not said of itself and of the period, with how many criteria ask about it.</summary>
internal static class MissingFacts
{
    private static readonly ImmutableArray<(string Path, Phrase Words)> Asked =
    [
        ("facility.grade", new("hạng của cơ sở", "the facility's grade")),
        ("facility.province", new("tỉnh, thành phố", "the province")),
        ("facility.beds", new("số giường kế hoạch", "the number of beds")),
        ("facility.departments", new("các khoa, phòng", "the departments")),
        ("facility.services", new("các dịch vụ cơ sở có", "the services offered")),
        ("numbers.period.from", new("ngày đầu kỳ báo cáo", "the first day of the period")),
        ("numbers.period.to", new("ngày cuối kỳ báo cáo", "the last day of the period")),
        ("numbers.patients", new("số lượt người bệnh trong kỳ", "the number of patients in the period")),
        ("numbers.records", new("số hồ sơ bệnh án lập trong kỳ", "the number of records in the period")),
        ("numbers.electronic_records", new("số hồ sơ lập bằng điện tử trong kỳ", "the number of electronic records in the period")),
    ];

    /// <summary>The facts not given that any criterion asks about, in the order of the form; then the events of which nothing is said.</summary>
    public static IEnumerable<(Phrase Words, int Criteria)> Of(Appraisal appraisal, Submission submission, Catalogs catalogs)
    {
        var given = JsonNode.Parse(submission.FactsJson.Span)!;
        var criteria = appraisal.Criteria.Select(result => result.Criterion).ToArray();
        foreach (var (path, words) in Asked.Where(fact => !IsGiven(given, fact.Path)))
        {
            var name = path.Split('.')[^1] is "from" or "to" ? "period" : path.Split('.')[^1];
            var count = path == "facility.services" ? criteria.Count(criterion => criterion.Service is not null) : criteria.Count(criterion => Conditions(criterion).Any(text => Regex.IsMatch(text, $@"\b{name}\b", RegexOptions.NonBacktracking)));
            if (count > 0) yield return (words, count);
        }

        var events = appraisal.Criteria.Where(result => result.Verdict == Verdict.NoEvidence)
            .SelectMany(result => Events(result.Criterion).Where(name => !submission.NoneOf.Contains(name)).Distinct()).CountBy(name => name).OrderBy(pair => pair.Key, StringComparer.Ordinal);
        foreach (var (name, count) in events)
            yield return (new($"trong kỳ có hay không: {catalogs.EventOf(name).Vi}", $"whether there was any: {catalogs.EventOf(name).En}"), count);
    }

    private static bool IsGiven(JsonNode given, string path)
    {
        JsonNode? node = given;
        foreach (var key in path.Split('.')) node = (node as JsonObject)?[key];
        return node is not null and not JsonArray { Count: 0 };
    }

    /// <summary>The conditions over facts: those of its applicability, and of its checks.</summary>
    private static IEnumerable<string> Conditions(Criterion criterion) =>
        criterion.Check.Leaves.OfType<FactCheck>().Select(check => check.Expect.Text).Concat(criterion.Applies is { } applies ? [applies.Expect.Text] : []);

    private static IEnumerable<string> Events(Criterion criterion) =>
        criterion.Check.Leaves.OfType<PopulationCheck>().Select(check => check.Event).Append(criterion.Event).OfType<string>();
}
