using EmrCheck.Core;

namespace EmrCheck.Formats.Packs;

/// <summary>The coverage of one pack as a Vietnamese Markdown table: <c>rules/&lt;pack&gt;/coverage.md</c>.</summary>
public static class CoverageTable
{
    /// <summary>The name of the file beside <c>pack.yaml</c>.</summary>
    public const string FileName = "coverage.md";

    /// <summary>The text of the file.</summary>
    public static string Of(Coverage coverage)
    {
        var pack = coverage.Pack;
        string[] lines =
        [
            $"# {pack.Number}: điều khoản, tiêu chí, mẫu thử",
            "",
            $"{pack.Title.Vi}. Bảng do `emrcheck packs coverage --write` ghi; không sửa bằng tay.",
            "",
            $"{coverage.Clauses.Length} điều khoản: {coverage.Judged} có tiêu chí, {coverage.Excused} nói vì sao không, {coverage.Missing} bỏ sót. "
                + $"{coverage.Criteria.Length} tiêu chí, {coverage.OverRecords} có phép kiểm trên hồ sơ bệnh án.",
            "",
            "| Điều khoản | Dòng trong bảng luật | Tiêu chí | Mức bắt buộc | Độ tin cậy | Chấm bằng | Mẫu thử |",
            "| --- | --- | --- | --- | --- | --- | --- |",
            .. coverage.Clauses.SelectMany(Rows),
        ];
        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<string> Rows(ClauseCoverage clause)
    {
        var first = new[] { clause.Clause.Citation.Vi, string.Join(", ", clause.Clause.Rows) };
        if (clause.Criteria.IsEmpty) return [Row([.. first, clause.Clause.WhyNot is { } why ? $"*không:* {why.Vi}" : "**bỏ sót**", "", "", "", ""])];
        return clause.Criteria.Select((each, index) => Row([.. index == 0 ? first : ["", ""], .. Cells(each)]));
    }

    private static string[] Cells(CriterionCoverage each) =>
    [
        $"[{each.Criterion.Id}](criteria/{each.Criterion.Id}/criterion.yaml) {each.Criterion.Title.Vi}",
        Words.Of(each.Criterion.Obligation).Vi,
        Sure(each.Criterion.Confidence),
        each.Kinds.Vi,
        string.Join(", ", each.Samples.Select(sample => $"{Words.Of(sample.Verdict).Vi} {sample.Count}")),
    ];

    private static string Sure(Confidence confidence) => confidence switch
    {
        Confidence.High => "cao",
        Confidence.Medium => "trung bình",
        _ => "thấp",
    };

    private static string Row(string[] cells) => $"| {string.Join(" | ", cells.Select(Cell))} |";

    /// <summary>A cell is one line, and a bar inside it would end it.</summary>
    private static string Cell(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
}
