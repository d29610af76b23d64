using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.RollUps;
using EmrCheck.Formats.Reports.Html;
using EmrCheck.Formats.RollUps.Html;

namespace EmrCheck.Formats.RollUps.Xlsx;

/// <summary>The sheets of the workbook.</summary>
internal static class RollUpSheets
{
    public static ImmutableArray<RollUpSheet> Of(RollUp rollUp, Wording wording) =>
    [
        new(wording.Of("Tổng hợp", "Summary"), [26, 18, 26, 12, 12, 16, 12, 60], 2, 0, Summary(rollUp, wording)),
        new(wording.Of("Ma trận", "Matrix"), [9, 40, 16, 4], 2, 3, Matrix(rollUp, wording)) { PagesWide = 4 },
        new(wording.Of("Tiêu chí hay vướng", "Blocking criteria"), [40, 24, 66, 26, 14, 11, 11, 11, 11, 11, 11], 2, 0, Blocking(rollUp, wording)),
        new(wording.Of("Chỉ tiêu", "Indicators"), [52, 24, 16, 14, 14, 10, 12, 12, 12, 14, 60], 2, 0, IndicatorSheet.Rows(rollUp, wording)),
        new(wording.Of("Cơ sở", "Facilities"), [9, 40, 20, 14, 13, 16, 10, 10, 10, 10, 10, 10, 14, 14, 14, 20, .. rollUp.Centres.IsEmpty ? Array.Empty<int>() : [20]], 2, 2, FacilitySheet.Rows(rollUp, wording)),
        .. rollUp.Compared < 2 ? Array.Empty<RollUpSheet>() : [new(wording.Of("Câu hỏi", "Questions"), [120, 12, 60], 2, 0, Questions(rollUp, wording))],
    ];

    /// <summary>The title, then the header.</summary>
    public static IEnumerable<ImmutableArray<SheetCell>> Top(string title, params string[] columns) =>
        [[new(title, RollUpStyles.Title)], [.. columns.Select(column => new SheetCell(column, RollUpStyles.Header))]];

    private static IEnumerable<ImmutableArray<SheetCell>> Summary(RollUp rollUp, Wording wording)
    {
        var w = RollUpLabels.In(wording);
        var rows = rollUp.Answers.Select(row => (ImmutableArray<SheetCell>)
            [wording.Of(FieldWords.Kind(row.Kind)), wording.Of(FieldWords.Grade(row.Grade)), wording.Of(row.Period.Title), row.Qualified, row.NotQualified, row.Undetermined, row.All]);
        var deadlines = rollUp.Deadlines.Select(row => (ImmutableArray<SheetCell>)
            [wording.Of(FieldWords.Kind(row.Kind)), row.Deadline is { } day ? wording.Day(day) : "", "", row.Met, row.Late, row.Overdue, row.Pending, wording.Of($"{w["notStated"]}: {row.NotStated}", $"{w["notStated"]}: {row.NotStated}")]);
        return
        [
            .. Top($"{w["title"]}: {wording.Of(rollUp.Period.Title)}", w["kind"], w["grade"], w["period"], w["qualified"], w["notQualified"], w["undetermined"], w["all"]),
            .. rows,
            [], .. Top(w["deadlines"], w["kind"], w["deadline"], "", w["met"], w["late"], w["overdue"], w["pending"], w["notStated"]),
            .. deadlines,
            [], .. Top(w["apart"], w["code"], w["name"], w["reason"]),
            .. rollUp.Apart.Select(each => (ImmutableArray<SheetCell>)[each.Code, each.Name, wording.Of(each.Reason)]),
            [], [w["limits"]],
        ];
    }

    private static IEnumerable<ImmutableArray<SheetCell>> Matrix(RollUp rollUp, Wording wording)
    {
        var w = RollUpLabels.In(wording);
        yield return [new($"{w["matrix"]}. {string.Join("; ", Enum.GetValues<Verdict>().Select(verdict => $"{MatrixView.Letter(verdict, wording.Language)} {wording.Of(Words.Of(verdict))}"))}", RollUpStyles.Title)];
        yield return [new(w["code"], RollUpStyles.Header), new(w["name"], RollUpStyles.Header), new(w["answer"], RollUpStyles.Header)];
        foreach (var group in rollUp.Groups)
        {
            yield return [new(GroupTitle(group, wording), RollUpStyles.Sum), "", "", .. group.Measure.Criteria.Select(criterion => new SheetCell(criterion.Id, RollUpStyles.Upright))];
            foreach (var result in group.Facilities)
            {
                yield return
                [
                    result.Facility.Code, result.Facility.Name, wording.Of(Words.Of(result.Overall)),
                    .. result.Verdicts.Select(VerdictLetters.Read).Select(verdict => new SheetCell(MatrixView.Letter(verdict, wording.Language).ToString(), RollUpStyles.Of(verdict))),
                ];
            }
        }
    }

    private static IEnumerable<ImmutableArray<SheetCell>> Blocking(RollUp rollUp, Wording wording)
    {
        var w = RollUpLabels.In(wording);
        string Word(Verdict verdict) => wording.Of(Words.Of(verdict));
        return Top(w["groupsLead"], w["groups"], w["criterion"], w["criterion"], wording.Of("Điều khoản", "Clause"), wording.Of("Mức", "Obligation"),
                Word(Verdict.Fail), Word(Verdict.NoEvidence), Word(Verdict.NeedsReview), Word(Verdict.Error), wording.Of("Có áp dụng", "Applicable"), wording.Of("Tỷ lệ không đạt", "Share failing"))
            .Concat(rollUp.Groups.SelectMany(group => group.Blocking.Where(each => each.Fail + each.Open > 0).Select(each => (ImmutableArray<SheetCell>)
            [
                GroupTitle(group, wording), each.Criterion.Id, wording.Of(each.Criterion.Title), wording.Of(each.Criterion.Clause),
                each.Criterion.Decides ? wording.Of("quyết định", "decides") : wording.Of(Words.Of(each.Criterion.Obligation)),
                each.Fail, each.NoEvidence, each.NeedsReview, each.Error, each.Applicable, SheetCell.Of(each.Failing),
            ])));
    }

    private static IEnumerable<ImmutableArray<SheetCell>> Questions(RollUp rollUp, Wording wording) => RollUpSheets.Top(
            QuestionLine.Compared(rollUp, wording), wording.Of("Câu hỏi", "Question"), wording.Of("Số hồ sơ", "Records"), wording.Of("Nơi xem", "Where to look"))
        .Concat(rollUp.Questions.Select(question => (ImmutableArray<SheetCell>)
            [wording.Of(question.Text), SheetCell.Of(question.Count), string.Join("; ", question.Places.Select(place => $"{place.Facility} {place.File}".TrimEnd()))]));

    private static string GroupTitle(ComparableGroup group, Wording wording) => string.Join("; ",
        new[] { $"{wording.Of(FieldWords.Kind(group.Kind))}, {wording.Of(group.Period.Title)}, {group.Facilities.Length}" }.Concat(group.Apart.Select(wording.Of)));
}
