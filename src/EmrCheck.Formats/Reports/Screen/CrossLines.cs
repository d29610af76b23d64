using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Screen;

/// <summary>What was declared beside what the records show: contradictions first, then what to ask about it.</summary>
internal static class CrossLines
{
    private const int QuestionsShown = 5;

    public static void Write(Page page, Appraisal appraisal)
    {
        var contradicted = appraisal.Criteria.Where(result => result.CrossExamination == CrossExamination.Contradicted).ToArray();
        var stated = appraisal.Statements.Where(statement => statement.State is not (CrossExamination.Consistent or CrossExamination.Unverified)).ToArray();
        if (contradicted.Length + stated.Length == 0) return;
        page.Line($"[bold]{page.Say("Khai và hồ sơ", "Declared and shown")}[/]");
        foreach (var result in contradicted)
            page.Item(2, "[red]≠[/]", $"{Page.Safe(result.Criterion.Id)} {page.Say("khai", "declared")} «{page.Say(Words.Of(result.Declared, result.DeclaredShare))}» ‖ {page.Say("hồ sơ", "records")}: {Shown(page, result)}");
        foreach (var statement in stated.OrderBy(statement => statement.State))
        {
            page.Item(
                2, statement.State == CrossExamination.Contradicted ? "[red]≠[/]" : "·",
                $"{Page.Safe(statement.Id)} {page.Say(statement.Stated)} ‖ {page.Say(statement.Shown)} ({page.Say(Words.Of(statement.State))})");
        }

        Questions(page, appraisal);
    }

    private static void Questions(Page page, Appraisal appraisal)
    {
        var questions = appraisal.Questions;
        if (questions.IsEmpty) return;
        page.Line($"[bold]{page.Say("Câu hỏi cho cơ sở", "Questions to the facility")}[/] ({page.Say("đủ danh sách", "the whole list")}: --report questions)");
        foreach (var (index, question) in questions.Take(QuestionsShown).Index()) page.Item(2, $"{index + 1}.", page.Say(question.Text));
        if (questions.Length > QuestionsShown) page.Line($"  … {page.Say($"và {questions.Length - QuestionsShown} câu hỏi nữa", $"and {questions.Length - QuestionsShown} more")}");
        page.Line("");
    }

    /// <summary>Counts and the first place of what speaks against a declaration.</summary>
    private static string Shown(Page page, CriterionResult result)
    {
        if (result.Extent is { } extent) return page.Say(extent.Reason);
        var against = result.Against.Take(QuestionsShown).ToArray();
        var first = against.SelectMany(leaf => leaf.Findings).Order().FirstOrDefault();
        return string.Join("; ", against.Select(leaf => $"{leaf.Tally!.Violated}/{leaf.Tally.Examined} {page.Say(leaf.Check.Title)}".TrimEnd())) + (first is null ? "" : $" ({Page.PlaceOf(first)})");
    }
}
