using DocumentFormat.OpenXml;
using EmrCheck.Core;
using EmrCheck.Formats.Reports.Html;

namespace EmrCheck.Formats.Reports.Docx;

/// <summary>What the facility declared beside what its records show, and what to ask about it.</summary>
internal static class Crossed
{
    private const int ContradictionsInFull = 20;

    public static IEnumerable<OpenXmlElement> Of(Appraisal appraisal)
    {
        var contradicted = appraisal.Criteria.Where(result => result.CrossExamination == CrossExamination.Contradicted).OrderByDescending(result => result.Criterion.Decides).ToArray();
        yield return Paragraphs.Dash(Wording.Capital(string.Join("; ", appraisal.Criteria.GroupBy(result => result.CrossExamination).OrderBy(group => group.Key)
            .Select(group => $"{Words.Of(group.Key).Vi.ToLowerInvariant()} {group.Count()} tiêu chí"))) + ".");
        if (contradicted.Length == 0) yield return Paragraphs.Dash("Không tiêu chí nào có lời khai trái với hồ sơ đã nộp.");
        foreach (var result in contradicted.Take(ContradictionsInFull))
            yield return Paragraphs.Dash(Piece.Strong(result.Criterion.Id), $" ({result.Citation.Vi}): cơ sở khai “{Words.Of(result.Declared, result.DeclaredShare).Vi}”; hồ sơ: {Shown(result)}");
        if (contradicted.Length > ContradictionsInFull)
            yield return Paragraphs.Dash($"Các tiêu chí mâu thuẫn còn lại, số liệu tại Phụ lục I: {string.Join("; ", contradicted.Skip(ContradictionsInFull).Select(result => result.Criterion.Id))}.");
        foreach (var statement in appraisal.Statements.Where(statement => statement.State is not (CrossExamination.Consistent or CrossExamination.Unverified)).OrderBy(statement => statement.State))
            yield return Paragraphs.Dash($"{statement.Stated.Vi} Hồ sơ: {statement.Shown.Vi} {Words.Of(statement.State).Vi} (mục khai {statement.Id}).");
        if (appraisal.Questions is { IsEmpty: false } questions)
            yield return Paragraphs.Dash($"Số câu hỏi máy gợi ý cho cơ sở: {questions.Length} (danh sách: báo cáo questions).");
    }

    private static string Shown(CriterionResult result) => result.Extent is { } extent ? extent.Reason.Vi
        : string.Join("; ", result.Against.Select(leaf => $"{Title(leaf.Check.Title.Vi)}vi phạm {Paper.Count(leaf.Tally!.Violated)}/{Paper.Count(leaf.Tally.Examined)}")) + ".";

    private static string Title(string title) => title.Length == 0 ? "" : $"{title}: ";
}
