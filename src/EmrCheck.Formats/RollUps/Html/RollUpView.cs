using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.RollUps;
using EmrCheck.Formats.Reports.Html;

namespace EmrCheck.Formats.RollUps.Html;

/// <summary>All that the template of a roll-up shows: words and numbers only, nothing left to decide.</summary>
internal sealed record RollUpView(
    string Lang, string Css, string Script, string Digest, IReadOnlyDictionary<string, string> W, string Heading, ImmutableArray<Fact> Facts,
    ImmutableArray<AnswerLine> Answers, ImmutableArray<TargetLine> Targets, ImmutableArray<IndicatorBlock> Indicators, ImmutableArray<DeadlineLine> Deadlines,
    ImmutableArray<GroupView> Groups, ImmutableArray<FacilityLine> Facilities, ChangesView Changes, ImmutableArray<ApartLine> Apart, ImmutableArray<Fact> Legend,
    string Compared, ImmutableArray<QuestionLine> Questions)
{
    public static RollUpView Of(RollUp rollUp, Wording wording)
    {
        var groups = rollUp.Groups.Select((group, at) => GroupView.Of(group, at + 1, wording)).ToImmutableArray();
        var heading = rollUp.Plan.Title.Vi.Length > 0 ? wording.Of(rollUp.Plan.Title) : Wording.Capital(wording.Of(rollUp.Period.Title));
        return new(
            wording.Tag,
            HtmlParts.BaseCss + HtmlParts.Read("rollup/rollup.css") + PageFooter.Css($"{wording.Of(RollUpLabels.Title)} · {wording.Day(rollUp.AsOf)}", wording),
            RollUpHtml.Script.Text, RollUpHtml.Script.Digest, RollUpLabels.In(wording), heading,
            [
                new(wording.Of("Kỳ", "Period"), Wording.Capital(wording.Of(rollUp.Period.Title))),
                new(wording.Of("Ngày thẩm định muộn nhất", "Latest day judged"), wording.Day(rollUp.AsOf)),
                new(wording.Of("Cơ sở trong kỳ", "Facilities in the period"), wording.Count(rollUp.Current.Count())),
                new(wording.Of("Nhóm so sánh được", "Comparable groups"), wording.Count(rollUp.Groups.Length)),
                new(wording.Of("Nêu riêng, không tính chung", "Told apart"), wording.Count(rollUp.Apart.Length)),
                new(wording.Of("Chương trình", "Program"), Appraiser.Engine),
            ],
            AnswerLine.Rows(rollUp, wording), [.. rollUp.Targets.Select(target => TargetLine.Of(target, wording))], IndicatorBlock.All(rollUp, wording),
            [.. rollUp.Deadlines.Select(row => DeadlineLine.Of(row, wording))],
            groups,
            [.. rollUp.Groups.SelectMany((group, at) => group.Facilities.Select(result => (result, Group: groups[at].Id)))
                .OrderBy(pair => pair.result.Facility.Code, StringComparer.Ordinal).Select(pair => FacilityLine.Of(pair.result, pair.Group, rollUp.Centres.GetValueOrDefault(pair.result.Facility.Code), wording))],
            ChangesView.Of(rollUp, wording),
            [.. rollUp.Apart.Select(each => new ApartLine(each.Code, each.Name, wording.Of(each.Reason)))],
            [.. Enum.GetValues<Verdict>().Select(verdict => new Fact(MatrixView.Letter(verdict, wording.Language).ToString(), wording.Of(Words.Of(verdict))))],
            QuestionLine.Compared(rollUp, wording), [.. rollUp.Questions.Select(question => QuestionLine.Of(question, wording))]);
    }
}

/// <summary>What is not counted with the others.</summary>
internal sealed record ApartLine(string Code, string Name, string Reason);
