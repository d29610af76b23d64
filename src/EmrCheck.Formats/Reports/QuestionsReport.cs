using System.Globalization;
using System.Text;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports;

/// <summary>The council's list of questions as Markdown, to print or to paste into minutes.</summary>
internal static class QuestionsReport
{
    /// <summary>The list of the facility, then one for each of its sites.</summary>
    public static void Write(Appraisal appraisal, Stream output, ReportOptions options) =>
        output.Write(Encoding.UTF8.GetBytes(string.Join('\n', appraisal.Sites.Prepend(appraisal).Select(part => TextOf(part, options)))));

    private static string TextOf(Appraisal appraisal, ReportOptions options)
    {
        var text = new StringBuilder();
        string Say(Phrase phrase) => MarkdownText.Of(phrase.In(options.Language));
        void Line(string line = "") => text.Append(line).Append('\n');

        Line($"# {Say(new("Câu hỏi cho cơ sở", "Questions to the facility"))}");
        Line();
        var facility = appraisal.Facility == Facility.None ? "" : $"{MarkdownText.Of(appraisal.Facility.Name)} ({MarkdownText.Of(appraisal.Facility.Code)}), ";
        Line($"{facility}{appraisal.AsOf.ToString(options.Language == Language.En ? "yyyy-MM-dd" : "dd/MM/yyyy", CultureInfo.InvariantCulture)}, {MarkdownText.Of(appraisal.Profile.Id)}.");
        Line(Say(new(
            "Máy xếp từ chỗ khai và hồ sơ không khớp; hội đồng quyết định hỏi gì. Vị trí ghi theo tệp của hồ sơ nộp, không có dữ liệu của người bệnh.",
            "Ordered by machine from where declarations and records do not agree; the council decides what to ask. Places are in the files handed in; no data of patients.")));
        var questions = appraisal.Questions;
        if (questions.IsEmpty)
        {
            Line();
            Line(Say(new("Không có câu hỏi nào.", "There are no questions.")));
        }

        foreach (var group in questions.Index().GroupBy(pair => pair.Item.State))
        {
            Line();
            Line($"## {Say(Words.Of(group.Key))} ({group.Count()})");
            Line();
            foreach (var (index, question) in group)
            {
                Line(string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {(question.Decides ? $"**{Say(Words.Of(Obligation.Mandatory))}.** " : "")}{Say(question.Text)}"));
                Line();
                Line($"   {Say(new("Trả lời", "Answer"))}: ................................................................");
                Line();
            }
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }
}
