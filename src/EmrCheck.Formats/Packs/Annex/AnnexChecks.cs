using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Packs.Annex;

/// <summary>Holds a table against what is known of the annex: 146 numbers, each once, in eight groups whose order and some of whose bounds are certain.</summary>
internal static class AnnexChecks
{
    /// <summary>All remarks at once.</summary>
    public static IEnumerable<Diagnostic> Of(Workbook workbook, ImmutableArray<AnnexCriterion> criteria)
    {
        if (criteria.IsEmpty) return [];
        var numbers = criteria.GroupBy(criterion => criterion.Number).ToArray();
        var missing = Enumerable.Range(1, AnnexCriterion.Total).Except(numbers.Select(group => group.Key)).ToArray();
        var remarks = numbers.SelectMany(group => group.Skip(1).Select(again => again.Row.Remark(DiagnosticCodes.RepeatedRow, "number", Word(group.Key), group.First().Row.Place)))
            .Concat(Groups([.. numbers.Select(group => group.First())], isWhole: missing.Length == 0));
        return missing.Length == 0 ? remarks : remarks.Append(
            Diagnostic.At(DiagnosticCodes.MissingNumbers, workbook.File, 0, 0, Word(AnnexCriterion.Total), Ranges(missing)));
    }

    /// <summary>The groups follow one another; where a number is missing, only their bounds can be told.</summary>
    private static IEnumerable<Diagnostic> Groups(ImmutableArray<AnnexCriterion> criteria, bool isWhole)
    {
        var before = 1;
        foreach (var criterion in criteria)
        {
            var (first, last) = Bounds(criterion.Number);
            if (isWhole) (first, last) = (Math.Max(first, before), Math.Min(last, Math.Max(first, criterion.Number == 1 ? 1 : before + 1)));
            if (criterion.Group.Place >= first && criterion.Group.Place <= last)
            {
                before = criterion.Group.Place;
                continue;
            }

            var expected = first == last ? Roman(first) : $"{Roman(first)}–{Roman(last)}";
            yield return criterion.Row.Remark(DiagnosticCodes.WrongGroup, "group", Word(criterion.Number), criterion.Group.Roman, expected);
            before = first;
        }
    }

    /// <summary>The first and the last group in which a number can stand: IV is 62–79 and V 80–89, 107–109 stand in VI and 144 in VIII.</summary>
    private static (int First, int Last) Bounds(int number) => number switch
    {
        <= 61 => (1, 3),
        <= 79 => (4, 4),
        <= 89 => (5, 5),
        <= 109 => (6, 6),
        <= 143 => (6, 8),
        _ => (8, 8),
    };

    private static string Roman(int place) => AnnexGroup.All[place - 1].Roman;

    private static string Word(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>1, 3–7, 20.</summary>
    private static string Ranges(int[] numbers) => string.Join(", ", numbers
        .Select((number, index) => (number, start: number - index))
        .GroupBy(pair => pair.start, pair => pair.number)
        .Select(run => run.Count() == 1 ? Word(run.First()) : $"{Word(run.First())}–{Word(run.Last())}"));
}
