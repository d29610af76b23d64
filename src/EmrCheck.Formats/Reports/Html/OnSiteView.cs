using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.OnSite;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>What people saw at the facility, beside what was declared and judged.</summary>
internal sealed record OnSiteView(string When, string Other, ImmutableArray<SeenView> Against, ImmutableArray<SeenView> Criteria, ImmutableArray<SeenView> Records)
{
    /// <summary>The section; null when nobody was there.</summary>
    public static OnSiteView? Of(Appraisal appraisal, Wording wording)
    {
        if (appraisal.OnSite is not { } visit) return null;
        var judged = appraisal.Criteria.ToDictionary(result => result.Criterion.Id, StringComparer.Ordinal);
        var criteria = visit.Criteria.Select(seen => (Seen: seen, Result: judged.GetValueOrDefault(seen.Subject))).ToImmutableArray();
        return new(
            $"{wording.Day(visit.Date)}{(visit.Team.IsEmpty ? "" : $" ({string.Join(", ", visit.Team)})")}.",
            visit.IsOfThis ? "" : wording.Of($"Các quan sát được ghi cho bản thẩm định khác: {visit.AppraisalDigest}.", $"The observations were made for another appraisal: {visit.AppraisalDigest}."),
            [.. criteria.Where(pair => pair.Seen.Result == OnSiteResult.Wrong && pair.Result?.Declared == Answer.Met).Select(pair => SeenView.Of(pair.Seen, pair.Result, wording))],
            [.. criteria.Select(pair => SeenView.Of(pair.Seen, pair.Result, wording))],
            [.. visit.Records.Select(seen => SeenView.Of(seen, null, wording))]);
    }
}

/// <summary>One thing that was looked at.</summary>
internal sealed record SeenView(string Id, string Title, string Declared, string Verdict, Mark Mark, string Note, string By)
{
    public static SeenView Of(Observation seen, CriterionResult? result, Wording wording) => new(
        seen.Subject,
        result is null ? seen.Item : wording.Of(result.Criterion.Title),
        result is null ? "" : wording.Of(Words.Of(result.Declared)),
        result is null ? "" : wording.Of(Words.Of(result.Verdict)),
        Mark.Of(seen.Result, wording),
        seen.Note,
        string.Join(", ", new[] { seen.Role, seen.Time }.Where(text => text.Length > 0)));
}
