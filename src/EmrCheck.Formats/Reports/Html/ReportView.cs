using System.Collections.Immutable;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>All that the templates show: words and numbers only, nothing left to decide.</summary>
internal sealed record ReportView(
    PageView Page, IReadOnlyDictionary<string, string> W, HeaderView Header, AnswerView Answer,
    ImmutableArray<FigureView> Figures, ImmutableArray<ChartView> Charts, ImmutableArray<ShareView> Shares, int Judged, CrossView Cross, ImmutableArray<PackView> Packs,
    ToolsView Tools, ImmutableArray<CriterionGroup> Groups, ImmutableArray<CriterionBlock> Blocks, string NoBlocks, OpenView Open, ImmutableArray<QuestionView> Questions,
    OnSiteView? OnSite, ImmutableArray<DocumentView> Documents, AppendixView Appendix, FooterView Footer, CouncilView? Council, WaiversView? Waivers, PreviousView? Previous, SitesView? Sites)
{
    public static ReportView Of(Appraisal appraisal, Wording wording)
    {
        var header = HeaderView.Of(appraisal, wording);
        var asides = Aside.Of(appraisal, wording);
        return new(
            PageView.Of(header.Title, header.Running, wording.Day(appraisal.AsOf), wording),
            HtmlWords.In(wording),
            header,
            AnswerView.Of(appraisal, wording),
            FigureView.All(appraisal, wording),
            [.. new[] { Html.Charts.Verdicts(appraisal, _ => true, wording), Html.Charts.Records(appraisal, wording), Html.Charts.Departments(appraisal, wording) }.OfType<ChartView>()],
            ShareView.All(appraisal.Criteria, wording),
            appraisal.Criteria.Length,
            CrossView.Of(appraisal, wording),
            [.. appraisal.Packs.Select(pack => PackView.Of(pack, appraisal.AsOf, wording))],
            ToolsView.Of(appraisal, wording),
            CriterionGroup.All(appraisal, asides, wording),
            CriterionBlock.All(appraisal.Criteria, asides, wording),
            NoBlocksOf(appraisal, wording),
            OpenView.Of(appraisal.Criteria, wording),
            QuestionView.All(appraisal, wording),
            OnSiteView.Of(appraisal, wording),
            [.. appraisal.Inputs.Submission.Documents.Select(document => DocumentView.Of(document, appraisal.Catalogs, wording))],
            AppendixView.Of(appraisal, wording),
            FooterView.Of(appraisal, wording),
            CouncilView.Of(appraisal, wording),
            WaiversView.Of(appraisal, wording),
            PreviousView.Of(appraisal, wording),
            SitesView.Of(appraisal, wording));
    }

    /// <summary>What there is to say where no criterion is left open; empty where one is.</summary>
    internal static string NoBlocksOf(Appraisal appraisal, Wording wording) => appraisal.Criteria switch
    {
        var all when all.Any(result => result.Verdict is not (Verdict.Pass or Verdict.NotApplicable)) => "",
        var all when all.Any(result => result.Verdict == Verdict.Pass) => wording.Of(HtmlWords.AllPass),
        _ => $"{Wording.Capital(wording.Of(HtmlWords.NothingApplies))}.",
    };
}
