using System.Collections.Immutable;
using System.Text.Json;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Formats.Batches;

/// <summary>Many appraisals as one picture (tổng hợp): the facilities by answer. Made from the appraisals alone; it says nothing that they do not say.</summary>
/// <param name="Version">Of this form.</param>
/// <param name="Judged">How many facilities were judged.</param>
/// <param name="NotJudged">Folders and archives of which nothing could be judged.</param>
/// <param name="ByAnswer">The facilities by answer, by kind of facility within it.</param>
public sealed record RollUp(int Version, int Judged, ImmutableArray<string> NotJudged, ImmutableSortedDictionary<string, ImmutableArray<RollUpFacility>> ByAnswer)
{
    /// <summary>The picture of a folder of outputs, one appraisal in memory at a time.</summary>
    public static RollUp Of(string folder, Manifest manifest)
    {
        var facilities = manifest.Submissions.Select(receipt => (receipt.Name, Appraised: FacilityOf(folder, receipt))).ToArray();
        var answers = Enum.GetValues<Overall>().Select(answer => RuleWords.Word(answer));
        return new(
            1,
            facilities.Count(facility => facility.Appraised is not null),
            [.. facilities.Where(facility => facility.Appraised is null).Select(facility => facility.Name)],
            answers.ToImmutableSortedDictionary(
                answer => answer,
                answer => facilities.Select(facility => facility.Appraised).OfType<RollUpFacility>().Where(facility => facility.Answer == answer).ToImmutableArray(),
                StringComparer.Ordinal));
    }

    private static RollUpFacility? FacilityOf(string folder, Receipt receipt)
    {
        if (!receipt.Outputs.ContainsKey(AppraisalFile)) return null;
        try
        {
            using var stream = File.OpenRead(Path.Combine(folder, receipt.Output, AppraisalFile));
            var appraisal = JsonReport.Read(stream);
            var facility = appraisal.Facility;
            return new(
                receipt.Output, facility?.Code ?? "", facility?.Name ?? "", facility?.Kind ?? "", appraisal.Overall, appraisal.AsOf, appraisal.Profile,
                appraisal.Scores.Gate, appraisal.Scores.Coverage);
        }
        catch (Exception fault) when (fault is IOException or JsonException)
        {
            return null;
        }
    }

    /// <summary>The appraisal among the outputs of a submission.</summary>
    public const string AppraisalFile = "appraisal.json";
}

/// <summary>One facility of a roll-up, with what it was judged by: unlike is not to be compared.</summary>
public sealed record RollUpFacility(
    string Output, string Code, string Name, string Kind, string Answer, string AsOf, string Profile, JsonGate Gate, JsonCoverage Coverage);
