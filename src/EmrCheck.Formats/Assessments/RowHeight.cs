using System.Collections.Immutable;

namespace EmrCheck.Formats.Assessments;

/// <summary>How high a row must be to show all of its texts: spreadsheets do not measure what they did not type.</summary>
internal static class RowHeight
{
    private const double Line = 14, TitleLine = 21, Tallest = 405;

    /// <summary>The part of a column's width that letters use before the next word goes to a line of its own.</summary>
    private const double Usable = 1.12;

    /// <summary>How much wider capitals and figures are than other letters.</summary>
    private const double Wide = 0.3;

    /// <summary>The height in points.</summary>
    public static double Of(FormRow row, ImmutableArray<double> widths)
    {
        if (row.Cells is [{ Style: FormStyles.Title }]) return TitleLine;
        var lines = row.Cells.Zip(widths, (cell, width) => cell.Style is FormStyles.Small or FormStyles.Title ? 1 : Lines(cell.Text, cell.Style is FormStyles.Header or FormStyles.Label ? width * 0.75 : width)).DefaultIfEmpty(1).Max();
        return Math.Min(Tallest, (lines * Line) + 1);
    }

    /// <summary>The lines of a text that is broken between words.</summary>
    private static int Lines(string text, double width)
    {
        var usable = Math.Max(1, width * Usable);
        var lines = 0;
        foreach (var paragraph in text.Split('\n'))
        {
            var (at, more) = (0.0, 1);
            foreach (var word in paragraph.Split(' ', '-'))
            {
                var length = word.Length + 1 + (Wide * word.Count(letter => char.IsUpper(letter) || char.IsDigit(letter)));
                if (at > 0 && at + length - 1 > usable) (at, more) = (0, more + 1);
                for (; length > usable + 1; length -= usable) more++;
                at += length;
            }

            lines += more;
        }

        return lines;
    }
}
