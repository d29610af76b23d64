using System.Collections.Immutable;
using System.Text.Json;
using EmrCheck.Core;
using EmrCheck.Fhir;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Assessments;

/// <summary>
/// Reads answers as JSON, of a person's own program: the shape of self-assessment.yaml, <c>{"version":1,"answers":{"ID":{"answer":"met","share":100,"note":"…","evidence":["…"]}}}</c>;
/// null in place of an answer takes it back. <c>facility</c> and <c>date</c> may say whose it is and of which day.
/// </summary>
public static class AnswersJson
{
    private static readonly ImmutableArray<string> RootKeys = ["version", "facility", "date", "answers"];
    private static readonly ImmutableArray<string> AnswerKeys = ["answer", "share", "note", "evidence"];

    /// <summary>The answers of a JSON file, or of a FHIR QuestionnaireResponse; no value when anything is wrong, and then every problem is told.</summary>
    public static Loaded<FormAnswers> Read(string file, ReadOnlyMemory<byte> utf8, Checklist checklist, Submission submission)
    {
        var parts = JsonPartReader.Read(file, utf8);
        if (parts.Value is not { } root) return new(null, parts.Diagnostics);
        List<Diagnostic> remarks = [.. parts.Diagnostics];
        var lines = root["resourceType"] is { } type
            ? new QuestionnaireReader(checklist, submission, remarks).Lines(root, type)
            : LinesOf(root, checklist, submission, remarks);
        var answers = new AnswerLines(checklist, submission, remarks).Read(lines);
        return new(remarks.Any(remark => remark.Code.IsError) ? null : answers, [.. remarks.Order()]);
    }

    private static List<AnswerLine> LinesOf(JsonPart root, Checklist checklist, Submission submission, List<Diagnostic> remarks)
    {
        Known(root, RootKeys, remarks);
        if (root["version"] is { } version && version.Text != "1") Wrong(version, "1", "1", remarks);
        if (root["facility"] is { } facility && facility.Text != submission.Facility.Code)
            remarks.Remark(DiagnosticCodes.FormOfAnother, facility, facility.Text, submission.Facility.Code);
        var day = $"{checklist.AsOf:yyyy-MM-dd}";
        if (root["date"] is { } date && date.Text != day) remarks.Remark(DiagnosticCodes.ResponseToAnother, date, date.Text, day);
        if (root["answers"] is not { Kind: JsonValueKind.Object } answers)
        {
            if (root["answers"] is { } other) Wrong(other, "các cặp mã tiêu chí: câu trả lời", "an object of criteria and answers", remarks);
            else remarks.Remark(DiagnosticCodes.MissingKey, root, "answers");
            return [];
        }

        return [.. answers.Members.Select(member => LineOf(member.Name, member.Value, remarks))];
    }

    private static AnswerLine LineOf(string id, JsonPart value, List<Diagnostic> remarks)
    {
        if (value.Kind is not (JsonValueKind.Object or JsonValueKind.Null)) Wrong(value, "một đối tượng {\"answer\": …}", "an object {\"answer\": …}", remarks);
        Known(value, AnswerKeys, remarks);
        var note = value["note"];
        if (note is { IsText: false }) Wrong(note, "chữ", "text", remarks);
        var evidence = value["evidence"]?.All ?? [];
        foreach (var part in evidence.Where(part => !part.IsText)) Wrong(part, "mã văn bản, dạng chữ", "the id of a document, as text", remarks);
        return new(id, value, value["answer"], value["share"], note is { Text.Length: > 0 } ? note : null, [.. evidence.Where(part => part.IsText)]);
    }

    private static void Known(JsonPart part, ImmutableArray<string> keys, List<Diagnostic> remarks)
    {
        foreach (var (name, value) in part.Members.Where(member => !keys.Contains(member.Name)))
        {
            var meant = Spelling.Nearest(name, keys);
            remarks.Remark(DiagnosticCodes.UnknownKey, value, value.Path, Nearest.Vi(meant), Nearest.En(meant));
        }
    }

    private static void Wrong(JsonPart part, string vi, string en, List<Diagnostic> remarks) => remarks.Remark(DiagnosticCodes.WrongValue, part, part.Path, vi, en);
}
