using System.Collections.Immutable;
using System.Text.Json;
using EmrCheck.Core;
using EmrCheck.Fhir;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Assessments;

/// <summary>Reads a FHIR R4 QuestionnaireResponse to the <see cref="Questionnaire"/> of a checklist: one line for each criterion that it has an item for.</summary>
internal sealed class QuestionnaireReader(Checklist checklist, Submission submission, List<Diagnostic> remarks)
{
    private readonly HashSet<string> _criteria = [.. checklist.Criteria.Select(criterion => criterion.Id)];
    private readonly HashSet<string> _groups = [.. checklist.Packs.Select(Questionnaire.GroupOf)];
    private readonly List<AnswerLine> _lines = [];

    /// <summary>The lines of a response; none when it is no response to this questionnaire.</summary>
    public IReadOnlyList<AnswerLine> Lines(JsonPart root, JsonPart type)
    {
        if (type.Text != "QuestionnaireResponse")
        {
            remarks.Remark(DiagnosticCodes.NotAResponse, type, type.Text);
            return [];
        }

        if (root["status"]?.Text is not ("completed" or "amended")) remarks.Remark(DiagnosticCodes.NotCompleted, root["status"] ?? root, root["status"]?.Text ?? "");
        if (!IsForUs(root)) return [];
        foreach (var item in Items(root)) Read(item);
        return _lines;
    }

    private bool IsForUs(JsonPart root)
    {
        var asked = QuestionnaireIdentity.Of(checklist, submission.Facility);
        if (root["subject"]?["identifier"]?["value"] is { } subject && subject.Text != submission.Facility.Code)
            remarks.Remark(DiagnosticCodes.FormOfAnother, subject, subject.Text, submission.Facility.Code);
        var stated = root["questionnaire"];
        var answered = QuestionnaireIdentity.Of(stated?.Text ?? "");
        if (answered.Url != asked.Url || !answered.IsOfTheDayOf(asked))
        {
            remarks.Remark(DiagnosticCodes.ResponseToAnother, stated ?? root, answered.ToString(), asked.ToString());
            return false;
        }

        if (answered.Version != asked.Version) remarks.Remark(DiagnosticCodes.ResponseOfOtherRules, stated!, answered.Version, asked.Version);
        return true;
    }

    /// <summary>A group, or the item of a criterion, wherever it stands: renderers move groups.</summary>
    private void Read(JsonPart item)
    {
        var link = LinkOf(item);
        if (_groups.Contains(link)) foreach (var inner in Items(item)) Read(inner);
        else if (_criteria.Contains(link)) _lines.Add(LineOf(link, item));
        else Unknown(item, link, _criteria.Concat(_groups));
    }

    private AnswerLine LineOf(string id, JsonPart item)
    {
        var answers = Values(item, id, "valueCoding", "một lựa chọn (valueCoding)", "a choice (valueCoding)", isOne: true);
        var (share, note) = (default(JsonPart), default(JsonPart));
        var evidence = ImmutableArray.CreateBuilder<JsonPart>();
        var seen = new Dictionary<string, JsonPart>(StringComparer.Ordinal);
        foreach (var inner in Items(item).Concat((item["answer"]?.All ?? []).SelectMany(Items)))
        {
            var link = LinkOf(inner);
            if (!seen.TryAdd(link, inner)) remarks.Remark(DiagnosticCodes.AnsweredTwice, inner, link, seen[link].Path);
            else if (link == id + Questionnaire.Share) share = Values(inner, link, "valueDecimal", "một số (valueDecimal)", "a number (valueDecimal)", isOne: true).FirstOrDefault();
            else if (link == id + Questionnaire.Note) note = Values(inner, link, "valueString", "chữ (valueString)", "text (valueString)", isOne: true).FirstOrDefault();
            else if (link == id + Questionnaire.Evidence) evidence.AddRange(Values(inner, link, "valueString", "mã văn bản (valueString)", "the id of a document (valueString)", isOne: false));
            else Unknown(inner, link, [id + Questionnaire.Share, id + Questionnaire.Note, id + Questionnaire.Evidence]);
        }

        return new(id, item, answers.Select(coding => CodeOf(coding, id)).FirstOrDefault(), share, note, evidence.ToImmutable());
    }

    /// <summary>The code of a choice; one of another system is none of ours, whatever it is called.</summary>
    private JsonPart CodeOf(JsonPart coding, string id)
    {
        if (coding["system"] is { } system && system.Text != Questionnaire.AnswerSystem)
            remarks.Remark(DiagnosticCodes.WrongItemValue, system, system.Path, id, $"system {Questionnaire.AnswerSystem}", $"the system {Questionnaire.AnswerSystem}");
        return coding["code"] ?? coding;
    }

    private ImmutableArray<JsonPart> Values(JsonPart item, string link, string name, string vi, string en, bool isOne)
    {
        var answers = item["answer"]?.All ?? [];
        var values = ImmutableArray.CreateBuilder<JsonPart>();
        foreach (var answer in answers)
        {
            var value = answer[name] ?? (name == "valueDecimal" ? answer["valueInteger"] : null);
            if (value is { } found && (found.IsText || (name == "valueDecimal" && found.IsNumber) || (name == "valueCoding" && found.Kind == JsonValueKind.Object))) values.Add(found);
            else if (answer.Members.Any(member => member.Name.StartsWith("value", StringComparison.Ordinal)) || answer.Kind != JsonValueKind.Object)
                remarks.Remark(DiagnosticCodes.WrongItemValue, answer, answer.Path, link, vi, en);
        }

        if (isOne && answers.Length > 1) remarks.Remark(DiagnosticCodes.WrongItemValue, answers[1], answers[1].Path, link, "một câu trả lời", "one answer");
        return values.ToImmutable();
    }

    private static string LinkOf(JsonPart item) => item["linkId"]?.Text ?? "";

    private static IEnumerable<JsonPart> Items(JsonPart part) => part["item"]?.All ?? [];

    private void Unknown(JsonPart item, string link, IEnumerable<string> known)
    {
        var meant = Spelling.Nearest(link, known);
        remarks.Remark(DiagnosticCodes.UnknownItem, item["linkId"] ?? item, item.Path, link, Nearest.Vi(meant), Nearest.En(meant));
    }
}
