using System.Collections.Immutable;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>The hospital's page: what to do first, by kind of work, then file by file, then every criterion.</summary>
internal sealed record HospitalView(
    PageView Page, IReadOnlyDictionary<string, string> W, HeaderView Header, AnswerView Answer, string Left, CouncilView? Council, DeadlineView? Deadline,
    ImmutableArray<TaskGroup> First, ImmutableArray<TaskGroup> Later, ImmutableArray<FolderView> Folders,
    ImmutableArray<FigureView> Figures, ImmutableArray<ChartView> Charts, ToolsView Tools, ImmutableArray<CriterionBlock> Blocks, string NoBlocks,
    WaiversView? Waivers, PreviousView? Previous, AppendixView Appendix, FooterView Footer)
{
    public static HospitalView Of(Appraisal appraisal, Wording wording)
    {
        var header = HeaderView.Of(appraisal, HtmlWords.HospitalTitle, HtmlWords.HospitalSubtitle, wording);
        var first = HospitalTask.All(appraisal.Criteria.Where(result => result.Criterion.Decides)).Index().Select(task => (Number: task.Index + 1, Task: task.Item)).ToArray();
        var later = HospitalTask.All(appraisal.Criteria.Where(result => !result.Criterion.Decides)).Index().Select(task => (Number: first.Length + task.Index + 1, Task: task.Item)).ToArray();
        return new(
            PageView.Of(header.Title, header.Running, wording.Day(appraisal.AsOf), wording),
            HtmlWords.In(wording),
            header.Short(),
            AnswerView.Of(appraisal, wording),
            LeftOf(first.Length, later.Length, wording),
            CouncilView.Of(appraisal, wording),
            DeadlineView.Of(appraisal, wording),
            Groups(first, wording),
            Groups(later, wording),
            FolderView.All([.. first, .. later], wording),
            FigureView.All(appraisal, wording),
            [.. new[] { Html.Charts.Verdicts(appraisal, _ => true, wording), Html.Charts.Records(appraisal, wording), Html.Charts.Departments(appraisal, wording) }.OfType<ChartView>()],
            ToolsView.Of(appraisal, wording),
            CriterionBlock.All(appraisal.Criteria, Aside.Of(appraisal, wording), wording),
            ReportView.NoBlocksOf(appraisal, wording),
            WaiversView.Of(appraisal, wording),
            PreviousView.Of(appraisal, wording),
            AppendixView.Of(appraisal, wording),
            FooterView.Of(appraisal, wording));
    }

    private static string LeftOf(int first, int later, Wording wording) => (first, later) switch
    {
        (0, 0) => wording.Of("Không còn việc nào phải làm.", "Nothing is left to do."),
        (0, _) => wording.Of($"Không việc nào chặn kết quả; {later} việc nên làm tiếp.", $"Nothing is in the way; {later} things to do next."),
        _ => wording.Of($"{first} việc phải làm trước, {later} việc nên làm tiếp.", $"{first} things to do first, {later} to do next."),
    };

    private static ImmutableArray<TaskGroup> Groups(IEnumerable<(int Number, HospitalTask Task)> tasks, Wording wording) =>
        [.. tasks.GroupBy(task => task.Task.Kind).Select(group => new TaskGroup(wording.Of(TaskKinds.Of(group.Key)), [.. group.Select(task => TaskView.Of(task.Number, task.Task, wording))]))];
}
