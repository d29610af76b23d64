using System.Globalization;
using DocumentFormat.OpenXml;
using EmrCheck.Core;
using EmrCheck.Core.Decisions;

namespace EmrCheck.Formats.Reports.Docx;

/// <summary>What the council concluded, as its ledger has it; dots where it has nothing.</summary>
internal static class Conclusion
{
    private static readonly Grid Decisions = new(
        Paragraphs.CellHead, Paragraphs.Cell, ("STT", 600), ("Tiêu chí", 2400), ("Máy chấm", 1254), ("Hội đồng kết luận", 1700), ("Lý do, căn cứ", 2200), ("Phiếu: thuận / chống / trắng", 1200));

    /// <summary>The decisions on criteria, what still waits, the final conclusion.</summary>
    public static IEnumerable<OpenXmlElement> Of(Paper paper)
    {
        if (paper.Appraisal.Council is { Applies: false } other)
            yield return Paragraphs.Dash(CouncilSentences.Of(other, paper.Appraisal.Overall).Vi);
        if (paper.Council is not { } council)
        {
            yield return Paragraphs.Dash("Kết luận của Hội đồng về từng tiêu chí: chưa có kết luận nào được ghi trong sổ kết luận cho bản thẩm định này.");
            yield return Paragraphs.ToFill("- Kết luận chung:");
            yield return Paragraphs.ToFill("");
            yield return Paragraphs.Dash($"Biểu quyết: tán thành …… không tán thành …… không ý kiến ……");
            yield break;
        }

        yield return Paragraphs.Dash($"Cách kết luận: {CouncilSentences.Rules(council.Ledger.Opening).Vi}");
        if (council.Decided.IsEmpty) yield return Paragraphs.Dash("Kết luận về từng tiêu chí: chưa có.");
        else
        {
            var titles = paper.Appraisal.Criteria.ToDictionary(result => result.Criterion.Id, result => result.Criterion.Title.Vi, StringComparer.Ordinal);
            yield return Decisions.Of(council.Decided.Select((decision, index) => Decisions.Row(
                (index + 1).ToString(CultureInfo.InvariantCulture), $"{decision.Criterion}\n{titles[decision.Criterion]}", Words.Of(decision.From).Vi, DecisionWords.Of(decision).Vi,
                string.Join(". Căn cứ: ", new[] { decision.Reason, decision.Basis }.Where(text => text.Length > 0)), $"{decision.Votes}{(decision.Recused.IsEmpty ? "" : $" ({decision.Recused.Length} không tham gia)")}")));
            yield return Paragraphs.Of(Paragraphs.Centre);
        }

        yield return Paragraphs.Dash(council.SignedOff is null ? "Theo các kết luận đã ghi, chưa ký: " : "Kết luận chung: ", Piece.Strong(Words.Of(council.Overall).Vi), $". {CouncilSentences.Of(council, paper.Appraisal.Overall).Vi}");
        if (council.SignedOff is null) yield return Paragraphs.ToFill("- Kết luận chung:");
        yield return Paragraphs.Kept(Paragraphs.Dash("Mã băm cuối sổ kết luận:"));
        yield return Paragraphs.Of(Paragraphs.Centre, council.Ledger.Head);
    }
}
