using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Formats.Assessments;

/// <summary>The self-assessment as a FHIR R4 Questionnaire: a group for each text, a choice for each criterion, and beneath it share, note and evidence.</summary>
public static class Questionnaire
{
    /// <summary>The code system of the answers.</summary>
    public const string AnswerSystem = "urn:emrcheck:answer";

    /// <summary>What follows the criterion's id in the linkId of the share, the note and the evidence.</summary>
    internal const string Share = "/share", Note = "/note", Evidence = "/evidence";

    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the questionnaire with the answers given so far.</summary>
    public static void Write(Checklist checklist, Submission submission, Stream output)
    {
        var identity = QuestionnaireIdentity.Of(checklist, submission.Facility);
        using (var json = new Utf8JsonWriter(output, Layout))
        {
            json.WriteStartObject();
            json.WriteString("resourceType", "Questionnaire");
            json.WriteString("language", "vi");
            json.WriteString("url", identity.Url);
            json.WriteString("version", identity.Version);
            json.WriteString("name", "EmrCheckSelfAssessment");
            json.WriteString("title", FormText.Of($"Phiếu tự đánh giá hồ sơ bệnh án điện tử – {submission.Facility.Name} ({submission.Facility.Code})").Trim());
            json.WriteString("status", "active");
            json.WriteStartArray("subjectType");
            json.WriteStringValue("Organization");
            json.WriteEndArray();
            json.WriteString("date", checklist.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteStartArray("item");
            foreach (var group in checklist.Criteria.GroupBy(criterion => criterion.Pack)) Group(json, group.Key, group, submission);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>The linkId of a text's group.</summary>
    internal static string GroupOf(Pack pack) => $"pack:{pack.Id}";

    private static void Group(Utf8JsonWriter json, Pack pack, IEnumerable<Criterion> criteria, Submission submission)
    {
        Start(json, GroupOf(pack), $"{pack.Number}: {pack.Title.Vi}", "group");
        json.WriteStartArray("item");
        foreach (var criterion in criteria) Item(json, criterion, submission.Declarations.GetValueOrDefault(criterion.Id));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Item(Utf8JsonWriter json, Criterion criterion, Declaration? declaration)
    {
        Start(json, criterion.Id, $"{criterion.Title.Vi}. {criterion.Requirement.Vi}", "choice", criterion.Clause.Vi);
        json.WriteBoolean("repeats", false);
        json.WriteStartArray("answerOption");
        foreach (var (word, answer) in RuleWords.Answers)
        {
            json.WriteStartObject();
            json.WriteStartObject("valueCoding");
            json.WriteString("system", AnswerSystem);
            json.WriteString("code", word);
            json.WriteString("display", Words.Of(answer).Vi);
            json.WriteEndObject();
            if (declaration?.Answer == answer) json.WriteBoolean("initialSelected", true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("item");
        Start(json, criterion.Id + Share, "Tỷ lệ đúng như yêu cầu, % (không bắt buộc)", "decimal");
        if (declaration?.Share is { } share) Initial(json, "valueDecimal", writer => writer.WriteNumberValue(share));
        json.WriteEndObject();
        Start(json, criterion.Id + Note, "Ghi chú", "text");
        if (FormText.Of(declaration?.Note ?? "") is { } note && !string.IsNullOrWhiteSpace(note)) Initial(json, "valueString", writer => writer.WriteStringValue(note));
        json.WriteEndObject();
        Start(json, criterion.Id + Evidence, "Minh chứng: mã văn bản trong submission.yaml", "string");
        json.WriteBoolean("repeats", true);
        if (declaration is { Evidence.IsEmpty: false }) Initial(json, "valueString", [.. declaration.Evidence.Select(id => (Action<Utf8JsonWriter>)(writer => writer.WriteStringValue(id)))]);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>An item that is still open.</summary>
    private static void Start(Utf8JsonWriter json, string linkId, string text, string type, string prefix = "")
    {
        json.WriteStartObject();
        json.WriteString("linkId", linkId);
        if (prefix.Length > 0) json.WriteString("prefix", prefix);
        json.WriteString("text", FormText.Of(text).Trim());
        json.WriteString("type", type);
    }

    private static void Initial(Utf8JsonWriter json, string name, params ReadOnlySpan<Action<Utf8JsonWriter>> values)
    {
        json.WriteStartArray("initial");
        foreach (var write in values)
        {
            json.WriteStartObject();
            json.WritePropertyName(name);
            write(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
