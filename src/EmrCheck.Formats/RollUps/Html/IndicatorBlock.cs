using System.Collections.Immutable;
using EmrCheck.Core.RollUps;
using EmrCheck.Formats.Reports.Html;

namespace EmrCheck.Formats.RollUps.Html;

/// <summary>One indicator: over all, by kind, by kind and grade.</summary>
internal sealed record IndicatorBlock(string Title, string Formula, ImmutableArray<IndicatorLine> Lines)
{
    public static ImmutableArray<IndicatorBlock> All(RollUp rollUp, Wording wording) =>
    [
        .. rollUp.Indicators.GroupBy(figure => figure.Indicator).Select(block => new IndicatorBlock(
            wording.Of(RollUpWords.Of(block.Key)), wording.Of(RollUpWords.FormulaOf(block.Key)),
            [.. block.Select(figure => new IndicatorLine(
                LabelOf(figure, wording), figure.Grade is not null, figure.Kind.Length == 0, ShareText.Of(figure.Share, wording), wording.Count(figure.Facilities), LeftOut(figure, wording)))])),
    ];

    /// <summary>The facilities that a figure does not know enough about.</summary>
    public static string LeftOut(IndicatorFigure figure, Wording wording) => string.Join(", ", new[]
    {
        figure.NotStated == 0 ? "" : wording.Of($"{wording.Count(figure.NotStated)} không nêu", $"{wording.Count(figure.NotStated)} not stated"),
        figure.Impossible == 0 ? "" : wording.Of($"{wording.Count(figure.Impossible)} khai số vô lý", $"{wording.Count(figure.Impossible)} impossible"),
        figure.Missing == 0 ? "" : wording.Of($"{wording.Count(figure.Missing)} chưa có thẩm định", $"{wording.Count(figure.Missing)} without an appraisal"),
    }.Where(text => text.Length > 0));

    private static string LabelOf(IndicatorFigure figure, Wording wording) =>
        figure.Kind.Length == 0 ? wording.Of("Tất cả", "All") : wording.Of(figure.Grade is { } grade ? FieldWords.Grade(grade) : FieldWords.Kind(figure.Kind));
}

/// <summary>One row of an indicator.</summary>
internal sealed record IndicatorLine(string Label, bool IsGrade, bool IsAll, ShareText Share, string Facilities, string Left);
