using System.Text;
using System.Text.Json.Nodes;
using EmrCheck.Core;
using EmrCheck.Formats.Assessments;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Submissions;
using EmrCheck.Tests;

namespace EmrCheck.Scenarios;

/// <summary>The self-assessment as a FHIR Questionnaire, and answers that come back as a QuestionnaireResponse or as JSON.</summary>
public sealed class QuestionnaireTests : IDisposable
{
    private const string Answers = """
        version: 1
        answers:
          TT13-D1-K1: { answer: met, share: 97.5, note: "=1+1; dấu \" và \\, hai\ndòng 😀 ", evidence: [danh-gia, hoi-dong] }
          TT13-D1-K2: { answer: partially_met }
          TT13-D1-K3: { answer: not_met, note: "- @x: #y" }
          TT46-D2-K1: { answer: met, note: của ngày khác }

        """;

    private static readonly Lazy<PackLibrary> Library = new(() => PackReader.Load(Repository.Rules).Value!);

    private static readonly Lazy<Checklist> Checklist = new(() => Library.Value.For(Library.Value.ProfileFor("hospital")!, new(2026, 11, 20)).Value!);

    private readonly TemporaryFolder _folder = new();

    private readonly SubmissionFolder _opened;

    public QuestionnaireTests()
    {
        Directory.CreateDirectory(_folder["nộp"]);
        Directory.CreateDirectory(_folder["nộp/evidence"]);
        foreach (var name in new[] { "submission.yaml", "evidence/danh-gia.txt", "evidence/hoi-dong.txt" }) File.Copy(Path.Combine(Repository.Fixture("qualified"), name), _folder[$"nộp/{name}"]);
        File.WriteAllText(_folder["nộp/self-assessment.yaml"], Answers);
        _opened = SubmissionFolder.Open(_folder["nộp"], Library.Value.Catalogs, null, new(2026, 11, 20))!;
    }

    [Fact]
    public void The_questionnaire_is_well_formed_FHIR_and_holds_every_criterion_with_its_answer()
    {
        var questionnaire = Form();
        Assert.Equal((0, ""), Checked("questionnaire.json"));
        Assert.Equal("2026-11-20", ((string?)questionnaire["version"])![..10]);
        var items = questionnaire["item"]!.AsArray().SelectMany(group => group!["item"]!.AsArray()).ToArray();
        Assert.True(items.Length > 200);
        Assert.All(items, item => Assert.Equal(["met", "partially_met", "not_met", "not_applicable"], item!["answerOption"]!.AsArray().Select(option => (string?)option!["valueCoding"]!["code"])));
        var first = items.Single(item => (string?)item!["linkId"] == "TT13-D1-K1")!;
        Assert.True((bool)first["answerOption"]![0]!["initialSelected"]!);
        Assert.Equal(97.5m, (decimal)first["item"]![0]!["initial"]![0]!["valueDecimal"]!);
        Assert.Equal(["danh-gia", "hoi-dong"], first["item"]![2]!["initial"]!.AsArray().Select(initial => (string?)initial!["valueString"]));
    }

    [Fact]
    public void What_is_answered_as_it_was_comes_back_as_it_was()
    {
        var response = ResponseTo(Form());
        var (exit, told) = Checked("response.json", response);
        Assert.Equal((0, ""), (exit, told));
        var run = Import("response.json");
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        Assert.Contains("3 ", run.Out, StringComparison.Ordinal);
        var text = File.ReadAllText(_folder["nộp/self-assessment.yaml"]);
        Assert.Contains("  TT13-D1-K1:\n    answer: met\n    share: 97.5\n    note: \"=1+1; dấu \\\" và \\\\, hai\\ndòng 😀 \"\n    evidence: [danh-gia, hoi-dong]\n", text, StringComparison.Ordinal);
        Assert.Contains("  TT13-D1-K3:\n    answer: not_met\n    note: \"- @x: #y\"\n", text, StringComparison.Ordinal);
        Assert.Contains("  TT46-D2-K1:\n    answer: met\n", text, StringComparison.Ordinal);
        Assert.Equal(Answers, File.ReadAllText(_folder["nộp/self-assessment.yaml.bak"]));
    }

    [Fact]
    public void An_item_without_an_answer_takes_it_back_and_one_that_is_not_there_leaves_it()
    {
        var response = ResponseTo(Form());
        var items = response["item"]![0]!["item"]!.AsArray();
        items.Single(item => (string?)item!["linkId"] == "TT13-D1-K3")!.AsObject().Remove("answer");
        items.Remove(items.Single(item => (string?)item!["linkId"] == "TT13-D1-K2"));
        Write("response.json", response.ToJsonString());
        Assert.Equal(0, Import("response.json").ExitCode);
        var text = File.ReadAllText(_folder["nộp/self-assessment.yaml"]);
        Assert.Contains("  # TT13-D1-K3:\n", text, StringComparison.Ordinal);
        Assert.Contains("  TT13-D1-K2:\n    answer: partially_met\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_problem_of_a_response_is_told_with_its_place()
    {
        var good = ResponseTo(Form()).ToJsonString(new() { WriteIndented = true }).ReplaceLineEndings("\n");
        Snapshot.Verify(Told(good,
            ("a facility of another name", "questionnaire:hospital:99001", "questionnaire:hospital:99002"),
            ("another day", "|2026-11-20", "|2026-10-20"),
            ("other versions of the rules", "|2026-11-20-", "|2026-11-20-0"),
            ("no questionnaire", "\"questionnaire\":", "\"questionaire\":"),
            ("in progress", "\"completed\"", "\"in-progress\""),
            ("no status", "\"status\": \"completed\",", ""),
            ("another resource", "\"QuestionnaireResponse\"", "\"Questionnaire\""),
            ("a resource that there is not", "\"QuestionnaireResponse\"", "\"QuestionnaireRespons\""),
            ("a subject that is another", "\"value\": \"99001\"", "\"value\": \"99009\""),
            ("an unknown item", "\"TT13-D1-K2\"", "\"TT13-D1-K22\""),
            ("an unknown group", "\"pack:tt13-2025\"", "\"pack:tt13-2026\""),
            ("an unknown part", "\"TT13-D1-K1/share\"", "\"TT13-D1-K1/shar\""),
            ("no linkId", "\"linkId\": \"TT13-D1-K2\",", ""),
            ("an item twice", "\"TT13-D1-K2\"", "\"TT13-D1-K1\""),
            ("an answer that is not offered", "\"partially_met\"", "\"partly\""),
            ("a code of another system", "urn:emrcheck:answer", "http://snomed.info/sct"),
            ("a share over all", "97.5", "197.5"),
            ("a share in words", "\"valueDecimal\": 97.5", "\"valueString\": \"all\""),
            ("a choice as text", "\"valueCoding\": {", "\"valueReference\": {"),
            ("an unknown document", "\"danh-gia\"", "\"danh-gi\""),
            ("two texts for a note", "\"valueString\": \"- @x: #y\"\n", "\"valueString\": \"a\" }, { \"valueString\": \"b\"\n"),
            ("cut off", good[(good.Length / 2)..], ""),
            ("not JSON", good, "<html>"),
            ("a list", good, "[]"),
            ("more after the end", good, good + "}"),
            ("empty", good, ""),
            ("one key twice", "\"status\": \"completed\",", "\"status\": \"completed\", \"status\": \"completed\",")));
    }

    [Fact]
    public void A_response_with_an_error_changes_nothing()
    {
        Write("response.json", ResponseTo(Form()).ToJsonString().Replace("partially_met", "partly", StringComparison.Ordinal));
        var run = Import("response.json");
        Assert.Equal((4, ""), (run.ExitCode, run.Out));
        Assert.Contains("EMR1042", run.Err, StringComparison.Ordinal);
        Assert.Equal(Answers, File.ReadAllText(_folder["nộp/self-assessment.yaml"]));
    }

    [Fact]
    public void Answers_as_JSON_have_the_shape_of_the_YAML_and_each_problem_its_place()
    {
        const string Good = """
            {
              "version": 1, "facility": "99001", "date": "2026-11-20",
              "answers": {
                "TT13-D1-K1": { "answer": "partially_met", "share": 62.5, "note": "ghi chú 😀", "evidence": ["danh-gia"] },
                "TT13-D1-K2": { "answer": "met", "share": "97,5 %", "evidence": "hoi-dong" },
                "TT13-D1-K3": null
              }
            }
            """;
        Snapshot.Verify(Told(Good,
            ("unknown key", "\"version\"", "\"versions\""),
            ("another version", "\"version\": 1", "\"version\": 2"),
            ("another facility", "99001", "99002"),
            ("another day", "2026-11-20", "2026-11-21"),
            ("no answers", "\"answers\"", "\"answer\""),
            ("answers as a list", Good[Good.IndexOf("{\n    \"TT13-D1-K1", StringComparison.Ordinal)..], "[] }"),
            ("an unknown criterion", "TT13-D1-K2", "TT13-D1-K22"),
            ("an answer alone", "null", "\"met\""),
            ("an unknown key of an answer", "\"share\": 62.5", "\"shares\": 62.5"),
            ("an unknown answer", "partially_met", "partly"),
            ("no answer", "\"answer\": \"met\", ", ""),
            ("an answer as a number", "\"partially_met\"", "1"),
            ("a negative share", "62.5", "-1"),
            ("a share as a list", "62.5", "[62.5]"),
            ("a note as a number", "\"ghi chú 😀\"", "5"),
            ("an unknown document", "\"danh-gia\"", "\"danh-giá\""),
            ("a document as a number", "[\"danh-gia\"]", "[7]"),
            ("one criterion twice", "\"TT13-D1-K2\"", "\"TT13-D1-K1\""),
            ("a share of what does not apply", "partially_met", "not_applicable"),
            ("a comma too many", "null", "null,"),
            ("UTF-16", "\"version\"", "\"\0version\"")));
        Write("answers.json", Good);
        var run = Import("answers.json");
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        var text = File.ReadAllText(_folder["nộp/self-assessment.yaml"]);
        Assert.Contains("  TT13-D1-K1:\n    answer: partially_met\n    share: 62.5\n    note: \"ghi chú 😀\"\n    evidence: [danh-gia]\n", text, StringComparison.Ordinal);
        Assert.Contains("  TT13-D1-K2:\n    answer: met\n    share: 97.5\n    evidence: [hoi-dong]\n", text, StringComparison.Ordinal);
        Assert.Contains("  # TT13-D1-K3:\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_damage_makes_the_reader_throw()
    {
        var good = Encoding.UTF8.GetBytes(ResponseTo(Form()).ToJsonString());
        var state = 2026u;
        for (var round = 0; round < 500; round++)
        {
            var bytes = good.ToArray();
            for (var hit = 0; hit < 3; hit++)
            {
                state = (state * 1664525) + 1013904223;
                bytes[state % (uint)bytes.Length] = (byte)(state >> 24);
            }

            var read = Read(bytes[..(round % 3 == 0 ? (int)(state % (uint)bytes.Length) : bytes.Length)]);
            Assert.True(read.Value is not null || read.HasErrors);
        }
    }

    [Fact]
    public void The_ending_must_fit_and_a_file_that_is_there_stays()
    {
        Assert.Equal(2, Run.Of("assess", "form", _folder["nộp"], "--as", "questionnaire", "--out", _folder["q.xlsx"]).ExitCode);
        Assert.Equal(2, Run.Of("assess", "form", _folder["nộp"], "--as", "word", "--out", _folder["q.json"]).ExitCode);
        Form();
        Assert.Equal(2, Run.Of("assess", "form", _folder["nộp"], "--as", "questionnaire", "--out", _folder["questionnaire.json"]).ExitCode);
    }

    public void Dispose()
    {
        _opened.Dispose();
        _folder.Dispose();
    }

    private JsonObject Form()
    {
        Assert.Equal(0, Run.Of("assess", "form", _folder["nộp"], "--as", "questionnaire", "--out", _folder["questionnaire.json"], "-q").ExitCode);
        return JsonNode.Parse(File.ReadAllText(_folder["questionnaire.json"]))!.AsObject();
    }

    private Run Import(string name) => Run.Of("assess", "import", _folder["nộp"], _folder[name], "--lang", "en");

    private void Write(string name, string text) => File.WriteAllText(_folder[name], text);

    private (int ExitCode, string Failed) Checked(string name, JsonObject? content = null)
    {
        if (content is not null) Write(name, content.ToJsonString());
        var run = Run.Of("validate", _folder[name], "--pack", "fhir-r4", "-q", "--lang", "en");
        return (run.ExitCode, run.ExitCode == 0 ? "" : run.Out);
    }

    /// <summary>Every edit of a good file, and all that is told of it.</summary>
    private string Told(string good, params (string What, string Original, string Edited)[] edits)
    {
        var text = new StringBuilder();
        foreach (var (what, original, edited) in edits)
        {
            Assert.Contains(original, good, StringComparison.Ordinal);
            var at = good.IndexOf(original, StringComparison.Ordinal);
            var read = Read(Encoding.UTF8.GetBytes($"{good[..at]}{edited}{good[(at + original.Length)..]}"));
            Assert.Equal(read.HasErrors, read.Value is null);
            text.Append(what).Append('\n');
            foreach (var remark in read.Diagnostics) text.Append("    ").Append(remark.Place).Append(' ').Append(remark.Code.Id).Append(' ').Append(remark.Message.En).Append('\n');
        }

        return text.ToString();
    }

    private Loaded<FormAnswers> Read(byte[] bytes) => AnswersJson.Read("form.json", bytes, Checklist.Value, _opened.Submission.Value!);

    /// <summary>The answers that a renderer would send who changes nothing: what is preselected and prefilled.</summary>
    private static JsonObject ResponseTo(JsonObject questionnaire) => new()
    {
        ["resourceType"] = "QuestionnaireResponse",
        ["questionnaire"] = $"{questionnaire["url"]}|{questionnaire["version"]}",
        ["status"] = "completed",
        ["subject"] = new JsonObject { ["identifier"] = new JsonObject { ["value"] = "99001" } },
        ["item"] = ItemsOf(questionnaire["item"]!.AsArray()),
    };

    private static JsonArray ItemsOf(JsonArray items) => [.. items.Select(item => ItemOf(item!.AsObject())).OfType<JsonNode>()];

    private static JsonObject? ItemOf(JsonObject item)
    {
        var answered = new JsonObject { ["linkId"] = (string?)item["linkId"] };
        if ((string?)item["type"] == "group")
        {
            answered["item"] = ItemsOf(item["item"]!.AsArray());
            return answered["item"]!.AsArray().Count > 0 ? answered : null;
        }

        var chosen = item["answerOption"]?.AsArray().Where(option => option!["initialSelected"] is not null).Select(option => new JsonObject { ["valueCoding"] = option!["valueCoding"]!.DeepClone() })
            ?? item["initial"]?.AsArray().Select(initial => initial!.DeepClone().AsObject()) ?? [];
        var answers = new JsonArray([.. chosen]);
        if (answers.Count == 0) return null;
        if (item["item"] is JsonArray inner && ItemsOf(inner) is { Count: > 0 } parts) answers[0]!["item"] = parts;
        answered["answer"] = answers;
        return answered;
    }
}
