using System.Text;
using EmrCheck.Core;
using EmrCheck.Formats.Reports;
using EmrCheck.Formats.Reports.Json;
using EmrCheck.Tests.Core;
using EmrCheck.Tests.Core.Waivers;

namespace EmrCheck.Tests.Formats.Reports;

public sealed class BaselineLaws
{
    [Fact]
    public void Nothing_is_new_beside_ones_own_baseline() => Law.Holds(WaiverCases.Any, each =>
        Baseline.Of(each.Appraisal).Compare(each.Appraisal) is { Count: 0, New.IsEmpty: true, Criteria.IsEmpty: true, Unreadable: 0 });

    [Fact]
    public void A_baseline_read_back_is_the_same_and_so_is_that_of_the_JSON_report() => Law.Holds(WaiverCases.Any, each =>
        Written(Baseline.Of(each.Appraisal)) is var text && text == Written(Read(text)) && text == Written(Read(each.Appraisal.Written("json", Language.Vi))));

    [Fact]
    public void No_baseline_makes_a_pass_of_what_got_worse()
    {
        var (good, bad) = (Reference.Of(new string('s', 30), Answer.Met), Reference.Of(new string('s', 26) + "vvvv", Answer.Met));
        var comparison = Baseline.Of(good).Compare(bad);
        Assert.Equal(4, comparison.Grown["T-2/letters"]);
        Assert.Equal(["records/0026.json", "records/0027.json", "records/0028.json", "records/0029.json"], comparison.New.Where(row => row.Finding.Code == "T-2/letters").Select(row => row.File));
        Assert.Contains(comparison.Criteria, result => result.Criterion.Id == "T-2");
        Assert.Equal(0, Baseline.Of(bad).Compare(good).Count);
    }

    [Fact]
    public void Where_more_is_violated_than_is_kept_the_count_decides()
    {
        var baseline = Baseline.Of(Reference.Of(new string('v', 25), Answer.Met));
        var mended = baseline.Compare(Reference.Of("s" + new string('v', 24), Answer.Met));
        Assert.Equal((0, 0, 0), ((int)mended.Count, mended.New.Length, mended.Criteria.Length));
        var worse = baseline.Compare(Reference.Of(new string('v', 26), Answer.Met));
        Assert.Equal(1, worse.Grown["T-2/letters"]);
        Assert.NotEmpty(worse.Criteria);
    }

    [Fact]
    public void A_second_finding_at_the_same_path_is_another()
    {
        var rows = FindingRow.All(Reference.NotQualified);
        Assert.Equal(rows.Length, rows.Select(row => row.Fingerprint).Distinct().Count());
        var doubled = Reference.NotQualified with
        {
            Criteria = [.. Reference.NotQualified.Criteria.Select(result => result.Criterion.Id != "T-2" ? result : result with { Check = result.Check! with { Findings = [.. result.Check.Findings.Take(3), result.Check.Findings[0] with { Line = 99 }] } })],
        };
        var lines = FindingRow.All(doubled).Where(row => row.Finding.Code == "T-2/letters").ToArray();
        Assert.Equal(4, lines.Select(row => row.Fingerprint).Distinct().Count());
        Assert.Equal(2, lines.Max(row => row.Occurrence));
    }

    [Fact]
    public void A_fingerprint_does_not_know_the_line()
    {
        var row = FindingRow.All(Reference.NotQualified)[^1];
        Assert.Equal(row.Fingerprint, (row with { Finding = row.Finding with { Line = 7, Column = 3, File = "./" + row.Finding.File, Message = Given.Said("else") } }).Fingerprint);
        Assert.NotEqual(row.Fingerprint, (row with { Finding = row.Finding with { Path = "Patient.name" } }).Fingerprint);
    }

    private static Baseline Read(string text) => BaselineJson.Read("b.json", Encoding.UTF8.GetBytes(text)).Value!;

    private static string Written(Baseline baseline)
    {
        using var output = new MemoryStream();
        BaselineJson.Write(baseline, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
