using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core.RollUps;
using EmrCheck.Formats.Reports.Html;

namespace EmrCheck.Formats.RollUps.Html;

/// <summary>A target of the plan beside what was reached.</summary>
internal sealed record TargetLine(string Title, string Source, string Scope, string Wanted, string By, ShareText Reached, string Left, string Tone, string State, ImmutableArray<Fact> Before)
{
    public static TargetLine Of(TargetResult result, Wording wording)
    {
        var (target, figure) = (result.Target, result.Figure);
        return new(
            wording.Of(target.Title),
            wording.Of($"{target.Source.Vi} (độ tin cậy {FieldWords.Of(target.Confidence).Vi})", $"{target.Source.En} ({FieldWords.Of(target.Confidence).En} confidence)"),
            ScopeOf(target, wording), $"{target.Percent.ToString("0.##", CultureInfo.InvariantCulture)} %", target.By is { } day ? wording.Day(day) : "–",
            ShareText.Of(figure.Share, wording), IndicatorBlock.LeftOut(figure, wording), ToneOf(result.State), wording.Of(RollUpWords.Of(result.State)),
            [.. result.Before.Select(past => new Fact(wording.Of(past.Period.Title), $"{ShareText.Of(past.Share, wording).Parts} ({ShareText.Of(past.Share, wording).Percent})"))]);
    }

    private static string ScopeOf(Target target, Wording wording)
    {
        string[] parts =
        [
            target.Kinds.IsEmpty ? wording.Of("Mọi loại hình", "Every kind") : string.Join(", ", target.Kinds.Select(kind => wording.Of(FieldWords.Kind(kind)))),
            .. target.Grades.Select(grade => wording.Of(FieldWords.Grade(grade))),
            .. target.Facilities.IsEmpty ? [] : new[] { wording.Of("Cơ sở ", "Facility ") + string.Join(", ", target.Facilities) },
        ];
        return string.Join("; ", parts);
    }

    private static string ToneOf(TargetState state) => state switch
    {
        TargetState.Reached => "good",
        TargetState.Missed => "bad",
        TargetState.NotYet => "open",
        _ => "quiet",
    };
}
