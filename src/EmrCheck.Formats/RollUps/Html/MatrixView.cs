using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EmrCheck.Core;
using EmrCheck.Core.RollUps;
using EmrCheck.Formats.Reports.Html;

namespace EmrCheck.Formats.RollUps.Html;

/// <summary>Criteria × facilities of one group: a letter a cell, a run of equal letters one element, so that a country opens at once.</summary>
/// <param name="Packs">The line of packs above the columns.</param>
/// <param name="Digits">The numbers of the columns, written downwards.</param>
/// <param name="Rows">The facilities.</param>
internal sealed record MatrixView(string Packs, ImmutableArray<string> Digits, ImmutableArray<MatrixRow> Rows)
{
    public static MatrixView Of(ComparableGroup group, Wording wording)
    {
        var criteria = group.Measure.Criteria;
        var breaks = criteria.Select((criterion, at) => at > 0 && criterion.Pack != criteria[at - 1].Pack).ToArray();
        var width = criteria.Length.ToString(CultureInfo.InvariantCulture).Length;
        return new(
            PackLine(criteria),
            [.. Enumerable.Range(0, width).Select(row => Line(breaks, at => (at + 1).ToString(CultureInfo.InvariantCulture).PadLeft(width)[row]))],
            [.. group.Facilities.Select(result => new MatrixRow(
                result.Facility.Code, result.Facility.Name, Mark.Of(result.Overall, wording).Tone, Cells(result.Verdicts, breaks, wording.Language)))]);
    }

    /// <summary>The letter of a verdict in the language that leads.</summary>
    public static char Letter(Verdict verdict, Language language) => verdict switch
    {
        Verdict.Pass => '·',
        Verdict.Fail => language == Language.En ? 'F' : 'K',
        Verdict.NoEvidence => language == Language.En ? 'N' : 'M',
        Verdict.NeedsReview => language == Language.En ? 'R' : 'X',
        Verdict.Error => language == Language.En ? 'E' : 'L',
        _ => '-',
    };

    private static string PackLine(ImmutableArray<MeasuredCriterion> criteria)
    {
        var line = new StringBuilder();
        foreach (var pack in criteria.Chunked())
        {
            if (line.Length > 0) line.Append(' ');
            line.Append((pack.Id.Length <= pack.Count ? pack.Id : pack.Id[..pack.Count]).PadRight(pack.Count));
        }

        return line.ToString();
    }

    private static string Line(bool[] breaks, Func<int, char> letter)
    {
        var line = new StringBuilder();
        for (var at = 0; at < breaks.Length; at++)
        {
            if (breaks[at]) line.Append(' ');
            line.Append(letter(at));
        }

        return line.ToString();
    }

    private static string Cells(string verdicts, bool[] breaks, Language language)
    {
        var cells = new StringBuilder(verdicts.Length * 2);
        for (int at = 0, start = 0; at < verdicts.Length; at = start)
        {
            while (start < verdicts.Length && verdicts[start] == verdicts[at] && (start == at || !breaks[start])) start++;
            var (verdict, tag) = (VerdictLetters.Read(verdicts[at]), TagOf(verdicts[at]));
            if (breaks[at]) cells.Append(' ');
            if (tag is not null) cells.Append('<').Append(tag).Append('>');
            cells.Append(Letter(verdict, language), start - at);
            if (tag is not null) cells.Append("</").Append(tag).Append('>');
        }

        return cells.ToString();
    }

    /// <summary>A short element for each verdict that must be seen; passes and what does not apply are plain text.</summary>
    private static string? TagOf(char letter) => letter switch { 'F' => "i", 'N' => "u", 'R' => "s", 'E' => "em", _ => null };
}

/// <summary>One facility of a matrix; the cells are markup.</summary>
internal sealed record MatrixRow(string Code, string Name, string Tone, string Cells);
