using System.Collections.Immutable;

namespace EmrCheck.Core.RollUps;

/// <summary>How many facilities of one kind and grade have which answer, in one half-year.</summary>
/// <param name="Period">The half-year.</param>
/// <param name="Kind">The kind of facility.</param>
/// <param name="Grade">The grade; empty when not said.</param>
/// <param name="Qualified">Qualified.</param>
/// <param name="NotQualified">Not qualified.</param>
/// <param name="Undetermined">Open.</param>
public sealed record AnswerRow(HalfYear Period, string Kind, string Grade, int Qualified, int NotQualified, int Undetermined)
{
    private static readonly ImmutableArray<string> Grades = ["special", "I", "II", "III", "IV", "unranked", ""];

    /// <summary>All facilities of the row.</summary>
    public int All => Qualified + NotQualified + Undetermined;

    internal static ImmutableArray<AnswerRow> Rows(ImmutableArray<FacilityResult> results) =>
    [
        .. results.GroupBy(result => (result.Period, result.Facility.Kind, result.Facility.Grade))
            .OrderByDescending(group => group.Key.Period).ThenBy(group => ComparableGroup.KindOrder(group.Key.Kind)).ThenBy(group => group.Key.Kind, StringComparer.Ordinal)
            .ThenBy(group => GradeOrder(group.Key.Grade)).ThenBy(group => group.Key.Grade, StringComparer.Ordinal)
            .Select(group => new AnswerRow(
                group.Key.Period, group.Key.Kind, group.Key.Grade,
                group.Count(result => result.Overall == Overall.Qualified), group.Count(result => result.Overall == Overall.NotQualified), group.Count(result => result.Overall == Overall.Undetermined))),
    ];

    /// <summary>The place of a grade in tables.</summary>
    internal static int GradeOrder(string grade) => Grades.IndexOf(grade) is >= 0 and var at ? at : Grades.Length;
}
