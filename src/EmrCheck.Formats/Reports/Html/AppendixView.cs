using System.Collections.Immutable;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>Remarks on files, the legend, the formulas, our own reading, and what the report does not show.</summary>
internal sealed record AppendixView(
    ImmutableArray<DiagnosticRow> Diagnostics, string DiagnosticsCapped, ImmutableArray<LegendRow> Verdicts, ImmutableArray<LegendRow> Bases,
    ImmutableArray<LegendRow> Crosses, ImmutableArray<Fact> Formulas, ImmutableArray<NoteView> Notes, ImmutableArray<string> Limits)
{
    public static AppendixView Of(Appraisal appraisal, Wording wording) => new(
        [.. appraisal.Diagnostics.Select(diagnostic => DiagnosticRow.Of(diagnostic, wording))],
        appraisal.DiagnosticCount == appraisal.Diagnostics.Length
            ? ""
            : wording.Of(
                $"Hiển thị {appraisal.Diagnostics.Length} trong tổng số {wording.Count(appraisal.DiagnosticCount)} cảnh báo tệp.",
                $"{appraisal.Diagnostics.Length} of {wording.Count(appraisal.DiagnosticCount)} remarks are shown."),
        [.. ShareView.Order.Select(verdict => new LegendRow(
            Mark.Of(verdict, wording), wording.Of(Meanings.Of(verdict)), wording.Of(Meanings.InDenominator(verdict))))],
        [.. Enum.GetValues<Basis>().Reverse().Select(basis => new LegendRow(
            new("", "plain", Wording.Capital(wording.Of(Words.Of(basis)))), wording.Of(Meanings.Of(basis)), ""))],
        [.. Enum.GetValues<CrossExamination>().Select(cross => new LegendRow(Mark.Of(cross, wording), wording.Of(Meanings.Of(cross)), ""))],
        Html.Formulas.All(appraisal.Profile.Trust, wording),
        [.. appraisal.Criteria.Where(result => result.Criterion.Notes is not null).Select(result => new NoteView(
            result.Criterion.Id, wording.Of(result.Citation), wording.Of(FieldWords.Of(result.Criterion.Confidence)),
            wording.Of(result.Criterion.Notes!)))],
        Limitations.All(appraisal, wording));
}

/// <summary>A remark on a file.</summary>
internal sealed record DiagnosticRow(string Code, string Weight, string Place, string Message)
{
    public static DiagnosticRow Of(Diagnostic diagnostic, Wording wording) => new(
        diagnostic.Code.Id,
        diagnostic.Code.IsError ? wording.Of("Không dùng được", "Not usable") : wording.Of("Lưu ý", "Note"),
        diagnostic.Place,
        wording.Of(diagnostic.Message));
}

/// <summary>A word and what it means; More says whether it is in the denominator.</summary>
internal sealed record LegendRow(Mark Mark, string Meaning, string More);

/// <summary>What in the reading of a clause is ours.</summary>
internal sealed record NoteView(string Id, string Clause, string Confidence, string Text);
