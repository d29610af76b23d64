using System.Text.Json.Nodes;
using EmrCheck.Formats.Reports.Json;
using EmrCheck.Formats.RollUps;

namespace EmrCheck.Scenarios.Schema;

/// <summary>The published schemas of the appraisal and the roll-up: they say what the code says, and every output keeps to them.</summary>
public sealed class ReportSchemaTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "schema");

    [Fact]
    public void The_schema_of_an_appraisal_is_that_of_its_records() => IsCurrent("appraisal", RecordSchema.Of(typeof(JsonReportV1), "appraisal", "report.json: bản thẩm định, phiên bản 1"));

    [Fact]
    public void The_schema_of_a_roll_up_is_that_of_its_records() => IsCurrent("rollup", RecordSchema.Of(typeof(JsonRollUpV1), "rollup", "rollup.json: bản tổng hợp, phiên bản 1"));

    [Fact]
    public void The_schema_of_a_baseline_is_that_of_its_records() => IsCurrent("baseline", RecordSchema.Of(typeof(JsonBaselineV1), "baseline", "baseline.json: đường cơ sở của validate, phiên bản 1"));

    [Theory]
    [InlineData("qualified")]
    [InlineData("contradicted")]
    [InlineData("undetermined")]
    [InlineData("broken")]
    public void Every_appraisal_keeps_to_its_schema(string fixture)
    {
        var schema = Read("appraisal");
        Assert.True(schema.Accepts(JsonNode.Parse(Run.Of("check", Repository.Fixture(fixture), "--report", "json", "-q").Out)));
        using var folder = new TemporaryFolder();
        var records = Run.Of("validate", Path.Combine(Repository.Fixture(fixture), "records"), "--report", "json", "-q", "--write-baseline", folder["baseline.json"]);
        Assert.True(schema.Accepts(JsonNode.Parse(records.Out)));
        Assert.True(Read("baseline").Accepts(JsonNode.Parse(File.ReadAllText(folder["baseline.json"]))));
    }

    [Fact]
    public void Every_roll_up_keeps_to_its_schema()
    {
        using var folder = new TemporaryFolder();
        Run.Of("batch", Repository.Fixture(""), "--out", folder["out"], "-q");
        Assert.True(Read("rollup").Accepts(JsonNode.Parse(File.ReadAllText(folder["out/rollup.json"]))));
    }

    [Fact]
    public void What_lacks_a_field_or_has_another_type_or_word_is_refused()
    {
        var schema = Read("appraisal");
        var report = JsonNode.Parse(Run.Of("check", Repository.Fixture("contradicted"), "--report", "json", "-q").Out)!;
        void Refused(Action<JsonNode> damage)
        {
            var copy = report.DeepClone();
            damage(copy);
            Assert.False(schema.Accepts(copy));
        }

        Refused(copy => copy.AsObject().Remove("overall"));
        Refused(copy => copy["overall"] = "good");
        Refused(copy => copy["version"] = 2);
        Refused(copy => copy["asOf"] = "today");
        Refused(copy => copy["criteria"]![0]!["verdict"] = "passed");
        Refused(copy => copy["criteria"]![0]!.AsObject().Remove("findings"));
        Refused(copy => copy["records"]!["read"] = "12");
        Refused(copy => copy["scores"]!["gate"] = null);
    }

    private static SchemaCheck Read(string name) => new((JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, $"{name}.schema.json")))!);

    private static void IsCurrent(string name, string schema)
    {
        var path = Path.Combine(Folder, $"{name}.schema.json");
        if (File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == schema) return;
        var received = Path.Combine(AppContext.BaseDirectory, $"{name}.schema.json");
        File.WriteAllText(received, schema);
        Assert.Fail($"docs/schema/{name}.schema.json is not what the records say. To accept: cp '{received}' '{path}'");
    }
}
