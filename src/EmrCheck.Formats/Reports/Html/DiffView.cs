using System.Collections.Immutable;
using EmrCheck.Core.Rounds;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>The rounds of a facility beside each other.</summary>
internal sealed record DiffView(
    PageView Page, IReadOnlyDictionary<string, string> W, string Title, string Facility, ImmutableArray<DiffRound> Rounds, ImmutableArray<DiffStep> Steps, bool IsLong, ImmutableArray<DiffLine> Lines)
{
    public static DiffView Of(RoundHistory history, Wording wording)
    {
        var (first, last) = (history.Rounds[0], history.Rounds[^1]);
        var (title, facility) = (wording.Of("So sánh các vòng thẩm định", "Rounds compared"), JsonMarks.Facility(last, wording));
        return new(
            PageView.Of(title, facility, $"{JsonMarks.Day(first.AsOf, wording)} → {JsonMarks.Day(last.AsOf, wording)}", wording),
            HtmlWords.In(wording), title, facility,
            [.. history.Rounds.Select((round, index) => DiffRound.Of(index + 1, round, wording))],
            [.. history.Steps.Select((step, index) => DiffStep.Of(index + 1, step, wording))],
            history.Steps.Length > 1,
            [.. history.Lines.Select(line => new DiffLine(
                line.Criterion.Id, JsonMarks.Of(line.Criterion.Title, wording), [.. line.Verdicts.Select(verdict => JsonMarks.Verdict(verdict, wording))]))]);
    }
}

/// <summary>One round: its answer and its figures.</summary>
internal sealed record DiffRound(int Number, string Day, string Profile, Mark Mark, string Gate, string Points, string Coverage, DigestView Digest)
{
    public static DiffRound Of(int number, JsonReportV1 round, Wording wording)
    {
        var (gate, range, coverage) = (round.Scores.Gate, round.Scores.Range, round.Scores.Coverage);
        return new(
            number, JsonMarks.Day(round.AsOf, wording), round.Profile, JsonMarks.Overall(round.Overall, wording), $"{gate.Passed}/{gate.Applicable}",
            $"{range.Low}–{range.High} % ({range.Earned}–{range.Earned + range.Undetermined}/{range.Applicable})", $"{coverage.Determined}/{coverage.Applicable}", DigestView.Of(AppraisalDigest.Of(round)));
    }
}

/// <summary>From one round to the next.</summary>
internal sealed record DiffStep(string Id, string Title, ImmutableArray<string> Notes, ChartView Chart, ImmutableArray<DiffRow> Rows)
{
    public static DiffStep Of(int number, Comparison step, Wording wording)
    {
        var title = wording.Of($"Vòng {number} → {number + 1}", $"Round {number} → {number + 1}");
        return new(
            $"step-{number}", title, [.. step.Notes.Select(wording.Of)],
            Charts.Change(wording.Of("Tiêu chí theo thay đổi", "Criteria by change"), title, change => change == RoundChange.Unchanged ? step.Unchanged : step.Count(change), wording),
            [.. step.Differing.Select(change => DiffRow.Of(change, wording))]);
    }
}

/// <summary>One criterion that differs.</summary>
internal sealed record DiffRow(string Id, string Title, Mark Before, Mark Now, Mark Change, string Reason, ImmutableArray<string> Findings, ImmutableArray<string> New, string More)
{
    private const int PlacesShown = 5;

    public static DiffRow Of(VerdictChange change, Wording wording)
    {
        var places = change.Findings.New.Order().Select(FindingGroup.PlaceOf).Distinct().ToArray();
        return new(
            change.Either.Id, JsonMarks.Of(change.Either.Title, wording), JsonMarks.Verdict(change.Before?.Verdict, wording), JsonMarks.Verdict(change.After?.Verdict, wording),
            PreviousView.MarkOf(change.Change, wording), change.After is { } now ? JsonMarks.Of(now.Reason, wording) : "",
            [.. RoundRow.FindingsOf(change.Findings, change.IsCapped, wording)], [.. places.Take(PlacesShown)],
            places.Length > PlacesShown ? wording.Of($"và {places.Length - PlacesShown} chỗ nữa", $"and {places.Length - PlacesShown} more") : "");
    }
}

/// <summary>The verdicts of one criterion, round by round.</summary>
internal sealed record DiffLine(string Id, string Title, ImmutableArray<Mark> Verdicts);
