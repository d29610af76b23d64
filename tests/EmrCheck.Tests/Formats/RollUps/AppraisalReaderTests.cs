using System.Text;
using System.Text.Json.Nodes;
using EmrCheck.Core;
using EmrCheck.Core.RollUps;
using EmrCheck.Formats.RollUps;
using EmrCheck.Tests.Core;
using EmrCheck.Tests.Formats.Reports;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Formats.RollUps;

public sealed class AppraisalReaderTests
{
    private static readonly string Good = Reference.NotQualified.Written("json", Language.Vi);

    [Fact]
    public void What_a_roll_up_needs_is_read()
    {
        var result = Read(Good).Value!;
        Assert.Equal(("99001", "hospital", Overall.NotQualified, new HalfYear(2026, 2)), (result.Facility.Code, result.Facility.Kind, result.Overall, result.Period));
        Assert.Equal(Reference.NotQualified.Criteria.Length, result.Verdicts.Length);
        Assert.Equal(string.Concat(Reference.NotQualified.Criteria.Select(each => VerdictLetters.Of(each.Verdict))), result.Verdicts);
        Assert.Equal(Reference.NotQualified.Scores.Gate, result.Gate);
        Assert.Equal(Reference.NotQualified.Criteria.Select(each => each.Criterion.Decides), result.Measure.Criteria.Select(criterion => criterion.Decides));
    }

    [Fact]
    public void The_figures_of_submission_yaml_are_read()
    {
        var numbers = Read(Edited(json => json["inputs"]!["facts"]!["numbers"] = JsonNode.Parse(
            """{ "patients": 100, "patients_with_emr": 98, "payments": 10, "cashless_payments": 4, "paperless_since": "2025-09-01", "paperless_planned": "2025-08-01" }"""))).Value!.Numbers;
        Assert.Equal(new() { Patients = 100, PatientsWithEmr = 98, Payments = 10, CashlessPayments = 4, PaperlessSince = new(2025, 9, 1), PaperlessPlanned = new(2025, 8, 1) }, numbers);
    }

    [Fact]
    public void The_deployment_decision_counts_only_when_it_was_handed_in()
    {
        string WithDecision(string digests) => Edited(json =>
        {
            json["inputs"]!["facts"]!["documents"] = JsonNode.Parse("""[{ "id": "d", "kind": "emr_deployment_decision", "date": "2025-09-30" }]""");
            json["inputs"]!["digests"] = JsonNode.Parse(digests);
        });
        Assert.Equal(new DateOnly(2025, 9, 30), Read(WithDecision("""{ "d": "sha256:1" }""")).Value!.Numbers.DecidedOn);
        Assert.Null(Read(WithDecision("{}")).Value!.Numbers.DecidedOn);
    }

    [Fact]
    public void The_same_appraisal_again_is_told()
    {
        var reader = new AppraisalReader();
        reader.Read("a.json", Encoding.UTF8.GetBytes(Good));
        var again = reader.Read("b.json", Encoding.UTF8.GetBytes(Good));
        Assert.Equal(DiagnosticCodes.AppraisalTwice, Assert.Single(again.Diagnostics).Code);
        Assert.Contains("a.json", again.Diagnostics[0].Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_over_its_whole_is_told() => Assert.Equal(DiagnosticCodes.PartOverWhole, Assert.Single(
        Read(Edited(json => json["inputs"]!["facts"]!["numbers"] = JsonNode.Parse("""{ "patients": 1, "patients_with_emr": 2 }"""))).Diagnostics).Code);

    [Theory]
    [InlineData("", "EMR1180")]
    [InlineData("null", "EMR1180")]
    [InlineData("<html>", "EMR1180")]
    [InlineData("{}", "EMR1180")]
    [InlineData("""{ "resourceType": "Bundle" }""", "EMR1180")]
    public void What_is_no_appraisal_is_told(string text, string code) => Assert.Equal(code, Assert.Single(Read(text).Diagnostics).Code.Id);

    [Fact]
    public void Another_version_a_report_without_a_facility_and_words_that_nobody_knows_are_told()
    {
        Assert.Equal("EMR1181", Assert.Single(Read(Edited(json => json["version"] = 2)).Diagnostics).Code.Id);
        Assert.Equal("EMR1183", Assert.Single(Read(Edited(json => json["facility"] = null)).Diagnostics).Code.Id);
        Assert.Equal("EMR1180", Assert.Single(Read(Edited(json => json["criteria"]![0]!["verdict"] = "splendid")).Diagnostics).Code.Id);
        Assert.Equal("EMR1180", Assert.Single(Read(Edited(json => json["overall"] = "splendid")).Diagnostics).Code.Id);
        Assert.Equal("EMR1180", Assert.Single(Read(Edited(json => json["asOf"] = "20/11/2026")).Diagnostics).Code.Id);
    }

    [Fact]
    public void No_cut_of_a_file_throws() => Law.NeverThrows(Gen.Choose(0, Encoding.UTF8.GetByteCount(Good)), length =>
        Assert.False(length < 10 && Read(Encoding.UTF8.GetBytes(Good)[..length]).Value is not null), 60);

    private static string Edited(Action<JsonNode> edit)
    {
        var json = JsonNode.Parse(Good)!;
        edit(json);
        return json.ToJsonString();
    }

    private static Loaded<FacilityResult> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static Loaded<FacilityResult> Read(byte[] bytes) => new AppraisalReader().Read("a.json", bytes);
}
