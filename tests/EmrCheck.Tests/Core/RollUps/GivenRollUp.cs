using EmrCheck.Core;
using EmrCheck.Core.RollUps;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Core.RollUps;

/// <summary>Small appraisals for roll-ups: three criteria, of which the first two decide.</summary>
internal static class GivenRollUp
{
    public static readonly DateOnly Day = new(2026, 11, 20);

    public static readonly Measure Measure = Under("1.0.0");

    /// <summary>Appraisals over a few codes, kinds, days, packs and figures, as a province would have them.</summary>
    public static Gen<FacilityResult> Any { get; } =
        from code in Gen.Choose(1, 6)
        from kind in Gen.Elements("hospital", "centre", "clinic")
        from day in Gen.Elements(Day, Day.AddDays(-3), Day.AddMonths(-7))
        from version in Gen.Elements("1.0.0", "1.1.0")
        from verdicts in Gen.Elements("PPP", "PFP", "PNR", "-EP", "FFF")
        from patients in Gen.Choose(0, 50)
        from emr in Gen.Choose(0, 50)
        from stated in Gen.Elements(true, false)
        select Result($"1000{code}", verdicts, kind, day, Under(version), stated ? new() { Patients = patients, PatientsWithEmr = emr, PaperlessSince = day.AddDays(patients - 20) } : null);

    public static Measure Under(string version) => new(
        "emrcheck test", "hospital", "documented", "", [new("test", version, $"sha256:{version}", "1/2026")],
        [.. Enumerable.Range(1, 3).Select(at => new MeasuredCriterion($"T-{at}", "test", Given.Said($"Title {at}"), Given.Said($"Article {at}"), at < 3 ? Obligation.Mandatory : Obligation.Recommended, at < 3))]);

    public static FacilityResult Result(
        string code, string verdicts = "PPP", string kind = "hospital", DateOnly? asOf = null, Measure? measure = null, FacilityNumbers? numbers = null, string grade = "II", DateOnly? deadline = null)
    {
        var gate = verdicts[..2];
        var (passed, applicable) = (verdicts.Count(letter => letter == 'P'), verdicts.Count(letter => letter != '-'));
        var open = verdicts.Count(letter => letter is 'N' or 'R' or 'E');
        return new()
        {
            Digest = $"sha256:{code} {verdicts} {kind} {asOf ?? Day:yyyy-MM-dd} {(measure ?? Measure).Id} {numbers?.Patients} {numbers?.PatientsWithEmr} {numbers?.Paperless:yyyy-MM-dd} {numbers?.DecidedOn:yyyy-MM-dd} {grade} {deadline:yyyy-MM-dd}",
            Facility = new(code, $"Facility {code}", kind, grade, "15", null, []),
            AsOf = asOf ?? Day,
            Measure = measure ?? Measure,
            Overall = gate.Contains('F', StringComparison.Ordinal) ? Overall.NotQualified : gate.All(letter => letter is 'P' or '-') ? Overall.Qualified : Overall.Undetermined,
            Gate = new(gate.Count(letter => letter == 'P'), gate.Count(letter => letter != '-')),
            Range = new(passed, open, applicable),
            Coverage = new(applicable - open, applicable),
            Verdicts = verdicts,
            Deadline = deadline,
            Numbers = numbers ?? FacilityNumbers.None,
        };
    }

    public static RollUp RollUp(params FacilityResult[] results) => EmrCheck.Core.RollUps.RollUp.Of(AppraisalSet.Of(results), Plan.None, null)!;

    public static Plan PlanOf(params Target[] targets) => Plan.None with { Title = Given.Said("A plan"), Targets = [.. targets] };

    public static Target Target(Indicator indicator, decimal percent, DateOnly? by = null, params string[] kinds) =>
        new("t-1", Given.Said("A target"), indicator, percent, by, [.. kinds], [], [], Given.Said("Article 1"), Confidence.Low);
}
