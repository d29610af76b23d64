using EmrCheck.Core.RollUps;
using EmrCheck.Formats.RollUps;
using EmrCheck.Tests.Conventions;

namespace EmrCheck.Tests.Formats.RollUps;

public sealed class PlanYamlTests
{
    private const string Good = """
        version: 1
        title: { vi: Kế hoạch mẫu, en: A sample plan }
        facilities:
          - { code: "99002", name: Bệnh viện Hai, kind: hospital, grade: II }
          - { code: "99001", kind: commune_station }
        targets:
          - id: emr
            title: { vi: Một, en: One }
            indicator: paperless_facilities
            target: 100
            by: 2026-12-31
            kinds: [hospital, centre]
            grades: II
            facilities: ["99002"]
            source: { vi: Điều 1, en: Article 1 }
            confidence: low

        """;

    [Fact]
    public void A_plan_is_read()
    {
        var plan = PlanYaml.Read("plan.yaml", Good).Value!;
        Assert.Equal(["99001", "99002"], plan.Facilities.Select(facility => facility.Code));
        var target = Assert.Single(plan.Targets);
        Assert.Equal((Indicator.PaperlessFacilities, 100m, new DateOnly(2026, 12, 31)), (target.Indicator, target.Percent, target.By!.Value));
        Assert.True(target.IsFor("99002", "hospital", "II"));
        Assert.False(target.IsFor("99002", "hospital", "III") || target.IsFor("99003", "hospital", "II") || target.IsFor("99002", "clinic", "II"));
    }

    [Fact]
    public void The_example_that_ships_is_read_without_a_remark()
    {
        var plan = PlanYaml.Read("plan.yaml", SourceTree.Read("docs/plan.example.yaml"));
        Assert.Empty(plan.Diagnostics);
        Assert.NotEmpty(plan.Value!.Targets);
        Assert.All(plan.Value.Targets, target => Assert.NotEmpty(target.Source.Vi));
    }

    [Fact]
    public void Everything_wrong_is_told_at_once_with_its_place() => Snapshot.Verify(string.Join('\n', new (string Name, string Original, string Edited)[]
    {
        ("nothing wrong", "version: 1", "version: 1"),
        ("another version", "version: 1", "version: 2"),
        ("no title", "title: { vi: Kế hoạch mẫu, en: A sample plan }\n", ""),
        ("unknown key", "    by: 2026-12-31", "    untill: 2026-12-31"),
        ("unknown indicator", "paperless_facilities", "paperless"),
        ("no indicator", "    indicator: paperless_facilities\n", ""),
        ("target in words", "target: 100", "target: all"),
        ("target over a hundred", "target: 100", "target: 101"),
        ("target of nothing", "target: 100", "target: 0"),
        ("no target", "    target: 100\n", ""),
        ("date as people write it", "by: 2026-12-31", "by: 31/12/2026"),
        ("unknown kind", "[hospital, centre]", "[hospital, center]"),
        ("unknown grade", "grades: II", "grades: 2"),
        ("no source", "    source: { vi: Điều 1, en: Article 1 }\n", ""),
        ("unknown confidence", "confidence: low", "confidence: sure"),
        ("facility twice", "\"99001\"", "\"99002\""),
        ("code of four characters", "\"99001\"", "\"9900\""),
        ("facility without kind", ", kind: commune_station", ""),
        ("target twice", "confidence: low\n", "confidence: low\n" + Good[Good.IndexOf("  - id: emr", StringComparison.Ordinal)..]),
        ("no YAML", "version: 1", "version: [1"),
        ("a list", Good, "- 1\n"),
        ("empty", Good, ""),
    }.Select(edit => $"{edit.Name}:\n" + string.Concat(PlanYaml.Read("plan.yaml", Good.Replace(edit.Original, edit.Edited, StringComparison.Ordinal)).Diagnostics
        .Select(remark => $"  {remark.Place} {remark.Code.Id} {remark.Message.En}\n")))));
}
