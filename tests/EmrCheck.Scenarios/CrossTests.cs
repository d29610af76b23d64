using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities;
using YamlDotNet.RepresentationModel;

namespace EmrCheck.Scenarios;

/// <summary>What a hospital declares beside its records: every planted contradiction is found, none is invented.</summary>
public sealed class CrossTests
{
    private static readonly Lazy<JsonObject> Contradicted = new(() => Check(Repository.Fixture("contradicted")));

    private static readonly Lazy<YamlMappingNode> Planted = new(() =>
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(Path.Combine(Repository.Fixture("contradicted"), "planted.yaml"));
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    });

    [Fact]
    public void Every_planted_contradiction_is_found_at_its_place()
    {
        var planted = Records().ToArray();
        Assert.True(planted.Length >= 25);
        Assert.Equal([], planted.SelectMany(each =>
            each.Contradicts.Where(id => !IsFound(id, "contradicted", each)).Select(id => $"{id} is not contradicted by {each.File} {each.Place}")
                .Concat(each.Doubts.Where(id => !IsFound(id, "unverified", each)).Select(id => $"{id} is not doubted by {each.File} {each.Place}"))));
    }

    [Fact]
    public void Every_contradiction_is_explained_by_one_that_was_planted()
    {
        var planted = Records().ToArray();
        var contradicted = Criteria(Contradicted.Value).Where(criterion => (string?)criterion["crossExamination"] == "contradicted").ToArray();
        Assert.True(contradicted.Length >= 15);
        Assert.Equal([], contradicted.SelectMany(criterion => criterion["findings"]!.AsArray()
            .Where(finding => !planted.Any(each => each.Contradicts.Contains((string?)criterion["id"]) && Covers(each, finding!)))
            .Select(finding => $"{criterion["id"]} {finding!["file"]} {finding["path"]}")));
    }

    [Fact]
    public void Every_planted_statement_is_found_and_no_other()
    {
        var planted = ((YamlSequenceNode)Planted.Value["statements"]).Cast<YamlMappingNode>().ToArray();
        var found = Contradicted.Value["statements"]!.AsArray().ToDictionary(statement => (string)statement!["id"]!, statement => statement!);
        foreach (var each in planted)
        {
            var statement = found[$"{each["statement"]}"];
            Assert.Equal($"{each["state"]}", (string?)statement["crossExamination"]);
            if (each.Children.TryGetValue("file", out var file)) Assert.Contains(statement["findings"]!.AsArray(), finding => (string?)finding!["file"] == $"{file}");
        }

        // Nobody planted outpatients, and nobody hands them in.
        Assert.Equal(["facility.services"], found.Values
            .Where(statement => (string?)statement["crossExamination"] is not ("consistent" or "unverified"))
            .Select(statement => (string)statement["id"]!).Except(planted.Select(each => $"{each["statement"]}")));
    }

    [Fact]
    public void Nothing_is_invented_on_the_honest_hospital() => NothingInvented(Check(Repository.Fixture("qualified")));

    [Theory]
    [InlineData("1")]
    [InlineData("22")]
    [InlineData("333")]
    [InlineData("4444")]
    [InlineData("55555")]
    public void Nothing_is_invented_on_any_honest_hospital(string seed)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, FacilityGenerator.Run([folder.Path, "--seed", seed, "--stays", "30"]));
        var report = Check(folder["qualified"]);
        Assert.Equal(30, (int?)report["records"]!["read"]);
        NothingInvented(report);
    }

    [Fact]
    public void The_questions_are_put_in_order_and_the_gravest_first()
    {
        string[] order = ["contradicted", "misapplied", "unsupported", "unverified", "understated", "undeclared"];
        var questions = Contradicted.Value["questions"]!.AsArray();
        var ranks = questions.Select(question => Array.IndexOf(order, (string?)question!["crossExamination"])).ToArray();
        Assert.Equal(ranks.Order(), ranks);
        Assert.Equal((true, "TT13-D1-K2"), ((bool)questions[0]!["gate"]!, (string?)questions[0]!["subject"]));
        Assert.All(questions, question => Assert.Contains("Đề nghị", (string?)question!["text"]!["vi"], StringComparison.Ordinal));
        Assert.Contains("4/119", (string?)questions[0]!["text"]!["vi"], StringComparison.Ordinal);
        Assert.Contains("records/stay-0002.json dòng", (string?)questions[0]!["text"]!["vi"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_questions_can_be_printed_alone()
    {
        var run = Run.Of("check", Repository.Fixture("contradicted"), "-q", "--report", "questions");
        Assert.StartsWith("# Câu hỏi cho cơ sở\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(Contradicted.Value["questions"]!.AsArray().Count, run.Out.Split('\n').Count(line => line.Contains("Trả lời: ....", StringComparison.Ordinal)));
        Assert.Contains("Please explain why", Run.Of("check", Repository.Fixture("contradicted"), "-q", "--report", "questions", "--lang", "en").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Console_and_page_set_declaration_and_records_side_by_side()
    {
        var console = Run.Of("check", Repository.Fixture("contradicted"), "-q", "--lang", "en").Out;
        Assert.Contains("≠ TT32-XN-THAM-CHIEU declared «Met, 100 %» ‖ records: 100 % declared, the records show 39 of 40 (97.5 %)", console, StringComparison.Ordinal);
        Assert.Contains("≠ facility.services.blood", console, StringComparison.Ordinal);
        var page = Run.Of("check", Repository.Fixture("contradicted"), "-q", "--report", "html", "--lang", "en").Out;
        Assert.Contains("the records show 39 of 40 (97.5 %)", page, StringComparison.Ordinal);
        Assert.Contains("Questions to the facility", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Biểu mẫu điện tử đủ trường thông tin", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_that_has_no_column_for_shares_keeps_them()
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Repository.Fixture("qualified"));
        File.WriteAllText(folder["self-assessment.yaml"], "version: 1\nanswers:\n  TT13-D1-K2: { answer: partially_met, share: \"62,5 %\" }\n");
        Assert.Equal(0, Run.Of("assess", "form", folder.Path, "--out", folder["form.xlsx"]).ExitCode);
        Assert.Equal(0, Run.Of("assess", "import", folder.Path, folder["form.xlsx"]).ExitCode);
        Assert.Contains("  TT13-D1-K2:\n    answer: partially_met\n    share: 62.5\n", File.ReadAllText(folder["self-assessment.yaml"]), StringComparison.Ordinal);
        var criterion = Criteria(Check(folder.Path)).Single(each => (string?)each["id"] == "TT13-D1-K2");
        Assert.Equal(62.5m, (decimal?)criterion["extent"]!["share"]);
    }

    [Fact]
    public void What_is_judged_again_is_crossed_again()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(1, Run.Of("check", Repository.Fixture("contradicted"), "-q", "--report", $"json:{folder["a.json"]}").ExitCode);
        Assert.Equal(1, Run.Of("rejudge", folder["a.json"], "-q", "--report", $"json:{folder["b.json"]}").ExitCode);
        Assert.Equal(File.ReadAllText(folder["a.json"]), File.ReadAllText(folder["b.json"]));
    }

    private static void NothingInvented(JsonObject report)
    {
        string[] wrong = ["contradicted", "misapplied", "undeclared", "understated"];
        Assert.Equal([], Criteria(report).Where(criterion => (string?)criterion["crossExamination"] == "contradicted").Select(criterion => (string?)criterion["id"]));
        Assert.Equal([], report["statements"]!.AsArray().Where(statement => wrong.Contains((string?)statement!["crossExamination"])).Select(statement => $"{statement!["id"]} {statement["shown"]}"));
        Assert.DoesNotContain(report["diagnostics"]!.AsArray(), remark => ((string)remark!["code"]!).StartsWith("EMR300", StringComparison.Ordinal));
        Assert.True(report["statements"]!.AsArray().Count >= 5);
    }

    private static JsonObject Check(string folder) => JsonNode.Parse(Run.Of("check", folder, "-q", "--report", "json").Out)!.AsObject();

    private static IEnumerable<JsonObject> Criteria(JsonObject report) => report["criteria"]!.AsArray().Select(criterion => criterion!.AsObject());

    private static IEnumerable<(string File, string Place, string[] Contradicts, string[] Doubts)> Records() =>
        ((YamlSequenceNode)Planted.Value["records"]).Select(each => ($"{each["file"]}", $"{each["place"]}", Names(each["contradicts"]), Names(each["doubts"])));

    private static string[] Names(YamlNode list) => [.. ((YamlSequenceNode)list).Select(name => $"{name}")];

    private static bool IsFound(string id, string state, (string File, string Place, string[], string[]) planted) => Criteria(Contradicted.Value)
        .Any(criterion => (string?)criterion["id"] == id && (string?)criterion["crossExamination"] == state && criterion["findings"]!.AsArray().Any(finding => Covers(planted, finding!)));

    private static bool Covers((string File, string Place, string[], string[]) planted, JsonNode finding) =>
        (string?)finding["file"] == planted.File
        && ((string?)finding["path"] == planted.Place || ((string?)finding["path"])?.StartsWith(planted.Place + ".", StringComparison.Ordinal) == true);
}
