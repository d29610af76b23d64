using System.Text;
using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Fhir;
using Record = EmrCheck.Core.Record;

namespace EmrCheck.Tests.Core;

/// <summary>Records written as letters, one record a letter, and the check that reads them.</summary>
/// <remarks>
/// s satisfied, v violated, u undetermined, e evaluation error, k skipped, . not in the population,
/// x unreadable file, d the same record once more.
/// </remarks>
internal static class Letters
{
    public const string All = "svuek.xd";

    public static RecordsCheck Check { get; } = new()
    {
        Id = "letters",
        Title = Given.Said("Letters"),
        Message = Given.Said("The letter should be s"),
        Each = "Patient",
        Where = Given.Path("birthDate.empty()"),
        Applies = Given.Path("gender != 'other'"),
        Expect = Given.Path("iif(name.exists(), name.family.startsWith('A'), active)"),
    };

    public static IEnumerable<Loaded<Record>> Records(string letters) =>
        letters.Select((letter, index) => Record(letter, $"records/{index:0000}.json"));

    public static Loaded<Record> Record(char letter, string file)
    {
        if (letter == 'x') return new(null, [Diagnostic.At(DiagnosticCodes.Truncated, file, 3, 1)]);
        if (letter == 'd') return new(null, [Diagnostic.At(DiagnosticCodes.DuplicateRecord, file, 0, 0, "records/0000.json")]);
        return new(new Record(file, 1, FhirDocument.Read(Text(letter)).Document!), []);
    }

    /// <summary>The record of a letter as JSON.</summary>
    public static byte[] Text(char letter)
    {
        var patient = letter switch
        {
            's' => """ "active": true """,
            'v' => """ "active": false """,
            'u' => """ "language": "vi" """,
            'e' => """ "name": [ { "family": "A" }, { "family": "B" } ] """,
            'k' => """ "gender": "other" """,
            '.' => """ "birthDate": "2000-01-01" """,
            _ => throw new ArgumentOutOfRangeException(nameof(letter), letter, "No such letter."),
        };
        return Encoding.UTF8.GetBytes($$"""{ "resourceType": "Bundle", "type": "collection", "entry": [ { "resource": { "resourceType": "Patient",{{patient}}} } ] }""");
    }
}
