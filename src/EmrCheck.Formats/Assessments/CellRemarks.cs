using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Assessments;

/// <summary>What is told of cells whatever they say: formulas, merged answers, days that another machine shows otherwise.</summary>
internal static class CellRemarks
{
    /// <summary>The remarks on these parts of the lines.</summary>
    public static IEnumerable<Diagnostic> Of(ImmutableArray<FormLine> lines, params ImmutableArray<string> fields)
    {
        foreach (var sheet in lines.GroupBy(line => line.Sheet))
        {
            var cells = sheet.SelectMany(line => fields.Select(field => (Line: line, Field: field, Cell: line.Cell(field)))).Where(at => at.Cell.Text.Length > 0).ToArray();
            foreach (var (line, field, cell) in cells)
            {
                if (line.IsBroken(field)) yield return line.Remark(DiagnosticCodes.FormulaWithoutValue, field, cell.Text);
                if (cell.Nature == CellNature.AmbiguousDate && CellValue.Day(cell.Text) is { } day)
                    yield return line.Remark(DiagnosticCodes.AmbiguousDay, field, $"{day.Day} tháng {day.Month} năm {day.Year}", day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));
            }

            if (cells.Where(at => at.Cell.Nature == CellNature.Formula).ToArray() is [var (first, name, _), ..] computed)
                yield return first.Remark(DiagnosticCodes.FormulaComputed, name, computed.Length.ToString(CultureInfo.InvariantCulture));
            if (cells.Where(at => at.Cell.IsFromAbove).ToArray() is [var (merged, at1, _), ..] spread)
                yield return merged.Remark(DiagnosticCodes.MergedAnswer, at1, spread.Select(at => at.Line.Number).Distinct().Count().ToString(CultureInfo.InvariantCulture));
        }
    }
}
