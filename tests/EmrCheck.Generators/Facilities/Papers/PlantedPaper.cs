using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Records;

namespace EmrCheck.Generators.Facilities.Papers;

/// <summary>The file planted.yaml of the contradicting hospital: what must be found, written from the table that plants it. The program does not read it.</summary>
internal static class PlantedPaper
{
    public static string Text(Hospital hospital, ulong seed, int stays)
    {
        var yaml = new StringBuilder(SubmissionPaper.Warning);
        yaml.Append("# Những chỗ mâu thuẫn được cài vào hồ sơ này; emrcheck không đọc tệp này.\nrecords:\n");
        for (var number = 1; number <= stays; number++)
        {
            var record = StayRecord.Of(hospital, seed, number, out var planted);
            foreach (var (each, resource) in planted)
                yaml.Append(Entry(FacilityGenerator.RecordName(number), PlaceOf(record, resource), each));
        }

        yaml.Append("statements:\n");
        foreach (var (id, state, what, stay) in FalseClaims.All)
        {
            yaml.Append($"  - statement: {id}\n    what: {what}\n    state: {state}\n");
            if (stay is { } number)
                yaml.Append($"    file: {FacilityGenerator.RecordName(number)}\n");
        }

        return yaml.ToString().ReplaceLineEndings("\n");
    }

    private static string Entry(string file, string place, Planted planted) =>
        $"""
          - file: {file}
            place: {place}
            what: {planted.What}
            contradicts: [{string.Join(", ", planted.Contradicts)}]
            doubts: [{string.Join(", ", planted.Doubts)}]

        """;

    /// <summary>Where the resource stands in the record as it is written.</summary>
    private static string PlaceOf(JsonObject record, JsonObject resource)
    {
        var entries = record["entry"]!.AsArray();
        var index = entries.TakeWhile(entry => !ReferenceEquals(entry!["resource"], resource)).Count();
        return string.Create(CultureInfo.InvariantCulture, $"Bundle.entry[{index}].resource");
    }
}
