using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Decisions;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>Why one criterion got its verdict, as a page.</summary>
public static class ExplainHtml
{
    /// <summary>Writes the page of a criterion of an appraisal.</summary>
    public static void Write(JsonReportV1 report, JsonCriterion criterion, Stream output, Language language) =>
        HtmlPages.Write("explain", ExplainView.Of(report, criterion, new(language)), output);
}

/// <summary>One criterion as its page shows it.</summary>
internal sealed record ExplainView(
    PageView Page, IReadOnlyDictionary<string, string> W, string Title, string Requirement, string Citation, string Facility, ImmutableArray<Fact> Facts,
    Mark Mark, string Reason, string Declared, Mark Cross, string Council, string Remedy, ImmutableArray<CheckView> Checks, ImmutableArray<FindingGroup> Strays, string Notes)
{
    public static ExplainView Of(JsonReportV1 report, JsonCriterion criterion, Wording wording)
    {
        var (title, facility) = (JsonMarks.Of(criterion.Title, wording), JsonMarks.Facility(report, wording));
        var pack = report.Packs.FirstOrDefault(each => each.Id == criterion.Pack);
        return new(
            PageView.Of($"{criterion.Id} {title}", facility, JsonMarks.Day(report.AsOf, wording), wording),
            HtmlWords.In(wording),
            title, JsonMarks.Of(criterion.Requirement, wording),
            criterion.Citation is { } citation ? JsonMarks.Of(citation, wording) : $"{JsonMarks.Of(criterion.Clause, wording)}, {pack?.Number}", facility,
            [
                new(wording.Of("Tiêu chí", "Criterion"), criterion.Id),
                new(wording.Of("Mức bắt buộc", "Obligation"), JsonMarks.Word(RuleWords.Obligations, criterion.Obligation, Words.Of, wording)),
                new(wording.Of("Ngày đánh giá", "Date judged"), JsonMarks.Day(report.AsOf, wording)),
                new(wording.Of("Bộ quy tắc", "Pack"), pack is null ? criterion.Pack : $"{pack.Id} {pack.Version}"),
            ],
            JsonMarks.Verdict(criterion.Verdict, wording),
            JsonMarks.Of(criterion.Reason, wording),
            JsonMarks.Word(RuleWords.Answers, criterion.Declared, Words.Of, wording) + (criterion.Extent is { } extent ? $" ({extent.Share:0.##} %)" : ""),
            JsonMarks.Cross(criterion.CrossExamination, wording),
            CouncilOf(report, criterion, wording),
            JsonMarks.Of(criterion.Remedy, wording),
            criterion.Check switch { null => [], { Parts.IsEmpty: true } leaf => [JsonChecks.Of(criterion, leaf, wording)], var root => [.. root.Parts.Select(part => JsonChecks.Of(criterion, part, wording))] },
            JsonChecks.Strays(criterion, wording),
            JsonMarks.Of(criterion.Notes, wording));
    }

    private static string CouncilOf(JsonReportV1 report, JsonCriterion criterion, Wording wording) =>
        report.Council?.Decisions.FirstOrDefault(each => each.Criterion == criterion.Id) is not { } decision ? "" : string.Join(" – ", new[]
        {
            JsonMarks.Word(RuleWords.Decisions, decision.Decision, DecisionWords.Of, wording) + (decision.Overturns ? wording.Of(", khác kết quả máy chấm", ", overturned") : ""),
            decision.Reason, decision.Basis,
        }.Where(text => !string.IsNullOrEmpty(text)));
}
