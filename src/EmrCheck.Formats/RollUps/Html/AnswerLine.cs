using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core.RollUps;
using EmrCheck.Formats.Reports.Html;

namespace EmrCheck.Formats.RollUps.Html;

/// <summary>Facilities of one kind and grade by answer, with a bar of a thousand.</summary>
internal sealed record AnswerLine(
    string Period, string Kind, string Grade, bool IsSum, string Qualified, string NotQualified, string Undetermined, string All, string GoodWidth, string OpenStart, string OpenWidth, string BadStart, string BadWidth)
{
    /// <summary>Every row, and after those of a half-year their sum: facilities are counted, nothing is averaged.</summary>
    public static ImmutableArray<AnswerLine> Rows(RollUp rollUp, Wording wording) =>
    [
        .. rollUp.Answers.GroupBy(row => row.Period).SelectMany(period => period.Select(row => Of(row, false, wording)).Append(Of(
            new(period.Key, "", "", period.Sum(row => row.Qualified), period.Sum(row => row.NotQualified), period.Sum(row => row.Undetermined)), true, wording))),
    ];

    private static AnswerLine Of(AnswerRow row, bool isSum, Wording wording)
    {
        var (good, open) = (row.Qualified * 1000 / row.All, row.Undetermined * 1000 / row.All);
        return new(
            wording.Of(row.Period.Title), isSum ? wording.Of("Tất cả", "All") : wording.Of(FieldWords.Kind(row.Kind)), isSum ? "" : wording.Of(FieldWords.Grade(row.Grade)), isSum,
            wording.Count(row.Qualified), wording.Count(row.NotQualified), wording.Count(row.Undetermined), wording.Count(row.All),
            Text(good), Text(good), Text(open), Text(good + open), Text(row.NotQualified == 0 ? 0 : 1000 - good - open));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
