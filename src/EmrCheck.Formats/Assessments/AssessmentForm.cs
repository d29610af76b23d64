using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Formats.Guides;

namespace EmrCheck.Formats.Assessments;

/// <summary>The submission as a spreadsheet: a sheet that explains, the facility, its documents, then one sheet for each text with a row for each criterion.</summary>
public static class AssessmentForm
{
    /// <summary>Rows above the first that is filled in: the title, the header.</summary>
    private const int Top = 2;

    /// <summary>Room for documents that are not named yet.</summary>
    private const int RoomForPapers = 60;

    /// <summary>Writes the form with what the submission says so far.</summary>
    /// <param name="checklist">The criteria in order.</param>
    /// <param name="submission">What was handed in.</param>
    /// <param name="facts">The text of submission.yaml.</param>
    /// <param name="output">Where the workbook goes.</param>
    public static void Write(Checklist checklist, Submission submission, string facts, Stream output)
    {
        var words = new WordSheet(checklist);
        var packs = checklist.Packs.Where(pack => checklist.Criteria.Any(criterion => criterion.Pack == pack)).ToImmutableArray();
        FormBook.Write(
            [
                GuideSheet.Of(checklist, submission), Facts(checklist, SubmissionTree.Of(facts), words), Papers(checklist.Catalogs, submission, words),
                .. packs.Zip(FormNames.SheetsOf(packs), (pack, name) => Criteria(pack, name, checklist, submission)), words.Grid,
            ],
            output);
    }

    private static FormGrid Facts(Checklist checklist, SubmissionTree tree, WordSheet words)
    {
        var rows = ImmutableArray.CreateBuilder<FormRow>();
        var choices = ImmutableArray.CreateBuilder<FormChoice>();
        foreach (var (heading, fields) in FactField.All(checklist.Catalogs))
        {
            rows.Add(new([new(heading, FormStyles.Title)]));
            foreach (var field in fields)
            {
                var texts = field.Key == "date" ? [CellValue.Of(checklist.AsOf)] : tree.At(field.Path);
                rows.Add(new([new(field.Label, FormStyles.Fixed), Value(field, FactReader.Shown(field, texts)), new(field.Hint, FormStyles.Fixed), new(field.Key, FormStyles.Small)]));
                var place = $"B{Top + rows.Count}";
                if (field.Kind == FactKind.YesNo) choices.Add(FormChoice.Of(place, FactField.Yes, FactField.No));
                else if (field.Key == "facility.province") choices.Add(new(place, words.Provinces));
                else if (field.Kind == FactKind.Choice) choices.Add(FormChoice.Of(place, field.Choices.Select(choice => choice.Word)));
            }
        }

        return FormGrid.Table(FormNames.Facility, "CƠ SỞ VÀ SỐ LIỆU KỲ BÁO CÁO", FormNames.Facts, rows) with { Choices = choices.ToImmutable() };
    }

    private static FormCell Value(FactField field, string shown) => field.Kind switch
    {
        FactKind.Fixed => new(shown, FormStyles.Fixed),
        FactKind.Count => new(shown, FormStyles.AnswerCount, CellValue.Count(shown)),
        FactKind.Day => Day(shown),
        _ => new(shown, FormStyles.Answer),
    };

    private static FormCell Day(string shown) => new(shown, FormStyles.AnswerDay, CellValue.Day(shown) is { } day ? CellValue.NumberOf(day) : null);

    private static FormGrid Papers(Catalogs catalogs, Submission submission, WordSheet words)
    {
        var names = new PaperNames(catalogs);
        var rows = submission.Documents.Select((document, index) => new FormRow(
        [
            Number(index + 1), new(document.Id, FormStyles.Fixed), Answer(names.KindWord(document.Kind)), Answer(document.Title), Answer(document.Number),
            Day(document.Date is { } day ? CellValue.Of(day) : ""), Answer(document.Issuer), Answer(string.Join("; ", document.Subjects.Select(names.SubjectWord))),
            Answer(string.Join("; ", document.Cites)), Answer(EvidenceFiles.Shown(document.File)),
        ]));
        var room = Enumerable.Range(submission.Documents.Length + 1, RoomForPapers).Select(number => new FormRow(
            [Number(number), .. FormNames.Evidence.Skip(1).Select(column => column.Header == "Ngày ban hành" ? Day("") : Answer(""))]));
        var title = $"VĂN BẢN MINH CHỨNG – mỗi văn bản một dòng; tệp để trong thư mục evidence của hồ sơ nộp; loại, nội dung và căn cứ ghi theo trang {FormNames.Words}";
        return FormGrid.Table(FormNames.Papers, title, FormNames.Evidence, [.. rows, .. room]) with
        {
            Choices = [new($"C{Top + 1}:C{Top + submission.Documents.Length + RoomForPapers}", words.Kinds)],
        };
    }

    private static FormGrid Criteria(Pack pack, string name, Checklist checklist, Submission submission)
    {
        var criteria = checklist.Criteria.Where(criterion => criterion.Pack == pack).ToImmutableArray();
        var answers = Enum.GetValues<Answer>().Where(answer => answer != Core.Answer.None).Select(answer => Words.Of(answer).Vi);
        return FormGrid.Table(name, $"{pack.Number}: {pack.Title.Vi}", FormNames.Criteria, criteria.Select((criterion, index) => Row(index + 1, criterion, checklist, submission))) with
        {
            Choices = [FormChoice.Of($"G{Top + 1}:G{Top + criteria.Length}", answers)],
        };
    }

    private static FormRow Row(int number, Criterion criterion, Checklist checklist, Submission submission)
    {
        var declaration = submission.Declarations.GetValueOrDefault(criterion.Id);
        var how = HowChecked.Of(criterion.Check, checklist.Catalogs).Select(way => $"{(way.IsPart ? "– " : "")}{way.By}{(way.Text.Length > 0 ? ": " : "")}{way.Text}");
        var papers = (declaration?.Evidence ?? []).Select(id => submission.Documents.FirstOrDefault(document => document.Id == id)).OfType<Document>().ToImmutableArray();
        return new(
        [
            Number(number), Fixed(criterion.Id), Fixed(criterion.CitationOn(checklist.AsOf).Vi), Fixed($"{criterion.Title.Vi}\n{criterion.Requirement.Vi}"),
            Fixed(Words.Of(criterion.Obligation).Vi), Fixed(string.Join('\n', how)),
            Answer(declaration is null or { Answer: Core.Answer.None } ? "" : Words.Of(declaration.Answer).Vi),
            Answer(FormText.Evidence(declaration, submission.Documents)),
            Fixed(string.Join('\n', papers.Select(paper => paper.Date is { } day ? CellValue.Of(day) : "–"))),
            Fixed(string.Join('\n', papers.Select(paper => paper.HandedIn ? EvidenceFiles.Shown(paper.File) : "(chưa có tệp)"))),
            Answer(""), Answer(declaration?.Note ?? ""), Answer(FormText.Share(declaration)),
        ]);
    }

    private static FormCell Fixed(string text) => new(text, FormStyles.Fixed);

    private static FormCell Answer(string text) => new(text, FormStyles.Answer);

    private static FormCell Number(int number) => new(number.ToString(CultureInfo.InvariantCulture), FormStyles.Fixed, number);
}
