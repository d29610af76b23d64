using System.Collections.Immutable;
using EmrCheck.Core.RollUps;
using EmrCheck.Formats.Reports.Html;
using EmrCheck.Formats.RollUps.Html;

namespace EmrCheck.Formats.RollUps.Xlsx;

/// <summary>The sheet of targets and indicators.</summary>
internal static class IndicatorSheet
{
    public static IEnumerable<ImmutableArray<SheetCell>> Rows(RollUp rollUp, Wording wording)
    {
        var w = RollUpLabels.In(wording);
        string[] columns =
        [
            w["indicators"], w["kind"], w["grade"], wording.Of("Tử số", "Numerator"), wording.Of("Mẫu số", "Denominator"), "%", w["notStated"], wording.Of("Số vô lý", "Impossible"),
            wording.Of("Chưa có thẩm định", "No appraisal"), w["facilities"], wording.Of("Cách tính", "Formula"),
        ];
        return
        [
            .. RollUpSheets.Top(w["indicatorsLead"], columns),
            .. rollUp.Indicators.Select(figure => (ImmutableArray<SheetCell>)
            [
                wording.Of(RollUpWords.Of(figure.Indicator)), figure.Kind.Length == 0 ? w["all"] : wording.Of(FieldWords.Kind(figure.Kind)), figure.Grade is { } grade ? wording.Of(FieldWords.Grade(grade)) : "",
                SheetCell.Of(figure.Share.Part), SheetCell.Of(figure.Share.Whole), SheetCell.Of(figure.Share), figure.NotStated, figure.Impossible, figure.Missing, figure.Facilities, wording.Of(RollUpWords.FormulaOf(figure.Indicator)),
            ]),
            [],
            .. RollUpSheets.Top(w["targets"], w["target"], w["wanted"], w["by"], wording.Of("Tử số", "Numerator"), wording.Of("Mẫu số", "Denominator"), "%", w["notStated"], wording.Of("Số vô lý", "Impossible"), wording.Of("Chưa có thẩm định", "No appraisal"), w["state"], wording.Of("Nguồn", "Source")),
            .. rollUp.Targets.Select(target => Row(target, wording)),
        ];
    }

    private static ImmutableArray<SheetCell> Row(TargetResult result, Wording wording)
    {
        var (line, figure) = (TargetLine.Of(result, wording), result.Figure);
        return
        [
            $"{line.Title} ({line.Scope})", line.Wanted, line.By, SheetCell.Of(figure.Share.Part), SheetCell.Of(figure.Share.Whole), SheetCell.Of(figure.Share),
            figure.NotStated, figure.Impossible, figure.Missing, line.State, line.Source,
        ];
    }
}
